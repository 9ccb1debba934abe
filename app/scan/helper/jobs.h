#pragma once

#include "scan/scanner.h"

#include <QString>

namespace ruqsat::scan::helper {

/// Each writes its frames, or for a file its JSON line, and returns the exit code.
int listDevices();
int scanPages(const ScanOptions &options);
/// {"type","pages","size","sha256"} or {"code","detail"}.
int inspect(const QString &path);
/// Page frames on stdin up to "done"; writes one pdf frame.
int assemblePages();

} // namespace ruqsat::scan::helper
