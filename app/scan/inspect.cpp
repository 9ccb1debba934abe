#include "scan/inspect.h"

#include "scan/helper_process.h"

#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

namespace ruqsat::scan {
namespace {

constexpr qsizetype maximumReport = 16 * 1024;
constexpr int inspectionDeadlineMs = 30'000;

Result<FileReport> parseReport(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.contains(QStringLiteral("code"))) {
        const auto code = failureFromName(json[QStringLiteral("code")].toString());
        return Failure(code.value_or(FailureCode::FileInspectionFailed),
                       json[QStringLiteral("detail")].toString());
    }
    FileReport report{json[QStringLiteral("type")].toString(),
                      json[QStringLiteral("pages")].toInt(),
                      json[QStringLiteral("size")].toInteger(),
                      QByteArray::fromHex(json[QStringLiteral("sha256")].toString().toLatin1())};
    if (report.type.isEmpty() || report.pages < 1 || report.sha256.size() != 32)
        return Failure(FailureCode::FileInspectionFailed, QStringLiteral("no report"));
    return report;
}

/// Lives until the child has ended, in the thread of the caller.
class Inspection final : public QObject
{
public:
    Inspection(const QString &path, const HelperPlace &place)
        : m_helper(place, {QStringLiteral("--inspect"), path}, this)
    {
        m_promise.start();
        connect(&m_helper, &HelperProcess::output, this, [this](const QByteArray &bytes) {
            if (m_output.size() + bytes.size() <= maximumReport)
                m_output += bytes;
            else
                m_helper.kill();
        });
        connect(
            &m_helper, &HelperProcess::ended, this,
            [this](const QString &complaint) {
                finish(complaint.isEmpty() ? parseReport(m_output)
                                           : Result<FileReport>(Failure(
                                                 FailureCode::FileInspectionFailed, complaint)));
            },
            Qt::QueuedConnection);
        connect(&m_watcher, &QFutureWatcherBase::canceled, &m_helper, &HelperProcess::kill);
        m_watcher.setFuture(m_promise.future());
    }

    QFuture<Result<FileReport>> start()
    {
        QFuture<Result<FileReport>> future = m_promise.future();
        m_helper.start();
        return future;
    }

private:
    void finish(const Result<FileReport> &report)
    {
        m_promise.addResult(report);
        m_promise.finish();
        deleteLater();
    }

    HelperProcess m_helper;
    QPromise<Result<FileReport>> m_promise;
    QFutureWatcher<Result<FileReport>> m_watcher;
    QByteArray m_output;
};

} // namespace

QFuture<Result<FileReport>> inspectFile(const QString &path, const HelperPlace &place)
{
    HelperPlace limited = place;
    limited.deadlineMs = qMin(limited.deadlineMs, inspectionDeadlineMs);
    auto *inspection = new Inspection(path, limited);
    return inspection->start();
}

} // namespace ruqsat::scan
