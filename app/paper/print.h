#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <stop_token>

namespace ruqsat::paper {

enum class PrinterState { Idle, Printing, Stopped };

struct PrintQueue
{
    QString name;
    /// For people; may be empty.
    QString description;
    PrinterState state = PrinterState::Idle;
    bool accepting = true;
    /// IPP keywords such as "media-empty-error"; "none" is left out.
    QStringList reasons;
    bool isDefault = false;

    friend bool operator==(const PrintQueue &, const PrintQueue &) = default;
};

enum class PrintJobState { Pending, Held, Printing, Stopped, Cancelled, Aborted, Completed };

struct PrintJobStatus
{
    PrintJobState state = PrintJobState::Pending;
    QStringList reasons;
    /// It has been at the printer, so that paper may lie there whatever the state says.
    bool started = false;
};

// All calls talk to the CUPS server of this process (CUPS_SERVER or the system's) and block for
// network time: run them outside the window's thread.

/// Every queue of the server; empty where it has none. printerNone: no server answers.
Result<QList<PrintQueue>> printQueues();
/// printerNone: no queue of exactly this name.
Result<PrintQueue> printQueue(const QString &name);

/// Sends the PDF as it is (A4, no scaling) to exactly this queue and gives the job's id.
/// Fails with printerNone, printerRejecting, printerStopped, printJobFailed (nothing comes out),
/// printOutcomeUnknown (the document was sent, and the answer was lost); never chooses another
/// queue. `title` is what the queue shows: no personal data.
Result<int> submitPrintJob(const QString &queue, const QByteArray &pdf, const QString &title,
                           int copies = 1);
Result<PrintJobStatus> printJobStatus(const QString &queue, int job);
Result<void> cancelPrintJob(const QString &queue, int job);

/// Waits for the job's end. A job that does not come out is withdrawn, so that a paper with
/// personal data does not come out later with nobody at the printer: printerStopped (the printer
/// stopped meanwhile), printJobFailed (aborted, cancelled in the queue, completed with errors, or
/// `limit` passed), cancelled (stop was asked for). A job that ended before it could be withdrawn
/// ended as it did. printOutcomeUnknown: the server went away or forgot the job, or the job was at
/// the printer when it was withdrawn, so that nobody says whether paper came out.
Result<void> followPrintJob(const QString &queue, int job, std::chrono::milliseconds limit,
                            const std::stop_token &stop);

/// submitPrintJob, then followPrintJob.
Result<void> printPdf(const QString &queue, const QByteArray &pdf, const QString &title,
                      std::chrono::milliseconds limit, const std::stop_token &stop);

} // namespace ruqsat::paper
