#include "registry/store/policies.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {
namespace {

const QString chainName = QStringLiteral("chain");

} // namespace

Result<protocol::ChainPolicy> chainPolicy(Transaction &in, const QString &officeId)
{
    const Result<Rows> rows =
        in.run("select content from office_policy where office_id = ? and name = ?",
               {officeId, chainName});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return protocol::ChainPolicy();
    return protocol::fromJson<protocol::ChainPolicy>(rows->first().json(0),
                                                     protocol::Direction::Answer);
}

Result<void> setChainPolicy(Transaction &in, const QString &officeId,
                            const protocol::ChainPolicy &policy, const protocol::Actor &by,
                            const QDateTime &now)
{
    const Result<Rows> rows =
        in.run("insert into office_policy (office_id, name, content, changed_by, changed_at) "
               "values (?, ?, ?, ?, ?) on conflict (office_id, name) do update set "
               "content = excluded.content, changed_by = excluded.changed_by, "
               "changed_at = excluded.changed_at",
               {officeId, chainName, column(policy.toJson()), column(by.toJson()), column(now)});
    if (!rows)
        return rows.failure();
    in.audit({QStringLiteral("setPolicy"), officeId + u'/' + chainName, policy.toJson()});
    return {};
}

} // namespace ruqsat::registry::store
