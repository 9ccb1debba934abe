#include "core/case_clock.h"

#include "core/name_table.h"

#include <algorithm>

namespace ruqsat {
namespace {

constexpr NameTable<DueReasonKind, 10> dueReasonNames = {
    {{DueReasonKind::Begins, "begins"},
     {DueReasonKind::AfterHours, "afterHours"},
     {DueReasonKind::FiledOnDayOff, "filedOnDayOff"},
     {DueReasonKind::Worked, "worked"},
     {DueReasonKind::Counted, "counted"},
     {DueReasonKind::CountedTime, "countedTime"},
     {DueReasonKind::CountedMonths, "countedMonths"},
     {DueReasonKind::Skipped, "skipped"},
     {DueReasonKind::Stopped, "stopped"},
     {DueReasonKind::Ends, "ends"}}};

QDate localDate(const QDateTime &time)
{
    return time.toTimeZone(WorkCalendar::zone()).date();
}

DueReason moment(DueReasonKind kind, const QDateTime &at)
{
    DueReason reason;
    reason.kind = kind;
    reason.at = at.toUTC();
    reason.date = localDate(at);
    reason.until = reason.date;
    return reason;
}

DueReason skip(const SkippedDay &day)
{
    DueReason reason;
    reason.kind = DueReasonKind::Skipped;
    reason.date = day.date;
    reason.until = day.date;
    reason.day = day;
    return reason;
}

DueReason standStill(const ClockStop &stop)
{
    DueReason reason = moment(DueReasonKind::Stopped, stop.from);
    reason.to = stop.until.isValid() ? stop.until.toUTC() : QDateTime();
    reason.until = stop.until.isValid() ? localDate(stop.until) : QDate();
    reason.day.title = stop.ground;
    reason.day.reason = DayOffReason::Stopped;
    return reason;
}

/// That `day` is a weekend worked by transfer; nothing of any other day.
void noteWorked(QList<DueReason> &reasons, const QDate &day, const WorkCalendar &calendar)
{
    DueReason worked;
    worked.kind = DueReasonKind::Worked;
    worked.date = day;
    worked.until = day;
    worked.workedFor = calendar.workedFor(day);
    if (worked.workedFor.isValid())
        reasons.append(worked);
}

/// What is the same for every term: when it began, and which day counts as that of filing.
QList<DueReason> beginning(const CaseClock &clock, const WorkCalendar &calendar, const Due &filing)
{
    QList<DueReason> reasons{moment(DueReasonKind::Begins, clock.from)};
    if (filing.filedOn == localDate(clock.from)) {
        noteWorked(reasons, filing.filedOn, calendar);
        return reasons;
    }
    const bool dayOff =
        !filing.skipped.isEmpty() && filing.skipped.front().date == localDate(clock.from);
    DueReason moved =
        moment(dayOff ? DueReasonKind::FiledOnDayOff : DueReasonKind::AfterHours, clock.from);
    moved.date = filing.filedOn;
    if (dayOff)
        moved.day = filing.skipped.front();
    reasons.append(moved);
    for (const SkippedDay &day : filing.skipped) {
        if (day.date != localDate(clock.from))
            reasons.append(skip(day));
    }
    noteWorked(reasons, filing.filedOn, calendar);
    return reasons;
}

QDateTime closingOf(const QDate &day, const WorkCalendar &calendar)
{
    return QDateTime(day, calendar.closes(), WorkCalendar::zone());
}

/// The first day that a stop keeps: one that begins after hours leaves its own day alone.
QDate firstKept(const ClockStop &stop, const WorkCalendar &calendar)
{
    const QDate day = localDate(stop.from);
    return stop.from > closingOf(day, calendar) ? day.addDays(1) : day;
}

/// The first day that counts again: one that ends after hours kept its own day.
QDate firstCounted(const ClockStop &stop, const WorkCalendar &calendar)
{
    const QDate day = localDate(stop.until);
    return stop.until > closingOf(day, calendar) ? day.addDays(1) : day;
}

/// The stops that began before the end of the term, each before the first day that it kept.
void noteStops(QList<DueReason> &reasons, const CaseClock &clock, const QDateTime &due,
               const WorkCalendar &calendar)
{
    for (const ClockStop &stop : clock.stops) {
        if (stop.from > due)
            continue;
        const QDate kept = firstKept(stop, calendar);
        const auto place = std::find_if(reasons.begin(), reasons.end(), [&](const DueReason &one) {
            return one.kind != DueReasonKind::Begins && one.date >= kept &&
                   one.kind != DueReasonKind::Stopped;
        });
        reasons.insert(place, standStill(stop));
    }
}

DueExplanation finish(QList<DueReason> reasons, const QDate &filedOn, const QDateTime &due)
{
    reasons.append(moment(DueReasonKind::Ends, due));
    return {due.toUTC(), filedOn, reasons};
}

Result<DueExplanation> explainDays(const CaseClock &clock, const WorkCalendar &calendar,
                                   const Due &filing)
{
    const Result<Due> due = calendar.due(clock.from, clock.term.workingDays, clock.stops);
    if (!due)
        return due.failure();
    QList<DueReason> reasons = beginning(clock, calendar, filing);
    qsizetype next = filing.skipped.size();
    int number = 0;
    for (QDate day = due->filedOn.addDays(1); day <= due->date; day = day.addDays(1)) {
        if (next < due->skipped.size() && due->skipped.at(next).date == day) {
            reasons.append(skip(due->skipped.at(next++)));
            continue;
        }
        ++number;
        const QDate workedFor = calendar.workedFor(day);
        // A worked weekend stands alone.
        const DueReason &before = reasons.last();
        if (before.kind == DueReasonKind::Counted && !before.workedFor.isValid() &&
            !workedFor.isValid()) {
            reasons.last().until = day;
            reasons.last().last = number;
            continue;
        }
        DueReason run;
        run.kind = DueReasonKind::Counted;
        run.date = day;
        run.until = day;
        run.first = number;
        run.last = number;
        run.workedFor = workedFor;
        reasons.append(run);
    }
    const QDateTime end = closingOf(due->date, calendar);
    noteStops(reasons, clock, end, calendar);
    return finish(reasons, due->filedOn, end);
}

/// By how many days a stop moves a term of months: those that it stood still, whatever they were.
/// The day of filing is not of the term.
qint64 daysStill(const ClockStop &stop, const WorkCalendar &calendar, const QDate &filedOn)
{
    const QDate kept = std::max(firstKept(stop, calendar), filedOn.addDays(1));
    return std::max<qint64>(0, kept.daysTo(firstCounted(stop, calendar)));
}

/// A term of months goes on over the days off on which it would end; as far as `before`, if any.
Result<void> rollOver(QDate &last, const QDate &before, QList<DueReason> &reasons,
                      const WorkCalendar &calendar)
{
    while (!before.isValid() || last < before) {
        const auto off = calendar.dayOff(last);
        if (!off)
            return off.failure();
        if (!off->has_value())
            break;
        reasons.append(skip(**off));
        last = last.addDays(1);
    }
    return {};
}

Result<DueExplanation> explainMonths(const CaseClock &clock, const WorkCalendar &calendar,
                                     const Due &filing)
{
    Result<Due> due = calendar.dueMonths(clock.from, clock.term.months);
    if (!due)
        return due.failure();
    QList<DueReason> reasons = beginning(clock, calendar, filing);
    DueReason months;
    months.kind = DueReasonKind::CountedMonths;
    months.date = filing.filedOn;
    months.until = filing.filedOn.addMonths(clock.term.months);
    months.first = clock.term.months;
    reasons.append(months);

    QDate last = months.until;
    for (const ClockStop &stop : clock.stops) {
        const QDate kept = firstKept(stop, calendar);
        if (const Result<void> rolled = rollOver(last, kept, reasons, calendar); !rolled)
            return rolled.failure();
        if (last < kept)
            break;
        if (!stop.until.isValid())
            return Failure(FailureCode::VerdictPending, QStringLiteral("the clock is stopped"));
        const qint64 days = daysStill(stop, calendar, filing.filedOn);
        last = last.addDays(days);
        DueReason still = standStill(stop);
        still.first = static_cast<int>(days);
        reasons.append(still);
    }
    if (const Result<void> rolled = rollOver(last, {}, reasons, calendar); !rolled)
        return rolled.failure();
    noteWorked(reasons, last, calendar);
    return finish(reasons, filing.filedOn, closingOf(last, calendar));
}

Result<DueExplanation> explainSeconds(const CaseClock &clock, const WorkCalendar &calendar,
                                      const Due &filing)
{
    const Result<QList<WorkSpell>> spells =
        calendar.workingTime(clock.from, clock.term.seconds, clock.stops);
    if (!spells)
        return spells.failure();
    QList<DueReason> reasons = beginning(clock, calendar, filing);
    QDate reached = filing.filedOn;
    for (const WorkSpell &spell : *spells) {
        for (QDate day = reached.addDays(1); day < localDate(spell.from); day = day.addDays(1)) {
            const auto off = calendar.dayOff(day);
            if (!off)
                return off.failure();
            if (off->has_value())
                reasons.append(skip(**off));
        }
        if (localDate(spell.from) != reached)
            noteWorked(reasons, localDate(spell.from), calendar);
        reached = localDate(spell.from);
        DueReason counted = moment(DueReasonKind::CountedTime, spell.from);
        counted.to = spell.to;
        reasons.append(counted);
    }
    const QDateTime due = spells->last().to;
    for (const ClockStop &stop : clock.stops) {
        if (stop.from >= due)
            continue;
        const auto place = std::find_if(reasons.begin() + 1, reasons.end(), [&](const auto &one) {
            return one.kind == DueReasonKind::CountedTime && one.at >= stop.from;
        });
        reasons.insert(place, standStill(stop));
    }
    return finish(reasons, filing.filedOn, due);
}

} // namespace

Result<DueExplanation> explain(const CaseClock &clock, const WorkCalendar &calendar)
{
    const Result<Due> filing = calendar.filing(clock.from);
    if (!filing)
        return filing.failure();
    if (clock.term.workingDays > 0)
        return explainDays(clock, calendar, *filing);
    if (clock.term.months > 0)
        return explainMonths(clock, calendar, *filing);
    if (clock.term.seconds > 0)
        return explainSeconds(clock, calendar, *filing);
    return Failure(FailureCode::FieldOutOfRange, QStringLiteral("a clock without a term"));
}

Result<void> stop(CaseClock &clock, const QDateTime &at, const LocalizedText &ground)
{
    if (ground.isEmpty())
        return Failure(FailureCode::FieldRequired, QStringLiteral("ground"));
    if (clock.isStopped())
        return Failure(FailureCode::StateForbids, QStringLiteral("the clock stands still already"));
    const QDateTime earliest = clock.stops.isEmpty() ? clock.from : clock.stops.last().until;
    if (!at.isValid() || at < earliest)
        return Failure(FailureCode::StateForbids, QStringLiteral("before the clock ran"));
    clock.stops.append({at.toUTC(), {}, ground});
    return {};
}

Result<void> resume(CaseClock &clock, const QDateTime &at)
{
    if (!clock.isStopped())
        return Failure(FailureCode::StateForbids, QStringLiteral("the clock does not stand still"));
    if (!at.isValid() || at < clock.stops.last().from)
        return Failure(FailureCode::StateForbids, QStringLiteral("before the clock was stopped"));
    clock.stops.last().until = at.toUTC();
    return {};
}

QString dueReasonName(DueReasonKind kind)
{
    return nameIn(dueReasonNames, kind);
}

} // namespace ruqsat
