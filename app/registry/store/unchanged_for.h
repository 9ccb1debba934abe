#pragma once

#include <QDateTime>

namespace ruqsat::registry::store {

/// What nobody changed in the last `days` before `now`.
struct UnchangedFor
{
    QDateTime now;
    int days = 0;

    QDateTime since() const { return now.addDays(-days); }
};

} // namespace ruqsat::registry::store
