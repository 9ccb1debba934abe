#pragma once

#include <QJsonArray>
#include <QProcess>

namespace ruqsat::test {

/// The test certification authority, made once per build folder; empty when that failed.
QString testPki();

/// A ruqsat-sandbox of its own on a free port, ended with the object.
class SandboxProcess final
{
public:
    explicit SandboxProcess(const QString &pki = testPki(), const QString &data = {});
    ~SandboxProcess();

    bool isRunning() const { return m_port != 0; }
    quint16 port() const { return m_port; }
    QString url(const QString &path) const;
    /// Status of the answer.
    int control(const QString &service, const QString &outage);
    QByteArray post(const QByteArray &path, const QByteArray &body);
    QByteArray get(const QByteArray &path);
    /// SIGTERM; the exit code, or -1.
    int terminate();

private:
    QProcess m_process;
    quint16 m_port = 0;
};

/// What `ruqsat-sandbox --list` prints.
QJsonArray sandboxOrganisations();

} // namespace ruqsat::test
