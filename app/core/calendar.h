#pragma once

#include "core/data_reader.h"
#include "core/result.h"

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QTime>
#include <QTimeZone>

namespace ruqsat {

enum class DayOffReason {
    Weekend,
    Holiday,
    /// 7 January and the first day of Kurban-ait: off in every regime, never carried over.
    ReligiousHoliday,
    /// A holiday fell on a weekend (Law on holidays, article 5).
    CarryOver,
    /// The Government moved a working day (Labour Code, article 85).
    Transfer,
    /// The clock of the case stood still.
    Stopped
};

struct SkippedDay
{
    QDate date;
    DayOffReason reason = DayOffReason::Weekend;
    /// Name of the holiday, where there is one.
    LocalizedText title;
    /// Of a day that was carried over or transferred: where it was taken from.
    QDate movedFrom;
    /// No act gives the day yet; it counts as off all the same.
    bool unconfirmed = false;
};

/// A clock that stands still, with its stated ground. It does not count the day of the stop (after
/// hours that day is over, and counts) and counts the day on which it goes on (after hours that is
/// the next one); without `until` it still stands, and the term has no end.
struct ClockStop
{
    QDateTime from;
    QDateTime until;
    LocalizedText ground;
};

/// Working time without a gap, in UTC.
struct WorkSpell
{
    QDateTime from;
    QDateTime to;
};

/// The day a term ends, and what moved it.
struct Due
{
    QDate date;
    /// The day that counts as the day of filing: filed after hours or on a day off is filed on the
    /// next working day. Day 1 is the working day after it.
    QDate filedOn;
    /// The days off from filing to the end of the term.
    QList<SkippedDay> skipped;
};

/// Working days of Kazakhstan. All dates are those of Asia/Almaty, whatever zone a time is in.
class WorkCalendar final
{
public:
    /// The files that are compiled in; they are proved good by the tests.
    static WorkCalendar shipped();
    /// Reads resources/calendar/*.json of a folder. Fails with dataFileUnreadable and the others of
    /// parseDataObject, and dataFileInvalid ("<file><JSON pointer>: …").
    static Result<WorkCalendar> fromFolder(const QString &folder);
    /// The shipped years with an administrator's over them: a file of a year that is shipped too
    /// takes its place, office hours likewise. An empty `folder` is none. Fails as fromFolder().
    static Result<WorkCalendar> shippedWith(const QString &folder);
    /// A whole calendar in one object: {"office": {…}, "years": [{…}]}, each as its file. Fails
    /// with dataFileInvalid ("<JSON pointer>: …"), dataFileTooLarge.
    static Result<WorkCalendar> fromJson(const QJsonObject &whole);
    /// The same object, with every year on file.
    QJsonObject toJson() const;

    /// Fails with calendarYearUnknown where the years on file do not reach.
    Result<bool> isWorkingDay(const QDate &day) const;
    /// Why a day is off; nothing on a working day.
    Result<std::optional<SkippedDay>> dayOff(const QDate &day) const;
    /// The day off in exchange for which a transfer made this weekend a working day; invalid on
    /// every other day.
    QDate workedFor(const QDate &day) const;
    Result<QDate> nextWorkingDay(const QDate &after) const;

    /// The last day of a term of working days. Fails with calendarYearUnknown, fieldOutOfRange
    /// (workingDays < 1 or > 3660), fieldNotADate.
    Result<Due> due(const QDateTime &filed, int workingDays) const;
    /// The same for a clock that was stopped. Fails with verdictPending while it stands still
    /// before the end of the term.
    Result<Due> due(const QDateTime &filed, int workingDays, const QList<ClockStop> &stops) const;
    /// A term in months ends on the day of the same number (or the month's last day), and where
    /// that is a day off, on the next working day.
    Result<Due> dueMonths(const QDateTime &filed, int months) const;
    /// The days off on which something was filed, and the day that counts as that of filing; `date`
    /// is the same. Fails with calendarYearUnknown, fieldNotADate.
    Result<Due> filing(const QDateTime &filed) const;
    /// The working time that makes up `seconds` (at most 366 days of it), in order: it is over with
    /// the end of the last spell. Fails as due() does.
    Result<QList<WorkSpell>> workingTime(const QDateTime &filed, qint64 seconds,
                                         const QList<ClockStop> &stops = {}) const;
    /// When a time of minutes or hours is over, counted in office hours only. In UTC.
    Result<QDateTime> dueSeconds(const QDateTime &filed, qint64 seconds) const;

    QTime opens() const { return m_opens; }
    QTime closes() const { return m_closes; }
    QList<int> years() const;
    static QTimeZone zone();

private:
    struct Year
    {
        QHash<QDate, SkippedDay> off;
        /// Saturdays and Sundays that a transfer made working days, each with its day off.
        QHash<QDate, QDate> worked;
    };

    /// Reads every file of a folder; a year that is there already may be replaced once.
    Result<void> read(const QString &folder);
    void readOffice(const DataNode &node);
    void readYear(const DataNode &root, QSet<int> &seen);
    void carryOver();
    /// Goes to the next working day, noting the days off on the way.
    Result<void> step(Due &due) const;
    Result<void> step(Due &due, const QList<ClockStop> &stops) const;

    QHash<int, Year> m_years;
    QMap<int, QJsonObject> m_sources; ///< the years as they were read
    QTime m_opens{9, 0};
    QTime m_closes{18, 30};
};

/// "weekend", "holiday", "religiousHoliday", "carryOver", "transfer", "stopped".
QString dayOffReasonName(DayOffReason reason);
std::optional<DayOffReason> dayOffReasonFromName(QStringView name);

} // namespace ruqsat
