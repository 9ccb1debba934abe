#include "ctl/calendar_command.h"

#include "core/case_clock.h"
#include "ctl/command.h"
#include "ctl/due_text.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ruqsat::ctl {
namespace {

/// A time without a zone is a time of Kazakhstan.
QDateTime parseTime(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        return {time.date(), time.time(), WorkCalendar::zone()};
    return time;
}

/// What the one option that says a term says; nothing where there is none, more than one, or no
/// whole number.
std::optional<ClockTerm> termOf(const Arguments &sorted)
{
    ClockTerm term;
    int given = 0;
    const auto read = [&](const char *name) {
        if (!sorted.values.contains(QLatin1String(name)))
            return 0;
        bool isNumber = false;
        const int value = sorted.values.value(QLatin1String(name)).toInt(&isNumber);
        given += isNumber ? 1 : 2;
        return value;
    };
    term.workingDays = read("--working-days");
    term.months = read("--months");
    term.seconds = read("--hours") * 3600LL + read("--minutes") * 60LL;
    return given == 1 ? std::optional(term) : std::nullopt;
}

/// Fails with the codes of stop() and resume().
Result<void> addStop(CaseClock &clock, const Arguments &sorted)
{
    if (!sorted.values.contains(QStringLiteral("--stop")))
        return {};
    const QString ground = sorted.values.value(QStringLiteral("--ground"));
    const Result<void> stopped = stop(
        clock, parseTime(sorted.values.value(QStringLiteral("--stop"))), {ground, ground, ground});
    if (!stopped || !sorted.values.contains(QStringLiteral("--resume")))
        return stopped;
    return resume(clock, parseTime(sorted.values.value(QStringLiteral("--resume"))));
}

QJsonObject toJson(const CaseClock &clock, const DueExplanation &why)
{
    QJsonArray skipped;
    for (const DueReason &reason : why.reasons) {
        if (reason.kind != DueReasonKind::Skipped && reason.kind != DueReasonKind::FiledOnDayOff)
            continue;
        QJsonObject row{{QStringLiteral("date"), reason.day.date.toString(Qt::ISODate)},
                        {QStringLiteral("reason"), dayOffReasonName(reason.day.reason)}};
        if (!reason.day.title.isEmpty())
            row.insert(QStringLiteral("title"),
                       QJsonObject{{QStringLiteral("kk"), reason.day.title.kk},
                                   {QStringLiteral("ru"), reason.day.title.ru},
                                   {QStringLiteral("en"), reason.day.title.en}});
        if (reason.day.unconfirmed)
            row.insert(QStringLiteral("unconfirmed"), true);
        skipped.append(row);
    }
    const QDateTime due = why.due.toTimeZone(WorkCalendar::zone());
    QJsonObject json{
        {QStringLiteral("from"), clock.from.toTimeZone(WorkCalendar::zone()).toString(Qt::ISODate)},
        {QStringLiteral("filedOn"), why.filedOn.toString(Qt::ISODate)},
        {QStringLiteral("due"), due.date().toString(Qt::ISODate)},
        {QStringLiteral("dueAt"), due.toString(Qt::ISODate)},
        {QStringLiteral("skipped"), skipped},
        {QStringLiteral("why"), dueJson(why)}};
    if (clock.term.workingDays > 0)
        json.insert(QStringLiteral("workingDays"), clock.term.workingDays);
    if (clock.term.months > 0)
        json.insert(QStringLiteral("months"), clock.term.months);
    if (clock.term.seconds > 0)
        json.insert(QStringLiteral("seconds"), clock.term.seconds);
    return json;
}

} // namespace

int runCalendar(const QStringList &arguments)
{
    const auto sorted = Arguments::sort(arguments,
                                        {QStringLiteral("--from"), QStringLiteral("--working-days"),
                                         QStringLiteral("--months"), QStringLiteral("--hours"),
                                         QStringLiteral("--minutes"), QStringLiteral("--stop"),
                                         QStringLiteral("--resume"), QStringLiteral("--ground"),
                                         QStringLiteral("--calendar"), QStringLiteral("--lang")},
                                        {QStringLiteral("--json")});
    if (!sorted || sorted->words != QStringList{QStringLiteral("due")} || !sorted->language())
        return showUsage("calendar");
    CaseClock clock;
    const std::optional<ClockTerm> term = termOf(*sorted);
    if (!term || !sorted->values.contains(QStringLiteral("--from")))
        return showUsage("calendar");
    clock.term = *term;
    clock.trigger = TermTrigger::ReceivedAt;
    clock.from = parseTime(sorted->values.value(QStringLiteral("--from")));

    const Result<WorkCalendar> calendar =
        WorkCalendar::shippedWith(sorted->values.value(QStringLiteral("--calendar")));
    if (!calendar)
        return fail(calendar.failure(), *sorted->language());
    if (const Result<void> stopped = addStop(clock, *sorted); !stopped)
        return fail(stopped.failure(), *sorted->language());
    const Result<DueExplanation> why = explain(clock, *calendar);
    if (!why)
        return fail(why.failure(), *sorted->language());
    if (sorted->has("--json")) {
        printJson(toJson(clock, *why));
        return Success;
    }
    print(dueLine(*why, *sorted->language()));
    for (const QString &line : dueText(*why, *sorted->language()))
        print(line);
    return Success;
}

} // namespace ruqsat::ctl
