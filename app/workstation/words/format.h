#pragma once

#include "core/localized.h"

#include <QDate>
#include <QDateTime>
#include <QString>

/// How values are written on the screen, the same in all three languages unless said otherwise.
namespace ruqsat::workstation {

/// "23.11.2026"; "–" where there is none.
QString dateText(const QDate &date);
/// "10:42", in Asia/Almaty whatever zone the time is in.
QString timeText(const QDateTime &time);
/// "23.11.2026 10:42"
QString dateTimeText(const QDateTime &time);
/// "10:42" today, "23.11.2026 10:42" on any other day.
QString timeOrDateText(const QDateTime &time, const QDateTime &now);
/// "10:42" today, "20.11" on another day of this year, "20.11.2025" of another.
QString shortWhen(const QDateTime &time, const QDateTime &now);
/// "Monday, 23 November 2026", after the language's own custom.
QString longDate(const QDate &date, Language language);
/// "25 950 ₸"
QString tengeText(qint64 tenge);
/// The same of a decimal as text; empty where there is none.
QString amountText(const QString &tenge);
/// A number of a form, "12.5" as it is signed, with the decimal sign of the language. What is no
/// number comes back as it is.
QString numberText(const QString &stored, Language language);
/// "150340 012340"; anything but 12 digits stays as it is.
QString groupedIdentifier(const QString &digits);
/// "3,1 MB" with the language's decimal sign.
QString sizeText(qint64 bytes, Language language);
/// "A. Seitova" from surname and first name as the registry writes them ("Seitova Aigul …").
QString shortName(const QString &fullName);
/// The first name alone, for the greeting.
QString givenName(const QString &fullName);
/// "AS", for the round sign beside the name.
QString initials(const QString &fullName);

} // namespace ruqsat::workstation
