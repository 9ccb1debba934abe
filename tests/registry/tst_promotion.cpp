#include "registry/support/demo_case.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// The primary dies and a standby takes its place: the registry finds it by itself.
class TestPromotion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_world.start(), QString()); }
    void whatWasAcknowledgedIsThereAndWorkGoesOn();

private:
    RegistryWorld m_world;
};

void TestPromotion::whatWasAcknowledgedIsThereAndWorkGoesOn()
{
    QVERIFY(m_world.startStandby());
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    DemoCase before(m_world);
    const QString first = before.registered(desk);
    QVERIFY(!first.isEmpty());

    QVERIFY(m_world.stopDatabase());
    QCOMPARE(desk.send("GET", "/v1/session").code(), QStringLiteral("databaseUnavailable"));
    QVERIFY(m_world.promoteStandby());
    // The session and the case came along; the registry was not told of anything.
    Reply found;
    QTRY_VERIFY_WITH_TIMEOUT(
        (found = desk.send("GET", "/v1/applications/" + first.toLatin1())).status == 200, 20'000);
    QCOMPARE(found.json().value(QStringLiteral("id")).toString(), first);
    DemoCase after(m_world);
    QVERIFY(!after.registered(desk).isEmpty());
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from application")), QByteArray("2"));
}

QTEST_GUILESS_MAIN(TestPromotion)
#include "tst_promotion.moc"
