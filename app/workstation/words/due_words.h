#pragma once

#include "core/case_clock.h"
#include "workstation/widgets/due_link.h"

namespace ruqsat::protocol {
struct DueClock;
struct Question;
} // namespace ruqsat::protocol

namespace ruqsat::workstation {

/// Why the clock ends when it ends. Where nobody can know (a year without a calendar, a clock that
/// stands still) the lines say so and what to do.
DueWhy dueWhy(const CaseClock &clock, const WorkCalendar &calendar, Language language);
/// The same for the wire's clock; empty where an older registry told no term.
DueWhy dueWhy(const protocol::DueClock &clock, const WorkCalendar &calendar, Language language);

/// Until when a question is to be answered.
DueWhy dueWhy(const protocol::Question &question, const WorkCalendar &calendar, Language language);

/// The last day of a term; "–" while it stands still, for then nobody knows it.
QString dueText(const protocol::DueClock &clock);

/// For a date of a case that does not tell how it was counted.
DueWhy unknownWhy(const QString &date);

/// Why nobody works on that day, by its name where it has one: "holiday: Nauryz".
QString dayOffText(const SkippedDay &day, Language language);

} // namespace ruqsat::workstation
