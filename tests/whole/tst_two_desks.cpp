#include "desk/case_review.h"
#include "desk/office_feed.h"
#include "desk/queue_model.h"
#include "desk/queue_work.h"
#include "desk/support/desk_player.h"
#include "desk/support/wait.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

/// What is promised is two seconds (tests/long.sh asks for them): a change on one desk shows in
/// another's open queue. Beside other tests the machine may take longer.
int promisedMs()
{
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("RUQSAT_PROMISED_MS", &given);
    return given ? asked : 15'000;
}

/// A queue that stands open on a desk, as the page of queues keeps it.
struct OpenQueue
{
    OpenQueue(DeskPlayer &player, protocol::Queue queue)
        : model(*player.desk().session(), player.desk().clock(), player.desk().calendar())
        , feed(*player.desk().session())
    {
        QObject::connect(&feed, &OfficeFeed::changed, &model, &QueueModel::refresh);
        model.setQueue(queue);
        feed.start();
    }
    const protocol::ApplicationSummary *row(const QString &id) const
    {
        const int place = model.rowOf(id);
        return place < 0 ? nullptr : &model.at(place);
    }

    QueueModel model;
    OfficeFeed feed;
};

} // namespace

/// The executor and the head at desks of their own before the real registry.
class TestTwoDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatOneDeskDoesShowsOnTheOtherInTwoSeconds();
    void theSecondIsToldWhoWasFirstAndLosesNothing();
    void cleanupTestCase();

private:
    QString vault(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString registerCase(int organisation);
    /// Runs `change`, waits for `isDone` at the desk that made it, then for `isSeen` at the other;
    /// gives how long that took from the answer of the registry.
    static qint64 seenAfter(const std::function<void()> &change,
                            const std::function<bool()> &isDone,
                            const std::function<bool()> &isSeen);

    const DemoWorld m_world = DemoWorld::ofTheBuild();
    QTemporaryDir m_folder;
    std::unique_ptr<DeskPlayer> m_executor;
    std::unique_ptr<DeskPlayer> m_head;
};

void TestTwoDesks::initTestCase()
{
    m_executor = std::make_unique<DeskPlayer>(m_world, 1, vault("executor"));
    m_head = std::make_unique<DeskPlayer>(m_world, 2, vault("head"));
    QVERIFY(!m_executor->signIn(QStringLiteral("yerlan")));
    QVERIFY(!m_head->signIn(QStringLiteral("nurlan")));
}

QString TestTwoDesks::registerCase(int organisation)
{
    DeskPlayer counter(m_world, 1, vault("counter"));
    const bool done = !counter.signIn(QStringLiteral("aigul")) &&
                      !counter.fillCase(m_world.organisation(organisation)) &&
                      !counter.checkCertificate(QStringLiteral("operator")) &&
                      !counter.signCase(m_world.pin()) && !counter.waitRegistered();
    return done ? counter.application()->id : QString();
}

qint64 TestTwoDesks::seenAfter(const std::function<void()> &change,
                               const std::function<bool()> &isDone,
                               const std::function<bool()> &isSeen)
{
    change();
    if (!QTest::qWaitFor(isDone, 20'000))
        return -1;
    QElapsedTimer clock;
    clock.start();
    return QTest::qWaitFor(isSeen, 20'000) ? clock.elapsed() : -1;
}

void TestTwoDesks::whatOneDeskDoesShowsOnTheOtherInTwoSeconds()
{
    const QString id = registerCase(11);
    QVERIFY(!id.isEmpty());
    OpenQueue seen(*m_head, protocol::Queue::Open);
    OpenQueue own(*m_executor, protocol::Queue::Unassigned);
    QTRY_VERIFY_WITH_TIMEOUT(seen.row(id) && own.row(id), 10'000);
    QueueWork work(*m_executor->desk().session(), m_executor->desk().regulations());
    QSignalSpy done(&work, &QueueWork::done);
    const auto isDone = [&done] { return !done.isEmpty(); };
    const auto executorOf = [&] { return seen.row(id) ? seen.row(id)->executor : std::nullopt; };

    const qint64 claimed = seenAfter([&] { work.claim(*own.row(id)); }, isDone,
                                     [&] { return executorOf().has_value(); });
    QVERIFY2(claimed >= 0 && claimed <= promisedMs(), qPrintable(QString::number(claimed)));
    QCOMPARE(executorOf()->iin, m_executor->desk().session()->user().iin);

    done.clear();
    const protocol::ApplicationSummary taken = *seen.row(id);
    const qint64 released =
        seenAfter([&] { work.release(taken); }, isDone, [&] { return !executorOf(); });
    QVERIFY2(released >= 0 && released <= promisedMs(), qPrintable(QString::number(released)));

    CaseReview review(*m_executor->desk().session(), m_executor->desk().regulations(), id);
    QSignalSpy acted(&review, &CaseReview::actionDone);
    review.load();
    QTRY_VERIFY_WITH_TIMEOUT(review.canClaim(), 10'000);
    review.claim();
    QTRY_VERIFY_WITH_TIMEOUT(review.mayWork(), 10'000);
    for (const QualificationRequirement &requirement : review.requirements())
        review.setFinding(requirement.id, protocol::FindingAnswer::Yes);
    review.setDecision(Decision::Issue);
    const qint64 decided = seenAfter(
        [&] { review.propose(); },
        [&] { return review.application()->state == ApplicationState::Proposed; },
        [&] { return seen.row(id) && seen.row(id)->state == ApplicationState::Proposed; });
    QVERIFY2(decided >= 0 && decided <= promisedMs(), qPrintable(QString::number(decided)));
}

void TestTwoDesks::theSecondIsToldWhoWasFirstAndLosesNothing()
{
    const QString id = registerCase(12);
    QVERIFY(!id.isEmpty());
    CaseReview review(*m_executor->desk().session(), m_executor->desk().regulations(), id);
    review.load();
    QTRY_VERIFY_WITH_TIMEOUT(review.canClaim(), 10'000);
    review.claim();
    QTRY_VERIFY_WITH_TIMEOUT(review.mayWork(), 10'000);
    const QString requirement = review.requirements().first().id;
    review.setFinding(requirement, protocol::FindingAnswer::No);
    review.setFindingNote(requirement, QStringLiteral("үш жылдан аз"));

    // The same person puts the case back at another desk; this one does not know yet.
    DeskPlayer other(m_world, 2, vault("other"));
    QVERIFY(!other.signIn(QStringLiteral("yerlan")));
    const auto released =
        other.desk().session()->client().release(id, review.application()->version);
    QVERIFY(ended(released) && released.result());

    QSignalSpy told(&m_executor->desk().session()->client(), &RegistryClient::versionStale);
    QSignalSpy failed(&review, &CaseReview::failed);
    review.checkCompleteness();
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), 10'000);
    QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VersionStale);
    QCOMPARE(told.count(), 1);
    const auto current = told.first().first().value<protocol::CurrentVersion>();
    QCOMPARE(current.by.kk, m_executor->desk().session()->user().name.kk);
    QCOMPARE(current.action, actionName(Action::Release));
    // The case is the present one, and what was typed stands there.
    QTRY_COMPARE_WITH_TIMEOUT(review.application()->state, ApplicationState::Registered, 10'000);
    QVERIFY(review.finding(requirement));
    QCOMPARE(review.finding(requirement)->note, QStringLiteral("үш жылдан аз"));
    review.claim();
    QTRY_VERIFY_WITH_TIMEOUT(review.mayWork(), 10'000);
    QCOMPARE(review.finding(requirement)->note, QStringLiteral("үш жылдан аз"));
}

void TestTwoDesks::cleanupTestCase()
{
    m_executor.reset();
    m_head.reset();
}

QTEST_GUILESS_MAIN(TestTwoDesks)
#include "tst_two_desks.moc"
