#include "trust/attack_rig.h"

#include "support/test_paths.h"
#include "trust/base32.h"
#include "trust/cades.h"
#include "trust/cades_extend.h"
#include "trust/cades_parts.h"
#include "trust/pades.h"

#include <QDir>
#include <QTemporaryDir>

namespace ruqsat::test {

namespace {

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

QString extraDirectory()
{
    static const QString made = [] {
        // Of this program: another one makes its own at the same time.
        static const QTemporaryDir folder;
        const QString path = folder.path();
        const QString script = QStringLiteral(
            "set -e; mkdir -p \"$2\"; cd \"$2\"\n"
            "usage=keyUsage=digitalSignature,nonRepudiation\n"
            "issue() { openssl req -new -key $1 -subj \"/CN=$2/serialNumber=IIN560317100006\" -out "
            "request.pem; openssl x509 -req -in request.pem -CA $3 -CAkey $4 -set_serial $5 -days "
            "300 -out $2.pem -extfile <(printf \"$6\"); }\n"
            "openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ec.key\n"
            "cp ec.key twin.key; openssl genpkey -quiet -algorithm RSA -out auth.key\n"
            "cp auth.key foreign.key\n"
            "openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 300 -subj "
            "/CN=Foreign -addext keyUsage=critical,keyCertSign,cRLSign 2>/dev/null\n"
            "issue ec.key ec \"$1/int.pem\" \"$1/int.key\" 0x770001 $usage\n"
            "issue twin.key twin \"$1/int.pem\" \"$1/int.key\" 0x770002 $usage\n"
            "issue auth.key auth \"$1/int.pem\" \"$1/int.key\" 0x770003 "
            "keyUsage=digitalSignature,keyEncipherment\n"
            "issue foreign.key foreign ca.pem ca.key 0x770004 $usage\n");
        QByteArray output;
        if (runProgram(QStringLiteral("bash"),
                       {QStringLiteral("-c"), script, QStringLiteral("-"), pkiDir(), path},
                       &output) != 0)
            qFatal("%s", output.constData());
        return path;
    }();
    return made;
}

bool accepts(const QString &program, const QStringList &arguments, QByteArray *output = nullptr)
{
    return runProgram(program, arguments, output) == 0;
}

QString asFile(const char *name, const QByteArray &bytes)
{
    return writeFile(QLatin1String(name), bytes);
}

} // namespace

std::unique_ptr<trust::SoftwareSigner> attackSigner(const QString &name)
{
    const QString base = extraDirectory() + u'/' + name;
    if (!QFile::exists(base + QStringLiteral(".pem")))
        return softwareSigner(name);
    QList<trust::Certificate> chain;
    if (name != u"foreign")
        chain.append(certificate(QStringLiteral("int.pem")));
    auto signer = trust::SoftwareSigner::fromPem(readFile(base + QStringLiteral(".pem")),
                                                 readFile(base + QStringLiteral(".key")), chain);
    if (!signer)
        qFatal("no key of %s", qPrintable(name));
    return std::move(*signer);
}

QByteArray signedContent()
{
    return "{\"applicant\":\"Қазақстан\"}";
}

QByteArray signedCms(const QString &name, Depth depth, TestAuthority &authority)
{
    const auto signer = attackSigner(name);
    const QByteArray basic = *trust::makeCades(signedContent(), *signer, {now()});
    if (depth == Depth::Basic)
        return basic;
    const QByteArray stamped = *trust::addTimestamp(basic, authority);
    if (depth == Depth::Timestamped)
        return stamped;
    const trust::SignatureReport report =
        trust::verifyCades(stamped, signedContent(), anchors(), &authority, now());
    return *trust::addEvidence(stamped, report.evidence);
}

QByteArray signedPdf(const QByteArray &pdf, const QString &name, Depth depth,
                     TestAuthority &authority)
{
    const auto signer = attackSigner(name);
    trust::PdfSignatureOptions options;
    options.time = now();
    const trust::PreparedPdf prepared = *trust::preparePdf(pdf, options);
    const QByteArray digest =
        *trust::digestOf(prepared.bytes, prepared.byteRange, signer->certificate());
    const QByteArray basic = *trust::makeCadesOfDigest(digest, *signer);
    const QByteArray cms = depth == Depth::Basic ? basic : *trust::addTimestamp(basic, authority);
    const QByteArray whole = *trust::embedPdfSignature(prepared.bytes, prepared.byteRange, cms);
    if (depth != Depth::LongTerm)
        return whole;
    const trust::SignatureReport report = trust::verifyPdf(whole, anchors(), &authority, now());
    return *trust::addPdfEvidence(whole, report.evidence);
}

QByteArray plainPdf()
{
    QByteArray pdf = "%PDF-1.4\n";
    QList<qsizetype> offsets;
    for (const char *object :
         {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << >> >>",
          "<< /Length 9 >>\nstream\n0 0 9 9 re\nendstream"}) {
        offsets.append(pdf.size());
        pdf += QByteArray::number(offsets.size()) + " 0 obj\n" + object + "\nendobj\n";
    }
    pdf.replace("/Length 9 ", "/Length 10");
    const qsizetype table = pdf.size();
    pdf += "xref\n0 5\n0000000000 65535 f \n";
    for (const qsizetype offset : offsets)
        pdf += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + QByteArray::number(table) +
           "\n%%EOF\n";
}

QByteArray signedXrefStreamPdf(const QByteArray &pages, const QString &name)
{
    const QByteArray place = "[0 0000000000 0000000000 0000000000]";
    const QList<QByteArray> objects = {
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] /SigFlags 3 >> >>",
        "<< /Type /Pages /Kids [" + pages + "] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << >> "
        "/Annots [6 0 R] >>",
        "<< /Length 10 >>\nstream\n0 0 9 9 re\nendstream",
        "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange " + place +
            " /Contents <" + QByteArray(40'000, '0') + "> >>",
        "<< /Type /Annot /Subtype /Widget /FT /Sig /T (S) /F 132 /Rect [0 0 0 0] /P 3 0 R /V 5 0 R "
        ">>"};
    QByteArray pdf = "%PDF-1.5\n";
    QByteArray rows = QByteArray::fromHex("0000000000ff");
    const auto addRow = [&] {
        rows += QByteArray::fromHex(
            "01" + QByteArray::number(pdf.size(), 16).rightJustified(8, '0') + "00");
    };
    for (qsizetype i = 0; i < objects.size(); ++i) {
        addRow();
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    addRow();
    const qsizetype table = pdf.size();
    pdf += "7 0 obj\n<< /Type /XRef /Size 8 /W [1 4 1] /Root 1 0 R /Length " +
           QByteArray::number(rows.size()) + " >>\nstream\n" + rows +
           "\nendstream\nendobj\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    const qint64 begin = pdf.indexOf("/Contents <") + 10;
    const qint64 end = pdf.indexOf('>', begin) + 1;
    const trust::ByteRange range{0, begin, end, pdf.size() - end};
    QByteArray text = "[0";
    for (std::size_t i = 1; i < 4; ++i)
        text += ' ' + QByteArray::number(range[i]).rightJustified(10, '0');
    pdf.replace(place, text + ']');
    const auto signer = attackSigner(name);
    const QByteArray digest = *trust::digestOf(pdf, range, signer->certificate());
    return *trust::embedPdfSignature(pdf, range, *trust::makeCadesOfDigest(digest, *signer));
}

QByteArray withObject(const QByteArray &pdf, int number, const QByteArray &body)
{
    const qsizetype keyword = pdf.lastIndexOf("startxref");
    const QByteArray previous = pdf.mid(keyword + 9).trimmed().split('\n').first();
    // A cross-reference stream has no trailer beside it.
    const qsizetype root = pdf.indexOf("/Root", qMax(qsizetype{0}, pdf.lastIndexOf("trailer")));
    const QByteArray rootText = pdf.mid(root, pdf.indexOf(" R", root) + 2 - root);
    QByteArray twin = pdf;
    const qsizetype at = twin.size();
    twin += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    const qsizetype table = twin.size();
    return twin + "xref\n" + QByteArray::number(number) + " 1\n" +
           QByteArray::number(at).rightJustified(10, '0') + " 00000 n \ntrailer\n<< /Size 500 " +
           rootText + " /Prev " + previous + " >>\nstartxref\n" + QByteArray::number(table) +
           "\n%%EOF\n";
}

QByteArray cmsOfPdf(const QByteArray &pdf)
{
    const auto range = trust::byteRangeOf(pdf);
    if (!range)
        return {};
    return QByteArray::fromHex(pdf.mid((*range)[1] + 1, (*range)[2] - (*range)[1] - 2));
}

QByteArray coveredByPdf(const QByteArray &pdf)
{
    const auto range = trust::byteRangeOf(pdf);
    return range ? pdf.left((*range)[1]) + pdf.mid((*range)[2], (*range)[3]) : QByteArray();
}

QByteArray flippedIn(const QByteArray &original, const QByteArray &part, qsizetype offset)
{
    QByteArray twin = original;
    const QByteArray hex = part.toHex();
    if (const qsizetype at = twin.indexOf(part); at >= 0) {
        twin[at + offset] = static_cast<char>(twin[at + offset] ^ 1);
    } else if (const qsizetype inHex = twin.indexOf(hex); inHex >= 0) {
        char &digit = twin[inHex + 2 * offset + 1];
        digit = digit == '0' ? '1' : '0';
    }
    return twin;
}

QByteArray tokenOf(const QByteArray &cms)
{
    const auto parts = trust::CmsParts::parse(cms);
    return parts ? parts->signers.first().valuesOf(trust::oid::signatureTimestamp).value(0)
                 : QByteArray();
}

QByteArray signatureOf(const QByteArray &cms)
{
    const auto parts = trust::CmsParts::parse(cms);
    return parts ? parts->signers.first().signature : QByteArray();
}

bool opensslAcceptsCms(const QByteArray &cms, const QByteArray &content)
{
    return accepts(QStringLiteral("openssl"),
                   {QStringLiteral("cms"), QStringLiteral("-verify"), QStringLiteral("-cades"),
                    QStringLiteral("-binary"), QStringLiteral("-inform"), QStringLiteral("DER"),
                    QStringLiteral("-in"), asFile("judged.p7s", cms), QStringLiteral("-content"),
                    asFile("judged.content", content), QStringLiteral("-CAfile"),
                    pkiFile(QStringLiteral("root.pem")), QStringLiteral("-out"),
                    QStringLiteral("/dev/null")});
}

bool opensslAcceptsCertificate(const QString &name)
{
    const QByteArray pem = "-----BEGIN CERTIFICATE-----\n" +
                           attackSigner(name)->certificate().der().toBase64() +
                           "\n-----END CERTIFICATE-----\n";
    return accepts(QStringLiteral("openssl"),
                   {QStringLiteral("verify"), QStringLiteral("-crl_check_all"),
                    QStringLiteral("-CAfile"), pkiFile(QStringLiteral("ca.pem")),
                    asFile("judged.pem", pem)});
}

bool opensslAcceptsToken(const QByteArray &token, const QByteArray &stamped)
{
    return accepts(QStringLiteral("openssl"),
                   {QStringLiteral("ts"), QStringLiteral("-verify"), QStringLiteral("-token_in"),
                    QStringLiteral("-in"), asFile("judged.tst", token), QStringLiteral("-data"),
                    asFile("judged.stamped", stamped), QStringLiteral("-CAfile"),
                    pkiFile(QStringLiteral("ca.pem"))});
}

bool opensslAcceptsOcsp(const QByteArray &response, const trust::Certificate &subject)
{
    const QByteArray pem = "-----BEGIN CERTIFICATE-----\n" + subject.der().toBase64() +
                           "\n-----END CERTIFICATE-----\n";
    QByteArray output;
    const bool done =
        accepts(QStringLiteral("openssl"),
                {QStringLiteral("ocsp"), QStringLiteral("-respin"), asFile("judged.ocsp", response),
                 QStringLiteral("-issuer"), pkiFile(QStringLiteral("int.pem")),
                 QStringLiteral("-cert"), asFile("judged.subject", pem), QStringLiteral("-CAfile"),
                 pkiFile(QStringLiteral("chain.pem")), QStringLiteral("-no_nonce")},
                &output);
    return done && output.contains("Response verify OK") && output.contains(": good");
}

bool opensslAcceptsCrl(const QByteArray &crl)
{
    QByteArray output;
    accepts(QStringLiteral("openssl"),
            {QStringLiteral("crl"), QStringLiteral("-inform"), QStringLiteral("DER"),
             QStringLiteral("-in"), asFile("judged.crl", crl), QStringLiteral("-CAfile"),
             pkiFile(QStringLiteral("chain.pem")), QStringLiteral("-noout"),
             QStringLiteral("-verify")},
            &output);
    return output.contains("verify OK");
}

bool nssAcceptsCms(const QByteArray &cms, const QByteArray &content)
{
    static const QString store = [] {
        const QString path = buildDir() + QStringLiteral("/tests/trust-pki/attack/nss");
        const QString script = QStringLiteral(
            "set -e; rm -rf \"$2\"; mkdir -p \"$2\"; certutil -N -d \"$2\" --empty-password\n"
            "certutil -A -d \"$2\" -n root -t C,C,C -i \"$1/root.pem\"\n");
        runProgram(QStringLiteral("bash"),
                   {QStringLiteral("-c"), script, QStringLiteral("-"), pkiDir(), path});
        return path;
    }();
    QByteArray output;
    const bool done =
        accepts(QStringLiteral("cmsutil"),
                {QStringLiteral("-D"), QStringLiteral("-d"), store, QStringLiteral("-c"),
                 asFile("judged.content", content), QStringLiteral("-i"), asFile("judged.p7s", cms),
                 QStringLiteral("-n"), QStringLiteral("-h"), QStringLiteral("0")},
                &output);
    return done && output.contains("GoodSignature");
}

bool popplerAcceptsPdf(const QByteArray &pdf)
{
    QByteArray output;
    accepts(QStringLiteral("pdfsig"), {QStringLiteral("-nocert"), asFile("judged.pdf", pdf)},
            &output);
    return output.contains("Signature is Valid") && !output.contains("Signature is Invalid") &&
           !output.contains("Digest Mismatch");
}

bool mupdfAcceptsPdf(const QByteArray &pdf)
{
    QByteArray output;
    accepts(QStringLiteral("mutool"),
            {QStringLiteral("sign"), QStringLiteral("-v"), asFile("judged.pdf", pdf)}, &output);
    return output.contains("The document is unchanged since signing") &&
           !output.contains("Digest error") && !output.contains("edits since signing");
}

bool qpdfAcceptsPdf(const QByteArray &pdf)
{
    return accepts(QStringLiteral("qpdf"), {QStringLiteral("--check"), asFile("judged.pdf", pdf)});
}

bool opensslAcceptsQr(const QString &text)
{
    const qsizetype dot = text.lastIndexOf(u'.');
    const auto signature = trust::fromBase32(text.mid(dot + 1).toLatin1());
    return accepts(QStringLiteral("openssl"),
                   {QStringLiteral("pkeyutl"), QStringLiteral("-verify"), QStringLiteral("-rawin"),
                    QStringLiteral("-pubin"), QStringLiteral("-inkey"),
                    pkiFile(QStringLiteral("paper-keys.pem")), QStringLiteral("-sigfile"),
                    asFile("judged.sig", signature.value_or(QByteArray("none"))),
                    QStringLiteral("-in"),
                    asFile("judged.qr", "ruqsat-paper-1\n" + text.left(dot).toLatin1())});
}

bool xmlsecAccepts(const QByteArray &xml, const QString &certificatePath)
{
    return accepts(QStringLiteral("xmlsec1"),
                   {QStringLiteral("--verify"), QStringLiteral("--pubkey-cert-pem"),
                    certificatePath, QStringLiteral("--id-attr:Id"),
                    QStringLiteral("http://schemas.xmlsoap.org/soap/envelope/:Body"),
                    asFile("judged.xml", xml)});
}

} // namespace ruqsat::test
