#include "walkthrough/operator_case.h"

#include "desk/case_editor.h"
#include "walkthrough/form_filler.h"
#include "workstation/pages/inventory_view.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/pin_dialog.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>

namespace ruqsat::walk {

using workstation::PageId;

namespace {

void photograph(Walk &walk, const OperatorCase &play, const char *screen, QWidget *over = nullptr)
{
    if (play.pictures)
        walk.camera().take(walk.counter().window(), QString::fromLatin1(screen), over);
}

desk::CaseEditor &editorOf(Walk &walk)
{
    desk::CaseEditor *editor = walk.counter().window().editor();
    if (!editor)
        throw StepFailure{QStringLiteral("no case in work")};
    return *editor;
}

// Searched by the words of its title, then gone to by the arrow keys.
void findService(Walk &walk, const OperatorCase &play)
{
    Hand &hand = walk.counter().hand();
    const Regulation *regulation = walk.counter().desk().regulations().find(play.regulation);
    if (!regulation)
        throw StepFailure{QStringLiteral("the regulation is not shipped")};
    const QString title = regulation->title.in(walk.languages().current());
    hand.type("search", title.left(60));
    auto &services = hand.find<QAbstractItemView>("services");
    const auto chosen = [&services] { return services.currentIndex().siblingAtColumn(0).data(); };
    hand.until("the search leaves little",
               [&services] { return services.model()->rowCount() < 5; });
    services.setFocus(Qt::TabFocusReason);
    hand.press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < services.model()->rowCount() && chosen() != title; ++row)
        hand.press(Qt::Key_Down);
    if (chosen() != title)
        throw StepFailure{QStringLiteral("the service is not in the list")};
}

void payFee(Walk &walk, const OperatorCase &play)
{
    if (play.paymentReference.isEmpty())
        return;
    Hand &hand = walk.counter().hand();
    desk::CaseEditor &editor = editorOf(walk);
    hand.type("paymentReference", play.paymentReference);
    hand.type("paymentDate", editor.today().toString(QStringLiteral("dd.MM.yyyy")));
    hand.press(Qt::Key_F4);
    hand.until("the payment gateway answers", [&editor] {
        return editor.paymentVerdict() && editor.paymentVerdict()->verdict == Verdict::Valid;
    });
}

} // namespace

void chooseService(Walk &walk, const OperatorCase &play)
{
    Hand &hand = walk.counter().hand();
    hand.window().activateWindow();
    hand.press(Qt::Key_N, Qt::ControlModifier);
    hand.untilPage(PageId::ServiceChoice);
    findService(walk, play);
    photograph(walk, play, "service");
    hand.primary();
    hand.untilPage(PageId::Applicant);
}

void lookUpApplicant(Walk &walk, const OperatorCase &play)
{
    Hand &hand = walk.counter().hand();
    hand.type("numberEdit", play.applicant);
    hand.press(Qt::Key_F5);
    desk::CaseEditor &editor = editorOf(walk);
    hand.until("the applicant is found",
               [&editor] { return editor.lookupState() == desk::LookupState::Found; });
    photograph(walk, play, "applicant");
    hand.primary();
    hand.untilPage(PageId::Form);
}

void fillWholeForm(Walk &walk, const OperatorCase &play)
{
    fillForm(walk.counter().hand(), play.allFields);
    payFee(walk, play);
}

void fillApplication(Walk &walk, const OperatorCase &play)
{
    fillWholeForm(walk, play);
    photograph(walk, play, "form");
    Hand &hand = walk.counter().hand();
    hand.primary();
    hand.untilPage(PageId::Documents);
}

void addDocuments(Walk &walk, const OperatorCase &play)
{
    Hand &hand = walk.counter().hand();
    desk::CaseEditor &editor = editorOf(walk);
    auto &table = hand.find<workstation::InventoryView>("table");
    const QList<desk::InventoryItem> items = editor.inventory();
    for (int row = 0; row < items.size(); ++row) {
        if (items.at(row).state != desk::DocumentState::Needed)
            continue;
        table.setFocus(Qt::TabFocusReason);
        table.selectRow(row);
        // A life before this one may have come as far as the mark.
        if (!items.at(row).paperMark)
            hand.press(Qt::Key_Space);
        const auto ready = [&editor, row] {
            return editor.inventory().at(row).state == desk::DocumentState::Ready &&
                   editor.attachmentsUnderWay() == 0;
        };
        // Three pages from the feeder once; the rest as files, as an applicant's memory stick.
        if (row == 0 && play.scan) {
            hand.press(Qt::Key_F9);
            hand.until("three pages are scanned", ready, 120);
        } else {
            const QPoint where = table.visualRect(table.model()->index(row, 1)).center();
            hand.drop(*hand.window().currentPage(),
                      table.viewport()->mapTo(hand.window().currentPage(), where),
                      {walk.file(QStringLiteral("sample.pdf"))});
            hand.until("the dropped file is taken", ready, 60);
        }
    }
    photograph(walk, play, "documents");
    hand.primary();
    hand.untilPage(PageId::Review);
}

void signApplication(Walk &walk, const OperatorCase &play)
{
    Hand &hand = walk.counter().hand();
    photograph(walk, play, "review");
    hand.primary();
    hand.until("the PIN is asked", [] {
        return qobject_cast<workstation::PinDialog *>(QApplication::activeModalWidget()) != nullptr;
    });
    QWidget *dialog = QApplication::activeModalWidget();
    photograph(walk, play, "pin", dialog);
    hand.type(*hand.find("pinBox").findChild<QLineEdit *>(), walk.world().pin());
    hand.press(Qt::Key_Return);
    hand.untilPage(PageId::Receipt, 60);
}

HandedIn waitForReceipt(Walk &walk, const OperatorCase &play)
{
    Hand &hand = walk.counter().hand();
    desk::CaseEditor &editor = editorOf(walk);
    hand.until(
        "the registry answers", [&editor] { return editor.application().has_value(); }, 60);
    const HandedIn handedIn{editor.idempotencyKey(), editor.application()->id,
                            editor.application()->number};
    const QAction *print = hand.find<workstation::ActionButton>("printButton").action();
    hand.until("the receipt is drawn and the printer known",
               [print] { return print->isEnabled(); });
    photograph(walk, play, "receipt");
    return handedIn;
}

void keepReceipt(Walk &walk, const HandedIn &handedIn)
{
    Workplace &centre = walk.counter();
    Hand &hand = centre.hand();
    hand.saveAs(hand.find("saveButton"), walk.file(QStringLiteral("receipt.pdf")));
    hand.click("printButton");
    const QAction *print = hand.find<workstation::ActionButton>("printButton").action();
    hand.until(
        "the receipt is printed", [print] { return print->isEnabled(); }, 120);
    if (hand.shows("failurePanel"))
        throw StepFailure{QStringLiteral("the receipt was not printed")};

    // What was signed, byte for byte, as the vault keeps it.
    const auto kept = centre.desk().session()->vault().run<vault::OutboxItem>(
        [key = handedIn.idempotencyKey](vault::Vault &vault) { return vault.outbox().find(key); });
    hand.until("the vault answers", [&kept] { return kept.isFinished(); });
    const Result<vault::OutboxItem> item = kept.result();
    if (!item)
        throw StepFailure{QStringLiteral("the vault does not keep what was signed")};
    walk.keep(QStringLiteral("request.json"), item->request);
    walk.keep(QStringLiteral("request.p7s"), item->signature);
}

HandedIn playOperatorCase(Walk &walk, const OperatorCase &play)
{
    walk.nextCase();
    HandedIn handedIn;
    const auto step = [&walk, &play](const char *name, auto run) {
        walk.step(play.name + QStringLiteral(": ") + QString::fromLatin1(name),
                  [&] { run(walk, play); });
    };
    step("choose the service", chooseService);
    step("look the applicant up", lookUpApplicant);
    step("fill the form in", fillApplication);
    step("add the documents", addDocuments);
    step("sign", signApplication);
    walk.step(play.name + QStringLiteral(": receipt"),
              [&] { handedIn = waitForReceipt(walk, play); });
    return handedIn;
}

void playApplicantNotFound(Walk &walk)
{
    walk.nextCase();
    const OperatorCase play{.name = QStringLiteral("not found"),
                            .applicant = walk.world().unknownBin()};
    walk.step(QStringLiteral("not found: choose the service"), [&] { chooseService(walk, play); });
    walk.step(QStringLiteral("not found: no register knows the applicant"), [&] {
        Hand &hand = walk.counter().hand();
        hand.type("numberEdit", play.applicant);
        hand.press(Qt::Key_F5);
        desk::CaseEditor &editor = editorOf(walk);
        hand.until("the register says that it knows no such organisation",
                   [&editor] { return editor.lookupState() == desk::LookupState::NotFound; });
        walk.camera().take(hand.window(), QStringLiteral("applicant-not-found"));
        const workstation::Page *page = hand.window().currentPage();
        if (page->primary()->isEnabled())
            throw StepFailure{QStringLiteral("the case may go on without an applicant")};
    });
}

} // namespace ruqsat::walk
