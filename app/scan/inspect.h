#pragma once

#include "core/result.h"
#include "scan/scanner.h"

#include <QFuture>
#include <QString>

namespace ruqsat::scan {

inline constexpr qint64 maximumFileBytes = 20 * 1024 * 1024;

struct FileReport
{
    QString type; ///< "application/pdf", "image/jpeg", "image/png", "image/tiff"
    int pages = 1;
    qint64 size = 0;   ///< bytes
    QByteArray sha256; ///< 32 bytes, of what was judged: compare it with what is then kept
};

/// Judges a file by its content in a child process with limits on memory and time. The name's
/// ending must agree with the content. Fails with fileEmpty, fileTooLarge (over 20 MiB),
/// fileTruncated, fileTypeMismatch, fileTypeUnsupported, fileEncrypted, fileUnreadable,
/// fileActiveContent (scripts, programs to start, files within), fileInspectionFailed (the child
/// died over it). Call it in a thread with an event loop; cancelling the future kills the child.
QFuture<Result<FileReport>> inspectFile(const QString &path, const HelperPlace &place = {});

} // namespace ruqsat::scan
