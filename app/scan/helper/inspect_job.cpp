#include "scan/helper/foreign_file.h"
#include "scan/helper/jobs.h"
#include "scan/helper/limits.h"
#include "scan/helper/output.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cstdlib>
#include <fcntl.h>
#include <new>
#include <sys/stat.h>
#include <unistd.h>

namespace ruqsat::scan::helper {
namespace {

enum class Kind { Pdf, Jpeg, Png, Tiff };

struct KindRow
{
    Kind kind;
    QLatin1String type;
    QList<QLatin1String> endings;
    Result<int> (*judge)(const QByteArray &);
};

const QList<KindRow> &kinds()
{
    static const QList<KindRow> rows{
        {Kind::Pdf, QLatin1String("application/pdf"), {QLatin1String("pdf")}, judgePdf},
        {Kind::Jpeg,
         QLatin1String("image/jpeg"),
         {QLatin1String("jpg"), QLatin1String("jpeg"), QLatin1String("jpe")},
         judgeJpeg},
        {Kind::Png, QLatin1String("image/png"), {QLatin1String("png")}, judgePng},
        {Kind::Tiff,
         QLatin1String("image/tiff"),
         {QLatin1String("tif"), QLatin1String("tiff")},
         judgeTiff},
    };
    return rows;
}

std::optional<Kind> kindOfContent(const QByteArray &bytes)
{
    if (bytes.startsWith("%PDF-"))
        return Kind::Pdf;
    if (bytes.startsWith("\xff\xd8\xff"))
        return Kind::Jpeg;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return Kind::Png;
    if (bytes.startsWith(QByteArrayView("II*\0", 4)) ||
        bytes.startsWith(QByteArrayView("MM\0*", 4)))
        return Kind::Tiff;
    return std::nullopt;
}

std::optional<Kind> kindOfEnding(const QString &ending)
{
    for (const KindRow &row : kinds()) {
        for (const QLatin1String known : row.endings) {
            if (ending.compare(known, Qt::CaseInsensitive) == 0)
                return row.kind;
        }
    }
    return std::nullopt;
}

Result<QByteArray> readWhole(const QString &path)
{
    // Not blocking, so that a pipe in the place of a file does not hold us.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat status
    {
    };
    QFile file;
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) ||
        !file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle))
        return Failure(FailureCode::FileUnreadable, QStringLiteral("cannot be opened"));
    if (status.st_size == 0)
        return FailureCode::FileEmpty;
    if (status.st_size > maximumFileBytes)
        return FailureCode::FileTooLarge;
    QByteArray bytes = file.read(maximumFileBytes + 1);
    if (bytes.size() != status.st_size)
        return Failure(FailureCode::FileUnreadable, QStringLiteral("changed while being read"));
    return bytes;
}

Result<FileReport> judgeFile(const QString &path)
{
    const Result<QByteArray> bytes = readWhole(path);
    if (!bytes)
        return bytes.failure();
    forbidFilesAndNetwork();
    const QString ending = QFileInfo(path).suffix();
    const std::optional<Kind> content = kindOfContent(*bytes);
    const std::optional<Kind> promised = kindOfEnding(ending);
    if (!content)
        return promised ? FailureCode::FileTypeMismatch : FailureCode::FileTypeUnsupported;
    if (!ending.isEmpty() && promised != content)
        return FailureCode::FileTypeMismatch;
    const KindRow &row = kinds().at(static_cast<qsizetype>(*content));
    const Result<int> pages = row.judge(*bytes);
    if (!pages)
        return pages.failure();
    return FileReport{row.type, *pages, bytes->size(),
                      QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256)};
}

QJsonObject jsonOf(const Result<FileReport> &report)
{
    if (!report)
        return {{QStringLiteral("code"), failureName(report.failure().code)},
                {QStringLiteral("detail"), report.failure().detail}};
    return {{QStringLiteral("type"), report->type},
            {QStringLiteral("pages"), report->pages},
            {QStringLiteral("size"), report->size},
            {QStringLiteral("sha256"), QString::fromLatin1(report->sha256.toHex())}};
}

} // namespace

int inspect(const QString &path)
{
    limitForForeignFiles();
    Result<FileReport> report = Failure(FailureCode::FileInspectionFailed);
    try {
        report = judgeFile(path);
    } catch (const std::bad_alloc &) {
        report = Failure(FailureCode::FileInspectionFailed, QStringLiteral("out of memory"));
    }
    writeBytes(QJsonDocument(jsonOf(report)).toJson(QJsonDocument::Compact) + '\n');
    return report ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace ruqsat::scan::helper
