#pragma once

#include "core/result.h"
#include "trust/signature_report.h"

#include <array>

namespace ruqsat::trust {

/// Offset and length of the bytes before and after the hex string of /Contents.
using ByteRange = std::array<qint64, 4>;

struct PreparedPdf
{
    QByteArray bytes;
    ByteRange byteRange{};
};

struct PdfSignatureOptions
{
    /// Stands as /M; UTC is written.
    QDateTime time;
    /// Room for the CMS, in bytes; 8 KiB … 256 KiB.
    int reserve = 20'000;
};

/// Appends an incremental update with an invisible signature field (ETSI.CAdES.detached) whose
/// /Contents is room only. PDF/A-1b stays PDF/A-1b. The PDF must have a classic cross-reference
/// table, at most 64 MiB. Fails with pdfMalformed, fileTooLarge.
Result<PreparedPdf> preparePdf(const QByteArray &pdf, const PdfSignatureOptions &options);

/// Digest over what the range covers, by the algorithm of the signer's key (SHA-256 where it is
/// null): give it to makeCadesOfDigest(). Fails with pdfNotPrepared where the range is not that of
/// the whole file with only /Contents left out.
Result<QByteArray> digestOf(const QByteArray &pdf, const ByteRange &range,
                            const Certificate &signer = {});

/// The range of the last signature of a prepared or signed PDF. Fails with pdfNotPrepared.
Result<ByteRange> byteRangeOf(const QByteArray &pdf);

/// Puts the CMS into the room. Fails with pdfNotPrepared, signatureMalformed (does not fit).
Result<QByteArray> embedPdfSignature(const QByteArray &preparedPdf, const ByteRange &range,
                                     const QByteArray &cms);

/// T → LT: appends a document security store (EN 319 142-1 §5.4) with the evidence of the last
/// signature; give it that of a valid SignatureReport. The signatures stay as they are. Fails with
/// pdfMalformed, signatureMissing.
Result<QByteArray> addPdfEvidence(const QByteArray &signedPdf, const Evidence &evidence);

/// Judges every signature of the PDF; after the last one nothing but evidence may follow, and
/// between two nothing that shows. A file that takes too much memory is Pending fileTooCostly.
/// Codes: signatureMissing, pdfMalformed, signatureCoversPart,
/// signatureChangedAfterwards and those of verifyCades().
SignatureReport verifyPdf(const QByteArray &pdf, const TrustAnchors &anchors,
                          RevocationSource *revocation, const QDateTime &at);

} // namespace ruqsat::trust
