#pragma once

#include "core/calendar.h"
#include "core/regulation.h"

namespace ruqsat {

/// What a clock counts; exactly one is more than nothing. Seconds are those of working time.
struct ClockTerm
{
    int workingDays = 0;
    int months = 0;
    qint64 seconds = 0;

    bool isEmpty() const { return workingDays == 0 && months == 0 && seconds == 0; }
    friend bool operator==(const ClockTerm &, const ClockTerm &) = default;
};

/// One statutory clock of a case: its term, the moment that started it, and where it stood still.
struct CaseClock
{
    ClockTerm term;
    TermTrigger trigger = TermTrigger::RegisteredAt;
    QDateTime from;
    /// In the order of time, none overlapping; only the last may lack its end.
    QList<ClockStop> stops;

    bool isStopped() const { return !stops.isEmpty() && !stops.last().until.isValid(); }
};

enum class DueReasonKind {
    /// `at`: the moment of the trigger.
    Begins,
    /// `at` lies after the office's hours: the day of filing is `date`, the next working day.
    AfterHours,
    /// `at` lies on a day off (`day`): the day of filing is `date`.
    FiledOnDayOff,
    /// `date`, a weekend, is worked for `workedFor`: the day of filing, the last day of a term of
    /// months, or a day with working time.
    Worked,
    /// `date` … `until` are the working days `first` … `last` of the term; a weekend that is worked
    /// stands alone, with `workedFor`.
    Counted,
    /// `at` … `to` counts as working time.
    CountedTime,
    /// `date` … `until` were counted as months; `first` tells how many.
    CountedMonths,
    /// `day` is not counted.
    Skipped,
    /// Stood still from `at` to `to`, on the ground `day.title`; `first` tells by how many calendar
    /// days a term of months moved.
    Stopped,
    /// `at`: the end of the term.
    Ends
};

struct DueReason
{
    DueReasonKind kind = DueReasonKind::Begins;
    QDate date;
    QDate until;
    QDateTime at;
    QDateTime to;
    SkippedDay day;
    int first = 0;
    int last = 0;
    /// The day off in exchange for which a weekend is worked.
    QDate workedFor;
};

/// "Why this date?": what led to `due`, in the order of time. Times are UTC.
struct DueExplanation
{
    QDateTime due;
    QDate filedOn;
    QList<DueReason> reasons;
};

/// When the clock runs out and why. A term of days ends when the office closes. Fails with
/// calendarYearUnknown, fieldOutOfRange (no term, or one beyond all sense), fieldNotADate, and with
/// verdictPending while the clock stands still: then nobody can know the date.
Result<DueExplanation> explain(const CaseClock &clock, const WorkCalendar &calendar);

/// The clock stands still from `at` on. Fails with stateForbids where it stands already, or where
/// `at` lies before its start or its last stop, and with fieldRequired without a ground.
Result<void> stop(CaseClock &clock, const QDateTime &at, const LocalizedText &ground);
/// It goes on. Fails with stateForbids where it does not stand still, or did not yet at `at`.
Result<void> resume(CaseClock &clock, const QDateTime &at);

/// "begins", "afterHours", "filedOnDayOff", "worked", …
QString dueReasonName(DueReasonKind kind);

} // namespace ruqsat
