#include "scan/helper_process.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

#include <csignal>

namespace ruqsat::scan {
namespace {

constexpr int goodbyeMs = 3'000;

QString programOf(const HelperPlace &place)
{
    if (!place.program.isEmpty())
        return place.program;
    return QCoreApplication::applicationDirPath() + QStringLiteral("/ruqsat-scan");
}

} // namespace

HelperProcess::HelperProcess(const HelperPlace &place, const QStringList &arguments,
                             QObject *parent)
    : QObject(parent)
    , m_process(this)
    , m_silence(this)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    if (!place.saneConfigDir.isEmpty())
        environment.insert(QStringLiteral("SANE_CONFIG_DIR"), place.saneConfigDir);
    m_process.setProcessEnvironment(environment);
    m_process.setProgram(programOf(place));
    m_process.setArguments(arguments);
    // SANE's backends complain at length on stderr, with device names and more.
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_silence.setSingleShot(true);
    m_silence.setInterval(place.deadlineMs);

    connect(&m_process, &QProcess::readyReadStandardOutput, this, &HelperProcess::onReadable);
    connect(&m_silence, &QTimer::timeout, this, &HelperProcess::onSilence);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(QStringLiteral("cannot start: ") + m_process.errorString());
    });
    connect(&m_process, &QProcess::finished, this, [this](int, QProcess::ExitStatus status) {
        onReadable();
        if (status == QProcess::CrashExit && m_complaint.isEmpty())
            m_complaint = QStringLiteral("the helper crashed");
        end(m_complaint);
    });
}

HelperProcess::~HelperProcess()
{
    disconnect(&m_process, nullptr, this, nullptr);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(goodbyeMs);
}

void HelperProcess::start()
{
    m_silence.start();
    m_process.start();
}

void HelperProcess::cancel()
{
    m_process.write("cancel\n");
    expectEnd();
}

void HelperProcess::expectEnd()
{
    m_ending = true;
    m_silence.start(goodbyeMs);
}

void HelperProcess::kill()
{
    m_process.kill();
}

void HelperProcess::onReadable()
{
    const QByteArray bytes = m_process.readAllStandardOutput();
    if (bytes.isEmpty())
        return;
    // From expectEnd() the short deadline stands, whatever else the helper still says.
    if (!m_ending)
        m_silence.start();
    Q_EMIT output(bytes);
}

void HelperProcess::onSilence()
{
    m_complaint = QStringLiteral("the helper said nothing for %1 ms").arg(m_silence.interval());
    m_process.kill();
}

void HelperProcess::end(const QString &complaint)
{
    if (m_ended)
        return;
    m_ended = true;
    m_silence.stop();
    Q_EMIT ended(complaint);
}

} // namespace ruqsat::scan
