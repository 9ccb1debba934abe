#include "workstation/words/format.h"

#include "core/calendar.h"
#include "core/decimal.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ruqsat::workstation {

namespace format_detail {

const QChar narrow(0x00A0);

QDateTime local(const QDateTime &time)
{
    return time.toTimeZone(WorkCalendar::zone());
}

QStringList parts(const QString &fullName)
{
    return fullName.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QLocale localeOf(Language language)
{
    switch (language) {
    case Language::Kazakh:
        return QLocale(QLocale::Kazakh, QLocale::Kazakhstan);
    case Language::Russian:
        return QLocale(QLocale::Russian, QLocale::Kazakhstan);
    case Language::English:
        break;
    }
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace format_detail

QString dateText(const QDate &date)
{
    return date.isValid() ? date.toString(QStringLiteral("dd.MM.yyyy")) : QStringLiteral("–");
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? format_detail::local(time).toString(QStringLiteral("HH:mm"))
                          : QStringLiteral("–");
}

QString dateTimeText(const QDateTime &time)
{
    return time.isValid() ? format_detail::local(time).toString(QStringLiteral("dd.MM.yyyy HH:mm"))
                          : QStringLiteral("–");
}

QString timeOrDateText(const QDateTime &time, const QDateTime &now)
{
    return format_detail::local(time).date() == format_detail::local(now).date()
               ? timeText(time)
               : dateTimeText(time);
}

QString shortWhen(const QDateTime &time, const QDateTime &now)
{
    const QDateTime there = format_detail::local(time);
    const QDate today = format_detail::local(now).date();
    if (there.date() == today)
        return there.toString(QStringLiteral("HH:mm"));
    return there.toString(there.date().year() == today.year() ? QStringLiteral("dd.MM")
                                                              : QStringLiteral("dd.MM.yyyy"));
}

QString longDate(const QDate &date, Language language)
{
    const QLocale locale = format_detail::localeOf(language);
    switch (language) {
    case Language::Kazakh:
        return locale.toString(date, QStringLiteral("yyyy 'жылғы' d MMMM, dddd")).toLower();
    case Language::Russian:
        return locale.toString(date, QStringLiteral("dddd, d MMMM yyyy 'года'")).toLower();
    case Language::English:
        break;
    }
    return locale.toString(date, QStringLiteral("dddd, d MMMM yyyy"));
}

QString tengeText(qint64 tenge)
{
    QString digits = QString::number(tenge);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, format_detail::narrow);
    return digits + format_detail::narrow + QStringLiteral("₸");
}

QString amountText(const QString &tenge)
{
    bool whole = false;
    const qint64 amount = tenge.toLongLong(&whole);
    if (whole)
        return tengeText(amount);
    return tenge.isEmpty() ? QString() : tenge + QStringLiteral(" ₸");
}

QString numberText(const QString &stored, Language language)
{
    if (language == Language::English || !Decimal::parse(stored))
        return stored;
    return QString(stored).replace(QLatin1Char('.'), QLatin1Char(','));
}

QString groupedIdentifier(const QString &digits)
{
    // Other numbers of twelve characters stand as they are.
    const bool isIdentifier =
        digits.size() == 12 && std::all_of(digits.begin(), digits.end(), [](QChar each) {
            return each >= QLatin1Char('0') && each <= QLatin1Char('9');
        });
    return isIdentifier ? digits.left(6) + QLatin1Char(' ') + digits.mid(6) : digits;
}

QString sizeText(qint64 bytes, Language language)
{
    const QLocale locale = format_detail::localeOf(language);
    const double megabytes = double(bytes) / (1024 * 1024);
    //: Size of files; %1 is a number such as 3.1
    return QCoreApplication::translate("Format", "%1 MB").arg(locale.toString(megabytes, 'f', 1));
}

QString shortName(const QString &fullName)
{
    const QStringList names = format_detail::parts(fullName);
    return names.size() < 2 ? fullName : QStringLiteral("%1. %2").arg(names[1].left(1), names[0]);
}

QString givenName(const QString &fullName)
{
    const QStringList names = format_detail::parts(fullName);
    return names.size() < 2 ? fullName : names[1];
}

QString initials(const QString &fullName)
{
    const QStringList names = format_detail::parts(fullName);
    QString letters;
    if (names.size() > 1)
        letters = names[1].left(1) + names[0].left(1);
    else if (!names.isEmpty())
        letters = names[0].left(2);
    return letters.toUpper();
}

} // namespace ruqsat::workstation
