#include "protocol/vault_report.h"

namespace ruqsat::protocol {
namespace {

constexpr qsizetype vaultIdBytes = 16;
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
    return json;
}

OfficeKey OfficeKey::read(ObjectReader &in)
{
    return {in.base64("key", 32, 32)};
}

QJsonObject OfficeKey::toJson() const
{
    return {{"key", QString::fromLatin1(key.toBase64())}};
}

} // namespace ruqsat::protocol
