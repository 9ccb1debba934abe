#pragma once

#include "protocol/application.h"

// Printed copies of a signed paper: each sheet of paper that left a printer has a number and an
// end.
namespace ruqsat::protocol {

/// Sent: given to the printer, which has not said yet how it ended.
enum class CopyState { Sent, Printed, Spoiled };
enum class SpoilReason { NotPrinted, Jam, Smeared, Torn, WrongPaper };

/// The enumerator in lowerCamelCase.
QString spoilReasonName(SpoilReason reason);
QString copyStateName(CopyState state);
std::optional<CopyState> copyStateFromName(QStringView name);
std::optional<SpoilReason> spoilReasonFromName(QStringView name);

struct PaperCopy
{
    /// From 1, without gaps.
    int number = 0;
    CopyState state = CopyState::Sent;
    Actor by;
    QDateTime sentAt;
    /// When the printer said that it was printed; invalid where it never did.
    QDateTime printedAt;
    QDateTime spoiledAt;
    QDateTime sealedAt; ///< sealed and signed by hand
    /// Who recorded the seal; missing while there is none.
    std::optional<Actor> sealedBy;
    /// The authorised person who signed the print by hand (004 clause 3); empty where an older
    /// registry did not ask.
    QString handSigner;
    std::optional<SpoilReason> reason;

    static PaperCopy read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/applications/{id}/copies
struct PaperCopies
{
    QList<PaperCopy> items;

    /// Whether a copy was printed and not spoiled since.
    bool hasPrinted() const;

    static PaperCopies read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/applications/{id}/copies, before anything goes to a printer.
struct CopyBody
{
    /// UUID of this print: asked again, it is the same copy.
    QString key;
    /// Of what is to be printed; resultChanged where the registry published something else.
    QString sha256;

    static CopyBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/applications/{id}/copies/{number}/spoiled
struct SpoiledBody
{
    SpoilReason reason = SpoilReason::NotPrinted;

    static SpoiledBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/applications/{id}/copies/{number}/sealed
struct SealBody
{
    /// The authorised person who signed by hand, 1 … maxPersonName characters.
    QString handSigner;

    static SealBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
