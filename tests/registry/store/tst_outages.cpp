#include "registry/store/connection.h"
#include "registry/store/store_cluster.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::registry;
using namespace ruqsat::test;

namespace {

const AuditActor nobody = AuditActor::registry();
/// One text, so that a connection knows it again.
constexpr const char *ownBackend = "select pg_backend_pid()";

} // namespace

/// What becomes of a connection, and of the work on it, when the database ends it or is too slow.
class TestOutages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void anIdleConnectionThatWasEndedIsReplaced_data();
    void anIdleConnectionThatWasEndedIsReplaced();
    void changesWhoseConnectionIsEndedAreLostAndNotHalfDone();
    void changesAreNotRepeatedByThemselves();
    void aReadWhoseConnectionIsEndedIsDoneAgainOnce();
    void aTransactionThatIsLeftIdleIsAnOutage();
    void whatTakesTooLongIsBusyAndKeepsTheConnection_data();
    void whatTakesTooLongIsBusyAndKeepsTheConnection();
    void aLockThatIsNotGivenIsBusy();
    void whereNobodyListensTheDatabaseIsUnavailable();
    void theNextHostIsAskedWhereTheFirstIsGone();
    void theDatabaseGoesAndComesBack();

private:
    /// In a transaction, or in a read.
    Result<QByteArray> ask(Database &database, bool changing, const char *sql)
    {
        const auto work = [sql](Transaction &in) -> Result<QByteArray> {
            const Result<Rows> rows = in.run(sql);
            if (!rows)
                return rows.failure();
            return firstOf(rows);
        };
        return changing ? database.transaction(nobody, work) : database.read(nobody, work);
    }
    QByteArray notes() const { return m_cluster.ask(QStringLiteral("select count(*) from note")); }
    static void eitherWay()
    {
        QTest::addColumn<bool>("changing");
        QTest::newRow("a transaction") << true;
        QTest::newRow("a read") << false;
    }

    StoreCluster m_cluster;
    std::unique_ptr<Database> m_database;
};

void TestOutages::initTestCase()
{
    QVERIFY(m_cluster.start());
    m_cluster.ask(QStringLiteral("create table note (id bigint primary key)"));
}

void TestOutages::init()
{
    m_database.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.connections(), 0, 20'000);
    m_cluster.ask(QStringLiteral("delete from note"));
    m_database = std::make_unique<Database>(m_cluster.settings());
}

void TestOutages::anIdleConnectionThatWasEndedIsReplaced_data()
{
    eitherWay();
}

void TestOutages::anIdleConnectionThatWasEndedIsReplaced()
{
    QFETCH(bool, changing);
    const Result<QByteArray> before = ask(*m_database, changing, ownBackend);
    QCOMPARE(codeOf(before), QStringLiteral("ok"));
    QVERIFY(m_cluster.terminate(*before));
    // Nobody notices; the statement is prepared in the new session too.
    const Result<QByteArray> after = ask(*m_database, changing, ownBackend);
    QCOMPARE(codeOf(after), QStringLiteral("ok"));
    QVERIFY(*after != *before);
    QCOMPARE(m_cluster.connections(), 1);
}

void TestOutages::changesWhoseConnectionIsEndedAreLostAndNotHalfDone()
{
    QString second;
    const auto done = m_database->transaction(nobody, [&](Transaction &in) -> Result<void> {
        const Result<Rows> first = in.run("insert into note values (1) returning pg_backend_pid()");
        if (!first || !m_cluster.terminate(firstOf(first)))
            return FailureCode::InternalError;
        second = codeOf(in.run("insert into note values (2)"));
        // Work that goes on regardless does not get on to another connection halfway.
        const Result<Rows> third = in.run("insert into note values (3)");
        return third ? Result<void>() : third.failure();
    });
    QCOMPARE(second, QStringLiteral("databaseUnavailable"));
    QCOMPARE(codeOf(done), QStringLiteral("databaseUnavailable"));
    QCOMPARE(notes(), QByteArray("0"));
    QCOMPARE(codeOf(ask(*m_database, true, "insert into note values (4)")), QStringLiteral("ok"));
    QCOMPARE(notes(), QByteArray("1"));
    QCOMPARE(m_cluster.connections(), 1);
}

void TestOutages::changesAreNotRepeatedByThemselves()
{
    // Ended just before its commit: whether that arrived is not known, so the work must not run
    // again.
    int runs = 0;
    const auto done = m_database->transaction(nobody, [&](Transaction &in) -> Result<void> {
        ++runs;
        const Result<Rows> added = in.run("insert into note values (1) returning pg_backend_pid()");
        if (!added || !m_cluster.terminate(firstOf(added)))
            return FailureCode::InternalError;
        return {};
    });
    QCOMPARE(codeOf(done), QStringLiteral("databaseUnavailable"));
    QCOMPARE(runs, 1);
    QCOMPARE(notes(), QByteArray("0"));
}

void TestOutages::aReadWhoseConnectionIsEndedIsDoneAgainOnce()
{
    int runs = 0;
    int endings = 1;
    const auto work = [&](Transaction &in) -> Result<QByteArray> {
        ++runs;
        const Result<Rows> own = in.run(ownBackend);
        if (!own)
            return own.failure();
        if (runs <= endings && !m_cluster.terminate(firstOf(own)))
            return FailureCode::InternalError;
        const Result<Rows> rows = in.run("select 'answer'");
        if (!rows)
            return rows.failure();
        return firstOf(rows);
    };
    const Result<QByteArray> answer = m_database->read(nobody, work);
    QCOMPARE(codeOf(answer), QStringLiteral("ok"));
    QCOMPARE(*answer, QByteArray("answer"));
    QCOMPARE(runs, 2);
    // A database that ends it each time is not asked for ever.
    runs = 0;
    endings = 100;
    QCOMPARE(codeOf(m_database->read(nobody, work)), QStringLiteral("databaseUnavailable"));
    QCOMPARE(runs, 2);
    endings = 0;
    QCOMPARE(codeOf(m_database->read(nobody, work)), QStringLiteral("ok"));
}

void TestOutages::aTransactionThatIsLeftIdleIsAnOutage()
{
    const auto done = m_database->transaction(nobody, [&](Transaction &in) -> Result<void> {
        const Result<Rows> set = in.run("set local idle_in_transaction_session_timeout = 50");
        if (!set)
            return set.failure();
        if (!QTest::qWaitFor([this] { return m_cluster.connections() == 0; }, 20'000))
            return FailureCode::InternalError;
        const Result<Rows> added = in.run("insert into note values (1)");
        return added ? Result<void>() : added.failure();
    });
    QCOMPARE(codeOf(done), QStringLiteral("databaseUnavailable"));
    QCOMPARE(codeOf(ask(*m_database, true, "insert into note values (2)")), QStringLiteral("ok"));
    QCOMPARE(notes(), QByteArray("1"));
}

void TestOutages::whatTakesTooLongIsBusyAndKeepsTheConnection_data()
{
    eitherWay();
}

void TestOutages::whatTakesTooLongIsBusyAndKeepsTheConnection()
{
    QFETCH(bool, changing);
    DatabaseSettings hasty = m_cluster.settings();
    hasty.statementSeconds = 1;
    Database database(hasty);
    const Result<QByteArray> before = ask(database, changing, ownBackend);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(codeOf(ask(database, changing, "select pg_sleep(60)")),
             QStringLiteral("registryBusy"));
    QVERIFY(timer.elapsed() < 20'000);
    const Result<QByteArray> after = ask(database, changing, ownBackend);
    QCOMPARE(codeOf(after), QStringLiteral("ok"));
    QCOMPARE(*after, *before);
}

void TestOutages::aLockThatIsNotGivenIsBusy()
{
    Connection holder(m_cluster.settings(), 0);
    QVERIFY(holder.begin().ok());
    QVERIFY(holder.run("lock table note", {}).ok());
    const auto work = [](Transaction &in) -> Result<void> {
        const Result<Rows> hasty = in.run("set local lock_timeout = 100");
        if (!hasty)
            return hasty.failure();
        const Result<Rows> added = in.run("insert into note values (1)");
        return added ? Result<void>() : added.failure();
    };
    QCOMPARE(codeOf(m_database->transaction(nobody, work)), QStringLiteral("registryBusy"));
    holder.rollback();
    QCOMPARE(codeOf(m_database->transaction(nobody, work)), QStringLiteral("ok"));
}

void TestOutages::whereNobodyListensTheDatabaseIsUnavailable()
{
    DatabaseSettings nowhere = m_cluster.settings();
    nowhere.host += QStringLiteral("/nowhere");
    Database database(nowhere);
    for (const bool changing : {true, false})
        QCOMPARE(codeOf(ask(database, changing, "select 1")),
                 QStringLiteral("databaseUnavailable"));
    QCOMPARE(codeOf(database.migrate()), QStringLiteral("databaseUnavailable"));
    QCOMPARE(codeOf(database.checkSchema()), QStringLiteral("databaseUnavailable"));
}

void TestOutages::theNextHostIsAskedWhereTheFirstIsGone()
{
    DatabaseSettings both = m_cluster.settings();
    both.host = both.host + QStringLiteral("/nowhere,") + both.host;
    Database database(both);
    for (const bool changing : {true, false}) {
        const Result<QByteArray> answer = ask(database, changing, "select 1");
        QCOMPARE(codeOf(answer), QStringLiteral("ok"));
        QCOMPARE(*answer, QByteArray("1"));
    }
}

void TestOutages::theDatabaseGoesAndComesBack()
{
    QCOMPARE(codeOf(ask(*m_database, true, "insert into note values (1)")), QStringLiteral("ok"));
    QVERIFY(m_cluster.kill());
    for (const bool changing : {true, false})
        QCOMPARE(codeOf(ask(*m_database, changing, "select count(*) from note")),
                 QStringLiteral("databaseUnavailable"));
    QVERIFY(m_cluster.start());
    for (const bool changing : {true, false}) {
        const Result<QByteArray> count = ask(*m_database, changing, "select count(*) from note");
        QCOMPARE(codeOf(count), QStringLiteral("ok"));
        QCOMPARE(*count, QByteArray("1"));
    }
}

QTEST_GUILESS_MAIN(TestOutages)
#include "tst_outages.moc"
