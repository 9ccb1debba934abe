#include "support/test_paths.h"
#include "trust/device_request.h"
#include "trust/test_pki.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// A device's key, its request and its certificate, looked at with openssl too.
class TestDeviceRequest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!pkiDir().isEmpty()); }
    void theAuthorityIssuesWhatIsAskedFor();
    void refusesABadRequest_data();
    void refusesABadRequest();
    void theKeyAndTheAuthorityBelongTogether();

private:
    static trust::DeviceIssuer issuer()
    {
        trust::DeviceIssuer made;
        made.certificatePem = readFile(pkiFile(QStringLiteral("tls/tls-ca.pem")));
        made.keyPem = Secret::copyOf(readFile(pkiFile(QStringLiteral("tls/tls-ca.key"))));
        return made;
    }
    static QByteArray openssl(const QStringList &arguments)
    {
        QByteArray output;
        return runProgram(QStringLiteral("openssl"), arguments, &output) == 0 ? output
                                                                              : QByteArray();
    }
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

void TestDeviceRequest::theAuthorityIssuesWhatIsAskedFor()
{
    const auto made = trust::makeDeviceRequest(QStringLiteral("desk-7"));
    QVERIFY(made);
    QVERIFY(made->keyPem.view().startsWith("-----BEGIN PRIVATE KEY-----"));
    QVERIFY(!made->requestPem.contains("PRIVATE"));
    const auto issued =
        trust::issueDeviceCertificate(made->requestPem, QStringLiteral("desk-7"), issuer(), m_now);
    QCOMPARE(failureOf(issued), QStringLiteral("ok"));
    QCOMPARE(issued->subjectName(), QStringLiteral("desk-7"));
    QVERIFY(!issued->isAuthority());
    const QString file = writeFile(QStringLiteral("desk-7.pem"), trust::certificatePem(*issued));
    QVERIFY(
        openssl({QStringLiteral("verify"), QStringLiteral("-purpose"), QStringLiteral("sslclient"),
                 QStringLiteral("-CAfile"), pkiFile(QStringLiteral("tls/tls-ca.pem")), file})
            .contains("OK"));
    // Never a server's.
    QVERIFY(
        !openssl({QStringLiteral("verify"), QStringLiteral("-purpose"), QStringLiteral("sslserver"),
                  QStringLiteral("-CAfile"), pkiFile(QStringLiteral("tls/tls-ca.pem")), file})
             .contains("OK"));
    const QString key = writeFile(QStringLiteral("desk-7.key"), made->keyPem.view().toByteArray());
    const QStringList publicOf{QStringLiteral("-noout"), QStringLiteral("-pubkey")};
    QCOMPARE(
        openssl(QStringList{QStringLiteral("x509"), QStringLiteral("-in"), file} + publicOf),
        openssl({QStringLiteral("pkey"), QStringLiteral("-in"), key, QStringLiteral("-pubout")}));
}

void TestDeviceRequest::refusesABadRequest_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("name");
    const auto made = trust::makeDeviceRequest(QStringLiteral("desk-7"));
    QVERIFY(made);
    const QByteArray good = made->requestPem;
    const QString name = QStringLiteral("desk-7");
    QTest::newRow("another name") << good << QStringLiteral("desk-8");
    QTest::newRow("nothing") << QByteArray() << name;
    QTest::newRow("two") << good + good << name;
    QTest::newRow("too large") << good + QByteArray(20'000, ' ') << name;
    QTest::newRow("a certificate")
        << readFile(pkiFile(QStringLiteral("tls/desk-1.pem"))) << QStringLiteral("desk-1");
    // The last bytes are those of the signature.
    const QByteArray head = "-----BEGIN CERTIFICATE REQUEST-----";
    const qsizetype begin = good.indexOf(head) + head.size();
    const qsizetype end = good.indexOf("-----END");
    QByteArray der = QByteArray::fromBase64(good.mid(begin, end - begin));
    der[der.size() - 3] = static_cast<char>(der.at(der.size() - 3) ^ 1);
    QTest::newRow("signature") << head + '\n' + der.toBase64() + "\n" + good.mid(end) << name;
    const QString weak = writeFile(QStringLiteral("weak.key"), {});
    QByteArray output;
    QCOMPARE(
        runProgram(QStringLiteral("openssl"),
                   {QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"),
                    QStringLiteral("rsa:1024"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
                    weak, QStringLiteral("-subj"), QStringLiteral("/CN=desk-7")},
                   &output),
        0);
    QTest::newRow("weak key") << output.mid(output.indexOf(head)) << name;
}

void TestDeviceRequest::refusesABadRequest()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, name);
    QCOMPARE(failureOf(trust::issueDeviceCertificate(request, name, issuer(), m_now)),
             QStringLiteral("certificateRequestInvalid"));
}

void TestDeviceRequest::theKeyAndTheAuthorityBelongTogether()
{
    const auto made = trust::makeDeviceRequest(QStringLiteral("desk-7"));
    QVERIFY(made);
    trust::DeviceIssuer other = issuer();
    other.keyPem = Secret::copyOf(readFile(pkiFile(QStringLiteral("tls/desk-1.key"))));
    const QString invalid = QStringLiteral("configurationInvalid");
    QCOMPARE(failureOf(trust::issueDeviceCertificate(made->requestPem, QStringLiteral("desk-7"),
                                                     other, m_now)),
             invalid);
    // No authority at all.
    other.certificatePem = readFile(pkiFile(QStringLiteral("tls/desk-1.pem")));
    QCOMPARE(failureOf(trust::issueDeviceCertificate(made->requestPem, QStringLiteral("desk-7"),
                                                     other, m_now)),
             invalid);
}

QTEST_GUILESS_MAIN(TestDeviceRequest)
#include "tst_device_request.moc"
