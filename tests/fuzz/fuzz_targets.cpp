// What libFuzzer calls with bytes that nobody made on purpose. RUQSAT_FUZZ names the kind of input,
// RUQSAT_FUZZ_CORPUS the folder with the authorities to believe.
#include "trust/cades.h"
#include "trust/cades_extend.h"
#include "trust/evidence.h"
#include "trust/ocsp_answer.h"
#include "trust/pades.h"
#include "trust/paper_statement.h"
#include "trust/timestamp.h"
#include "trust/wsse.h"
#include "trust/xmldsig.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace ruqsat;
using namespace ruqsat::trust;

/// The seeds were signed a moment ago.
const QDateTime at = QDateTime::currentDateTimeUtc();

QByteArray file(const char *name)
{
    QFile file(qEnvironmentVariable("RUQSAT_FUZZ_CORPUS") + u'/' + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "no %s\n", name);
        std::exit(1);
    }
    return file.readAll();
}

struct World
{
    TrustAnchors anchors = *TrustAnchors::fromPem(file("ca.pem"));
    CrlStore crls;
    QByteArray content = file("content");
    Certificate subject = *Certificate::fromPem(file("subject.pem"));
    Certificate issuer = *Certificate::fromPem(file("issuer.pem"));
    StatementKeys keys = *StatementKeys::fromPem(file("paper-keys.pem"));

    World()
    {
        if (!crls.add(file("ca.pem")))
            std::exit(1);
    }
};

World &world()
{
    static World made;
    return made;
}

/// Stamps with what a hostile authority might send.
class Echo final : public TimestampSource
{
public:
    explicit Echo(QByteArray token)
        : m_token(std::move(token))
    {
    }
    Result<QByteArray> stamp(QByteArrayView) override { return m_token; }

private:
    QByteArray m_token;
};

/// A verdict on noise must never be "valid" by itself: the seeds alone are.
void use(const SignatureReport &report)
{
    if (report.verdict == Verdict::Valid && report.signers.isEmpty())
        std::abort();
    if (report.verdict != Verdict::Valid && !report.code)
        std::abort();
}

void certificate(const QByteArray &bytes)
{
    const Result<Certificate> parsed = Certificate::parse(bytes);
    if (!parsed)
        return;
    (void)parsed->subjectName();
    (void)parsed->iin();
    (void)parsed->bin();
    (void)parsed->subjectText();
    (void)parsed->issuerName();
    (void)parsed->isValidAt(at);
    (void)parsed->roles();
    (void)parsed->publicKey();
    (void)parsed->ocspUrl();
    (void)parsed->crlUrls();
    (void)checkCertificate(*parsed, world().anchors, &world().crls, at);
}

void cms(const QByteArray &bytes)
{
    use(verifyCades(bytes, world().content, world().anchors, &world().crls, at));
    (void)cadesSigner(bytes);
    Echo echo(bytes);
    (void)addTimestamp(bytes, echo);
    Evidence evidence;
    evidence.certificates.append(bytes);
    evidence.crls.append(bytes);
    evidence.ocspResponses.append(bytes);
    (void)addEvidence(bytes, evidence);
}

void ocsp(const QByteArray &bytes)
{
    const RevocationAnswer answer =
        readOcspAnswer(bytes, {world().subject, world().issuer, at, {}, nullptr});
    (void)answer;
    Evidence evidence;
    evidence.ocspResponses.append(bytes);
    evidence.crls.append(bytes);
    EvidenceSource source(evidence, nullptr);
    (void)source.check(world().subject, world().issuer, at);
}

void pdf(const QByteArray &bytes)
{
    use(verifyPdf(bytes, world().anchors, &world().crls, at));
    (void)byteRangeOf(bytes);
    PdfSignatureOptions options;
    options.time = at;
    options.reserve = 8192;
    (void)preparePdf(bytes, options);
    Evidence evidence;
    evidence.crls.append("crl");
    (void)addPdfEvidence(bytes, evidence);
}

void qr(const QByteArray &bytes)
{
    (void)world().keys.verify(QString::fromLatin1(bytes));
    (void)StatementKeys::fromPem(bytes);
}

void timestamp(const QByteArray &bytes)
{
    const TimestampReport report =
        checkTimestamp(bytes, world().content, world().anchors, &world().crls);
    if (report.verdict == Verdict::Valid && !report.time.isValid())
        std::abort();
}

void xml(const QByteArray &bytes)
{
    use(verifyXml(bytes, world().anchors, &world().crls, at));
    (void)verifySoap(bytes);
    (void)verifyXmlEnveloped(bytes);
}

using Target = void (*)(const QByteArray &);

Target chosen()
{
    const QByteArray kind = qgetenv("RUQSAT_FUZZ");
    const std::pair<const char *, Target> targets[] = {
        {"certificate", certificate}, {"cms", cms}, {"ocsp", ocsp}, {"pdf", pdf}, {"qr", qr},
        {"timestamp", timestamp},     {"xml", xml}};
    for (const auto &[name, target] : targets) {
        if (kind == name)
            return target;
    }
    std::fprintf(stderr, "RUQSAT_FUZZ is not set\n");
    std::exit(1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const Target target = chosen();
    // A copy of its own, so that a read beyond its end is seen.
    target(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    return 0;
}
