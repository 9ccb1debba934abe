#pragma once

#include "core/calendar.h"

namespace ruqsat::ctl {

/// "23.11.2026"
inline QString dateText(const QDate &day)
{
    return day.toString(QStringLiteral("dd.MM.yyyy"));
}

/// "23.11.2026 10:42", in the zone of the law whatever zone the machine is in.
inline QString dateTimeText(const QDateTime &time)
{
    return time.toTimeZone(WorkCalendar::zone()).toString(QStringLiteral("dd.MM.yyyy HH:mm"));
}

/// With seconds: "23.11.2026 10:42:07".
inline QString exactTimeText(const QDateTime &time)
{
    return time.toTimeZone(WorkCalendar::zone()).toString(QStringLiteral("dd.MM.yyyy HH:mm:ss"));
}

} // namespace ruqsat::ctl
