#include "desk/paper_output.h"

#include <QSaveFile>

#include <chrono>

namespace ruqsat::desk {
namespace {

/// A paper that has not come out by then is withdrawn from the queue.
constexpr std::chrono::minutes longestPrint{3};

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Failure(FailureCode::IoError, file.errorString());
    return {};
}

} // namespace

Later<QList<paper::PrintQueue>> listPrinters()
{
    return runAside([] { return paper::printQueues(); });
}

Later<void> printDocument(const QString &queue, const QByteArray &pdf, const QString &title,
                          const std::stop_token &stop)
{
    return runAside([queue, pdf, title, stop] {
        return paper::printPdf(queue, pdf, title, longestPrint, stop);
    });
}

Later<void> saveDocument(const QString &path, const QByteArray &bytes)
{
    return runAside([path, bytes] { return writeWhole(path, bytes); });
}

} // namespace ruqsat::desk
