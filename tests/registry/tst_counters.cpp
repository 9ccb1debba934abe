#include "core/regulation_catalog.h"
#include "core/resources.h"
#include "registry/support/demo_case.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// Every service is registered at every counter that takes it, by the people of the demo world.
class TestCounters final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aServiceIsTakenAtItsCounters_data();
    void aServiceIsTakenAtItsCounters();
    void aProviderTakesOnlyWhatItDecides();
    void aSessionSaysWhatTheOfficeDecides();
    void withoutThePolicyNothingRepealedIsTaken();

private:
    RegistryWorld m_world;
    RegulationCatalog m_regulations;
};

void TestCounters::initTestCase()
{
    loadCoreResources();
    m_regulations = RegulationCatalog::shipped();
    QCOMPARE(m_world.start(), QString());
}

void TestCounters::aServiceIsTakenAtItsCounters_data()
{
    QTest::addColumn<QString>("regulation");
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<QString>("who");
    const auto row = [](const char *regulation, Channel channel, const char *who) {
        QTest::newRow(qPrintable(QLatin1String(regulation) + u' ' + channelName(channel)))
            << QString::fromLatin1(regulation) << channel << QString::fromLatin1(who);
    };
    for (const char *regulation : {"moos-393-1", "moos-393-2", "moos-393-3"})
        row(regulation, Channel::Centre, "ainur");
    for (const char *regulation :
         {"moos-393-1", "moos-393-2", "moos-393-3", "moos-393-4", "moos-393-5", "moos-393-6"})
        row(regulation, Channel::Provider, "saule");
    row("almaty-396", Channel::Provider, "asel");
    row("zhambyl-62", Channel::Provider, "zhanar");
    row("mvd-718", Channel::Provider, "lazzat");
    row("yuko-441", Channel::Office, "medina");
}

void TestCounters::aServiceIsTakenAtItsCounters()
{
    QFETCH(QString, regulation);
    QFETCH(Channel, channel);
    QFETCH(QString, who);
    const Regulation *found = m_regulations.find(regulation);
    QVERIFY(found);
    const HttpsClient desk = m_world.signedIn(who);
    for (const ServiceKind kind : found->kinds) {
        DemoCase demo(m_world, *found, kind, channel, who);
        QVERIFY2(!demo.registered(desk).isEmpty(), qPrintable(serviceKindName(kind)));
    }
}

void TestCounters::aProviderTakesOnlyWhatItDecides()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("asel"));
    DemoCase demo(m_world, *m_regulations.find(QStringLiteral("zhambyl-62")), ServiceKind::Issue,
                  Channel::Provider, QStringLiteral("asel"));
    demo.lookUp(desk);
    demo.upload(desk);
    QCOMPARE(demo.submit(desk, demo.signedBy(demo.signerLabel())).code(),
             QStringLiteral("requestMalformed"));
}

void TestCounters::aSessionSaysWhatTheOfficeDecides()
{
    const auto regulationsOf = [this](const QString &who) {
        const QJsonObject user =
            m_world.signedIn(who).send("GET", "/v1/session").json().value(u"user"_qs).toObject();
        return user.value(u"office"_qs).toObject().value(u"regulations"_qs).toArray();
    };
    QCOMPARE(regulationsOf(QStringLiteral("galym")), QJsonArray{QStringLiteral("yuko-441")});
    QCOMPARE(regulationsOf(QStringLiteral("nurlan")).size(), 6);
    QVERIFY(regulationsOf(QStringLiteral("aigul")).isEmpty());
}

void TestCounters::withoutThePolicyNothingRepealedIsTaken()
{
    const Regulation *repealed = m_regulations.find(QStringLiteral("moos-393-3"));
    // A bad file of the administrator's is refused and keeps nothing from working.
    QTemporaryDir own;
    QFile bad(own.filePath(QStringLiteral("bad.json")));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("{\"id\": 5}") > 0);
    bad.close();
    m_world.killRegistry();
    QVERIFY(m_world.configure(QStringLiteral("repealed"), false));
    QVERIFY(m_world.configure(QStringLiteral("regulations"), own.path()));
    QVERIFY(m_world.startRegistry());
    const HttpsClient desk = m_world.signedIn(QStringLiteral("ainur"));
    QVERIFY(!desk.send("GET", "/v1/status").json().value(u"repealed"_qs).toBool(true));
    DemoCase demo(m_world, *repealed, ServiceKind::Issue, Channel::Centre, QStringLiteral("ainur"));
    demo.lookUp(desk);
    demo.upload(desk);
    QCOMPARE(demo.submit(desk, demo.signedBy(demo.signerLabel())).code(),
             QStringLiteral("regulationNotInForce"));
}

QTEST_GUILESS_MAIN(TestCounters)
#include "tst_counters.moc"
