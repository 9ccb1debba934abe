#pragma once

#include "core/verdict.h"
#include "trust/certificate.h"
#include "trust/certificate_check.h"
#include "trust/evidence.h"

#include <optional>

namespace ruqsat::trust {

/// Whose clock told the time of a signature: nobody's, the signer's own, or a time-stamping
/// authority's.
enum class SigningClock { None, Signer, Timestamp };

/// "none", "signer", "timestamp".
QString signingClockName(SigningClock clock);

/// How long a signature can be judged: as it is (B), beyond the certificate's end because its time
/// is proven (T), and without any service because its evidence is in the file (LT).
enum class SignatureLevel { Basic, Timestamped, LongTerm };

/// "B", "T", "LT".
QString signatureLevelName(SignatureLevel level);

struct SignerInfo
{
    QString name;
    QString iin;
    QString bin;
    /// By `clock`; invalid where nobody tells it.
    QDateTime at;
    SigningClock clock = SigningClock::None;
    /// Who stamped the time; empty where nobody did.
    QString timestampAuthority;
    SignatureLevel level = SignatureLevel::Basic;
    /// "good", "revoked", "unknown".
    QString revocation;
    /// What told it: "ocsp", "crl" or empty, as of when, and whether the file carried it.
    QString revocationSource;
    QDateTime revocationAt;
    bool revocationEmbedded = false;
    Certificate certificate;

    /// Name, numbers and revocation filled from what the certificate's check found.
    static SignerInfo of(const Certificate &certificate, const CertificateReport &report);
};

/// The one report of every kind of signature. `code` says why it is not Valid.
struct SignatureReport
{
    Verdict verdict = Verdict::Invalid;
    std::optional<FailureCode> code;
    QString detail;
    QList<SignerInfo> signers;
    /// What a verdict other than Invalid stands on; see addEvidence() and addPdfEvidence().
    Evidence evidence;

    bool isValid() const { return verdict == Verdict::Valid; }
    static SignatureReport invalid(const Failure &failure);
    /// Invalid, but Pending where the check could not be made at all. That one names no signer:
    /// nobody's signature was seen.
    static SignatureReport failed(const Failure &failure);
    /// Adds one more signer: the worst verdict wins.
    void add(const SignerInfo &signer, const CertificateReport &certificate);
    /// The certificates and answers of one more chain.
    void keep(const CertificateReport &certificate);
};

} // namespace ruqsat::trust
