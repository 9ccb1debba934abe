#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace ruqsat::vault {

/// Replaces the file whole: temporary file beside it, flush, rename, flush of the folder. A kill at
/// any moment leaves the old content or the new. Readable by the owner only.
/// Fails with vaultDiskFull, vaultReadOnly, vaultError.
Result<void> writeDurably(const QString &path, const QByteArray &content);

/// Fails with vaultItemMissing where there is none, vaultDamaged where it is over `limit` bytes,
/// and with vaultError where it cannot be read now, which says nothing about its content.
Result<QByteArray> readBounded(const QString &path, qint64 limit);

/// A copy in a new file or in the place of one, on the disk for good, readable by the owner only;
/// of one that fails nothing is left. Fails with vaultItemMissing where there is nothing to copy,
/// vaultDiskFull, vaultReadOnly, vaultError.
Result<void> copyDurably(const QString &from, const QString &to);

/// The vault's code for an errno of writing.
Failure failureOfErrno(int error, const QString &doing);

/// Puts what was written to a file, or the names of a folder, on the disk for good.
Result<void> flushFile(const QString &path);

} // namespace ruqsat::vault
