#include "walkthrough/office_case.h"

#include "workstation/pages/hand_over_page.h"
#include "workstation/pages/queue_view.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/pin_dialog.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/three_way.h"
#include "workstation/words/office_words.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>

namespace ruqsat::walk {

using workstation::PageId;

namespace {

/// Ctrl+2, then the list of queues by its arrows.
void openQueue(Hand &hand, protocol::Queue queue)
{
    hand.window().raise();
    hand.window().activateWindow();
    hand.until("the window is the active one", [&] { return hand.window().isActiveWindow(); });
    hand.press(Qt::Key_2, Qt::ControlModifier);
    hand.untilPage(PageId::Queue);
    auto &queues = hand.find<QListWidget>("queues");
    queues.setFocus(Qt::TabFocusReason);
    hand.press(Qt::Key_Home);
    for (int row = 0; row < queues.count(); ++row) {
        if (queues.currentItem()->text() == workstation::queueText(queue))
            return;
        hand.press(Qt::Key_Down);
    }
    throw StepFailure{QStringLiteral("not a queue of this person: ") +
                      workstation::queueText(queue)};
}

/// The same, then down to the row of the case.
void chooseCase(Hand &hand, protocol::Queue queue, const QString &applicationId)
{
    openQueue(hand, queue);
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
}

void openCase(Hand &hand, protocol::Queue queue, const QString &applicationId, PageId page)
{
    chooseCase(hand, queue, applicationId);
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

/// By keys alone: the last document is wrong, and why.
void markLastDocument(Hand &hand)
{
    hand.find("documents").setFocus(Qt::TabFocusReason);
    hand.press(Qt::Key_End);
    hand.press(Qt::Key_2);
    hand.until("the reason may be typed",
               [&] { return hand.shows("markReason") && hand.find("markReason").hasFocus(); });
    hand.type("markReason", QStringLiteral("мөр жоқ / нет печати"));
    hand.press(Qt::Key_Return);
}

void propose(Walk &walk, const HandedIn &handedIn, const OfficeCase &play)
{
    Hand &hand = walk.provider().hand();
    // What nobody has is taken first.
    openCase(hand, protocol::Queue::Unassigned, handedIn.applicationId, PageId::CaseReview);
    hand.primary();
    const auto answers = [&hand] {
        return hand.window().currentPage()->findChildren<workstation::ThreeWay *>();
    };
    hand.until("the requirements may be answered",
               [&] { return !answers().isEmpty() && answers().first()->isEnabled(); });
    if (play.refuse)
        markLastDocument(hand);
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
    openCase(hand, protocol::Queue::ToSign, handedIn.applicationId, PageId::CaseReview);
    hand.primary(); // prepares the paper
    hand.untilPage(PageId::ResultSigning, 60);
    const QAction *sign = hand.window().currentPage()->primary();
    hand.until("the paper is shown", [sign] { return sign->isEnabled(); });
    walk.camera().take(hand.window(), play.name + QStringLiteral("-signing"));
    hand.primary();
    enterPin(hand, walk.world().pin());
    hand.untilPage(PageId::Queue, 60);
}

QString handOver(Walk &walk, const HandedIn &handedIn, const OfficeCase &play)
{
    Workplace &centre = walk.centre();
    Hand &hand = centre.hand();
    openCase(hand, protocol::Queue::HandOver, handedIn.applicationId, PageId::HandOver);
    const QAction *print = hand.find<workstation::ActionButton>("printButton").action();
    hand.until("the paper is shown and the printer known", [print] { return print->isEnabled(); });
    hand.saveAs(hand.find("saveButton"), walk.file(play.paper));
    hand.click("printButton");
    hand.until(
        "the paper is printed", [print] { return print->isEnabled(); }, 120);
    walk.camera().take(hand.window(), play.name + QStringLiteral("-hand-over"));
    const workstation::Page *page = hand.window().currentPage();
    const QString before = page->title();
    hand.primary();
    hand.until("the hand-over is recorded", [page, before] { return page->title() != before; });

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
