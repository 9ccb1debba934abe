#pragma once

#include "protocol/application.h"
#include "protocol/policy.h"

// The law as data: working calendar, monthly calculation index, trust roots; and the provider's own
// limits of the office's chain.
namespace ruqsat::protocol {

enum class LawName { Calendar, Mci, Roots };
/// Characters of the PEM text of a document of trust roots.
inline constexpr qsizetype largestRoots = 256 * 1024;
/// "calendar", "mci", "roots".
QString wireName(LawName value);
std::optional<LawName> lawNameFromName(QStringView name);

/// A change that takes two administrators.
struct LawRequest
{
    QString id;
    LawName name = LawName::Roots;
    qint64 basedOn = 0; ///< version that it is to take the place of
    QJsonObject content;
    QString reason;
    Actor askedBy;
    QDateTime askedAt;
    QDateTime until;

    static LawRequest read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/admin/law/{name}; in lists without its content.
struct LawDocument
{
    LawName name = LawName::Calendar;
    qint64 version = 0; ///< 0: the registry's own files, nobody changed it
    /// Calendar: {"office", "years"}; index: {"rates", "until"}; roots: {"pem"}.
    QJsonObject content;
    std::optional<Actor> changedBy;
    QDateTime changedAt;
    QString reason;
    std::optional<Actor> confirmedBy;
    std::optional<LawRequest> request; ///< that waits for the second administrator

    static LawDocument read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct LawDocuments
{
    QList<LawDocument> items;

    static LawDocuments read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// PUT /v1/admin/law/{name}
struct LawChange
{
    qint64 version = 0; ///< that it takes the place of
    QJsonObject content;
    QString reason;

    static LawChange read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/admin/law/{name}/confirm and …/decline
struct LawDecision
{
    QString request; ///< id of the change that was looked at: another may wait in its place by now
    QString reason;

    static LawDecision read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Either the document as it is now, or the request that waits.
struct LawChangeAnswer
{
    std::optional<LawDocument> document;
    std::optional<LawRequest> request;

    static LawChangeAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/law: what desks count terms and fees with, and whom they believe.
struct LawInForce
{
    qint64 revision = 0; ///< as Status tells it
    QJsonObject calendar;
    QJsonObject mci;
    /// PEM of the trust roots and intermediates that two administrators put in force. Empty where
    /// nobody did, and from a registry that does not tell: the desk's own files stand.
    QString roots;

    static LawInForce read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// The limits of the chain for one regulation, or for all that have none of their own.
struct ChainRule
{
    QString regulation; ///< empty: every other one
    bool byAct = false; ///< the act prescribes them: nobody can change them
    ChainPolicy limits;
    qint64 version = 0; ///< 0: nobody has set it
    std::optional<Actor> changedBy;
    QDateTime changedAt;
    QString reason;

    static ChainRule read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/admin/offices/{id}/chain: the rule for every other regulation first.
struct OfficeChain
{
    QString office;
    LocalizedText officeName;
    QList<ChainRule> rules;

    static OfficeChain read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// PUT /v1/admin/offices/{id}/chain
struct ChainChange
{
    QString regulation;
    qint64 version = 0;
    ChainPolicy limits;
    QString reason;

    static ChainChange read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
