#pragma once

#include "registry/support/registry_world.h"
#include "support/test_paths.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace ruqsat::test {

struct CtlRun
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
    QString text() const { return QString::fromUtf8(output); }
    QJsonObject object() const { return QJsonDocument::fromJson(output).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(output).array(); }
};

/// A registry of its own, and ruqsatctl that reaches it as the devices desk-1 and desk-2.
class CtlWorld final
{
public:
    /// Empty, or what went wrong.
    QString start() { return m_world.start(); }
    RegistryWorld &registry() { return m_world; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

    /// `typed`: what it reads from standard input, a line for each secret.
    CtlRun ctl(const QStringList &arguments, const QByteArray &typed = {}) const
    {
        QProcess process;
        process.start(buildDir() + QStringLiteral("/bin/ruqsatctl"), arguments);
        process.write(typed);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }
    /// As somebody of the demo world, with the own password; `words` are split at blanks.
    CtlRun as(const QString &who, const QString &words, const QStringList &more = {},
              const QString &device = QStringLiteral("desk-2")) const
    {
        const QJsonObject user = m_world.demoUser(who);
        return signedIn(user.value(QStringLiteral("login")).toString(),
                        user.value(QStringLiteral("password")).toString().toUtf8(),
                        words.split(u' ') + more, device);
    }
    CtlRun signedIn(const QString &login, const QByteArray &typed, const QStringList &arguments,
                    const QString &device = QStringLiteral("desk-2")) const
    {
        return ctl(arguments + QStringList{QStringLiteral("--settings"), settingsOf(device),
                                           QStringLiteral("--login"), login,
                                           QStringLiteral("--password-fd"), QStringLiteral("0")},
                   typed + '\n');
    }
    QByteArray pki(const QString &name) const
    {
        QFile file(m_world.pki() + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// A desk.json of that device.
    QString settingsOf(const QString &device) const
    {
        const QString pki = m_world.pki();
        const QJsonObject settings{
            {"registry",
             QJsonObject{
                 {"urls", QJsonArray{QStringLiteral("https://127.0.0.1:%1").arg(m_world.port())}},
                 {"ca", pki + QStringLiteral("/tls/tls-ca.pem")}}},
            {"device",
             QJsonObject{{"cert", pki + QStringLiteral("/tls/") + device + QStringLiteral(".pem")},
                         {"key", pki + QStringLiteral("/tls/") + device + QStringLiteral(".key")}}},
            {"vault", path(QStringLiteral("vault"))},
            {"token", QJsonObject{{"modules", QJsonArray{"/usr/lib/softhsm/libsofthsm2.so"}}}},
            {"trust", QJsonObject{{"roots", pki + QStringLiteral("/root.pem")},
                                  {"intermediates", pki + QStringLiteral("/int.pem")}}}};
        const QString name = device + QStringLiteral(".json");
        write(name, QJsonDocument(settings).toJson());
        return path(name);
    }

private:
    RegistryWorld m_world;
    QTemporaryDir m_folder;
};

} // namespace ruqsat::test
