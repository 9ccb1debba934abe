#pragma once

// Only for the .cpp files of app/trust: the signature dictionaries of a PDF.

#include "trust/evidence.h"
#include "trust/pades.h"

namespace ruqsat::trust {

/// Each one costs a reading of the whole file.
constexpr qsizetype maximumPdfSignatures = 16;

struct PdfSignature
{
    ByteRange range{};
    QByteArray subFilter;
    /// As decoded by the PDF parser: CMS and the padding after it.
    QByteArray contents;
};

/// Ordered by where they end. Fails with pdfMalformed, fileEncrypted, fileTooLarge,
/// fileTooCostly.
Result<QList<PdfSignature>> signaturesOf(const QByteArray &pdf);

/// What the document security store (DSS, EN 319 142-1 §5.4.2) carries; broken entries are passed
/// over, they prove nothing. Fails with fileTooCostly where it is more than the whole of it may be:
/// without it a sound signature would look like one of nobody's.
Result<Evidence> evidenceOf(const QByteArray &pdf);

/// What was done to a document after the revision that ends at `end`: nothing that shows. Every
/// object of the revision is still there as it was, but for new signature fields and the DSS.
enum class LaterChanges { Nothing, EvidenceOnly, SignaturesToo, Forbidden };
/// Fails with fileTooCostly.
Result<LaterChanges> changesAfter(const QByteArray &pdf, qint64 end);

/// Offset and length of `/Contents` with its angle brackets where the range is [0 a b c], leaves
/// out exactly one hex string, and that decodes to `contents` (unless this is null).
bool leavesOutOnlyContents(const QByteArray &pdf, const ByteRange &range,
                           const QByteArray &contents = {});
/// -1 where no file is as long.
qint64 endOf(const ByteRange &range);
bool reachesEnd(const QByteArray &pdf, const ByteRange &range);
/// What the range covers. The range must lie inside the file.
QByteArray coveredBytes(const QByteArray &pdf, const ByteRange &range);

} // namespace ruqsat::trust
