#include "support/test_paths.h"
#include "trust/cades.h"
#include "trust/cades_extend.h"
#include "trust/pades.h"
#include "trust/test_authority.h"
#include "trust/test_pki.h"
#include "trust/wsse.h"
#include "trust/xmldsig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

const QByteArray content = "{\"fields\":{}}";

struct Run
{
    int code = -1;
    QJsonObject json;
    QString verdict() const
    {
        return json[u"verdict"].toString() + u' ' + json[u"code"].toString();
    }
};

Run verify(const QByteArray &file, const QStringList &more = {})
{
    QByteArray output;
    Run run;
    run.code =
        runProgram(buildDir() + QStringLiteral("/bin/ruqsatctl"),
                   QStringList{QStringLiteral("verify"), writeFile(QStringLiteral("file"), file),
                               QStringLiteral("--offline"), QStringLiteral("--json"),
                               QStringLiteral("--trust"), pkiFile(QStringLiteral("ca.pem"))} +
                       more,
                   &output);
    run.json = QJsonDocument::fromJson(output).object();
    return run;
}

QStringList withContent(const QByteArray &bytes)
{
    return {QStringLiteral("--content"), writeFile(QStringLiteral("content"), bytes)};
}

QByteArray cms(const QString &label)
{
    const auto signer = softwareSigner(label);
    return *trust::makeCades(content, *signer,
                             {QDateTime(QDate(2026, 2, 3), QTime(10, 15), Qt::UTC)});
}

/// The content stands inside the signature.
QByteArray attachedCms(const QByteArray &inside)
{
    const QString out = writeFile(QStringLiteral("attached.p7m"), {});
    QByteArray output;
    const int code =
        runProgram(QStringLiteral("openssl"),
                   {QStringLiteral("cms"), QStringLiteral("-sign"), QStringLiteral("-cades"),
                    QStringLiteral("-binary"), QStringLiteral("-nodetach"), QStringLiteral("-in"),
                    writeFile(QStringLiteral("inside"), inside), QStringLiteral("-signer"),
                    pkiFile(QStringLiteral("users/head.pem")), QStringLiteral("-inkey"),
                    pkiFile(QStringLiteral("users/head.key")), QStringLiteral("-outform"),
                    QStringLiteral("DER"), QStringLiteral("-out"), out},
                   &output);
    if (code != 0)
        qFatal("%s", output.constData());
    return readFile(out);
}

} // namespace

class VerifyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!pkiDir().isEmpty()); }

    void aValidSignatureNamesItsSigner()
    {
        const Run run = verify(cms(QStringLiteral("operator")), withContent(content));
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json.keys(), QStringList({"code", "signers", "verdict"}));
        QVERIFY(run.json[u"code"].isNull());
        const QJsonObject signer = run.json[u"signers"].toArray().first().toObject();
        QCOMPARE(signer[u"iin"].toString(), QStringLiteral("830918100229"));
        QCOMPARE(signer[u"bin"].toString(), QStringLiteral("500140000106"));
        QCOMPARE(signer[u"name"].toString(), QStringLiteral("СЫНАҚОВА АЙГҮЛ ҮЛГІҚЫЗЫ"));
        QCOMPARE(signer[u"at"].toString(), QStringLiteral("2026-02-03T10:15:00Z"));
        QCOMPARE(signer[u"revocation"].toString(), QStringLiteral("good"));
        QCOMPARE(signer[u"revocationSource"].toString(), QStringLiteral("crl"));
        QVERIFY(!signer[u"revocationAt"].toString().isEmpty());
        QCOMPARE(signer[u"clock"].toString(), QStringLiteral("signer"));
        QCOMPARE(signer[u"level"].toString(), QStringLiteral("B"));
    }

    void inWordsTimesAreOfTheZoneOfTheLaw()
    {
        const QStringList command{
            QStringLiteral("verify"),
            writeFile(QStringLiteral("file"), cms(QStringLiteral("operator"))),
            QStringLiteral("--offline"), QStringLiteral("--trust"),
            pkiFile(QStringLiteral("ca.pem"))};
        const auto text = [&](const char *language) {
            QByteArray output;
            runProgram(buildDir() + QStringLiteral("/bin/ruqsatctl"),
                       command + withContent(content) +
                           QStringList{QStringLiteral("--lang"), QLatin1String(language)},
                       &output);
            return output;
        };
        const QByteArray english = text("en");
        QVERIFY2(english.contains("signed (signer's clock): 03.02.2026 15:15:00") &&
                     english.contains("revocation: good, crl as of "),
                 english.constData());
        const QByteArray russian = text("ru");
        QVERIFY2(russian.contains("подписано (часы подписавшего): 03.02.2026 15:15:00") &&
                     !russian.contains("revocation"),
                 russian.constData());
    }

    void longTermEvidenceNeedsNoLists()
    {
        TestAuthority authority;
        const QByteArray stamped = *trust::addTimestamp(cms(QStringLiteral("operator")), authority);
        const trust::SignatureReport report = trust::verifyCades(
            stamped, content, anchors(), &authority, QDateTime::currentDateTimeUtc());
        const QStringList more =
            withContent(content) +
            QStringList{QStringLiteral("--trust"), pkiFile(QStringLiteral("root.pem"))};
        QCOMPARE(verify(stamped, more).code, 2);
        const Run run = verify(*trust::addEvidence(stamped, report.evidence), more);
        QCOMPARE(run.code, 0);
        const QJsonObject signer = run.json[u"signers"].toArray().first().toObject();
        QCOMPARE(signer[u"clock"].toString(), QStringLiteral("timestamp"));
        QCOMPARE(signer[u"level"].toString(), QStringLiteral("LT"));
        QVERIFY(signer[u"at"].toString() != QStringLiteral("2026-02-03T10:15:00Z"));
        QVERIFY(signer[u"revocationEmbedded"].toBool());
    }

    void aPemWrappedSignatureIsReadToo_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("lineEnd");
        QTest::addColumn<QByteArray>("label");
        QTest::newRow("as openssl writes it")
            << QByteArray() << QByteArray("\n") << QByteArray("CMS");
        QTest::newRow("lines of Windows")
            << QByteArray() << QByteArray("\r\n") << QByteArray("PKCS7");
        QTest::newRow("blank lines before")
            << QByteArray("\r\n \r\n") << QByteArray("\r\n") << QByteArray("CMS");
        QTest::newRow("the mark of an editor")
            << QByteArray("\xef\xbb\xbf") << QByteArray("\n") << QByteArray("CMS");
        QTest::newRow("mark and blank line")
            << QByteArray("\xef\xbb\xbf\n") << QByteArray("\n") << QByteArray("CMS");
        QTest::newRow("spaces after the head")
            << QByteArray() << QByteArray("  \r\n") << QByteArray("CMS");
    }

    void aPemWrappedSignatureIsReadToo()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, lineEnd);
        QFETCH(QByteArray, label);
        const QByteArray whole = cms(QStringLiteral("operator")).toBase64();
        QByteArray pem = before + "-----BEGIN " + label + "-----" + lineEnd;
        for (qsizetype at = 0; at < whole.size(); at += 64)
            pem += whole.mid(at, 64) + lineEnd;
        pem += "-----END " + label + "-----" + lineEnd;
        QCOMPARE(verify(pem, withContent(content)).code, 0);
        // Without its end it is no signature any more.
        QCOMPARE(verify(pem.left(pem.indexOf("-----END")), withContent(content)).code, 3);
    }

    void whatACmsCarriesIsNotWhatTheFileIs()
    {
        const QList<QByteArray> insides{"%PDF-1.4\n1 0 obj\n", "%PDF-1.4 /ByteRange ",
                                        "<a xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>",
                                        "plain text"};
        for (const QByteArray &inside : insides) {
            const Run run = verify(attachedCms(inside));
            QVERIFY2(run.code == 0, inside.constData());
            QCOMPARE(run.json[u"signers"].toArray().size(), 1);
        }
        // Changed inside, it is a bad signature, and not an unsigned file.
        QByteArray twin = attachedCms("%PDF-1.4\n");
        QCOMPARE(verify(twin.replace("%PDF-1.4", "%PDF-1.5")).verdict(),
                 QStringLiteral("invalid signatureContentChanged"));
    }

    void invalidIsOne()
    {
        QCOMPARE(verify(cms(QStringLiteral("operator")), withContent("other")).code, 1);
        const Run revoked = verify(cms(QStringLiteral("revoked")), withContent(content));
        QCOMPARE(revoked.code, 1);
        QCOMPARE(revoked.verdict(), QStringLiteral("invalid certificateRevoked"));
        QCOMPARE(verify(cms(QStringLiteral("operator")).chopped(20), withContent(content)).code, 1);
    }

    void withoutItsContentNothingIsSaid()
    {
        const Run run = verify(cms(QStringLiteral("operator")));
        QCOMPARE(run.code, 2);
        QCOMPARE(run.verdict(), QStringLiteral("pending signatureContentMissing"));
        QCOMPARE(verify(cms(QStringLiteral("operator")), withContent("")).code, 1);
    }

    void withoutEvidenceIsPending()
    {
        const QStringList more =
            withContent(content) +
            QStringList{QStringLiteral("--trust"), pkiFile(QStringLiteral("chain.pem"))};
        const Run run = verify(cms(QStringLiteral("operator")), more);
        QCOMPARE(run.code, 2);
        QCOMPARE(run.verdict(), QStringLiteral("pending revocationUnavailable"));
    }

    void withoutRootsNothingIsSaid_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto signer = softwareSigner(QStringLiteral("operator"));
        QTest::newRow("CMS") << cms(QStringLiteral("operator"));
        QTest::newRow("XML") << *trust::signXmlEnveloped("<a/>", *signer);
        QTest::newRow("PDF") << QByteArray("%PDF-1.4\n/ByteRange");
    }

    void withoutRootsNothingIsSaid()
    {
        QFETCH(QByteArray, file);
        const QString path = writeFile(QStringLiteral("file"), file);
        const QString program = buildDir() + QStringLiteral("/bin/ruqsatctl");
        const QStringList command{QStringLiteral("verify"), path, QStringLiteral("--offline"),
                                  QStringLiteral("--json")};
        QByteArray output;
        QCOMPARE(runProgram(program, command, &output), 64);
        QVERIFY2(output.contains("trustRootsMissing") && !output.contains("verdict"),
                 output.constData());
        // A file that names no root is none, and neither is one that cannot be read.
        const QStringList trusting = command + QStringList{QStringLiteral("--trust")};
        QCOMPARE(runProgram(program, trusting + QStringList{pkiFile(QStringLiteral("int.pem"))}),
                 64);
        QCOMPARE(runProgram(program, trusting + QStringList{QStringLiteral("/nonexistent")}), 64);
        // What is no signature at all needs no roots to be told.
        QCOMPARE(runProgram(program, {QStringLiteral("verify"),
                                      writeFile(QStringLiteral("plain"), "plain text")}),
                 3);
    }

    void whatIsNotSignedIsThree()
    {
        QCOMPARE(verify("plain text").code, 3);
        QCOMPARE(verify("").code, 3);
        QCOMPARE(verify("<a/>").code, 3);
        QCOMPARE(verify("%PDF-1.4\n").code, 3);
        QCOMPARE(verify(readFile(pkiFile(QStringLiteral("root.der")))).code, 3);
        QCOMPARE(runProgram(buildDir() + QStringLiteral("/bin/ruqsatctl"),
                            {QStringLiteral("verify"), QStringLiteral("/nonexistent")}),
                 3);
        QCOMPARE(
            runProgram(buildDir() + QStringLiteral("/bin/ruqsatctl"), {QStringLiteral("verify")}),
            64);
    }

    void signedXmlIsJudged()
    {
        const auto signer = softwareSigner(QStringLiteral("applicant"));
        QByteArray xml = *trust::signXmlEnveloped("<a><b>1</b></a>", *signer);
        QCOMPARE(verify(xml).code, 0);
        QCOMPARE(verify(xml.replace("<b>1", "<b>2")).verdict(),
                 QStringLiteral("invalid signatureContentChanged"));
        const QByteArray soap = *trust::signSoap(
            "<s:Envelope "
            "xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body/></s:Envelope>",
            *signer);
        QCOMPARE(verify(soap).code, 0);
    }

    void aFileThatWantsAllMemoryStaysOpen()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("a sanitizer's memory cannot be bounded");
#endif
        const QString path = writeFile(QStringLiteral("bomb.pdf"), {});
        const auto make = [&](const char *mebibytes) {
            return runProgram(QStringLiteral("python3"),
                              {sourceDir() + QStringLiteral("/tests/ctl/support/pdf_bomb.py"), path,
                               QString::fromLatin1(mebibytes)});
        };
        // The small one shows that nothing but the memory is wrong with it.
        QCOMPARE(make("3"), 0);
        QCOMPARE(verify(readFile(path)).code, 3);
        QCOMPARE(make("700"), 0);
        QVERIFY(readFile(path).size() < 4096);
        const Run run = verify(readFile(path));
        QCOMPARE(run.code, 2);
        QCOMPARE(run.verdict(), QStringLiteral("pending fileTooCostly"));
        QVERIFY(run.json[u"signers"].toArray().isEmpty());
    }

    void aSignedPdfIsJudged()
    {
        QByteArray pdf = "%PDF-1.4\n";
        QList<qsizetype> offsets;
        for (const char *object :
             {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
              "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> >>"}) {
            offsets.append(pdf.size());
            pdf += QByteArray::number(offsets.size()) + " 0 obj\n" + object + "\nendobj\n";
        }
        const qsizetype table = pdf.size();
        pdf += "xref\n0 4\n0000000000 65535 f \n";
        for (const qsizetype offset : offsets)
            pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        pdf += "trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n" + QByteArray::number(table) +
               "\n%%EOF\n";
        QCOMPARE(verify(pdf).code, 3);
        const auto signer = softwareSigner(QStringLiteral("head"));
        trust::PdfSignatureOptions options;
        options.time = QDateTime::currentDateTimeUtc();
        const auto prepared = trust::preparePdf(pdf, options);
        QVERIFY2(prepared, qPrintable(failureOf(prepared)));
        const auto digest = trust::digestOf(prepared->bytes, prepared->byteRange);
        const auto signature = trust::makeCadesOfDigest(*digest, *signer);
        QByteArray done =
            *trust::embedPdfSignature(prepared->bytes, prepared->byteRange, *signature);
        QCOMPARE(verify(done).code, 0);
        QCOMPARE(verify(done + "\n").verdict(),
                 QStringLiteral("invalid signatureChangedAfterwards"));
        QCOMPARE(verify(done.replace("[0 0 9 9]", "[0 0 9 8]")).code, 1);
    }
};

QTEST_GUILESS_MAIN(VerifyTest)
#include "tst_verify.moc"
