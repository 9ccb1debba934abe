#include "protocol/audit_chain.h"
#include "registry/store/audit_writer.h"
#include "registry/store/store_cluster.h"

#include <QTest>

#include <atomic>

using namespace ruqsat;
using namespace ruqsat::registry;
using namespace ruqsat::test;

namespace {

using Written = std::future<Result<void>>;

QString entryOf(const QString &login)
{
    AuditActor actor;
    actor.login = login;
    return auditText(actor, {QStringLiteral("read"), QStringLiteral("subject"), {}});
}

/// The code that came, "none" where none does.
QString codeOf(Written &written)
{
    if (written.wait_for(std::chrono::seconds(60)) != std::future_status::ready)
        return QStringLiteral("none");
    return test::codeOf(written.get());
}

bool isOpen(const Written &written)
{
    return written.wait_for(std::chrono::milliseconds(200)) == std::future_status::timeout;
}

} // namespace

class TestAuditWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void whatIsToldIsThere();
    void entriesStandAsTheyWereWritten();
    void severalRowsOfOneStandTogether();
    void whatComesMeanwhileSharesACommit();
    void theRowsOfEachThreadKeepTheirOrder();
    void aChainThatIsHeldIsPassedBy();
    void aCommitThatFailsIsToldToEverybody();
    void aCommitThatTakesTooLongIsToldToEverybody();
    void whatIsRefusedTakesNobodyAlong();
    void aConnectionThatWasEndedIsReplaced();
    void anOutageIsToldAndOver();
    void whatWaitsIsWrittenBeforeTheEnd();

private:
    int rows(const QString &logins) const
    {
        return m_cluster
            .ask(QStringLiteral("select count(*) from audit where (facts).login like '%1'")
                     .arg(logins))
            .toInt();
    }
    QByteArray commits(const QString &logins) const
    {
        return m_cluster.ask(QStringLiteral("select count(distinct cast(xmin as text)) from audit "
                                            "where (facts).login like '%1'")
                                 .arg(logins));
    }
    /// Nobody writes into the audit until it is let go; who reads goes on.
    bool hold()
    {
        m_holder = std::make_unique<Connection>(m_cluster.settings(), 0);
        return m_holder->begin().ok() &&
               m_holder->run("lock table audit in exclusive mode", {}).ok();
    }
    void letGo() { m_holder.reset(); }

    StoreCluster m_cluster;
    std::unique_ptr<Connection> m_holder;
    std::unique_ptr<AuditWriter> m_writer;
};

void TestAuditWriter::initTestCase()
{
    QVERIFY(m_cluster.start());
    Database database(m_cluster.settings());
    QCOMPARE(test::codeOf(database.migrate()), QStringLiteral("ok"));
}

void TestAuditWriter::init()
{
    m_writer = std::make_unique<AuditWriter>(m_cluster.settings());
}

void TestAuditWriter::cleanup()
{
    letGo();
    m_writer.reset();
    // Whatever happened in a test, what was written is whole: every row hashes the one before.
    Connection connection(m_cluster.settings(), 0);
    QVERIFY(connection.ready().ok());
    const Result<Rows> rows =
        connection.run("select lane, position, entry, hash from audit order by lane, position", {});
    QCOMPARE(test::codeOf(rows), QStringLiteral("ok"));
    QHash<int, std::pair<qint64, QByteArray>> heads;
    for (const Row &row : *rows) {
        const int lane = static_cast<int>(row.integer(0));
        auto &[position, hash] = heads[lane];
        QCOMPARE(row.integer(1), ++position);
        hash = protocol::auditHash(hash, lane, position, row.text(2).toUtf8());
        QCOMPARE(row.bytes(3), hash);
    }
    const Result<Rows> kept = connection.run("select lane, position, hash from audit_head", {});
    QCOMPARE(test::codeOf(kept), QStringLiteral("ok"));
    QCOMPARE(kept->size(), protocol::auditLanes);
    for (const Row &row : *kept) {
        const auto head = heads.value(static_cast<int>(row.integer(0)));
        QCOMPARE(row.integer(1), head.first);
        QCOMPARE(row.bytes(2), head.second);
    }
}

void TestAuditWriter::whatIsToldIsThere()
{
    constexpr int threads = 8;
    constexpr int each = 20;
    std::atomic<int> missing{0};
    {
        std::vector<std::jthread> readers;
        for (int thread = 0; thread < threads; ++thread) {
            readers.emplace_back([&, thread] {
                // What another session sees is committed.
                Connection other(m_cluster.settings(), 0);
                for (int i = 0; i < each; ++i) {
                    const QString login = QStringLiteral("told-%1-%2").arg(thread).arg(i);
                    Written written = m_writer->add({entryOf(login)});
                    const bool there =
                        codeOf(written) == u"ok" && other.ready() &&
                        firstOf(other.run("select count(*) from audit where (facts).login = ?",
                                          {login})) == "1";
                    missing += !there;
                }
            });
        }
    }
    QCOMPARE(missing.load(), 0);
    QCOMPARE(rows(QStringLiteral("told-%")), threads * each);
}

void TestAuditWriter::entriesStandAsTheyWereWritten()
{
    const AuditEntry entry{
        QStringLiteral("оқу"),
        QStringLiteral("{\"NULL\", '\\'}"),
        {{"q", QStringLiteral("Әділет, \\\"ҚР\\\" \n\t {1,2} 😀")}, {"list", QJsonArray{1, 2}}}};
    AuditActor actor{QStringLiteral("стая"), QStringLiteral("870412300123"),
                     QStringLiteral("centre-1"), QStringLiteral("desk-1"), QStringLiteral("id-1")};
    const QString text = auditText(actor, entry);
    Written written = m_writer->add({text});
    QCOMPARE(codeOf(written), QStringLiteral("ok"));
    Connection connection(m_cluster.settings(), 0);
    QVERIFY(connection.ready().ok());
    const Result<Rows> rows =
        connection.run("select entry from audit where (facts).login = ?", {actor.login});
    QCOMPARE(test::codeOf(rows), QStringLiteral("ok"));
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().text(0), text);
    const QJsonObject json = rows->first().json(0);
    QCOMPARE(json.value(QStringLiteral("iin")).toString(), actor.iin);
    QCOMPARE(json.value(QStringLiteral("office")).toString(), actor.office);
    QCOMPARE(json.value(QStringLiteral("device")).toString(), actor.device);
    QCOMPARE(json.value(QStringLiteral("requestId")).toString(), actor.requestId);
    QCOMPARE(json.value(QStringLiteral("action")).toString(), entry.action);
    QCOMPARE(json.value(QStringLiteral("subject")).toString(), entry.subject);
    QCOMPARE(json.value(QStringLiteral("detail")).toObject(), entry.detail);
    const QDateTime at =
        QDateTime::fromString(json.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs);
    QVERIFY(qAbs(at.secsTo(QDateTime::currentDateTimeUtc())) < 120);
    QCOMPARE(at.timeSpec(), Qt::UTC);
}

void TestAuditWriter::severalRowsOfOneStandTogether()
{
    Written written =
        m_writer->add({entryOf(QStringLiteral("several-1")), entryOf(QStringLiteral("several-2")),
                       entryOf(QStringLiteral("several-3"))});
    QCOMPARE(codeOf(written), QStringLiteral("ok"));
    QCOMPARE(m_cluster.ask(QStringLiteral("select string_agg((facts).login, ' ' order by position) "
                                          "from audit where (facts).login like 'several-%'")),
             QByteArray("several-1 several-2 several-3"));
    Written nothing = m_writer->add({});
    QCOMPARE(codeOf(nothing), QStringLiteral("ok"));
}

void TestAuditWriter::whatComesMeanwhileSharesACommit()
{
    constexpr int count = 20;
    QVERIFY(hold());
    Written alone = m_writer->add({entryOf(QStringLiteral("first"))});
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.waiting(), 1, 20'000);
    std::vector<Written> together;
    for (int i = 0; i < count; ++i)
        together.push_back(m_writer->add({entryOf(QStringLiteral("together-%1").arg(i))}));
    // Nobody is answered whose row is not there.
    QVERIFY(isOpen(alone));
    QVERIFY(isOpen(together.front()));
    QCOMPARE(rows(QStringLiteral("together-%")), 0);
    letGo();
    QCOMPARE(codeOf(alone), QStringLiteral("ok"));
    for (Written &written : together)
        QCOMPARE(codeOf(written), QStringLiteral("ok"));
    QCOMPARE(rows(QStringLiteral("together-%")), count);
    QCOMPARE(commits(QStringLiteral("together-%")), QByteArray("1"));
}

void TestAuditWriter::theRowsOfEachThreadKeepTheirOrder()
{
    constexpr int threads = 6;
    constexpr int each = 50;
    std::atomic<int> failed{0};
    {
        std::vector<std::jthread> writers;
        for (int thread = 0; thread < threads; ++thread) {
            writers.emplace_back([&, thread] {
                std::vector<Written> all;
                for (int i = 0; i < each; ++i)
                    all.push_back(m_writer->add({entryOf(
                        QStringLiteral("order-%1-%2").arg(thread).arg(i, 3, 10, QChar(u'0')))}));
                for (Written &written : all)
                    failed += codeOf(written) != u"ok";
            });
        }
    }
    QCOMPARE(failed.load(), 0);
    QCOMPARE(rows(QStringLiteral("order-%")), threads * each);
    // Nobody else holds a chain, so that all of them stand in one.
    QCOMPARE(m_cluster.ask(QStringLiteral("select count(distinct lane) from audit "
                                          "where (facts).login like 'order-%'")),
             QByteArray("1"));
    QCOMPARE(
        m_cluster.ask(QStringLiteral(
            "select count(*) from (select (facts).login, lag((facts).login) over (partition by "
            "left((facts).login, 7) order by position) as before from audit "
            "where (facts).login like 'order-%') rows where before >= login")),
        QByteArray("0"));
}

void TestAuditWriter::aChainThatIsHeldIsPassedBy()
{
    m_holder = std::make_unique<Connection>(m_cluster.settings(), 0);
    QVERIFY(m_holder->begin().ok());
    QVERIFY(m_holder->run("select from audit_head where lane in (0, 1) for update", {}).ok());
    Written written = m_writer->add({entryOf(QStringLiteral("passing"))});
    QCOMPARE(codeOf(written), QStringLiteral("ok"));
    QCOMPARE(
        m_cluster.ask(QStringLiteral("select lane from audit where (facts).login = 'passing'")),
        QByteArray("2"));
}

void TestAuditWriter::aCommitThatFailsIsToldToEverybody()
{
    // The rows go in, and the commit itself is refused.
    m_cluster.ask(
        QStringLiteral("create function refuse() returns trigger language plpgsql as "
                       "'begin raise exception ''no commit''; end'; "
                       "create constraint trigger refuse after insert on audit "
                       "deferrable initially deferred for each row execute function refuse()"));
    QVERIFY(hold());
    std::vector<Written> all;
    all.push_back(m_writer->add({entryOf(QStringLiteral("lost-0"))}));
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.waiting(), 1, 20'000);
    for (int i = 1; i < 6; ++i)
        all.push_back(m_writer->add({entryOf(QStringLiteral("lost-%1").arg(i))}));
    letGo();
    for (Written &written : all)
        QCOMPARE(codeOf(written), QStringLiteral("databaseError"));
    m_cluster.ask(QStringLiteral("drop trigger refuse on audit; drop function refuse"));
    QCOMPARE(rows(QStringLiteral("lost-%")), 0);
    Written after = m_writer->add({entryOf(QStringLiteral("found"))});
    QCOMPARE(codeOf(after), QStringLiteral("ok"));
}

void TestAuditWriter::aCommitThatTakesTooLongIsToldToEverybody()
{
    DatabaseSettings hasty = m_cluster.settings();
    hasty.statementSeconds = 1;
    m_writer = std::make_unique<AuditWriter>(hasty);
    QVERIFY(hold());
    std::vector<Written> all;
    for (int i = 0; i < 6; ++i)
        all.push_back(m_writer->add({entryOf(QStringLiteral("late-%1").arg(i))}));
    for (Written &written : all)
        QCOMPARE(codeOf(written), QStringLiteral("registryBusy"));
    letGo();
    QCOMPARE(rows(QStringLiteral("late-%")), 0);
    Written after = m_writer->add({entryOf(QStringLiteral("in-time"))});
    QCOMPARE(codeOf(after), QStringLiteral("ok"));
}

void TestAuditWriter::whatIsRefusedTakesNobodyAlong()
{
    QVERIFY(hold());
    Written before = m_writer->add({entryOf(QStringLiteral("beside-0"))});
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.waiting(), 1, 20'000);
    Written first = m_writer->add({entryOf(QStringLiteral("beside-1"))});
    // The columns for the auditor are read out of it.
    Written refused = m_writer->add({entryOf(QStringLiteral("beside-2")), QStringLiteral("{")});
    Written last = m_writer->add({entryOf(QStringLiteral("beside-3"))});
    letGo();
    QCOMPARE(codeOf(before), QStringLiteral("ok"));
    QCOMPARE(codeOf(first), QStringLiteral("ok"));
    QCOMPARE(codeOf(refused), QStringLiteral("databaseError"));
    QCOMPARE(codeOf(last), QStringLiteral("ok"));
    QCOMPARE(m_cluster.ask(QStringLiteral("select string_agg((facts).login, ' ' order by position) "
                                          "from audit where (facts).login like 'beside-%'")),
             QByteArray("beside-0 beside-1 beside-3"));
}

void TestAuditWriter::aConnectionThatWasEndedIsReplaced()
{
    Written before = m_writer->add({entryOf(QStringLiteral("ended-1"))});
    QCOMPARE(codeOf(before), QStringLiteral("ok"));
    QVERIFY(m_cluster.terminateAll());
    Written after = m_writer->add({entryOf(QStringLiteral("ended-2"))});
    QCOMPARE(codeOf(after), QStringLiteral("ok"));
    QCOMPARE(rows(QStringLiteral("ended-%")), 2);
}

void TestAuditWriter::anOutageIsToldAndOver()
{
    Written before = m_writer->add({entryOf(QStringLiteral("before"))});
    QCOMPARE(codeOf(before), QStringLiteral("ok"));
    QVERIFY(m_cluster.kill());
    Written down = m_writer->add({entryOf(QStringLiteral("down"))});
    const QString code = codeOf(down);
    QVERIFY(m_cluster.start());
    QCOMPARE(code, QStringLiteral("databaseUnavailable"));
    Written up = m_writer->add({entryOf(QStringLiteral("up"))});
    QCOMPARE(codeOf(up), QStringLiteral("ok"));
    QCOMPARE(rows(QStringLiteral("before")), 1);
    QCOMPARE(rows(QStringLiteral("down")), 0);
}

void TestAuditWriter::whatWaitsIsWrittenBeforeTheEnd()
{
    QVERIFY(hold());
    std::vector<Written> all;
    all.push_back(m_writer->add({entryOf(QStringLiteral("end-0"))}));
    QTRY_COMPARE_WITH_TIMEOUT(m_cluster.waiting(), 1, 20'000);
    for (int i = 1; i < 10; ++i)
        all.push_back(m_writer->add({entryOf(QStringLiteral("end-%1").arg(i))}));
    {
        const std::jthread ending([this] { m_writer.reset(); });
        letGo();
    }
    for (Written &written : all)
        QCOMPARE(codeOf(written), QStringLiteral("ok"));
    QCOMPARE(rows(QStringLiteral("end-%")), 10);
}

QTEST_GUILESS_MAIN(TestAuditWriter)
#include "tst_audit_writer.moc"
