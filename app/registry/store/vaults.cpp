#include "registry/store/vaults.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {

Result<protocol::VaultStanding> standingOf(Transaction &in, const QString &deviceId,
                                           const QString &login,
                                           const protocol::VaultReport &report,
                                           const QDateTime &now)
{
    const Result<Rows> raised = in.run(
        "insert into desk_vault (device_id, vault, generation, report, told_at, told_by) "
        "values (?, ?, ?, ?, ?, ?) on conflict (device_id, vault) do update set "
        "generation = excluded.generation, report = excluded.report, "
        "told_at = excluded.told_at, told_by = excluded.told_by "
        "where desk_vault.generation < excluded.generation or "
        "(desk_vault.generation = excluded.generation and desk_vault.report = excluded.report) "
        "returning generation",
        {deviceId, report.vault, report.generation, report.report, column(now), login});
    if (!raised)
        return raised.failure();
    if (!raised->isEmpty())
        return protocol::VaultStanding{false, report.generation, now, now, {}};
    const Result<Rows> rows =
        in.run("select generation, told_at from desk_vault where device_id = ? and vault = ?",
               {deviceId, report.vault});
    if (!rows)
        return rows.failure();
    return protocol::VaultStanding{true, rows->first().integer(0), rows->first().time(1), now, {}};
}

Result<QStringList> keysSince(Transaction &in, const QString &deviceId, const QString &iin,
                              const QDateTime &since)
{
    const Result<Rows> rows =
        in.run("select key from (select s.key, a.registered_at from application a "
               "join submission s on s.application_id = a.id where a.registered_by_iin = ? and "
               "a.registered_at >= ? and s.device_id = ? order by a.registered_at desc limit ?) "
               "latest order by registered_at",
               {iin, since.isValid() ? column(since) : QStringLiteral("-infinity"), deviceId,
                protocol::maxStandingKeys});
    if (!rows)
        return rows.failure();
    QStringList keys;
    for (const Row &row : *rows)
        keys.append(row.text(0));
    return keys;
}

} // namespace ruqsat::registry::store
