#pragma once

#include "vault/attachment.h"
#include "vault/draft.h"

#include <QHash>

#include <optional>

namespace ruqsat::vault {

/// What the registry has of a draft, as this desk knows it.
struct DraftCopyNote
{
    QString caseId;
    qint64 version = 0;   ///< of the registry's copy that the draft goes on from; 0: none
    qint64 revision = 0;  ///< Draft::revision of what the registry has; 0: nothing of it
    bool deleted = false; ///< deleted here, which the registry is still to be told
    /// Under which it was told what changed since, without an answer so far; empty: nothing is
    /// open.
    QString save = {};
};

/// A file that comes with a draft. Without bytes where the vault has it already.
struct BroughtFile
{
    Attachment file;
    std::optional<QByteArray> bytes;
};

/// A draft as the registry has it.
struct BroughtDraft
{
    Draft draft;
    QList<BroughtFile> files; ///< all of them; what else the draft had here goes
    qint64 version = 0;       ///< 0: a copy that the registry does not have under this case
};

/// What stands here moves to a case of its own before another version takes its place.
struct DraftFork
{
    QString caseId;
    QJsonObject content;
    QHash<QString, QString> files; ///< id of an attachment → its id in the new case
};

/// What the vault notes of the operator's drafts at the registry.
class DraftCopies final
{
public:
    explicit DraftCopies(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<QList<DraftCopyNote>> all() const;
    /// Of one case; all zero where nothing is noted.
    Result<DraftCopyNote> of(const QString &caseId) const;
    /// Nothing is open after it.
    Result<void> note(const DraftCopyNote &note);
    /// Before the registry is told of a change: what it goes on from, and under which `save`;
    /// `fresh` where nothing is open. Fails with vaultItemMissing where the draft is gone.
    Result<DraftCopyNote> begin(const QString &caseId, const QString &fresh);
    /// The registry has `revision` of what was told under `save`, as `version`. A draft that was
    /// deleted meanwhile is still to be told; where another version took its place nothing changes.
    Result<void> kept(const DraftCopyNote &told);
    /// The registry is to be told that its copy goes, of which `version` was seen.
    Result<void> markDeleted(const QString &caseId, qint64 version);
    Result<void> forget(const QString &caseId);
    /// Cases whose draft changed since it was kept at the registry, signed ones aside, the earliest
    /// change first.
    Result<QStringList> changed() const;
    /// Takes the draft in with all its files, and `fork` before that, or nothing of it. Fails with
    /// vaultItemMissing where a file without bytes is not here, vaultError while the case is in the
    /// outbox, and as Attachments::add().
    Result<void> bring(const BroughtDraft &brought, const std::optional<DraftFork> &fork = {});

private:
    Result<void> moveAside(const QString &caseId, const DraftFork &fork);
    Result<void> take(const BroughtDraft &brought);

    Connection &m_connection;
};

} // namespace ruqsat::vault
