#include "walkthrough/officer_keys.h"

#include "workstation/pages/answer_dialog.h"
#include "workstation/pages/assign_dialog.h"
#include "workstation/pages/question_dialog.h"
#include "workstation/pages/queue_view.h"
#include "workstation/pages/return_dialog.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/three_way.h"
#include "workstation/words/office_words.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QTableView>

namespace ruqsat::walk {

using workstation::PageId;

namespace {

/// More than any case has to answer.
constexpr int mostAnswers = 60;

template <typename T>
const T *around(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const auto *found = qobject_cast<const T *>(widget))
            return found;
    }
    return nullptr;
}

template <typename T>
const T *atFocus()
{
    return around<T>(QApplication::focusWidget());
}

/// What was typed here before comes from the vault first; until then nothing can be changed.
void untilWorkable(Keys &keys)
{
    keys.until("the case may be worked on", [&keys] {
        const auto *decision = keys.window().currentPage()->findChild<workstation::Segments *>(
            QStringLiteral("decisionSegments"));
        return decision && decision->isEnabled();
    });
}

/// The officer marks a ground: down to the one that fits, Space; then what it is about.
void markGround(Keys &keys, const char *code)
{
    keys.tabTo(code);
    keys.press(Qt::Key_Space);
}

/// Of the segments with the focus, the n-th from the left.
void takeSegment(Keys &keys, int place)
{
    for (int i = 0; i < place; ++i)
        keys.press(Qt::Key_Right);
    keys.press(Qt::Key_Space);
}

const char *groundOf(const Keys &keys, const Opinion &opinion)
{
    if (opinion.incomplete)
        return "ground_documentsIncomplete";
    return keys.window().currentPage()->findChild<QCheckBox *>(
               QStringLiteral("ground_qualificationNotMet"))
               ? "ground_qualificationNotMet"
               : "ground_requirementsNotMet";
}

} // namespace

void openQueueByKeys(Keys &keys, protocol::Queue queue)
{
    keys.sitDown();
    keys.press(Qt::Key_2, Qt::ControlModifier);
    keys.untilPage(PageId::Queue);
    const auto &queues = keys.look<QListWidget>("queues");
    const QString wanted = workstation::queueText(queue);
    const auto there = [&] { return queues.currentItem()->text() == wanted; };
    for (int i = 0; i < queues.count() && queues.currentRow() > 0; ++i)
        keys.press(Qt::Key_Up, Qt::ControlModifier);
    for (int i = 0; i < queues.count() && !there(); ++i)
        keys.press(Qt::Key_Down, Qt::ControlModifier);
    if (!there())
        throw StepFailure{QStringLiteral("not a queue of this person: ") + wanted};
}

void chooseByKeys(Keys &keys, protocol::Queue queue, const QString &applicationId)
{
    openQueueByKeys(keys, queue);
    const auto view = [&keys]() -> workstation::QueueView * {
        auto *found = keys.window().currentPage()->findChild<workstation::QueueView *>();
        return found && found->isVisible() ? found : nullptr;
    };
    keys.until("the case is in the queue", [&] {
        const desk::QueueModel *model = view() ? view()->queue() : nullptr;
        if (!model || model->isLoading())
            return false;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(desk::QueueModel::IdRole).toString() == applicationId)
                return true;
        }
        return false;
    });
    keys.until("the rows have the focus", [&] { return view() && view()->hasFocus(); });
    // News of a colleague's work may move the rows under the hand: look once more.
    for (int time = 0; time < 3; ++time) {
        keys.press(Qt::Key_Home, Qt::ControlModifier);
        for (int row = 0; row < view()->model()->rowCount(); ++row) {
            if (view()->chosen() && view()->chosen()->id == applicationId)
                return;
            keys.press(Qt::Key_Down);
        }
    }
    throw StepFailure{QStringLiteral("the row is not reached")};
}

void openChosenByKeys(Keys &keys)
{
    keys.press(Qt::Key_Return);
    keys.untilPage(PageId::CaseReview);
    keys.until("the case is loaded", [&keys] { return !reviewedCase(keys).isEmpty(); });
    keys.untilFocus("documents");
}

void assignByKeys(Keys &keys)
{
    const auto &view = keys.look<workstation::QueueView>("queue");
    const QString id = view.chosen() ? view.chosen()->id : QString();
    keys.press(Qt::Key_J, Qt::ControlModifier);
    keys.untilDialog<workstation::AssignDialog>();
    keys.untilFocus("executors");
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    keys.until("the case has left the unassigned ones", [&] {
        return !QApplication::activeModalWidget() && (!view.chosen() || view.chosen()->id != id);
    });
}

QString reviewedCase(const Keys &keys)
{
    return keys.window().currentPage()->mapSubject();
}

void markDocumentsByKeys(Keys &keys)
{
    untilWorkable(keys);
    keys.untilFocus("documents");
    const auto &list = keys.look<QListWidget>("documents");
    keys.press(Qt::Key_End);
    // Before the documents stand application, checks, terms and history.
    constexpr int firstDocument = 4;
    for (int row = list.currentRow(); row >= firstDocument; --row) {
        keys.press(Qt::Key_1);
        keys.press(Qt::Key_Up);
    }
}

void markWrongDocumentByKeys(Keys &keys)
{
    untilWorkable(keys);
    keys.untilFocus("documents");
    keys.press(Qt::Key_End);
    keys.press(Qt::Key_2);
    keys.untilFocus("markReason");
    keys.type(QStringLiteral("мөр жоқ / нет печати"));
    keys.press(Qt::Key_Return);
    keys.untilFocus("documents");
}

void recordCompletenessByKeys(Keys &keys)
{
    keys.tabTo("completenessButton");
    keys.press(Qt::Key_Space);
    keys.until("the completeness is recorded",
               [&keys] { return keys.shows("completenessResult"); });
}

void askBodyByKeys(Keys &keys)
{
    keys.tabTo("askBody", true);
    keys.press(Qt::Key_Space);
    keys.untilDialog<workstation::QuestionDialog>();
    keys.untilFocus("bodyKk");
    keys.type(QStringLiteral("Санитариялық бақылау басқармасы"));
    keys.press(Qt::Key_Tab);
    keys.type(QStringLiteral("Управление санитарного контроля"));
    keys.press(Qt::Key_Tab);
    keys.untilFocus("questionText");
    keys.type(QStringLiteral("Согласны ли вы?"));
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    keys.until("the question is asked", [&keys] { return keys.shows("recordAnswer"); });
    keys.tabTo("recordAnswer", true);
    keys.press(Qt::Key_Space);
    keys.untilDialog<workstation::AnswerDialog>();
    keys.untilFocus("answerText");
    keys.type(QStringLiteral("Келісеміз"));
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    keys.until("the answer is recorded", [&keys] {
        return !QApplication::activeModalWidget() && !keys.shows("recordAnswer");
    });
}

void askApplicantByKeys(Keys &keys)
{
    untilWorkable(keys);
    keys.tabTo("askApplicant");
    keys.press(Qt::Key_Space);
    keys.untilDialog<workstation::QuestionDialog>();
    keys.untilFocus("questionText");
    keys.type(QStringLiteral("Қай жылғы құрал?"));
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    keys.until("the case waits for the applicant",
               [&keys] { return !QApplication::activeModalWidget() && keys.shows("goOn"); });
}

void proposeByKeys(Keys &keys, const Opinion &opinion)
{
    untilWorkable(keys);
    const workstation::Page *page = keys.window().currentPage();
    const bool refuse = opinion.decision == Decision::Refuse;
    const bool notMet = opinion.disagrees || (refuse && !opinion.incomplete);
    for (int i = 0; i < mostAnswers && !page->primary()->isEnabled(); ++i) {
        keys.press(Qt::Key_F8);
        if (atFocus<workstation::ThreeWay>()) {
            keys.press(notMet ? Qt::Key_2 : Qt::Key_1);
        } else if (const auto *decisions = atFocus<workstation::Segments>()) {
            const int last = static_cast<int>(decisions->choices().size()) - 1;
            takeSegment(keys, refuse ? last : opinion.disagrees ? 1 : 0);
        } else if (atFocus<QCheckBox>()) {
            markGround(keys, groundOf(keys, opinion));
        } else if (atFocus<QComboBox>()) {
            keys.press(Qt::Key_Down);
        } else {
            throw StepFailure{QStringLiteral("F8 leads to nothing to answer (") + page->reason() +
                              u')'};
        }
    }
    keys.primary();
    keys.untilPage(PageId::Queue);
}

void signByKeys(Keys &keys, const QString &pin)
{
    keys.primary();
    keys.untilPage(PageId::ResultSigning);
    keys.primary();
    keys.enterPin(pin);
    keys.untilPage(PageId::Queue);
}

void giveBackByKeys(Keys &keys, const QString &reason)
{
    keys.press(Qt::Key_B, Qt::ControlModifier);
    keys.untilDialog<workstation::ReturnDialog>();
    keys.untilFocus("returnReason");
    keys.type(reason);
    keys.press(Qt::Key_Return, Qt::ControlModifier);
    keys.untilPage(PageId::Queue);
}

void signBatchByKeys(Keys &keys, const QString &pin, int atLeast)
{
    keys.press(Qt::Key_B, Qt::ControlModifier);
    keys.untilPage(PageId::Batch);
    const auto &table = keys.look<QTableView>("batch");
    keys.until("the decisions are listed",
               [&] { return table.model()->rowCount() >= atLeast && table.hasFocus(); });
    // One is taken out and put back: an exception is one key.
    keys.press(Qt::Key_Space);
    keys.press(Qt::Key_Space);
    keys.primary();
    const QAction *primary = keys.window().currentPage()->primary();
    keys.until(
        "the papers are prepared", [primary] { return primary->isEnabled(); }, 300);
    keys.primary();
    keys.enterPin(pin);
    keys.until(
        "everything has its outcome",
        [&] {
            return !QApplication::activeModalWidget() && primary->isEnabled() &&
                   keys.window().currentPage()->reason().isEmpty();
        },
        300);
    keys.primary();
    keys.untilPage(PageId::Queue);
}

void openLicenceByKeys(Keys &keys, const QString &number)
{
    keys.press(Qt::Key_3, Qt::ControlModifier);
    keys.untilPage(PageId::Register);
    keys.press(Qt::Key_F, Qt::ControlModifier);
    keys.typeOver(number);
    const auto &table = keys.look<QTableView>("table");
    keys.press(Qt::Key_Return);
    keys.until("the licence is found",
               [&] { return table.isVisible() && table.model()->rowCount() == 1; });
    keys.until("its row has the focus", [&table] { return table.hasFocus(); });
    keys.press(Qt::Key_Return);
    keys.untilPage(PageId::Licence);
}

void actOnLicenceByKeys(Keys &keys, Qt::Key act, const QString &pin)
{
    const QKeySequence wanted(Qt::CTRL | Qt::SHIFT | act);
    keys.until("the licence may be acted on", [&] {
        const auto &actions = keys.window().currentPage()->secondary();
        return std::any_of(actions.begin(), actions.end(), [&wanted](const QAction *action) {
            return action->shortcut() == wanted && action->isEnabled();
        });
    });
    keys.press(act, Qt::ControlModifier | Qt::ShiftModifier);
    keys.untilPage(PageId::LicenceAct);
    const std::pair<const char *, QString> ground[] = {
        {"actKkLine", QStringLiteral("Сот шешімі")},
        {"actRuLine", QStringLiteral("Решение суда")},
        {"clauseKkLine", QStringLiteral("45-бап")},
        {"clauseRuLine", QStringLiteral("статья 45")},
        {"reasonKkLine", QStringLiteral("талаптар бұзылған")},
        {"reasonRuLine", QStringLiteral("нарушены требования")}};
    keys.untilFocus("actKkLine");
    for (const auto &[field, words] : ground) {
        keys.tabTo(field);
        keys.type(words);
    }
    keys.primary();
    keys.enterPin(pin);
    keys.untilPage(PageId::Licence);
}

} // namespace ruqsat::walk
