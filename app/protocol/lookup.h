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

/// What the state database of individuals says of one person.
struct Person
{
    QString iin;
    QString surname;
    QString name;
    QString patronymic;
    QDate birthDate;
    bool living = false;
    LocalizedText statusText;
    LocalizedText address; ///< where registered
    QString documentNumber;
    QDate documentUntil;

    /// Surname, name, patronymic: the register writes names in one way for all languages.
    QString fullName() const;
    static Person read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Where an answer of a state database came from.
struct Provenance
{
    QString system; ///< "gbdul", "gbdfl", "enis-invented", "pshep-invented"
    QString messageId;
    QDateTime time;

    static Provenance read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/lookups: each look-up names its case and its ground, and is audited.
struct LookupRequest
{
    QString subject; ///< IIN or BIN; "iin" or "bin" on the wire
    QString caseId;
    QString ground;

    static LookupRequest read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct LookupAnswer
{
    QString lookupId;
    LookupOutcome outcome = LookupOutcome::Unknown;
    std::optional<Organisation> organisation; ///< only when found, by BIN
    std::optional<Person> person;             ///< only when found, by IIN
    Provenance provenance;
    std::optional<ErrorPart> failure; ///< only when unknown

    /// IIN or BIN of what was found; empty where nothing was.
    QString subject() const;
    /// Names and address of what was found, as they stand in request.json.
    LocalizedText name() const;
    LocalizedText address() const;
    /// The short name where there is one.
    LocalizedText shortName() const;

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
