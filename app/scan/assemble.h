#pragma once

#include "core/result.h"
#include "scan/page.h"
#include "scan/scanner.h"

#include <QFuture>
#include <QList>

namespace ruqsat::scan {

struct AssembleOptions
{
    /// Adds an invisible text layer (Kazakh and Russian), about two seconds a page.
    bool textLayer = false;
};

/// Pages into one PDF in the helper process; the JPEG streams pass through unchanged.
/// Fails with scanHelperFailed, fileTooLarge (result over 20 MiB), ioError.
QFuture<Result<QByteArray>> assemble(const QList<Page> &pages, const AssembleOptions &options = {},
                                     const HelperPlace &place = {});

} // namespace ruqsat::scan
