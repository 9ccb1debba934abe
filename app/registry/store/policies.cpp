#include "registry/store/policies.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {
namespace {

using protocol::ChainPolicy;
using protocol::ChainRule;

QString ruleName(const QString &regulation)
{
    const QString name = QStringLiteral("chain");
    return regulation.isEmpty() ? name : name + u'/' + regulation;
}

} // namespace

Result<ChainPolicy> chainPolicy(Transaction &in, const QString &officeId, const QString &regulation)
{
    // The longer name is that of the regulation's own rule.
    const Result<Rows> rows =
        in.run("select content from office_policy where office_id = ? and name in (?, ?) "
               "order by length(name) desc limit 1",
               {officeId, ruleName(regulation), ruleName({})});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return ChainPolicy();
    return protocol::fromJson<ChainPolicy>(rows->first().json(0), protocol::Direction::Answer);
}

Result<ChainRule> chainRule(Transaction &in, const QString &officeId, const QString &regulation)
{
    const Result<ChainPolicy> limits = chainPolicy(in, officeId, regulation);
    if (!limits)
        return limits.failure();
    ChainRule rule;
    rule.regulation = regulation;
    rule.limits = *limits;
    const Result<Rows> rows =
        in.run("select version, changed_by, changed_at, reason from office_policy "
               "where office_id = ? and name = ?",
               {officeId, ruleName(regulation)});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return rule;
    const Row &row = rows->first();
    const auto by = protocol::fromJson<protocol::Actor>(row.json(1), protocol::Direction::Answer);
    if (!by)
        return by.failure();
    rule.version = row.integer(0);
    rule.changedBy = *by;
    rule.changedAt = row.time(2);
    rule.reason = row.text(3);
    return rule;
}

Result<void> setChainRule(Transaction &in, const QString &officeId, const ChainRule &rule)
{
    const Result<Rows> rows = in.run(
        "insert into office_policy (office_id, name, content, version, changed_by, changed_at, "
        "reason) values (?, ?, ?, ?, ?, ?, ?) on conflict (office_id, name) do update set "
        "content = excluded.content, version = excluded.version, "
        "changed_by = excluded.changed_by, changed_at = excluded.changed_at, "
        "reason = excluded.reason",
        {officeId, ruleName(rule.regulation), column(rule.limits.toJson()), rule.version,
         optionalColumn(jsonOf(rule.changedBy)), column(rule.changedAt), rule.reason});
    if (!rows)
        return rows.failure();
    return {};
}

} // namespace ruqsat::registry::store
