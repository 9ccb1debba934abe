#include "walkthrough/office_case.h"

#include "workstation/pages/hand_over_page.h"
#include "workstation/pages/queue_view.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/pin_dialog.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/three_way.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>

namespace ruqsat::walk {

using workstation::PageId;

namespace {

// Rows of the list of queues, by role (QueuePage).
constexpr int operatorHandsOver = 0;
constexpr int executorUnassigned = 1;
constexpr int headSigns = 0;

void openCase(Hand &hand, int queueRow, const QString &applicationId, PageId page)
{
    hand.window().raise();
    hand.window().activateWindow();
    hand.until("the window is the active one", [&] { return hand.window().isActiveWindow(); });
    hand.press(Qt::Key_2, Qt::ControlModifier);
    hand.untilPage(PageId::Queue);
    hand.find("queues").setFocus(Qt::TabFocusReason);
    hand.press(Qt::Key_Home);
    for (int row = 0; row < queueRow; ++row)
        hand.press(Qt::Key_Down);
    const auto view = [&hand]() -> workstation::QueueView & {
        return hand.find<workstation::QueueView>("queue");
    };
    hand.until("the case is in the queue", [&] {
        const auto *found = hand.window().findChild<workstation::QueueView *>();
        if (!found || !found->isVisible())
            return false;
        const QAbstractItemModel *model = found->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(desk::QueueModel::IdRole).toString() == applicationId)
                return true;
        }
        return false;
    });
    view().setFocus(Qt::TabFocusReason);
    hand.press(Qt::Key_Home, Qt::ControlModifier);
    for (int row = 0; row < view().model()->rowCount(); ++row) {
        if (view().chosen() && view().chosen()->id == applicationId)
            break;
        hand.press(Qt::Key_Down);
    }
    hand.press(Qt::Key_Return);
    hand.untilPage(page);
}

void enterPin(Hand &hand, const QString &pin)
{
    hand.until("the PIN is asked", [] {
        return qobject_cast<workstation::PinDialog *>(QApplication::activeModalWidget()) != nullptr;
    });
    hand.type(*hand.find("pinBox").findChild<QLineEdit *>(), pin);
    hand.press(Qt::Key_Return);
}

void propose(Walk &walk, const HandedIn &handedIn, const OfficeCase &play)
{
    Hand &hand = walk.provider().hand();
    openCase(hand, executorUnassigned, handedIn.applicationId, PageId::CaseReview);
    hand.primary(); // takes the case
    const auto answers = [&hand] {
        return hand.window().currentPage()->findChildren<workstation::ThreeWay *>();
    };
    hand.until("the requirements may be answered",
               [&] { return !answers().isEmpty() && answers().first()->isEnabled(); });
    for (workstation::ThreeWay *answer : answers()) {
        answer->findChild<QAbstractButton *>()->setFocus(Qt::TabFocusReason);
        hand.press(Qt::Key_1);
    }
    hand.until("a decision may be proposed", [&] { return hand.shows("decisionSegments"); });
    const QList<workstation::Segment *> decisions =
        hand.find("decisionSegments").findChildren<workstation::Segment *>();
    hand.click(*decisions.at(play.refuse ? 1 : 0));
    if (play.refuse) {
        for (QCheckBox *ground : hand.window().currentPage()->findChildren<QCheckBox *>()) {
            if (!ground->objectName().startsWith(QLatin1String("ground_")))
                continue;
            ground->setFocus(Qt::TabFocusReason);
            hand.press(Qt::Key_Space);
            break;
        }
    }
    walk.camera().take(hand.window(), play.name + QStringLiteral("-proposal"));
    hand.primary();
    hand.untilPage(PageId::Queue);
}

void sign(Walk &walk, const HandedIn &handedIn, const OfficeCase &play)
{
    Hand &hand = walk.provider().hand();
    openCase(hand, headSigns, handedIn.applicationId, PageId::CaseReview);
    hand.primary(); // prepares the paper
    hand.untilPage(PageId::ResultSigning, 60);
    walk.camera().take(hand.window(), play.name + QStringLiteral("-signing"));
    hand.primary();
    enterPin(hand, walk.world().pin());
    hand.untilPage(PageId::Queue, 60);
}

QString handOver(Walk &walk, const HandedIn &handedIn, const OfficeCase &play)
{
    Workplace &centre = walk.centre();
    Hand &hand = centre.hand();
    openCase(hand, operatorHandsOver, handedIn.applicationId, PageId::HandOver);
    const QAction *print = hand.find<workstation::ActionButton>("printButton").action();
    hand.until("the paper is shown and the printer known", [print] { return print->isEnabled(); });
    hand.saveAs(hand.find("saveButton"), walk.file(play.paper));
    hand.click("printButton");
    hand.until(
        "the paper is printed", [print] { return print->isEnabled(); }, 120);
    walk.camera().take(hand.window(), play.name + QStringLiteral("-hand-over"));
    hand.primary();
    const workstation::Page *page = hand.window().currentPage();
    hand.until("the hand-over is recorded", [page] { return !page->primary()->isEnabled(); });

    const auto answer = centre.desk().session()->client().application(handedIn.applicationId);
    hand.until("the registry answers", [&answer] { return answer.isFinished(); });
    const Result<protocol::Application> application = answer.result();
    if (!application || application->state != ApplicationState::HandedOver || !application->result)
        throw StepFailure{QStringLiteral("the registry does not know the hand-over")};
    return application->result->number;
}

} // namespace

QString playOfficeCase(Walk &walk, const HandedIn &handedIn, const OfficeCase &play)
{
    QString number;
    const auto step = [&](const char *name, const std::function<void()> &run) {
        walk.step(play.name + QStringLiteral(": ") + QString::fromLatin1(name), run);
    };
    step("the executor signs in",
         [&] { walk.provider().signIn(walk.world().person(QStringLiteral("executor"))); });
    step("the executor proposes", [&] { propose(walk, handedIn, play); });
    step("the head signs in", [&] {
        walk.provider().signOut();
        walk.provider().signIn(walk.world().person(QStringLiteral("head")));
    });
    step("the head signs", [&] { sign(walk, handedIn, play); });
    step("the head signs out", [&] { walk.provider().signOut(); });
    step("the operator hands over", [&] { number = handOver(walk, handedIn, play); });
    return number;
}

} // namespace ruqsat::walk
