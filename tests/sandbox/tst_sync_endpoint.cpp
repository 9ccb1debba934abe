#include "core/secret.h"
#include "gateway/organisation_adapter.h"
#include "gateway/raw_client.h"
#include "gateway/sandbox_process.h"
#include "gateway/shep_names.h"
#include "gateway/sync_request.h"
#include "trust/wsse.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace ruqsat;

namespace {

/// How one request differs from a good one.
struct Change
{
    QString transportKey = QStringLiteral("/registry-is");
    QString businessKey = QStringLiteral("/registry-is");
    QString serviceId = gateway::gbdul::service;
    QString messageId;
    int secondsOff = 0;
    bool unsignedTransport = false;
    bool unsignedBusiness = false;
    QByteArray business;
};

QByteArray codeIn(const QByteArray &response)
{
    const qsizetype start = response.indexOf("<errorCode>");
    return start < 0 ? QByteArray() : response.mid(start + 11, 6);
}

} // namespace

class TestSyncEndpoint final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answersAGoodRequest();
    void refusesWithTheCodeThatBelongsThere_data();
    void refusesWithTheCodeThatBelongsThere();
    void refusesWhatIsNoMessage_data();
    void refusesWhatIsNoMessage();
    void refusesChangesAfterSigning_data();
    void refusesChangesAfterSigning();
    void refusesAMovedBody();
    void refusesAMessageIdForTheSecondTime();
    void remembersMessageIdsOverARestart();
    void controlRefusesWhatItDoesNotKnow_data();
    void controlRefusesWhatItDoesNotKnow();
    void endsWhileAnExchangeHangs();

private:
    QByteArray make(const Change &change = {});
    QByteArray send(const QByteArray &envelope);
    std::unique_ptr<trust::SoftwareSigner> signer(const QString &key);

    QString m_pki;
    std::unique_ptr<test::SandboxProcess> m_sandbox;
    Secret m_password = Secret::copyOf("demo");
};

void TestSyncEndpoint::initTestCase()
{
    m_pki = test::testPki();
    QVERIFY(!m_pki.isEmpty());
    m_sandbox = std::make_unique<test::SandboxProcess>(m_pki);
    QVERIFY(m_sandbox->isRunning());
}

std::unique_ptr<trust::SoftwareSigner> TestSyncEndpoint::signer(const QString &key)
{
    auto made = trust::SoftwareSigner::fromFiles(m_pki + key + QStringLiteral(".pem"),
                                                 m_pki + key + QStringLiteral(".key"));
    if (!made)
        qFatal("%s", qPrintable(made.failure().detail));
    return std::move(*made);
}

QByteArray TestSyncEndpoint::make(const Change &change)
{
    QByteArray business = !change.business.isNull()
                              ? change.business
                              : gateway::writeOrganisationRequest(QStringLiteral("510340000204"),
                                                                  *Bin::parse(u"540940000407"));
    if (!change.unsignedBusiness)
        business = *trust::signXmlEnveloped(business, *signer(change.businessKey));
    const QString id = change.messageId.isNull()
                           ? QUuid::createUuid().toString(QUuid::WithoutBraces)
                           : change.messageId;
    const QByteArray envelope = gateway::writeSyncRequest(
        {id, change.serviceId, QDateTime::currentDateTimeUtc().addSecs(change.secondsOff),
         QStringLiteral("demo"), &m_password, business});
    return change.unsignedTransport ? envelope
                                    : *trust::signSoap(envelope, *signer(change.transportKey));
}

QByteArray TestSyncEndpoint::send(const QByteArray &envelope)
{
    return m_sandbox->post("/shep/sync", envelope);
}

void TestSyncEndpoint::answersAGoodRequest()
{
    const QByteArray response = send(make());
    QCOMPARE(test::statusOf(response), 200);
    const auto verified = trust::verifySoap(test::bodyOf(response));
    QVERIFY2(verified.ok(), verified ? "" : qPrintable(failureName(verified.failure().code)));
    QCOMPARE(verified->signer, signer(QStringLiteral("/gateway"))->certificate());
    QVERIFY(response.contains("<code>SCSS001</code>"));
    QVERIFY(response.contains("<sessionId>{"));
    QVERIFY(response.contains("&lt;g:Response") || response.contains("&lt;Response"));
}

void TestSyncEndpoint::refusesWithTheCodeThatBelongsThere_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("code");
    Change change;
    const auto add = [&](const char *name, const char *code) {
        QTest::newRow(name) << change << QByteArray(code);
        change = {};
    };
    change.unsignedTransport = true;
    add("transport not signed", "SCE007");
    change.transportKey = QStringLiteral("/users/expired");
    add("transport certificate expired", "SCE005");
    change.transportKey = QStringLiteral("/users/revoked");
    add("transport certificate revoked", "SCE005");
    change.transportKey = QStringLiteral("/tls/stranger");
    add("transport certificate of a stranger", "SCE006");
    change.serviceId = QStringLiteral("NoSuchService");
    add("no such service", "SCE004");
    change.messageId = QLatin1String("");
    add("no message id", "SCE001");
    change.secondsOff = -3600;
    add("an hour old", "SCE001");
    change.secondsOff = 3600;
    add("an hour ahead", "SCE001");
    change.unsignedBusiness = true;
    add("business not signed", "SCE017");
    change.businessKey = QStringLiteral("/users/expired");
    add("business certificate expired", "SCE015");
    change.businessKey = QStringLiteral("/users/revoked");
    add("business certificate revoked", "SCE015");
    change.businessKey = QStringLiteral("/tls/stranger");
    add("business certificate of a stranger", "SCE016");
    change.business =
        *trust::signXmlEnveloped(gateway::writeOrganisationRequest(QStringLiteral("510340000204"),
                                                                   *Bin::parse(u"540940000407")),
                                 *signer(QStringLiteral("/registry-is")));
    change.business.replace("540940000407", "530640000308");
    change.unsignedBusiness = true;
    add("business changed after signing", "SCE016");
    change.business = "<Other xmlns=\"urn:x\"/>";
    add("another business request", "SCE001");
    change.business = "not XML at all";
    change.unsignedBusiness = true;
    add("business is no XML", "SCE001");
}

void TestSyncEndpoint::refusesWithTheCodeThatBelongsThere()
{
    QFETCH(Change, change);
    QFETCH(QByteArray, code);
    const QByteArray response = send(make(change));
    QCOMPARE(test::statusOf(response), 500);
    QCOMPARE(codeIn(response), code);
    QVERIFY(response.contains("SendMessageFault1_SendMessageFault"));
}

void TestSyncEndpoint::refusesWhatIsNoMessage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no XML") << QByteArray("hello");
    QTest::newRow("cut") << make().left(900);
    QTest::newRow("DTD") << QByteArray("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>");
    QTest::newRow("outside entity")
        << QByteArray("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
    QByteArray deep;
    for (int i = 0; i < 5000; ++i)
        deep += "<a>";
    QTest::newRow("too deep") << deep;
}

void TestSyncEndpoint::refusesWhatIsNoMessage()
{
    QFETCH(QByteArray, body);
    QCOMPARE(codeIn(send(body)), QByteArray("SCE001"));
}

void TestSyncEndpoint::refusesChangesAfterSigning_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("service") << QByteArray("GbdulInfoByBin_v2</serviceId>")
                             << QByteArray("GbdulInfoByBin_v3</serviceId>");
    QTest::newRow("sender") << QByteArray("<senderId>demo") << QByteArray("<senderId>omed");
    QTest::newRow("added element")
        << QByteArray("</requestInfo>") << QByteArray("<userId>x</userId></requestInfo>");
}

void TestSyncEndpoint::refusesChangesAfterSigning()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QByteArray envelope = make();
    QVERIFY(envelope.contains(before));
    envelope.replace(before, after);
    QCOMPARE(codeIn(send(envelope)), QByteArray("SCE006"));
}

void TestSyncEndpoint::refusesAMovedBody()
{
    // Signature wrapping: the signed Body moves into the header, another one takes its place.
    QByteArray envelope = make();
    const qsizetype start = envelope.indexOf("<soap:Body");
    const qsizetype end = envelope.indexOf("</soap:Body>") + 12;
    QVERIFY(start > 0 && end > start);
    const QByteArray body = envelope.mid(start, end - start);
    QByteArray forged = body;
    forged.replace("wsu:Id=\"", "wsu:Id=\"x");
    envelope.replace(start, body.size(), forged);
    envelope.replace("</soap:Header>", body + "</soap:Header>");
    const QByteArray response = send(envelope);
    QCOMPARE(codeIn(response), QByteArray("SCE006"));
}

void TestSyncEndpoint::refusesAMessageIdForTheSecondTime()
{
    const QByteArray envelope = make();
    QCOMPARE(test::statusOf(send(envelope)), 200);
    QCOMPARE(codeIn(send(envelope)), QByteArray("SCE001"));
    Change again;
    again.messageId = QStringLiteral("6f0c1d3e-0000-4000-8000-000000000001");
    QCOMPARE(test::statusOf(send(make(again))), 200);
    QCOMPARE(codeIn(send(make(again))), QByteArray("SCE001"));
}

void TestSyncEndpoint::remembersMessageIdsOverARestart()
{
    const QTemporaryDir data;
    const QByteArray envelope = make();
    {
        test::SandboxProcess first(m_pki, data.path());
        QCOMPARE(test::statusOf(first.post("/shep/sync", envelope)), 200);
        QCOMPARE(first.terminate(), 0);
    }
    test::SandboxProcess second(m_pki, data.path());
    QCOMPARE(codeIn(second.post("/shep/sync", envelope)), QByteArray("SCE001"));
}

void TestSyncEndpoint::controlRefusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("outage");
    QTest::addColumn<int>("status");
    const auto add = [](const char *service, const char *outage, int status) {
        QTest::addRow("%s %s", service, outage)
            << QString::fromLatin1(service) << QString::fromLatin1(outage) << status;
    };
    add("tsa", "none", 200);
    add("payments", "down", 400);
    add("gateway", "sleepy", 400);
    add("gateway", "fault:XYZ001", 400);
    add("crl", "tryLater", 400);
    add("", "", 400);
}

void TestSyncEndpoint::controlRefusesWhatItDoesNotKnow()
{
    QFETCH(QString, service);
    QFETCH(QString, outage);
    QFETCH(int, status);
    QCOMPARE(m_sandbox->control(service, outage), status);
}

void TestSyncEndpoint::endsWhileAnExchangeHangs()
{
    test::SandboxProcess sandbox(m_pki);
    QCOMPARE(sandbox.control(QStringLiteral("gateway"), QStringLiteral("hang")), 200);
    test::RawClient client(sandbox.port());
    const QByteArray envelope = make();
    client.send("POST /shep/sync HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                QByteArray::number(envelope.size()) + "\r\n\r\n" + envelope);
    QCOMPARE(test::statusOf(sandbox.get("/status")), 200);
    QCOMPARE(sandbox.terminate(), 0);
}

QTEST_GUILESS_MAIN(TestSyncEndpoint)
#include "tst_sync_endpoint.moc"
