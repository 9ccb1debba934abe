#pragma once

#include "protocol/request.h"

#include "core/service_kind.h"
#include "protocol/application.h"

// Copies of drafts at the registry: what an operator begins at one desk goes on at another.
namespace ruqsat::protocol {

inline constexpr qsizetype maxDraftBytes = 4 * 1024 * 1024;
inline constexpr qsizetype maxDraftFiles = 200;
inline constexpr qsizetype maxDraftCopies = 1'000;
/// Bytes of the files of all drafts of one person.
inline constexpr qint64 maxDraftRoom = 2LL * 1024 * 1024 * 1024;

/// A file of a draft. It was uploaded into the case before.
struct DraftFile
{
    Attachment file;
    QString type; ///< media type by content

    static DraftFile read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// What the lists of drafts show.
struct DraftHead
{
    QString regulation;
    ServiceKind kind = ServiceKind::Issue;
    QString step;            ///< the desk's own name of the page
    QString applicantNumber; ///< as typed; empty before
    LocalizedText applicantName;

    static DraftHead read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// PUT /v1/drafts/{caseId}
struct DraftBody
{
    qint64 base = 0; ///< the version that it goes on from; 0 for the first
    /// UUID of what the desk changed since `base`, the same until an answer reached the desk.
    QString save;
    qint64 revision = 1; ///< rises with each change under one `save`
    DraftHead head;
    QString focusField;
    QJsonObject content; ///< the desk's own
    QList<DraftFile> files;

    static DraftBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct DraftVersion
{
    qint64 version = 0;
    QDateTime savedAt;

    static DraftVersion read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// From where a copy came, and whose it is.
struct DraftCopyHead
{
    QString caseId;
    qint64 version = 0;
    qint64 root = 1; ///< versions before it may hold what this one does not
    QString save;    ///< DraftBody::save of the last change
    DraftHead head;
    Actor owner;
    QString device;
    QString window; ///< of the device; empty where there is none
    QDateTime savedAt;
    qint64 size = 0; ///< bytes of its files

    static DraftCopyHead read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// A draft that changed hands by the head's word.
struct DraftTakeOver
{
    QString caseId;
    Actor from;
    Actor to;
    Actor by;
    QString reason;
    QDateTime at;

    static DraftTakeOver read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// A draft of which no copy is kept any more, since it was registered or deleted.
struct DraftEnd
{
    QString caseId;
    bool registered = false;
    QDateTime at;

    static DraftEnd read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/drafts: the own ones, the latest first, what was taken over from this person, what
/// ended lately, and which of the own ones the head gave to this person.
/// GET /v1/office-drafts: those of the office, and what was taken over in it.
struct DraftCopies
{
    QList<DraftCopyHead> items;
    QList<DraftTakeOver> takenOver;
    QList<DraftEnd> ended;
    QList<DraftTakeOver> given = {}; ///< none from a registry of before

    static DraftCopies read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/drafts/{caseId}
struct DraftCopy
{
    DraftCopyHead head;
    QString focusField;
    QJsonObject content;
    QList<DraftFile> files;

    static DraftCopy read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/drafts/{caseId}/take-over
struct DraftTakeOverBody
{
    QString toIin; ///< a colleague of the office who takes applications
    QString reason;
    QString fromIin; ///< whose it was on the screen; empty from an older desk

    static DraftTakeOverBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
