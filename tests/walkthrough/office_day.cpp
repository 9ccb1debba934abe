#include "walkthrough/office_day.h"

#include "workstation/pages/assign_dialog.h"
#include "workstation/pages/queue_view.h"
#include "workstation/pages/substitution_dialog.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTableView>

namespace ruqsat::walk {

using workstation::PageId;

namespace {

constexpr int casesOfTheDay = 3;
/// Organisations that the other cases of the walk have not used.
constexpr int firstOrganisation = 3;

template <typename Dialog>
QWidget *untilDialog(Hand &hand)
{
    hand.until("the dialog is open",
               [] { return qobject_cast<Dialog *>(QApplication::activeModalWidget()) != nullptr; });
    return QApplication::activeModalWidget();
}

void giveOut(Walk &walk, const HandedIn &handedIn)
{
    Hand &hand = walk.provider().hand();
    chooseCase(hand, protocol::Queue::Unassigned, handedIn.applicationId);
    walk.camera().take(hand.window(), QStringLiteral("day-queue-head"));
    hand.press(Qt::Key_J, Qt::ControlModifier);
    QWidget *dialog = untilDialog<workstation::AssignDialog>(hand);
    walk.camera().take(hand.window(), QStringLiteral("day-assign"), dialog);
    hand.press(Qt::Key_Return, Qt::ControlModifier);
    const auto &view = hand.find<workstation::QueueView>("queue");
    hand.until("the case has left the unassigned ones", [&view, &handedIn] {
        return !view.chosen() || view.chosen()->id != handedIn.applicationId;
    });
    hand.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    dialog = untilDialog<workstation::SubstitutionDialog>(hand);
    walk.camera().take(hand.window(), QStringLiteral("day-substitution"), dialog);
    hand.press(Qt::Key_Escape);
}

void takeCases(Walk &walk, const QList<HandedIn> &cases)
{
    Hand &hand = walk.provider().hand();
    for (const HandedIn &handedIn : cases) {
        chooseCase(hand, protocol::Queue::Unassigned, handedIn.applicationId);
        hand.press(Qt::Key_F3);
        const auto &view = hand.find<workstation::QueueView>("queue");
        hand.until("the case is taken", [&view, &handedIn] {
            return !view.chosen() || view.chosen()->id != handedIn.applicationId;
        });
    }
    openQueue(hand, protocol::Queue::Mine);
    walk.camera().take(hand.window(), QStringLiteral("day-queue"));
}

void signAll(Walk &walk)
{
    Hand &hand = walk.provider().hand();
    openQueue(hand, protocol::Queue::ToSign);
    hand.press(Qt::Key_B, Qt::ControlModifier);
    hand.untilPage(PageId::Batch);
    const auto &table = hand.find<QTableView>("batch");
    hand.until("the decisions are listed",
               [&table] { return table.model()->rowCount() >= casesOfTheDay; });
    // One is taken out and put back: an exception is one key.
    hand.press(Qt::Key_Space);
    hand.press(Qt::Key_Space);
    hand.primary();
    const QAction *primary = hand.window().currentPage()->primary();
    hand.until(
        "the papers are prepared", [primary] { return primary->isEnabled(); }, 120);
    walk.camera().take(hand.window(), QStringLiteral("day-batch-ready"));
    hand.primary();
    enterPin(hand, walk.world().pin());
    hand.until(
        "everything has its outcome",
        [&hand, primary] {
            return !QApplication::activeModalWidget() && primary->isEnabled() &&
                   hand.window().currentPage()->reason().isEmpty();
        },
        120);
    walk.camera().take(hand.window(), QStringLiteral("day-batch-signed"));
    hand.primary();
    hand.untilPage(PageId::Queue);
}

void answerAtTheCounter(Walk &walk, const HandedIn &handedIn)
{
    Hand &hand = walk.centre().hand();
    hand.window().raise();
    hand.window().activateWindow();
    hand.until("the window is the active one", [&] { return hand.window().isActiveWindow(); });
    hand.press(Qt::Key_K, Qt::ControlModifier);
    hand.until("the search has the focus",
               [] { return qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr; });
    hand.type(*QApplication::focusWidget(), handedIn.number);
    hand.press(Qt::Key_Return);
    hand.untilPage(PageId::Status);
    hand.until("the case is found",
               [&hand] { return hand.find<QAbstractItemView>("cases").model()->rowCount() == 1; });
    walk.camera().take(hand.window(), QStringLiteral("day-status"));
    hand.primary();
    hand.untilPage(PageId::HandOver);
    hand.primary();
    const workstation::Page *page = hand.window().currentPage();
    hand.until("the hand-over is recorded", [page] { return !page->primary()->isEnabled(); });
    const auto answer =
        walk.centre().desk().session()->client().application(handedIn.applicationId);
    hand.until("the registry answers", [&answer] { return answer.isFinished(); });
    const Result<protocol::Application> application = answer.result();
    if (!application || application->state != ApplicationState::HandedOver || !application->result)
        throw StepFailure{QStringLiteral("the registry does not know the hand-over")};
    walk.setLicenceNumber(application->result->number);
}

} // namespace

void playOfficeDay(Walk &walk)
{
    QList<HandedIn> cases;
    for (int i = 0; i < casesOfTheDay; ++i)
        cases << playOperatorCase(walk, {QStringLiteral("day %1").arg(i + 1),
                                         walk.world().knownBin(firstOrganisation + i), false});
    walk.nextCase();
    const auto step = [&walk](const char *name, const std::function<void()> &run) {
        walk.step(QStringLiteral("day: ") + QString::fromLatin1(name), run);
    };
    const auto as = [&walk](const char *role) {
        if (walk.provider().desk().session())
            walk.provider().signOut();
        walk.provider().signIn(walk.world().person(QString::fromLatin1(role)));
    };
    step("the head gives a case out", [&] {
        as("head");
        giveOut(walk, cases.first());
    });
    step("the executor takes the others", [&] {
        as("executor");
        takeCases(walk, cases.mid(1));
    });
    for (int i = 0; i < casesOfTheDay; ++i) {
        const bool refuse = i == casesOfTheDay - 1;
        OfficeCase play{QStringLiteral("day-%1").arg(i + 1), refuse, {}, protocol::Queue::Mine};
        step(refuse ? "the executor refuses" : "the executor proposes",
             [&] { propose(walk, cases.at(i), play); });
    }
    step("the head signs what waits with one PIN", [&] {
        as("head");
        signAll(walk);
        walk.provider().signOut();
    });
    step("an applicant asks and gets the result", [&] { answerAtTheCounter(walk, cases.first()); });
}

} // namespace ruqsat::walk
