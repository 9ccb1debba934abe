#pragma once

#include "core/verdict.h"
#include "trust/certificate_check.h"

#include <optional>

namespace ruqsat::trust {

/// Gives time-stamp tokens (RFC 3161): proof that bytes existed at a moment by the authority's
/// clock. May block for its timeout; answers from any thread.
class TimestampSource
{
public:
    virtual ~TimestampSource() = default;
    /// DER of the token over `bytes`. Fails with timestampUnavailable, timestampWrong (an answer
    /// over other bytes, or to another request).
    virtual Result<QByteArray> stamp(QByteArrayView bytes) = 0;
};

/// A time-stamping authority over HTTP. Only the SHA-256 of what is stamped leaves the program.
class TimestampClient final : public TimestampSource
{
public:
    explicit TimestampClient(QString url, int timeoutSeconds = 5);
    Result<QByteArray> stamp(QByteArrayView bytes) override;

private:
    QString m_url;
    int m_timeoutSeconds;
};

struct TimestampReport
{
    Verdict verdict = Verdict::Invalid;
    std::optional<FailureCode> code;
    QString detail;
    /// By the authority's clock; UTC.
    QDateTime time;
    /// The authority's name, from its certificate.
    QString authority;
    /// What its certificate was judged by.
    CertificateReport certificate;
};

/// Judges a token over `bytes`: its imprint and signature, the authority's chain as of the token's
/// time, its key usage and revocation. Codes: timestampWrong where it is not over these bytes, was
/// changed or is no token; otherwise those of checkCertificate().
TimestampReport checkTimestamp(const QByteArray &token, QByteArrayView bytes,
                               const TrustAnchors &anchors, RevocationSource *revocation,
                               const QList<Certificate> &extraCertificates = {});

} // namespace ruqsat::trust
