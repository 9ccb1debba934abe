#include "workstation/support/traced_case.h"

#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"
#include "workstation/pages/field_editor.h"
#include "workstation/pages/inventory_view.h"
#include "workstation/pages/pdf_pane.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/pin_dialog.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QMimeData>

#include <cstdio>

namespace ruqsat::test {

using namespace workstation;

const QString plantedKazakh = QStringLiteral("Құпиясөзтұрағы");
const QString plantedLatin = QStringLiteral("Zhasyrynkozhe");

namespace {

void say(const char *step)
{
    std::puts(step);
    std::fflush(stdout);
}

/// Key by key, in the place of what stands there.
void type(QWidget &field, const QString &text)
{
    field.setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(&field))
        line->selectAll();
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, &field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

/// From somewhere else on the screen, as an applicant's memory stick.
void drop(QWidget &page, const QPoint &where, const QString &file)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &enter);
    QDropEvent dropped(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &dropped);
}

bool lookUp(Seat &seat)
{
    if (!putCase(seat.desk, seat.window, SampleCase::Empty))
        return false;
    seat.window.open(PageId::Applicant);
    type(*seat.find<QWidget>("numberEdit"), sampleBin);
    QTest::keyClick(&seat.window, Qt::Key_F5);
    const desk::CaseEditor &editor = *seat.window.editor();
    return QTest::qWaitFor([&] { return editor.lookupState() == desk::LookupState::Found; },
                           20'000);
}

/// A line of the production base, on the form that is shown; null where there is none.
QLineEdit *productionBase(const Seat &seat, const char *language)
{
    for (const FieldEditor *base : seat.window.currentPage()->findChildren<FieldEditor *>()) {
        if (base->field().id != QLatin1String("productionBase"))
            continue;
        for (const FieldEditor *member : base->findChildren<FieldEditor *>()) {
            if (member->field().id == QLatin1String(language))
                return member->findChild<QLineEdit *>();
        }
    }
    return nullptr;
}

bool typeBase(const Seat &seat, const QString &kk, const QString &ru)
{
    for (const auto &[language, text] : {std::pair{"kk", kk}, std::pair{"ru", ru}}) {
        QLineEdit *line = productionBase(seat, language);
        if (!line)
            return false;
        type(*line, text);
    }
    const QJsonObject typed =
        seat.window.editor()->value(QStringLiteral("productionBase")).toObject();
    return typed.value(QLatin1String("kk")) == kk && typed.value(QLatin1String("ru")) == ru;
}

bool fillIn(Seat &seat)
{
    desk::CaseEditor &editor = *seat.window.editor();
    for (const auto &[field, value] : sampleAnswers())
        editor.setValue(field, value);
    seat.window.open(PageId::Form);
    return typeBase(seat, plantedKazakh, plantedLatin);
}

/// One document from the scanner, the others as files with the words in them.
bool addDocuments(Seat &seat, const QString &file)
{
    seat.window.open(PageId::Documents);
    desk::CaseEditor &editor = *seat.window.editor();
    auto *table = seat.window.currentPage()->findChild<InventoryView *>();
    for (int row = 0; row < editor.inventory().size(); ++row) {
        if (editor.inventory().at(row).state != desk::DocumentState::Needed)
            continue;
        table->setFocus();
        table->selectRow(row);
        QTest::keyClick(table, Qt::Key_Space);
        if (row == 0) {
            QTest::keyClick(&seat.window, Qt::Key_F9);
        } else {
            const QPoint where = table->visualRect(table->model()->index(row, 1)).center();
            QWidget &page = *seat.window.currentPage();
            drop(page, table->viewport()->mapTo(&page, where), file);
        }
        const auto isReady = [&editor, row] {
            return editor.inventory().at(row).state == desk::DocumentState::Ready &&
                   editor.attachmentsUnderWay() == 0;
        };
        if (!QTest::qWaitFor(isReady, 60'000))
            return false;
    }
    return true;
}

bool showReview(Seat &seat)
{
    seat.window.open(PageId::Review);
    return seat.desk.waitForToken() &&
           QTest::qWaitFor([&] { return seat.window.currentPage()->primary()->isEnabled(); },
                           20'000);
}

/// With the PIN, up to the receipt that is drawn.
bool sign(Seat &seat)
{
    seat.window.activateWindow();
    if (!QTest::qWaitForWindowActive(&seat.window, 20'000))
        return false;
    QTest::keyClick(&seat.window, Qt::Key_Return, Qt::ControlModifier);
    const auto dialog = [] { return qobject_cast<PinDialog *>(QApplication::activeModalWidget()); };
    if (!QTest::qWaitFor([&] { return dialog() != nullptr; }, 20'000))
        return false;
    auto *pin = dialog()->findChild<QLineEdit *>(QStringLiteral("pin"));
    QTest::keyClicks(pin, QStringLiteral("123456"));
    QTest::keyClick(pin, Qt::Key_Return);
    return QTest::qWaitFor(
        [&] {
            const auto *paper = seat.window.currentPage()->findChild<PdfPane *>();
            return seat.window.currentId() == PageId::Receipt && paper && paper->pageCount() > 0;
        },
        60'000);
}

/// The operator goes on typing until the program is killed.
int typeOn(Seat &seat)
{
    seat.window.open(PageId::Form);
    desk::CaseEditor &editor = *seat.window.editor();
    for (int change = 0;; ++change) {
        if (!typeBase(seat, plantedKazakh + QString::number(change),
                      plantedLatin.repeated(1 + change % 9)))
            return 8;
        const auto saved = editor.saveNow();
        if (!ended(saved) || !saved.result())
            return 9;
        say("saved");
    }
}

} // namespace

QStringList plantedWords()
{
    return {plantedKazakh, plantedLatin, sampleBin, QStringLiteral("ҮЛГІЛІ"),
            QStringLiteral("+77012201496")};
}

int playTracedCase(bool calm, const QString &outside)
{
    prepareApplication();
    Seat seat(Role::Operator,
              {{QStringLiteral("scanner"),
                QJsonObject{{QStringLiteral("saneConfigDir"), outside + QLatin1String("/sane")},
                            {QStringLiteral("sheets"), 1}}}});
    seat.window.resize(1280, 800);
    if (!seat.ready)
        return 2;
    if (!lookUp(seat))
        return 3;
    say("looked up");
    if (!fillIn(seat))
        return 4;
    say("filled in");
    if (!addDocuments(seat, outside + QLatin1Char('/') + plantedLatin + QLatin1String(".pdf")))
        return 5;
    say("documents");
    if (!showReview(seat))
        return 6;
    if (calm && !sign(seat))
        return 7;
    say("the case is ready");
    return calm ? 0 : typeOn(seat);
}

} // namespace ruqsat::test
