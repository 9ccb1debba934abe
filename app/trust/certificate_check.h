#pragma once

#include "core/verdict.h"
#include "trust/certificate.h"
#include "trust/revocation.h"

#include <optional>

namespace ruqsat::trust {

/// The certificates that are believed. Roots end a chain; intermediates only help to build one.
struct TrustAnchors
{
    QList<Certificate> roots;
    QList<Certificate> intermediates;

    /// From a PEM text such as ca.pem: self-issued authorities are roots, other authorities are
    /// intermediates, CRLs and the rest are passed over. Fails with certificateUntrusted where no
    /// root is in it.
    static Result<TrustAnchors> fromPem(const QByteArray &pem);
    static Result<TrustAnchors> fromPemFile(const QString &path);
    /// Every certificate, roots first.
    QByteArray toPem() const;
};

struct CertificateReport
{
    Verdict verdict = Verdict::Pending;
    std::optional<FailureCode> code;
    QString detail;
    /// From the certificate itself to the root, as far as it could be built.
    QList<Certificate> chain;
    /// Of the certificate itself.
    RevocationAnswer revocation;
    /// Of every certificate below the root, in the chain's order, as far as they were asked for.
    QList<RevocationAnswer> answers;
};

/// What a certificate is judged for.
enum class CertificateUse { Signing, Timestamping };

/// Who a certificate must belong to. Empty members are not asked for.
struct ExpectedHolder
{
    QString iin;
    QString bin;
    /// One of these roles; for the result of a service use authorisedPersonRoles().
    QStringList anyRole;
};

/// Head of the organisation or a person with the right to sign: whose signature issues.
QStringList authorisedPersonRoles();

/// What needs no network: profile, validity at `at`, key usage, holder. Fails with
/// certificateForeignProfile, certificateNotYetValid, certificateExpired, certificateKeyUsage,
/// certificateOtherIin, certificateOtherBin, certificateRole. The desk calls it before it asks for
/// the PIN.
Result<void> checkHolder(const Certificate &certificate, const ExpectedHolder &holder,
                         const QDateTime &at);

/// Everything: chain to a root, validity, key usage, revocation of each certificate below the root.
/// A null `revocation`, or one that cannot tell, gives Pending, never Invalid.
CertificateReport checkCertificate(const Certificate &certificate, const TrustAnchors &anchors,
                                   RevocationSource *revocation, const QDateTime &at,
                                   const QList<Certificate> &extraCertificates = {},
                                   CertificateUse use = CertificateUse::Signing);

} // namespace ruqsat::trust
