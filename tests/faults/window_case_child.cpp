// The operator's part of a case played on the windows, to be killed at any moment and started
// again:
//   window_case_child WORLD FOLDER ORGANISATION
// Says the words of desk_case_child, which goes on with the case once it is registered.
#include "core/resources.h"
#include "desk/case_editor.h"
#include "desk/receipt.h"
#include "faults/case_entry.h"
#include "faults/case_steps.h"
#include "walkthrough/form_filler.h"
#include "walkthrough/operator_case.h"
#include "workstation/pages/case_opener.h"
#include "workstation/pages/field_editor.h"
#include "workstation/shell/start.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPainter>
#include <QPdfWriter>
#include <QTableView>

using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::walk;
using workstation::PageId;

namespace {

/// The demo world with this folder's vault: world.json in `folder`.
QString ownWorld(const QString &world, const QString &folder)
{
    const DemoWorld demo(world);
    const QString desk = demo.settingsFile(1, folder + QStringLiteral("/centre"));
    QFile source(world + QStringLiteral("/world.json"));
    QFile target(folder + QStringLiteral("/world.json"));
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        qFatal("world.json");
    QJsonObject json = QJsonDocument::fromJson(source.readAll()).object();
    json.insert(QStringLiteral("desks"), QJsonArray{desk, desk});
    target.write(QJsonDocument(json).toJson());
    return target.fileName();
}

/// What the vault itself holds after a save, not what was on the screen meanwhile.
void sayWhatIsKept(desk::Session &session, const QString &caseId, QObject *context)
{
    desk::loadCase(session, caseId).then(context, [](const Result<desk::LoadedCase> &kept) {
        if (!kept)
            return;
        for (const QString &field : kept->draft.fields.keys())
            say(QStringLiteral("kept ") + field);
        for (const vault::Attachment &file : kept->attachments)
            say(QStringLiteral("kept file:") + file.item);
    });
}

void sayWhatIsFound(const desk::CaseEditor &editor)
{
    for (const QString &field : editor.draft().fields.keys())
        say(QStringLiteral("found ") + field);
    for (const desk::InventoryItem &item : editor.inventory()) {
        if (!item.attachments.isEmpty())
            say(QStringLiteral("found file:") + item.document.id);
    }
}

/// What stands in the case at the moment of the signature.
void sayWhatIsTyped(const desk::CaseEditor &editor)
{
    const QJsonObject &fields = editor.draft().fields;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        say(QStringLiteral("typed ") + fieldEntry(it.key(), it.value()));
    for (const desk::InventoryItem &item : editor.inventory()) {
        for (const vault::Attachment &file : item.attachments)
            say(QStringLiteral("typed ") + fileEntry(item.document.id, file.sha256));
    }
}

/// The field of the form that has the focus, or in whose rows or parts it is.
QString focusedField()
{
    QString outermost;
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (const auto *editor = qobject_cast<workstation::FieldEditor *>(widget))
            outermost = editor->field().id;
    }
    return outermost;
}

/// The program comes back by itself to where the case stood on the screen: page and field.
void untilBack(Walk &walk, const QElapsedTimer &sinceStart)
{
    Hand &hand = walk.centre().hand();
    workstation::MainWindow &window = walk.centre().window();
    hand.until("the case is open again", [&window] { return window.editor() != nullptr; });
    const desk::CaseDraft &draft = window.editor()->draft();
    hand.untilPage(workstation::pageOfCase(draft.page));
    if (draft.page == desk::CasePage::Form) {
        const QString wanted = draft.focusField;
        hand.until("the same field has the focus",
                   [&wanted] { return wanted.isEmpty() || focusedField() == wanted; });
    }
    say(QStringLiteral("back %1").arg(sinceStart.elapsed()));
}

/// The case that stood on the screen, a draft of the home page, or a new case.
void openCase(Walk &walk, const OperatorCase &play, const QElapsedTimer &sinceStart)
{
    Hand &hand = walk.centre().hand();
    desk::Session *session = walk.centre().desk().session();
    const auto drafts = desk::listDrafts(*session);
    const auto last = desk::lastOpenCase(*session);
    hand.until("the vault answers", [&] { return drafts.isFinished() && last.isFinished(); });
    if (!drafts.result() || drafts.result()->isEmpty()) {
        hand.untilPage(PageId::Home);
        chooseService(walk, play);
        return;
    }
    if (last.result() && !last.result()->isEmpty()) {
        untilBack(walk, sinceStart);
        return;
    }
    hand.untilPage(PageId::Home);
    auto &table = hand.find<QTableView>("firstTable");
    hand.until("the draft is offered", [&table] { return table.model()->rowCount() > 0; });
    table.setFocus(Qt::TabFocusReason);
    table.selectRow(0);
    hand.press(Qt::Key_Return);
    hand.until("the case is open", [&walk] { return walk.centre().window().editor(); });
}

/// Goes on from the page that is shown.
void playOn(Walk &walk, const OperatorCase &play)
{
    Hand &hand = walk.centre().hand();
    const auto at = [&walk] { return walk.centre().window().currentId(); };
    if (at() == PageId::Applicant) {
        if (walk.centre().window().editor()->lookupState() == desk::LookupState::Found) {
            hand.primary();
            hand.untilPage(PageId::Form);
        } else {
            lookUpApplicant(walk, play);
        }
    }
    if (at() == PageId::Form) {
        if (walk.centre().window().editor()->problems(desk::CasePage::Form).isEmpty()) {
            hand.primary();
            hand.untilPage(PageId::Documents);
        } else {
            fillApplication(walk, play);
        }
    }
    if (at() == PageId::Documents)
        addDocuments(walk, play);
    if (at() == PageId::Review) {
        sayWhatIsTyped(*walk.centre().window().editor());
        say(QStringLiteral("signing"));
        signApplication(walk, play);
        const desk::CaseEditor &editor = *walk.centre().window().editor();
        say(QStringLiteral("signed %1 %2").arg(editor.caseId(), editor.idempotencyKey()));
    }
}

/// What a life before this one signed goes on by itself.
bool sendWhatIsSigned(Walk &walk)
{
    desk::Outbox *outbox = walk.centre().desk().outbox();
    Hand &hand = walk.centre().hand();
    const auto pending = walk.centre().desk().session()->inVault<QList<vault::OutboxItem>>(
        [](vault::Vault &vault) { return vault.outbox().pending(); });
    hand.until("the vault answers", [&pending] { return pending.isFinished(); });
    if (!pending.result() || pending.result()->isEmpty())
        return false;
    const auto items = pending.result();
    for (const vault::OutboxItem &item : *items)
        say(QStringLiteral("signed %1 %2").arg(item.caseId, item.idempotencyKey));
    hand.until(
        "the registry has it", [outbox] { return outbox->waitingCount() == 0; }, 60);
    return true;
}

/// The registry has the case, and the vault its answer.
bool sayAcknowledged(Walk &walk)
{
    const auto kept = desk::keptReceipts(*walk.centre().desk().session(), 1);
    walk.centre().hand().until("the vault answers", [&kept] { return kept.isFinished(); });
    const auto receipts = kept.result();
    if (!receipts || receipts->isEmpty())
        return false;
    const desk::KeptReceipt &receipt = receipts->first();
    say(QStringLiteral("acknowledged %1 %2").arg(receipt.request.caseId, receipt.application.id));
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QApplication application(argc, argv);
    workstation::prepareApplication();
    const QStringList arguments = application.arguments();
    if (arguments.size() != 4)
        return 2;
    const QString folder = arguments.at(2);
    QDir().mkpath(folder);
    const Result<World> world = World::read(ownWorld(arguments.at(1), folder));
    if (!world)
        return 2;
    workstation::Languages languages;
    languages.set(Language::Kazakh);
    Walk walk(*world, folder, languages);
    {
        QPdfWriter sample(walk.file(QStringLiteral("sample.pdf")));
        QPainter(&sample).drawText(400, 400, QStringLiteral("Үлгі · Образец"));
    }
    const OperatorCase play{QStringLiteral("crash"), world->knownBin(arguments.at(3).toInt()),
                            false};
    try {
        say(QStringLiteral("open"));
        walk.centre().signIn(world->person(QStringLiteral("operator")));
        desk::Outbox &outbox = *walk.centre().desk().outbox();
        outbox.setFirstPause(100);
        QObject::connect(&outbox, &desk::Outbox::changed, &outbox, [&outbox](const QString &key) {
            if (outbox.entry(key)->activity == desk::OutboxActivity::Submitting)
                say(QStringLiteral("submitting"));
        });
        QObject::connect(&outbox, &desk::Outbox::refused, &outbox,
                         [](const QString &key) { say(QStringLiteral("refused ") + key); });
        sayWhatWasRefused(*walk.centre().desk().session());
        walk.centre().desk().client().setPatience({1'000, 20'000});
        if (sayAcknowledged(walk))
            return 0;
        if (sendWhatIsSigned(walk))
            return sayAcknowledged(walk) ? 0 : 1;
        openCase(walk, play, sinceStart);
        desk::CaseEditor &editor = *walk.centre().window().editor();
        sayWhatIsFound(editor);
        say(QStringLiteral("filling ") + editor.caseId());
        desk::Session &session = *walk.centre().desk().session();
        QObject::connect(&editor, &desk::CaseEditor::saved, &editor,
                         [&] { sayWhatIsKept(session, editor.caseId(), &editor); });
        playOn(walk, play);
        walk.centre().hand().until(
            "the registry answers", [&editor] { return editor.application().has_value(); }, 60);
        return sayAcknowledged(walk) ? 0 : 1;
    } catch (const StepFailure &failure) {
        say(QStringLiteral("failed window ") + failure.what);
        return 1;
    }
}
