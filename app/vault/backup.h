#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"
#include "vault/keyslots.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>

namespace ruqsat::vault {

class Connection;
class VaultLock;

/// What a vault or a copy of it holds, over all its operators.
struct VaultContent
{
    int drafts = 0;
    int attachments = 0;
    int outbox = 0;
    /// Attachments whose bytes are not those that were kept, by their ids.
    QStringList damaged;
};

/// Writes an encrypted copy with its keyslots to a folder of its own under `target`, named by the
/// time: all of it or nothing. Of all copies there `keep` stay, at least this one: those dated
/// ahead go first, then the oldest. Returns the new folder. What an earlier attempt left when it
/// was killed goes first; where the disk has not room for two copies, none is begun. Fails with
/// vaultDiskFull, vaultReadOnly, vaultDamaged, vaultError.
Result<QString> writeBackup(Connection &connection, const Keyslots &keyslots, const QString &target,
                            const QDateTime &now, int keep);

/// What a copy of an open vault is made from beside its own thread. The vault stays locked against
/// others as long as this is there, and its key in memory.
struct BackupSource
{
    QString database;
    QString login;
    Secret dataKey;
    Keyslots keyslots;
    std::shared_ptr<VaultLock> lock;
};

/// The same over a connection of its own, while the vault goes on reading and writing: the copy is
/// of the moment at which it begins. Fails with cancelled soon after `stop` was set.
Result<QString> writeBackup(BackupSource source, const QString &target, const Clock &clock,
                            int keep, std::atomic<bool> &stop);

/// A copy that could be put in the place of a vault.
struct VaultCopy
{
    QString folder;
    QDateTime time;  ///< UTC
    qint64 size = 0; ///< bytes of its database
};

/// The whole copies under `target`, the latest first; at most 100.
QList<VaultCopy> copiesIn(const QString &target);
/// Whether the folder holds something of a vault: its database or its keyslots.
bool holdsVault(const QString &folder);

/// The time of the latest copy under `target` that is not dated after `now`; invalid where there is
/// none.
QDateTime latestBackup(const QString &target, const QDateTime &now);

/// Reads every page and every attachment of a vault or a copy, which stays as it is: the work is
/// done on a second copy beside it. Fails as Vault::open(), and with vaultDamaged where the
/// database itself is.
Result<VaultContent> checkVault(const QString &folder, const OperatorKey &key, const Clock &clock);

/// Puts a copy in the place of the vault of `folder`. What was there is moved aside, into a folder
/// "replaced-<time>"; of such folders the one just made and the latest before it stay. A kill at
/// any moment leaves the one or the other, which the next opening completes. Fails with vaultBusy,
/// vaultItemMissing (no copy there), vaultKeyslotDamaged and as writeBackup().
Result<void> restoreVault(const QString &copy, const QString &folder, const QDateTime &now);

/// Completes what a kill interrupted; the caller holds the vault's lock.
Result<void> finishRestore(const QString &folder);

} // namespace ruqsat::vault
