#include "trust/test_pki.h"

#include "support/test_paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace ruqsat::test {

QString pkiDir()
{
    static const QString made = [] {
        const QString path = buildDir() + QStringLiteral("/tests/trust-pki");
        QDir().mkpath(path);
        QByteArray output;
        const int code =
            runProgram(QStringLiteral("bash"),
                       {sourceDir() + QStringLiteral("/packaging/pki.sh"), path}, &output);
        if (code != 0)
            qWarning("pki.sh: %s", output.constData());
        qputenv("SOFTHSM2_CONF", QFile::encodeName(path + QStringLiteral("/softhsm2.conf")));
        return code == 0 ? path : QString();
    }();
    return made;
}

QString pkiFile(const QString &name)
{
    return pkiDir() + u'/' + name;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString writeFile(const QString &name, const QByteArray &bytes)
{
    static const QTemporaryDir directory;
    QFile file(directory.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test file");
    return file.fileName();
}

QString softHsm()
{
    return QStringLiteral("/usr/lib/softhsm/libsofthsm2.so");
}

Secret pin(const char *text)
{
    return Secret::copyOf(QByteArrayView(text));
}

trust::TrustAnchors anchors()
{
    const auto loaded = trust::TrustAnchors::fromPemFile(pkiFile(QStringLiteral("ca.pem")));
    return loaded ? *loaded : trust::TrustAnchors();
}

std::unique_ptr<trust::RevocationSource> crls()
{
    auto store = std::make_unique<trust::CrlStore>();
    if (!store->add(readFile(pkiFile(QStringLiteral("root.crl")))) ||
        !store->add(readFile(pkiFile(QStringLiteral("int.crl")))))
        qFatal("no CRLs");
    return store;
}

trust::Certificate certificate(const QString &name)
{
    const auto parsed = trust::Certificate::fromPem(readFile(pkiFile(name)));
    return parsed ? *parsed : trust::Certificate();
}

std::unique_ptr<trust::SoftwareSigner> softwareSigner(const QString &label)
{
    const QString base = pkiFile(QStringLiteral("users/") + label);
    auto signer = trust::SoftwareSigner::fromPem(readFile(base + QStringLiteral(".pem")),
                                                 readFile(base + QStringLiteral(".key")),
                                                 {certificate(QStringLiteral("int.pem"))});
    if (!signer)
        qFatal("no key of %s", qPrintable(label));
    return std::move(*signer);
}

} // namespace ruqsat::test
