#include "registry/routes/admin_query.h"

#include "registry/routes/page_query.h"

namespace ruqsat::registry {

QString reachOf(const Call &call)
{
    return call.principal->account.wholeRegistry ? QString() : call.user().office.id;
}

Result<void> checkReach(const Call &call, const QString &office)
{
    const QString reach = reachOf(call);
    if (!reach.isEmpty() && reach != office)
        return FailureCode::OtherOffice;
    return {};
}

Result<QString> adminName(const Call &call, const char *parameter)
{
    const QString name = call.parameter(parameter);
    if (!protocol::isAdminName(name))
        return FailureCode::NotFound;
    return name;
}

Result<store::AdminFilter> adminFilter(const Call &call, const QStringList &names)
{
    const Result<PageQuery> page = pageQuery(call, names);
    if (!page)
        return page.failure();
    store::AdminFilter filter;
    filter.reach = reachOf(call);
    filter.limit = page->limit;
    filter.after = page->after;
    const QHash<QString, QString> &query = call.http.query;
    filter.q = query.value(QStringLiteral("q")).trimmed();
    filter.office = query.value(QStringLiteral("office"));
    filter.state = query.value(QStringLiteral("state"));
    if (const QString role = query.value(QStringLiteral("role")); !role.isEmpty()) {
        filter.role = roleFromName(role);
        if (!filter.role)
            return Failure(FailureCode::RequestMalformed, QStringLiteral("role"));
    }
    return filter;
}

} // namespace ruqsat::registry
