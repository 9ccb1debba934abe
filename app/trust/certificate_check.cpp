#include "trust/certificate_check.h"

#include "trust/device_request.h"

#include "trust/openssl_types.h"

#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <QFile>

namespace ruqsat::trust {

namespace {

CertificateReport refused(FailureCode code, const QString &detail, const QList<Certificate> &chain)
{
    CertificateReport report;
    report.verdict = Verdict::Invalid;
    report.code = code;
    report.detail = detail;
    report.chain = chain;
    return report;
}

Result<QList<Certificate>> buildChain(const Certificate &certificate, const TrustAnchors &anchors,
                                      const QList<Certificate> &extra, const QDateTime &at,
                                      CertificateUse use)
{
    const X509StorePtr store(X509_STORE_new());
    for (const Certificate &root : anchors.roots)
        X509_STORE_add_cert(store.get(), native(root));
    const X509StackPtr others = nativeStack(anchors.intermediates + extra);
    const X509StoreContextPtr context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(context.get(), store.get(), native(certificate), others.get()) != 1)
        return Failure(FailureCode::InternalError, takeOpensslError());
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_time(parameters, at.toSecsSinceEpoch());
    // 112 bits: RSA from 2048, SHA-1 and MD5 signatures refused.
    X509_VERIFY_PARAM_set_auth_level(parameters, 2);
    // RFC 3161 §2.3: that usage alone, and critical.
    if (use == CertificateUse::Timestamping)
        X509_STORE_CTX_set_purpose(context.get(), X509_PURPOSE_TIMESTAMP_SIGN);
    if (X509_verify_cert(context.get()) == 1) {
        QList<Certificate> chain;
        const STACK_OF(X509) *built = X509_STORE_CTX_get0_chain(context.get());
        for (int i = 0; i < sk_X509_num(built); ++i)
            chain.append(certificateOf(sk_X509_value(built, i)));
        return chain;
    }
    const int error = X509_STORE_CTX_get_error(context.get());
    const bool own = X509_STORE_CTX_get_error_depth(context.get()) == 0;
    takeOpensslError();
    const QString detail = QString::fromLatin1(X509_verify_cert_error_string(error));
    if (own && error == X509_V_ERR_CERT_HAS_EXPIRED)
        return Failure(FailureCode::CertificateExpired, detail);
    if (own && error == X509_V_ERR_CERT_NOT_YET_VALID)
        return Failure(FailureCode::CertificateNotYetValid, detail);
    if (own && error == X509_V_ERR_INVALID_PURPOSE)
        return Failure(FailureCode::CertificateKeyUsage, detail);
    return Failure(FailureCode::CertificateUntrusted, detail);
}

// Signing keys only: those for authentication have digitalSignature alone (FACTS §3).
bool maySign(const Certificate &certificate)
{
    return !certificate.isAuthority() && certificate.allowsDigitalSignature() &&
           certificate.allowsNonRepudiation();
}

// Whoever holds a stolen key of a stamping authority stamps with any time, so after a compromise
// none of its stamps proves anything, nor where it is not said why it was revoked (RFC 3161 §4).
bool spoilsThePast(const RevocationAnswer &answer, bool own)
{
    if (!answer.reason)
        return own;
    switch (*answer.reason) {
    case CRL_REASON_UNSPECIFIED:
    case CRL_REASON_AFFILIATION_CHANGED:
    case CRL_REASON_SUPERSEDED:
    case CRL_REASON_CESSATION_OF_OPERATION:
    case CRL_REASON_CERTIFICATE_HOLD:
        return false;
    case CRL_REASON_KEY_COMPROMISE:
    case CRL_REASON_CA_COMPROMISE:
    case CRL_REASON_AA_COMPROMISE:
        return true;
    default:
        return own;
    }
}

} // namespace

Result<TrustAnchors> TrustAnchors::fromPem(const QByteArray &pem)
{
    const Result<QList<Certificate>> all = Certificate::listFromPem(pem);
    if (!all)
        return all.failure();
    TrustAnchors anchors;
    for (const Certificate &certificate : *all) {
        if (!certificate.isAuthority())
            continue;
        (certificate.isSelfIssued() ? anchors.roots : anchors.intermediates).append(certificate);
    }
    if (anchors.roots.isEmpty())
        return Failure(FailureCode::CertificateUntrusted, QStringLiteral("no root certificate"));
    return anchors;
}

Result<TrustAnchors> TrustAnchors::fromPemFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("cannot read ") + path);
    return fromPem(file.read(16 * 1024 * 1024));
}

QByteArray TrustAnchors::toPem() const
{
    QByteArray pem;
    for (const Certificate &certificate : roots + intermediates)
        pem += certificatePem(certificate);
    return pem;
}

QStringList authorisedPersonRoles()
{
    return {role::head, role::rightToSign};
}

Result<void> checkHolder(const Certificate &certificate, const ExpectedHolder &holder,
                         const QDateTime &at)
{
    if (certificate.isNull())
        return FailureCode::TokenNoCertificate;
    // Said first: nothing else about it would help its holder.
    if (!certificate.isOfNationalProfile())
        return FailureCode::CertificateForeignProfile;
    if (at < certificate.notBefore())
        return FailureCode::CertificateNotYetValid;
    if (at > certificate.notAfter())
        return FailureCode::CertificateExpired;
    if (!certificate.allowsDigitalSignature() || !certificate.allowsNonRepudiation())
        return FailureCode::CertificateKeyUsage;
    if (!holder.iin.isEmpty() && certificate.iin() != holder.iin)
        return FailureCode::CertificateOtherIin;
    if (!holder.bin.isEmpty() && certificate.bin() != holder.bin)
        return FailureCode::CertificateOtherBin;
    const QStringList roles = certificate.roles();
    const auto has = [&roles](const QString &oid) { return roles.contains(oid); };
    if (!holder.anyRole.isEmpty() &&
        std::none_of(holder.anyRole.begin(), holder.anyRole.end(), has))
        return FailureCode::CertificateRole;
    return {};
}

CertificateReport checkCertificate(const Certificate &certificate, const TrustAnchors &anchors,
                                   RevocationSource *revocation, const QDateTime &at,
                                   const QList<Certificate> &extraCertificates, CertificateUse use)
{
    if (certificate.isNull())
        return refused(FailureCode::SignatureMalformed, QStringLiteral("no certificate"), {});
    const Result<QList<Certificate>> chain =
        buildChain(certificate, anchors, extraCertificates, at, use);
    if (!chain)
        return refused(chain.failure().code, chain.failure().detail, {certificate});
    if (use == CertificateUse::Signing && !maySign(certificate))
        return refused(FailureCode::CertificateKeyUsage, {}, *chain);

    CertificateReport report;
    report.verdict = Verdict::Valid;
    report.chain = *chain;
    for (qsizetype i = 0; i + 1 < chain->size(); ++i) {
        const RevocationAnswer answer =
            revocation ? revocation->check(chain->at(i), chain->at(i + 1), at)
                       : RevocationAnswer::unknown(FailureCode::RevocationUnavailable,
                                                   QStringLiteral("not asked"));
        if (i == 0)
            report.revocation = answer;
        report.answers.append(answer);
        const bool revoked =
            answer.state == RevocationState::Revoked &&
            (!answer.revokedAt.isValid() || answer.revokedAt <= at ||
             (use == CertificateUse::Timestamping && spoilsThePast(answer, i == 0)));
        if (revoked) {
            report.verdict = Verdict::Invalid;
            report.code =
                i == 0 ? FailureCode::CertificateRevoked : FailureCode::CertificateUntrusted;
            report.detail = QStringLiteral("revoked, by %1").arg(answer.source);
            return report;
        }
        // The first doubt names the reason; a later revocation still decides.
        if (answer.state == RevocationState::Unknown && report.verdict == Verdict::Valid) {
            report.verdict = Verdict::Pending;
            report.code = answer.code.value_or(FailureCode::RevocationUnavailable);
            report.detail = answer.detail;
        }
    }
    return report;
}

} // namespace ruqsat::trust
