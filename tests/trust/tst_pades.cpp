#include "trust/test_authority.h"
#include "trust/test_pki.h"

#include "support/test_paths.h"
#include "trust/cades.h"
#include "trust/cades_extend.h"
#include "trust/pades.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::trust;
using namespace ruqsat::test;

namespace {

QByteArray paper()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    QPainter painter(&writer);
    painter.drawText(500, 500, QStringLiteral("Лицензия, рұқсат"));
    writer.newPage();
    painter.drawText(500, 500, QStringLiteral("2"));
    painter.end();
    return bytes;
}

PdfSignatureOptions options()
{
    PdfSignatureOptions chosen;
    chosen.time = QDateTime(QDate(2026, 2, 3), QTime(10, 15), Qt::UTC);
    return chosen;
}

/// With a time-stamp where an authority is given.
Result<QByteArray> signedBy(const QByteArray &pdf, const QString &label,
                            TimestampSource *authority = nullptr)
{
    const auto signer = softwareSigner(label);
    const Result<PreparedPdf> prepared = preparePdf(pdf, options());
    if (!prepared)
        return prepared.failure();
    const Result<QByteArray> digest =
        digestOf(prepared->bytes, prepared->byteRange, signer->certificate());
    if (!digest)
        return digest.failure();
    const Result<QByteArray> cms = makeCadesOfDigest(*digest, *signer);
    if (!cms)
        return cms.failure();
    const Result<QByteArray> whole = authority ? addTimestamp(*cms, *authority) : cms;
    if (!whole)
        return whole.failure();
    return embedPdfSignature(prepared->bytes, prepared->byteRange, *whole);
}

QByteArray longTerm(const QByteArray &pdf, const QString &label, TestAuthority &authority)
{
    const QByteArray done = *signedBy(pdf, label, &authority);
    const SignatureReport report =
        verifyPdf(done, anchors(), &authority, QDateTime::currentDateTimeUtc());
    return *addPdfEvidence(done, report.evidence);
}

/// Writes an object anew in an incremental update, as an editor or an attacker would.
QByteArray withObject(const QByteArray &pdf, int number, const QByteArray &body)
{
    const qsizetype keyword = pdf.lastIndexOf("startxref");
    const QByteArray previous = pdf.mid(keyword + 9).trimmed().split('\n').first();
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    const qsizetype root = pdf.indexOf("/Root", trailer);
    const QByteArray rootText = pdf.mid(root, pdf.indexOf(" R", root) + 2 - root);
    const qsizetype info = pdf.indexOf("/Info", trailer);
    const QByteArray infoText = pdf.mid(info, pdf.indexOf(" R", info) + 2 - info);
    QByteArray twin = pdf;
    const qsizetype at = twin.size();
    twin += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    const qsizetype table = twin.size();
    twin += "xref\n" + QByteArray::number(number) + " 1\n" +
            QByteArray::number(at).rightJustified(10, '0') + " 00000 n \ntrailer\n<< /Size 500 " +
            rootText + " " + infoText + " /Prev " + previous + " >>\nstartxref\n" +
            QByteArray::number(table) + "\n%%EOF\n";
    return twin;
}

int pageNumberOf(const QByteArray &pdf)
{
    const qsizetype type = pdf.lastIndexOf("/Type /Page");
    const qsizetype object = pdf.lastIndexOf(" 0 obj", type);
    return pdf.mid(pdf.lastIndexOf('\n', object) + 1, 10).trimmed().split(' ').first().toInt();
}

QString judge(const QByteArray &pdf)
{
    const auto revocation = crls();
    return verdictOf(verifyPdf(pdf, anchors(), revocation.get(), QDateTime::currentDateTimeUtc()));
}

QByteArray pdfsig(const QByteArray &pdf)
{
    QByteArray output;
    runProgram(QStringLiteral("pdfsig"),
               {QStringLiteral("-nocert"), writeFile(QStringLiteral("judged.pdf"), pdf)}, &output);
    return output;
}

QByteArray qpdfCheck(const QByteArray &pdf)
{
    QByteArray output;
    const int code = runProgram(
        QStringLiteral("qpdf"),
        {QStringLiteral("--check"), writeFile(QStringLiteral("checked.pdf"), pdf)}, &output);
    return code == 0 ? QByteArray() : output;
}

bool opensslAccepts(const QByteArray &pdf)
{
    const Result<ByteRange> range = byteRangeOf(pdf);
    if (!range)
        return false;
    const auto &[first, firstSize, second, secondSize] = *range;
    const QByteArray content = pdf.mid(first, firstSize) + pdf.mid(second, secondSize);
    QByteArray cms = QByteArray::fromHex(pdf.mid(firstSize + 1, second - firstSize - 2));
    return runProgram(QStringLiteral("openssl"),
                      {QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-cades"),
                       QStringLiteral("-binary"), QStringLiteral("-inform"), QStringLiteral("DER"),
                       QStringLiteral("-in"), writeFile(QStringLiteral("p7"), cms),
                       QStringLiteral("-content"), writeFile(QStringLiteral("covered"), content),
                       QStringLiteral("-CAfile"), pkiFile(QStringLiteral("ca.pem")),
                       QStringLiteral("-out"), QStringLiteral("/dev/null")}) == 0;
}

} // namespace

class PadesTest final : public QObject
{
    Q_OBJECT

    QByteArray m_paper;
    QByteArray m_signed;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(!pkiDir().isEmpty());
        m_paper = paper();
        const Result<QByteArray> done = signedBy(m_paper, QStringLiteral("head"));
        QVERIFY2(done, qPrintable(failureOf(done)));
        m_signed = *done;
    }

    void every_judge_accepts_the_signed_paper()
    {
        QVERIFY2(pdfsig(m_signed).contains("Signature is Valid"), pdfsig(m_signed).constData());
        QVERIFY(pdfsig(m_signed).contains("ETSI.CAdES.detached"));
        QVERIFY(pdfsig(m_signed).contains("Total document signed"));
        QCOMPARE(qpdfCheck(m_signed), QByteArray());
        QVERIFY(opensslAccepts(m_signed));
        QCOMPARE(judge(m_signed), QStringLiteral("valid"));
    }

    void the_paper_itself_is_not_touched()
    {
        QVERIFY(m_signed.startsWith(m_paper));
        QVERIFY(m_signed.contains("/F 132"));
        QVERIFY(m_signed.mid(m_paper.size()).contains("/ID ["));
    }

    void the_prepared_paper_covers_all_but_the_room()
    {
        const Result<PreparedPdf> prepared = preparePdf(m_paper, options());
        QVERIFY(prepared);
        const ByteRange range = prepared->byteRange;
        QCOMPARE(range[0], 0);
        QCOMPARE(range[2] + range[3], prepared->bytes.size());
        QCOMPARE(range[2] - range[1] - 2, 2 * options().reserve);
        QCOMPARE(*byteRangeOf(prepared->bytes), range);
        QCOMPARE(qpdfCheck(prepared->bytes), QByteArray());
        QCOMPARE(judge(prepared->bytes), QStringLiteral("invalid signatureMalformed"));
    }

    void tampered_twins_are_refused_by_all_data()
    {
        QTest::addColumn<qsizetype>("offset");
        QTest::newRow("first page") << m_paper.indexOf("stream") + 20;
        QTest::newRow("after the signature") << m_signed.lastIndexOf("startxref") + 11;
        QTest::newRow("catalog") << m_signed.lastIndexOf("/SigFlags") + 10;
    }

    void tampered_twins_are_refused_by_all()
    {
        QFETCH(qsizetype, offset);
        QByteArray twin = m_signed;
        twin[offset] = static_cast<char>(twin[offset] ^ 1);
        QVERIFY(!pdfsig(twin).contains("Signature is Valid"));
        QVERIFY(!opensslAccepts(twin));
        QVERIFY(judge(twin).startsWith(QLatin1String("invalid")));
    }

    void a_flipped_byte_in_the_signers_certificate_is_refused_by_openssl_and_us()
    {
        const QByteArray der = softwareSigner(QStringLiteral("head"))->certificate().der().toHex();
        const qsizetype offset = m_signed.indexOf(der) + der.size() - 40;
        QByteArray twin = m_signed;
        twin[offset] = twin[offset] == '0' ? '1' : '0';
        QVERIFY(!opensslAccepts(twin));
        QCOMPARE(judge(twin), QStringLiteral("invalid signatureOtherCertificate"));
    }

    void bytes_after_the_signature_are_refused()
    {
        QCOMPARE(judge(m_signed + "\n"), QStringLiteral("invalid signatureChangedAfterwards"));
        const Result<PreparedPdf> second = preparePdf(m_signed, options());
        QVERIFY(second);
        QVERIFY(judge(second->bytes).startsWith(QLatin1String("invalid")));
    }

    void a_second_signature_covers_the_first()
    {
        const Result<QByteArray> twice = signedBy(m_signed, QStringLiteral("executor"));
        QVERIFY(twice);
        QCOMPARE(pdfsig(*twice).count("Signature is Valid"), 2);
        QCOMPARE(qpdfCheck(*twice), QByteArray());
        const auto revocation = crls();
        const SignatureReport report =
            verifyPdf(*twice, anchors(), revocation.get(), QDateTime::currentDateTimeUtc());
        QCOMPARE(verdictOf(report), QStringLiteral("valid"));
        QCOMPARE(report.signers.size(), 2);
        QCOMPARE(report.signers.at(1).iin, QStringLiteral("710524100113"));
    }

    void long_term_evidence_stands_in_the_document()
    {
        TestAuthority authority;
        const QByteArray pdf = longTerm(m_paper, QStringLiteral("head"), authority);
        const SignatureReport report =
            verifyPdf(pdf, anchors(), nullptr, QDateTime::currentDateTimeUtc());
        QCOMPARE(verdictOf(report), QStringLiteral("valid"));
        QCOMPARE(report.signers.first().level, SignatureLevel::LongTerm);
        QCOMPARE(report.signers.first().clock, SigningClock::Timestamp);
        // Expired by then, without anybody to ask.
        QCOMPARE(verdictOf(verifyPdf(pdf, anchors(), nullptr,
                                     QDateTime::currentDateTimeUtc().addYears(3))),
                 QStringLiteral("valid"));
        QCOMPARE(verdictOf(verifyPdf(m_signed, anchors(), nullptr,
                                     QDateTime::currentDateTimeUtc().addYears(3))),
                 QStringLiteral("invalid certificateExpired"));
        QVERIFY2(pdfsig(pdf).contains("Signature is Valid"), pdfsig(pdf).constData());
        QCOMPARE(qpdfCheck(pdf), QByteArray());
        QVERIFY(opensslAccepts(pdf));
        // Every entry is named in the document's list and under the signature that needs it.
        const qsizetype store = pdf.lastIndexOf("/Type /DSS");
        QVERIFY(store > 0);
        for (const char *key : {"/Certs [", "/OCSPs [", "/VRI <<", "/Cert [", "/OCSP ["})
            QVERIFY2(pdf.lastIndexOf(key) > m_paper.size(), key);
        // The same evidence again adds a revision but no stream.
        const QByteArray again = *addPdfEvidence(pdf, report.evidence);
        QCOMPARE(again.count("stream\n"), pdf.count("stream\n"));
        QCOMPARE(verdictOf(verifyPdf(again, anchors(), nullptr, QDateTime::currentDateTimeUtc())),
                 QStringLiteral("valid"));
    }

    void a_second_signature_keeps_the_first_and_its_evidence()
    {
        TestAuthority authority;
        const QByteArray first = longTerm(m_paper, QStringLiteral("head"), authority);
        const QByteArray both = longTerm(first, QStringLiteral("executor"), authority);
        const SignatureReport report =
            verifyPdf(both, anchors(), nullptr, QDateTime::currentDateTimeUtc());
        QCOMPARE(verdictOf(report), QStringLiteral("valid"));
        QCOMPARE(report.signers.size(), 2);
        for (const SignerInfo &signer : report.signers)
            QCOMPARE(signer.level, SignatureLevel::LongTerm);
        QCOMPARE(pdfsig(both).count("Signature is Valid"), 2);
        QCOMPARE(qpdfCheck(both), QByteArray());
    }

    void nothing_else_may_follow_a_signature()
    {
        TestAuthority authority;
        const QByteArray pdf = longTerm(m_paper, QStringLiteral("head"), authority);
        const QString changed = QStringLiteral("invalid signatureChangedAfterwards");
        QCOMPARE(judge(pdf + "\n"), QStringLiteral("valid"));
        const int page = pageNumberOf(pdf);
        QVERIFY(page > 0);
        const QByteArray emptyPage = "<< /Type /Page /MediaBox [0 0 9 9] >>";
        QCOMPARE(judge(withObject(m_signed, page, emptyPage)), changed);
        QCOMPARE(judge(withObject(pdf, page, emptyPage)), changed);
        // The same hidden between two good signatures, each of which covers what was there.
        const Result<QByteArray> over =
            signedBy(withObject(m_signed, page, emptyPage), QStringLiteral("executor"));
        if (over)
            QCOMPARE(judge(*over), changed);
        // Any object at all, even one that only tells the fonts.
        for (int number = 1; number < 12; ++number) {
            QVERIFY2(judge(withObject(m_signed, number, "<< /Changed true >>"))
                         .startsWith(QLatin1String("invalid")),
                     QByteArray::number(number).constData());
        }
        // One that nothing shows leads nowhere, but nobody had to write it either.
        QCOMPARE(judge(withObject(m_signed, 400, "<< /New true >>")), changed);
    }

    void a_range_that_leaves_out_more_is_refused()
    {
        const Result<PreparedPdf> prepared = preparePdf(m_paper, options());
        QVERIFY(prepared);
        const ByteRange good = prepared->byteRange;
        const QList<ByteRange> bad = {{1, good[1] - 1, good[2], good[3]},
                                      {0, good[1] - 10, good[2], good[3]},
                                      {0, good[1], good[2] + 10, good[3] - 10},
                                      {0, good[1], good[2], good[3] - 1},
                                      {0, good[1], good[2], good[3] + 1},
                                      {0, -5, good[2], good[3]},
                                      {0, good[1], 9'000'000'000'000'000'000, good[3]},
                                      {0, good[1], good[2], 9'223'372'036'854'775'807}};
        for (const ByteRange &range : bad) {
            QCOMPARE(failureOf(digestOf(prepared->bytes, range)), QStringLiteral("pdfNotPrepared"));
            QCOMPARE(failureOf(embedPdfSignature(prepared->bytes, range, "cms")),
                     QStringLiteral("pdfNotPrepared"));
        }
        QByteArray shifted = m_signed;
        const qsizetype at = shifted.lastIndexOf("/ByteRange [0 ") + 14;
        shifted[at + 9] = shifted[at + 9] == '9' ? '8' : '9';
        QCOMPARE(judge(shifted), QStringLiteral("invalid signatureCoversPart"));
    }

    void a_room_is_filled_once_and_never_overfilled()
    {
        const Result<ByteRange> range = byteRangeOf(m_signed);
        QVERIFY(range);
        QCOMPARE(failureOf(embedPdfSignature(m_signed, *range, "cms")),
                 QStringLiteral("pdfNotPrepared"));
        const Result<PreparedPdf> prepared = preparePdf(m_paper, options());
        QCOMPARE(failureOf(embedPdfSignature(prepared->bytes, prepared->byteRange,
                                             QByteArray(options().reserve + 1, 'x'))),
                 QStringLiteral("signatureMalformed"));
    }

    void what_is_no_sound_pdf_is_refused()
    {
        QCOMPARE(failureOf(preparePdf("", options())), QStringLiteral("pdfMalformed"));
        QCOMPARE(failureOf(preparePdf("no PDF", options())), QStringLiteral("pdfMalformed"));
        for (qsizetype size = 0; size < m_paper.size() - 8; size += m_paper.size() / 97)
            QVERIFY(!preparePdf(m_paper.left(size), options()));
        for (qsizetype size = 0; size < m_signed.size() - 8; size += m_signed.size() / 97)
            QVERIFY(judge(m_signed.left(size)).startsWith(QLatin1String("invalid")));
        QCOMPARE(judge(m_paper), QStringLiteral("invalid signatureMissing"));
        QVERIFY(judge(QByteArray(50 * 1024 * 1024, '0')).startsWith(QLatin1String("invalid")));
        QCOMPARE(failureOf(preparePdf(QByteArray(65 * 1024 * 1024, '0'), options())),
                 QStringLiteral("fileTooLarge"));
        QVERIFY(!byteRangeOf(m_paper));
    }

    void an_encrypted_pdf_is_refused()
    {
        const QString in = writeFile(QStringLiteral("plain.pdf"), m_paper);
        const QString out = writeFile(QStringLiteral("encrypted.pdf"), {});
        QCOMPARE(runProgram(QStringLiteral("qpdf"),
                            {QStringLiteral("--encrypt"), QString(), QStringLiteral("o"),
                             QStringLiteral("256"), QStringLiteral("--"), in, out}),
                 0);
        QCOMPARE(failureOf(preparePdf(readFile(out), options())), QStringLiteral("fileEncrypted"));
    }

    void the_certificate_decides_the_verdict()
    {
        const Result<QByteArray> revoked = signedBy(m_paper, QStringLiteral("revoked"));
        QVERIFY(revoked);
        QCOMPARE(judge(*revoked), QStringLiteral("invalid certificateRevoked"));
        QCOMPARE(
            verdictOf(verifyPdf(m_signed, anchors(), nullptr, QDateTime::currentDateTimeUtc())),
            QStringLiteral("pending revocationUnavailable"));
    }
};

QTEST_MAIN(PadesTest)
#include "tst_pades.moc"
