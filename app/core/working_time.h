#pragma once

#include "core/calendar.h"

namespace ruqsat {

/// The seconds of office hours between two moments; none where `to` is not after `from`. Fails with
/// calendarYearUnknown, fieldNotADate, fieldOutOfRange (more than ten years).
Result<qint64> workingSeconds(const WorkCalendar &calendar, const QDateTime &from,
                              const QDateTime &to);

} // namespace ruqsat
