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

/// Judges a detached signature. Codes: signatureMalformed, signatureMissing,
/// signatureContentChanged, signatureWrong, signatureAlgorithmUnsupported and those of
/// checkCertificate(). Bytes after the DER are refused unless `allowPadding` (the zeros of a PDF's
/// /Contents).
SignatureReport verifyCades(const QByteArray &cms, const QByteArray &content,
                            const TrustAnchors &anchors, RevocationSource *revocation,
                            const QDateTime &at, bool allowPadding = false);

/// The signer's certificate, before anything is checked: to tell early that it is another person's.
Result<Certificate> cadesSigner(const QByteArray &cms);

} // namespace ruqsat::trust
