#include "registry/store/request_withdrawals.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {

Result<bool> addWithdrawal(Transaction &in, const QString &officeId, const QString &key,
                           const QDateTime &now)
{
    const Result<Rows> added =
        in.run("insert into request_withdrawal (office_id, key, at) values (?, ?, ?) "
               "on conflict do nothing returning key",
               {officeId, key, column(now)});
    if (!added)
        return added.failure();
    return !added->isEmpty();
}

Result<bool> isWithdrawn(Transaction &in, const QString &officeId, const QString &key)
{
    const Result<Rows> rows = in.run(
        "select key from request_withdrawal where office_id = ? and key = ?", {officeId, key});
    if (!rows)
        return rows.failure();
    return !rows->isEmpty();
}

} // namespace ruqsat::registry::store
