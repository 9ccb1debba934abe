#include "registry/support/demo_case.h"
#include "registry/support/held_transaction.h"

#include <QTest>

#include <future>
#include <thread>

using namespace ruqsat;
using namespace ruqsat::test;

class TestFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_world.start(), QString()); }
    void theDatabaseGoesAndComesBack();
    void aStatementThatTakesTooLongIsNoFaultOfTheRegistry();
    void aKillDuringTheSubmissionGivesOneApplication();
    void noAnswerGoesBeforeItsRowOfTheAudit();
    void theAuditIsOneChain();

private:
    RegistryWorld m_world;
};

void TestFaults::theDatabaseGoesAndComesBack()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    QCOMPARE(desk.send("GET", "/v1/session").status, 200);
    QVERIFY(m_world.stopDatabase());
    const Reply down = desk.send("GET", "/v1/session");
    QCOMPARE(down.status, 503);
    QCOMPARE(down.code(), QStringLiteral("databaseUnavailable"));
    QVERIFY(down.headers.contains("retry-after"));
    QVERIFY(m_world.startDatabase());
    QCOMPARE(desk.send("GET", "/v1/session").status, 200);
}

void TestFaults::aStatementThatTakesTooLongIsNoFaultOfTheRegistry()
{
    m_world.killRegistry();
    const QJsonObject usual{{"host", m_world.databaseSocket()},
                            {"port", 5432},
                            {"name", "registry"},
                            {"user", "registry"}};
    QJsonObject hasty = usual;
    hasty.insert(QStringLiteral("statementSeconds"), 1);
    QVERIFY(m_world.configure(QStringLiteral("database"), hasty));
    QVERIFY(m_world.startRegistry());
    const HttpsClient desk = m_world.signedIn(QStringLiteral("head"));
    // The rows before the one that takes so long are no answer either.
    m_world.sql(QStringLiteral("alter table office_policy rename to office_policy_rows; "
                               "create view office_policy as select * from office_policy_rows "
                               "union all select o.id, 'chain', '{}', '{}', now(), 1, '' "
                               "from office o, pg_sleep(5)"));
    const Reply slow = desk.send("GET", "/v1/policies/chain");
    m_world.sql(QStringLiteral("drop view office_policy; "
                               "alter table office_policy_rows rename to office_policy"));
    QCOMPARE(slow.status, 503);
    QCOMPARE(slow.code(), QStringLiteral("registryBusy"));
    QVERIFY(slow.headers.contains("retry-after"));
    QCOMPARE(desk.send("GET", "/v1/policies/chain").status, 200);
    m_world.killRegistry();
    QVERIFY(m_world.configure(QStringLiteral("database"), usual));
    QVERIFY(m_world.startRegistry());
}

void TestFaults::aKillDuringTheSubmissionGivesOneApplication()
{
    HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    // Where the submission is held up when the registry is killed, in the order of its work.
    for (const char *table :
         {"upload_case", "counter", "attachment", "submission", "case_change", "audit_head"}) {
        DemoCase demo(m_world);
        demo.lookUp(desk);
        QCOMPARE(demo.upload(desk).status, 201);
        const protocol::Submission submission = demo.signedBy(QStringLiteral("operator"));
        {
            const HeldTransaction lock(m_world, QByteArray("lock table ") + table);
            QVERIFY(lock.isHeld());
            const std::jthread submitting([&] { demo.submit(desk, submission); });
            QTRY_VERIFY_WITH_TIMEOUT(lock.waiting() > 0, 20'000);
            m_world.killRegistry();
        }
        QVERIFY(m_world.startRegistry());
        const QByteArray token = desk.token;
        desk = m_world.client();
        desk.token = token;
        const Reply repeated = demo.submit(desk, submission);
        QVERIFY2(repeated.status == 200 || repeated.status == 201, repeated.body.constData());
        QCOMPARE(m_world.sql(QStringLiteral("select count(*) from application where case_id = '%1'")
                                 .arg(demo.request.caseId)),
                 QByteArray("1"));
    }
    // Each month counts by itself.
    QCOMPARE(m_world.sql(QStringLiteral(
                 "select sum(n - m) from (select count(*) n, max(right(number, 6)::int) m "
                 "from application group by left(number, length(number) - 6)) t")),
             QByteArray("0"));
}

void TestFaults::noAnswerGoesBeforeItsRowOfTheAudit()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("head"));
    constexpr int count = 5;
    std::vector<std::future<Reply>> readers;
    {
        const HeldTransaction lock(m_world, "lock table audit");
        QVERIFY(lock.isHeld());
        for (int i = 0; i < count; ++i) {
            readers.push_back(std::async(std::launch::async, [&desk, i] {
                return desk.send("GET", "/v1/licences?q=reader" + QByteArray::number(i));
            }));
        }
        QTRY_VERIFY_WITH_TIMEOUT(lock.waiting() > 0, 20'000);
        for (const auto &reader : readers)
            QCOMPARE(reader.wait_for(std::chrono::milliseconds(200)), std::future_status::timeout);
    }
    for (auto &reader : readers)
        QCOMPARE(reader.get().status, 200);
    QCOMPARE(m_world.sql(QStringLiteral("select count(*), count(distinct (facts).about) from audit "
                                        "where (facts).about like 'reader%'")),
             QByteArray("5|5"));
}

void TestFaults::theAuditIsOneChain()
{
    // What the registry wrote, recomputed by the database itself.
    const QByteArray broken = m_world.sql(QStringLiteral(
        "select count(*) from (select hash, entry, lane, position, "
        "coalesce(lag(hash) over (partition by lane order by position), '') as before "
        "from audit) chain where hash <> sha256(before || convert_to(lane || ':' || position || "
        "':' || entry, 'UTF8'))"));
    QCOMPARE(broken, QByteArray("0"));
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from audit_head h where position <> "
                                        "(select count(*) from audit a where a.lane = h.lane)")),
             QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
