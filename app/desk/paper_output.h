#pragma once

#include "desk/async.h"
#include "paper/print.h"

#include <stop_token>

namespace ruqsat::desk {

/// The queues of this machine's CUPS, asked off the window's thread. Fails with printerNone.
Later<QList<paper::PrintQueue>> listPrinters();
/// The PDF itself to exactly this queue, followed to the job's end; what has not come out after
/// three minutes is withdrawn. `title` is what the queue shows: no personal data. Fails with
/// printer…, printJobFailed, cancelled.
Later<void> printDocument(const QString &queue, const QByteArray &pdf, const QString &title,
                          const std::stop_token &stop);
/// Whole or not at all. Fails with ioError.
Later<void> saveDocument(const QString &path, const QByteArray &bytes);

} // namespace ruqsat::desk
