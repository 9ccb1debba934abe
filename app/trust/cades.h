#pragma once

#include "core/result.h"
#include "trust/signature_report.h"
#include "trust/signer.h"

namespace ruqsat::trust {

struct CadesOptions
{
    /// Claimed time of signing. Leave it invalid for PDF, where /M carries the time.
    QDateTime signingTime;
};

/// Detached CAdES-BES over `content` (RFC 5126): content-type, message-digest,
/// signing-certificate-v2 and, if wanted, signing-time; the signer's certificate and chain are
/// included. DER.
Result<QByteArray> makeCades(const QByteArray &content, Signer &signer,
                             const CadesOptions &options = {});
/// The same where only the digest (by the algorithm of the signer's key) of the content is at hand.
Result<QByteArray> makeCadesOfDigest(const QByteArray &digest, Signer &signer,
                                     const CadesOptions &options = {});

/// Judges a detached signature, or one that carries its content. `at` is a moment at which it is
/// known to have existed: now, or when it was received; a time-stamp inside may prove an earlier
/// one. Evidence inside is used before `revocation` is asked. Codes: signatureMalformed,
/// signatureMissing, signatureContentChanged, signatureContentMissing, signatureOtherCertificate,
/// signatureWrong, timestampWrong and those of checkCertificate(); signatureAlgorithmUnsupported is
/// Pending and names no signer.
/// Bytes after the DER are refused.
SignatureReport verifyCades(const QByteArray &cms, const QByteArray &content,
                            const TrustAnchors &anchors, RevocationSource *revocation,
                            const QDateTime &at);

/// The signer's certificate, before anything is checked: to tell early that it is another person's.
Result<Certificate> cadesSigner(const QByteArray &cms);

} // namespace ruqsat::trust
