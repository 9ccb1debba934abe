#include "desk/support/desk_keys.h"

#include "support/test_paths.h"

#include <QDir>
#include <QFile>
#include <QLockFile>

namespace ruqsat::test {

QString deskKeys()
{
    const QString folder = buildDir() + QStringLiteral("/test-keys");
    QDir().mkpath(folder);
    // Tests run side by side; the script itself is quick once everything is there.
    QLockFile lock(folder + QStringLiteral("/making.lock"));
    lock.setStaleLockTime(0);
    lock.lock();
    if (!QFile::exists(folder + QStringLiteral("/ready"))) {
        QByteArray output;
        const int code =
            runProgram(QStringLiteral("bash"),
                       {sourceDir() + QStringLiteral("/packaging/pki.sh"), folder}, &output);
        if (code != 0)
            qFatal("pki.sh: %s", output.constData());
        QFile ready(folder + QStringLiteral("/ready"));
        if (!ready.open(QIODevice::WriteOnly))
            qFatal("cannot write into %s", qPrintable(folder));
    }
    return folder;
}

void useTestTokens()
{
    qputenv("SOFTHSM2_CONF", (deskKeys() + QStringLiteral("/softhsm2.conf")).toLocal8Bit());
}

desk::Settings deskSettings(quint16 port, const QString &folder)
{
    const QString keys = deskKeys();
    desk::Settings settings;
    settings.registryUrls = {QUrl(QStringLiteral("https://127.0.0.1:%1").arg(port))};
    settings.registryCa = keys + QStringLiteral("/tls/tls-ca.pem");
    settings.deviceCertificate = keys + QStringLiteral("/tls/desk-1.pem");
    settings.deviceKey = keys + QStringLiteral("/tls/desk-1.key");
    settings.vaultFolder = folder + QStringLiteral("/vault");
    settings.tokenModules = {QStringLiteral("/usr/lib/softhsm/libsofthsm2.so")};
    settings.trustRoots = keys + QStringLiteral("/root.pem");
    settings.trustIntermediates = keys + QStringLiteral("/int.pem");
    return settings;
}

} // namespace ruqsat::test
