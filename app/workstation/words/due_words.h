#pragma once

#include "core/application.h"
#include "core/case_clock.h"
#include "workstation/widgets/due_link.h"

namespace ruqsat::protocol {
struct DueClock;
struct Question;
} // namespace ruqsat::protocol

namespace ruqsat::desk {
struct DraftTerm;
} // namespace ruqsat::desk

namespace ruqsat::workstation {

/// Why the clock ends when it ends. Where nobody can know (a year without a calendar, a clock that
/// stands still) the lines say so and what to do.
DueWhy dueWhy(const CaseClock &clock, const WorkCalendar &calendar, Language language);
/// The same for the wire's clock, and which act gives the term. Where an older registry told no
/// term it is unknownWhy(), and empty where there is no date either. `regulation`: the version that
/// the case began with; null where the desk does not know it, and then no act is named.
DueWhy dueWhy(const protocol::DueClock &clock, const Regulation *regulation,
              const WorkCalendar &calendar, Language language);

/// Until when a question is to be answered, and who said so.
DueWhy dueWhy(const protocol::Question &question, const WorkCalendar &calendar, Language language);

/// "15 working days", "2 months", "15 min"
QString termText(const ClockTerm &term);
/// The last day of a term; "–" while it stands still, for then nobody knows it.
QString dueText(const protocol::DueClock &clock);
/// The last day for an answer.
QString dueText(const protocol::Question &question);

/// Which of a case's terms runs out first and when, or that it stands still: "Decision: to be
/// decided by 03.12.2026"; empty where the case is over.
QString termLine(const QString &clockId, const QDateTime &due, ApplicationState state);
/// The end of the term with this id: a day, and the time too of the office's own steps, which are
/// given minutes; "–" where there is none.
QString dueText(const QString &clockId, const QDateTime &due);

/// What the last day for the applicant's answer is the date of.
QString replyTitle();

/// Why a draft may lie until that day and no longer; `days` by the settings of the desk.
DueWhy draftWhy(const desk::DraftTerm &term, int days);

/// For a date of a case that does not tell how it was counted.
DueWhy unknownWhy(const QString &date);

} // namespace ruqsat::workstation
