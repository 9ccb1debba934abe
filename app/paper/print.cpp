#include "paper/print.h"

#include "paper/ipp.h"

#include <QDeadlineTimer>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace ruqsat::paper {

namespace {

constexpr std::chrono::milliseconds pollEvery{250};
/// A server that starts anew is back by then, and knows its jobs.
constexpr std::chrono::seconds serverPatience{20};

const QStringList &queueAttributes()
{
    static const QStringList names{QStringLiteral("printer-name"), QStringLiteral("printer-info"),
                                   QStringLiteral("printer-state"),
                                   QStringLiteral("printer-is-accepting-jobs"),
                                   QStringLiteral("printer-state-reasons")};
    return names;
}

QString ippErrorOf(ipp_t *answer)
{
    return QString::fromLatin1(ippErrorString(ippGetStatusCode(answer)));
}

bool succeeded(ipp_t *answer)
{
    return ippGetStatusCode(answer) < IPP_STATUS_REDIRECTION_OTHER_SITE;
}

PrinterState printerStateOf(int value)
{
    switch (value) {
    case IPP_PSTATE_PROCESSING:
        return PrinterState::Printing;
    case IPP_PSTATE_STOPPED:
        return PrinterState::Stopped;
    default:
        return PrinterState::Idle;
    }
}

PrintJobState jobStateOf(int value)
{
    switch (value) {
    case IPP_JSTATE_HELD:
        return PrintJobState::Held;
    case IPP_JSTATE_PROCESSING:
        return PrintJobState::Printing;
    case IPP_JSTATE_STOPPED:
        return PrintJobState::Stopped;
    case IPP_JSTATE_CANCELED:
        return PrintJobState::Cancelled;
    case IPP_JSTATE_ABORTED:
        return PrintJobState::Aborted;
    case IPP_JSTATE_COMPLETED:
        return PrintJobState::Completed;
    default:
        return PrintJobState::Pending;
    }
}

PrintQueue queueOf(ipp_t *attributes)
{
    PrintQueue queue;
    queue.name = ipp::text(attributes, "printer-name");
    queue.description = ipp::text(attributes, "printer-info");
    queue.state = printerStateOf(ipp::number(attributes, "printer-state", IPP_PSTATE_IDLE));
    queue.accepting = ipp::number(attributes, "printer-is-accepting-jobs", 1) != 0;
    queue.reasons = ipp::reasons(attributes, "printer-state-reasons");
    return queue;
}

// One answer lists many printers, their attributes one after another in groups.
QList<PrintQueue> queuesOf(ipp_t *answer)
{
    QList<PrintQueue> queues;
    ipp::Message group;
    const auto endGroup = [&] {
        if (group)
            queues.append(queueOf(group.get()));
        group.reset();
    };
    for (ipp_attribute_t *a = ippFirstAttribute(answer); a; a = ippNextAttribute(answer)) {
        if (ippGetGroupTag(a) != IPP_TAG_PRINTER || !ippGetName(a)) {
            endGroup();
            continue;
        }
        if (!group)
            group.reset(ippNew());
        ippCopyAttribute(group.get(), a, 0);
    }
    endGroup();
    return queues;
}

/// How the job ended by itself or by somebody's hand; nothing while it may go on.
std::optional<Result<void>> endOf(const PrintJobStatus &job)
{
    const QString why = job.reasons.join(u' ');
    switch (job.state) {
    case PrintJobState::Completed:
        // Also what the printer took and then reported as faulty is "completed".
        if (job.reasons.contains(QStringLiteral("job-completed-with-errors")))
            return Failure(FailureCode::PrintJobFailed, why);
        return Result<void>();
    case PrintJobState::Aborted:
        return Failure(FailureCode::PrintJobFailed, why);
    case PrintJobState::Cancelled:
        return Failure(job.started ? FailureCode::PrintOutcomeUnknown : FailureCode::PrintJobFailed,
                       why);
    case PrintJobState::Stopped:
    case PrintJobState::Pending:
    case PrintJobState::Held:
    case PrintJobState::Printing:
        break;
    }
    return std::nullopt;
}

/// Takes the job back because of `why`. That it never comes out is said only where the server says
/// that it was taken back before it was at the printer.
Result<void> withdrawn(const QString &queue, int job, const Failure &why)
{
    const Result<void> cancelled = cancelPrintJob(queue, job);
    const Result<PrintJobStatus> now = printJobStatus(queue, job);
    if (now && now->state == PrintJobState::Cancelled && !now->started)
        return why;
    if (now) {
        if (const auto end = endOf(*now))
            return *end;
    }
    QString detail = failureName(why.code) + QStringLiteral(": ") + why.detail;
    if (!cancelled)
        detail += QStringLiteral("; not withdrawn: ") + cancelled.failure().detail;
    return Failure(FailureCode::PrintOutcomeUnknown, detail);
}

bool isStopped(const PrintJobStatus &job, const PrintQueue &printer)
{
    return job.state == PrintJobState::Stopped || printer.state == PrinterState::Stopped;
}

// Waits, or returns at once when stop is asked for.
void pause(const std::stop_token &stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, pollEvery, [] { return false; });
}

} // namespace

Result<QList<PrintQueue>> printQueues()
{
    Result<ipp::Connection> connection = ipp::connect();
    if (!connection)
        return connection.failure();
    ipp::Message request(ippNewRequest(IPP_OP_CUPS_GET_PRINTERS));
    ipp::askFor(request.get(), queueAttributes());
    Result<ipp::Message> answer =
        ipp::exchange(connection->get(), std::move(request), QStringLiteral("/"));
    if (!answer)
        return answer.failure();
    QList<PrintQueue> queues = queuesOf(answer->get());

    request.reset(ippNewRequest(IPP_OP_CUPS_GET_DEFAULT));
    Result<ipp::Message> preferred =
        ipp::exchange(connection->get(), std::move(request), QStringLiteral("/"));
    if (preferred) {
        const QString name = ipp::text(preferred->get(), "printer-name");
        for (PrintQueue &queue : queues)
            queue.isDefault = queue.name == name;
    }
    return queues;
}

Result<PrintQueue> printQueue(const QString &name)
{
    const Result<QString> path = ipp::queuePath(name);
    if (!path)
        return path.failure();
    Result<ipp::Connection> connection = ipp::connect();
    if (!connection)
        return connection.failure();
    ipp::Message request = ipp::queueRequest(IPP_OP_GET_PRINTER_ATTRIBUTES, *path);
    ipp::askFor(request.get(), queueAttributes());
    Result<ipp::Message> answer = ipp::exchange(connection->get(), std::move(request), *path);
    if (!answer)
        return answer.failure();
    if (!succeeded(answer->get()))
        return Failure(FailureCode::PrinterNone, ippErrorOf(answer->get()));
    const PrintQueue queue = queueOf(answer->get());
    // CUPS matches names without regard to case; the chosen queue is exactly one.
    if (queue.name != name)
        return Failure(FailureCode::PrinterNone, QStringLiteral("another queue answered"));
    return queue;
}

Result<int> submitPrintJob(const QString &queue, const QByteArray &pdf, const QString &title,
                           int copies)
{
    if (!pdf.startsWith("%PDF-"))
        return Failure(FailureCode::PrintJobFailed, QStringLiteral("not a PDF"));
    const Result<PrintQueue> state = printQueue(queue);
    if (!state)
        return state.failure();
    const QString why = state->reasons.join(u' ');
    if (!state->accepting)
        return Failure(FailureCode::PrinterRejecting, why);
    if (state->state == PrinterState::Stopped)
        return Failure(FailureCode::PrinterStopped, why);

    const Result<QString> path = ipp::queuePath(queue);
    Result<ipp::Connection> connection = ipp::connect();
    if (!connection)
        return connection.failure();
    ipp::Message request = ipp::queueRequest(IPP_OP_PRINT_JOB, *path);
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr,
                 title.toUtf8().constData());
    ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
                 "application/pdf");
    ippAddString(request.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr, "iso_a4_210x297mm");
    ippAddString(request.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", nullptr, "none");
    ippAddInteger(request.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "copies", copies);
    Result<ipp::Message> answer = ipp::exchange(connection->get(), std::move(request), *path, &pdf);
    if (!answer)
        return answer.failure();
    const int job = ipp::number(answer->get(), "job-id", 0);
    if (succeeded(answer->get()) && job > 0)
        return job;
    if (succeeded(answer->get()))
        return Failure(FailureCode::PrintOutcomeUnknown, QStringLiteral("taken without a number"));
    const ipp_status_t status = ippGetStatusCode(answer->get());
    if (status == IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS)
        return Failure(FailureCode::PrinterRejecting, ippErrorOf(answer->get()));
    if (status == IPP_STATUS_ERROR_NOT_FOUND)
        return Failure(FailureCode::PrinterNone, ippErrorOf(answer->get()));
    return Failure(FailureCode::PrintJobFailed, ippErrorOf(answer->get()));
}

Result<PrintJobStatus> printJobStatus(const QString &queue, int job)
{
    const Result<QString> path = ipp::queuePath(queue);
    if (!path)
        return path.failure();
    Result<ipp::Connection> connection = ipp::connect();
    if (!connection)
        return connection.failure();
    ipp::Message request = ipp::queueRequest(IPP_OP_GET_JOB_ATTRIBUTES, *path, job);
    ipp::askFor(request.get(), {QStringLiteral("job-state"), QStringLiteral("job-state-reasons"),
                                QStringLiteral("time-at-processing")});
    Result<ipp::Message> answer = ipp::exchange(connection->get(), std::move(request), *path);
    if (!answer)
        return answer.failure();
    if (!succeeded(answer->get()))
        return Failure(FailureCode::PrintJobFailed, ippErrorOf(answer->get()));
    PrintJobStatus status;
    status.state = jobStateOf(ipp::number(answer->get(), "job-state", IPP_JSTATE_PENDING));
    status.reasons = ipp::reasons(answer->get(), "job-state-reasons");
    // Of a job that never was at the printer this time is there, but without a value.
    status.started = ipp::number(answer->get(), "time-at-processing", 0) != 0;
    return status;
}

Result<void> cancelPrintJob(const QString &queue, int job)
{
    const Result<QString> path = ipp::queuePath(queue);
    if (!path)
        return path.failure();
    Result<ipp::Connection> connection = ipp::connect();
    if (!connection)
        return connection.failure();
    Result<ipp::Message> answer =
        ipp::exchange(connection->get(), ipp::queueRequest(IPP_OP_CANCEL_JOB, *path, job),
                      QStringLiteral("/jobs/"));
    if (!answer)
        return answer.failure();
    if (!succeeded(answer->get()))
        return Failure(FailureCode::PrintJobFailed, ippErrorOf(answer->get()));
    return {};
}

Result<void> followPrintJob(const QString &queue, int job, std::chrono::milliseconds limit,
                            const std::stop_token &stop)
{
    const QDeadlineTimer deadline(limit);
    QDeadlineTimer silence(serverPatience);
    while (true) {
        const Result<PrintJobStatus> status = printJobStatus(queue, job);
        const Result<PrintQueue> printer =
            status ? printQueue(queue) : Result<PrintQueue>(status.failure());
        if (printer) {
            silence = QDeadlineTimer(serverPatience);
            if (const auto end = endOf(*status))
                return *end;
            if (isStopped(*status, *printer))
                return withdrawn(queue, job,
                                 Failure(FailureCode::PrinterStopped, printer->reasons.join(u' ')));
        } else if (status.failure().code == FailureCode::PrintJobFailed || silence.hasExpired() ||
                   deadline.hasExpired()) {
            // The job was taken, and nobody says any more what became of it.
            return Failure(FailureCode::PrintOutcomeUnknown, printer.failure().detail);
        }
        if (stop.stop_requested())
            return withdrawn(queue, job, FailureCode::Cancelled);
        if (printer && deadline.hasExpired())
            return withdrawn(
                queue, job,
                Failure(FailureCode::PrintJobFailed,
                        QStringLiteral("not printed in time: ") + printer->reasons.join(u' ')));
        pause(stop);
    }
}

Result<void> printPdf(const QString &queue, const QByteArray &pdf, const QString &title,
                      std::chrono::milliseconds limit, const std::stop_token &stop)
{
    const Result<int> job = submitPrintJob(queue, pdf, title);
    if (!job)
        return job.failure();
    return followPrintJob(queue, *job, limit, stop);
}

} // namespace ruqsat::paper
