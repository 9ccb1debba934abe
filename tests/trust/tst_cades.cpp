#include "trust/test_pki.h"

#include "support/test_paths.h"
#include "trust/cades.h"

#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

namespace {

const QByteArray content = "{\"applicant\":\"Қазақстан\"}";

bool opensslAccepts(const QByteArray &cms, const QByteArray &signedContent,
                    QByteArray *output = nullptr)
{
    return runProgram(QStringLiteral("openssl"),
                      {QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-cades"),
                       QStringLiteral("-binary"), QStringLiteral("-inform"), QStringLiteral("DER"),
                       QStringLiteral("-in"), writeFile(QStringLiteral("p7s"), cms),
                       QStringLiteral("-content"),
                       writeFile(QStringLiteral("content"), signedContent),
                       QStringLiteral("-CAfile"), pkiFile(QStringLiteral("ca.pem")),
                       QStringLiteral("-out"), QStringLiteral("/dev/null")},
                      output) == 0;
}

QString judge(const QByteArray &cms, const QByteArray &signedContent)
{
    const auto revocation = crls();
    return verdictOf(verifyCades(cms, signedContent, anchors(), revocation.get(),
                                 QDateTime::currentDateTimeUtc()));
}

} // namespace

class CadesTest final : public QObject
{
    Q_OBJECT

    QByteArray m_cms;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!pkiDir().isEmpty());
        const auto module = TokenModule::load(softHsm());
        QVERIFY(module);
        const Result<QList<TokenCertificate>> certificates = (*module)->certificates();
        QVERIFY(certificates);
        for (const TokenCertificate &own : *certificates) {
            if (own.slotLabel != QLatin1String("operator"))
                continue;
            TokenSigner signer(**module, own, pin());
            const Result<QByteArray> cms =
                makeCades(content, signer, {QDateTime(QDate(2026, 2, 3), QTime(10, 15), Qt::UTC)});
            QVERIFY(cms);
            m_cms = *cms;
        }
        QVERIFY(!m_cms.isEmpty());
    }

    void openssl_and_we_accept_a_signature_of_the_token()
    {
        QByteArray output;
        QVERIFY2(opensslAccepts(m_cms, content, &output), output.constData());
        const auto revocation = crls();
        const SignatureReport report = verifyCades(m_cms, content, anchors(), revocation.get(),
                                                   QDateTime::currentDateTimeUtc());
        QCOMPARE(verdictOf(report), QStringLiteral("valid"));
        QCOMPARE(report.signers.size(), 1);
        QCOMPARE(report.signers.first().iin, QStringLiteral("830918100229"));
        QCOMPARE(report.signers.first().revocation, QStringLiteral("good"));
        QCOMPARE(report.signers.first().at, QDateTime(QDate(2026, 2, 3), QTime(10, 15), Qt::UTC));
    }

    void a_changed_content_is_refused_by_both()
    {
        QVERIFY(!opensslAccepts(m_cms, content + ' '));
        QCOMPARE(judge(m_cms, content + ' '), QStringLiteral("invalid signatureContentChanged"));
        QCOMPARE(judge(m_cms, QByteArray("")), QStringLiteral("invalid signatureContentChanged"));
    }

    void no_flipped_bit_gives_another_valid_signature()
    {
        // Every seventh byte keeps the test short; the step is prime to all field sizes in it.
        for (qsizetype i = 0; i < m_cms.size(); i += 7) {
            QByteArray twin = m_cms;
            twin[i] = static_cast<char>(twin[i] ^ 1);
            const QString verdict = judge(twin, content);
            // Bytes of the intermediate's own signature make it another certificate: the one of the
            // anchors is used instead, and what was signed is still what was signed.
            if (verdict == QLatin1String("valid"))
                QVERIFY2(opensslAccepts(twin, content), QByteArray::number(i).constData());
        }
    }

    void a_flipped_byte_of_the_signature_is_refused_by_both()
    {
        QByteArray twin = m_cms;
        twin[twin.size() - 9] = static_cast<char>(twin[twin.size() - 9] ^ 0x10);
        QVERIFY(!opensslAccepts(twin, content));
        QCOMPARE(judge(twin, content), QStringLiteral("invalid signatureWrong"));
    }

    void malformed_signatures_never_crash()
    {
        for (qsizetype size = 0; size < m_cms.size(); size += 13)
            QVERIFY(judge(m_cms.left(size), content).startsWith(QLatin1String("invalid")));
        QCOMPARE(judge({}, content), QStringLiteral("invalid signatureMissing"));
        QCOMPARE(judge(m_cms + '\0', content), QStringLiteral("invalid signatureMalformed"));
        QCOMPARE(judge(QByteArray(50 * 1024 * 1024, '0'), content),
                 QStringLiteral("invalid signatureMalformed"));
        QCOMPARE(judge(certificate(QStringLiteral("int.pem")).der(), content),
                 QStringLiteral("invalid signatureMalformed"));
    }

    void a_plain_cms_without_the_signers_certificate_named_is_refused_by_both()
    {
        const QString out = writeFile(QStringLiteral("plain"), {});
        QCOMPARE(
            runProgram(QStringLiteral("openssl"),
                       {QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-binary"),
                        QStringLiteral("-in"), writeFile(QStringLiteral("content"), content),
                        QStringLiteral("-signer"), pkiFile(QStringLiteral("users/operator.pem")),
                        QStringLiteral("-inkey"), pkiFile(QStringLiteral("users/operator.key")),
                        QStringLiteral("-outform"), QStringLiteral("DER"), QStringLiteral("-out"),
                        out}),
            0);
        QVERIFY(!opensslAccepts(readFile(out), content));
        QCOMPARE(judge(readFile(out), content), QStringLiteral("invalid signatureMalformed"));
    }

    void a_cades_signature_of_openssl_is_read()
    {
        const QString out = writeFile(QStringLiteral("foreign"), {});
        QCOMPARE(runProgram(
                     QStringLiteral("openssl"),
                     {QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-cades"),
                      QStringLiteral("-binary"), QStringLiteral("-nodetach"), QStringLiteral("-in"),
                      writeFile(QStringLiteral("content"), content), QStringLiteral("-signer"),
                      pkiFile(QStringLiteral("users/head.pem")), QStringLiteral("-inkey"),
                      pkiFile(QStringLiteral("users/head.key")), QStringLiteral("-outform"),
                      QStringLiteral("DER"), QStringLiteral("-out"), out}),
                 0);
        QCOMPARE(judge(readFile(out), QByteArray()), QStringLiteral("valid"));
        QCOMPARE(judge(readFile(out), content), QStringLiteral("valid"));
        QCOMPARE(judge(readFile(out), "other"), QStringLiteral("invalid signatureContentChanged"));
    }

    void what_we_cannot_check_stays_open_data()
    {
        QTest::addColumn<QStringList>("how");
        QTest::newRow("RSA-PSS") << QStringList{QStringLiteral("-keyopt"),
                                                QStringLiteral("rsa_padding_mode:pss")};
        QTest::newRow("SHA-1") << QStringList{QStringLiteral("-md"), QStringLiteral("sha1")};
    }

    void what_we_cannot_check_stays_open()
    {
        QFETCH(QStringList, how);
        const QString out = writeFile(QStringLiteral("unsupported"), {});
        QByteArray output;
        const int code = runProgram(
            QStringLiteral("openssl"),
            QStringList{QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-cades"),
                        QStringLiteral("-binary"), QStringLiteral("-in"),
                        writeFile(QStringLiteral("content"), content), QStringLiteral("-signer"),
                        pkiFile(QStringLiteral("users/head.pem")), QStringLiteral("-inkey"),
                        pkiFile(QStringLiteral("users/head.key")), QStringLiteral("-outform"),
                        QStringLiteral("DER"), QStringLiteral("-out"), out} +
                how,
            &output);
        QVERIFY2(code == 0, output.constData());
        const auto revocation = crls();
        const SignatureReport report = verifyCades(
            readFile(out), content, anchors(), revocation.get(), QDateTime::currentDateTimeUtc());
        QCOMPARE(verdictOf(report), QStringLiteral("pending signatureAlgorithmUnsupported"));
        // Nobody was seen to sign it, so nobody is named.
        QVERIFY(report.signers.isEmpty());
    }

    void the_certificate_decides_the_verdict_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("answer");
        QTest::newRow("expired") << "expired"
                                 << "invalid certificateExpired";
        QTest::newRow("revoked") << "revoked"
                                 << "invalid certificateRevoked";
        QTest::newRow("valid") << "head"
                               << "valid";
    }

    void the_certificate_decides_the_verdict()
    {
        QFETCH(QString, label);
        const auto signer = softwareSigner(label);
        const Result<QByteArray> cms = makeCades(content, *signer);
        QVERIFY(cms);
        QTEST(judge(*cms, content), "answer");
        QCOMPARE(cadesSigner(*cms)->subjectName(), signer->certificate().subjectName());
    }

    void the_signer_may_belong_to_another_certificate_only_by_name()
    {
        // Same key holder, other certificate in the set: the signing-certificate attribute tells.
        const auto signer = softwareSigner(QStringLiteral("operator"));
        QByteArray cms = *makeCades(content, *signer);
        const QByteArray own = signer->certificate().der();
        QByteArray swapped = own;
        swapped[own.size() - 20] = static_cast<char>(swapped[own.size() - 20] ^ 1);
        cms.replace(own, swapped);
        QVERIFY(!opensslAccepts(cms, content));
        QCOMPARE(judge(cms, content), QStringLiteral("invalid signatureOtherCertificate"));
    }
};

QTEST_GUILESS_MAIN(CadesTest)
#include "tst_cades.moc"
