#include "scan/helper/jobs.h"
#include "scan/helper/limits.h"
#include "scan/helper/output.h"
#include "scan/helper/pix.h"
#include "scan/inspect.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <cerrno>
#include <cstdlib>
#include <unistd.h>

namespace ruqsat::scan::helper {
namespace {

constexpr int maximumSheets = 200;

struct Sheet
{
    l_int32 width = 0;
    l_int32 height = 0;
    l_int32 samples = 0;
    int resolution = 0;
    QByteArray jpeg;
};

Failure badPage(const char *what)
{
    return {FailureCode::ScanHelperFailed, QString::fromLatin1(what)};
}

/// The size is read from the image itself, not taken on trust.
Result<Sheet> sheetFromFrame(const Frame &frame)
{
    Sheet sheet;
    sheet.resolution = frame.head[QStringLiteral("resolution")].toInt();
    sheet.jpeg = frame.body;
    const void *bytes = sheet.jpeg.constData();
    if (sheet.resolution < 50 || sheet.resolution > 1200)
        return badPage("resolution");
    if (readHeaderMemJpeg(static_cast<const l_uint8 *>(bytes),
                          static_cast<std::size_t>(sheet.jpeg.size()), &sheet.width, &sheet.height,
                          &sheet.samples, nullptr, nullptr) != 0 ||
        (sheet.samples != 1 && sheet.samples != 3))
        return badPage("not a gray or colour JPEG");
    return sheet;
}

Result<QList<Sheet>> readSheets()
{
    FrameReader reader;
    QList<Sheet> sheets;
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    for (;;) {
        while (const std::optional<Frame> frame = reader.take()) {
            if (frame->head[QStringLiteral("event")] == QLatin1String("done"))
                return sheets;
            if (sheets.size() == maximumSheets)
                return badPage("too many pages");
            Result<Sheet> sheet = sheetFromFrame(*frame);
            if (!sheet)
                return sheet.failure();
            sheets.append(*std::move(sheet));
        }
        const ssize_t count =
            ::read(STDIN_FILENO, buffer.data(), static_cast<std::size_t>(buffer.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || reader.isBroken())
            return badPage("pages end early");
        reader.feed(buffer.first(count));
    }
}

std::string number(double value)
{
    return QByteArray::number(value, 'f', 3).toStdString();
}

void addPage(QPDF &pdf, const Sheet &sheet)
{
    QPDFObjectHandle image = QPDFObjectHandle::newStream(&pdf);
    image.replaceStreamData(sheet.jpeg.toStdString(), QPDFObjectHandle::newName("/DCTDecode"),
                            QPDFObjectHandle::newNull());
    QPDFObjectHandle facts = image.getDict();
    facts.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    facts.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    facts.replaceKey("/Width", QPDFObjectHandle::newInteger(sheet.width));
    facts.replaceKey("/Height", QPDFObjectHandle::newInteger(sheet.height));
    facts.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
    facts.replaceKey("/ColorSpace",
                     QPDFObjectHandle::newName(sheet.samples == 3 ? "/DeviceRGB" : "/DeviceGray"));

    const std::string width = number(sheet.width * 72.0 / sheet.resolution);
    const std::string height = number(sheet.height * 72.0 / sheet.resolution);
    QPDFObjectHandle page =
        QPDFObjectHandle::parse("<< /Type /Page /Resources << /XObject << >> >> /MediaBox [0 0 " +
                                width + ' ' + height + "] >>");
    page.getKey("/Resources").getKey("/XObject").replaceKey("/Page", pdf.makeIndirectObject(image));
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, "q " + width + " 0 0 " + height +
                                                                       " 0 0 cm /Page Do Q\n"));
    QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(page)), false);
}

Result<QByteArray> assemblePdf(const QList<Sheet> &sheets)
{
    if (sheets.isEmpty())
        return badPage("no pages");
    QPDF pdf;
    pdf.emptyPDF();
    for (const Sheet &sheet : sheets)
        addPage(pdf, sheet);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    if (buffer->getSize() > static_cast<std::size_t>(maximumFileBytes))
        return FailureCode::FileTooLarge;
    const void *bytes = buffer->getBuffer();
    return QByteArray(static_cast<const char *>(bytes), static_cast<qsizetype>(buffer->getSize()));
}

Result<QByteArray> assembleFromInput()
{
    const Result<QList<Sheet>> sheets = readSheets();
    if (!sheets)
        return sheets.failure();
    try {
        return assemblePdf(*sheets);
    } catch (const std::exception &error) {
        return badPage(error.what());
    }
}

} // namespace

int assemblePages()
{
    limitForForeignFiles();
    forbidFilesAndNetwork();
    const Result<QByteArray> pdf = assembleFromInput();
    if (!pdf) {
        writeFailure(pdf.failure());
        return EXIT_FAILURE;
    }
    writeFrame({{QStringLiteral("event"), QStringLiteral("pdf")}}, *pdf);
    writeDone();
    return EXIT_SUCCESS;
}

} // namespace ruqsat::scan::helper
