#include "ctl/verify_command.h"

#include "core/failure_text.h"
#include "ctl/bounded_run.h"
#include "ctl/command.h"
#include "ctl/in_language.h"
#include "ctl/time_text.h"
#include "ctl/verify_qr.h"
#include "trust/cades.h"
#include "trust/pades.h"
#include "trust/xmldsig.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace ruqsat::ctl {
namespace {

constexpr qint64 maximumFileSize = 128 * 1024 * 1024;
// Where an administrator puts the roots, intermediates and CRLs that need no --trust. With
// --offline nothing is used but what was named.
const char defaultTrustFile[] = "/etc/ruqsat/trust.pem";

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::FileUnreadable, path);
    if (file.size() > maximumFileSize)
        return Failure(FailureCode::FileTooLarge, path);
    return file.readAll();
}

struct Evidence
{
    trust::TrustAnchors anchors;
    trust::RevocationChain revocation;
};

Result<void> loadEvidence(const Arguments &arguments, Evidence *evidence)
{
    const bool online = !arguments.has("--offline");
    QString path = arguments.values.value(QStringLiteral("--trust"));
    if (path.isEmpty() && online && QFile::exists(QLatin1String(defaultTrustFile)))
        path = QLatin1String(defaultTrustFile);
    // Without a root everything would look like a signature of nobody's.
    if (path.isEmpty())
        return Failure(FailureCode::TrustRootsMissing, QStringLiteral("--trust"));
    const Result<QByteArray> pem = read(path);
    if (!pem)
        return pem.failure();
    const Result<trust::TrustAnchors> anchors = trust::TrustAnchors::fromPem(*pem);
    if (!anchors)
        return Failure(FailureCode::TrustRootsMissing, path);
    evidence->anchors = *anchors;
    auto crls = std::make_unique<trust::CrlStore>();
    if (const Result<void> added = crls->add(*pem); !added)
        return added.failure();
    if (online)
        evidence->revocation.append(std::make_unique<trust::OcspClient>());
    evidence->revocation.append(std::move(crls));
    if (online)
        evidence->revocation.append(std::make_unique<trust::CrlClient>());
    return {};
}

// "-----BEGIN CMS-----", as the desktop signers of the national authority save it; with the line
// ends of any system, and with the mark or the blank lines that an editor puts before it.
QByteArray withoutPem(const QByteArray &bytes)
{
    static const QByteArray mark("\xef\xbb\xbf");
    const QByteArray head = bytes.left(1024);
    const qsizetype begin = head.indexOf("-----BEGIN ");
    QByteArray before = begin > 0 ? head.left(begin) : QByteArray();
    if (before.startsWith(mark))
        before.remove(0, mark.size());
    const qsizetype body = begin < 0 ? -1 : head.indexOf("-----", begin + 11);
    const qsizetype end = body < 0 ? -1 : bytes.indexOf("-----END", body + 5);
    if (end < 0 || !before.trimmed().isEmpty())
        return bytes;
    return QByteArray::fromBase64(bytes.mid(body + 5, end - body - 5));
}

bool isSignedData(const QByteArray &der)
{
    return der.startsWith('\x30') && der.left(32).contains("\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02");
}

enum class SignedKind { Cms, Pdf, Xml };

struct SignedFile
{
    SignedKind kind = SignedKind::Cms;
    QByteArray bytes;
};

/// What has the look of a signed file; nothing where it has not.
std::optional<SignedFile> recognise(const QByteArray &file)
{
    // Asked first: a CMS may carry a PDF or an XML inside.
    const QByteArray cms = withoutPem(file);
    if (isSignedData(cms))
        return SignedFile{SignedKind::Cms, cms};
    const QByteArray head = file.left(1024);
    if (head.contains("%PDF-"))
        return file.contains("/ByteRange") ? std::optional(SignedFile{SignedKind::Pdf, file})
                                           : std::nullopt;
    const bool isXml = head.trimmed().startsWith('<') || head.startsWith("\xef\xbb\xbf<");
    return isXml && file.contains("http://www.w3.org/2000/09/xmldsig#")
               ? std::optional(SignedFile{SignedKind::Xml, file})
               : std::nullopt;
}

trust::SignatureReport judge(const SignedFile &file, const QByteArray &content, Evidence &evidence)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    trust::RevocationSource *revocation = &evidence.revocation;
    switch (file.kind) {
    case SignedKind::Cms:
        return trust::verifyCades(file.bytes, content, evidence.anchors, revocation, now);
    case SignedKind::Pdf:
        return trust::verifyPdf(file.bytes, evidence.anchors, revocation, now);
    case SignedKind::Xml:
        return trust::verifyXml(file.bytes, evidence.anchors, revocation, now);
    }
    return {};
}

QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate))
                          : QJsonValue(QJsonValue::Null);
}

QJsonObject toJson(const trust::SignerInfo &signer)
{
    return {{QStringLiteral("name"), signer.name},
            {QStringLiteral("iin"), signer.iin},
            {QStringLiteral("bin"), signer.bin},
            {QStringLiteral("at"), timeOrNull(signer.at)},
            {QStringLiteral("clock"), trust::signingClockName(signer.clock)},
            {QStringLiteral("timestampAuthority"), signer.timestampAuthority},
            {QStringLiteral("level"), trust::signatureLevelName(signer.level)},
            {QStringLiteral("revocation"), signer.revocation},
            {QStringLiteral("revocationSource"), signer.revocationSource},
            {QStringLiteral("revocationAt"), timeOrNull(signer.revocationAt)},
            {QStringLiteral("revocationEmbedded"), signer.revocationEmbedded}};
}

QJsonObject toJson(const trust::SignatureReport &report)
{
    QJsonArray signers;
    for (const trust::SignerInfo &signer : report.signers)
        signers.append(toJson(signer));
    const QJsonValue code = report.code ? QJsonValue(failureName(*report.code)) : QJsonValue();
    return {{QStringLiteral("verdict"), verdictName(report.verdict)},
            {QStringLiteral("code"), code},
            {QStringLiteral("signers"), signers}};
}

struct SignerWords
{
    const char16_t *who;
    const char16_t *signedBySigner;
    const char16_t *signedByStamp;
    const char16_t *revocation;
    const char16_t *asOf;
    const char16_t *inFile;
};

const SignerWords &signerWords(Language language)
{
    static constexpr SignerWords kazakh{u"%1, ЖСН %2, БСН %3, деңгейі %4",
                                        u"қол қойылған (қол қоюшының сағаты): %1",
                                        u"қол қойылған (уақыт белгісі, %2): %1",
                                        u"куәліктің кері қайтарылуы: %1",
                                        u", %1 (%2 жағдайы бойынша)",
                                        u", файлдың өзінде"};
    static constexpr SignerWords russian{
        u"%1, ИИН %2, БИН %3, уровень %4",    u"подписано (часы подписавшего): %1",
        u"подписано (метка времени, %2): %1", u"отзыв сертификата: %1",
        u", %1, по состоянию на %2",          u", в самом файле"};
    static constexpr SignerWords english{u"%1, IIN %2, BIN %3, level %4",
                                         u"signed (signer's clock): %1",
                                         u"signed (timestamp, %2): %1",
                                         u"revocation: %1",
                                         u", %1 as of %2",
                                         u", in the file"};
    return inLanguage(language, kazakh, russian, english);
}

/// Times in the zone of the law; the codes "good" and "ocsp" are the same as in JSON.
void printSigner(const trust::SignerInfo &signer, Language language)
{
    const SignerWords &in = signerWords(language);
    const auto words = [](const char16_t *text) { return QString::fromUtf16(text); };
    print(QStringLiteral("  ") + words(in.who).arg(signer.name, signer.iin, signer.bin,
                                                   trust::signatureLevelName(signer.level)));
    if (signer.at.isValid() && signer.clock == trust::SigningClock::Timestamp)
        print(QStringLiteral("    ") +
              words(in.signedByStamp).arg(exactTimeText(signer.at), signer.timestampAuthority));
    else if (signer.at.isValid())
        print(QStringLiteral("    ") + words(in.signedBySigner).arg(exactTimeText(signer.at)));
    QString revocation = words(in.revocation).arg(signer.revocation);
    if (signer.revocationAt.isValid())
        revocation +=
            words(in.asOf).arg(signer.revocationSource, dateTimeText(signer.revocationAt));
    if (signer.revocationEmbedded)
        revocation += words(in.inFile);
    print(QStringLiteral("    ") + revocation);
}

void printReport(const trust::SignatureReport &report, Language language)
{
    print(verdictName(report.verdict));
    if (report.code) {
        const FailureText text = failureText(*report.code, language);
        print(QStringLiteral("%1: %2 %3")
                  .arg(failureName(*report.code), text.title, text.explanation));
    }
    for (const trust::SignerInfo &signer : report.signers)
        printSigner(signer, language);
}

int tellVerdict(const trust::SignatureReport &report, bool json, Language language)
{
    if (report.code == FailureCode::SignatureMissing) {
        fail(FailureCode::SignatureMissing, language);
        return NotSigned;
    }
    if (json)
        printJson(toJson(report));
    else
        printReport(report, language);
    return exitCodeOf(report.verdict);
}

} // namespace

VerifyExitCode exitCodeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Valid:
        return SignatureValid;
    case Verdict::Invalid:
        return SignatureInvalid;
    case Verdict::Pending:
        return SignaturePending;
    }
    return SignatureInvalid;
}

int runVerify(const QStringList &arguments)
{
    const auto sorted = Arguments::sort(arguments,
                                        {QStringLiteral("--content"), QStringLiteral("--trust"),
                                         QStringLiteral("--lang"), QStringLiteral("--qr")},
                                        {QStringLiteral("--offline"), QStringLiteral("--json")});
    const bool qr = sorted && sorted->values.contains(QStringLiteral("--qr"));
    if (!sorted || sorted->words.size() != (qr ? 0 : 1) || !sorted->language())
        return showUsage("verify");
    const Language language = *sorted->language();
    if (qr)
        return runVerifyQr(*sorted, language);
    const Result<QByteArray> file = read(sorted->words.first());
    const std::optional<SignedFile> signedFile = file ? recognise(*file) : std::nullopt;
    if (!signedFile) {
        fail(file ? Failure(FailureCode::SignatureMissing) : file.failure(), language);
        return NotSigned;
    }
    Evidence evidence;
    if (const Result<void> loaded = loadEvidence(*sorted, &evidence); !loaded) {
        fail(loaded.failure(), language);
        return Usage;
    }
    QByteArray content;
    if (sorted->values.contains(QStringLiteral("--content"))) {
        const Result<QByteArray> given = read(sorted->values.value(QStringLiteral("--content")));
        if (!given) {
            fail(given.failure(), language);
            return Usage;
        }
        // Empty is a content too, null is none.
        content = given->isNull() ? QByteArray("") : *given;
    }
    trust::SignatureReport report;
    const auto tellReport = [&] { return tellVerdict(report, sorted->has("--json"), language); };
    const std::optional<int> code =
        runBounded([&] { report = judge(*signedFile, content, evidence); }, tellReport);
    if (code)
        return *code;
    report = trust::SignatureReport::failed(FailureCode::FileTooCostly);
    return tellReport();
}

} // namespace ruqsat::ctl
