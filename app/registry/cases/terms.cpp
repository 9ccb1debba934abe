#include "registry/cases/terms.h"

#include "protocol/expiry.h"
#include "registry/store/applications.h"

namespace ruqsat::registry {
namespace {

using protocol::ClockState;
using protocol::DueClock;

LocalizedText titleOf(ServiceKind kind)
{
    switch (kind) {
    case ServiceKind::Issue:
        return {QStringLiteral("Беру"), QStringLiteral("Выдача"), QStringLiteral("Issue")};
    case ServiceKind::Reissue:
        return {QStringLiteral("Қайта ресімдеу"), QStringLiteral("Переоформление"),
                QStringLiteral("Re-issue")};
    case ServiceKind::Duplicate:
        return {QStringLiteral("Телнұсқасын беру"), QStringLiteral("Выдача дубликата"),
                QStringLiteral("Duplicate")};
    }
    return {};
}

/// The end of a term of the law; a clock that cannot be counted yet stands still, with its stop
/// over, until countTerms().
Result<DueClock> countedOrStanding(const WorkCalendar &calendar, const DueClock &clock)
{
    // A clock of an older registry tells no term: its end stays where it was.
    if (clock.term.isEmpty()) {
        DueClock running = clock;
        running.state = ClockState::Running;
        return running;
    }
    const Result<DueClock> counted = started(calendar, clock);
    if (counted || counted.failure().code != FailureCode::CalendarYearUnknown)
        return counted;
    return clock;
}

} // namespace

Result<DueClock> started(const WorkCalendar &calendar, DueClock clock)
{
    const Result<DueExplanation> why = explain(clock.caseClock(), calendar);
    if (!why)
        return why.failure();
    clock.due = why->due;
    clock.state = ClockState::Running;
    return clock;
}

Result<QList<DueClock>> startClocks(const WorkCalendar &calendar, const Regulation &regulation,
                                    ServiceKind kind, const QDateTime &receivedAt,
                                    const QDateTime &registeredAt)
{
    QList<DueClock> clocks;
    const auto start = [&](const QString &id, const LocalizedText &title,
                           const Term &term) -> Result<void> {
        DueClock clock;
        clock.id = id;
        clock.title = title;
        clock.from = term.from == TermTrigger::ReceivedAt ? receivedAt : registeredAt;
        clock.trigger = termTriggerName(term.from);
        clock.term.workingDays = term.workingDays;
        clock.term.months = term.months;
        const Result<DueClock> running = started(calendar, clock);
        if (!running)
            return running.failure();
        clocks.append(*running);
        return {};
    };
    if (regulation.completeness) {
        const LocalizedText title{QStringLiteral("Құжаттардың толықтығын тексеру"),
                                  QStringLiteral("Проверка полноты документов"),
                                  QStringLiteral("Completeness check")};
        const Result<void> begun =
            start(QStringLiteral("completeness"), title, *regulation.completeness);
        if (!begun)
            return begun.failure();
    }
    if (const auto term = regulation.terms.constFind(kind); term != regulation.terms.constEnd()) {
        const Result<void> begun = start(serviceKindName(kind), titleOf(kind), *term);
        if (!begun)
            return begun.failure();
    }
    return clocks;
}

Result<void> pauseClocks(QList<DueClock> &clocks, const QDateTime &at, const LocalizedText &ground)
{
    QList<DueClock> paused = clocks;
    for (DueClock &clock : paused) {
        CaseClock standing = clock.caseClock();
        // A term that has passed does not come back by a question.
        if (clock.state == ClockState::Done || standing.isStopped() || protocol::isOver(clock, at))
            continue;
        if (Result<void> stopped = ruqsat::stop(standing, at, ground); !stopped)
            return stopped;
        clock.stops = standing.stops;
        clock.state = ClockState::Stopped;
    }
    clocks = paused;
    return {};
}

Result<void> resumeClocks(const WorkCalendar &calendar, QList<DueClock> &clocks,
                          const QDateTime &at)
{
    QList<DueClock> resumed = clocks;
    for (DueClock &clock : resumed) {
        if (clock.state != ClockState::Stopped)
            continue;
        CaseClock running = clock.caseClock();
        if (Result<void> gone = ruqsat::resume(running, at); !gone)
            return gone;
        clock.stops = running.stops;
        const Result<DueClock> counted = countedOrStanding(calendar, clock);
        if (!counted)
            return counted.failure();
        clock = *counted;
    }
    clocks = resumed;
    return {};
}

Result<bool> countTerms(const WorkCalendar &calendar, QList<DueClock> &clocks)
{
    bool any = false;
    for (DueClock &clock : clocks) {
        if (clock.state != ClockState::Stopped || clock.caseClock().isStopped())
            continue;
        const Result<DueClock> counted = countedOrStanding(calendar, clock);
        if (!counted)
            return counted.failure();
        any = any || counted->state == ClockState::Running;
        clock = *counted;
    }
    return any;
}

Result<void> countTermsOf(Transaction &in, const WorkCalendar &calendar)
{
    const Result<QStringList> cases = store::casesWithUncountedTerms(in);
    if (!cases)
        return cases.failure();
    for (const QString &id : *cases) {
        Result<store::ApplicationRecord> record = store::loadApplication(in, id, true);
        if (!record)
            return record.failure();
        const Result<bool> any = countTerms(calendar, record->application.clocks);
        if (!any)
            return any.failure();
        if (!*any)
            continue;
        const Result<void> kept = store::setClocks(in, id, record->application.clocks);
        if (!kept)
            return kept;
    }
    return {};
}

void stopClock(QList<DueClock> &clocks, const QString &id)
{
    for (DueClock &clock : clocks) {
        if (clock.id == id)
            clock.state = ClockState::Done;
    }
}

void stopAllClocks(QList<DueClock> &clocks)
{
    for (DueClock &clock : clocks)
        clock.state = ClockState::Done;
}

} // namespace ruqsat::registry
