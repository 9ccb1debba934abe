#include "registry/support/held_transaction.h"

#include <QTest>

#include <thread>

using namespace ruqsat::test;

class TestSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_world.start(), QString()); }
    void aClientWithoutCertificateIsNotHeard();
    void aStrangersCertificateIsNotHeard();
    void aRevokedDeviceIsOutAtOnce();
    void theOperatorSignsInAndOut();
    void aSessionBelongsToItsDevice();
    void anExpiredSessionIsTold();
    void nobodyIsRefusedByWhatIsRemembered();
    void anUnknownLoginLooksLikeAKnownOne();
    void fiveWrongProofsLockEvenTheRightOne();
    void rightProofsAtOnceAfterAWrongOne();
    void oneDeskLocksNobodyOutOfAnother();
    void manyDesksDoNotGuessWithoutEnd();
    void malformedRequestsAreToldApart_data();
    void malformedRequestsAreToldApart();

private:
    QJsonObject credentials(const QString &role, const QByteArray &proof) const
    {
        return {{"login", m_world.demoUser(role).value(QStringLiteral("login"))},
                {"proof", QString::fromLatin1(proof)}};
    }
    RegistryWorld m_world;
};

void TestSignIn::aClientWithoutCertificateIsNotHeard()
{
    QCOMPARE(m_world.client(QString()).send("GET", "/v1/status").status, 0);
    QCOMPARE(m_world.client().send("GET", "/v1/status").status, 200);
}

void TestSignIn::aStrangersCertificateIsNotHeard()
{
    QCOMPARE(m_world.client(QStringLiteral("stranger")).send("GET", "/v1/status").status, 0);
}

void TestSignIn::aRevokedDeviceIsOutAtOnce()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("head"));
    QCOMPARE(desk.send("GET", "/v1/session").status, 200);
    m_world.sql(QStringLiteral("update device set revoked_at = now() where id = 'desk-2'"));
    QCOMPARE(desk.send("GET", "/v1/session").code(), QStringLiteral("deviceRevoked"));
    m_world.sql(QStringLiteral("update device set revoked_at = null where id = 'desk-2'"));
    QCOMPARE(desk.send("GET", "/v1/session").status, 200);
    m_world.sql(QStringLiteral("delete from device where id = 'desk-2'"));
    QCOMPARE(desk.send("GET", "/v1/session").code(), QStringLiteral("deviceUnknown"));
    m_world.sql(
        QStringLiteral("insert into device (id, office_id) values ('desk-2', 'committee')"));
}

void TestSignIn::theOperatorSignsInAndOut()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    const Reply session = desk.send("GET", "/v1/session");
    QCOMPARE(session.status, 200);
    const QJsonObject user = session.json().value(QStringLiteral("user")).toObject();
    QCOMPARE(user.value(QStringLiteral("role")).toString(), QStringLiteral("operator"));
    const QJsonObject office = user.value(QStringLiteral("office")).toObject();
    QCOMPARE(office.value(QStringLiteral("window")).toString(), QStringLiteral("1"));
    QCOMPARE(desk.send("DELETE", "/v1/session").status, 204);
    QCOMPARE(desk.send("GET", "/v1/session").code(), QStringLiteral("sessionMissing"));
    // Tokens and proofs are kept as hashes only.
    QVERIFY(!m_world.sql(QStringLiteral("select * from account"))
                 .contains(
                     QByteArray::fromBase64(m_world.proofOf(QStringLiteral("operator"))).toHex()));
}

void TestSignIn::aSessionBelongsToItsDevice()
{
    HttpsClient other = m_world.client(QStringLiteral("desk-2"));
    other.token = m_world.signedIn(QStringLiteral("operator")).token;
    QCOMPARE(other.send("GET", "/v1/session").code(), QStringLiteral("sessionMissing"));
}

void TestSignIn::anExpiredSessionIsTold()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    m_world.sql(QStringLiteral("update session set used_at = now() - interval '31 minutes'"));
    const Reply idle = desk.send("GET", "/v1/applications?queue=mine");
    QCOMPARE(idle.status, 401);
    QCOMPARE(idle.code(), QStringLiteral("sessionExpired"));
    m_world.sql(QStringLiteral("update session set used_at = now(), expires_at = now()"));
    QCOMPARE(desk.send("GET", "/v1/session").code(), QStringLiteral("sessionExpired"));
}

void TestSignIn::nobodyIsRefusedByWhatIsRemembered()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    m_world.sql(QStringLiteral("update session set expires_at = now() + interval '10 seconds'"));
    QCOMPARE(desk.send("GET", "/v1/session").status, 200);
    const QDateTime ending = QDateTime::currentDateTime().addSecs(10);
    // It goes on with nobody told of it, as another registry keeps one awake.
    m_world.sql(QStringLiteral("alter table session disable trigger session_changed; "
                               "update session set expires_at = now() + interval '1 hour'; "
                               "alter table session enable trigger session_changed"));
    QTRY_VERIFY(QDateTime::currentDateTime() > ending);
    QCOMPARE(desk.send("GET", "/v1/session").status, 200);
}

void TestSignIn::anUnknownLoginLooksLikeAKnownOne()
{
    const HttpsClient desk = m_world.client();
    const auto salt = [&desk](const char *login) {
        return desk.json("POST", "/v1/sign-in/challenge", {{"login", login}})
            .json()
            .value(QStringLiteral("salt"))
            .toString();
    };
    QCOMPARE(salt("nobody").size(), 24);
    QCOMPARE(salt("nobody"), salt("nobody"));
    QVERIFY(salt("nobody") != salt("no-one"));
    const QJsonObject wrong{{"login", "nobody"},
                            {"proof", QString::fromLatin1(QByteArray(32, 'x').toBase64())}};
    for (int i = 0; i < 5; ++i)
        QCOMPARE(desk.json("POST", "/v1/sign-in", wrong).code(), QStringLiteral("signInWrong"));
    QCOMPARE(desk.json("POST", "/v1/sign-in", wrong).code(), QStringLiteral("signInLocked"));
}

void TestSignIn::fiveWrongProofsLockEvenTheRightOne()
{
    const HttpsClient desk = m_world.client();
    const QString role = QStringLiteral("auditor");
    const QJsonObject wrong = credentials(role, QByteArray(32, 'x').toBase64());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(desk.json("POST", "/v1/sign-in", wrong).code(), QStringLiteral("signInWrong"));
    const QJsonObject right = credentials(role, m_world.proofOf(role));
    const Reply locked = desk.json("POST", "/v1/sign-in", right);
    QCOMPARE(locked.status, 423);
    QVERIFY(locked.headers.value("retry-after").toInt() > 0);
    m_world.sql(QStringLiteral("update sign_in_failure set locked_until = now()"));
    QCOMPARE(desk.json("POST", "/v1/sign-in", right).status, 200);
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from audit where entry like "
                                        "'%\"action\":\"signInWrong\"%' and entry like "
                                        "'%\"subject\":\"dana\"%'")),
             QByteArray("5"));
}

void TestSignIn::rightProofsAtOnceAfterAWrongOne()
{
    const HttpsClient desk = m_world.client();
    const QString role = QStringLiteral("executor");
    const QJsonObject wrong = credentials(role, QByteArray(32, 'x').toBase64());
    QCOMPARE(desk.json("POST", "/v1/sign-in", wrong).code(), QStringLiteral("signInWrong"));
    const QJsonObject right = credentials(role, m_world.proofOf(role));
    Reply replies[8];
    {
        HeldTransaction held(m_world, "select 1 from sign_in_failure for update");
        QVERIFY(held.isHeld());
        std::vector<std::jthread> asking;
        for (Reply &reply : replies)
            asking.emplace_back([&] { reply = desk.json("POST", "/v1/sign-in", right); });
        // The first of them clears what the others wait for.
        const bool allWait = QTest::qWaitFor([&] { return held.waiting() >= 8; }, 20'000);
        held.commit();
        QVERIFY(allWait);
    }
    for (const Reply &reply : replies)
        QCOMPARE(reply.status, 200);
    QCOMPARE(desk.send("GET", "/v1/status").status, 200);
    QCOMPARE(m_world.registryEnd(0), -1);
}

void TestSignIn::oneDeskLocksNobodyOutOfAnother()
{
    const HttpsClient desk = m_world.client();
    const HttpsClient other = m_world.client(QStringLiteral("desk-2"));
    const QString role = QStringLiteral("head");
    const QJsonObject wrong = credentials(role, QByteArray(32, 'x').toBase64());
    const QJsonObject right = credentials(role, m_world.proofOf(role));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(other.json("POST", "/v1/sign-in", wrong).code(), QStringLiteral("signInWrong"));
    QCOMPARE(other.json("POST", "/v1/sign-in", right).code(), QStringLiteral("signInLocked"));
    QCOMPARE(desk.json("POST", "/v1/sign-in", right).status, 200);
    // Nor does a success elsewhere help whoever guesses here.
    QCOMPARE(other.json("POST", "/v1/sign-in", right).code(), QStringLiteral("signInLocked"));
}

void TestSignIn::manyDesksDoNotGuessWithoutEnd()
{
    const HttpsClient desk = m_world.client();
    const QString role = QStringLiteral("clerk");
    const QJsonObject wrong = credentials(role, QByteArray(32, 'x').toBase64());
    const QJsonObject right = credentials(role, m_world.proofOf(role));
    const auto ofAllDesks = [this](const char *column) {
        return m_world.sql(QStringLiteral("select %1 from sign_in_failure where device_id = '' and "
                                          "login_hash = sha256('saule')")
                               .arg(QLatin1String(column)));
    };
    QCOMPARE(desk.json("POST", "/v1/sign-in", wrong).code(), QStringLiteral("signInWrong"));
    // One of some sixty, of which one is given back in a quarter of an hour.
    QCOMPARE(ofAllDesks("locked_until between now() - interval '14 hours 50 minutes' and now() - "
                        "interval '14 hours 40 minutes'"),
             QByteArray("t"));
    m_world.sql(
        QStringLiteral("update sign_in_failure set locked_until = now() where device_id = ''"));
    QCOMPARE(desk.json("POST", "/v1/sign-in", wrong).code(), QStringLiteral("signInWrong"));
    QCOMPARE(ofAllDesks("failures"), QByteArray("2"));
    const Reply locked =
        m_world.client(QStringLiteral("desk-2")).json("POST", "/v1/sign-in", right);
    QCOMPARE(locked.code(), QStringLiteral("signInLocked"));
    QVERIFY(locked.headers.value("retry-after").toInt() > 14 * 60);
    m_world.sql(
        QStringLiteral("update sign_in_failure set locked_until = now() where device_id = ''"));
    QCOMPARE(desk.json("POST", "/v1/sign-in", right).status, 200);
}

void TestSignIn::malformedRequestsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("malformed") << QByteArray("{") << QStringLiteral("requestMalformed");
    QTest::newRow("unknown field")
        << QByteArray(R"({"login":"a","x":1})") << QStringLiteral("requestFieldUnknown");
    QTest::newRow("too long") << QByteArray(R"({"login":")" + QByteArray(65, 'a') + R"("})")
                              << QStringLiteral("requestMalformed");
}

void TestSignIn::malformedRequestsAreToldApart()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const Reply reply = m_world.client().send("POST", "/v1/sign-in/challenge", body);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.code(), code);
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_sign_in.moc"
