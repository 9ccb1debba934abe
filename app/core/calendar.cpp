#include "core/calendar.h"

#include "core/almaty_zone.h"
#include "core/name_table.h"
#include "core/resources.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace ruqsat {
namespace {

constexpr NameTable<DayOffReason, 6> reasonNames = {
    {{DayOffReason::Weekend, "weekend"},
     {DayOffReason::Holiday, "holiday"},
     {DayOffReason::ReligiousHoliday, "religiousHoliday"},
     {DayOffReason::CarryOver, "carryOver"},
     {DayOffReason::Transfer, "transfer"},
     {DayOffReason::Stopped, "stopped"}}};

constexpr qint64 largestCalendarFile = 256 * 1024;
constexpr int longestTermInDays = 3660;
constexpr int longestTermInMonths = 120;
constexpr qint64 longestTermInSeconds = 366LL * 24 * 3600;

bool isWeekend(const QDate &day)
{
    return day.dayOfWeek() >= Qt::Saturday;
}

} // namespace

QTimeZone WorkCalendar::zone()
{
    static const QTimeZone almaty = lawfulZone(QTimeZone("Asia/Almaty"));
    return almaty;
}

Result<bool> WorkCalendar::isWorkingDay(const QDate &day) const
{
    const auto off = dayOff(day);
    if (!off)
        return off.failure();
    return !off->has_value();
}

Result<std::optional<SkippedDay>> WorkCalendar::dayOff(const QDate &day) const
{
    const auto year = m_years.constFind(day.year());
    if (!day.isValid() || year == m_years.constEnd())
        return Failure(FailureCode::CalendarYearUnknown, QString::number(day.year()));
    const auto named = year->off.constFind(day);
    if (named != year->off.constEnd())
        return std::optional<SkippedDay>(*named);
    if (isWeekend(day) && !year->worked.contains(day))
        return std::optional<SkippedDay>(SkippedDay{day, DayOffReason::Weekend, {}, {}});
    return std::optional<SkippedDay>();
}

QDate WorkCalendar::workedFor(const QDate &day) const
{
    const auto year = m_years.constFind(day.year());
    // A holiday of that day, or one carried over to it, keeps it off.
    if (year == m_years.constEnd() || year->off.contains(day))
        return {};
    return year->worked.value(day);
}

Result<QDate> WorkCalendar::nextWorkingDay(const QDate &after) const
{
    Due due{after, after, {}};
    if (const Result<void> stepped = step(due); !stepped)
        return stepped.failure();
    return due.date;
}

Result<void> WorkCalendar::step(Due &due) const
{
    for (;;) {
        due.date = due.date.addDays(1);
        const auto off = dayOff(due.date);
        if (!off)
            return off.failure();
        if (!off->has_value())
            return {};
        due.skipped.append(**off);
    }
}

Result<Due> WorkCalendar::filing(const QDateTime &filed) const
{
    if (!filed.isValid())
        return FailureCode::FieldNotADate;
    const QDateTime local = filed.toTimeZone(zone());
    Due due{local.date(), {}, {}};
    const auto off = dayOff(due.date);
    if (!off)
        return off.failure();
    if (off->has_value())
        due.skipped.append(**off);
    if (off->has_value() || local.time() > m_closes) {
        if (const Result<void> stepped = step(due); !stepped)
            return stepped.failure();
    }
    due.filedOn = due.date;
    return due;
}

Result<void> WorkCalendar::step(Due &due, const QList<ClockStop> &stops) const
{
    for (;;) {
        if (Result<void> stepped = step(due); !stepped)
            return stepped;
        const ClockStop *standing = nullptr;
        const QDateTime closing(due.date, m_closes, zone());
        for (const ClockStop &stop : stops) {
            if (stop.from > closing)
                continue;
            if (!stop.until.isValid())
                return Failure(FailureCode::VerdictPending, QStringLiteral("the clock is stopped"));
            if (closing < stop.until)
                standing = &stop;
        }
        if (!standing)
            return {};
        due.skipped.append({due.date, DayOffReason::Stopped, standing->ground, {}});
    }
}

Result<Due> WorkCalendar::due(const QDateTime &filed, int workingDays) const
{
    return due(filed, workingDays, {});
}

Result<Due> WorkCalendar::due(const QDateTime &filed, int workingDays,
                              const QList<ClockStop> &stops) const
{
    if (workingDays < 1 || workingDays > longestTermInDays)
        return FailureCode::FieldOutOfRange;
    Result<Due> due = filing(filed);
    for (int day = 0; due && day < workingDays; ++day) {
        if (const Result<void> stepped = step(*due, stops); !stepped)
            return stepped.failure();
    }
    return due;
}

Result<Due> WorkCalendar::dueMonths(const QDateTime &filed, int months) const
{
    if (months < 1 || months > longestTermInMonths)
        return FailureCode::FieldOutOfRange;
    Result<Due> due = filing(filed);
    if (!due)
        return due;
    due->date = due->filedOn.addMonths(months);
    const auto off = dayOff(due->date);
    if (!off)
        return off.failure();
    if (off->has_value()) {
        due->skipped.append(**off);
        if (const Result<void> stepped = step(*due); !stepped)
            return stepped.failure();
    }
    return due;
}

Result<QList<WorkSpell>> WorkCalendar::workingTime(const QDateTime &filed, qint64 seconds,
                                                   const QList<ClockStop> &stops) const
{
    if (seconds < 0 || seconds > longestTermInSeconds)
        return FailureCode::FieldOutOfRange;
    Result<Due> day = filing(filed);
    if (!day)
        return day.failure();
    const QDateTime local = filed.toTimeZone(zone());
    QTime opening = day->filedOn == local.date() ? std::max(local.time(), m_opens) : m_opens;
    QList<WorkSpell> spells;
    for (;;) {
        QDateTime time(day->date, opening, zone());
        const QDateTime closing(day->date, m_closes, zone());
        for (qsizetype next = 0; time <= closing;) {
            while (next < stops.size() && stops.at(next).until.isValid() &&
                   stops.at(next).until <= time)
                ++next;
            const ClockStop *stop = next < stops.size() ? &stops.at(next) : nullptr;
            const QDateTime spellEnd = stop && stop->from < closing ? stop->from : closing;
            const qint64 left = std::max<qint64>(0, time.secsTo(spellEnd));
            if (seconds <= left && !(stop && stop->from <= time)) {
                spells.append({time.toUTC(), time.addSecs(seconds).toUTC()});
                return spells;
            }
            if (left > 0)
                spells.append({time.toUTC(), spellEnd.toUTC()});
            seconds -= left;
            if (spellEnd == closing)
                break;
            if (!stop->until.isValid())
                return Failure(FailureCode::VerdictPending, QStringLiteral("the clock is stopped"));
            time = stop->until.toTimeZone(zone());
        }
        opening = m_opens;
        if (const Result<void> stepped = step(*day); !stepped)
            return stepped.failure();
    }
}

Result<QDateTime> WorkCalendar::dueSeconds(const QDateTime &filed, qint64 seconds) const
{
    const Result<QList<WorkSpell>> spells = workingTime(filed, seconds);
    if (!spells)
        return spells.failure();
    return spells->last().to;
}

QList<int> WorkCalendar::years() const
{
    QList<int> years = m_years.keys();
    std::sort(years.begin(), years.end());
    return years;
}

WorkCalendar WorkCalendar::shipped()
{
    loadCoreResources();
    const Result<WorkCalendar> calendar = fromFolder(QStringLiteral(":/ruqsat/calendar"));
    return calendar ? *calendar : WorkCalendar();
}

Result<WorkCalendar> WorkCalendar::fromFolder(const QString &folder)
{
    WorkCalendar calendar;
    if (const Result<void> done = calendar.read(folder); !done)
        return done.failure();
    if (calendar.m_years.isEmpty())
        return Failure(FailureCode::DataFileUnreadable, folder + QStringLiteral(": no year"));
    calendar.carryOver();
    return calendar;
}

Result<WorkCalendar> WorkCalendar::shippedWith(const QString &folder)
{
    if (folder.isEmpty())
        return shipped();
    loadCoreResources();
    WorkCalendar calendar;
    for (const QString &each : {QStringLiteral(":/ruqsat/calendar"), folder}) {
        if (const Result<void> done = calendar.read(each); !done)
            return done.failure();
    }
    calendar.carryOver();
    return calendar;
}

Result<void> WorkCalendar::read(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return Failure(FailureCode::DataFileUnreadable, folder);
    QSet<int> seen;
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString path = dir.filePath(name);
        const Result<QByteArray> bytes = readDataFile(path, largestCalendarFile);
        if (!bytes)
            return bytes.failure();
        const Result<QJsonObject> object = parseDataObject(*bytes, largestCalendarFile);
        if (!object)
            return Failure(object.failure().code,
                           path + QStringLiteral(": ") + object.failure().detail);
        QList<DataFault> faults;
        const DataNode root(*object, {}, &faults);
        if (root.has("office"))
            readOffice(root.member("office"));
        else
            readYear(root, seen);
        if (!faults.isEmpty())
            return Failure(FailureCode::DataFileInvalid, path + faults.front().pointer +
                                                             QStringLiteral(": ") +
                                                             faults.front().message);
    }
    return {};
}

Result<WorkCalendar> WorkCalendar::fromJson(const QJsonObject &whole)
{
    if (QJsonDocument(whole).toJson(QJsonDocument::Compact).size() > largestCalendarFile)
        return FailureCode::DataFileTooLarge;
    WorkCalendar calendar;
    QList<DataFault> faults;
    const DataNode root(whole, {}, &faults);
    root.onlyMembers({"office", "years"});
    calendar.readOffice(root.member("office"));
    QSet<int> seen;
    for (const DataNode &year : root.member("years").items())
        calendar.readYear(year, seen);
    if (seen.isEmpty())
        root.member("years").fault(QStringLiteral("no year"));
    if (!faults.isEmpty())
        return Failure(FailureCode::DataFileInvalid,
                       faults.front().pointer + QStringLiteral(": ") + faults.front().message);
    calendar.carryOver();
    return calendar;
}

QJsonObject WorkCalendar::toJson() const
{
    const QString shape = QStringLiteral("HH:mm");
    QJsonArray years;
    for (const QJsonObject &year : m_sources)
        years.append(year);
    return {{"office",
             QJsonObject{{"opens", m_opens.toString(shape)}, {"closes", m_closes.toString(shape)}}},
            {"years", years}};
}

void WorkCalendar::readOffice(const DataNode &node)
{
    node.onlyMembers({"opens", "closes"});
    const QString shape = QStringLiteral("HH:mm");
    m_opens = QTime::fromString(node.member("opens").text(), shape);
    m_closes = QTime::fromString(node.member("closes").text(), shape);
    if (!m_opens.isValid() || !m_closes.isValid() || m_opens >= m_closes)
        node.fault(QStringLiteral("two times as 09:00, the earlier first, are wanted"));
}

void WorkCalendar::readYear(const DataNode &root, QSet<int> &seen)
{
    root.onlyMembers({"year", "holidays", "religious", "transfers"});
    const int number = root.member("year").integer(1992, 2200);
    if (seen.contains(number))
        root.member("year").fault(QStringLiteral("this year stands in two files"));
    seen.insert(number);
    Year year;
    const auto dayOfYear = [number](const DataNode &node) {
        const QDate day = node.date();
        if (day.isValid() && day.year() != number)
            node.fault(QStringLiteral("of another year"));
        return day;
    };
    const auto unconfirmed = [](const DataNode &node) {
        return node.has("unconfirmed") && node.member("unconfirmed").boolean();
    };
    const auto readDays = [&](const DataNode &list, DayOffReason reason) {
        for (const DataNode &each : list.items()) {
            each.onlyMembers({"date", "title", "unconfirmed"});
            const QDate day = dayOfYear(each.member("date"));
            if (year.off.contains(day))
                each.member("date").fault(QStringLiteral("duplicate date"));
            year.off.insert(day,
                            {day, reason, each.member("title").localized(), {}, unconfirmed(each)});
        }
    };
    readDays(root.member("religious"), DayOffReason::ReligiousHoliday);
    readDays(root.member("holidays"), DayOffReason::Holiday);
    for (const DataNode &each : root.member("transfers").items()) {
        each.onlyMembers({"worked", "off", "unconfirmed"});
        const QDate worked = dayOfYear(each.member("worked"));
        const QDate off = dayOfYear(each.member("off"));
        if (worked.isValid() && !isWeekend(worked))
            each.member("worked").fault(QStringLiteral("is no weekend"));
        year.worked.insert(worked, off);
        year.off.insert(off, {off, DayOffReason::Transfer, {}, worked, unconfirmed(each)});
    }
    m_years.insert(number, year);
    m_sources.insert(number, root.json().toObject());
}

void WorkCalendar::carryOver()
{
    // In the order of dates: 21 and 22 March on a weekend take the 24th and the 25th, in turn.
    for (const int number : years()) {
        QList<SkippedDay> holidays = m_years.value(number).off.values();
        std::sort(holidays.begin(), holidays.end(),
                  [](const SkippedDay &a, const SkippedDay &b) { return a.date < b.date; });
        for (const SkippedDay &holiday : holidays) {
            if (holiday.reason != DayOffReason::Holiday || !isWeekend(holiday.date))
                continue;
            const Result<QDate> to = nextWorkingDay(holiday.date);
            if (to)
                m_years[to->year()].off.insert(*to, {*to, DayOffReason::CarryOver, holiday.title,
                                                     holiday.date, holiday.unconfirmed});
        }
    }
}

QString dayOffReasonName(DayOffReason reason)
{
    return nameIn(reasonNames, reason);
}

std::optional<DayOffReason> dayOffReasonFromName(QStringView name)
{
    return valueIn(reasonNames, name);
}

} // namespace ruqsat
