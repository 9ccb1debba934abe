#include "desk/registry_client.h"
#include "desk/support/desk_keys.h"
#include "desk/support/scripted_registry.h"
#include "desk/support/wait.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

const QByteArray goodStatus =
    R"({"service":"ruqsat-registry","version":"0.1.0","time":"2026-11-22T10:00:00.000Z","demo":true})";
const QString someId = QStringLiteral("0b0f4a52-6e0c-4d0e-9a51-2d1f3b7c9a10");

std::unique_ptr<RegistryClient> clientFor(const Settings &settings)
{
    auto client = RegistryClient::create(settings);
    if (!client)
        qFatal("%s", qPrintable(client.failure().detail));
    (*client)->setPatience({400, 2'000});
    return *std::move(client);
}

template <typename T>
QString codeOf(const Later<T> &call)
{
    if (!ended(call))
        return QStringLiteral("not ended");
    if (call.isCanceled())
        return QStringLiteral("no result");
    const Result<T> result = call.result();
    return result ? QStringLiteral("ok") : failureName(result.failure().code);
}

} // namespace

class TestRegistryClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodAnswerIsRead()
    {
        ScriptedRegistry registry(
            [](const ScriptedRequest &) { return ScriptedReply::json(200, goodStatus); });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        QSignalSpy reached(client.get(), &RegistryClient::reached);
        const auto call = client->status();
        QCOMPARE(codeOf(call), QStringLiteral("ok"));
        QVERIFY(call.result()->demo);
        QCOMPARE(reached.count(), 1);
    }

    void whatIsWrongInAnAnswerHasItsCode_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("garbage") << 200 << QByteArray("{nonsense") << "registryAnswerMalformed";
        QTest::newRow("empty") << 200 << QByteArray() << "registryAnswerMalformed";
        QTest::newRow("field missing")
            << 200 << QByteArray(R"({"service":"x"})") << "registryAnswerMalformed";
        QTest::newRow("redirect") << 302 << QByteArray() << "registryAnswerMalformed";
        QTest::newRow("500") << 500 << QByteArray("<html>") << "registryInternal";
        QTest::newRow("503") << 503 << QByteArray("busy") << "registryBusy";
        QTest::newRow("foreign 404") << 404 << QByteArray("<html>") << "registryAnswerMalformed";
        QTest::newRow("its own code")
            << 404 << ScriptedReply::error(404, "notFound").body << "notFound";
        QTest::newRow("locked") << 423 << ScriptedReply::error(423, "signInLocked").body
                                << "signInLocked";
    }
    void whatIsWrongInAnAnswerHasItsCode()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        ScriptedRegistry registry(
            [&](const ScriptedRequest &) { return ScriptedReply::json(status, body); });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        QCOMPARE(codeOf(client->status()), code);
    }

    void whatNeverAnswersIsATimeout()
    {
        ScriptedRegistry registry([](const ScriptedRequest &) {
            return ScriptedReply{ScriptedReply::Hang, 0, {}};
        });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        QCOMPARE(codeOf(client->status()), QStringLiteral("registryTimeout"));
        QCOMPARE(codeOf(client->claim(someId, 1)), QStringLiteral("outcomeUnknown"));
    }

    void whatDripsForeverEndsToo()
    {
        ScriptedRegistry registry([](const ScriptedRequest &) {
            return ScriptedReply{ScriptedReply::Drip, 200, QByteArray(1'000, ' ')};
        });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        QCOMPARE(codeOf(client->status()), QStringLiteral("registryTimeout"));
    }

    void aCutAfterAChangeIsAnUnknownOutcome_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("before the answer") << int(ScriptedReply::Cut);
        QTest::newRow("within the answer") << int(ScriptedReply::CutBody);
    }
    void aCutAfterAChangeIsAnUnknownOutcome()
    {
        QFETCH(int, kind);
        ScriptedRegistry registry([&](const ScriptedRequest &) {
            return ScriptedReply{static_cast<ScriptedReply::Kind>(kind), 201, goodStatus};
        });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        QCOMPARE(codeOf(client->submit(someId, {"{}", "x", {}})), QStringLiteral("outcomeUnknown"));
        QVERIFY(registry.count("POST", "/v1/applications") >= 1);
        for (const ScriptedRequest &request : registry.requests())
            QCOMPARE(request.headers.value("idempotency-key"), someId.toLatin1());
    }

    void aServerThatDiesUnderAChangeLeavesItsOutcomeUnknown_data()
    {
        QTest::addColumn<bool>("kept");
        QTest::newRow("over a new connection") << false;
        QTest::newRow("over a connection that was there") << true;
    }
    void aServerThatDiesUnderAChangeLeavesItsOutcomeUnknown()
    {
        QFETCH(bool, kept);
        // The network layer tries again by itself and is refused.
        ScriptedRegistry dying([](const ScriptedRequest &request) {
            return request.verb == "GET" ? ScriptedReply::json(200, goodStatus)
                                         : ScriptedReply{ScriptedReply::Die, 0, {}};
        });
        ScriptedRegistry alive(
            [](const ScriptedRequest &) { return ScriptedReply::json(200, goodStatus); });
        Settings settings = deskSettings(dying.port(), m_folder.path());
        settings.registryUrls << deskSettings(alive.port(), m_folder.path()).registryUrls;
        const auto client = clientFor(settings);
        if (kept)
            QCOMPARE(codeOf(client->status()), QStringLiteral("ok"));
        QCOMPARE(codeOf(client->submit(someId, {"{}", "x", {}})), QStringLiteral("outcomeUnknown"));
        QCOMPARE(dying.count("POST", "/v1/applications"), 1);
        // It may be carried out: no other server is given it unasked.
        QVERIFY(alive.requests().isEmpty());
    }

    void aServerThatDiesUnderAQuestionIsFollowedByTheNext()
    {
        ScriptedRegistry dying([](const ScriptedRequest &) {
            return ScriptedReply{ScriptedReply::Die, 0, {}};
        });
        ScriptedRegistry alive(
            [](const ScriptedRequest &) { return ScriptedReply::json(200, goodStatus); });
        Settings settings = deskSettings(dying.port(), m_folder.path());
        settings.registryUrls << deskSettings(alive.port(), m_folder.path()).registryUrls;
        const auto client = clientFor(settings);
        QCOMPARE(codeOf(client->status()), QStringLiteral("ok"));
        QCOMPARE(dying.requests().size(), 1);
        QCOMPARE(alive.requests().size(), 1);
    }

    void nobodyThereIsUnreachable()
    {
        quint16 port = 0;
        {
            ScriptedRegistry registry([](const ScriptedRequest &) { return ScriptedReply(); });
            port = registry.port();
        }
        const auto client = clientFor(deskSettings(port, m_folder.path()));
        QCOMPARE(codeOf(client->claim(someId, 1)), QStringLiteral("registryUnreachable"));
    }

    void aServerThatFallsSilentIsLeftByTheNextCalls()
    {
        ScriptedRegistry silent([](const ScriptedRequest &) {
            return ScriptedReply{ScriptedReply::Hang, 0, {}};
        });
        ScriptedRegistry alive(
            [](const ScriptedRequest &) { return ScriptedReply::json(200, goodStatus); });
        Settings settings = deskSettings(silent.port(), m_folder.path());
        settings.registryUrls << deskSettings(alive.port(), m_folder.path()).registryUrls;
        const auto client = clientFor(settings);
        // What may have happened is told and not sent again by itself; the question that follows
        // goes to the other server.
        QCOMPARE(codeOf(client->claim(someId, 1)), QStringLiteral("outcomeUnknown"));
        QCOMPARE(alive.requests().size(), 0);
        QCOMPARE(codeOf(client->status()), QStringLiteral("ok"));
        QCOMPARE(alive.requests().size(), 1);
        const auto again = clientFor(settings);
        QCOMPARE(codeOf(again->status()), QStringLiteral("ok"));
        QCOMPARE(alive.requests().size(), 2);
    }

    void theNextServerIsTriedWhenOneIsAway()
    {
        ScriptedRegistry registry(
            [](const ScriptedRequest &) { return ScriptedReply::json(200, goodStatus); });
        Settings settings = deskSettings(registry.port(), m_folder.path());
        settings.registryUrls.prepend(QUrl(QStringLiteral("https://127.0.0.1:1")));
        const auto client = clientFor(settings);
        QCOMPARE(codeOf(client->status()), QStringLiteral("ok"));
    }

    void aRegistryOfAnotherAuthorityIsUntrusted()
    {
        ScriptedRegistry registry(
            [](const ScriptedRequest &) { return ScriptedReply::json(200, goodStatus); },
            QStringLiteral("stranger"));
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        QCOMPARE(codeOf(client->claim(someId, 1)), QStringLiteral("registryUntrusted"));
        QVERIFY(registry.requests().isEmpty());
    }

    void aDeskOfAnotherAuthorityIsToldSo()
    {
        // Qt's own server closes without the TLS alert that the registry's OpenSSL sends.
        const QString tls = deskKeys() + QStringLiteral("/tls/");
        QProcess server;
        server.start(QStringLiteral("openssl"),
                     {QStringLiteral("s_server"), QStringLiteral("-accept"),
                      QStringLiteral("127.0.0.1:0"), QStringLiteral("-tls1_3"),
                      QStringLiteral("-cert"), tls + QStringLiteral("registry.pem"),
                      QStringLiteral("-key"), tls + QStringLiteral("registry.key"),
                      QStringLiteral("-CAfile"), tls + QStringLiteral("tls-ca.pem"),
                      QStringLiteral("-Verify"), QStringLiteral("1"),
                      QStringLiteral("-verify_return_error"), QStringLiteral("-www")});
        QByteArray said;
        static const QRegularExpression listening(QStringLiteral("ACCEPT 127\\.0\\.0\\.1:(\\d+)"));
        QTRY_VERIFY((said += server.readAllStandardOutput(),
                     listening.match(QString::fromLatin1(said)).hasMatch()));
        const quint16 port = listening.match(QString::fromLatin1(said)).captured(1).toUShort();
        Settings settings = deskSettings(port, m_folder.path());
        settings.deviceCertificate = tls + QStringLiteral("stranger.pem");
        settings.deviceKey = tls + QStringLiteral("stranger.key");
        const auto client = clientFor(settings);
        QCOMPARE(codeOf(client->status()), QStringLiteral("deviceUnknown"));
        QCOMPARE(codeOf(client->claim(someId, 1)), QStringLiteral("deviceUnknown"));
        server.kill();
        server.waitForFinished();
    }

    void theTokenGoesWithEveryCallAndItsEndIsTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("ends");
        QTest::newRow("expired") << 401 << QStringLiteral("sessionExpired") << true;
        QTest::newRow("the person is blocked") << 403 << QStringLiteral("accountBlocked") << true;
        QTest::newRow("the desk is revoked") << 403 << QStringLiteral("deviceRevoked") << true;
        QTest::newRow("not for this role") << 403 << QStringLiteral("permissionDenied") << false;
    }

    void theTokenGoesWithEveryCallAndItsEndIsTold()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(bool, ends);
        const QByteArray said = code.toLatin1();
        ScriptedRegistry registry([&](const ScriptedRequest &) {
            return ScriptedReply::error(status, said.constData());
        });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        client->setToken(Secret::copyOf("abc"));
        QSignalSpy expired(client.get(), &RegistryClient::sessionExpired);
        QCOMPARE(codeOf(client->application(someId)), code);
        QCOMPARE(expired.count(), ends ? 1 : 0);
        QCOMPARE(registry.requests().first().headers.value("authorization"),
                 QByteArray("Bearer abc"));
    }

    void theEndOfAnEarlierTokenIsNothingToTheNextPerson()
    {
        ScriptedRegistry registry(
            [](const ScriptedRequest &) { return ScriptedReply::error(401, "sessionMissing"); });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        client->setToken(Secret::copyOf("of the person before"));
        QSignalSpy expired(client.get(), &RegistryClient::sessionExpired);
        const auto late = client->application(someId);
        client->setToken(Secret::copyOf("of the next one"));
        QCOMPARE(codeOf(late), QStringLiteral("sessionMissing"));
        QCOMPARE(expired.count(), 0);
        QCOMPARE(codeOf(client->application(someId)), QStringLiteral("sessionMissing"));
        QCOMPARE(expired.count(), 1);
    }

    void aStaleVersionSaysWhatStandsNow()
    {
        ScriptedRegistry registry([](const ScriptedRequest &) {
            return ScriptedReply::json(
                409,
                R"({"code":"versionStale","detail":"","requestId":"1","current":{"version":4,)"
                R"("state":"inReview","by":{"kk":"А","ru":"Б"},"at":"2026-11-22T10:00:00.000Z"}})");
        });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        QSignalSpy stale(client.get(), &RegistryClient::versionStale);
        QCOMPARE(codeOf(client->claim(someId, 3)), QStringLiteral("versionStale"));
        QCOMPARE(stale.count(), 1);
        QCOMPARE(stale.first().first().value<protocol::CurrentVersion>().version, 4);
    }

    void whoTookTheCaseIsToldWhereTheCallCouldNotKnow_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("status");
        QTest::newRow("of another executor by now") << QByteArray("permissionDenied") << 403;
        QTest::newRow("in another state by now") << QByteArray("stateForbids") << 409;
    }

    void whoTookTheCaseIsToldWhereTheCallCouldNotKnow()
    {
        QFETCH(QByteArray, code);
        QFETCH(int, status);
        ScriptedRegistry registry([&](const ScriptedRequest &) {
            return ScriptedReply::json(
                status, R"({"code":")" + code +
                            R"(","detail":"","requestId":"1","current":{"version":4,)"
                            R"("state":"inReview","action":"assign","by":{"kk":"А","ru":"Б"},)"
                            R"("at":"2026-11-22T10:00:00.000Z"}})");
        });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        QSignalSpy told(client.get(), &RegistryClient::versionStale);
        QCOMPARE(codeOf(client->keepReview(someId, {})), QString::fromLatin1(code));
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.first().first().value<protocol::CurrentVersion>().action,
                 QStringLiteral("assign"));
        // Whoever knew that version was not late: it is their own right or state that lacks.
        QCOMPARE(codeOf(client->release(someId, 4)), QString::fromLatin1(code));
        QCOMPARE(told.count(), 1);
    }

    void aCancelledCallHasNoResult()
    {
        ScriptedRegistry registry([](const ScriptedRequest &) {
            return ScriptedReply{ScriptedReply::Hang, 0, {}};
        });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        bool continued = false;
        auto call = client->status();
        call.then(this, [&continued](const Result<protocol::Status> &) { continued = true; });
        QTRY_COMPARE(registry.requests().size(), 1);
        call.cancel();
        QVERIFY(ended(call));
        QCOMPARE(codeOf(call), QStringLiteral("no result"));
        QVERIFY(!continued);
    }

    void anAnswerTooLargeIsNotTaken()
    {
        ScriptedRegistry registry([](const ScriptedRequest &) {
            return ScriptedReply::json(200, QByteArray(9 * 1024 * 1024, ' '));
        });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        QCOMPARE(codeOf(client->status()), QStringLiteral("registryAnswerMalformed"));
    }

    void aPieceSaysItsPlaceAndTellsItsProgress()
    {
        ScriptedRegistry registry([](const ScriptedRequest &request) {
            const bool right = request.verb == "PATCH" &&
                               request.headers["upload-offset"] == "2000000" &&
                               request.headers["upload-length"] == "5000000" &&
                               request.headers["x-content-sha256"] == QByteArray(64, 'a');
            return right ? ScriptedReply::json(200, R"({"received":3048576,"complete":false})")
                         : ScriptedReply::error(400, "requestMalformed");
        });
        const auto client = clientFor(deskSettings(registry.port(), m_folder.path()));
        const auto call = client->uploadPiece(someId, someId, QByteArray(64, 'a'), 5'000'000,
                                              2'000'000, QByteArray(1'048'576, 'x'));
        QCOMPARE(codeOf(call), QStringLiteral("ok"));
        QCOMPARE(call.result()->received, 3'048'576);
        QCOMPARE(call.progressMaximum(), 1'048'576);
        QCOMPARE(call.progressValue(), 1'048'576);
    }

    void keysThatAreMissingAreNamed()
    {
        Settings settings = deskSettings(1, m_folder.path());
        settings.deviceKey = m_folder.filePath(QStringLiteral("no.key"));
        QCOMPARE(RegistryClient::create(settings).failure().code, FailureCode::DataFileUnreadable);
        settings.deviceKey = settings.registryCa;
        QCOMPARE(RegistryClient::create(settings).failure().code,
                 FailureCode::ConfigurationInvalid);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestRegistryClient)
#include "tst_registry_client.moc"
