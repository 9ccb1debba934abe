#include "registry/store/connection.h"
#include "registry/store/store_cluster.h"

#include <QSet>
#include <QTest>

#include <array>
#include <atomic>
#include <barrier>
#include <latch>
#include <stdexcept>
#include <thread>

using namespace ruqsat;
using namespace ruqsat::registry;
using namespace ruqsat::test;

namespace {

constexpr const char *ownBackend = "select pg_backend_pid()";
const AuditActor nobody = AuditActor::registry();

/// The number of the connection that the work was given.
Result<QByteArray> backendOf(Transaction &in)
{
    const Result<Rows> rows = in.run(ownBackend);
    if (!rows)
        return rows.failure();
    return firstOf(rows);
}

Result<void> addNote(Transaction &in, int id)
{
    const Result<Rows> rows = in.run("insert into note (id) values (?)", {id});
    if (!rows)
        return rows.failure();
    return {};
}

} // namespace

class TestDatabase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whoAsksOneAfterTheOtherSharesAConnection();
    void thereAreAsManyConnectionsAsAskAtOnce();
    void connectionsEndWithTheDatabase();
    void workWithinWorkHasAConnectionOfItsOwn();
    void workThatFailsLeavesNothing();
    void workThatThrowsLeavesNothing();
    void aStatementThatFailedIsNotCommittedOver();
    void aDeadlockIsTriedAgain();
    void statementsThatWerePutTogetherDoNotPileUp();
    void aSessionIsSetUp();

private:
    QByteArray notes() const { return m_cluster.ask(QStringLiteral("select count(*) from note")); }

    StoreCluster m_cluster;
    std::unique_ptr<Database> m_database;
};

void TestDatabase::initTestCase()
{
    QVERIFY(m_cluster.start());
    m_cluster.ask(QStringLiteral("create table note (id bigint primary key, met int default 0)"));
}

void TestDatabase::init()
{
    m_database.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.connections(), 0, 20'000);
    m_cluster.ask(QStringLiteral("delete from note"));
    m_database = std::make_unique<Database>(m_cluster.settings());
}

void TestDatabase::whoAsksOneAfterTheOtherSharesAConnection()
{
    QSet<QByteArray> backends;
    for (int i = 0; i < 5; ++i) {
        const Result<QByteArray> changing = m_database->transaction(nobody, backendOf);
        const Result<QByteArray> reading = m_database->read(nobody, backendOf);
        QCOMPARE(codeOf(changing), QStringLiteral("ok"));
        QCOMPARE(codeOf(reading), QStringLiteral("ok"));
        backends << *changing << *reading;
    }
    QCOMPARE(backends.size(), 1);
    QCOMPARE(m_cluster.connections(), 1);
}

void TestDatabase::thereAreAsManyConnectionsAsAskAtOnce()
{
    constexpr int threads = 4;
    std::array<QByteArray, threads> backends;
    std::barrier all(threads);
    {
        std::vector<std::jthread> asking;
        for (QByteArray &backend : backends) {
            asking.emplace_back([&] {
                for (int round = 0; round < 5; ++round) {
                    const auto found = m_database->read(nobody, [&](Transaction &in) {
                        Result<QByteArray> own = backendOf(in);
                        // Nobody gives his back before everybody has one.
                        all.arrive_and_wait();
                        return own;
                    });
                    backend = found ? *found : QByteArray();
                }
            });
        }
    }
    const QSet<QByteArray> known(backends.begin(), backends.end());
    QCOMPARE(known.size(), threads);
    QVERIFY(!known.contains(QByteArray()));
    QCOMPARE(m_cluster.connections(), threads);
    // They are kept for whoever comes.
    for (int i = 0; i < 10; ++i)
        QVERIFY(known.contains(*m_database->transaction(nobody, backendOf)));
    QCOMPARE(m_cluster.connections(), threads);
}

void TestDatabase::connectionsEndWithTheDatabase()
{
    QCOMPARE(codeOf(m_database->read(nobody, backendOf)), QStringLiteral("ok"));
    QCOMPARE(m_cluster.connections(), 1);
    m_database.reset();
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.connections(), 0, 20'000);
}

void TestDatabase::workWithinWorkHasAConnectionOfItsOwn()
{
    QByteArray outer;
    QByteArray inner;
    QByteArray seen;
    const auto done = m_database->transaction(nobody, [&](Transaction &in) -> Result<void> {
        outer = firstOf(in.run(ownBackend));
        if (const Result<void> added = addNote(in, 1); !added)
            return added;
        return m_database->read(nobody, [&](Transaction &within) -> Result<void> {
            inner = firstOf(within.run(ownBackend));
            seen = firstOf(within.run("select count(*) from note"));
            return {};
        });
    });
    QCOMPARE(codeOf(done), QStringLiteral("ok"));
    QVERIFY(!outer.isEmpty() && !inner.isEmpty());
    QVERIFY(outer != inner);
    QCOMPARE(seen, QByteArray("0"));
    QCOMPARE(notes(), QByteArray("1"));
}

void TestDatabase::workThatFailsLeavesNothing()
{
    int runs = 0;
    const auto done = m_database->transaction(nobody, [&](Transaction &in) -> Result<void> {
        ++runs;
        if (const Result<void> added = addNote(in, 1); !added)
            return added;
        return FailureCode::StateForbids;
    });
    // Its own failure, and no other try: the next would find the same.
    QCOMPARE(codeOf(done), QStringLiteral("stateForbids"));
    QCOMPARE(runs, 1);
    QCOMPARE(notes(), QByteArray("0"));
    const auto again =
        m_database->transaction(nobody, [](Transaction &in) { return addNote(in, 1); });
    QCOMPARE(codeOf(again), QStringLiteral("ok"));
    QCOMPARE(notes(), QByteArray("1"));
    QCOMPARE(m_cluster.connections(), 1);
}

void TestDatabase::workThatThrowsLeavesNothing()
{
    bool thrown = false;
    try {
        const auto done = m_database->transaction(nobody, [](Transaction &in) -> Result<void> {
            if (const Result<void> added = addNote(in, 1); !added)
                return added;
            throw std::runtime_error("broken");
        });
        QFAIL(qPrintable(codeOf(done)));
    } catch (const std::runtime_error &) {
        thrown = true;
    }
    QVERIFY(thrown);
    // Whoever takes the connection next must not go on in the same transaction.
    QCOMPARE(m_cluster.ask(QStringLiteral("select state from pg_stat_activity "
                                          "where application_name = 'ruqsat-registry'")),
             QByteArray("idle"));
    QCOMPARE(codeOf(m_database->transaction(nobody, backendOf)), QStringLiteral("ok"));
    QCOMPARE(notes(), QByteArray("0"));
    QCOMPARE(m_cluster.connections(), 1);
}

void TestDatabase::aStatementThatFailedIsNotCommittedOver()
{
    const auto done = m_database->transaction(nobody, [](Transaction &in) -> Result<void> {
        if (const Result<void> added = addNote(in, 1); !added)
            return added;
        // Work that takes no notice of a failure has not succeeded.
        const Result<Rows> failed = in.run("select 1 / ?", {0});
        Q_UNUSED(failed)
        return {};
    });
    QCOMPARE(codeOf(done), QStringLiteral("databaseError"));
    QCOMPARE(notes(), QByteArray("0"));
    QCOMPARE(codeOf(m_database->transaction(nobody, backendOf)), QStringLiteral("ok"));
}

void TestDatabase::aDeadlockIsTriedAgain()
{
    m_cluster.ask(QStringLiteral("insert into note (id) values (1), (2)"));
    std::latch bothHoldOne(2);
    std::atomic<int> runs{0};
    const auto meet = [&](int first, int second) {
        bool waited = false;
        return codeOf(m_database->transaction(nobody, [&](Transaction &in) -> Result<void> {
            ++runs;
            for (const int id : {first, second}) {
                const Result<Rows> met = in.run("update note set met = met + 1 where id = ?", {id});
                if (!met)
                    return met.failure();
                if (!std::exchange(waited, true))
                    bothHoldOne.arrive_and_wait();
            }
            return {};
        }));
    };
    QString other;
    QString own;
    {
        const std::jthread thread([&] { other = meet(2, 1); });
        own = meet(1, 2);
    }
    QCOMPARE(own, QStringLiteral("ok"));
    QCOMPARE(other, QStringLiteral("ok"));
    // The loser may be quick enough to meet the other once more.
    QVERIFY2(runs.load() >= 3, QByteArray::number(runs.load()).constData());
    // What the loser did before counts once.
    QCOMPARE(m_cluster.ask(QStringLiteral("select min(met), max(met) from note")),
             QByteArray("2|2"));
}

void TestDatabase::statementsThatWerePutTogetherDoNotPileUp()
{
    constexpr int most = 300;
    const auto kept = m_database->read(nobody, [](Transaction &in) -> Result<qint64> {
        for (int i = 0; i < 2 * most + 50; ++i) {
            const Result<Rows> sum =
                in.runComposed(QStringLiteral("select %1 + cast(? as integer)").arg(i), {1});
            if (!sum)
                return sum.failure();
            if (sum->first().integer(0) != i + 1)
                return FailureCode::InternalError;
        }
        const Result<Rows> count = in.run("select count(*) from pg_prepared_statements");
        if (!count)
            return count.failure();
        return count->first().integer(0);
    });
    QCOMPARE(codeOf(kept), QStringLiteral("ok"));
    // They are kept, and not all of them; with the one that counts.
    QVERIFY2(*kept > 2 && *kept <= most + 1, QByteArray::number(*kept).constData());
    // One that was given back is made anew.
    const auto first = m_database->read(nobody, [](Transaction &in) {
        return in.runComposed(QStringLiteral("select 0 + cast(? as integer)"), {5});
    });
    QCOMPARE(firstOf(first), QByteArray("5"));
    // Nor does giving back break into a transaction.
    const auto within = m_database->transaction(nobody, [](Transaction &in) -> Result<void> {
        for (int i = 0; i < most + 50; ++i) {
            const Result<Rows> row =
                in.runComposed(QStringLiteral("select %1 - cast(? as integer)").arg(i), {1});
            if (!row)
                return row.failure();
        }
        return addNote(in, 1);
    });
    QCOMPARE(codeOf(within), QStringLiteral("ok"));
    QCOMPARE(notes(), QByteArray("1"));
}

void TestDatabase::aSessionIsSetUp()
{
    DatabaseSettings settings = m_cluster.settings();
    settings.statementSeconds = 7;
    Connection connection(settings, 0);
    const auto setting = [&connection](const char *name) {
        return firstOf(connection.run("select current_setting(?)", {QLatin1String(name)}));
    };
    // The second time in a session that took the place of the first.
    for (int session = 0; session < 2; ++session) {
        QCOMPARE(codeOf(connection.ready()), QStringLiteral("ok"));
        QCOMPARE(setting("TimeZone"), QByteArray("UTC"));
        QCOMPARE(setting("statement_timeout"), QByteArray("7s"));
        QCOMPARE(setting("lock_timeout"), QByteArray("10s"));
        QCOMPARE(setting("client_encoding"), QByteArray("UTF8"));
        // Whoever is told "done" may rely on it.
        QCOMPARE(setting("synchronous_commit"), QByteArray("on"));
        QVERIFY(m_cluster.terminate(firstOf(connection.run(ownBackend, {}))));
        QCOMPARE(codeOf(connection.run(ownBackend, {})), QStringLiteral("databaseUnavailable"));
        QVERIFY(connection.isBroken());
    }
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
