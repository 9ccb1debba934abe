#include "trust/attack_rig.h"

#include "trust/cades.h"
#include "trust/pades.h"

#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

namespace {

QString judge(const QByteArray &pdf)
{
    const auto revocation = crls();
    return verdictOf(verifyPdf(pdf, anchors(), revocation.get(), QDateTime::currentDateTimeUtc()));
}

} // namespace

/// Signatures of other programs, and what they put beside ours.
class ForeignPdfTest final : public QObject
{
    Q_OBJECT

    QByteArray m_signed;
    TestAuthority m_authority;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!pkiDir().isEmpty());
        m_signed = signedPdf(plainPdf(), QStringLiteral("head"), Depth::Basic, m_authority);
        QCOMPARE(judge(m_signed), QStringLiteral("valid"));
    }

    void a_signature_of_another_kind_stays_open()
    {
        const QByteArray ours = "/SubFilter /ETSI.CAdES.detached";
        const QByteArray older = "/SubFilter /adbe.pkcs7.detached";
        QCOMPARE(ours.size(), older.size());
        QByteArray other = m_signed;
        QVERIFY(other.contains(ours));
        other.replace(ours, older);
        const QString open = QStringLiteral("pending signatureAlgorithmUnsupported");
        QCOMPARE(judge(other), open);
        // Another one over it does not speak for it, and nobody is named for both.
        const QByteArray over =
            signedPdf(other, QStringLiteral("executor"), Depth::Basic, m_authority);
        const auto revocation = crls();
        const SignatureReport report =
            verifyPdf(over, anchors(), revocation.get(), QDateTime::currentDateTimeUtc());
        QCOMPARE(verdictOf(report), open);
        QVERIFY(report.signers.isEmpty());
        // What can be told without reading it is told.
        QCOMPARE(judge(withObject(other, 400, "<< /New true >>")),
                 QStringLiteral("invalid signatureChangedAfterwards"));
        const QByteArray revoked =
            signedPdf(other, QStringLiteral("revoked"), Depth::Basic, m_authority);
        QCOMPARE(judge(revoked), QStringLiteral("invalid certificateRevoked"));
    }

    void a_range_beyond_every_file_is_refused()
    {
        const QByteArray most = "9223372036854775807";
        QByteArray pdf = withObject(
            plainPdf(), 1, "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> >>");
        pdf = withObject(pdf, 5,
                         "<< /FT /Sig /V << /Type /Sig /SubFilter /ETSI.CAdES.detached /ByteRange "
                         "[0 10 " +
                             most + " " + most + "] /Contents <00> >> >>");
        QCOMPARE(judge(pdf), QStringLiteral("invalid signatureCoversPart"));
        QVERIFY(!digestOf(pdf, *byteRangeOf(pdf)));
    }

    void a_second_signers_field_is_a_silent_one_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<bool>("silent");
        QTest::newRow("ours") << QByteArray("/Subtype /Widget /FT /Sig /T (Signature2)") << true;
        QTest::newRow("a note") << QByteArray("/Subtype /Text /FT /Sig /T (S)") << false;
        QTest::newRow("an attached file")
            << QByteArray("/Subtype /FileAttachment /FT /Sig /T (S)") << false;
        QTest::newRow("no widget") << QByteArray("/FT /Sig /T (S)") << false;
        QTest::newRow("another key")
            << QByteArray("/Subtype /Widget /FT /Sig /T (S) /OC true") << false;
        QTest::newRow("an action") << QByteArray("/Subtype /Widget /FT /Sig /T (S) /A 1") << false;
    }

    void a_second_signers_field_is_a_silent_one()
    {
        QFETCH(QByteArray, field);
        QFETCH(bool, silent);
        PdfSignatureOptions options;
        options.time = QDateTime::currentDateTimeUtc();
        PreparedPdf prepared = *preparePdf(m_signed, options);
        const QByteArray ours = "/Subtype /Widget /FT /Sig /T (Signature2)";
        const qsizetype at = prepared.bytes.lastIndexOf(ours);
        QVERIFY(at > m_signed.size());
        QVERIFY(field.size() <= ours.size());
        // Before it is signed: whoever signs next wrote it so.
        prepared.bytes.replace(at, ours.size(), field.leftJustified(ours.size(), ' '));
        const auto signer = softwareSigner(QStringLiteral("executor"));
        const QByteArray digest =
            *digestOf(prepared.bytes, prepared.byteRange, signer->certificate());
        const QByteArray twin = *embedPdfSignature(prepared.bytes, prepared.byteRange,
                                                   *makeCadesOfDigest(digest, *signer));
        QCOMPARE(judge(twin), silent ? QStringLiteral("valid")
                                     : QStringLiteral("invalid signatureChangedAfterwards"));
    }
};

QTEST_GUILESS_MAIN(ForeignPdfTest)
#include "tst_pades_foreign.moc"
