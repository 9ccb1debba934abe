#include "ctl/due_text.h"

#include "ctl/in_language.h"

#include <QJsonObject>

namespace ruqsat::ctl {
namespace {

struct DueWords
{
    const char16_t *due;
    const char16_t *begins;
    const char16_t *afterHours;
    const char16_t *filedOnDayOff;
    const char16_t *worked;
    const char16_t *counted;
    const char16_t *countedTime;
    const char16_t *countedMonths;
    const char16_t *stopped;
    const char16_t *standsStill;
    const char16_t *moved;
    const char16_t *ends;
    /// In the order of DayOffReason.
    const char16_t *dayOff[6];
    const char16_t *movedFrom;
    const char16_t *workedFor;
    const char16_t *unconfirmed;
};

constexpr DueWords kazakhDueWords = {
    u"мерзімі: %1, берілген күні: %2",
    u"мерзім басталады",
    u"жұмыс уақытынан кейін берілді, берілген күні болып келесі жұмыс күні саналады: %1",
    u"демалыс күні берілді, берілген күні болып келесі жұмыс күні саналады: %1",
    u"жұмыс күні",
    u"жұмыс күндері: %1",
    u"жұмыс уақыты",
    u"айлар саны: %1",
    u"тоқтатыла тұрды",
    u"тоқтатылып тұр",
    u"мерзім жылжытылған күндер саны: %1",
    u"мерзім аяқталады",
    {u"демалыс күні", u"мереке күні", u"діни мереке", u"көшірілген мереке демалысы",
     u"ауыстырылған демалыс күні", u"мерзім тоқтатылған"},
    u"%1 күнінен",
    u"%1 демалыс күнінің орнына",
    u"актімен расталмаған"};

constexpr DueWords russianDueWords = {
    u"срок до %1, день подачи %2",
    u"начало срока",
    u"подано после окончания рабочего времени, днём подачи считается следующий рабочий день: %1",
    u"подано в нерабочий день, днём подачи считается следующий рабочий день: %1",
    u"рабочий день",
    u"рабочие дни срока: %1",
    u"рабочее время",
    u"месяцев: %1",
    u"срок приостановлен",
    u"срок приостановлен и не возобновлён",
    u"срок сдвинут на число дней: %1",
    u"окончание срока",
    {u"выходной день", u"праздничный день", u"религиозный праздник",
     u"перенос выходного с праздника", u"перенесённый выходной день", u"срок приостановлен"},
    u"с %1",
    u"взамен выходного %1",
    u"не подтверждён актом"};

constexpr DueWords englishDueWords = {
    u"due %1, filed on %2",
    u"the term begins",
    u"filed after office hours: the day of filing is the next working day, %1",
    u"filed on a day off: the day of filing is the next working day, %1",
    u"working day",
    u"working days of the term: %1",
    u"working time",
    u"months: %1",
    u"the clock stood still",
    u"the clock stands still",
    u"the term moves by days: %1",
    u"the term ends",
    {u"weekend", u"holiday", u"religious holiday", u"carried over from a holiday",
     u"transferred day off", u"the clock stood still"},
    u"from %1",
    u"in exchange for %1",
    u"not confirmed by an act"};

const DueWords &dueWordsOf(Language language)
{
    return inLanguage(language, kazakhDueWords, russianDueWords, englishDueWords);
}

QString text(const char16_t *word)
{
    return QString::fromUtf16(word);
}

QString shownDate(const QDate &date)
{
    return date.toString(QStringLiteral("dd.MM.yyyy"));
}

QString shownTime(const QDateTime &time)
{
    return time.toTimeZone(WorkCalendar::zone()).toString(QStringLiteral("dd.MM.yyyy HH:mm"));
}

QString range(const QString &from, const QString &to)
{
    return from == to ? from : from + QStringLiteral(" – ") + to;
}

/// What a day off is, by its name where it has one, and that no act confirms it.
QString dayOffLine(const SkippedDay &day, const DueWords &words, Language language)
{
    QString line = text(words.dayOff[static_cast<int>(day.reason)]);
    if (!day.title.isEmpty())
        line += QStringLiteral(": ") + day.title.in(language);
    if (day.movedFrom.isValid())
        line += QStringLiteral(" (%1)").arg(text(words.movedFrom).arg(shownDate(day.movedFrom)));
    if (day.unconfirmed)
        line += QStringLiteral(", ") + text(words.unconfirmed);
    return line;
}

/// " (in exchange for 08.05.2024)" of a weekend that is worked; empty of any other day.
QString exchange(const DueReason &reason, const DueWords &words)
{
    return reason.workedFor.isValid()
               ? QStringLiteral(" (%1)").arg(text(words.workedFor).arg(shownDate(reason.workedFor)))
               : QString();
}

QString lineOf(const DueReason &reason, Language language)
{
    const DueWords &words = dueWordsOf(language);
    const QString days = range(shownDate(reason.date), shownDate(reason.until));
    switch (reason.kind) {
    case DueReasonKind::Begins:
        return shownTime(reason.at) + u' ' + text(words.begins);
    case DueReasonKind::AfterHours:
        return shownTime(reason.at) + u' ' + text(words.afterHours).arg(shownDate(reason.date));
    case DueReasonKind::FiledOnDayOff:
        return shownTime(reason.at) + u' ' + text(words.filedOnDayOff).arg(shownDate(reason.date)) +
               (reason.day.unconfirmed
                    ? QStringLiteral(" (%1)").arg(dayOffLine(reason.day, words, language))
                    : QString());
    case DueReasonKind::Worked:
        return days + u' ' + text(words.worked) + exchange(reason, words);
    case DueReasonKind::Counted:
        return days + u' ' +
               text(words.counted)
                   .arg(range(QString::number(reason.first), QString::number(reason.last))) +
               exchange(reason, words);
    case DueReasonKind::CountedTime:
        return range(shownTime(reason.at), shownTime(reason.to)) + u' ' + text(words.countedTime);
    case DueReasonKind::CountedMonths:
        return days + u' ' + text(words.countedMonths).arg(reason.first);
    case DueReasonKind::Skipped:
        return days + u' ' + dayOffLine(reason.day, words, language);
    case DueReasonKind::Stopped: {
        QString line = reason.to.isValid() ? range(shownTime(reason.at), shownTime(reason.to)) +
                                                 u' ' + text(words.stopped)
                                           : shownTime(reason.at) + u' ' + text(words.standsStill);
        line += QStringLiteral(": ") + reason.day.title.in(language);
        if (reason.first > 0)
            line += QStringLiteral("; ") + text(words.moved).arg(reason.first);
        return line;
    }
    case DueReasonKind::Ends:
        return shownTime(reason.at) + u' ' + text(words.ends);
    }
    return {};
}

} // namespace

QString dueLine(const DueExplanation &why, Language language)
{
    return text(dueWordsOf(language).due).arg(shownTime(why.due), shownDate(why.filedOn));
}

QStringList dueText(const DueExplanation &why, Language language)
{
    QStringList lines;
    for (const DueReason &reason : why.reasons)
        lines.append(lineOf(reason, language));
    return lines;
}

QJsonArray dueJson(const DueExplanation &why)
{
    QJsonArray rows;
    for (const DueReason &reason : why.reasons) {
        QJsonObject row{{QStringLiteral("kind"), dueReasonName(reason.kind)}};
        const auto put = [&row](const char *name, const QString &value) {
            if (!value.isEmpty())
                row.insert(QLatin1String(name), value);
        };
        const auto zoned = [](const QDateTime &time) {
            return time.isValid() ? time.toTimeZone(WorkCalendar::zone()).toString(Qt::ISODate)
                                  : QString();
        };
        put("date", reason.date.toString(Qt::ISODate));
        put("until", reason.until.toString(Qt::ISODate));
        put("at", zoned(reason.at));
        put("to", zoned(reason.to));
        if (reason.kind == DueReasonKind::Skipped)
            put("reason", dayOffReasonName(reason.day.reason));
        if (reason.day.unconfirmed)
            row.insert(QStringLiteral("unconfirmed"), true);
        put("movedFrom", reason.day.movedFrom.toString(Qt::ISODate));
        put("workedFor", reason.workedFor.toString(Qt::ISODate));
        if (!reason.day.title.isEmpty())
            row.insert(QStringLiteral("title"),
                       QJsonObject{{QStringLiteral("kk"), reason.day.title.kk},
                                   {QStringLiteral("ru"), reason.day.title.ru},
                                   {QStringLiteral("en"), reason.day.title.en}});
        if (reason.first > 0)
            row.insert(QStringLiteral("first"), reason.first);
        if (reason.last > 0)
            row.insert(QStringLiteral("last"), reason.last);
        rows.append(row);
    }
    return rows;
}

} // namespace ruqsat::ctl
