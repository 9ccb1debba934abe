#pragma once

#include "core/service_kind.h"
#include "protocol/lookup.h"

// Powers of attorney and payments, asked at the databases behind the gateway.
namespace ruqsat::protocol {

/// POST /v1/powers-of-attorney/lookups: is there such a notarial power of attorney?
struct PowerRequest
{
    QString number;
    QDate date;
    QString attorney;  ///< IIN of who acts
    QString principal; ///< IIN or BIN of whom they act for; "iin" or "bin" on the wire
    QString caseId;
    QString ground;

    static PowerRequest read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct PowerOfAttorney
{
    QString number;
    QDate date;
    QDate validUntil; ///< invalid where it has no end
    QString notary;
    QString attorneyName;
    bool revoked = false;

    bool inForceOn(const QDate &day) const;
    static PowerOfAttorney read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct PowerAnswer
{
    LookupOutcome outcome = LookupOutcome::Unknown;
    std::optional<PowerOfAttorney> power; ///< only when found
    Provenance provenance;
    std::optional<ErrorPart> failure; ///< only when unknown

    static PowerAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/payments/check: has the fee of `regulation` and `kind` been paid?
struct PaymentRequest
{
    QString reference;
    QDate date;
    QString payer; ///< IIN or BIN; "iin" or "bin" on the wire
    QString regulation;
    ServiceKind kind = ServiceKind::Issue;
    QString caseId;
    QString ground;

    static PaymentRequest read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// What is known of a payment. Pending means asked and not known yet: it blocks the decision and is
/// asked again.
struct PaymentVerdict
{
    Verdict verdict = Verdict::Pending;
    std::optional<FailureCode> code; ///< why it is not valid
    QString due;                     ///< tenge, decimal as text: the fee by the index of that day
    QString paid;                    ///< tenge; empty where it is not known
    Provenance provenance;

    static PaymentVerdict read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
