#pragma once

#include "protocol/lookup.h"
#include "protocol/names.h"
#include "protocol/object_reader.h"

namespace ruqsat::protocol {

/// Largest attachment and largest case, in bytes; most attachments in a case.
inline constexpr qint64 maxAttachmentBytes = 20LL * 1024 * 1024;
/// Of an attachment that is uploaded in pieces.
inline constexpr qint64 maxPieceBytes = 1024LL * 1024;
inline constexpr qint64 maxCaseBytes = 100LL * 1024 * 1024;
inline constexpr qsizetype maxAttachments = 64;
/// Largest request.json.
inline constexpr qsizetype maxRequestBytes = 256 * 1024;

/// The person or organisation that asks, as the state database gave it.
struct Applicant
{
    QString number; ///< IIN or BIN; "iin" or "bin" on the wire
    LocalizedText name;
    LocalizedText address;
    Leader leader;                        ///< of an organisation; a person has none
    std::optional<Provenance> provenance; ///< missing where the data was typed in

    bool isPerson() const;
    static Applicant read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Who brings the papers when it is not the leader.
struct Representative
{
    QString iin;
    QString name;
    bool notarial = true; ///< false: certified otherwise, and then not typed in (000 clause 7.4)
    QString basis;        ///< number of the notarial power of attorney
    QDate basisDate;      ///< of the notarial power of attorney
    std::optional<Provenance> provenance; ///< where the notaries' system knows it

    static Representative read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct Payment
{
    QString reference;
    QString amount; ///< tenge, decimal as text
    QDate date;

    static Payment read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct Attachment
{
    QString id;     ///< UUID
    QString item;   ///< of the regulation's documents
    QString name;   ///< as the applicant reads it
    QString sha256; ///< lower-case hexadecimal
    qint64 size = 0;
    int pages = 0;

    static Attachment read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// request.json. What is signed are its RFC 8785 bytes, kept and sent as they are.
struct CaseRequest
{
    QString schema = QStringLiteral("ruqsat-request-1");
    QString caseId;
    QString regulation;
    QDate effectiveFrom;
    ServiceKind kind = ServiceKind::Issue;
    Channel channel = Channel::Centre;
    Signatory signer;
    QDateTime receivedAt;
    Applicant applicant;
    std::optional<Representative> representative;
    QString previousLicence;
    std::optional<Payment> payment;
    QJsonObject fields; ///< by the regulation's form; values are strings, booleans or string lists
    QStringList paperMarks;
    QList<Attachment> attachments;

    static CaseRequest read(ObjectReader &in);
    QJsonObject toJson() const;
    QByteArray canonicalBytes() const;
    /// Fails with requestMalformed where the bytes are not the canonical form of what they say.
    static Result<CaseRequest> parseCanonical(const QByteArray &bytes);
};

} // namespace ruqsat::protocol
