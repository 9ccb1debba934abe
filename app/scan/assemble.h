#pragma once

#include "core/result.h"
#include "scan/page.h"
#include "scan/scanner.h"

#include <QFuture>
#include <QList>

namespace ruqsat::scan {

/// Pages into one PDF in the helper process; the JPEG streams pass through unchanged.
/// Fails with scanHelperFailed, fileTooLarge (result over 20 MiB). Cancelling the future kills the
/// child. At most 200 pages. Call it in a thread with an event loop.
QFuture<Result<QByteArray>> assemble(const QList<Page> &pages, const HelperPlace &place = {});

} // namespace ruqsat::scan
