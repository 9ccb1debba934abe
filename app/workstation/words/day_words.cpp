#include "workstation/words/day_words.h"

#include "workstation/words/format.h"

#include <QCoreApplication>

namespace ruqsat::workstation {

namespace day_words_detail {

struct DayWords
{
    Q_DECLARE_TR_FUNCTIONS(DayWords)
};

QString reasonText(const SkippedDay &day, Language language)
{
    const QString name = day.title.in(language);
    switch (day.reason) {
    case DayOffReason::Weekend:
        //: Why a day does not count in a term
        return DayWords::tr("weekend");
    case DayOffReason::Holiday:
        //: Why a day does not count in a term; %1 is the name of the holiday
        return DayWords::tr("holiday: %1").arg(name);
    case DayOffReason::ReligiousHoliday:
        //: Why a day does not count in a term; %1 is the name of the religious holiday
        return DayWords::tr("day off: %1").arg(name);
    case DayOffReason::CarryOver:
        //: Why a day does not count in a term: %1 is a holiday, %2 its date, which fell on a
        //: weekend
        return DayWords::tr("day off for %1 on a weekend (%2)").arg(name, dateText(day.movedFrom));
    case DayOffReason::Transfer:
        //: Why a day does not count in a term; %1 is a weekend on which everybody works instead
        return DayWords::tr("day off in exchange for %1").arg(dateText(day.movedFrom));
    case DayOffReason::Stopped:
        //: Why a day does not count in a term
        return DayWords::tr("the clock stood still");
    }
    return {};
}

} // namespace day_words_detail

QString dayOffText(const SkippedDay &day, Language language)
{
    using day_words_detail::DayWords;
    const QString reason = day_words_detail::reasonText(day, language);
    //: %1 is why a day does not count in a term; nobody knows an act that gives the day
    return day.unconfirmed ? DayWords::tr("%1, not confirmed by an act").arg(reason) : reason;
}

QString workedDayText(const QDate &off)
{
    using day_words_detail::DayWords;
    //: Why a weekend is worked: %1 is the day that is off instead
    return DayWords::tr("working day in exchange for %1").arg(dateText(off));
}

QString officeDayText(const WorkCalendar &calendar, const QDate &day, Language language)
{
    using day_words_detail::DayWords;
    const Result<std::optional<SkippedDay>> off = calendar.dayOff(day);
    if (!off)
        return {};
    if (*off)
        return dayOffText(**off, language);
    //: Home page, after the date; %1 is a time of day
    QString text = DayWords::tr("office hours until %1")
                       .arg(calendar.closes().toString(QStringLiteral("HH:mm")));
    if (const QDate other = calendar.workedFor(day); other.isValid())
        text += QStringLiteral(" · ") + workedDayText(other);
    return text;
}

} // namespace ruqsat::workstation
