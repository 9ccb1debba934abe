#pragma once

#include "protocol/application.h"

#include <QDateTime>

namespace ruqsat {
class WorkCalendar;
}

namespace ruqsat::desk {

enum class ChipKind { NotStarted, OnTime, NearDue, Overdue, Paused, Done };

/// What a clock chip shows; the words are the window's. `workingDays` counts whole working days
/// left (or over, when Overdue); `minutes` the rest of the last day, only while workingDays is 0.
struct ClockChip
{
    ChipKind kind = ChipKind::NotStarted;
    int workingDays = 0;
    int minutes = 0;
    double fractionLeft = 1.0; ///< 0 … 1, for the ring
    QDateTime due;

    friend bool operator==(const ClockChip &, const ClockChip &) = default;
};

/// Near due: the last fifth of the term, or two working days and less (LOOK.md).
ClockChip clockChip(const protocol::DueClock &clock, const QDateTime &now,
                    const WorkCalendar &calendar);
/// A term of this case; of the registration, which is over, it tells by how much it came too late.
ClockChip clockChip(const protocol::Application &application, const protocol::DueClock &clock,
                    const QDateTime &now, const WorkCalendar &calendar);
/// The same for a span that runs.
ClockChip clockChip(const QDateTime &from, const QDateTime &due, const QDateTime &now,
                    const WorkCalendar &calendar);
/// The same for a queue's row, where only the nearest date is known: without one the term is Done
/// once the case is decided, and stands still before.
ClockChip clockChip(const protocol::ApplicationSummary &row, const QDateTime &now,
                    const WorkCalendar &calendar);

} // namespace ruqsat::desk
