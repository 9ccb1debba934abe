#include "core/near_due.h"

#include "core/calendar.h"

namespace ruqsat {
namespace {

constexpr int nearWorkingDays = 2;

} // namespace

bool isWorked(const QDate &day, const WorkCalendar &calendar)
{
    const Result<bool> works = calendar.isWorkingDay(day);
    return works ? *works : day.dayOfWeek() < Qt::Saturday;
}

QDateTime nearDueEnds(const QDateTime &now, const WorkCalendar &calendar)
{
    QDate day = now.toTimeZone(WorkCalendar::zone()).date();
    for (int worked = 0; worked <= nearWorkingDays;) {
        day = day.addDays(1);
        if (isWorked(day, calendar))
            ++worked;
    }
    return QDateTime(day, QTime(0, 0), WorkCalendar::zone());
}

} // namespace ruqsat
