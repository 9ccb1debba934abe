#include "protocol/law.h"
#include "registry/support/admin_changes.h"
#include "registry/support/appendix_cases.h"
#include "registry/support/held_transaction.h"

#include <QTest>

#include <future>

using namespace ruqsat;
using namespace ruqsat::test;

/// Whoever acts is looked at when the request comes, and again when its work is done: an
/// administrator may have come in between.
class TestAdmission final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void nothingIsSignedByWhoMayNotAnyMore_data();
    void nothingIsSignedByWhoMayNotAnyMore();
    void noActIsEnteredOfWhoWasBlocked();
    void nothingIsRegisteredOfWhoWasBlocked_data();
    void nothingIsRegisteredOfWhoWasBlocked();
    void nobodyAdministersWhoWasBlocked();
    void noPasswordIsSetOverAnAdministrators_data();
    void noPasswordIsSetOverAnAdministrators();
    void nothingIsConfirmedOfWhoMayNotAskAnyMore_data();
    void nothingIsConfirmedOfWhoMayNotAskAnyMore();

private:
    /// What `ask` is answered where `change` is made while it is under way; nothing where it did
    /// not wait for the change.
    template <typename Ask>
    auto meanwhile(const char *change, const Ask &ask) const -> std::invoke_result_t<Ask>
    {
        HeldTransaction held(m_cases.world, change);
        auto asking = std::async(std::launch::async, ask);
        const bool waited = QTest::qWaitFor([&] { return held.waiting() > 0; }, 20'000);
        held.commit();
        auto answer = asking.get();
        return waited ? answer : std::invoke_result_t<Ask>();
    }

    AppendixCases m_cases;
    AppendixCases::Case m_prepared;
    HttpsClient m_marat{QString(), 0, QString()};
};

void TestAdmission::initTestCase()
{
    QCOMPARE(m_cases.start(), QString());
    m_prepared = m_cases.prepared(ServiceKind::Issue, {});
    QVERIFY2(!m_prepared.number.isEmpty(), qPrintable(m_prepared.code));
}

void TestAdmission::init()
{
    m_cases.world.sql(
        QStringLiteral("update account set blocked_at = null, token_serial = ''; "
                       "update account set role = 'head' where login = 'galym'; "
                       "update device set revoked_at = null where id in ('desk-1', 'desk-2')"));
    m_cases.head = m_cases.world.signedIn(QStringLiteral("galym"));
    m_cases.clerk = m_cases.world.signedIn(QStringLiteral("medina"));
    m_marat = m_cases.world.signedIn(QStringLiteral("marat"));
    QVERIFY(!m_cases.head.token.isEmpty() && !m_cases.clerk.token.isEmpty());
    QVERIFY(!m_marat.token.isEmpty());
}

void TestAdmission::nothingIsSignedByWhoMayNotAnyMore_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *change, const char *code) {
        QTest::newRow(name) << QByteArray(change) << QString::fromLatin1(code);
    };
    row("blocked", "update account set blocked_at = now() where login = 'galym'", "accountBlocked");
    row("in another role, as administrators do it",
        "update account set role = 'executor' where login = 'galym'; "
        "delete from session where login = 'galym'",
        "sessionMissing");
    row("in another role", "update account set role = 'executor' where login = 'galym'",
        "permissionDenied");
    row("bound to another token", "update account set token_serial = '01' where login = 'galym'",
        "permissionDenied");
    row("at a desk that is revoked", "update device set revoked_at = now() where id = 'desk-2'",
        "deviceRevoked");
}

void TestAdmission::nothingIsSignedByWhoMayNotAnyMore()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, code);
    const Reply refused =
        meanwhile(change.constData(), [this] { return m_cases.sign(m_prepared); });
    QCOMPARE(refused.code(), code);
    QCOMPARE(
        m_cases.world.sql(
            QStringLiteral("select state from application where id = '%1'").arg(m_prepared.id)),
        QByteArray("prepared"));
    QCOMPARE(m_cases.world.sql(QStringLiteral("select count(*) from licence")), QByteArray("0"));
}

void TestAdmission::noActIsEnteredOfWhoWasBlocked()
{
    const Reply signedOne = m_cases.sign(m_prepared);
    QVERIFY2(signedOne.status == 200, signedOne.body.constData());
    const QByteArray refused =
        meanwhile("update account set blocked_at = now() where login = 'galym'",
                  [this] { return m_cases.act(m_prepared.number, LicenceAction::Suspend); });
    QVERIFY2(refused.contains("\"accountBlocked\""), refused.constData());
    QCOMPARE(m_cases.world.sql(QStringLiteral("select state from licence")), QByteArray("active"));
    init();
    QCOMPARE(m_cases.act(m_prepared.number, LicenceAction::Suspend), QByteArray());
}

void TestAdmission::nothingIsRegisteredOfWhoWasBlocked_data()
{
    QTest::addColumn<bool>("byColleague");
    QTest::newRow("from the own desk") << false;
    QTest::newRow("sent by a colleague") << true;
}

void TestAdmission::nothingIsRegisteredOfWhoWasBlocked()
{
    QFETCH(bool, byColleague);
    DemoCase demo = m_cases.asked(ServiceKind::Issue, {});
    QVERIFY(demo.lookUp(m_cases.clerk).status == 200 && demo.upload(m_cases.clerk).status == 201);
    const protocol::Submission submission = demo.signedBy(demo.signerLabel());
    const HttpsClient sender =
        byColleague ? m_cases.world.signedInAs(QStringLiteral("medina"), QStringLiteral("medina-2"),
                                               QStringLiteral("740505207028"))
                    : m_cases.clerk;
    const auto submit = [&] { return demo.submit(sender, submission); };
    QCOMPARE(
        meanwhile("update account set blocked_at = now() where login = 'medina'", submit).code(),
        byColleague ? QStringLiteral("certificateOtherIin") : QStringLiteral("accountBlocked"));
    QCOMPARE(
        m_cases.world.sql(QStringLiteral("select count(*) from application where case_id = '%1'")
                              .arg(demo.request.caseId)),
        QByteArray("0"));
    init();
    QCOMPARE(submit().status, 201);
}

void TestAdmission::nobodyAdministersWhoWasBlocked()
{
    const QByteArray path = "/v1/admin/users/aigul";
    const QJsonObject block = change(
        "block", m_marat.send("GET", path).json().value(QStringLiteral("version")).toInteger());
    const Reply refused = meanwhile("update account set blocked_at = now() where login = 'marat'",
                                    [&] { return m_marat.json("POST", path, block); });
    QCOMPARE(refused.code(), QStringLiteral("accountBlocked"));
    init();
    QCOMPARE(m_marat.send("GET", path).json().value(QStringLiteral("state")).toString(),
             QStringLiteral("active"));
    QCOMPARE(m_marat.json("POST", path, block).status, 200);
}

void TestAdmission::noPasswordIsSetOverAnAdministrators_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("code");
    QTest::newRow("reset") << QByteArray("update account set verifier = sha256(verifier), "
                                         "one_time_until = now() + interval '3 days' "
                                         "where login = 'medina'")
                           << QStringLiteral("signInWrong");
    QTest::newRow("blocked") << QByteArray(
                                    "update account set blocked_at = now() where login = 'medina'")
                             << QStringLiteral("accountBlocked");
    QTest::newRow("in another role")
        << QByteArray("update account set version = version + 1 where login = 'medina'; "
                      "delete from session where login = 'medina'")
        << QStringLiteral("sessionMissing");
}

void TestAdmission::noPasswordIsSetOverAnAdministrators()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, code);
    const RegistryWorld &world = m_cases.world;
    world.sql(QStringLiteral("create table kept as select * from account where login = 'medina'"));
    const QJsonObject wanted{
        {"proof", QString::fromLatin1(world.proofOf(QStringLiteral("medina")))},
        {"password", passwordOf(QByteArray(32, 'n'))}};
    const Reply refused = meanwhile(change.constData(), [&] {
        return m_cases.clerk.json("POST", "/v1/session/password", wanted);
    });
    const QByteArray taken = world.sql(QStringLiteral(
        "select count(*) from account a join kept k using (login) where a.salt <> k.salt"));
    const QByteArray forOneTime = world.sql(
        QStringLiteral("select one_time_until is not null from account where login = 'medina'"));
    world.sql(QStringLiteral("update account a set salt = k.salt, verifier = k.verifier, "
                             "one_time_until = null from kept k where a.login = k.login; "
                             "drop table kept"));
    QCOMPARE(refused.code(), code);
    QCOMPARE(taken, QByteArray("0"));
    QCOMPARE(forOneTime, QByteArray(change.contains("one_time") ? "t" : "f"));
}

void TestAdmission::nothingIsConfirmedOfWhoMayNotAskAnyMore_data()
{
    QTest::addColumn<QString>("loss");
    QTest::newRow("blocked") << QStringLiteral("blocked_at = now()");
    QTest::newRow("in another role") << QStringLiteral("role = 'auditor'");
    QTest::newRow("of another office only")
        << QStringLiteral("whole_registry = false, office_id = 'almaty'");
}

void TestAdmission::nothingIsConfirmedOfWhoMayNotAskAnyMore()
{
    QFETCH(QString, loss);
    const RegistryWorld &world = m_cases.world;
    const HttpsClient second = world.signedIn(QStringLiteral("aidar"));
    const QByteArray user = "/v1/admin/users/nurlan";
    const QByteArray law = "/v1/admin/law/roots";
    QJsonObject reset =
        change("resetPassword",
               m_marat.send("GET", user).json().value(QStringLiteral("version")).toInteger());
    reset.insert(QStringLiteral("password"), passwordOf(QByteArray(32, 'r')));
    const QJsonObject known = m_marat.send("GET", law).json();
    const protocol::LawChange roots{known.value(QStringLiteral("version")).toInteger(),
                                    known.value(QStringLiteral("content")).toObject(),
                                    QStringLiteral("order 5")};
    const auto idOf = [](const Reply &asked) {
        return asked.json()[QStringLiteral("request")][QStringLiteral("id")].toString();
    };
    const QByteArray request =
        "/v1/admin/requests/" + idOf(m_marat.json("POST", user, reset)).toLatin1();
    const protocol::LawDecision decision{idOf(m_marat.json("PUT", law, roots.toJson())),
                                         QStringLiteral("checked")};
    world.sql(QStringLiteral("create table kept as select * from account where login = 'marat'; "
                             "update account set %1 where login = 'marat'")
                  .arg(loss));
    const QJsonObject reason{{"reason", "asked by telephone"}};
    const QString ofUser = second.json("POST", request + "/confirm", reason).code();
    const QString ofLaw = second.json("POST", law + "/confirm", decision.toJson()).code();
    world.sql(QStringLiteral(
        "update account a set role = k.role, whole_registry = k.whole_registry, "
        "office_id = k.office_id from kept k where a.login = k.login; drop table kept"));
    QCOMPARE(ofUser, QStringLiteral("askerMayNot"));
    QCOMPARE(ofLaw, QStringLiteral("askerMayNot"));
    QCOMPARE(second.json("POST", request + "/decline", reason).status, 200);
    QCOMPARE(second.json("POST", law + "/decline", decision.toJson()).status, 200);
}

QTEST_GUILESS_MAIN(TestAdmission)
#include "tst_admission.moc"
