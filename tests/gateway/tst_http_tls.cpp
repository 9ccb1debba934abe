#include "gateway/http/http_server.h"
#include "gateway/http_attacks.h"
#include "gateway/raw_client.h"
#include "gateway/sandbox_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace ruqsat;
using namespace ruqsat::gateway::http;
using test::bodyOf;
using test::exchange;
using test::RawClient;
using test::statusOf;

namespace {

const QByteArray ping = "GET /ping HTTP/1.1\r\nHost: x\r\n\r\n";

/// The attack list over mutual TLS, and what only TLS has.
QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int residentMegabytes()
{
    for (const QByteArray &line : fileContent(QStringLiteral("/proc/self/status")).split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toInt() / 1024;
    }
    return -1;
}

class CountingSink final : public BodySink
{
public:
    std::optional<Response> begin(const Request &) override { return std::nullopt; }
    std::optional<Response> chunk(QByteArrayView bytes) override
    {
        m_size += bytes.size();
        return std::nullopt;
    }
    Response end() override { return Response::json(201, QByteArray::number(m_size)); }

private:
    qint64 m_size = 0;
};

} // namespace

class TestHttpTls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsTheClientCertificateToTheHandler();
    void refusesClientsThatItDoesNotKnow_data();
    void refusesClientsThatItDoesNotKnow();
    void withstandsTheAttackList_data();
    void withstandsTheAttackList();
    void cutsTwoHundredDrippingClients();
    void cutsAHandshakeThatNeverComes();
    void whoNeverShakesHandsLeavesPlacesToDesks();
    void keepsLargeUploadsOutOfMemory();
    void refusesToStartWithoutItsFiles();

private:
    QSslConfiguration client(const QString &name) const;
    ServerOptions options() const;
    void start(const ServerOptions &options);

    QString m_pki;
    std::unique_ptr<HttpServer> m_server;
    quint16 m_port = 0;
};

void TestHttpTls::initTestCase()
{
    m_pki = test::testPki();
    QVERIFY(!m_pki.isEmpty());
}

void TestHttpTls::init()
{
    start(options());
}

ServerOptions TestHttpTls::options() const
{
    ServerOptions options;
    options.tls = TlsOptions{m_pki + QStringLiteral("/tls/registry.pem"),
                             m_pki + QStringLiteral("/tls/registry.key"),
                             m_pki + QStringLiteral("/tls/tls-ca.pem")};
    options.headerTime = std::chrono::milliseconds(1000);
    options.bodyGrace = std::chrono::milliseconds(3000);
    return options;
}

void TestHttpTls::start(const ServerOptions &options)
{
    m_server = std::make_unique<HttpServer>(options);
    m_server->route("GET", QStringLiteral("/ping"), [](Request &request) {
        const QSslCertificate certificate(request.peerCertificateDer, QSsl::Der);
        return Response::json(
            200, certificate.subjectInfo(QSslCertificate::CommonName).value(0).toUtf8());
    });
    m_server->route("POST", QStringLiteral("/echo"),
                    [](Request &request) { return Response::json(200, request.body); }, {1000});
    m_server->route("GET", QStringLiteral("/people/{name}/papers"),
                    [](Request &) { return Response::empty(204); });
    m_server->upload("PUT", QStringLiteral("/upload"),
                     [] { return std::make_unique<CountingSink>(); }, {100 * 1024 * 1024});
    const auto port = m_server->start();
    QVERIFY2(port.ok(), port ? "" : qPrintable(port.failure().detail));
    m_port = *port;
}

QSslConfiguration TestHttpTls::client(const QString &name) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setCaCertificates(
        QSslCertificate::fromPath(m_pki + QStringLiteral("/tls/tls-ca.pem")));
    if (!name.isEmpty()) {
        const QString path = m_pki + QStringLiteral("/tls/") + name;
        configuration.setLocalCertificate(
            QSslCertificate(fileContent(path + QStringLiteral(".pem"))));
        configuration.setPrivateKey(QSslKey(fileContent(path + QStringLiteral(".key")), QSsl::Ec));
    }
    return configuration;
}

void TestHttpTls::showsTheClientCertificateToTheHandler()
{
    QCOMPARE(bodyOf(exchange(m_port, ping, client(QStringLiteral("desk-1")))),
             QByteArray("desk-1"));
    QCOMPARE(bodyOf(exchange(m_port, ping, client(QStringLiteral("desk-2")))),
             QByteArray("desk-2"));
}

void TestHttpTls::refusesClientsThatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("oldProtocol");
    QTest::newRow("no certificate") << QString() << false;
    QTest::newRow("another authority") << QStringLiteral("stranger") << false;
    QTest::newRow("TLS 1.2") << QStringLiteral("desk-1") << true;
}

void TestHttpTls::refusesClientsThatItDoesNotKnow()
{
    QFETCH(QString, name);
    QFETCH(bool, oldProtocol);
    QSslConfiguration configuration = client(name);
    if (oldProtocol)
        configuration.setProtocol(QSsl::TlsV1_2);
    QCOMPARE(exchange(m_port, ping, configuration), QByteArray());
    // Neither does one that speaks plain HTTP get an answer in plain.
    QCOMPARE(statusOf(exchange(m_port, ping)), 0);
}

void TestHttpTls::withstandsTheAttackList_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    for (const test::HttpAttack &attack : test::httpAttacks())
        QTest::newRow(attack.name) << attack.request << attack.status;
}

void TestHttpTls::withstandsTheAttackList()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    const QSslConfiguration desk = client(QStringLiteral("desk-1"));
    QCOMPARE(statusOf(exchange(m_port, request, desk)), status);
    QCOMPARE(statusOf(exchange(m_port, ping, desk)), 200);
}

void TestHttpTls::cutsTwoHundredDrippingClients()
{
    const QSslConfiguration desk = client(QStringLiteral("desk-1"));
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 200; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_port, desk));
        clients.back()->send("GET /ping HTTP/1.1\r\nHost: x\r\nX-A: ");
    }
    QCOMPARE(statusOf(exchange(m_port, ping, desk)), 200);
    for (const auto &dripping : clients) {
        dripping->send("a");
        QVERIFY(dripping->isClosed());
    }
}

void TestHttpTls::cutsAHandshakeThatNeverComes()
{
    RawClient silent(m_port);
    QVERIFY(silent.connected());
    QVERIFY(silent.isClosed());
}

void TestHttpTls::whoNeverShakesHandsLeavesPlacesToDesks()
{
    ServerOptions patient = options();
    patient.headerTime = std::chrono::minutes(1);
    patient.maxConnections = 80;
    start(patient);
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 100; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->bind(QHostAddress(QStringLiteral("127.0.0.2")));
        silent.back()->connectToHost(QStringLiteral("127.0.0.1"), m_port);
        QVERIFY(silent.back()->waitForConnected());
    }
    QCOMPARE(statusOf(exchange(m_port, ping, client(QStringLiteral("desk-1")))), 200);
    const auto held = [&] {
        return std::count_if(silent.begin(), silent.end(), [](const auto &socket) {
            return socket->state() == QAbstractSocket::ConnectedState;
        });
    };
    QTRY_COMPARE(held(), patient.maxHandshakesOfOne);
}

void TestHttpTls::keepsLargeUploadsOutOfMemory()
{
    const int before = residentMegabytes();
    constexpr int size = 64 * 1024 * 1024;
    std::vector<std::thread> threads;
    std::array<QByteArray, 3> answers;
    for (QByteArray &answer : answers) {
        threads.emplace_back([this, &answer] {
            RawClient uploading(m_port, client(QStringLiteral("desk-1")));
            uploading.send("PUT /upload HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                           QByteArray::number(size) + "\r\n\r\n");
            const QByteArray piece(256 * 1024, 'z');
            for (int sent = 0; sent < size; sent += static_cast<int>(piece.size()))
                uploading.send(piece);
            answer = uploading.response();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QByteArray &answer : answers)
        QCOMPARE(bodyOf(answer), QByteArray::number(size));
    QVERIFY2(residentMegabytes() - before < 60, qPrintable(QString::number(residentMegabytes())));
}

void TestHttpTls::refusesToStartWithoutItsFiles()
{
    ServerOptions options;
    options.tls = TlsOptions{m_pki + QStringLiteral("/nothing.pem"), {}, {}};
    QCOMPARE(HttpServer(options).start().failure().code, FailureCode::ConfigurationInvalid);
    options.tls.reset();
    options.listen = QStringLiteral("nowhere");
    QCOMPARE(HttpServer(options).start().failure().code, FailureCode::ConfigurationInvalid);
    options.listen = QStringLiteral("127.0.0.1:%1").arg(m_port);
    QCOMPARE(HttpServer(options).start().failure().code, FailureCode::IoError);
}

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_http_tls.moc"
