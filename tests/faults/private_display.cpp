#include "faults/private_display.h"

#include <csignal>
#include <sys/prctl.h>

namespace ruqsat::test {

PrivateDisplay::PrivateDisplay()
{
    const auto endsWithUs = [] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); };
    m_server.setChildProcessModifier(endsWithUs);
    m_server.setStandardErrorFile(QProcess::nullDevice());
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                    QStringLiteral("0"), QStringLiteral("1600x1000x24"),
                    QStringLiteral("-nolisten"), QStringLiteral("tcp"),
                    // Else the server starts anew whenever its last client leaves.
                    QStringLiteral("-noreset")});
    while (!m_server.canReadLine()) {
        if (!m_server.waitForReadyRead(20'000))
            qFatal("Xvfb does not start");
    }
    qputenv("DISPLAY", ":" + m_server.readLine().trimmed());
    qputenv("QT_QPA_PLATFORM", "xcb");
    m_manager.setChildProcessModifier(endsWithUs);
    m_manager.setStandardErrorFile(QProcess::nullDevice());
    m_manager.setStandardOutputFile(QProcess::nullDevice());
    m_manager.start(QStringLiteral("openbox"), QStringList());
    if (!m_manager.waitForStarted())
        qFatal("no window manager");
}

PrivateDisplay::~PrivateDisplay()
{
    for (QProcess *process : {&m_manager, &m_server}) {
        process->kill();
        process->waitForFinished();
    }
}

} // namespace ruqsat::test
