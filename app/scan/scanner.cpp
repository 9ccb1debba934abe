#include "scan/scanner.h"

#include "scan/frame.h"
#include "scan/helper_process.h"

namespace ruqsat::scan {
namespace {

QStringList argumentsOf(const ScanOptions &options)
{
    QStringList arguments{
        QStringLiteral("--scan"),
        QStringLiteral("--source"),
        options.source == ScanSource::Feeder ? QStringLiteral("feeder") : QStringLiteral("flatbed"),
        QStringLiteral("--colour"),
        options.colour == ScanColour::Colour ? QStringLiteral("colour") : QStringLiteral("gray"),
        QStringLiteral("--resolution"),
        QString::number(qBound(75, options.resolution, 300)),
        QStringLiteral("--pages"),
        QString::number(qBound(1, options.maximumPages, 200))};
    if (!options.device.isEmpty())
        arguments << QStringLiteral("--device") << options.device;
    if (!options.straighten)
        arguments << QStringLiteral("--as-it-is");
    return arguments;
}

Device deviceFromJson(const QJsonObject &head)
{
    return {head[QStringLiteral("name")].toString(), head[QStringLiteral("vendor")].toString(),
            head[QStringLiteral("model")].toString(), head[QStringLiteral("type")].toString()};
}

Page pageFromFrame(const Frame &frame)
{
    Page page;
    page.number = frame.head[QStringLiteral("number")].toInt();
    page.width = frame.head[QStringLiteral("width")].toInt();
    page.height = frame.head[QStringLiteral("height")].toInt();
    page.resolution = frame.head[QStringLiteral("resolution")].toInt();
    page.blank = frame.head[QStringLiteral("blank")].toBool();
    page.skew = frame.head[QStringLiteral("skew")].toDouble();
    page.jpeg = frame.body;
    return page;
}

} // namespace

/// What is known of the job under way.
struct Scanner::Job
{
    std::unique_ptr<HelperProcess> helper;
    FrameReader reader;
    QList<Device> devices;
    bool listing = false;
    bool cancelled = false;
    bool done = false;
    int pages = 0;
    std::optional<Failure> failure;
};

Scanner::Scanner(HelperPlace place, QObject *parent)
    : QObject(parent)
    , m_place(std::move(place))
{
}

Scanner::~Scanner() = default;

bool Scanner::isBusy() const
{
    return m_job != nullptr;
}

void Scanner::listDevices()
{
    begin({QStringLiteral("--list")}, true);
}

void Scanner::start(const ScanOptions &options)
{
    begin(argumentsOf(options), false);
}

void Scanner::begin(const QStringList &arguments, bool listing)
{
    if (m_job)
        return;
    m_job = std::make_unique<Job>();
    m_job->listing = listing;
    m_job->helper = std::make_unique<HelperProcess>(m_place, arguments);
    connect(m_job->helper.get(), &HelperProcess::output, this, &Scanner::onOutput);
    // Queued, so that the helper is not deleted within its own signal.
    connect(m_job->helper.get(), &HelperProcess::ended, this, &Scanner::onEnded,
            Qt::QueuedConnection);
    m_job->helper->start();
}

void Scanner::cancel()
{
    if (!m_job || m_job->cancelled)
        return;
    m_job->cancelled = true;
    m_job->helper->cancel();
}

void Scanner::onOutput(const QByteArray &bytes)
{
    m_job->reader.feed(bytes);
    while (const std::optional<Frame> frame = m_job->reader.take()) {
        const QString event = frame->head[QStringLiteral("event")].toString();
        if (event == QLatin1String("device")) {
            m_job->devices.append(deviceFromJson(frame->head));
        } else if (event == QLatin1String("progress")) {
            Q_EMIT progressed(frame->head[QStringLiteral("number")].toInt(),
                              frame->head[QStringLiteral("percent")].toInt());
        } else if (event == QLatin1String("page")) {
            ++m_job->pages;
            Q_EMIT pageArrived(pageFromFrame(*frame));
        } else if (event == QLatin1String("done")) {
            m_job->done = true;
            m_job->helper->expectEnd();
        } else if (event == QLatin1String("failed")) {
            const QString name = frame->head[QStringLiteral("code")].toString();
            m_job->failure = Failure(failureFromName(name).value_or(FailureCode::ScannerError),
                                     frame->head[QStringLiteral("detail")].toString());
            m_job->helper->expectEnd();
        }
    }
    if (m_job->reader.isBroken())
        m_job->helper->kill();
}

void Scanner::onEnded(const QString &complaint)
{
    // The job goes before the signals: a slot may start the next one.
    const std::unique_ptr<Job> job = std::move(m_job);
    // How the helper went after it had told the end of its job changes nothing about the job.
    const bool told = job->done || job->failure;
    if (job->cancelled)
        Q_EMIT failed(Failure(FailureCode::ScannerCancelled, told ? QString() : complaint),
                      job->pages);
    else if (job->failure)
        Q_EMIT failed(*job->failure, job->pages);
    else if (!job->done || job->reader.isBroken())
        Q_EMIT failed(Failure(FailureCode::ScanHelperFailed, complaint), job->pages);
    else if (job->listing)
        Q_EMIT devicesFound(job->devices);
    else
        Q_EMIT finished(job->pages);
}

} // namespace ruqsat::scan
