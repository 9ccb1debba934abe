#include "core/working_time.h"

#include <algorithm>

namespace ruqsat {

Result<qint64> workingSeconds(const WorkCalendar &calendar, const QDateTime &from,
                              const QDateTime &to)
{
    if (!from.isValid() || !to.isValid())
        return FailureCode::FieldNotADate;
    const QDateTime first = from.toTimeZone(WorkCalendar::zone());
    const QDateTime last = to.toTimeZone(WorkCalendar::zone());
    constexpr qint64 mostDays = 3660;
    if (first.date().daysTo(last.date()) > mostDays)
        return FailureCode::FieldOutOfRange;
    qint64 sum = 0;
    for (QDate day = first.date(); day <= last.date(); day = day.addDays(1)) {
        const Result<bool> works = calendar.isWorkingDay(day);
        if (!works)
            return works.failure();
        if (!*works)
            continue;
        const QTime begin =
            day == first.date() ? std::max(first.time(), calendar.opens()) : calendar.opens();
        const QTime end =
            day == last.date() ? std::min(last.time(), calendar.closes()) : calendar.closes();
        sum += std::max(0, begin.secsTo(end));
    }
    return sum;
}

} // namespace ruqsat
