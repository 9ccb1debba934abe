#pragma once

#include <QDate>
#include <QDateTime>

namespace ruqsat {

class WorkCalendar;

/// Whether the office works on that day. Beyond the years on file a weekend is all that is known.
bool isWorked(const QDate &day, const WorkCalendar &calendar);

/// A term that ends before this runs out soon: within the second working day after the date of
/// `now`, whatever the hour. The first moment of the third one.
QDateTime nearDueEnds(const QDateTime &now, const WorkCalendar &calendar);

} // namespace ruqsat
