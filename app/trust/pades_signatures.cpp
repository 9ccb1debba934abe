#include "trust/pades_signatures.h"

#include "trust/pdf_revision.h"

#include <QtNumeric>

#include <algorithm>
#include <set>

namespace ruqsat::trust {

namespace {

constexpr int maximumFields = 4096;
constexpr int maximumFieldDepth = 16;

/// Walks the form's fields; hostile files link them in circles.
class FieldWalk final
{
public:
    void visit(QPDFObjectHandle field, int depth)
    {
        if (depth > maximumFieldDepth || ++m_count > maximumFields || !field.isDictionary())
            return;
        if (field.isIndirect() && !m_seen.insert(field.getObjGen()).second)
            return;
        QPDFObjectHandle value = field.getKey("/V");
        if (value.isDictionary() && value.hasKey("/ByteRange") && value.hasKey("/Contents"))
            add(value);
        QPDFObjectHandle kids = field.getKey("/Kids");
        for (int i = 0; kids.isArray() && i < kids.getArrayNItems(); ++i)
            visit(kids.getArrayItem(i), depth + 1);
    }

    QList<PdfSignature> found;
    bool broken = false;

private:
    void add(QPDFObjectHandle value)
    {
        PdfSignature signature;
        QPDFObjectHandle range = value.getKey("/ByteRange");
        QPDFObjectHandle contents = value.getKey("/Contents");
        QPDFObjectHandle filter = value.getKey("/SubFilter");
        broken = broken || !range.isArray() || range.getArrayNItems() != 4 || !contents.isString();
        if (broken)
            return;
        for (int i = 0; i < 4; ++i) {
            QPDFObjectHandle item = range.getArrayItem(i);
            broken = broken || !item.isInteger();
            signature.range[static_cast<std::size_t>(i)] =
                item.isInteger() ? item.getIntValue() : -1;
        }
        signature.contents = QByteArray::fromStdString(contents.getStringValue());
        if (filter.isName())
            signature.subFilter = QByteArray::fromStdString(filter.getName());
        found.append(signature);
    }

    std::set<QPDFObjGen> m_seen;
    int m_count = 0;
};

} // namespace

qint64 endOf(const ByteRange &range)
{
    qint64 end = 0;
    return qAddOverflow(range[2], range[3], &end) ? -1 : end;
}

Result<QList<PdfSignature>> signaturesOf(const QByteArray &pdf)
{
    if (pdf.size() > maximumPdfSize)
        return FailureCode::FileTooLarge;
    try {
        QPDF document;
        if (const Result<void> opened = openPdf(pdf, document); !opened)
            return opened.failure();
        FieldWalk walk;
        QPDFObjectHandle form = document.getRoot().getKey("/AcroForm");
        QPDFObjectHandle fields = form.isDictionary() ? form.getKey("/Fields") : QPDFObjectHandle();
        for (int i = 0; fields.isInitialized() && fields.isArray() && i < fields.getArrayNItems();
             ++i)
            walk.visit(fields.getArrayItem(i), 0);
        if (walk.broken)
            return Failure(FailureCode::PdfMalformed, QStringLiteral("signature dictionary"));
        std::sort(walk.found.begin(), walk.found.end(),
                  [](const PdfSignature &a, const PdfSignature &b) {
                      return endOf(a.range) < endOf(b.range);
                  });
        return walk.found;
    } catch (const std::bad_alloc &) {
        return FailureCode::FileTooCostly;
    } catch (const std::exception &error) {
        return Failure(FailureCode::PdfMalformed, QString::fromUtf8(error.what()));
    }
}

bool leavesOutOnlyContents(const QByteArray &pdf, const ByteRange &range,
                           const QByteArray &contents)
{
    const qint64 size = pdf.size();
    const bool ordered = range[0] == 0 && range[1] > 0 && range[1] < size &&
                         range[2] > range[1] + 2 && range[2] < size && range[3] > 0 &&
                         range[3] <= size - range[2];
    if (!ordered || pdf.at(range[1]) != '<' || pdf.at(range[2] - 1) != '>')
        return false;
    const QByteArray hex = pdf.mid(range[1] + 1, range[2] - range[1] - 2);
    const bool onlyHex = std::all_of(hex.begin(), hex.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    return onlyHex && hex.size() % 2 == 0 &&
           (contents.isNull() || QByteArray::fromHex(hex) == contents);
}

bool reachesEnd(const QByteArray &pdf, const ByteRange &range)
{
    return endOf(range) == pdf.size();
}

QByteArray coveredBytes(const QByteArray &pdf, const ByteRange &range)
{
    return pdf.left(range[1]) + pdf.mid(range[2], range[3]);
}

} // namespace ruqsat::trust
