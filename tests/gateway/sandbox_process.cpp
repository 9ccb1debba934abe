#include "gateway/sandbox_process.h"

#include "gateway/raw_client.h"
#include "support/test_paths.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ruqsat::test {
namespace {

QString sandboxProgram()
{
    return buildDir() + QStringLiteral("/bin/ruqsat-sandbox");
}

} // namespace

QString testPki()
{
    const QString directory = buildDir() + QStringLiteral("/tests/gateway-pki");
    QByteArray output;
    const int code =
        runProgram(QStringLiteral("bash"),
                   {sourceDir() + QStringLiteral("/packaging/pki.sh"), directory}, &output);
    if (code != 0)
        qWarning("pki.sh: %s", output.constData());
    return code == 0 ? directory : QString();
}

SandboxProcess::SandboxProcess(const QString &pki, const QString &data)
{
    QStringList arguments = {QStringLiteral("--pki"), pki};
    if (!data.isEmpty())
        arguments << QStringLiteral("--data") << data;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(sandboxProgram(), arguments);
    QByteArray line;
    while (!line.contains('\n') && m_process.waitForReadyRead(20'000))
        line += m_process.readAllStandardOutput();
    m_port = static_cast<quint16>(
        QJsonDocument::fromJson(line).object().value(QStringLiteral("listening")).toInt());
}

SandboxProcess::~SandboxProcess()
{
    terminate();
}

QString SandboxProcess::url(const QString &path) const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path);
}

int SandboxProcess::control(const QString &service, const QString &outage)
{
    const QJsonObject order{{QStringLiteral("service"), service},
                            {QStringLiteral("outage"), outage}};
    return statusOf(post("/control", QJsonDocument(order).toJson()));
}

QByteArray SandboxProcess::post(const QByteArray &path, const QByteArray &body)
{
    return exchange(m_port, "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: " +
                                QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

QByteArray SandboxProcess::get(const QByteArray &path)
{
    return exchange(m_port, test::get(path));
}

int SandboxProcess::terminate()
{
    if (m_process.state() == QProcess::NotRunning)
        return -1;
    m_process.terminate();
    if (!m_process.waitForFinished(15'000)) {
        m_process.kill();
        m_process.waitForFinished();
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

QJsonArray sandboxOrganisations()
{
    QByteArray output;
    if (runProgram(sandboxProgram(), {QStringLiteral("--list")}, &output) != 0)
        return {};
    return QJsonDocument::fromJson(output).array();
}

} // namespace ruqsat::test
