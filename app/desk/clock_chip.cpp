#include "desk/clock_chip.h"

#include "core/calendar.h"
#include "core/near_due.h"
#include "protocol/case_status.h"

#include <algorithm>

namespace ruqsat::desk {
namespace {

constexpr double nearDueFraction = 0.2;
/// Bounds the walk over the calendar; a chip never shows more.
constexpr int mostDaysCounted = 400;

/// Working days after the date of `from` up to and with the date of `to`.
int workingDaysBetween(const QDateTime &from, const QDateTime &to, const WorkCalendar &calendar)
{
    QDate day = from.toTimeZone(WorkCalendar::zone()).date();
    const QDate last = to.toTimeZone(WorkCalendar::zone()).date();
    int count = 0;
    while (day < last && count < mostDaysCounted) {
        day = day.addDays(1);
        if (isWorked(day, calendar))
            ++count;
    }
    return count;
}

ClockChip runningChip(const QDateTime &from, const QDateTime &due, const QDateTime &now,
                      const WorkCalendar &calendar)
{
    ClockChip chip;
    chip.due = due;
    const bool over = now > due;
    const QDateTime &earlier = over ? due : now;
    const QDateTime &later = over ? now : due;
    chip.workingDays = workingDaysBetween(earlier, later, calendar);
    if (chip.workingDays == 0)
        chip.minutes = static_cast<int>(earlier.secsTo(later) / 60);
    const qint64 whole = from.secsTo(due);
    chip.fractionLeft =
        over || whole <= 0 ? 0.0 : std::clamp(double(now.secsTo(due)) / double(whole), 0.0, 1.0);
    if (over)
        chip.kind = ChipKind::Overdue;
    else if (due < nearDueEnds(now, calendar) || chip.fractionLeft <= nearDueFraction)
        chip.kind = ChipKind::NearDue;
    else
        chip.kind = ChipKind::OnTime;
    return chip;
}

} // namespace

ClockChip clockChip(const protocol::DueClock &clock, const QDateTime &now,
                    const WorkCalendar &calendar)
{
    if (clock.state == protocol::ClockState::Done) {
        ClockChip chip;
        chip.kind = ChipKind::Done;
        chip.due = clock.due;
        return chip;
    }
    if (clock.state == protocol::ClockState::Stopped) {
        ClockChip chip;
        chip.kind = ChipKind::Paused;
        return chip;
    }
    if (!clock.from.isValid() || now < clock.from) {
        ClockChip chip;
        chip.due = clock.due;
        return chip;
    }
    return runningChip(clock.from, clock.due, now, calendar);
}

ClockChip clockChip(const protocol::Application &application, const protocol::DueClock &clock,
                    const QDateTime &now, const WorkCalendar &calendar)
{
    const bool late =
        clock.id == protocol::registrationClockId && application.registeredAt > clock.due;
    return late ? runningChip(clock.from, clock.due, application.registeredAt, calendar)
                : clockChip(clock, now, calendar);
}

ClockChip clockChip(const QDateTime &from, const QDateTime &due, const QDateTime &now,
                    const WorkCalendar &calendar)
{
    return runningChip(from, due, now, calendar);
}

ClockChip clockChip(const protocol::ApplicationSummary &row, const QDateTime &now,
                    const WorkCalendar &calendar)
{
    if (!row.due.isValid()) {
        ClockChip chip;
        chip.kind = protocol::isDecided(row.state) ? ChipKind::Done : ChipKind::Paused;
        return chip;
    }
    return clockChip(row.registeredAt, row.due, now, calendar);
}

} // namespace ruqsat::desk
