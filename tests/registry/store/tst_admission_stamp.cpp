#include "registry/store/connection.h"
#include "registry/store/known_callers.h"
#include "registry/store/store_cluster.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::registry;
using namespace ruqsat::test;

/// Who called before is known until anything changes that admission hangs on.
class TestAdmissionStamp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void whatAdmissionHangsOnChangesIt_data();
    void whatAdmissionHangsOnChangesIt();
    void whatGoesOnLeavesIt_data();
    void whatGoesOnLeavesIt();
    void aChangeThatIsNotCommittedLeavesIt();
    void whatChangesNeverWaitForEachOtherBeforeTheyCommit();
    void manyRowsChangeItOnce();
    void whoIsKnownIsKnownByDeskSessionAndStamp();
    void aSessionNeverGoesBack();

private:
    QByteArray stamp() const
    {
        return m_cluster.ask(QStringLiteral("select stamp from admission"));
    }

    StoreCluster m_cluster;
};

void TestAdmissionStamp::initTestCase()
{
    QVERIFY(m_cluster.start());
    Database database(m_cluster.settings());
    QCOMPARE(codeOf(database.migrate()), QStringLiteral("ok"));
}

void TestAdmissionStamp::init()
{
    m_cluster.ask(QStringLiteral(
        "truncate session, device, account, office, provider_regulation, law_document cascade; "
        "insert into office (id, kind, bin, name, place) values ('o', 'provider', '1', '{}', "
        "'{}'); "
        "insert into provider_regulation (regulation, office_id) values ('r', 'o'); "
        "insert into account (login, iin, name, position, role, office_id, salt, verifier) "
        "values ('l', '1', '{}', '{}', 'clerk', 'o', '', ''); "
        "insert into device (id, office_id) values ('d', 'o'); "
        "insert into session (token_hash, login, device_id, used_at, expires_at) "
        "values ('t', 'l', 'd', now(), now() + interval '1 hour'); "
        "insert into law_document (name, version, content, changed_by, changed_at, reason) "
        "values ('mci', 1, '{}', '{}', now(), '')"));
    QCOMPARE(m_cluster.ask(QStringLiteral("select count(*) from session, law_document")),
             QByteArray("1"));
}

void TestAdmissionStamp::whatAdmissionHangsOnChangesIt_data()
{
    QTest::addColumn<QString>("change");
    const auto row = [](const char *change) {
        QTest::newRow(change) << QString::fromLatin1(change);
    };
    row("update device set revoked_at = now()");
    row("update device set fingerprint = 'f'");
    row("update account set blocked_at = now()");
    row("update account set role = 'head'");
    row("update account set token_serial = '01'");
    row("update office set name = '{\"kk\":\"k\"}'");
    row("delete from provider_regulation");
    row("insert into provider_regulation (regulation, office_id) values ('s', 'o')");
    row("insert into law_document (name, version, content, changed_by, changed_at, reason) "
        "values ('mci', 2, '{}', '{}', now(), '')");
    row("insert into device (id, office_id) values ('e', 'o')");
    row("insert into account (login, iin, name, position, role, office_id, salt, verifier) "
        "values ('m', '2', '{}', '{}', 'clerk', 'o', '', '')");
    row("delete from session");
    row("truncate session");
    row("delete from device");
    row("delete from account");
    row("update session set used_at = used_at - interval '1 minute'");
    row("update session set expires_at = now()");
    row("update session set token_hash = 'u'");
}

void TestAdmissionStamp::whatAdmissionHangsOnChangesIt()
{
    QFETCH(const QString, change);
    const QByteArray before = stamp();
    QVERIFY(!before.isEmpty());
    QCOMPARE(stamp(), before);
    m_cluster.ask(change);
    QVERIFY(stamp() != before);
    QCOMPARE(m_cluster.ask(QStringLiteral("select count(*) from admission")), QByteArray("1"));
}

void TestAdmissionStamp::whatGoesOnLeavesIt_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("a session goes on") << u"update session set used_at = now()"_qs;
    QTest::newRow("a session begins")
        << u"insert into session (token_hash, login, device_id, used_at, expires_at) "
           "values ('v', 'l', 'd', now(), now())"_qs;
    QTest::newRow("nothing expired") << u"delete from session where expires_at < now()"_qs;
}

void TestAdmissionStamp::whatGoesOnLeavesIt()
{
    QFETCH(const QString, change);
    const QByteArray before = stamp();
    m_cluster.ask(change);
    QCOMPARE(stamp(), before);
}

void TestAdmissionStamp::aChangeThatIsNotCommittedLeavesIt()
{
    Connection other(m_cluster.settings(), 0);
    const QByteArray before = stamp();
    QVERIFY(other.begin().ok());
    QVERIFY(other.run("update account set blocked_at = now()", {}).ok());
    QCOMPARE(stamp(), before);
    other.rollback();
    QCOMPARE(stamp(), before);
    QVERIFY(other.begin().ok());
    QVERIFY(other.run("update account set blocked_at = now()", {}).ok());
    QVERIFY(other.commit().ok());
    QVERIFY(stamp() != before);
}

void TestAdmissionStamp::whatChangesNeverWaitForEachOtherBeforeTheyCommit()
{
    Connection first(m_cluster.settings(), 0);
    Connection second(m_cluster.settings(), 1);
    QVERIFY(first.begin().ok());
    QVERIFY(second.begin().ok());
    QVERIFY(second.run("set local lock_timeout = '100ms'", {}).ok());
    QVERIFY(first.run("update account set blocked_at = now()", {}).ok());
    QVERIFY(second.run("update device set revoked_at = now()", {}).ok());
    QVERIFY(second.commit().ok());
    QVERIFY(first.commit().ok());
}

void TestAdmissionStamp::manyRowsChangeItOnce()
{
    Connection connection(m_cluster.settings(), 0);
    QVERIFY(connection.begin().ok());
    QVERIFY(connection
                .run("insert into device (id, office_id) select 'many-' || n, 'o' "
                     "from generate_series(1, 50) n",
                     {})
                .ok());
    QVERIFY(connection.run("set constraints all immediate", {}).ok());
    QCOMPARE(firstOf(connection.run("select n_tup_upd from pg_stat_xact_user_tables "
                                    "where relname = 'admission'",
                                    {})),
             QByteArray("1"));
    QVERIFY(connection.commit().ok());
}

void TestAdmissionStamp::whoIsKnownIsKnownByDeskSessionAndStamp()
{
    const QString desk = QStringLiteral("desk-1");
    store::KnownCallers callers;
    store::Caller caller;
    caller.device.officeId = QStringLiteral("committee");
    QVERIFY(!callers.find(desk, "token", "stamp"));
    callers.keep(desk, "token", "stamp", caller);
    const auto known = callers.find(desk, "token", "stamp");
    QVERIFY(known);
    QCOMPARE(known->device.officeId, QStringLiteral("committee"));
    QVERIFY(!callers.find(desk, "another", "stamp"));
    QVERIFY(!callers.find(QStringLiteral("desk-2"), "token", "stamp"));
    callers.forget(desk, "token");
    QVERIFY(!callers.find(desk, "token", "stamp"));
    callers.keep(desk, "token", "stamp", caller);
    QVERIFY(!callers.find(desk, "token", "another"));
    // Who was looked up before the change is not kept after it, and nobody comes back with a stamp.
    callers.keep(desk, "token", "stamp", caller);
    QVERIFY(!callers.find(desk, "token", "another"));
    QVERIFY(!callers.find(desk, "token", "stamp"));
}

void TestAdmissionStamp::aSessionNeverGoesBack()
{
    Database database(m_cluster.settings());
    const auto touch = [&](const char *token, const QDateTime &at) {
        return database.transaction(AuditActor::registry(), [&](Transaction &in) {
            return store::touchSession(in, token, at);
        });
    };
    const QDateTime later = QDateTime::currentDateTimeUtc().addSecs(60);
    const QByteArray before = stamp();
    QCOMPARE(touch("t", later).value(), true);
    const QString usedAt = QStringLiteral("select used_at from session");
    const QByteArray kept = m_cluster.ask(usedAt);
    // It was asked before, and comes to the row after.
    QCOMPARE(touch("t", later.addMSecs(-3)).value(), true);
    QCOMPARE(m_cluster.ask(usedAt), kept);
    QCOMPARE(stamp(), before);
    QCOMPARE(touch("nobody", later).value(), false);
}

QTEST_GUILESS_MAIN(TestAdmissionStamp)
#include "tst_admission_stamp.moc"
