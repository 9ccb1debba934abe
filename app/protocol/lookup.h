#pragma once

#include "protocol/error.h"
#include "protocol/names.h"
#include "protocol/object_reader.h"

namespace ruqsat::protocol {

struct Leader
{
    QString iin; ///< empty where the register holds none
    QString surname;
    QString name;
    QString patronymic;
    QString position;

    static Leader read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// What the state database of legal entities says of one organisation.
struct Organisation
{
    QString bin;
    LocalizedText name;
    LocalizedText shortName;
    bool registered = false;
    LocalizedText statusText;
    QDate registrationDate;
    Leader leader;
    LocalizedText address;
    QString oked;
    LocalizedText okedName;
    QString kato;

    static Organisation read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Where an answer of a state database came from.
struct Provenance
{
    QString system; ///< "gbdul"
    QString messageId;
    QDateTime time;

    static Provenance read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/lookups: each look-up names its case and its ground, and is audited.
struct LookupRequest
{
    QString bin;
    QString caseId;
    QString ground;

    static LookupRequest read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct LookupAnswer
{
    QString lookupId;
    LookupOutcome outcome = LookupOutcome::Unknown;
    std::optional<Organisation> organisation; ///< only when found
    Provenance provenance;
    std::optional<ErrorPart> failure; ///< only when unknown

    static LookupAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/certificates/check: before the PIN is asked.
struct CertificateCheckRequest
{
    QByteArray certificate; ///< DER
    CertificatePurpose purpose = CertificatePurpose::Operator;

    static CertificateCheckRequest read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct Signatory
{
    QString name;
    QString iin;
    QString bin;

    static Signatory read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct CertificateCheckAnswer
{
    Verdict verdict = Verdict::Pending;
    std::optional<FailureCode> code;
    Signatory subject;
    QDateTime notAfter;
    QDateTime checkedAt;

    static CertificateCheckAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
