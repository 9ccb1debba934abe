#pragma once

// Only for the .cpp files of app/trust: the signature dictionaries of a PDF.

#include "trust/pades.h"

namespace ruqsat::trust {

constexpr qsizetype maximumPdfSize = 64 * 1024 * 1024;

struct PdfSignature
{
    ByteRange range{};
    QByteArray subFilter;
    /// As decoded by the PDF parser: CMS and the padding after it.
    QByteArray contents;
};

/// Ordered by where they end. Fails with pdfMalformed, fileEncrypted, fileTooLarge.
Result<QList<PdfSignature>> signaturesOf(const QByteArray &pdf);

/// Offset and length of `/Contents` with its angle brackets where the range is [0 a b c], leaves
/// out exactly one hex string, and that decodes to `contents` (unless this is null).
bool leavesOutOnlyContents(const QByteArray &pdf, const ByteRange &range,
                           const QByteArray &contents = {});
bool reachesEnd(const QByteArray &pdf, const ByteRange &range);
/// What the range covers. The range must lie inside the file.
QByteArray coveredBytes(const QByteArray &pdf, const ByteRange &range);

} // namespace ruqsat::trust
