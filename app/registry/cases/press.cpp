#include "registry/cases/press.h"

#include "protocol/error.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QProcess>

namespace ruqsat::registry {
namespace {

constexpr int deadlineMilliseconds = 20'000;
constexpr qsizetype largestPaper = 16 * 1024 * 1024;

/// The child needs fonts and nothing of what the registry knows.
QProcessEnvironment childEnvironment()
{
    QProcessEnvironment environment;
    for (const char *name : {"PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "HOME"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty())
            environment.insert(QLatin1String(name), value);
    }
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

Failure failureNamedBy(const QByteArray &message)
{
    const auto error = protocol::parseAnswer<protocol::ErrorPart>(message.trimmed());
    if (!error)
        return Failure(FailureCode::ChildFailed, QStringLiteral("ruqsat-press failed"));
    return Failure(error->code, error->detail);
}

} // namespace

Result<QByteArray> renderPaper(const QString &pressPath, const QString &paper,
                               const QJsonObject &content)
{
    const QDeadlineTimer deadline(deadlineMilliseconds);
    QProcess press;
    press.setProcessEnvironment(childEnvironment());
    press.start(pressPath, QStringList());
    if (!press.waitForStarted(deadlineMilliseconds))
        return Failure(FailureCode::ChildFailed, QStringLiteral("ruqsat-press did not start"));
    press.write(QJsonDocument(QJsonObject{{"paper", paper}, {"content", content}})
                    .toJson(QJsonDocument::Compact));
    press.closeWriteChannel();
    QByteArray pdf;
    while (press.state() != QProcess::NotRunning && pdf.size() <= largestPaper &&
           !deadline.hasExpired()) {
        press.waitForReadyRead(static_cast<int>(deadline.remainingTime()));
        pdf += press.readAllStandardOutput();
    }
    if (press.state() != QProcess::NotRunning) {
        press.kill();
        press.waitForFinished(1000);
        return Failure(FailureCode::ChildFailed, QStringLiteral("ruqsat-press was stopped"));
    }
    pdf += press.readAllStandardOutput();
    if (press.exitStatus() != QProcess::NormalExit)
        return Failure(FailureCode::ChildFailed, QStringLiteral("ruqsat-press crashed"));
    if (press.exitCode() != 0)
        return failureNamedBy(press.readAllStandardError());
    return pdf;
}

} // namespace ruqsat::registry
