#include "gateway/raw_client.h"
#include "gateway/sandbox_process.h"
#include "support/test_paths.h"
#include "trust/certificate_check.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ruqsat;
using test::bodyOf;

class TestAuthority final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ocspTellsGoodAndRevoked();
    void ocspSeesTheIndexAtOnce();
    void ocspKnowsTheIntermediateAuthority();
    void ocspAnswersNonsenseWithMalformedRequest();
    void ocspTriesLater();
    void ocspOutagesNeverMakeACertificateInvalid_data();
    void ocspOutagesNeverMakeACertificateInvalid();
    void crlListsTheRevoked();
    void crlOutages();
    void stampsTime();

private:
    int openssl(const QStringList &arguments);
    int askOcsp(const QString &user);
    QString save(const char *name, const QByteArray &bytes);
    trust::Certificate certificate(const QString &name);

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_pki;
    std::unique_ptr<test::SandboxProcess> m_sandbox;
    QByteArray m_output;
};

void TestAuthority::init()
{
    // A copy: the index is edited.
    m_directory = std::make_unique<QTemporaryDir>();
    const QString original = test::testPki();
    QVERIFY(!original.isEmpty());
    m_pki = m_directory->filePath(QStringLiteral("pki"));
    // Another test may be renewing its lists.
    QCOMPARE(test::runProgram(QStringLiteral("flock"),
                              {original + QStringLiteral("/.lock"), QStringLiteral("cp"),
                               QStringLiteral("-r"), original, m_pki}),
             0);
    m_sandbox = std::make_unique<test::SandboxProcess>(m_pki);
    QVERIFY(m_sandbox->isRunning());
}

int TestAuthority::openssl(const QStringList &arguments)
{
    return test::runProgram(QStringLiteral("openssl"), arguments, &m_output);
}

int TestAuthority::askOcsp(const QString &user)
{
    return openssl({QStringLiteral("ocsp"), QStringLiteral("-issuer"),
                    m_pki + QStringLiteral("/int.pem"), QStringLiteral("-cert"), m_pki + user,
                    QStringLiteral("-url"), m_sandbox->url(QStringLiteral("/ocsp")),
                    QStringLiteral("-CAfile"), m_pki + QStringLiteral("/chain.pem")});
}

QString TestAuthority::save(const char *name, const QByteArray &bytes)
{
    const QString path = m_directory->filePath(QString::fromLatin1(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return path;
}

trust::Certificate TestAuthority::certificate(const QString &name)
{
    QFile file(m_pki + name);
    return file.open(QIODevice::ReadOnly) ? *trust::Certificate::fromPem(file.readAll())
                                          : trust::Certificate();
}

void TestAuthority::ocspTellsGoodAndRevoked()
{
    QCOMPARE(askOcsp(QStringLiteral("/users/operator.pem")), 0);
    QVERIFY2(m_output.contains("Response verify OK"), m_output.constData());
    QVERIFY2(m_output.contains("operator.pem: good"), m_output.constData());
    QCOMPARE(askOcsp(QStringLiteral("/users/revoked.pem")), 0);
    QVERIFY2(m_output.contains("revoked.pem: revoked"), m_output.constData());
    QVERIFY2(m_output.contains("keyCompromise"), m_output.constData());
    askOcsp(QStringLiteral("/tls/desk-1.pem"));
    QVERIFY2(m_output.contains("desk-1.pem: unknown"), m_output.constData());
}

void TestAuthority::ocspSeesTheIndexAtOnce()
{
    QCOMPARE(askOcsp(QStringLiteral("/users/head.pem")), 0);
    QVERIFY(m_output.contains("head.pem: good"));
    const QByteArray serial = certificate(QStringLiteral("/users/head.pem")).serial().toLatin1();
    QFile index(m_pki + QStringLiteral("/ca/index.txt"));
    QVERIFY(index.open(QIODevice::ReadWrite));
    QByteArray edited;
    for (QByteArray line : index.readAll().split('\n')) {
        QList<QByteArray> fields = line.split('\t');
        if (fields.size() > 5 && fields.at(3) == serial) {
            fields[0] = "R";
            fields[2] = "250101000000Z,superseded";
            line = fields.join('\t');
        }
        edited += line + '\n';
    }
    index.resize(0);
    index.write(edited);
    index.close();
    QCOMPARE(askOcsp(QStringLiteral("/users/head.pem")), 0);
    QVERIFY2(m_output.contains("head.pem: revoked"), m_output.constData());
    QVERIFY2(m_output.contains("superseded"), m_output.constData());
}

void TestAuthority::ocspKnowsTheIntermediateAuthority()
{
    QCOMPARE(openssl({QStringLiteral("ocsp"), QStringLiteral("-issuer"),
                      m_pki + QStringLiteral("/root.pem"), QStringLiteral("-cert"),
                      m_pki + QStringLiteral("/int.pem"), QStringLiteral("-url"),
                      m_sandbox->url(QStringLiteral("/ocsp")), QStringLiteral("-CAfile"),
                      m_pki + QStringLiteral("/root.pem")}),
             0);
    QVERIFY2(m_output.contains("int.pem: good"), m_output.constData());
}

void TestAuthority::ocspAnswersNonsenseWithMalformedRequest()
{
    for (const QByteArray &body : {QByteArray(), QByteArray("nonsense"), QByteArray(60'000, 'x')}) {
        const QString file = save("answer", bodyOf(m_sandbox->post("/ocsp", body)));
        openssl({QStringLiteral("ocsp"), QStringLiteral("-respin"), file,
                 QStringLiteral("-noverify"), QStringLiteral("-text")});
        QVERIFY2(m_output.contains("malformedrequest"), m_output.constData());
    }
}

void TestAuthority::ocspTriesLater()
{
    QCOMPARE(m_sandbox->control(QStringLiteral("ocsp"), QStringLiteral("tryLater")), 200);
    askOcsp(QStringLiteral("/users/operator.pem"));
    QVERIFY2(m_output.contains("trylater"), m_output.constData());
}

void TestAuthority::ocspOutagesNeverMakeACertificateInvalid_data()
{
    QTest::addColumn<QString>("outage");
    for (const char *outage : {"down", "hang", "garbage", "tryLater"})
        QTest::newRow(outage) << QString::fromLatin1(outage);
}

void TestAuthority::ocspOutagesNeverMakeACertificateInvalid()
{
    QFETCH(QString, outage);
    trust::OcspSettings settings;
    settings.url = m_sandbox->url(QStringLiteral("/ocsp"));
    settings.timeoutSeconds = 20;
    trust::OcspClient client(settings);
    const trust::Certificate head = certificate(QStringLiteral("/users/head.pem"));
    const trust::Certificate issuer = certificate(QStringLiteral("/int.pem"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(client.check(head, issuer, now).state, trust::RevocationState::Good);
    QCOMPARE(client.check(certificate(QStringLiteral("/users/revoked.pem")), issuer, now).state,
             trust::RevocationState::Revoked);
    QCOMPARE(m_sandbox->control(QStringLiteral("ocsp"), outage), 200);
    settings.timeoutSeconds = 1;
    trust::OcspClient hurried(settings);
    QCOMPARE(hurried.check(head, issuer, now).state, trust::RevocationState::Unknown);
}

void TestAuthority::crlListsTheRevoked()
{
    const QString file = save("int.crl", bodyOf(m_sandbox->get("/crl/int.crl")));
    QCOMPARE(openssl({QStringLiteral("crl"), QStringLiteral("-inform"), QStringLiteral("DER"),
                      QStringLiteral("-in"), file, QStringLiteral("-CAfile"),
                      m_pki + QStringLiteral("/chain.pem"), QStringLiteral("-text"),
                      QStringLiteral("-noout")}),
             0);
    QVERIFY2(m_output.contains("verify OK"), m_output.constData());
    QVERIFY2(m_output.contains("Key Compromise") || m_output.contains("Revocation Date"),
             m_output.constData());
    QVERIFY(
        m_output.contains(certificate(QStringLiteral("/users/revoked.pem")).serial().toLatin1()));
    const QString root = save("root.crl", bodyOf(m_sandbox->get("/crl/root.crl")));
    QCOMPARE(openssl({QStringLiteral("crl"), QStringLiteral("-inform"), QStringLiteral("DER"),
                      QStringLiteral("-in"), root, QStringLiteral("-CAfile"),
                      m_pki + QStringLiteral("/root.pem"), QStringLiteral("-noout")}),
             0);
    QCOMPARE(test::statusOf(m_sandbox->get("/crl/other.crl")), 404);
}

void TestAuthority::crlOutages()
{
    QCOMPARE(m_sandbox->control(QStringLiteral("crl"), QStringLiteral("down")), 200);
    QCOMPARE(test::statusOf(m_sandbox->get("/crl/int.crl")), 503);
}

void TestAuthority::stampsTime()
{
    const QString content = save("content", "what is stamped");
    const QString query = m_directory->filePath(QStringLiteral("query"));
    QCOMPARE(openssl({QStringLiteral("ts"), QStringLiteral("-query"), QStringLiteral("-data"),
                      content, QStringLiteral("-sha256"), QStringLiteral("-cert"),
                      QStringLiteral("-out"), query}),
             0);
    QFile file(query);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString reply = save("reply", bodyOf(m_sandbox->post("/tsa", file.readAll())));
    QCOMPARE(openssl({QStringLiteral("ts"), QStringLiteral("-verify"), QStringLiteral("-in"), reply,
                      QStringLiteral("-data"), content, QStringLiteral("-CAfile"),
                      m_pki + QStringLiteral("/chain.pem")}),
             0);
    QVERIFY2(m_output.contains("Verification: OK"), m_output.constData());
}

QTEST_GUILESS_MAIN(TestAuthority)
#include "tst_authority.moc"
