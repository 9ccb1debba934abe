#include "desk/settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ruqsat::desk {
namespace {

constexpr qint64 largestSettingsFile = 64 * 1024;

/// Reads entries of one section and keeps the name of the first bad one.
class SectionReader
{
public:
    SectionReader(const QJsonObject &root, const QString &section, const QDir &folder)
        : m_object(root.value(section).toObject())
        , m_section(section)
        , m_folder(folder)
    {
    }

    QString text(const char *key, bool required)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        const QString text = value.toString();
        if ((required && text.isEmpty()) || (!value.isUndefined() && !value.isString()))
            blame(key);
        return text;
    }

    QString path(const char *key, bool required)
    {
        const QString text = this->text(key, required);
        return text.isEmpty() ? text : QDir::cleanPath(m_folder.absoluteFilePath(text));
    }

    QStringList texts(const char *key)
    {
        QStringList texts;
        const QJsonArray array = m_object.value(QLatin1String(key)).toArray();
        for (const QJsonValue &value : array) {
            texts.append(value.toString());
            if (texts.last().isEmpty())
                blame(key);
        }
        if (texts.isEmpty() || texts.size() > 16)
            blame(key);
        return texts;
    }

    /// `fallback` where it is missing.
    int number(const char *key, int least, int most, int fallback)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        const int number = value.toInt(fallback);
        if ((!value.isUndefined() && !value.isDouble()) || number < least || number > most)
            blame(key);
        return number;
    }

    /// `fallback` where it is missing.
    bool flag(const char *key, bool fallback)
    {
        const QJsonValue value = m_object.value(QLatin1String(key));
        if (!value.isUndefined() && !value.isBool())
            blame(key);
        return value.toBool(fallback);
    }

    void blame(const char *key)
    {
        if (m_bad.isEmpty())
            m_bad = m_section + QLatin1Char('.') + QLatin1String(key);
    }
    const QString &bad() const { return m_bad; }

private:
    QJsonObject m_object;
    QString m_section;
    QDir m_folder;
    QString m_bad;
};

} // namespace

Result<Settings> Settings::load(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return Failure(FailureCode::DataFileUnreadable,
                       file + QStringLiteral(": ") + source.errorString());
    if (source.size() > largestSettingsFile)
        return Failure(FailureCode::DataFileTooLarge, file);
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll());
    if (!document.isObject())
        return Failure(FailureCode::DataFileNotJson, file);

    const QJsonObject root = document.object();
    const QDir folder = QFileInfo(file).absoluteDir();
    Settings settings;

    SectionReader registry(root, QStringLiteral("registry"), folder);
    const QStringList urls = registry.texts("urls");
    for (const QString &text : urls) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || url.scheme() != QLatin1String("https") || url.host().isEmpty())
            registry.blame("urls");
        settings.registryUrls.append(url);
    }
    settings.registryCa = registry.path("ca", true);

    SectionReader device(root, QStringLiteral("device"), folder);
    settings.deviceCertificate = device.path("cert", true);
    settings.deviceKey = device.path("key", true);

    SectionReader token(root, QStringLiteral("token"), folder);
    settings.tokenModules = token.texts("modules");

    SectionReader trust(root, QStringLiteral("trust"), folder);
    settings.trustRoots = trust.path("roots", true);
    settings.trustIntermediates = trust.path("intermediates", false);

    SectionReader scanner(root, QStringLiteral("scanner"), folder);
    settings.scannerDevice = scanner.text("device", false);
    settings.saneConfigFolder = scanner.path("saneConfigDir", false);
    settings.scannerSheets = scanner.number("sheets", 1, 200, settings.scannerSheets);

    SectionReader law(root, QStringLiteral("law"), folder);
    settings.regulations = law.path("regulations", false);
    settings.calendar = law.path("calendar", false);
    settings.mci = law.path("mci", false);

    SectionReader printer(root, QStringLiteral("printer"), folder);
    settings.printerQueue = printer.text("queue", false);

    SectionReader lock(root, QStringLiteral("lock"), folder);
    settings.idleMinutes = lock.number("idleMinutes", 1, 240, settings.idleMinutes);
    settings.lockOnTokenRemoval = lock.flag("onTokenRemoval", settings.lockOnTokenRemoval);

    SectionReader offline(root, QStringLiteral("offline"), folder);
    settings.offlineDays = offline.number("days", 0, 30, settings.offlineDays);

    SectionReader copies(root, QStringLiteral("copies"), folder);
    settings.copiesFolder = copies.path("folder", false);
    settings.copyHours = copies.number("hours", 1, 168, settings.copyHours);
    settings.copiesKept = copies.number("keep", 1, 100, settings.copiesKept);

    SectionReader drafts(root, QStringLiteral("drafts"), folder);
    settings.draftDays = drafts.number("days", 1, 3'650, settings.draftDays);
    settings.draftWarnDays = drafts.number("warnDays", 0, 365, settings.draftWarnDays);
    settings.draftMegabytes = drafts.number("megabytes", 10, 1'000'000, settings.draftMegabytes);

    SectionReader recovery(root, QStringLiteral("recovery"), folder);
    settings.recoveryKey = recovery.path("publicKey", false);

    for (const SectionReader *section : {&registry, &device, &token, &trust, &scanner, &law,
                                         &printer, &lock, &offline, &copies, &drafts, &recovery}) {
        if (!section->bad().isEmpty())
            return Failure(FailureCode::ConfigurationInvalid, section->bad());
    }
    const QString vault = root.value(QLatin1String("vault")).toString();
    if (vault.isEmpty())
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("vault"));
    settings.vaultFolder = QDir::cleanPath(folder.absoluteFilePath(vault));
    if (settings.copiesFolder.isEmpty())
        settings.copiesFolder = settings.vaultFolder + QStringLiteral("/copies");
    return settings;
}

} // namespace ruqsat::desk
