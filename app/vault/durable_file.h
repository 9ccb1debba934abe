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
/// vaultError.
Result<QByteArray> readBounded(const QString &path, qint64 limit);

/// The vault's code for an errno.
Failure failureOfErrno(int error, const QString &doing);

/// Puts what was written to a file, or the names of a folder, on the disk for good.
Result<void> flushFile(const QString &path);

} // namespace ruqsat::vault
