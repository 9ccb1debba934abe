#include "trust/cades.h"

#include "trust/algorithm.h"
#include "trust/cades_judge.h"
#include "trust/der.h"
#include "trust/openssl_types.h"

#include <openssl/err.h>
#include <openssl/ess.h>

namespace ruqsat::trust {

namespace {

constexpr qsizetype maximumCmsSize = 64 * 1024 * 1024;
constexpr int maximumSigners = 16;

struct ParsedCms
{
    CmsPtr cms;
    QList<Certificate> certificates;
    STACK_OF(CMS_SignerInfo) *signers = nullptr;
};

Failure malformed(const QString &detail)
{
    return {FailureCode::SignatureMalformed, detail};
}

bool isPadding(QByteArrayView rest)
{
    return std::all_of(rest.begin(), rest.end(), [](char c) { return c == '\0'; });
}

Result<ParsedCms> parseCms(const QByteArray &bytes, bool allowPadding)
{
    if (bytes.isEmpty())
        return FailureCode::SignatureMissing;
    if (bytes.size() > maximumCmsSize)
        return malformed(QStringLiteral("too large"));
    if (holdsTooManyCertificates(bytes))
        return malformed(QStringLiteral("too many certificates"));
    const unsigned char *position = bytesOf(bytes);
    ParsedCms parsed;
    parsed.cms.reset(d2i_CMS_ContentInfo(nullptr, &position, bytes.size()));
    if (!parsed.cms)
        return malformed(takeOpensslError());
    const QByteArrayView rest = QByteArrayView(bytes).sliced(position - bytesOf(bytes));
    if (!rest.isEmpty() && !(allowPadding && isPadding(rest)))
        return malformed(QStringLiteral("bytes after the signature"));
    if (OBJ_obj2nid(CMS_get0_type(parsed.cms.get())) != NID_pkcs7_signed)
        return malformed(QStringLiteral("not signed data"));
    parsed.signers = CMS_get0_SignerInfos(parsed.cms.get());
    if (sk_CMS_SignerInfo_num(parsed.signers) < 1)
        return FailureCode::SignatureMissing;
    if (sk_CMS_SignerInfo_num(parsed.signers) > maximumSigners)
        return malformed(QStringLiteral("too many signers"));
    const X509StackPtr included(CMS_get1_certs(parsed.cms.get()));
    if (included && sk_X509_num(included.get()) > maximumCmsCertificates)
        return malformed(QStringLiteral("too many certificates"));
    for (int i = 0; included && i < sk_X509_num(included.get()); ++i) {
        const Certificate certificate = certificateOf(sk_X509_value(included.get(), i));
        if (!certificate.isNull())
            parsed.certificates.append(certificate);
    }
    takeOpensslError();
    return parsed;
}

Certificate signerOf(CMS_SignerInfo *signer, const QList<Certificate> &certificates)
{
    for (const Certificate &certificate : certificates) {
        if (CMS_SignerInfo_cert_cmp(signer, native(certificate)) == 0)
            return certificate;
    }
    return {};
}

// The one value of a signed attribute that must stand exactly once; null otherwise.
ASN1_TYPE *singleValue(CMS_SignerInfo *signer, int nid)
{
    const int index = CMS_signed_get_attr_by_NID(signer, nid, -1);
    if (index < 0 || CMS_signed_get_attr_by_NID(signer, nid, index) >= 0)
        return nullptr;
    X509_ATTRIBUTE *attribute = CMS_signed_get_attr(signer, index);
    return X509_ATTRIBUTE_count(attribute) == 1 ? X509_ATTRIBUTE_get0_type(attribute, 0) : nullptr;
}

QByteArray octetsOf(const ASN1_TYPE *type)
{
    if (!type || type->type != V_ASN1_OCTET_STRING)
        return {};
    return toByteArray(ASN1_STRING_get0_data(type->value.octet_string),
                       ASN1_STRING_length(type->value.octet_string));
}

// Without this attribute another certificate over the same key could be put in its place.
Result<void> namesCertificate(CMS_SignerInfo *signer, const Certificate &certificate,
                              const QList<Certificate> &others)
{
    const X509StackPtr stack = nativeStack(QList<Certificate>{certificate} + others);
    const ASN1_TYPE *second = singleValue(signer, NID_id_smime_aa_signingCertificateV2);
    const ASN1_TYPE *first = singleValue(signer, NID_id_smime_aa_signingCertificate);
    const ASN1_TYPE *used = second ? second : first;
    if (!used || used->type != V_ASN1_SEQUENCE)
        return malformed(QStringLiteral("no signing-certificate attribute"));
    const unsigned char *position = ASN1_STRING_get0_data(used->value.sequence);
    const long size = ASN1_STRING_length(used->value.sequence);
    ESS_SIGNING_CERT_V2 *v2 = second ? d2i_ESS_SIGNING_CERT_V2(nullptr, &position, size) : nullptr;
    ESS_SIGNING_CERT *v1 = second ? nullptr : d2i_ESS_SIGNING_CERT(nullptr, &position, size);
    // The first entry must be the signer's, which is the first of the stack.
    const bool names = (v1 || v2) && OSSL_ESS_check_signing_certs(v1, v2, stack.get(), 1) == 1;
    ESS_SIGNING_CERT_V2_free(v2);
    ESS_SIGNING_CERT_free(v1);
    ERR_clear_error();
    if (!names)
        return FailureCode::SignatureOtherCertificate;
    return {};
}

QByteArray signedAttributes(CMS_SignerInfo *signer)
{
    QByteArray all;
    for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i)
        all.append(toDer(CMS_signed_get_attr(signer, i), i2d_X509_ATTRIBUTE));
    return der::value(0x31, all);
}

QByteArray algorithmOid(const X509_ALGOR *algorithm)
{
    const ASN1_OBJECT *object = nullptr;
    X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
    return oidText(object).toLatin1();
}

Result<void> verifySigner(const ParsedCms &parsed, const CmsParts &parts, CMS_SignerInfo *signer,
                          const Certificate &certificate, const QByteArray &content)
{
    X509_ALGOR *digest = nullptr;
    X509_ALGOR *signature = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, &signature);
    const Result<const SignatureAlgorithm *> algorithm =
        algorithmForCms(certificate, algorithmOid(digest), algorithmOid(signature));
    if (!algorithm)
        return algorithm.failure();
    // SignedData.digestAlgorithms is outside every signature; a reader that hashes in one pass
    // relies on it (RFC 5652 §5.1), so a list without the signer's digest is a broken file.
    if (!parts.head.value(1).contains(der::oid((*algorithm)->digestOid())))
        return malformed(QStringLiteral("digest algorithms"));
    const ASN1_TYPE *type = singleValue(signer, NID_pkcs9_contentType);
    if (!type || type->type != V_ASN1_OBJECT ||
        OBJ_cmp(type->value.object, CMS_get0_eContentType(parsed.cms.get())) != 0)
        return malformed(QStringLiteral("content-type attribute"));
    const QByteArray expected = octetsOf(singleValue(signer, NID_pkcs9_messageDigest));
    if (expected.isEmpty())
        return malformed(QStringLiteral("message-digest attribute"));
    if (const Result<void> named = namesCertificate(signer, certificate, parsed.certificates);
        !named)
        return named;
    const ASN1_OCTET_STRING *value = CMS_SignerInfo_get0_signature(signer);
    const Result<void> verified =
        (*algorithm)
            ->verify(certificate.publicKey(), signedAttributes(signer),
                     toByteArray(ASN1_STRING_get0_data(value), ASN1_STRING_length(value)));
    if (!verified)
        return verified.failure();
    // Asked last: only now is it known that the signer wrote this digest.
    if (!content.isNull() && (*algorithm)->digest(content) != expected)
        return FailureCode::SignatureContentChanged;
    return {};
}

// One without a service to ask is long-term; the roots need none.
bool standsAlone(const CertificateReport &report)
{
    const auto embedded = [](const RevocationAnswer &answer) { return answer.embedded; };
    return report.verdict == Verdict::Valid &&
           std::all_of(report.answers.begin(), report.answers.end(), embedded);
}

SignerInfo describe(CMS_SignerInfo *signer, const Certificate &certificate,
                    const TimedReport &report)
{
    SignerInfo info = SignerInfo::of(certificate, report.certificate);
    const ASN1_TYPE *time = singleValue(signer, NID_pkcs9_signingTime);
    if (time && (time->type == V_ASN1_UTCTIME || time->type == V_ASN1_GENERALIZEDTIME)) {
        info.at = timeOf(reinterpret_cast<const ASN1_TIME *>(time->value.asn1_string));
        info.clock = info.at.isValid() ? SigningClock::Signer : SigningClock::None;
    }
    if (!report.stamp || report.stamp->verdict != Verdict::Valid)
        return info;
    info.at = report.stamp->time;
    info.clock = SigningClock::Timestamp;
    info.timestampAuthority = report.stamp->authority;
    const bool alone = standsAlone(report.certificate) && standsAlone(report.stamp->certificate);
    info.level = alone ? SignatureLevel::LongTerm : SignatureLevel::Timestamped;
    return info;
}

/// What is judged: the content given, the one inside, or, where both are there, both as one.
Result<QByteArray> contentOf(CMS_ContentInfo *cms, const QByteArray &given)
{
    ASN1_OCTET_STRING **inside = CMS_get0_content(cms);
    if (!inside || !*inside)
        return given;
    const QByteArray own = toByteArray(ASN1_STRING_get0_data(*inside), ASN1_STRING_length(*inside));
    if (!given.isNull() && given != own)
        return FailureCode::SignatureContentChanged;
    return own;
}

/// The parts of that signer. Known by the signature and not by the place: signers that stand in no
/// order of DER change places when they are written in it. Each is taken once, for two signers may
/// have the same signature and other stamps.
std::optional<SignerParts> takePartsOf(CMS_SignerInfo *signer, QList<SignerParts> &from)
{
    const ASN1_OCTET_STRING *value = CMS_SignerInfo_get0_signature(signer);
    const QByteArray signature =
        toByteArray(ASN1_STRING_get0_data(value), ASN1_STRING_length(value));
    for (qsizetype i = 0; i < from.size(); ++i) {
        if (from.at(i).signature == signature)
            return from.takeAt(i);
    }
    return std::nullopt;
}

QList<Certificate> certificatesOf(const Evidence &evidence)
{
    QList<Certificate> found;
    const qsizetype count = qMin(evidence.certificates.size(), maximumEvidenceItems);
    for (const QByteArray &der : evidence.certificates.first(count)) {
        if (const Result<Certificate> certificate = Certificate::parse(der))
            found.append(*certificate);
    }
    return found;
}

} // namespace

SignatureReport judgeCades(const CadesInput &input, const Judge &judge)
{
    const Result<ParsedCms> parsed = parseCms(input.cms, input.allowPadding);
    if (!parsed)
        return SignatureReport::invalid(parsed.failure());
    const Result<CmsParts> parts = CmsParts::parse(input.cms);
    if (!parts)
        return SignatureReport::invalid(parts.failure());
    const Result<QByteArray> judged = contentOf(parsed->cms.get(), input.content);
    if (!judged)
        return SignatureReport::invalid(judged.failure());
    Evidence carried = parts->evidence();
    carried.add(input.evidence);
    EvidenceSource revocation(carried, judge.revocation);
    const Judge withEvidence{judge.anchors, &revocation, judge.at};
    const QList<Certificate> others = parsed->certificates + certificatesOf(carried);
    SignatureReport report;
    std::optional<Failure> unread;
    QList<SignerParts> allParts = parts->signers;
    for (int i = 0; i < sk_CMS_SignerInfo_num(parsed->signers); ++i) {
        CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(parsed->signers, i);
        const Certificate certificate = signerOf(signer, parsed->certificates);
        if (certificate.isNull())
            return SignatureReport::invalid(
                malformed(QStringLiteral("no certificate of the signer")));
        const Result<void> verified = verifySigner(*parsed, *parts, signer, certificate, *judged);
        if (!verified && verified.failure().code == FailureCode::SignatureAlgorithmUnsupported) {
            unread = verified.failure();
            continue;
        }
        if (!verified) {
            SignatureReport broken = SignatureReport::invalid(verified.failure());
            broken.signers.append(describe(signer, certificate, {}));
            return broken;
        }
        const std::optional<SignerParts> own = takePartsOf(signer, allParts);
        if (!own)
            return SignatureReport::invalid(malformed(QStringLiteral("parts of a signer")));
        const TimedReport checked = checkWithTimestamps(certificate, *own, others, withEvidence);
        const SignerInfo description = describe(signer, certificate, checked);
        if (checked.stamp && checked.stamp->verdict == Verdict::Invalid) {
            SignatureReport broken = SignatureReport::invalid(
                {FailureCode::TimestampWrong,
                 failureName(checked.stamp->code.value_or(FailureCode::TimestampWrong)) +
                     QLatin1String(": ") + checked.stamp->detail});
            broken.signers.append(description);
            return broken;
        }
        report.add(description, checked.certificate);
        if (checked.stamp)
            report.keep(checked.stamp->certificate);
    }
    if (unread && (report.signers.isEmpty() || report.verdict != Verdict::Invalid))
        return SignatureReport::failed(*unread);
    // Signed by whom it says, but over what nobody showed.
    if (judged->isNull() && report.verdict != Verdict::Invalid) {
        report.verdict = Verdict::Pending;
        report.code = FailureCode::SignatureContentMissing;
    }
    return report;
}

SignatureReport verifyCades(const QByteArray &cms, const QByteArray &content,
                            const TrustAnchors &anchors, RevocationSource *revocation,
                            const QDateTime &at)
{
    return judgeCades({cms, content}, {anchors, revocation, at});
}

Result<Certificate> cadesSigner(const QByteArray &cms)
{
    const Result<ParsedCms> parsed = parseCms(cms, false);
    if (!parsed)
        return parsed.failure();
    const Certificate certificate =
        signerOf(sk_CMS_SignerInfo_value(parsed->signers, 0), parsed->certificates);
    if (certificate.isNull())
        return malformed(QStringLiteral("no certificate of the signer"));
    return certificate;
}

} // namespace ruqsat::trust
