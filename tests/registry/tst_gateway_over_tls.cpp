#include "registry/support/demo_case.h"
#include "support/test_paths.h"

#include <QFile>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>
#include <QUrl>

#include <future>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Before the sandbox, which speaks plain HTTP: passes on what comes over TLS.
class TlsFront final : public QObject
{
public:
    TlsFront(const QString &pki, const QString &certificate, quint16 behind)
    {
        const QString base = pki + QStringLiteral("/tls/") + certificate;
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(contentOf(base + QStringLiteral(".pem"))));
        tls.setPrivateKey(QSslKey(contentOf(base + QStringLiteral(".key")), QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server.setSslConfiguration(tls);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this,
                [this, behind] { passOn(behind); });
        m_server.listen(QHostAddress::LocalHost);
    }
    quint16 port() const { return m_server.serverPort(); }

private:
    void passOn(quint16 behind)
    {
        while (QTcpSocket *front = m_server.nextPendingConnection()) {
            auto *back = new QTcpSocket(front);
            back->connectToHost(QStringLiteral("127.0.0.1"), behind);
            const auto copy = [](QTcpSocket *from, QTcpSocket *to) { to->write(from->readAll()); };
            connect(front, &QTcpSocket::readyRead, back, [=] { copy(front, back); });
            connect(back, &QTcpSocket::readyRead, front, [=] { copy(back, front); });
            connect(back, &QTcpSocket::disconnected, front, &QTcpSocket::disconnectFromHost);
            connect(front, &QTcpSocket::disconnected, front, &QObject::deleteLater);
            copy(front, back);
        }
    }

    QSslServer m_server;
};

} // namespace

/// The gateway behind TLS: reached where its authority is believed, and else not begun with.
class TestGatewayOverTls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anApplicantIsLookedUpOverTls();
    void aServerThatNobodyVouchesForIsNotAsked();
    void withoutAnAuthorityItDoesNotStart();

private:
    /// The registry anew, with a gateway at that address; `ca` in the folder of the keys.
    bool startWith(const QString &url, const QString &ca);
    /// The outcome of a look-up, while the front works in this thread.
    QString outcome() const;

    RegistryWorld m_world;
    QJsonObject m_gateway;
    quint16 m_sandbox = 0;
};

void TestGatewayOverTls::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_gateway = QJsonDocument::fromJson(contentOf(m_world.configPath()))
                    .object()
                    .value(QStringLiteral("gateway"))
                    .toObject();
    m_sandbox =
        static_cast<quint16>(QUrl(m_gateway.value(QStringLiteral("url")).toString()).port(0));
    QVERIFY(m_sandbox != 0);
}

bool TestGatewayOverTls::startWith(const QString &url, const QString &ca)
{
    QJsonObject gateway = m_gateway;
    gateway.insert(QStringLiteral("url"), url);
    if (!ca.isEmpty())
        gateway.insert(QStringLiteral("ca"), m_world.pki() + ca);
    m_world.killRegistry();
    return m_world.configure(QStringLiteral("gateway"), gateway) && m_world.startRegistry();
}

QString TestGatewayOverTls::outcome() const
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    std::future<QString> answer = std::async(std::launch::async, [&] {
        return DemoCase(m_world).lookUp(desk).json().value(QStringLiteral("outcome")).toString();
    });
    const bool done = QTest::qWaitFor(
        [&] { return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready; },
        30'000);
    return done ? answer.get() : QString();
}

void TestGatewayOverTls::anApplicantIsLookedUpOverTls()
{
    const TlsFront front(m_world.pki(), QStringLiteral("registry"), m_sandbox);
    const QString url = QStringLiteral("https://127.0.0.1:%1/shep/sync").arg(front.port());
    QVERIFY(startWith(url, QStringLiteral("/tls/tls-ca.pem")));
    QCOMPARE(outcome(), QStringLiteral("found"));
    // Of another authority: nobody is asked, and nothing is told of anybody.
    QVERIFY(startWith(url, QStringLiteral("/root.pem")));
    QCOMPARE(outcome(), QStringLiteral("unknown"));
}

void TestGatewayOverTls::aServerThatNobodyVouchesForIsNotAsked()
{
    const TlsFront front(m_world.pki(), QStringLiteral("stranger"), m_sandbox);
    QVERIFY(startWith(QStringLiteral("https://127.0.0.1:%1/shep/sync").arg(front.port()),
                      QStringLiteral("/tls/tls-ca.pem")));
    QCOMPARE(outcome(), QStringLiteral("unknown"));
}

void TestGatewayOverTls::withoutAnAuthorityItDoesNotStart()
{
    const auto start = [&](const QString &ca) {
        m_world.killRegistry();
        QJsonObject gateway = m_gateway;
        gateway.insert(QStringLiteral("url"), QStringLiteral("https://127.0.0.1/shep/sync"));
        if (!ca.isEmpty())
            gateway.insert(QStringLiteral("ca"), ca);
        QByteArray said;
        const int code = m_world.configure(QStringLiteral("gateway"), gateway)
                             ? runProgram(buildDir() + QStringLiteral("/bin/ruqsat-registry"),
                                          {QStringLiteral("--config"), m_world.configPath()}, &said)
                             : 0;
        return code == 1 ? said : QByteArray();
    };
    const QByteArray missing = start({});
    QVERIFY2(missing.contains("configurationInvalid") && missing.contains("ca"),
             missing.constData());
    const QByteArray unreadable = start(m_world.pki() + QStringLiteral("/nothing.pem"));
    QVERIFY2(unreadable.contains("gateway CA file"), unreadable.constData());
}

QTEST_GUILESS_MAIN(TestGatewayOverTls)
#include "tst_gateway_over_tls.moc"
