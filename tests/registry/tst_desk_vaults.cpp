#include "protocol/vault_report.h"
#include "registry/support/demo_case.h"

#include <QTest>
#include <QUuid>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

QString uuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

/// The registry keeps how far each desk's vault has come, and tells an older copy.
class TestDeskVaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_world.start(), QString()); }

    void aNumberThatWasToldIsAnOlderCopys()
    {
        const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
        const QString vault(32, QLatin1Char('a'));
        QVERIFY(!tell(desk, vault, 1).older);
        QVERIFY(!tell(desk, vault, 2).older);
        QVERIFY(!tell(desk, vault, 7).older);
        const protocol::VaultStanding older = tell(desk, vault, 7);
        QVERIFY(older.older);
        QCOMPARE(older.generation, 7);
        QVERIFY(tell(desk, vault, 3).older);
        QVERIFY(!tell(desk, vault, 8).older);
        // Another vault, and the same of another person, are judged by themselves.
        QVERIFY(!tell(desk, QString(32, QLatin1Char('b')), 1).older);
        QVERIFY(!tell(m_world.signedIn(QStringLiteral("head")), vault, 1).older);
        QCOMPARE(m_world.sql(QStringLiteral("select count(*) from audit where (facts).action = "
                                            "'vaultOlderCopy' and (facts).subject = '") +
                             vault + QLatin1Char('\'')),
                 QByteArray("2"));
    }

    void aCopyOnADeskInPlaceOfItsOwnIsAnOlderOneToo()
    {
        const QString vault(32, QLatin1Char('f'));
        QVERIFY(!tell(m_world.signedIn(QStringLiteral("operator")), vault, 3).older);
        HttpsClient next = m_world.client(QStringLiteral("desk-2"));
        const QJsonObject user = m_world.demoUser(QStringLiteral("operator"));
        const Reply reply = next.json(
            "POST", "/v1/sign-in",
            {{"login", user.value(QStringLiteral("login"))},
             {"proof", QString::fromLatin1(m_world.proofOf(QStringLiteral("operator")))}});
        next.token = reply.json().value(QStringLiteral("token")).toString().toLatin1();
        QVERIFY(tell(next, vault, 3).older);
        QVERIFY(!tell(next, vault, 4).older);
        QCOMPARE(m_world.sql(QStringLiteral("select device_id from desk_vault where vault = '") +
                             vault + QLatin1Char('\'')),
                 QByteArray("desk-2"));
    }

    void theSameReportMayComeTwice()
    {
        const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
        const QString vault(32, QLatin1Char('c'));
        const QString report = uuid();
        QVERIFY(!tell(desk, vault, 4, report).older);
        QVERIFY(!tell(desk, vault, 4, report).older);
        QVERIFY(tell(desk, vault, 4).older);
    }

    void anOlderCopyHearsWhatItsPersonRegistered()
    {
        const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
        DemoCase demo(m_world);
        QVERIFY(!demo.registered(desk).isEmpty());
        DemoCase later(m_world);
        QVERIFY(!later.registered(desk).isEmpty());
        const QString vault(32, QLatin1Char('d'));
        QVERIFY(tell(desk, vault, 5).keys.isEmpty());
        QCOMPARE(tell(desk, vault, 4).keys, QStringList({demo.key, later.key}));
        const QDateTime future = QDateTime::currentDateTimeUtc().addDays(2);
        QVERIFY(tell(desk, vault, 4, uuid(), future).keys.isEmpty());
        // This person's from another desk too, which may be the one that was replaced.
        m_world.sql(QStringLiteral("update submission set device_id = 'desk-2' where key = '") +
                    demo.key + QLatin1Char('\''));
        QCOMPARE(tell(desk, vault, 4).keys, QStringList({demo.key, later.key}));
        const HttpsClient other = m_world.signedInAs(
            QStringLiteral("operator"), QStringLiteral("other"), QStringLiteral("740505207011"));
        QVERIFY(!tell(other, vault, 5).older);
        QVERIFY(tell(other, vault, 5).keys.isEmpty());
    }

    void whatAnOfficeSharesIsJudgedByWhatAnyOfItsPeopleTold()
    {
        const QString vault(32, QLatin1Char('9'));
        const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
        const HttpsClient other = m_world.signedInAs(
            QStringLiteral("operator"), QStringLiteral("other"), QStringLiteral("740505207011"));
        QVERIFY(!tell(desk, vault, 5, uuid(), {}, true).older);
        const protocol::VaultStanding standing = tell(other, vault, 5, uuid(), {}, true);
        QVERIFY(standing.older);
        QCOMPARE(standing.generation, 5);
        QVERIFY(standing.keys.isEmpty());
        QVERIFY(!tell(other, vault, 6, uuid(), {}, true).older);
        // Of a vault of one's own, nothing is known by that.
        QVERIFY(!tell(other, vault, 5).older);
        const HttpsClient administrator = m_world.signedIn(QStringLiteral("dana"));
        const protocol::VaultReport body{vault, 9, uuid(), {}, true};
        QCOMPARE(administrator.json("PUT", "/v1/session/vault", body.toJson()).code(),
                 QStringLiteral("permissionDenied"));
    }

    void whatIsMalformedIsRefused()
    {
        const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
        const protocol::VaultReport right{QString(32, QLatin1Char('e')), 1, uuid(), {}, false};
        for (const char *key : {"vault", "generation", "report"}) {
            QJsonObject body = right.toJson();
            body.insert(QLatin1String(key), QStringLiteral("x"));
            const Reply reply = desk.json("PUT", "/v1/session/vault", body);
            QCOMPARE(reply.code(), QStringLiteral("requestMalformed"));
        }
        // Only a vault that is behind is answered by what was registered since.
        QVERIFY(!tell(desk, right.vault, 2).older);
        for (const char *since : {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"}) {
            QJsonObject body = right.toJson();
            body.insert(QStringLiteral("since"), QLatin1String(since));
            QCOMPARE(desk.json("PUT", "/v1/session/vault", body).code(),
                     QStringLiteral("requestMalformed"));
        }
        HttpsClient nobody = m_world.client();
        QCOMPARE(nobody.json("PUT", "/v1/session/vault", right.toJson()).code(),
                 QStringLiteral("sessionMissing"));
    }

private:
    static protocol::VaultStanding tell(const HttpsClient &desk, const QString &vault,
                                        qint64 generation, const QString &report = uuid(),
                                        const QDateTime &since = {}, bool shared = false)
    {
        const protocol::VaultReport body{vault, generation, report, since, shared};
        const Reply reply = desk.json("PUT", "/v1/session/vault", body.toJson());
        const auto standing = protocol::parseAnswer<protocol::VaultStanding>(reply.body);
        if (reply.status != 200 || !standing)
            qFatal("%d %s", reply.status, reply.body.constData());
        return *standing;
    }

    RegistryWorld m_world;
};

QTEST_GUILESS_MAIN(TestDeskVaults)
#include "tst_desk_vaults.moc"
