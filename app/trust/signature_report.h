#pragma once

#include "core/verdict.h"
#include "trust/certificate.h"
#include "trust/certificate_check.h"

#include <optional>

namespace ruqsat::trust {

struct SignerInfo
{
    QString name;
    QString iin;
    QString bin;
    /// The time that the signer claims; invalid where none is claimed.
    QDateTime at;
    /// "good", "revoked", "unknown".
    QString revocation;
    Certificate certificate;
};

/// The one report of every kind of signature. `code` says why it is not Valid.
struct SignatureReport
{
    Verdict verdict = Verdict::Invalid;
    std::optional<FailureCode> code;
    QString detail;
    QList<SignerInfo> signers;

    bool isValid() const { return verdict == Verdict::Valid; }
    static SignatureReport invalid(const Failure &failure);
    /// Adds one more signer: the worst verdict wins.
    void add(const SignerInfo &signer, const CertificateReport &certificate);
};

} // namespace ruqsat::trust
