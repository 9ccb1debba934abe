#include "registry/cases/terms.h"

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

} // namespace

Result<QList<DueClock>> startClocks(const WorkCalendar &calendar, const Regulation &regulation,
                                    ServiceKind kind, const QDateTime &receivedAt,
                                    const QDateTime &registeredAt)
{
    QList<DueClock> clocks;
    const auto start = [&](const QString &id, const LocalizedText &title,
                           const Term &term) -> Result<void> {
        const QDateTime from = term.from == TermTrigger::ReceivedAt ? receivedAt : registeredAt;
        const Result<Due> due = term.months > 0 ? calendar.dueMonths(from, term.months)
                                                : calendar.due(from, term.workingDays);
        if (!due)
            return due.failure();
        const QDateTime end(due->date, calendar.closes(), WorkCalendar::zone());
        clocks.append(
            {id, title, end.toUTC(), from, termTriggerName(term.from), ClockState::Running});
        return {};
    };
    if (regulation.completeness) {
        const LocalizedText title{QStringLiteral("Құжаттардың толықтығын тексеру"),
                                  QStringLiteral("Проверка полноты документов"),
                                  QStringLiteral("Completeness check")};
        const Result<void> started =
            start(QStringLiteral("completeness"), title, *regulation.completeness);
        if (!started)
            return started.failure();
    }
    if (const auto term = regulation.terms.constFind(kind); term != regulation.terms.constEnd()) {
        const Result<void> started = start(serviceKindName(kind), titleOf(kind), *term);
        if (!started)
            return started.failure();
    }
    return clocks;
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
