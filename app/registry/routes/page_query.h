#pragma once

#include "registry/call.h"

namespace ruqsat::registry {

struct PageQuery
{
    int limit = 50;
    QString after;
};

/// `limit` 1 … 200 and `after` of the query; unknown names are refused as unknown fields are.
/// Fails with requestMalformed, requestFieldUnknown.
Result<PageQuery> pageQuery(const Call &call, const QStringList &otherNames);

} // namespace ruqsat::registry
