#include "protocol/admin.h"
#include "registry/support/admin_changes.h"
#include "registry/support/registry_world.h"

#include <QJsonArray>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

const QByteArray userPath = "/v1/admin/users/";
const QByteArray devicePath = "/v1/admin/devices/";

} // namespace

class TestAdministration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isForAdministratorsOnly_data();
    void isForAdministratorsOnly();
    void theFirstPasswordIsForOneTime();
    void anExpiredOneTimePasswordIsTold();
    void aChangeIsAuditedAndEndsTheSession();
    void aBlockedPersonIsOutAtOnce();
    void aLockedPersonIsUnlocked();
    void nobodyChangesTheOwnAccount();
    void aHeadsPasswordTakesTwo();
    void anAdministratorIsNotMadeByOneAlone();
    void aRequestIsDeclinedOrExpires();
    void anOfficesAdministratorStaysInIt();

private:
    Reply post(const HttpsClient &desk, const QByteArray &login, const QJsonObject &body) const
    {
        return desk.json("POST", userPath + login, body);
    }
    QJsonObject user(const QByteArray &login) const
    {
        return m_marat.send("GET", userPath + login).json();
    }
    qint64 versionOf(const QByteArray &login) const
    {
        return user(login).value(QStringLiteral("version")).toInteger();
    }
    /// An operator of centre-1 with a one-time password; its proof.
    QByteArray make(const QByteArray &login, const char *iin) const;
    HttpsClient signIn(const QByteArray &login, const QByteArray &proof,
                       const QString &device = QStringLiteral("desk-1")) const;
    Reply tryToSignIn(const QByteArray &login, const QByteArray &proof) const
    {
        return m_world.client().json(
            "POST", "/v1/sign-in",
            {{"login", QString::fromLatin1(login)}, {"proof", base64(proof)}});
    }

    RegistryWorld m_world;
    HttpsClient m_marat{QString(), 0, QString()};
    HttpsClient m_aidar{QString(), 0, QString()};
};

void TestAdministration::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_marat = m_world.signedIn(QStringLiteral("marat"));
    m_aidar = m_world.signedIn(QStringLiteral("aidar"));
    QVERIFY(!m_marat.token.isEmpty() && !m_aidar.token.isEmpty());
}

QByteArray TestAdministration::make(const QByteArray &login, const char *iin) const
{
    const QByteArray proof = QByteArray(32, login.back());
    QJsonObject body = change("create", 0);
    body.insert(QStringLiteral("profile"), profile(iin, "operator", "centre-1"));
    body.insert(QStringLiteral("password"), passwordOf(proof));
    const Reply reply = post(m_marat, login, body);
    if (reply.status != 201)
        qWarning("make: %d %s", reply.status, reply.body.constData());
    return proof;
}

HttpsClient TestAdministration::signIn(const QByteArray &login, const QByteArray &proof,
                                       const QString &device) const
{
    HttpsClient desk = m_world.client(device);
    const Reply reply = desk.json(
        "POST", "/v1/sign-in", {{"login", QString::fromLatin1(login)}, {"proof", base64(proof)}});
    desk.token = reply.json().value(QStringLiteral("token")).toString().toLatin1();
    return desk;
}

void TestAdministration::isForAdministratorsOnly_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    const QByteArray uuid = "00000000-0000-4000-8000-000000000000";
    const std::pair<const char *, QByteArray> routes[] = {
        {"GET", "/v1/admin/offices"},
        {"GET", "/v1/admin/offices/committee"},
        {"PUT", "/v1/admin/offices/committee"},
        {"GET", "/v1/admin/users"},
        {"GET", "/v1/admin/users/saule"},
        {"POST", "/v1/admin/users/saule"},
        {"GET", "/v1/admin/requests"},
        {"POST", "/v1/admin/requests/" + uuid + "/confirm"},
        {"POST", "/v1/admin/requests/" + uuid + "/decline"},
        {"GET", "/v1/admin/devices"},
        {"GET", "/v1/admin/devices/desk-1"},
        {"POST", "/v1/admin/devices/desk-1"}};
    for (const auto &[method, path] : routes)
        QTest::addRow("%s %s", method, path.constData()) << QByteArray(method) << path;
}

void TestAdministration::isForAdministratorsOnly()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    for (const char *who : {"operator", "clerk", "executor", "head", "auditor"}) {
        const HttpsClient desk = m_world.signedIn(QString::fromLatin1(who));
        QVERIFY2(!desk.token.isEmpty(), who);
        QCOMPARE(desk.json(method, path).code(), QStringLiteral("permissionDenied"));
    }
    QVERIFY(m_marat.json(method, path).code() != QStringLiteral("permissionDenied"));
    QCOMPARE(m_world.client().json(method, path).code(), QStringLiteral("sessionMissing"));
}

void TestAdministration::theFirstPasswordIsForOneTime()
{
    const QByteArray given = make("botagoz", "690214200019");
    HttpsClient desk = signIn("botagoz", given);
    QVERIFY(desk.send("GET", "/v1/session").status == 200);
    QCOMPARE(desk.send("GET", "/v1/queues").code(), QStringLiteral("passwordChangeNeeded"));
    QVERIFY(
        tryToSignIn("botagoz", given).json().value(QStringLiteral("newPasswordNeeded")).toBool());

    const QByteArray own(32, 'w');
    const auto change = [&desk](const QByteArray &proof, const QByteArray &next) {
        return desk.json("POST", "/v1/session/password",
                         {{"proof", base64(proof)}, {"password", passwordOf(next)}});
    };
    QCOMPARE(change(QByteArray(32, 'x'), own).code(), QStringLiteral("signInWrong"));
    QCOMPARE(change(given, given).code(), QStringLiteral("requestMalformed"));
    QCOMPARE(change(given, own).status, 204);
    QCOMPARE(desk.send("GET", "/v1/queues").status, 200);
    QCOMPARE(tryToSignIn("botagoz", given).code(), QStringLiteral("signInWrong"));
    const Reply again = tryToSignIn("botagoz", own);
    QCOMPARE(again.status, 200);
    QVERIFY(!again.json().contains(QStringLiteral("newPasswordNeeded")));
}

void TestAdministration::anExpiredOneTimePasswordIsTold()
{
    const QByteArray given = make("daria", "700101200019");
    // Once used, it lasts for a quarter of an hour and not for three days.
    QCOMPARE(tryToSignIn("daria", given).status, 200);
    QCOMPARE(m_world.sql(QStringLiteral("select one_time_until < now() + interval '16 minutes' "
                                        "from account where login = 'daria'")),
             QByteArray("t"));
    m_world.sql(QStringLiteral("update account set one_time_until = now() where login = 'daria'"));
    QCOMPARE(tryToSignIn("daria", given).code(), QStringLiteral("passwordExpired"));
    QCOMPARE(tryToSignIn("daria", QByteArray(32, '?')).code(), QStringLiteral("signInWrong"));
}

void TestAdministration::aChangeIsAuditedAndEndsTheSession()
{
    const HttpsClient clerk = m_world.signedIn(QStringLiteral("asel"));
    QCOMPARE(clerk.send("GET", "/v1/session").status, 200);
    QJsonObject next = change("change", versionOf("asel"));
    next.insert(QStringLiteral("profile"), profile("530806207022", "executor", "almaty"));
    QCOMPARE(post(m_marat, "asel", next).status, 200);
    QCOMPARE(post(m_marat, "asel", next).code(), QStringLiteral("recordStale"));
    QCOMPARE(clerk.send("GET", "/v1/session").code(), QStringLiteral("sessionMissing"));
    QCOMPARE(user("asel").value(QStringLiteral("role")).toString(), QStringLiteral("executor"));
    const QByteArray kept = m_world.sql(QStringLiteral(
        "select entry::jsonb#>>'{detail,before,role}', "
        "entry::jsonb#>>'{detail,after,role}', entry::jsonb#>>'{detail,reason}', "
        "(facts).iin, (facts).about from audit where (facts).action = 'changeAccount' and "
        "(facts).subject = 'asel'"));
    QCOMPARE(kept, QByteArray("clerk|executor|order No. 7|660420100552|530806207022"));
    // Nothing that opens an account stands in the audit.
    QVERIFY(!m_world.sql(QStringLiteral("select entry from audit where (facts).login = 'marat'"))
                 .contains("verifier"));
}

void TestAdministration::aBlockedPersonIsOutAtOnce()
{
    const HttpsClient clerk = m_world.signedIn(QStringLiteral("zhanar"));
    QCOMPARE(clerk.send("GET", "/v1/queues").status, 200);
    QCOMPARE(post(m_marat, "zhanar", change("block", versionOf("zhanar"))).status, 200);
    QCOMPARE(clerk.send("GET", "/v1/queues").code(), QStringLiteral("accountBlocked"));
    const QByteArray proof = QByteArray::fromBase64(m_world.proofOf(QStringLiteral("zhanar")));
    QCOMPARE(tryToSignIn("zhanar", proof).code(), QStringLiteral("accountBlocked"));
    // Only the right password learns that there is such an account.
    QCOMPARE(tryToSignIn("zhanar", QByteArray(32, '!')).code(), QStringLiteral("signInWrong"));
    const QByteArray blocked =
        m_marat.send("GET", "/v1/admin/users?state=blocked&office=zhambyl").body;
    QVERIFY(blocked.contains("\"zhanar\"") && !blocked.contains("\"timur\""));
    QCOMPARE(post(m_marat, "zhanar", change("unblock", versionOf("zhanar"))).status, 200);
    QCOMPARE(clerk.send("GET", "/v1/queues").status, 200);
}

void TestAdministration::aLockedPersonIsUnlocked()
{
    const QByteArray wrong(32, 'x');
    for (int i = 0; i < 5; ++i)
        QCOMPARE(tryToSignIn("timur", wrong).code(), QStringLiteral("signInWrong"));
    const QByteArray proof = QByteArray::fromBase64(m_world.proofOf(QStringLiteral("timur")));
    QCOMPARE(tryToSignIn("timur", proof).code(), QStringLiteral("signInLocked"));
    // There it counts for itself, and the longest lock is the one that is shown.
    const HttpsClient other = m_world.client(QStringLiteral("desk-2"));
    QCOMPARE(
        other.json("POST", "/v1/sign-in", {{"login", "timur"}, {"proof", base64(wrong)}}).code(),
        QStringLiteral("signInWrong"));
    QVERIFY(user("timur").contains(QStringLiteral("lockedUntil")));
    QCOMPARE(m_marat.send("GET", "/v1/admin/users?q=timur")
                 .json()
                 .value(QStringLiteral("items"))
                 .toArray()
                 .size(),
             1);
    QCOMPARE(post(m_marat, "timur", change("unlock", versionOf("timur"))).status, 200);
    QVERIFY(!user("timur").contains(QStringLiteral("lockedUntil")));
    QCOMPARE(tryToSignIn("timur", proof).status, 200);
}

void TestAdministration::nobodyChangesTheOwnAccount()
{
    const qint64 version = versionOf("marat");
    for (const char *action : {"block", "unlock", "unblock"})
        QCOMPARE(post(m_marat, "marat", change(action, version)).code(),
                 QStringLiteral("ownAccountForbidden"));
    QJsonObject reset = change("resetPassword", version);
    reset.insert(QStringLiteral("password"), passwordOf(QByteArray(32, 'r')));
    QCOMPARE(post(m_marat, "marat", reset).code(), QStringLiteral("ownAccountForbidden"));
    // Nor a second account of the own person.
    QJsonObject second = change("create", 0);
    second.insert(QStringLiteral("profile"), profile("660420100552", "clerk", "committee"));
    second.insert(QStringLiteral("password"), passwordOf(QByteArray(32, 's')));
    QCOMPARE(post(m_marat, "marat2", second).code(), QStringLiteral("ownAccountForbidden"));
    // Who is blocked cannot act, so somebody always stays.
    QCOMPARE(post(m_marat, "aidar", change("block", versionOf("aidar"))).status, 200);
    QCOMPARE(post(m_aidar, "marat", change("block", version)).code(),
             QStringLiteral("accountBlocked"));
    m_world.sql(QStringLiteral("update account set blocked_at = null where login = 'aidar'"));
}

void TestAdministration::aHeadsPasswordTakesTwo()
{
    const HttpsClient head = m_world.signedIn(QStringLiteral("nurlan"));
    const QByteArray given(32, 'h');
    QJsonObject reset = change("resetPassword", versionOf("nurlan"));
    reset.insert(QStringLiteral("password"), passwordOf(given));
    const Reply asked = post(m_marat, "nurlan", reset);
    QCOMPARE(asked.status, 202);
    QVERIFY(!asked.body.contains("verifier"));
    const QJsonObject request = asked.json().value(QStringLiteral("request")).toObject();
    const QByteArray id = request.value(QStringLiteral("id")).toString().toLatin1();
    QCOMPARE(user("nurlan").value(QStringLiteral("requestId")).toString(), QString::fromLatin1(id));
    // Nothing has happened yet, and no second change comes in between.
    QCOMPARE(head.send("GET", "/v1/session").status, 200);
    QCOMPARE(post(m_marat, "nurlan", reset).code(), QStringLiteral("changeWaits"));
    const QByteArray confirm = "/v1/admin/requests/" + id + "/confirm";
    const QJsonObject reason{{"reason", "asked by telephone"}};
    QCOMPARE(m_marat.json("POST", confirm, reason).code(), QStringLiteral("secondPersonNeeded"));
    QVERIFY(m_aidar.send("GET", "/v1/admin/requests").body.contains(id));
    QCOMPARE(m_aidar.json("POST", confirm, reason).status, 200);
    QCOMPARE(m_aidar.json("POST", confirm, reason).code(), QStringLiteral("notFound"));
    QCOMPARE(head.send("GET", "/v1/session").code(), QStringLiteral("sessionMissing"));
    QVERIFY(
        tryToSignIn("nurlan", given).json().value(QStringLiteral("newPasswordNeeded")).toBool());
    QCOMPARE(
        m_world.sql(QStringLiteral("select (facts).iin, entry::jsonb#>>'{detail,askedBy,iin}' from "
                                   "audit where (facts).action = 'resetPasswordAccount'")),
        QByteArray("681112100019|660420100552"));
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from account_request where "
                                        "change ? 'password'")),
             QByteArray("0"));
}

void TestAdministration::anAdministratorIsNotMadeByOneAlone()
{
    // A second self, made to confirm what the first one asks.
    QJsonObject made = change("create", 0);
    QJsonObject who = profile("710202100013", "administrator", "committee");
    who.insert(QStringLiteral("wholeRegistry"), true);
    made.insert(QStringLiteral("profile"), who);
    made.insert(QStringLiteral("password"), passwordOf(QByteArray(32, 'm')));
    QCOMPARE(post(m_marat, "puppet", made).status, 202);
    QCOMPARE(post(m_marat, "puppet", made).code(), QStringLiteral("changeWaits"));
    QCOMPARE(tryToSignIn("puppet", QByteArray(32, 'm')).code(), QStringLiteral("signInWrong"));
    // Nor by raising somebody, nor through a colleague's forgotten password.
    QJsonObject raised = change("change", versionOf("medina"));
    raised.insert(QStringLiteral("profile"), profile("640227207117", "administrator", "yuko"));
    QCOMPARE(post(m_marat, "medina", raised).status, 202);
    QJsonObject reset = change("resetPassword", versionOf("aidar"));
    reset.insert(QStringLiteral("password"), passwordOf(QByteArray(32, 'p')));
    QCOMPARE(post(m_marat, "aidar", reset).status, 202);
    // What it is about does not confirm it either.
    const QByteArray id = m_world.sql(
        QStringLiteral("select id from account_request where login = 'aidar' and state = 'open'"));
    QCOMPARE(
        m_aidar.json("POST", "/v1/admin/requests/" + id + "/confirm", {{"reason", "x"}}).code(),
        QStringLiteral("ownAccountForbidden"));
    // A head's name is only a name.
    QJsonObject renamed = change("change", versionOf("gulnar"));
    renamed.insert(QStringLiteral("profile"), profile("550113207049", "head", "almaty"));
    QCOMPARE(post(m_marat, "gulnar", renamed).status, 200);
}

void TestAdministration::aRequestIsDeclinedOrExpires()
{
    const auto ask = [this] {
        QJsonObject reset = change("resetPassword", versionOf("olzhas"));
        reset.insert(QStringLiteral("password"), passwordOf(QByteArray(32, 'o')));
        return post(m_marat, "olzhas", reset)
            .json()
            .value(QStringLiteral("request"))
            .toObject()
            .value(QStringLiteral("id"))
            .toString()
            .toLatin1();
    };
    const QByteArray declined = ask();
    const QByteArray path = "/v1/admin/requests/" + declined;
    QCOMPARE(m_aidar.json("POST", path + "/decline", {{"reason", "not asked for"}}).status, 200);
    QCOMPARE(m_aidar.json("POST", path + "/confirm", {{"reason", "x"}}).code(),
             QStringLiteral("notFound"));
    const QByteArray expired = ask();
    QVERIFY(!expired.isEmpty());
    m_world.sql(QStringLiteral("update account_request set until = now() where state = 'open'"));
    QCOMPARE(m_aidar.json("POST", "/v1/admin/requests/" + expired + "/confirm", {{"reason", "x"}})
                 .code(),
             QStringLiteral("notFound"));
    QVERIFY(!ask().isEmpty());
}

void TestAdministration::anOfficesAdministratorStaysInIt()
{
    const HttpsClient own = m_world.signedInAs(QStringLiteral("marat"), QStringLiteral("kamila"),
                                               QStringLiteral("720303200010"));
    m_world.sql(QStringLiteral("update account set office_id = 'almaty' where login = 'kamila'"));
    const QByteArray list = own.send("GET", "/v1/admin/users").body;
    QVERIFY(list.contains("\"asel\"") && !list.contains("\"saule\""));
    QVERIFY(!own.send("GET", "/v1/admin/users?office=committee").body.contains("saule"));
    QVERIFY(!own.send("GET", "/v1/admin/offices").body.contains("committee"));
    QVERIFY(!own.send("GET", "/v1/admin/devices").body.contains("desk-1"));
    for (const char *path :
         {"/v1/admin/users/saule", "/v1/admin/offices/committee", "/v1/admin/devices/desk-1"})
        QCOMPARE(own.send("GET", path).code(), QStringLiteral("otherOffice"));
    QCOMPARE(post(own, "saule", change("block", 1)).code(), QStringLiteral("otherOffice"));
    QCOMPARE(own.json("POST", devicePath + "desk-1", change("revoke", 1)).code(),
             QStringLiteral("otherOffice"));
    // Nobody is drawn over from elsewhere, sent elsewhere, or raised above.
    const qint64 version = versionOf("asel");
    QJsonObject moved = change("change", version);
    moved.insert(QStringLiteral("profile"), profile("530806207022", "clerk", "committee"));
    QCOMPARE(post(own, "asel", moved).code(), QStringLiteral("otherOffice"));
    QJsonObject raised = change("change", version);
    QJsonObject whole = profile("530806207022", "auditor", "almaty");
    whole.insert(QStringLiteral("wholeRegistry"), true);
    raised.insert(QStringLiteral("profile"), whole);
    QCOMPARE(post(own, "asel", raised).code(), QStringLiteral("permissionDenied"));
    QJsonObject office{{"version", 0},
                       {"kind", "centre"},
                       {"bin", "500140000106"},
                       {"regulations", QJsonArray()},
                       {"reason", "x"}};
    for (const char *key : {"name", "place"})
        office.insert(QLatin1String(key), QJsonObject{{"kk", "А"}, {"ru", "Б"}});
    QCOMPARE(own.json("PUT", "/v1/admin/offices/new-one", office).code(),
             QStringLiteral("otherOffice"));
    QCOMPARE(post(own, "asel", change("block", version)).status, 200);
    QCOMPARE(post(own, "asel", change("unblock", versionOf("asel"))).status, 200);
}

QTEST_GUILESS_MAIN(TestAdministration)
#include "tst_administration.moc"
