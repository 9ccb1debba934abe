#include "protocol/admin.h"
#include "registry/support/admin_changes.h"
#include "registry/support/registry_world.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

const QByteArray userPath = "/v1/admin/users/";
const QByteArray devicePath = "/v1/admin/devices/";

} // namespace

/// Offices, tokens and devices, and what is malformed.
class TestAdminPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void officesAreMadeAndChanged();
    void changesElsewhereDoNotHideTheOwn();
    void aBoundTokenIsTheOnlyOne();
    void aDeviceShowsItsCodeOnce();
    void aDeviceIsKnownByItsCertificate();
    void refusesWhatIsMalformed_data();
    void refusesWhatIsMalformed();

private:
    Reply post(const QByteArray &login, const QJsonObject &body) const
    {
        return m_marat.json("POST", userPath + login, body);
    }
    qint64 versionOf(const QByteArray &path) const
    {
        return m_marat.send("GET", path).json().value(QStringLiteral("version")).toInteger();
    }

    RegistryWorld m_world;
    HttpsClient m_marat{QString(), 0, QString()};
};

void TestAdminPlaces::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    // At the first desk: the second one is about to be refused.
    m_marat = m_world.client();
    const QString proof = QString::fromLatin1(m_world.proofOf(QStringLiteral("marat")));
    const Reply reply = m_marat.json("POST", "/v1/sign-in", {{"login", "marat"}, {"proof", proof}});
    m_marat.token = reply.json().value(QStringLiteral("token")).toString().toLatin1();
    QVERIFY(!m_marat.token.isEmpty());
}

void TestAdminPlaces::officesAreMadeAndChanged()
{
    const QJsonObject name{{"kk", "Үшінші орталық"}, {"ru", "Третий центр"}, {"en", "Third"}};
    QJsonObject body{{"version", 0},           {"kind", "provider"}, {"bin", "530540001025"},
                     {"name", name},           {"place", name},      {"regulations", QJsonArray()},
                     {"reason", "order No. 8"}};
    const QByteArray path = "/v1/admin/offices/third";
    QCOMPARE(m_marat.json("PUT", path, body).status, 201);
    QCOMPARE(m_marat.json("PUT", path, body).code(), QStringLiteral("nameTaken"));
    body.insert(QStringLiteral("version"), 1);
    body.insert(QStringLiteral("regulations"), QJsonArray{"almaty-396"});
    const Reply taken = m_marat.json("PUT", path, body);
    QCOMPARE(taken.code(), QStringLiteral("nameTaken"));
    QCOMPARE(taken.json().value(QStringLiteral("detail")).toString(), QStringLiteral("almaty-396"));
    body.insert(QStringLiteral("regulations"), QJsonArray{"no-such-1"});
    QCOMPARE(m_marat.json("PUT", path, body).code(), QStringLiteral("regulationUnknown"));
    body.insert(QStringLiteral("regulations"), QJsonArray());
    body.insert(QStringLiteral("kind"), "centre");
    QCOMPARE(m_marat.json("PUT", path, body).code(), QStringLiteral("requestMalformed"));
    body.insert(QStringLiteral("kind"), "provider");
    QCOMPARE(m_marat.json("PUT", path, body).json().value(QStringLiteral("version")).toInt(), 2);
    QCOMPARE(m_marat.json("PUT", path, body).code(), QStringLiteral("recordStale"));
    QVERIFY(
        m_marat.send("GET", "/v1/admin/offices?q=%D2%AF%D1%88%D1%96%D0%BD").body.contains("third"));
    const QByteArray first = m_marat.send("GET", "/v1/admin/offices?limit=1").body;
    QVERIFY(first.contains("\"next\":\"almaty\""));
}

void TestAdminPlaces::changesElsewhereDoNotHideTheOwn()
{
    const HttpsClient own = m_world.signedInAs(QStringLiteral("marat"), QStringLiteral("kamila"),
                                               QStringLiteral("720303200010"));
    m_world.sql(QStringLiteral("update account set office_id = 'almaty' where login = 'kamila'"));
    QJsonObject reset = change("resetPassword", versionOf(userPath + "gulnar"));
    reset.insert(QStringLiteral("password"), passwordOf(QByteArray(32, 'g')));
    QCOMPARE(post("gulnar", reset).status, 202);
    // As many as a page holds, all of them older.
    QJsonObject other = change("create", 0);
    other.insert(QStringLiteral("profile"), profile("730404100015", "head", "committee"));
    other.insert(QStringLiteral("password"), passwordOf(QByteArray(32, 'o')));
    m_world.sql(
        QStringLiteral("insert into account_request (id, login, change, asked_by, "
                       "asked_at, until) select gen_random_uuid(), 'other-' || n, '%1'::jsonb, "
                       "asked_by, asked_at - interval '1 hour', until "
                       "from account_request, generate_series(1, 200) n "
                       "where login = 'gulnar' and state = 'open'")
            .arg(QString::fromUtf8(QJsonDocument(other).toJson(QJsonDocument::Compact))));
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from account_request "
                                        "where state = 'open' and login like 'other-%'")),
             QByteArray("200"));
    const QByteArray list = own.send("GET", "/v1/admin/requests").body;
    QVERIFY2(list.contains("\"gulnar\"") && !list.contains("other-"), list.constData());
    // Who reaches every office gets the rest on the next page, each once.
    const QJsonObject first = m_marat.send("GET", "/v1/admin/requests?limit=200").json();
    QCOMPARE(first.value(QStringLiteral("items")).toArray().size(), 200);
    const QByteArray next = first.value(QStringLiteral("next")).toString().toLatin1();
    QVERIFY(!next.isEmpty());
    const Reply rest = m_marat.send("GET", "/v1/admin/requests?limit=200&after=" + next);
    QVERIFY2(rest.body.contains("\"gulnar\"") && !rest.body.contains("other-"),
             rest.body.constData());
    QVERIFY(!rest.json().contains(QStringLiteral("next")));
    QCOMPARE(m_marat.send("GET", "/v1/admin/requests?q=x").code(),
             QStringLiteral("requestFieldUnknown"));
    m_world.sql(QStringLiteral("delete from account_request"));
}

void TestAdminPlaces::aBoundTokenIsTheOnlyOne()
{
    QFile file(m_world.pki() + QStringLiteral("/users/operator.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pem = file.readAll();
    const QSslCertificate certificate(pem);
    const QJsonObject check{{"certificate", base64(certificate.toDer())}, {"purpose", "operator"}};
    const auto verdict = [this, &check] {
        const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
        return desk.json("POST", "/v1/certificates/check", check);
    };
    QCOMPARE(verdict().json().value(QStringLiteral("verdict")).toString(), QStringLiteral("valid"));
    const auto bind = [this](const QString &serial) {
        QJsonObject body = change("change", versionOf(userPath + "aigul"));
        QJsonObject bound = profile("830918100229", "operator", "centre-1");
        if (!serial.isEmpty())
            bound.insert(QStringLiteral("tokenSerial"), serial);
        body.insert(QStringLiteral("profile"), bound);
        return post("aigul", body).status;
    };
    QCOMPARE(bind(QStringLiteral("00AA")), 200);
    QCOMPARE(verdict().code(), QStringLiteral("certificateNotBound"));
    const QString serial = QString::fromLatin1(certificate.serialNumber()).remove(u':').toUpper();
    QCOMPARE(bind(serial), 200);
    QCOMPARE(verdict().json().value(QStringLiteral("verdict")).toString(), QStringLiteral("valid"));
    QCOMPARE(bind({}), 200);
}

void TestAdminPlaces::aDeviceShowsItsCodeOnce()
{
    const QByteArray path = devicePath + "desk-2";
    const auto version = [this, &path] { return versionOf(path); };
    HttpsClient desk = m_world.signedIn(QStringLiteral("clerk"));
    QCOMPARE(desk.send("GET", "/v1/session").status, 200);
    QCOMPARE(m_marat.json("POST", path, change("revoke", version())).status, 200);
    QCOMPARE(desk.send("GET", "/v1/session").code(), QStringLiteral("deviceRevoked"));
    const QString code = m_marat.json("POST", path, change("newCode", version()))
                             .json()
                             .value(QStringLiteral("code"))
                             .toString();
    QCOMPARE(code.size(), 14);
    QVERIFY(!m_marat.send("GET", path).body.contains(code.toLatin1()));
    QCOMPARE(desk.send("GET", "/v1/session").code(), QStringLiteral("deviceUnknown"));
    const auto show = [](const HttpsClient &from, const QString &typed) {
        return from.json("POST", "/v1/enrolment", {{"code", typed}});
    };
    QCOMPARE(show(desk, QStringLiteral("AAAA-AAAA-AAAA")).code(),
             QStringLiteral("enrolmentCodeWrong"));
    // Another device has no use for it.
    QCOMPARE(show(m_world.client(), code).code(), QStringLiteral("enrolmentCodeWrong"));
    QCOMPARE(show(desk, code.toLower().remove(u'-')).status, 204);
    QCOMPARE(show(desk, code).code(), QStringLiteral("enrolmentCodeWrong"));
    desk = m_world.signedIn(QStringLiteral("clerk"));
    QCOMPARE(desk.send("GET", "/v1/session").status, 200);
    // Ten wrong ones void a code.
    const QString second = m_marat.json("POST", path, change("newCode", version()))
                               .json()
                               .value(QStringLiteral("code"))
                               .toString();
    for (int i = 0; i < 10; ++i)
        QCOMPARE(show(desk, QStringLiteral("BBBB")).code(), QStringLiteral("enrolmentCodeWrong"));
    QCOMPARE(show(desk, second).code(), QStringLiteral("enrolmentCodeWrong"));
    const QString third = m_marat.json("POST", path, change("newCode", version()))
                              .json()
                              .value(QStringLiteral("code"))
                              .toString();
    m_world.sql(QStringLiteral("update device set code_until = now() where id = 'desk-2'"));
    QCOMPARE(show(desk, third).code(), QStringLiteral("enrolmentCodeWrong"));
}

void TestAdminPlaces::aDeviceIsKnownByItsCertificate()
{
    m_world.sql(QStringLiteral("delete from session where device_id = 'desk-2'; "
                               "delete from device where id = 'desk-2'"));
    QFile file(m_world.pki() + QStringLiteral("/tls/desk-2.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString right = QString::fromLatin1(
        QSslCertificate(file.readAll()).digest(QCryptographicHash::Sha256).toHex());
    QJsonObject body = change("enrol", 0);
    body.insert(QStringLiteral("office"), "committee");
    body.insert(QStringLiteral("window"), "3");
    body.insert(QStringLiteral("fingerprint"),
                QString(right).replace(0, 1, right.startsWith(u'0') ? u'1' : u'0'));
    const Reply wrong = m_marat.json("POST", devicePath + "desk-2", body);
    QCOMPARE(wrong.status, 201);
    QVERIFY(!wrong.json().contains(QStringLiteral("code")));
    // Another certificate of the same name.
    QCOMPARE(m_world.client(QStringLiteral("desk-2"))
                 .json("POST", "/v1/sign-in/challenge", {{"login", "saule"}})
                 .code(),
             QStringLiteral("deviceUnknown"));
    QCOMPARE(m_marat.json("POST", devicePath + "desk-2", body).code(), QStringLiteral("nameTaken"));
    m_world.sql(QStringLiteral("delete from device where id = 'desk-2'"));
    body.insert(QStringLiteral("fingerprint"), right);
    QCOMPARE(m_marat.json("POST", devicePath + "desk-2", body).status, 201);
    QVERIFY(!m_world.signedIn(QStringLiteral("clerk")).token.isEmpty());
}

void TestAdminPlaces::refusesWhatIsMalformed_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("code");
    const QString malformed = QStringLiteral("requestMalformed");
    QJsonObject without = change("block", 1);
    without.remove(QStringLiteral("reason"));
    QTest::newRow("no reason") << userPath + "saule" << without << malformed;
    QJsonObject long_ = change("block", 1);
    long_.insert(QStringLiteral("reason"), QString(1001, u'x'));
    QTest::newRow("long reason") << userPath + "saule" << long_ << malformed;
    QTest::newRow("no profile") << userPath + "saule" << change("change", 1) << malformed;
    QTest::newRow("unknown action") << userPath + "saule" << change("promote", 1) << malformed;
    QTest::newRow("nobody") << userPath + "nobody" << change("block", 1)
                            << QStringLiteral("notFound");
    QTest::newRow("no login") << userPath + "SAULE%21" << change("block", 1)
                              << QStringLiteral("notFound");
    QJsonObject bad = change("create", 0);
    bad.insert(QStringLiteral("profile"), profile("111111111111", "clerk", "committee"));
    bad.insert(QStringLiteral("password"), passwordOf(QByteArray(32, 'q')));
    QTest::newRow("IIN") << userPath + "someone" << bad << QStringLiteral("iinCheckDigit");
    bad.insert(QStringLiteral("profile"), profile("730404100015", "clerk", "nowhere"));
    QTest::newRow("office") << userPath + "someone" << bad << QStringLiteral("notFound");
    QJsonObject whole = profile("730404100015", "clerk", "committee");
    whole.insert(QStringLiteral("wholeRegistry"), true);
    bad.insert(QStringLiteral("profile"), whole);
    QTest::newRow("a clerk of everything") << userPath + "someone" << bad << malformed;
    QJsonObject extra = change("revoke", 1);
    extra.insert(QStringLiteral("kind"), "desk");
    QTest::newRow("unknown field")
        << devicePath + "desk-1" << extra << QStringLiteral("requestFieldUnknown");
    QTest::newRow("no device") << devicePath + "desk-9" << change("revoke", 1)
                               << QStringLiteral("notFound");
}

void TestAdminPlaces::refusesWhatIsMalformed()
{
    QFETCH(QByteArray, path);
    QFETCH(QJsonObject, body);
    QFETCH(QString, code);
    QCOMPARE(m_marat.json("POST", path, body).code(), code);
}

QTEST_GUILESS_MAIN(TestAdminPlaces)
#include "tst_admin_places.moc"
