#pragma once

#include <QStringList>

namespace ruqsat::ctl {

inline constexpr char calendarUsage[] = "ruqsatctl calendar due --from ISO-TIME (--working-days N "
                                        "| --months N | --hours N | --minutes N)\n"
                                        "                       [--stop ISO-TIME [--resume "
                                        "ISO-TIME] --ground TEXT] [--calendar FOLDER]\n"
                                        "                       [--lang kk|ru|en] [--json]";

/// Tells when a term ends, and why it is that date. A folder of --calendar stands over the shipped
/// years.
int runCalendar(const QStringList &arguments);

} // namespace ruqsat::ctl
