#include "registry/support/demo_case.h"

#include "protocol/queue.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// What has done its service does not lie in the database for ever.
class TestForgetting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatChangedIsToldForTwoDays();
    void wrongTriesAreForgottenADayAfterTheirLock();
    void whoAsksForAnUploadBeginsNoCase();

private:
    static protocol::ChangePage changes(const HttpsClient &desk, const QString &since)
    {
        const Reply reply = desk.send("GET", "/v1/changes?since=" + since.toLatin1());
        const auto page = protocol::parseAnswer<protocol::ChangePage>(reply.body);
        return page ? *page : protocol::ChangePage();
    }
    QByteArray ask(const char *statement) const { return m_world.sql(QLatin1String(statement)); }

    RegistryWorld m_world;
};

void TestForgetting::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_world.killRegistry();
    QVERIFY(m_world.configure(QStringLiteral("uploads"), QJsonObject{{"seconds", 1}}));
    QVERIFY(m_world.startRegistry());
}

void TestForgetting::whatChangedIsToldForTwoDays()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    const QString begin = changes(desk, {}).cursor;
    QVERIFY(!begin.isEmpty());
    DemoCase old(m_world);
    QVERIFY(!old.registered(desk).isEmpty());
    ask("update case_change set at = at - interval '49 hours'");
    DemoCase young(m_world);
    const QString id = young.registered(desk);
    QVERIFY(!id.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(ask("select count(*) from case_change where at < now() - "
                                  "interval '48 hours'"),
                              QByteArray("0"), 20'000);
    protocol::ChangePage page;
    QTRY_VERIFY(!(page = changes(desk, begin)).items.isEmpty());
    QVERIFY(page.lost);
    for (const protocol::CaseChange &change : std::as_const(page.items))
        QVERIFY(change.applicationId == id || change.action == u"verdict");
    QVERIFY(!changes(desk, page.cursor).lost);
}

void TestForgetting::wrongTriesAreForgottenADayAfterTheirLock()
{
    ask("insert into sign_in_failure (login_hash, device_id, failures, locked_until) values "
        "(sha256('long ago'), 'desk-1', 7, now() - interval '25 hours'), "
        "(sha256('yesterday'), 'desk-1', 7, now() - interval '23 hours'), "
        "(sha256('now'), 'desk-1', 7, now() + interval '1 hour')");
    QTRY_COMPARE_WITH_TIMEOUT(
        ask("select count(*) from sign_in_failure where login_hash = sha256('long ago')"),
        QByteArray("0"), 20'000);
    QCOMPARE(ask("select count(*) from sign_in_failure where login_hash in (sha256('yesterday'), "
                 "sha256('now'))"),
             QByteArray("2"));
}

void TestForgetting::whoAsksForAnUploadBeginsNoCase()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    const DemoCase demo(m_world);
    const Reply reply =
        desk.send("GET", demo.uploadPath(), {}, {{"X-Content-Sha256", QByteArray(64, 'a')}});
    QCOMPARE(reply.body, QByteArray(R"({"complete":false,"received":0})"));
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from upload_case where case_id = '%1'")
                             .arg(demo.request.caseId)),
             QByteArray("0"));
}

QTEST_GUILESS_MAIN(TestForgetting)
#include "tst_forgetting.moc"
