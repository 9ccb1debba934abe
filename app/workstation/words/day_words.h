#pragma once

#include "core/calendar.h"

#include <QString>

/// What a day is: off or worked, and why.
namespace ruqsat::workstation {

/// Why nobody works on that day, by its name where it has one ("holiday: Nauryz"), and that no act
/// confirms it where none does.
QString dayOffText(const SkippedDay &day, Language language);
/// Why a weekend is worked: "working day in exchange for 08.05.2024".
QString workedDayText(const QDate &off);
/// "office hours until 18:30", on a weekend that is worked with the reason, else why the day is
/// off; empty where the years on file do not reach.
QString officeDayText(const WorkCalendar &calendar, const QDate &day, Language language);

} // namespace ruqsat::workstation
