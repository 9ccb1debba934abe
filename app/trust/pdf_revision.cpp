#include "trust/pdf_revision.h"

#include <QCryptographicHash>

#include <new>

namespace ruqsat::trust {

namespace {

// The first half names the document and stays, the second names its revision and changes
// (ISO 32000-1 §14.4); PDF/A-1 requires both.
QByteArray identifierOf(QPDFObjectHandle trailer, const QByteArray &pdf)
{
    const QByteArray revision =
        QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).left(16).toHex();
    QPDFObjectHandle old = trailer.getKey("/ID");
    const bool known = old.isArray() && old.getArrayNItems() == 2 && old.getArrayItem(0).isString();
    const QByteArray first =
        known ? QByteArray::fromStdString(old.getArrayItem(0).getStringValue()).toHex() : revision;
    return "[<" + first + "> <" + revision + ">]";
}

} // namespace

Result<void> openPdf(const QByteArray &pdf, QPDF &document)
{
    document.setSuppressWarnings(true);
    try {
        document.processMemoryFile("document", pdf.constData(),
                                   static_cast<std::size_t>(pdf.size()));
        if (document.isEncrypted())
            return FailureCode::FileEncrypted;
    } catch (const std::bad_alloc &) {
        return FailureCode::FileTooCostly;
    } catch (const std::exception &error) {
        // With a password that is not empty it cannot even be opened.
        const QString detail = QString::fromUtf8(error.what());
        const bool locked = detail.contains(QLatin1String("password"));
        return Failure(locked ? FailureCode::FileEncrypted : FailureCode::PdfMalformed, detail);
    }
    return {};
}

QByteArray plainText(QPDFObjectHandle object)
{
    return QByteArray::fromStdString(object.unparseResolved());
}

QByteArray referenceTo(int number)
{
    return QByteArray::number(number) + " 0 R";
}

qint64 lastTable(const QByteArray &pdf)
{
    const qsizetype keyword = pdf.lastIndexOf("startxref");
    if (keyword < 0)
        return -1;
    const QByteArray number = pdf.mid(keyword + 9, 32).trimmed().split('\n').value(0).trimmed();
    bool ok = false;
    const qint64 offset = number.toLongLong(&ok);
    const bool points = ok && offset > 0 && offset < pdf.size() && pdf.mid(offset, 4) == "xref";
    return points ? offset : -1;
}

QByteArray plainStream(const QByteArray &bytes)
{
    return "<< /Length " + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes +
           "\nendstream";
}

PdfRevision appendRevision(const QByteArray &pdf, QPDFObjectHandle trailer, qint64 previous,
                           const PdfObjects &objects, int size)
{
    PdfRevision revision;
    revision.bytes = pdf;
    if (!revision.bytes.endsWith('\n'))
        revision.bytes.append('\n');
    std::map<int, qint64> offsets;
    for (const auto &[number, body] : objects) {
        offsets[number] = revision.bytes.size();
        revision.bytes.append(QByteArray::number(number) + " 0 obj\n");
        revision.bodies[number] = revision.bytes.size();
        revision.bytes.append(body + "\nendobj\n");
    }
    const qint64 table = revision.bytes.size();
    revision.bytes.append("xref\n0 1\n0000000000 65535 f \n");
    for (const auto &[number, offset] : offsets) {
        revision.bytes.append(QByteArray::number(number) + " 1\n" +
                              QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n");
    }
    QByteArray info;
    if (QPDFObjectHandle old = trailer.getKey("/Info"); old.isIndirect())
        info = " /Info " + QByteArray::fromStdString(old.unparse());
    revision.bytes.append("trailer\n<< /Size " + QByteArray::number(size) + " /Root " +
                          QByteArray::fromStdString(trailer.getKey("/Root").unparse()) + info +
                          " /ID " + identifierOf(trailer, pdf) + " /Prev " +
                          QByteArray::number(previous) + " >>\nstartxref\n" +
                          QByteArray::number(table) + "\n%%EOF\n");
    return revision;
}

} // namespace ruqsat::trust
