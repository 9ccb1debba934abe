#include "support/test_paths.h"

#include <QProcess>

namespace ruqsat::test {

QString buildDir()
{
    return qEnvironmentVariable("RUQSAT_BUILD_DIR");
}

QString sourceDir()
{
    return qEnvironmentVariable("RUQSAT_SOURCE_DIR");
}

int runProgram(const QString &program, const QStringList &arguments, QByteArray *output,
               const QByteArray &input)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return -1;
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return -1;
    }
    if (output)
        *output = process.readAll();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

} // namespace ruqsat::test
