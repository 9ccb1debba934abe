#pragma once

#include "core/result.h"
#include "scan/inspect.h"

#include <QByteArray>

namespace ruqsat::scan::helper {

/// Whole, not encrypted, nothing in it that acts. Returns the number of pages. Strict: a file whose
/// cross references must be guessed is shown differently by different programs.
/// Fails with fileTruncated, fileEncrypted, fileActiveContent, fileUnreadable.
Result<int> judgePdf(const QByteArray &bytes);

/// By decoding every pixel. Fails with fileTruncated, fileUnreadable.
Result<int> judgeJpeg(const QByteArray &bytes);
Result<int> judgePng(const QByteArray &bytes);
Result<int> judgeTiff(const QByteArray &bytes);

} // namespace ruqsat::scan::helper
