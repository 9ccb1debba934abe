#include "registry/store/vaults.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {

Result<protocol::VaultStanding> standingOf(Transaction &in, const QString &deviceId,
                                           const QString &teller,
                                           const protocol::VaultReport &report,
                                           const QDateTime &now)
{
    const Result<Rows> raised = in.run(
        "insert into desk_vault (vault, told_by, device_id, generation, report, told_at) "
        "values (?, ?, ?, ?, ?, ?) on conflict (vault, told_by) do update set "
        "device_id = excluded.device_id, generation = excluded.generation, "
        "report = excluded.report, told_at = excluded.told_at "
        "where desk_vault.generation < excluded.generation or "
        "(desk_vault.generation = excluded.generation and desk_vault.report = excluded.report) "
        "returning generation",
        {report.vault, teller, deviceId, report.generation, report.report, column(now)});
    if (!raised)
        return raised.failure();
    if (!raised->isEmpty())
        return protocol::VaultStanding{false, report.generation, now, now, {}};
    const Result<Rows> rows =
        in.run("select generation, told_at from desk_vault where vault = ? and told_by = ?",
               {report.vault, teller});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return Failure(FailureCode::DatabaseError, QStringLiteral("desk_vault"));
    return protocol::VaultStanding{true, rows->first().integer(0), rows->first().time(1), now, {}};
}

Result<QStringList> keysSince(Transaction &in, const QString &deviceId, const QString &iin,
                              const QDateTime &since)
{
    const Result<Rows> rows =
        in.run("select key from (select s.key, a.registered_at from application a "
               "join submission s on s.application_id = a.id where a.registered_by_iin = ? and "
               "a.registered_at >= ? order by s.device_id = ? desc, a.registered_at desc "
               "limit ?) latest order by registered_at",
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
