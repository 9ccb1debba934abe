#include "trust/pades_signatures.h"

#include "trust/algorithm.h"
#include "trust/pdf_revision.h"

#include <qpdf/QPDFPageDocumentHelper.hh>

#include <QCryptographicHash>

namespace ruqsat::trust {

namespace {

QPDFObjectHandle copyOfArray(QPDFObjectHandle array)
{
    return array.isArray() ? array.shallowCopy() : QPDFObjectHandle::newArray();
}

const char rangePlaceholder[] = "/ByteRange [0 0000000000 0000000000 0000000000]";

QByteArray signatureDictionary(const PdfSignatureOptions &options)
{
    const QByteArray time =
        options.time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    return QByteArray(
               "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:") +
           time + "+00'00') " + rangePlaceholder + " /Contents <" +
           QByteArray(2 * qsizetype{options.reserve}, '0') + "> >>";
}

// The field is not shown (no area) but prints and cannot be moved: F = Print | Locked, as PDF/A-1
// demands of every annotation. It demands an appearance of every field, too; this one is empty.
QByteArray fieldDictionary(int count, const QByteArray &page, int signature, int appearance)
{
    return "<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature" +
           QByteArray::number(count + 1) + ") /F 132 /Rect [0 0 0 0] /P " + page + " /V " +
           referenceTo(signature) + " /AP << /N " + referenceTo(appearance) + " >> >>";
}

const char emptyAppearance[] = "<< /Type /XObject /Subtype /Form /BBox [0 0 0 0] /Resources << >> "
                               "/Length 0 >>\nstream\n\nendstream";

PreparedPdf fillRange(PdfRevision revision, int signature)
{
    PreparedPdf prepared;
    prepared.bytes = std::move(revision.bytes);
    const qint64 body = revision.bodies.at(signature);
    const qint64 begin = prepared.bytes.indexOf("/Contents <", body) + 10;
    const qint64 end = prepared.bytes.indexOf('>', begin) + 1;
    prepared.byteRange = {0, begin, end, prepared.bytes.size() - end};
    QByteArray text = "/ByteRange [0";
    for (std::size_t i = 1; i < 4; ++i)
        text += ' ' + QByteArray::number(prepared.byteRange[i]).rightJustified(10, '0');
    text += ']';
    prepared.bytes.replace(prepared.bytes.indexOf(rangePlaceholder, body), text.size(), text);
    return prepared;
}

Result<PreparedPdf> prepare(const QByteArray &pdf, const PdfSignatureOptions &options)
{
    QPDF document;
    if (const Result<void> opened = openPdf(pdf, document); !opened)
        return opened.failure();
    const qint64 previous = lastTable(pdf);
    // A file that only a repair could read has no table to build on.
    if (document.anyWarnings() || previous < 0)
        return Failure(FailureCode::PdfMalformed, QStringLiteral("no sound cross-reference table"));
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
    QPDFObjectHandle root = document.getRoot();
    if (pages.empty() || !root.isIndirect())
        return Failure(FailureCode::PdfMalformed, QStringLiteral("no page"));
    QPDFObjectHandle page = pages.front().getObjectHandle();

    const int signature = static_cast<int>(document.getObjectCount()) + 1;
    const int field = signature + 1;
    const int appearance = field + 1;
    QPDFObjectHandle form = root.getKey("/AcroForm");
    form = form.isDictionary() ? form.shallowCopy() : QPDFObjectHandle::newDictionary();
    QPDFObjectHandle fields = copyOfArray(form.getKey("/Fields"));
    const int count = fields.getArrayNItems();
    fields.appendItem(document.getObject(field, 0));
    form.replaceKey("/Fields", fields);
    // SignaturesExist | AppendOnly
    form.replaceKey("/SigFlags", QPDFObjectHandle::newInteger(3));
    root.replaceKey("/AcroForm", form);
    QPDFObjectHandle annotations = copyOfArray(page.getKey("/Annots"));
    annotations.appendItem(document.getObject(field, 0));
    page.replaceKey("/Annots", annotations);

    PdfObjects objects;
    objects[signature] = signatureDictionary(options);
    objects[field] =
        fieldDictionary(count, QByteArray::fromStdString(page.unparse()), signature, appearance);
    objects[appearance] = emptyAppearance;
    objects[root.getObjectID()] = plainText(root);
    objects[page.getObjectID()] = plainText(page);
    return fillRange(appendRevision(pdf, document.getTrailer(), previous, objects, appearance + 1),
                     signature);
}

} // namespace

Result<PreparedPdf> preparePdf(const QByteArray &pdf, const PdfSignatureOptions &options)
{
    if (pdf.size() > maximumPdfSize)
        return FailureCode::FileTooLarge;
    if (options.reserve < 8 * 1024 || options.reserve > 256 * 1024 || !options.time.isValid())
        return Failure(FailureCode::InternalError, QStringLiteral("options of a PDF signature"));
    try {
        return prepare(pdf, options);
    } catch (const std::bad_alloc &) {
        return FailureCode::FileTooCostly;
    } catch (const std::exception &error) {
        return Failure(FailureCode::PdfMalformed, QString::fromUtf8(error.what()));
    }
}

Result<QByteArray> digestOf(const QByteArray &pdf, const ByteRange &range,
                            const Certificate &signer)
{
    if (!leavesOutOnlyContents(pdf, range) || !reachesEnd(pdf, range))
        return FailureCode::PdfNotPrepared;
    const QByteArray covered = coveredBytes(pdf, range);
    if (signer.isNull())
        return QCryptographicHash::hash(covered, QCryptographicHash::Sha256);
    const Result<const SignatureAlgorithm *> algorithm = algorithmForKey(signer);
    if (!algorithm)
        return algorithm.failure();
    return (*algorithm)->digest(covered);
}

Result<ByteRange> byteRangeOf(const QByteArray &pdf)
{
    const Result<QList<PdfSignature>> signatures = signaturesOf(pdf);
    if (!signatures)
        return signatures.failure();
    if (signatures->isEmpty())
        return FailureCode::PdfNotPrepared;
    return signatures->last().range;
}

Result<QByteArray> embedPdfSignature(const QByteArray &preparedPdf, const ByteRange &range,
                                     const QByteArray &cms)
{
    if (!leavesOutOnlyContents(preparedPdf, range) || !reachesEnd(preparedPdf, range))
        return FailureCode::PdfNotPrepared;
    const qint64 room = range[2] - range[1] - 2;
    // A room with something in it belongs to a signature that was given already.
    if (preparedPdf.mid(range[1] + 1, room).count('0') != room)
        return Failure(FailureCode::PdfNotPrepared, QStringLiteral("signed already"));
    const QByteArray hex = cms.toHex();
    if (hex.isEmpty() || hex.size() > room)
        return Failure(FailureCode::SignatureMalformed,
                       QStringLiteral("does not fit into the PDF"));
    QByteArray signedPdf = preparedPdf;
    signedPdf.replace(range[1] + 1, hex.size(), hex);
    return signedPdf;
}

} // namespace ruqsat::trust
