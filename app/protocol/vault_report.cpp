#include "protocol/vault_report.h"

#include <QCryptographicHash>

namespace ruqsat::protocol {
namespace {

constexpr qsizetype vaultIdBytes = 16;
constexpr qsizetype officeKeyBytes = 32;
/// A desk that reports every second for a hundred years.
constexpr qint64 highestGeneration = 4'000'000'000;

} // namespace

VaultReport VaultReport::read(ObjectReader &in)
{
    VaultReport report;
    report.vault = in.hex("vault", vaultIdBytes);
    report.generation = in.integer("generation", 1, highestGeneration);
    report.report = in.uuid("report");
    report.since = in.optionalTime("since");
    report.shared = in.optionalBoolean("shared");
    return report;
}

QJsonObject VaultReport::toJson() const
{
    QJsonObject json{{"vault", vault}, {"generation", generation}, {"report", report}};
    if (since.isValid())
        json.insert(QStringLiteral("since"), timeText(since));
    if (shared)
        json.insert(QStringLiteral("shared"), true);
    return json;
}

VaultStanding VaultStanding::read(ObjectReader &in)
{
    VaultStanding standing;
    standing.older = in.boolean("older");
    standing.generation = in.integer("generation", 1, highestGeneration);
    standing.toldAt = in.time("toldAt");
    standing.time = in.time("time");
    if (in.has("keys"))
        standing.keys = in.texts("keys", maxStandingKeys, 36);
    standing.keyMark = in.optionalText("keyMark", 64);
    return standing;
}

QJsonObject VaultStanding::toJson() const
{
    QJsonObject json{{"older", older},
                     {"generation", generation},
                     {"toldAt", timeText(toldAt)},
                     {"time", timeText(time)}};
    if (older)
        json.insert(QStringLiteral("keys"), QJsonArray::fromStringList(keys));
    if (!keyMark.isEmpty())
        json.insert(QStringLiteral("keyMark"), keyMark);
    return json;
}

OfficeKey OfficeKey::read(ObjectReader &in)
{
    OfficeKey office{in.base64("key", officeKeyBytes, officeKeyBytes)};
    if (!in.has("former"))
        return office;
    for (const QString &text : in.texts("former", maxFormerOfficeKeys, 64)) {
        const QByteArray key = QByteArray::fromBase64(text.toLatin1());
        if (key.size() != officeKeyBytes)
            in.fail("former", QStringLiteral("not a key"));
        office.former.append(key);
    }
    return office;
}

QJsonObject OfficeKey::toJson() const
{
    QJsonArray before;
    for (const QByteArray &each : former)
        before.append(QString::fromLatin1(each.toBase64()));
    return {{"key", QString::fromLatin1(key.toBase64())}, {"former", before}};
}

QString markOfOfficeKey(QByteArrayView key)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData("ruqsat office key\n");
    hash.addData(key);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace ruqsat::protocol
