#pragma once

// Only for the .cpp files of app/trust: incremental updates of a PDF (ISO 32000-1 §7.5.6), with
// libqpdf as parser and nothing of the file before rewritten.

#include "core/result.h"

#include <qpdf/QPDF.hh>

#include <QByteArray>

#include <map>

namespace ruqsat::trust {

constexpr qsizetype maximumPdfSize = 64 * 1024 * 1024;

/// Objects that an incremental update writes anew, by number.
using PdfObjects = std::map<int, QByteArray>;

struct PdfRevision
{
    QByteArray bytes;
    /// Where each new object's text begins.
    std::map<int, qint64> bodies;
};

/// Fails with pdfMalformed, fileEncrypted. `pdf` must live as long as `document`.
Result<void> openPdf(const QByteArray &pdf, QPDF &document);
/// The offset of the last cross-reference table; -1 where it is none or a stream.
qint64 lastTable(const QByteArray &pdf);
QByteArray plainText(QPDFObjectHandle object);
QByteArray referenceTo(int number);
/// A stream that says nothing but its bytes.
QByteArray plainStream(const QByteArray &bytes);

/// `previous` is lastTable() and `size` one more than the highest object number.
PdfRevision appendRevision(const QByteArray &pdf, QPDFObjectHandle trailer, qint64 previous,
                           const PdfObjects &objects, int size);

} // namespace ruqsat::trust
