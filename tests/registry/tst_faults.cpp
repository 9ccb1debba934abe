#include "registry/support/demo_case.h"

#include <QTest>

#include <thread>

using namespace ruqsat;
using namespace ruqsat::test;

class TestFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_world.start(), QString()); }
    void theDatabaseGoesAndComesBack();
    void aKillDuringTheSubmissionGivesOneApplication();
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

void TestFaults::aKillDuringTheSubmissionGivesOneApplication()
{
    HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    for (int i = 0; i < 6; ++i) {
        DemoCase demo(m_world);
        demo.lookUp(desk);
        QCOMPARE(demo.upload(desk).status, 201);
        const protocol::Submission submission = demo.signedBy(QStringLiteral("operator"));
        {
            const std::jthread submitting([&] { demo.submit(desk, submission); });
            // Another moment of the submission each time.
            QTest::qWait(i * 8);
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
    QCOMPARE(m_world.sql(
                 QStringLiteral("select count(*) - max(right(number, 6)::int) from application")),
             QByteArray("0"));
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
