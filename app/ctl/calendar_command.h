#pragma once

#include <QStringList>

namespace ruqsat::ctl {

inline constexpr char calendarUsage[] =
    "ruqsatctl calendar due --from ISO-TIME --working-days N [--calendar DIR] [--lang kk|ru|en] "
    "[--json]";

/// Tells when a term of working days ends, and why.
int runCalendar(const QStringList &arguments);

} // namespace ruqsat::ctl
