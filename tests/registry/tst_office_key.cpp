#include "protocol/vault_report.h"
#include "registry/support/admin_changes.h"
#include "registry/support/registry_world.h"

#include <QTest>
#include <QUuid>

using namespace ruqsat;
using namespace ruqsat::test;

/// The key of the outbox that an office shares at a desk becomes another once somebody who may know
/// it has gone.
class TestOfficeKey final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void itIsTheSameForEverybodyOfTheDesk();
    void aBlockedPersonChangesIt();
    void whoLeavesTheOfficeChangesIt();
    void aDeskThatIsEnrolledAnewChangesIt();
    void whatIsOfNoConcernLeavesIt();

private:
    static protocol::OfficeKey keyOf(const HttpsClient &desk)
    {
        const auto key = protocol::parseAnswer<protocol::OfficeKey>(
            desk.send("GET", "/v1/session/office-key").body);
        return key ? *key : protocol::OfficeKey();
    }
    static QString markTold(const HttpsClient &desk)
    {
        protocol::VaultReport report;
        report.vault = QUuid::createUuid().toString(QUuid::Id128);
        report.generation = 1;
        report.report = QUuid::createUuid().toString(QUuid::WithoutBraces);
        report.shared = true;
        const auto standing = protocol::parseAnswer<protocol::VaultStanding>(
            desk.json("PUT", "/v1/session/vault", report.toJson()).body);
        return standing ? standing->keyMark : QString();
    }
    Reply changeUser(const QByteArray &login, QJsonObject body) const
    {
        const QByteArray path = "/v1/admin/users/" + login;
        body.insert(QStringLiteral("version"),
                    m_marat.send("GET", path).json().value(QStringLiteral("version")));
        return m_marat.json("POST", path, body);
    }
    /// The former one is the latest of those that are still given.
    static bool isRenewed(const protocol::OfficeKey &before, const protocol::OfficeKey &after)
    {
        return after.key.size() == 32 && after.key != before.key && !after.former.isEmpty() &&
               after.former.first() == before.key && after.former.mid(1) == before.former;
    }

    RegistryWorld m_world;
    HttpsClient m_marat = m_world.client();
    HttpsClient m_operator = m_world.client();
};

void TestOfficeKey::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_marat = m_world.signedIn(QStringLiteral("administrator"));
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    QVERIFY(!m_marat.token.isEmpty() && !m_operator.token.isEmpty());
}

void TestOfficeKey::itIsTheSameForEverybodyOfTheDesk()
{
    const protocol::OfficeKey key = keyOf(m_operator);
    QCOMPARE(key.key.size(), 32);
    QVERIFY(key.former.isEmpty());
    const HttpsClient colleague = m_world.signedInAs(
        QStringLiteral("operator"), QStringLiteral("other"), QStringLiteral("740505207011"));
    QCOMPARE(keyOf(colleague).key, key.key);
    QCOMPARE(markTold(colleague), protocol::markOfOfficeKey(key.key));
    QVERIFY(keyOf(m_world.signedIn(QStringLiteral("clerk"))).key != key.key);
}

void TestOfficeKey::aBlockedPersonChangesIt()
{
    const protocol::OfficeKey before = keyOf(m_operator);
    const HttpsClient clerk = m_world.signedIn(QStringLiteral("clerk"));
    const protocol::OfficeKey elsewhere = keyOf(clerk);
    QCOMPARE(changeUser("other", change("block", 0)).status, 200);
    const protocol::OfficeKey after = keyOf(m_operator);
    QVERIFY(isRenewed(before, after));
    QCOMPARE(markTold(m_operator), protocol::markOfOfficeKey(after.key));
    QCOMPARE(keyOf(clerk).key, elsewhere.key);
}

void TestOfficeKey::whoLeavesTheOfficeChangesIt()
{
    m_world.signedInAs(QStringLiteral("operator"), QStringLiteral("third"),
                       QStringLiteral("740505207028"));
    const protocol::OfficeKey before = keyOf(m_operator);
    QJsonObject moved = change("change", 0);
    moved.insert(QStringLiteral("profile"), profile("740505207028", "clerk", "committee"));
    const Reply reply = changeUser("third", moved);
    QVERIFY2(reply.status == 200, reply.body.constData());
    QVERIFY(isRenewed(before, keyOf(m_operator)));
}

void TestOfficeKey::aDeskThatIsEnrolledAnewChangesIt()
{
    // A desk of the same office; its sessions end with that, and nobody of the test has one there.
    m_world.sql(QStringLiteral("insert into device (id, office_id, counter_window, fingerprint, "
                               "enrolled_at) select 'desk-old', office_id, '9', repeat('a', 64), "
                               "now() from account where login = 'aigul'"));
    const protocol::OfficeKey before = keyOf(m_operator);
    const QByteArray path = "/v1/admin/devices/desk-old";
    const qint64 version =
        m_marat.send("GET", path).json().value(QStringLiteral("version")).toInteger();
    const Reply reply = m_marat.json("POST", path, change("newCode", version));
    QVERIFY2(reply.status == 200, reply.body.constData());
    QVERIFY(isRenewed(before, keyOf(m_operator)));
}

void TestOfficeKey::whatIsOfNoConcernLeavesIt()
{
    const protocol::OfficeKey before = keyOf(m_operator);
    QCOMPARE(changeUser("other", change("unblock", 0)).status, 200);
    // An executor never had it.
    m_world.signedInAs(QStringLiteral("executor"), QStringLiteral("fourth"),
                       QStringLiteral("621104100331"));
    m_world.sql(QStringLiteral("update account set office_id = (select office_id from account "
                               "where login = 'aigul') where login = 'fourth'"));
    QCOMPARE(changeUser("fourth", change("block", 0)).status, 200);
    QCOMPARE(keyOf(m_operator).key, before.key);
}

QTEST_GUILESS_MAIN(TestOfficeKey)
#include "tst_office_key.moc"
