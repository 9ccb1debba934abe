#pragma once

#include "scan/scanner.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace ruqsat::scan {

/// One run of ruqsat-scan. Killed when it says nothing for the deadline, or does not end within
/// three seconds of being asked to. Deletes nothing itself: the owner drops it after ended().
class HelperProcess final : public QObject
{
    Q_OBJECT

public:
    HelperProcess(const HelperPlace &place, const QStringList &arguments,
                  QObject *parent = nullptr);
    ~HelperProcess() override;

    void start();
    void write(const QByteArray &bytes) { m_process.write(bytes); }
    void closeInput() { m_process.closeWriteChannel(); }
    /// Asks for the end of the job; ended() still comes.
    void cancel();
    /// The job is over; what remains is to let go of the device, and some drivers hang at that.
    void expectEnd();
    void kill();

Q_SIGNALS:
    void output(const QByteArray &bytes);
    /// Once. `complaint` is empty after a normal exit, whatever its code.
    void ended(const QString &complaint);

private:
    void onReadable();
    void onSilence();
    void end(const QString &complaint);

    QProcess m_process;
    QTimer m_silence;
    QString m_complaint;
    bool m_ending = false;
    bool m_ended = false;
};

} // namespace ruqsat::scan
