#include "vault/backup.h"

#include "vault/connection.h"
#include "vault/durable_file.h"
#include "vault/vault_lock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <sys/stat.h>

namespace ruqsat::vault {
namespace {

const QString databaseName = QStringLiteral("/vault.db");
const QString keyslotsName = QStringLiteral("/keyslots.json");
const QString markerName = QStringLiteral("/restoring");
const QString stampFormat = QStringLiteral("yyyyMMdd-HHmmss-zzz");
const QString copyPrefix = QStringLiteral("vault-");
const QString unfinishedPrefix = QStringLiteral("unfinished-");
const QString replacedPrefix = QStringLiteral("replaced-");
const QString restoredSuffix = QStringLiteral(".restored");
constexpr qsizetype replacedKept = 2;
constexpr qint64 largestPage = 4096;
constexpr qint64 roomForTheDesk = 64 * 1024 * 1024;
constexpr qsizetype mostCopies = 100;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

QString stampOf(const QDateTime &now)
{
    return now.toUTC().toString(stampFormat);
}

/// Folders of copies, the oldest first.
QStringList copiesUnder(const QString &target)
{
    return QDir(target).entryList({copyPrefix + QLatin1Char('*')}, QDir::Dirs | QDir::NoSymLinks,
                                  QDir::Name);
}

QDateTime timeOfCopy(const QString &name)
{
    QDateTime time = QDateTime::fromString(name.mid(copyPrefix.size()), stampFormat);
    time.setTimeSpec(Qt::UTC);
    return time;
}

/// Leaves `keep` copies, the one just made among them. Those that are dated ahead go first: they
/// were made with a clock that was wrong, and would outlive every good one.
void prune(const QString &target, const QString &made, const QDateTime &now, int keep)
{
    QStringList others = copiesUnder(target);
    others.removeOne(made);
    std::stable_partition(others.begin(), others.end(),
                          [&now](const QString &name) { return timeOfCopy(name) > now; });
    while (others.size() >= keep)
        QDir(target + QLatin1Char('/') + others.takeFirst()).removeRecursively();
}

/// A full disk would stop the desk's own saving before it stops the copy.
Result<void> checkRoom(Connection &connection, const QString &target)
{
    Result<QSqlQuery> pages = connection.query(QStringLiteral("PRAGMA page_count"));
    if (!pages)
        return pages.failure();
    if (const Result<bool> row = Connection::nextRow(*pages); !row)
        return row.failure();
    const qint64 size = pages->value(0).toLongLong() * largestPage;
    const qint64 room = QStorageInfo(target).bytesAvailable();
    if (room >= 0 && room < 2 * size + roomForTheDesk)
        return Failure(FailureCode::VaultDiskFull, QStringLiteral("no room for a copy"));
    return {};
}

Result<int> countOf(Connection &connection, const char *table)
{
    Result<QSqlQuery> found =
        connection.query(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table));
    if (!found)
        return found.failure();
    const Result<bool> row = Connection::nextRow(*found);
    if (!row)
        return row.failure();
    return found->value(0).toInt();
}

Result<void> checkPages(Connection &connection)
{
    Result<QSqlQuery> found = connection.query(QStringLiteral("PRAGMA integrity_check(1)"));
    if (!found)
        return found.failure();
    const Result<bool> row = Connection::nextRow(*found);
    if (!row)
        return row.failure();
    const QString said = found->value(0).toString();
    if (said != QLatin1String("ok"))
        return Failure(FailureCode::VaultDamaged, said.left(200));
    return {};
}

/// Ids of the attachments whose chunks do not give the hash that was kept.
Result<QStringList> damagedAttachments(Connection &connection)
{
    Result<QSqlQuery> all =
        connection.query(QStringLiteral("SELECT number, attachment_id, sha256 FROM attachment"));
    if (!all)
        return all.failure();
    QStringList damaged;
    for (;;) {
        const Result<bool> row = Connection::nextRow(*all);
        if (!row)
            return row.failure();
        if (!*row)
            return damaged;
        Result<QSqlQuery> chunks = connection.query(
            QStringLiteral("SELECT bytes FROM attachment_chunk WHERE attachment = ? "
                           "ORDER BY position"),
            {all->value(0)});
        if (!chunks)
            return chunks.failure();
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (;;) {
            const Result<bool> chunk = Connection::nextRow(*chunks);
            if (!chunk)
                return chunk.failure();
            if (!*chunk)
                break;
            hash.addData(chunks->value(0).toByteArray());
        }
        if (hash.result() != all->value(2).toByteArray())
            damaged.append(all->value(1).toString());
    }
}

Result<void> moveFile(const QString &from, const QString &to)
{
    if (!QFile::exists(from))
        return {};
    // rename() would write over it.
    if (QFile::exists(to))
        return Failure(FailureCode::VaultError, QFileInfo(to).fileName());
    const int moved =
        ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData());
    if (moved != 0)
        return failureOfErrno(errno, QStringLiteral("rename"));
    return {};
}

/// What was copied for a restore that does not come about.
void dropRestored(const QString &folder)
{
    for (const QString &name : {databaseName, keyslotsName})
        QFile::remove(folder + name + restoredSuffix);
}

/// Leaves what was replaced last, and once before: whoever restores time and again would fill the
/// disk with vaults. A folder is empty where nothing was there to be replaced.
void pruneReplaced(const QString &folder, const QString &made)
{
    QStringList others = QDir(folder).entryList({replacedPrefix + QLatin1Char('*')},
                                                QDir::Dirs | QDir::NoSymLinks, QDir::Name);
    others.removeOne(made);
    others.removeIf([&folder](const QString &name) { return QDir(folder).rmdir(name); });
    const qsizetype kept =
        replacedKept - (QDir(folder + QLatin1Char('/') + made).isEmpty() ? 0 : 1);
    while (others.size() > kept)
        QDir(folder + QLatin1Char('/') + others.takeFirst()).removeRecursively();
}

} // namespace

Result<QString> writeBackup(Connection &connection, const Keyslots &keyslots, const QString &target,
                            const QDateTime &now, int keep)
{
    if (!QDir().mkpath(target))
        return Failure(FailureCode::VaultReadOnly, target);
    const QStringList left = QDir(target).entryList({unfinishedPrefix + QLatin1Char('*')},
                                                    QDir::Dirs | QDir::NoSymLinks);
    for (const QString &name : left)
        QDir(target + QLatin1Char('/') + name).removeRecursively();
    if (const Result<void> room = checkRoom(connection, target); !room)
        return room.failure();
    QTemporaryDir unfinished(target + QLatin1Char('/') + unfinishedPrefix +
                             QStringLiteral("XXXXXX"));
    if (!unfinished.isValid())
        return Failure(FailureCode::VaultReadOnly, unfinished.errorString());
    if (const auto copied = connection.exportTo(unfinished.path() + databaseName); !copied)
        return copied.failure();
    if (const auto saved = keyslots.save(unfinished.path() + keyslotsName); !saved)
        return saved.failure();
    const QString name = copyPrefix + stampOf(now);
    const QString folder = target + QLatin1Char('/') + name;
    if (!QDir().rename(unfinished.path(), folder))
        return Failure(FailureCode::VaultReadOnly, folder);
    unfinished.setAutoRemove(false);
    QFile::setPermissions(folder, ownerOnly);
    if (const auto flushed = flushFile(target); !flushed)
        return flushed.failure();
    prune(target, name, now, std::max(keep, 1));
    return folder;
}

Result<QString> writeBackup(BackupSource source, const QString &target, const Clock &clock,
                            int keep, std::atomic<bool> &stop)
{
    const Result<std::unique_ptr<Connection>> connection =
        Connection::open(source.database, std::move(source.dataKey), source.login, clock);
    if (!connection)
        return connection.failure();
    if (stop)
        return FailureCode::Cancelled;
    (*connection)->stopBy(stop);
    return writeBackup(**connection, source.keyslots, target, clock.now(), keep);
}

QDateTime latestBackup(const QString &target, const QDateTime &now)
{
    QDateTime latest;
    for (const QString &name : copiesUnder(target)) {
        const QDateTime time = timeOfCopy(name);
        if (time.isValid() && time <= now)
            latest = time;
    }
    return latest;
}

QList<VaultCopy> copiesIn(const QString &target)
{
    QList<VaultCopy> copies;
    const QStringList names = copiesUnder(target);
    for (auto name = names.crbegin(); name != names.crend() && copies.size() < mostCopies; ++name) {
        const QString folder = target + QLatin1Char('/') + *name;
        const QFileInfo database(folder + databaseName);
        const QDateTime time = timeOfCopy(*name);
        if (time.isValid() && database.isFile() && QFileInfo(folder + keyslotsName).isFile())
            copies.append({folder, time, database.size()});
    }
    return copies;
}

bool holdsVault(const QString &folder)
{
    return QFile::exists(folder + databaseName) || QFile::exists(folder + keyslotsName);
}

Result<VaultContent> checkVault(const QString &folder, const OperatorKey &key, const Clock &clock)
{
    const Result<Keyslots> keyslots = Keyslots::load(folder + keyslotsName);
    if (!keyslots)
        return keyslots.failure();
    Result<Secret> dataKey = keyslots->unwrap(key);
    if (!dataKey)
        return dataKey.failure();
    const QTemporaryDir place(folder + QStringLiteral("/check-XXXXXX"));
    if (!place.isValid())
        return Failure(FailureCode::VaultReadOnly, place.errorString());
    const QString copy = place.path() + databaseName;
    if (const auto copied = copyDurably(folder + databaseName, copy); !copied)
        return copied.failure();
    // What the last process did not carry over into the file stands in its log.
    if (QFile::exists(folder + databaseName + QStringLiteral("-wal"))) {
        const auto copied = copyDurably(folder + databaseName + QStringLiteral("-wal"),
                                        copy + QStringLiteral("-wal"));
        if (!copied)
            return copied.failure();
    }
    const auto connection = Connection::open(copy, *std::move(dataKey), key.login, clock);
    if (!connection)
        return connection.failure();
    if (const Result<void> pages = checkPages(**connection); !pages)
        return pages.failure();
    VaultContent content;
    for (const auto &[table, count] :
         {std::pair{"draft", &content.drafts}, std::pair{"attachment", &content.attachments},
          std::pair{"outbox", &content.outbox}}) {
        const Result<int> counted = countOf(**connection, table);
        if (!counted)
            return counted.failure();
        *count = *counted;
    }
    const Result<QStringList> damaged = damagedAttachments(**connection);
    if (!damaged)
        return damaged.failure();
    content.damaged = *damaged;
    return content;
}

Result<void> restoreVault(const QString &copy, const QString &folder, const QDateTime &now)
{
    if (const Result<Keyslots> keyslots = Keyslots::load(copy + keyslotsName); !keyslots)
        return keyslots.failure();
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, ownerOnly))
        return Failure(FailureCode::VaultReadOnly, folder);
    const auto lock = VaultLock::take(folder + QStringLiteral("/lock"));
    if (!lock)
        return lock.failure();
    // Half of an earlier one may be in its place already.
    if (const Result<void> earlier = finishRestore(folder); !earlier)
        return earlier;
    for (const QString &name : {databaseName, keyslotsName}) {
        const auto copied = copyDurably(copy + name, folder + name + restoredSuffix);
        if (!copied) {
            dropRestored(folder);
            return copied;
        }
    }
    const auto marked = writeDurably(folder + markerName, stampOf(now).toLatin1());
    if (!marked) {
        // It may stand there, and not be flushed: without it nothing is completed later.
        QFile::remove(folder + markerName);
        dropRestored(folder);
        return marked;
    }
    return finishRestore(folder);
}

Result<void> finishRestore(const QString &folder)
{
    const QString marker = folder + markerName;
    if (!QFile::exists(marker)) {
        dropRestored(folder);
        return {};
    }
    const Result<QByteArray> stamp = readBounded(marker, 64);
    if (!stamp)
        return stamp.failure();
    const QString replaced = replacedPrefix + QString::fromLatin1(*stamp);
    const QString aside = folder + QLatin1Char('/') + replaced;
    if (::mkdir(QFile::encodeName(aside).constData(), S_IRWXU) != 0 && errno != EEXIST)
        return failureOfErrno(errno, QStringLiteral("folder"));
    // Each file moves once: where its restored twin is gone, it is in its place already.
    for (const QString &name : {databaseName, keyslotsName}) {
        const QString restored = folder + name + restoredSuffix;
        if (!QFile::exists(restored))
            continue;
        // A log that belongs to the old database must not be read into the new one.
        for (const char *suffix : {"-wal", "-shm", ""}) {
            const auto moved = moveFile(folder + name + QLatin1String(suffix),
                                        aside + name + QLatin1String(suffix));
            if (!moved)
                return moved;
        }
        if (const auto moved = moveFile(restored, folder + name); !moved)
            return moved;
    }
    if (const auto flushed = flushFile(folder); !flushed)
        return flushed;
    pruneReplaced(folder, replaced);
    QFile::remove(marker);
    return flushFile(folder);
}

} // namespace ruqsat::vault
