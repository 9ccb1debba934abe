#pragma once

#include "protocol/draft.h"
#include "protocol/session.h"
#include "registry/store/database.h"
#include "registry/store/unchanged_for.h"

#include <optional>

// Copies of drafts, each of one operator, and by whose word they changed hands.
namespace ruqsat::registry::store {

struct DraftRecord
{
    protocol::DraftCopy copy;
    QString officeId;
    QString ownerLogin;
    qint64 revision = 0; ///< DraftBody::revision of the last change
};

/// Somebody of an office who may keep drafts.
struct DraftOwner
{
    QString login;
    protocol::Actor person;
};

/// Nothing where there is none. `lock`: the case and the draft, until the transaction ends.
Result<std::optional<DraftRecord>> findDraft(Transaction &in, const QString &caseId, bool lock);
/// Those of `login` in the office, the latest first, what was taken over from that person, what
/// ended since `since`, and which of them were given to that person.
Result<protocol::DraftCopies> draftsOf(Transaction &in, const QString &login,
                                       const QString &officeId, const QDateTime &since);
/// Those of the office, and what was taken over in it since `since`.
Result<protocol::DraftCopies> draftsOfOffice(Transaction &in, const QString &officeId,
                                             const QDateTime &since);
struct DraftRoom
{
    qint64 drafts = 0;
    qint64 bytes = 0; ///< of their files
};
/// What the person's drafts of other cases take.
Result<DraftRoom> otherDrafts(Transaction &in, const QString &login, const QString &caseId);
/// The highest version that the case ever had, also of a copy that is gone; 0: none.
Result<qint64> lastDraftVersion(Transaction &in, const QString &caseId);

/// Where a version stands: its number, and DraftCopyHead::root.
struct DraftPlaceInLine
{
    qint64 version = 0;
    qint64 root = 0;
};

/// Who keeps it, and where.
struct DraftKeeper
{
    QString officeId;
    QString login;
    QString deviceId;
    QByteArray session; ///< what tells it from the person's other ones
};

/// New or changed; what else was uploaded into the case is forgotten. The audit has the first
/// change of a session, and who opens it: a desk keeps what is typed every few seconds.
Result<void> putDraft(Transaction &in, const QString &caseId, const DraftKeeper &keeper,
                      const DraftPlaceInLine &place, const protocol::DraftBody &body,
                      const QDateTime &now);
/// Its end is kept for the other desks of whose it was.
Result<void> dropDraft(Transaction &in, const QString &caseId, bool registered,
                       const QDateTime &now);
/// At most `limit` that nobody changed or took over for so long. How many.
Result<int> forgetDrafts(Transaction &in, const UnchangedFor &unchanged, int limit);

/// The latest of the case.
Result<std::optional<protocol::DraftTakeOver>> lastTakeOver(Transaction &in, const QString &caseId);
/// The latest of the case by which this person lost it.
Result<std::optional<protocol::DraftTakeOver>>
lastTakeOverFrom(Transaction &in, const QString &caseId, const QString &iin);
Result<void> takeOverDraft(Transaction &in, const DraftRecord &draft, const DraftOwner &to,
                           const protocol::Actor &by, const QString &reason, const QDateTime &now);
/// Of the office, with this IIN, not blocked, taking applications; nothing where nobody is.
Result<std::optional<DraftOwner>> draftOwnerOf(Transaction &in, const QString &officeId,
                                               const QString &iin);

} // namespace ruqsat::registry::store
