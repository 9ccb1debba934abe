#pragma once

#include "protocol/licence.h"

// What happens to a licence, and the acts of the head that say so.
namespace ruqsat::protocol {

/// Largest act of a head, in bytes.
inline constexpr qsizetype maxLicenceActBytes = 16 * 1024;

/// So many events of a licence are told, the newest: all that its appendices can be, of which there
/// are 999 at most, and two hundred acts besides.
inline constexpr int mostLicenceEvents = 1200;

/// Why a head acts: the norm, its clause and the reason, in both state languages.
struct LicenceGround
{
    LocalizedText act;
    LocalizedText clause;
    LocalizedText reason;

    static LicenceGround read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// The act of a head on a licence. What is signed (CAdES, detached) are its RFC 8785 bytes, kept
/// and sent as they are.
struct LicenceAct
{
    QString schema = QStringLiteral("ruqsat-licence-act-1");
    QString id; ///< UUID; the same act is entered once, however often it is sent
    QString licence;
    LicenceAction action = LicenceAction::Suspend; ///< one that isHeadsAct()
    /// Position of the last event that its author had before them: nobody acts on another state
    /// than the one they saw.
    int after = 0;
    Signatory signer;
    QDateTime at;
    LicenceGround ground;
    QDate until; ///< last day of a suspension; invalid where the act names none

    static LicenceAct read(ObjectReader &in);
    QJsonObject toJson() const;
    QByteArray canonicalBytes() const;
    /// Fails with requestMalformed where the bytes are not the canonical form of what they say.
    static Result<LicenceAct> parseCanonical(const QByteArray &bytes);
};

/// POST /v1/licences/{number}/acts
struct LicenceActBody
{
    QByteArray act;       ///< canonical bytes of a LicenceAct
    QByteArray signature; ///< DER CMS, detached

    static LicenceActBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

enum class LicenceEventKind {
    Issued,
    Reissued, ///< replaced by `other`
    DuplicateIssued,
    AppendixIssued,          ///< `other` is its index
    AppendixReissued,        ///< the one of index `about` is replaced by that of index `other`
    AppendixDuplicateIssued, ///< of the one of index `about`; `other` is the duplicate's index
    Suspended,
    Resumed,
    Terminated
};

QString wireName(LicenceEventKind value);
std::optional<LicenceEventKind> licenceEventKindFromName(QStringView name);
/// Whether it issued an appendix alone or one that came with its licence.
bool isOfAppendix(LicenceEventKind kind);
/// The event that an action leaves behind.
LicenceEventKind eventOf(LicenceAction action);

struct LicenceEvent
{
    int position = 0; ///< from 1
    QDateTime at;
    LicenceEventKind kind = LicenceEventKind::Issued;
    Signatory signedBy;
    /// Where the signed result of an application is the ground; else both are empty.
    QString applicationId;
    QString applicationNumber;
    QString other; ///< number of the other licence that it is about
    QString about; ///< index of the appendix that was re-issued or duplicated
    /// Where an act of the head is the ground: its bytes as signed, and the signature.
    std::optional<LicenceAct> act;
    QByteArray actBytes;
    QByteArray signature;

    static LicenceEvent read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// That the paper was handed over and by whom; whether as a print, and whether that was sealed and
/// signed by hand (004 clause 3).
struct PaperHandOver
{
    QDateTime at;
    Actor by;
    bool printed = false;
    bool sealed = false;

    static PaperHandOver read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/licences/{number}/life: everything about one licence, on one page.
struct LicenceLife
{
    Licence licence;
    LocalizedText address; ///< of the holder; empty where it is not known
    QList<LocalizedText> subactivities;
    QList<LocalizedText> sites;
    QList<LocalizedText> branches;
    QList<LicenceEvent> events; ///< oldest first; mostLicenceEvents, and none but the newest
    std::optional<PaperHandOver> handOver;

    static LicenceLife read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
