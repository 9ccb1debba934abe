#pragma once

// Only for the .cpp files of app/trust: what verifyCades() and verifyPdf() share.

#include "trust/cades_parts.h"
#include "trust/signature_report.h"
#include "trust/timestamp.h"

namespace ruqsat::trust {

/// By what a signature is judged. `at` is a moment at which it is known to have existed: now, or
/// when it was received.
struct Judge
{
    const TrustAnchors &anchors;
    RevocationSource *revocation = nullptr;
    QDateTime at;
};

struct CadesInput
{
    QByteArray cms;
    QByteArray content;
    /// The zeros of a PDF's /Contents.
    bool allowPadding = false;
    /// Carried by the document around the CMS.
    Evidence evidence = {};
};

SignatureReport judgeCades(const CadesInput &input, const Judge &judge);

/// A certificate judged as of the earliest moment at which its signature is proven to have existed.
struct TimedReport
{
    CertificateReport certificate;
    /// Of the time-stamp, where there is one.
    std::optional<TimestampReport> stamp;
};

TimedReport checkWithTimestamps(const Certificate &certificate, const SignerParts &signer,
                                const QList<Certificate> &others, const Judge &judge);

} // namespace ruqsat::trust
