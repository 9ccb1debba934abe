#include "walkthrough/counter_keys.h"

#include "desk/case_editor.h"
#include "desk/desk.h"
#include "walkthrough/form_filler.h"
#include "workstation/pages/answer_dialog.h"
#include "workstation/pages/field_editor.h"
#include "workstation/pages/inventory_view.h"
#include "workstation/pages/survey_panel.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTableView>

namespace ruqsat::walk {

using workstation::FieldEditor;
using workstation::PageId;

namespace {

/// More fields than any form has.
constexpr int mostFields = 200;

desk::CaseEditor &editorOf(Keys &keys)
{
    desk::CaseEditor *editor = keys.window().editor();
    if (!editor)
        throw StepFailure{QStringLiteral("no case in work")};
    return *editor;
}

void pickService(Keys &keys, desk::Desk &desk, const OperatorCase &play)
{
    const Regulation *regulation = desk.regulations().find(play.regulation);
    if (!regulation)
        throw StepFailure{QStringLiteral("the regulation is not shipped")};
    keys.press(Qt::Key_N, Qt::ControlModifier);
    keys.untilPage(PageId::ServiceChoice);
    keys.untilFocus("search");
    // As every service of the place may be named by a few words of it.
    const QString title = regulation->title.kk;
    keys.type(title.left(40));
    keys.press(Qt::Key_Return);
    keys.untilFocus("services");
    const auto &services = keys.look<QTableView>("services");
    const auto chosen = [&services] { return services.currentIndex().siblingAtColumn(0).data(); };
    keys.press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < services.model()->rowCount() && chosen() != title; ++row)
        keys.press(Qt::Key_Down);
    if (chosen() != title)
        throw StepFailure{QStringLiteral("the service is not in the list")};
    keys.primary();
    keys.untilPage(PageId::Applicant);
}

void findApplicant(Keys &keys, const OperatorCase &play)
{
    keys.untilFocus("numberEdit");
    keys.type(play.applicant);
    keys.press(Qt::Key_F5);
    desk::CaseEditor &editor = editorOf(keys);
    keys.until("the applicant is found",
               [&editor] { return editor.lookupState() == desk::LookupState::Found; });
    keys.primary();
    keys.untilPage(PageId::Form);
}

/// What the focus stands in: a field without fields inside.
const FieldEditor *fieldAtFocus()
{
    for (const QWidget *widget = QApplication::focusWidget(); widget;
         widget = widget->parentWidget()) {
        if (const auto *editor = qobject_cast<const FieldEditor *>(widget))
            return editor;
    }
    return nullptr;
}

void answerForm(Keys &keys)
{
    const workstation::Page *page = keys.window().currentPage();
    // F8 leads from one field that is empty or wrong to the next.
    for (int i = 0; i < mostFields && !page->primary()->isEnabled(); ++i) {
        keys.press(Qt::Key_F8);
        const FieldEditor *editor = fieldAtFocus();
        if (!editor)
            throw StepFailure{QStringLiteral("F8 leads to no field")};
        switch (editor->field().type) {
        case FieldType::Choice:
            keys.press(Qt::Key_Down);
            break;
        case FieldType::Choices:
        case FieldType::Boolean:
        case FieldType::Table:
            keys.press(Qt::Key_Space);
            break;
        default:
            keys.typeOver(sampleText(editor->field()));
            break;
        }
    }
    keys.primary();
    keys.untilPage(PageId::Documents);
}

/// Ctrl+O, the path, Enter.
void chooseFile(Keys &keys, const QString &file)
{
    keys.press(Qt::Key_O, Qt::ControlModifier);
    keys.untilDialog<QFileDialog>();
    keys.untilFocus("fileNameEdit");
    keys.typeOver(file);
    keys.press(Qt::Key_Return);
}

void takeDocuments(Keys &keys, bool scan, const QString &file)
{
    keys.untilFocus("table");
    desk::CaseEditor &editor = editorOf(keys);
    const QList<desk::InventoryItem> items = editor.inventory();
    keys.press(Qt::Key_Home, Qt::ControlModifier);
    for (qsizetype row = 0; row < items.size(); ++row) {
        if (row > 0)
            keys.press(Qt::Key_Down);
        if (items.at(row).state != desk::DocumentState::Needed)
            continue;
        if (std::exchange(scan, false))
            keys.press(Qt::Key_F9);
        else
            chooseFile(keys, file);
        keys.until(
            "the document is taken in",
            [&editor, row] {
                return editor.inventory().at(row).state == desk::DocumentState::Ready &&
                       editor.attachmentsUnderWay() == 0;
            },
            120);
        keys.untilFocus("table");
        keys.press(Qt::Key_Space);
        keys.until("the original is marked",
                   [&editor, row] { return editor.inventory().at(row).paperMark; });
    }
    keys.primary();
    keys.untilPage(PageId::Review);
}

} // namespace

HandedIn registerByKeys(Keys &keys, desk::Desk &desk, const QString &pin, const OperatorCase &play,
                        const QString &file)
{
    pickService(keys, desk, play);
    findApplicant(keys, play);
    answerForm(keys);
    takeDocuments(keys, play.scan, file);
    keys.primary();
    keys.enterPin(pin);
    keys.untilPage(PageId::Receipt);
    desk::CaseEditor &editor = editorOf(keys);
    keys.until(
        "the registry answers", [&editor] { return editor.application().has_value(); }, 60);
    return {editor.idempotencyKey(), editor.application()->id, editor.application()->number};
}

void findByKeys(Keys &keys, const QString &number)
{
    keys.press(Qt::Key_K, Qt::ControlModifier);
    keys.until("a field takes the number",
               [] { return qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr; });
    keys.typeOver(number);
    keys.press(Qt::Key_Return);
    keys.untilPage(PageId::Status);
    keys.until("the case is found", [&keys] {
        return keys.shows("cases") &&
               keys.look<QAbstractItemView>("cases").model()->rowCount() == 1;
    });
}

void replyByKeys(Keys &keys, const QString &number, const QString &reply)
{
    findByKeys(keys, number);
    const auto awaited = [&keys] {
        const auto &actions = keys.window().currentPage()->secondary();
        return std::any_of(actions.begin(), actions.end(), [](const QAction *action) {
            return action->isVisible() && action->isEnabled() &&
                   action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_R);
        });
    };
    keys.until("a reply is awaited", awaited);
    keys.press(Qt::Key_R, Qt::ControlModifier);
    keys.untilDialog<workstation::AnswerDialog>();
    keys.untilFocus("answerText");
    keys.type(reply);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    keys.until("the reply is recorded",
               [&] { return !QApplication::activeModalWidget() && !awaited(); });
}

void handOverByKeys(Keys &keys, const QString &number)
{
    findByKeys(keys, number);
    keys.primary();
    keys.untilPage(PageId::HandOver);
    const workstation::Page *page = keys.window().currentPage();
    keys.until("the paper is shown", [page] { return page->primary()->isEnabled(); });
    const auto *survey = page->findChild<workstation::SurveyPanel *>();
    if (survey && survey->isVisible()) {
        keys.press(Qt::Key_3);
        keys.press(Qt::Key_1);
    }
    const QString before = page->title();
    keys.primary();
    keys.until("the hand-over is recorded", [page, before] { return page->title() != before; });
}

} // namespace ruqsat::walk
