#include "desk/case_review.h"
#include "desk/queue_work.h"
#include "workstation/pages/queue_view.h"
#include "workstation/pages/return_dialog.h"
#include "workstation/shell/start.h"
#include "workstation/support/lost_act.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

constexpr int patience = 20'000;

/// What happens to the first try of an act, whose answer never comes.
enum class Loss {
    Answer,   ///< it is done
    Request,  ///< it is not
    Overtaken ///< it is not, and a colleague did something else
};

protocol::Actor anotherExecutor()
{
    return test::sampleColleagues().people.last().person;
}

protocol::ApplicationSummary rowOf(const protocol::Application &application)
{
    protocol::ApplicationSummary row = test::sampleQueue().first();
    row.id = application.id;
    row.number = application.number;
    row.version = application.version;
    row.state = application.state;
    row.regulation = application.regulation;
    row.executor = application.executor;
    return row;
}

/// Loses the answer to the first act that is sent so, and counts them.
struct LostAnswer
{
    LostAnswer(test::OfficeDesk &desk, const QByteArray &path, Loss loss)
    {
        desk.registry.setScript([this, &desk, path, loss](const test::ScriptedRequest &request) {
            if (!request.target.endsWith(path) || ++sent > 1)
                return desk.office.answer(request);
            if (loss == Loss::Answer)
                desk.office.answer(request);
            else if (loss == Loss::Overtaken)
                test::happen(desk.office.application, Action::Assign, anotherExecutor());
            return test::ScriptedReply{test::ScriptedReply::CutBody, 200, "{\"lost\":true}"};
        });
    }

    int sent = 0;
};

void addLosses()
{
    QTest::addColumn<int>("loss");
    QTest::addColumn<int>("sent");
    QTest::newRow("the answer is lost") << int(Loss::Answer) << 1;
    QTest::newRow("the request is lost") << int(Loss::Request) << 2;
    QTest::newRow("a colleague was faster") << int(Loss::Overtaken) << 1;
}

void addWho()
{
    QTest::addColumn<bool>("mine");
    QTest::newRow("it is done") << true;
    QTest::newRow("a colleague was faster") << false;
}

} // namespace

/// What an officer does to a case, from its row or on its page, where no answer comes: the history
/// of the case tells whose act stands there.
class tst_AskedActs : public QObject
{
    Q_OBJECT

private:
    template <typename Work, typename Done>
    static void expect(Work &work, Done doneSignal, const LostAnswer &lost,
                       const std::function<void()> &act)
    {
        QFETCH(int, loss);
        QFETCH(int, sent);
        QSignalSpy asking(&work, &Work::asking);
        QSignalSpy done(&work, doneSignal);
        QSignalSpy failed(&work, &Work::failed);
        QSignalSpy overtaken(&work, &Work::overtaken);
        act();
        QTRY_COMPARE_WITH_TIMEOUT(done.count() + failed.count(), 1, patience);
        QCOMPARE(asking.count(), 1);
        QCOMPARE(asking.first().first().value<Failure>().code, FailureCode::OutcomeUnknown);
        QCOMPARE(lost.sent, sent);
        const bool isFaster = Loss(loss) == Loss::Overtaken;
        QCOMPARE(done.count(), isFaster ? 0 : 1);
        QCOMPARE(overtaken.count(), isFaster ? 1 : 0);
        if (!isFaster)
            return;
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VersionStale);
        const auto now = overtaken.first().first().value<protocol::Application>();
        QCOMPARE(now.history.last().by.iin, anotherExecutor().iin);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void anActFromTheRowCountsForWhoDidIt_data() { addLosses(); }

    void anActFromTheRowCountsForWhoDidIt()
    {
        QFETCH(int, loss);
        test::OfficeDesk desk(Role::Executor);
        QVERIFY(desk.signIn());
        protocol::Application &application = desk.office.application;
        application = test::sampleApplication(ApplicationState::Registered);
        // The same person had it before; that is not the act which is asked for.
        const protocol::Actor self = test::actorOf(desk.office.user);
        test::happen(application, Action::Claim, self);
        test::happen(application, Action::Release, self);
        desk::QueueWork work(*desk.desk().session(), desk.desk().regulations());
        LostAnswer lost(desk, "/claim", Loss(loss));
        expect(work, &desk::QueueWork::done, lost, [&] { work.claim(rowOf(application)); });
        QVERIFY(!work.isBusy());
        desk.desk().signOut();
    }

    void anActOnTheCaseCountsForWhoDidIt_data() { addLosses(); }

    void anActOnTheCaseCountsForWhoDidIt()
    {
        QFETCH(int, loss);
        test::OfficeDesk desk(Role::Head);
        QVERIFY(desk.signIn());
        // Its history has a return by this head already.
        desk.office.application = test::sampleApplication(ApplicationState::Proposed);
        desk::CaseReview review(*desk.desk().session(), desk.desk().regulations(),
                                desk.office.application.id);
        review.load();
        QTRY_VERIFY_WITH_TIMEOUT(review.canGiveBack() && !review.isBusy(), patience);
        LostAnswer lost(desk, "/return", Loss(loss));
        expect(review, &desk::CaseReview::actionDone, lost,
               [&] { review.giveBack(QStringLiteral("қайта қараңыз")); });
        // Whatever it is, the case is shown as it is now.
        QTRY_COMPARE_WITH_TIMEOUT(review.application()->version, desk.office.application.version,
                                  patience);
        QTRY_VERIFY_WITH_TIMEOUT(!review.isBusy(), patience);
        desk.desk().signOut();
    }

    void theQueueTellsWhoseActItIs_data() { addWho(); }

    void theQueueTellsWhoseActItIs()
    {
        QFETCH(bool, mine);
        test::LostAct lost(Role::Executor, ApplicationState::Registered, "/claim");
        lost.end = mine ? test::LostAct::Done : test::LostAct::Overtaken;
        test::Seat &seat = lost.seat;
        QVERIFY(seat.ready);
        lost.office().queue = {rowOf(lost.application())};
        seat.window.open(PageId::Queue, QStringLiteral("queue=unassigned"));
        const auto *view = seat.find<QueueView>("queue");
        QTRY_VERIFY_WITH_TIMEOUT(view->chosen(), patience);
        QVERIFY(lost.isAsked([&] {
            QTest::keyClick(&seat.window, Qt::Key_F3);
            return true;
        }));
        // Whoever looks at another case meanwhile finds it said here.
        seat.window.open(PageId::CaseReview, lost.other.id);
        seat.window.open(PageId::Queue);
        QVERIFY(lost.saysThatItAsks());
        if (!mine)
            lost.application().executor = anotherExecutor();
        lost.comeBack(Action::Claim, anotherExecutor());
        const QString said =
            mine ? QStringLiteral("is in your work") : anotherExecutor().name.in(Language::English);
        QTRY_VERIFY2_WITH_TIMEOUT(test::toastText(seat).contains(said),
                                  qPrintable(test::toastText(seat)), patience);
        QTRY_COMPARE(test::told(seat),
                     mine ? std::nullopt : std::optional(FailureCode::VersionStale));
        QCOMPARE(lost.sent, 1);
    }

    void thePageOfTheCaseTellsWhoseActItIs_data() { addWho(); }

    void thePageOfTheCaseTellsWhoseActItIs()
    {
        QFETCH(bool, mine);
        test::LostAct lost(Role::Head, ApplicationState::Proposed, "/return");
        lost.end = mine ? test::LostAct::Done : test::LostAct::Overtaken;
        test::Seat &seat = lost.seat;
        QVERIFY(seat.ready);
        const QString id = lost.application().id;
        const QString number = lost.application().number;
        seat.window.open(PageId::CaseReview, id);
        const Page *page = seat.window.currentPage();
        QTRY_COMPARE_WITH_TIMEOUT(page->title(), number, patience);
        QVERIFY(lost.isAsked([&] {
            QTest::keyClick(&seat.window, Qt::Key_B, Qt::ControlModifier);
            auto *dialog = seat.window.findChild<ReturnDialog *>();
            if (!dialog)
                return false;
            dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("қайта қараңыз"));
            dialog->findChild<QPushButton *>(QStringLiteral("returnButton"))->click();
            return true;
        }));
        // The page is there as it was left.
        seat.window.open(PageId::Queue);
        seat.window.open(PageId::CaseReview, id);
        QVERIFY(lost.saysThatItAsks());
        lost.comeBack(Action::Assign, anotherExecutor());
        const QString said = mine ? QStringLiteral("with the executor again")
                                  : anotherExecutor().name.in(Language::English);
        QTRY_VERIFY2_WITH_TIMEOUT(test::toastText(seat).contains(said),
                                  qPrintable(test::toastText(seat)), patience);
        QCOMPARE(seat.window.currentId(), mine ? PageId::Queue : PageId::CaseReview);
        if (!mine)
            QTRY_COMPARE(test::told(seat), std::optional(FailureCode::VersionStale));
        QCOMPARE(lost.sent, 1);
    }
};

QTEST_MAIN(tst_AskedActs)
#include "tst_asked_acts.moc"
