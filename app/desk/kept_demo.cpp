#include "desk/kept_demo.h"

#include "core/data_reader.h"
#include "vault/durable_file.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

namespace ruqsat::desk {
namespace {

constexpr qint64 largestFile = 4 * 1024;
const QString demoKey = QStringLiteral("demo");

QString registryFile(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("registry.json"));
}

} // namespace

std::optional<bool> readKeptDemo(const QString &folder)
{
    const Result<QByteArray> json = readDataFile(registryFile(folder), largestFile);
    const QJsonValue demo =
        json ? QJsonDocument::fromJson(*json).object().value(demoKey) : QJsonValue();
    return demo.isBool() ? std::optional(demo.toBool()) : std::nullopt;
}

Result<void> keepDemo(const QString &folder, bool demo)
{
    if (readKeptDemo(folder) == demo)
        return {};
    if (!QDir().mkpath(folder))
        return Failure(FailureCode::IoError, folder);
    return vault::writeDurably(
        registryFile(folder),
        QJsonDocument(QJsonObject{{demoKey, demo}}).toJson(QJsonDocument::Compact));
}

} // namespace ruqsat::desk
