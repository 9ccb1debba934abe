#pragma once

#include "core/result.h"
#include "trust/certificate.h"

#include <QMutex>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace ruqsat::trust {

enum class RevocationState { Good, Revoked, Unknown };

/// "good", "revoked", "unknown".
QString revocationStateName(RevocationState state);

struct RevocationAnswer
{
    RevocationState state = RevocationState::Unknown;
    /// Why it is unknown: revocationUnavailable, revocationStale or revocationMalformed.
    std::optional<FailureCode> code;
    QString detail;
    /// "ocsp", "crl" or empty.
    QString source;
    QDateTime revokedAt;
    /// The CRLReason of RFC 5280 §5.3.1, where one was given.
    std::optional<int> reason;
    QDateTime thisUpdate;
    QDateTime nextUpdate;
    /// DER of the OCSP response or of the CRL that gave the answer.
    QByteArray evidence;
    /// True where the judged file carried it.
    bool embedded = false;

    static RevocationAnswer unknown(FailureCode code, const QString &detail = {});
};

/// Tells whether a certificate was revoked. Answers from any thread; may block for its timeout.
class RevocationSource
{
public:
    virtual ~RevocationSource() = default;
    /// `issuer` is the certificate that signed `certificate`; `at` is the moment in question.
    virtual RevocationAnswer check(const Certificate &certificate, const Certificate &issuer,
                                   const QDateTime &at) = 0;
};

struct OcspSettings
{
    /// Asked instead of the URL in the certificate where it is not empty.
    QString url;
    int timeoutSeconds = 5;
    /// An answer without nextUpdate is stale after this; also the tolerance of both clocks.
    int maxAgeSeconds = 3600;
    int clockToleranceSeconds = 300;
};

/// RFC 6960 over HTTP. The answer's signature must be the issuer's or that of a responder which the
/// issuer certified for OCSP; a nonce that comes back must be ours.
class OcspClient final : public RevocationSource
{
public:
    explicit OcspClient(OcspSettings settings = {});
    RevocationAnswer check(const Certificate &certificate, const Certificate &issuer,
                           const QDateTime &at) override;

private:
    OcspSettings m_settings;
};

/// CRLs that are at hand: from a folder, a PEM text (ca.pem) or added one by one.
class CrlStore final : public RevocationSource
{
public:
    explicit CrlStore(std::chrono::milliseconds rereadAfter = std::chrono::minutes(1));
    ~CrlStore() override;
    /// DER or PEM with any number of CRLs; at most 16 MiB. Fails with revocationMalformed.
    Result<void> add(const QByteArray &derOrPem);
    /// Every *.crl and *.pem of the folder; read again with the first question after a minute,
    /// because lists that still answer may no longer be the newest.
    Result<void> addDirectory(const QString &path);
    RevocationAnswer check(const Certificate &certificate, const Certificate &issuer,
                           const QDateTime &at) override;

private:
    void readAgain();
    struct Private;
    std::unique_ptr<Private> d;
};

/// Fetches the CRL that the certificate names and keeps it for an hour at most, and no longer than
/// until its nextUpdate. Where no newer one can be had then, the old one answers while it is in
/// force.
class CrlClient final : public RevocationSource
{
public:
    explicit CrlClient(int timeoutSeconds = 5,
                       std::chrono::milliseconds keptFor = std::chrono::hours(1));
    ~CrlClient() override;
    RevocationAnswer check(const Certificate &certificate, const Certificate &issuer,
                           const QDateTime &at) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Asks its sources in order; the first that knows answers, otherwise the first failure stands.
class RevocationChain final : public RevocationSource
{
public:
    void append(std::unique_ptr<RevocationSource> source);
    RevocationAnswer check(const Certificate &certificate, const Certificate &issuer,
                           const QDateTime &at) override;

private:
    std::vector<std::unique_ptr<RevocationSource>> m_sources;
};

struct RevocationSettings
{
    OcspSettings ocsp;
    /// Folder of CRLs; may be empty.
    QString crlDirectory;
    /// False: only the folder is asked.
    bool online = true;
};

/// OCSP, then the CRLs of the folder, then the CRL that the certificate names.
Result<std::unique_ptr<RevocationSource>> makeRevocationSource(const RevocationSettings &settings);

} // namespace ruqsat::trust
