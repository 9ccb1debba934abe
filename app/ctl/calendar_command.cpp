#include "ctl/calendar_command.h"

#include "core/calendar.h"
#include "ctl/command.h"

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

QJsonObject toJson(const QDateTime &from, int workingDays, const Due &due)
{
    QJsonArray skipped;
    for (const SkippedDay &day : due.skipped) {
        QJsonObject row{{QStringLiteral("date"), day.date.toString(Qt::ISODate)},
                        {QStringLiteral("reason"), dayOffReasonName(day.reason)}};
        if (!day.title.isEmpty())
            row.insert(QStringLiteral("title"), QJsonObject{{QStringLiteral("kk"), day.title.kk},
                                                            {QStringLiteral("ru"), day.title.ru},
                                                            {QStringLiteral("en"), day.title.en}});
        skipped.append(row);
    }
    return {{QStringLiteral("from"), from.toString(Qt::ISODate)},
            {QStringLiteral("filedOn"), due.filedOn.toString(Qt::ISODate)},
            {QStringLiteral("workingDays"), workingDays},
            {QStringLiteral("due"), due.date.toString(Qt::ISODate)},
            {QStringLiteral("skipped"), skipped}};
}

void printDue(const Due &due, Language language)
{
    print(QStringLiteral("due %1, filed on %2")
              .arg(due.date.toString(Qt::ISODate), due.filedOn.toString(Qt::ISODate)));
    for (const SkippedDay &day : due.skipped)
        print(QStringLiteral("  %1 %2 %3")
                  .arg(day.date.toString(Qt::ISODate), dayOffReasonName(day.reason),
                       day.title.in(language))
                  .trimmed());
}

} // namespace

int runCalendar(const QStringList &arguments)
{
    const auto sorted = Arguments::sort(arguments,
                                        {QStringLiteral("--from"), QStringLiteral("--working-days"),
                                         QStringLiteral("--calendar"), QStringLiteral("--lang")},
                                        {QStringLiteral("--json")});
    if (!sorted || sorted->words != QStringList{QStringLiteral("due")} || !sorted->language())
        return showUsage("calendar");
    bool isNumber = false;
    const int workingDays = sorted->values.value(QStringLiteral("--working-days")).toInt(&isNumber);
    if (!isNumber || !sorted->values.contains(QStringLiteral("--from")))
        return showUsage("calendar");

    const Result<WorkCalendar> calendar =
        sorted->values.contains(QStringLiteral("--calendar"))
            ? WorkCalendar::fromFolder(sorted->values.value(QStringLiteral("--calendar")))
            : Result<WorkCalendar>(WorkCalendar::shipped());
    if (!calendar)
        return fail(calendar.failure(), *sorted->language());
    const QDateTime from = parseTime(sorted->values.value(QStringLiteral("--from")));
    const Result<Due> due = calendar->due(from, workingDays);
    if (!due)
        return fail(due.failure(), *sorted->language());
    if (sorted->has("--json"))
        printJson(toJson(from.toTimeZone(WorkCalendar::zone()), workingDays, *due));
    else
        printDue(*due, *sorted->language());
    return Success;
}

} // namespace ruqsat::ctl
