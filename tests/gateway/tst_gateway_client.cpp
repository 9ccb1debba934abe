#include "gateway/gateway_client.h"
#include "gateway/sandbox_process.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>

using namespace ruqsat;
using namespace ruqsat::gateway;
using protocol::LookupOutcome;

namespace {

Bin binOf(const QJsonValue &organisation)
{
    return *Bin::parse(organisation.toObject().value(QStringLiteral("bin")).toString());
}

} // namespace

class TestGatewayClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void findsEveryOrganisationOfTheRegister();
    void saysNotFoundOnlyWhenTheRegisterSaysSo();
    void tellsOrganisationsThatAreNoLongerRegistered();
    void cannotTell_data();
    void cannotTell();
    void readsTheSecondGenerationOfNamespaces();
    void nobodyListens();
    void answerThatDripsEndsAtTheTimeout();
    void notHttpIsNotAnAnswer();
    void refusesAnswersWhenItsOwnClockIsOff();
    void ownCertificateIsRefused_data();
    void ownCertificateIsRefused();
    void opensOnlyWithItsFiles();
    void servesManyThreads();

private:
    GatewaySettings settings() const;
    OrganisationLookup lookUp(GatewaySettings settings);

    QString m_pki;
    QJsonArray m_organisations;
    std::unique_ptr<test::SandboxProcess> m_sandbox;
    SystemClock m_clock;
};

void TestGatewayClient::initTestCase()
{
    m_pki = test::testPki();
    QVERIFY(!m_pki.isEmpty());
    m_organisations = test::sandboxOrganisations();
    QCOMPARE(m_organisations.size(), 200);
    m_sandbox = std::make_unique<test::SandboxProcess>(m_pki);
    QVERIFY(m_sandbox->isRunning());
}

void TestGatewayClient::init()
{
    QCOMPARE(m_sandbox->control(QStringLiteral("gateway"), QStringLiteral("none")), 200);
    QCOMPARE(m_sandbox->control(QStringLiteral("gbdul"), QStringLiteral("none")), 200);
}

GatewaySettings TestGatewayClient::settings() const
{
    GatewaySettings settings;
    settings.url = m_sandbox->url(QStringLiteral("/shep/sync"));
    settings.certificateFile = m_pki + QStringLiteral("/registry-is.pem");
    settings.keyFile = m_pki + QStringLiteral("/registry-is.key");
    settings.signerCertificateFile = m_pki + QStringLiteral("/gateway.pem");
    settings.senderPassword = Secret::copyOf("demo");
    return settings;
}

OrganisationLookup TestGatewayClient::lookUp(GatewaySettings settings)
{
    const auto client = GatewayClient::open(std::move(settings), m_clock);
    if (!client)
        qFatal("%s", qPrintable(client.failure().detail));
    return (*client)->organisation(binOf(m_organisations.at(1)));
}

void TestGatewayClient::findsEveryOrganisationOfTheRegister()
{
    const auto client = GatewayClient::open(settings(), m_clock);
    QVERIFY(client.ok());
    QSet<QString> messageIds;
    for (const QJsonValue &expected : m_organisations) {
        const OrganisationLookup lookup = (*client)->organisation(binOf(expected));
        QVERIFY2(!lookup.failure, lookup.failure ? qPrintable(lookup.failure->detail) : "");
        QCOMPARE(lookup.outcome, LookupOutcome::Found);
        QCOMPARE(lookup.found->toJson(), expected.toObject());
        QCOMPARE(lookup.provenance.system, QStringLiteral("gbdul"));
        QVERIFY(std::abs(lookup.provenance.time.secsTo(m_clock.now())) < 10);
        messageIds.insert(lookup.provenance.messageId);
    }
    QCOMPARE(messageIds.size(), m_organisations.size());
}

void TestGatewayClient::saysNotFoundOnlyWhenTheRegisterSaysSo()
{
    const auto client = GatewayClient::open(settings(), m_clock);
    const OrganisationLookup lookup = (*client)->organisation(*Bin::parse(u"940140000385"));
    QCOMPARE(lookup.outcome, LookupOutcome::NotFound);
    QVERIFY(!lookup.found);
    QVERIFY(!lookup.failure);
    QVERIFY(!lookup.provenance.messageId.isEmpty());
}

void TestGatewayClient::tellsOrganisationsThatAreNoLongerRegistered()
{
    const auto client = GatewayClient::open(settings(), m_clock);
    int gone = 0;
    for (const QJsonValue &expected : m_organisations) {
        if (expected.toObject().value(QStringLiteral("registered")).toBool())
            continue;
        const OrganisationLookup lookup = (*client)->organisation(binOf(expected));
        QCOMPARE(lookup.outcome, LookupOutcome::Found);
        QVERIFY(!lookup.found->registered);
        ++gone;
    }
    QVERIFY(gone >= 5);
    GatewaySettings strange = settings();
    strange.registrationStatuses = {{QStringLiteral("77"), true}};
    QCOMPARE(lookUp(std::move(strange)).failure->code, FailureCode::GatewayAnswerMalformed);
}

void TestGatewayClient::cannotTell_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("outage");
    QTest::addColumn<FailureCode>("code");
    const auto add = [](const char *service, const char *outage, FailureCode code) {
        QTest::addRow("%s %s", service, outage)
            << QString::fromLatin1(service) << QString::fromLatin1(outage) << code;
    };
    add("gateway", "down", FailureCode::GatewayServiceUnavailable);
    add("gateway", "hang", FailureCode::GatewayTimeout);
    add("gateway", "garbage", FailureCode::GatewayAnswerMalformed);
    add("gateway", "tampered", FailureCode::GatewaySignatureWrong);
    add("gateway", "foreignSigner", FailureCode::GatewaySignatureWrong);
    add("gateway", "skewed", FailureCode::GatewayClockSkewed);
    add("gateway", "replayed", FailureCode::GatewayReplay);
    add("gateway", "huge", FailureCode::GatewayAnswerMalformed);
    for (const char *fault : {"fault:SCE001", "fault:SCE005", "fault:SCE006", "fault:SCE007",
                              "fault:SCE015", "fault:SCE016", "fault:SCE017"})
        add("gateway", fault, FailureCode::GatewayFault);
    add("gateway", "fault:SCE004", FailureCode::GatewayServiceUnavailable);
    add("gateway", "fault:SCE909", FailureCode::GatewayServiceUnavailable);
    add("gbdul", "down", FailureCode::GatewayServiceUnavailable);
    add("gbdul", "hang", FailureCode::GatewayTimeout);
    add("gbdul", "garbage", FailureCode::GatewayAnswerMalformed);
    add("gbdul", "otherOrganisation", FailureCode::GatewayAnswerMalformed);
}

void TestGatewayClient::cannotTell()
{
    QFETCH(QString, service);
    QFETCH(QString, outage);
    QFETCH(FailureCode, code);
    // So that there is an answer to replay.
    QCOMPARE(lookUp(settings()).outcome, LookupOutcome::Found);
    QCOMPARE(m_sandbox->control(service, outage), 200);
    GatewaySettings hurried = settings();
    if (outage == u"hang")
        hurried.timeoutMilliseconds = 500;
    const OrganisationLookup lookup = lookUp(std::move(hurried));
    QCOMPARE(lookup.outcome, LookupOutcome::Unknown);
    QVERIFY(!lookup.found);
    QCOMPARE(failureName(lookup.failure->code), failureName(code));
    QVERIFY(!lookup.provenance.messageId.isEmpty());
    if (outage.startsWith(u"fault:"))
        QCOMPARE(lookup.failure->detail, outage.mid(6));
}

void TestGatewayClient::readsTheSecondGenerationOfNamespaces()
{
    QCOMPARE(m_sandbox->control(QStringLiteral("gateway"), QStringLiteral("lowerCaseNamespace")),
             200);
    QCOMPARE(lookUp(settings()).outcome, LookupOutcome::Found);
}

void TestGatewayClient::nobodyListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    GatewaySettings lost = settings();
    lost.url = QStringLiteral("http://127.0.0.1:%1/shep/sync").arg(closed.serverPort());
    closed.close();
    QCOMPARE(lookUp(std::move(lost)).failure->code, FailureCode::GatewayUnreachable);
}

/// A server that sends `bytes` after the request, and then one more byte every 20 ms if it drips.
class RudeServer final
{
public:
    RudeServer(const QByteArray &bytes, bool drips)
    {
        std::promise<quint16> port;
        std::future<quint16> listening = port.get_future();
        m_thread = std::thread([this, bytes, drips, &port] {
            QTcpServer server;
            server.listen(QHostAddress::LocalHost);
            port.set_value(server.serverPort());
            if (!server.waitForNewConnection(10'000))
                return;
            const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
            socket->waitForReadyRead(5'000);
            socket->write(bytes);
            socket->waitForBytesWritten();
            while (drips && !m_done && socket->state() == QAbstractSocket::ConnectedState) {
                socket->write("a");
                socket->waitForBytesWritten();
                socket->waitForReadyRead(20);
            }
        });
        m_port = listening.get();
    }
    ~RudeServer()
    {
        m_done = true;
        m_thread.join();
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1/").arg(m_port); }

private:
    std::atomic<bool> m_done{false};
    std::thread m_thread;
    quint16 m_port = 0;
};

void TestGatewayClient::answerThatDripsEndsAtTheTimeout()
{
    const RudeServer server("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", true);
    GatewaySettings hurried = settings();
    hurried.url = server.url();
    hurried.timeoutMilliseconds = 400;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(lookUp(std::move(hurried)).failure->code, FailureCode::GatewayTimeout);
    // The whole answer would take over half an hour.
    QVERIFY(timer.elapsed() < 60'000);
}

void TestGatewayClient::notHttpIsNotAnAnswer()
{
    for (const QByteArray &bytes :
         {QByteArray("\x7f\x45LF not http\r\n\r\n"), QByteArray("HTTP/1.1 200 OK\r\nConte"),
          QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")}) {
        const RudeServer server(bytes, false);
        GatewaySettings rude = settings();
        rude.url = server.url();
        QCOMPARE(lookUp(std::move(rude)).failure->code, FailureCode::GatewayAnswerMalformed);
    }
    const RudeServer silent(QByteArray(), false);
    GatewaySettings rude = settings();
    rude.url = silent.url();
    QCOMPARE(lookUp(std::move(rude)).failure->code, FailureCode::GatewayUnreachable);
}

void TestGatewayClient::refusesAnswersWhenItsOwnClockIsOff()
{
    ManualClock clock(m_clock.now());
    GatewaySettings patient = settings();
    patient.clockToleranceSeconds = 100;
    const auto client = GatewayClient::open(std::move(patient), clock);
    const Bin bin = binOf(m_organisations.at(1));
    QCOMPARE((*client)->organisation(bin).outcome, LookupOutcome::Found);
    // Inside the sandbox's bounds, outside of ours.
    clock.advanceSeconds(200);
    QCOMPARE((*client)->organisation(bin).failure->code, FailureCode::GatewayClockSkewed);
    // Outside of both: the sandbox finds our message too far ahead.
    clock.advanceSeconds(1000);
    QCOMPARE((*client)->organisation(bin).failure->code, FailureCode::GatewayFault);
}

void TestGatewayClient::ownCertificateIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("fault");
    QTest::newRow("expired") << QStringLiteral("/users/expired") << QStringLiteral("SCE005");
    QTest::newRow("revoked") << QStringLiteral("/users/revoked") << QStringLiteral("SCE005");
    QTest::newRow("another authority") << QStringLiteral("/tls/desk-1") << QStringLiteral("SCE006");
}

void TestGatewayClient::ownCertificateIsRefused()
{
    QFETCH(QString, key);
    QFETCH(QString, fault);
    GatewaySettings other = settings();
    other.certificateFile = m_pki + key + QStringLiteral(".pem");
    other.keyFile = m_pki + key + QStringLiteral(".key");
    const OrganisationLookup lookup = lookUp(std::move(other));
    QCOMPARE(lookup.failure->code, FailureCode::GatewayFault);
    QCOMPARE(lookup.failure->detail, fault);
}

void TestGatewayClient::opensOnlyWithItsFiles()
{
    GatewaySettings keyless = settings();
    keyless.keyFile = m_pki + QStringLiteral("/nothing.key");
    QCOMPARE(GatewayClient::open(std::move(keyless), m_clock).failure().code,
             FailureCode::ConfigurationInvalid);
    GatewaySettings unpinned = settings();
    unpinned.signerCertificateFile = m_pki + QStringLiteral("/gateway.key");
    QCOMPARE(GatewayClient::open(std::move(unpinned), m_clock).failure().code,
             FailureCode::ConfigurationInvalid);
    for (const char *ca : {"", "/nothing.pem", "/tls/registry.key"}) {
        GatewaySettings unbelieved = settings();
        unbelieved.url = QStringLiteral("https://127.0.0.1/");
        unbelieved.caFile = *ca ? m_pki + QLatin1String(ca) : QString();
        QCOMPARE(GatewayClient::open(std::move(unbelieved), m_clock).failure().code,
                 FailureCode::ConfigurationInvalid);
    }
    GatewaySettings lost = settings();
    lost.url = QStringLiteral("ftp://127.0.0.1/");
    QCOMPARE(lookUp(std::move(lost)).failure->code, FailureCode::ConfigurationInvalid);
}

void TestGatewayClient::servesManyThreads()
{
    const auto client = GatewayClient::open(settings(), m_clock);
    std::atomic<int> found{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back([&, i] {
            for (int j = 0; j < 10; ++j) {
                const auto lookup = (*client)->organisation(binOf(m_organisations.at(10 * i + j)));
                found += lookup.outcome == LookupOutcome::Found ? 1 : 0;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(found.load(), 80);
}

QTEST_GUILESS_MAIN(TestGatewayClient)
#include "tst_gateway_client.moc"
