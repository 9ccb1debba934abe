#include "scan/assemble.h"

#include "scan/frame.h"
#include "scan/helper_process.h"

#include <QFutureWatcher>
#include <QPromise>

namespace ruqsat::scan {
namespace {

QByteArray pageFrame(const Page &page)
{
    return encodeFrame({{{QStringLiteral("event"), QStringLiteral("page")},
                         {QStringLiteral("resolution"), page.resolution}},
                        page.jpeg});
}

/// Lives until the child has ended, in the thread of the caller.
class Assembly final : public QObject
{
public:
    explicit Assembly(const HelperPlace &place)
        : m_helper(place, {QStringLiteral("--assemble")}, this)
    {
        m_promise.start();
        connect(&m_helper, &HelperProcess::output, this, [this](const QByteArray &bytes) {
            m_reader.feed(bytes);
            while (const std::optional<Frame> frame = m_reader.take())
                onFrame(*frame);
            if (m_reader.isBroken())
                m_helper.kill();
        });
        connect(
            &m_helper, &HelperProcess::ended, this,
            [this](const QString &complaint) { onEnded(complaint); }, Qt::QueuedConnection);
        connect(&m_watcher, &QFutureWatcherBase::canceled, &m_helper, &HelperProcess::kill);
        m_watcher.setFuture(m_promise.future());
    }

    QFuture<Result<QByteArray>> start(const QList<Page> &pages)
    {
        QFuture<Result<QByteArray>> future = m_promise.future();
        m_helper.start();
        for (const Page &page : pages)
            m_helper.write(pageFrame(page));
        m_helper.write(
            encodeFrame({{{QStringLiteral("event"), QStringLiteral("done")}}, QByteArray()}));
        m_helper.closeInput();
        return future;
    }

private:
    void onFrame(const Frame &frame)
    {
        const QString event = frame.head[QStringLiteral("event")].toString();
        if (event == QLatin1String("pdf"))
            m_pdf = frame.body;
        if (event == QLatin1String("failed")) {
            const QString name = frame.head[QStringLiteral("code")].toString();
            m_failure = Failure(failureFromName(name).value_or(FailureCode::ScanHelperFailed),
                                frame.head[QStringLiteral("detail")].toString());
        }
    }

    void onEnded(const QString &complaint)
    {
        if (m_failure)
            m_promise.addResult(Result<QByteArray>(*m_failure));
        else if (!complaint.isEmpty() || m_pdf.isEmpty())
            m_promise.addResult(
                Result<QByteArray>(Failure(FailureCode::ScanHelperFailed, complaint)));
        else
            m_promise.addResult(Result<QByteArray>(m_pdf));
        m_promise.finish();
        deleteLater();
    }

    HelperProcess m_helper;
    FrameReader m_reader;
    QPromise<Result<QByteArray>> m_promise;
    QFutureWatcher<Result<QByteArray>> m_watcher;
    QByteArray m_pdf;
    std::optional<Failure> m_failure;
};

} // namespace

QFuture<Result<QByteArray>> assemble(const QList<Page> &pages, const HelperPlace &place)
{
    auto *assembly = new Assembly(place);
    return assembly->start(pages);
}

} // namespace ruqsat::scan
