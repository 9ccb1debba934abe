#include "registry/routes/page_query.h"

namespace ruqsat::registry {

Result<PageQuery> pageQuery(const Call &call, const QStringList &otherNames)
{
    const QHash<QString, QString> &query = call.http.query;
    for (auto item = query.constBegin(); item != query.constEnd(); ++item) {
        if (item.key() != u"limit" && item.key() != u"after" && !otherNames.contains(item.key()))
            return Failure(FailureCode::RequestFieldUnknown, item.key().left(64));
        if (item->size() > 200)
            return Failure(FailureCode::RequestMalformed, item.key());
    }
    PageQuery page;
    page.after = query.value(QStringLiteral("after"));
    if (query.contains(QStringLiteral("limit"))) {
        bool number = false;
        page.limit = query.value(QStringLiteral("limit")).toInt(&number);
        if (!number || page.limit < 1 || page.limit > 200)
            return Failure(FailureCode::RequestMalformed, QStringLiteral("limit"));
    }
    return page;
}

} // namespace ruqsat::registry
