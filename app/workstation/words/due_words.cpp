#include "workstation/words/due_words.h"

#include "core/act_text.h"
#include "core/failure_text.h"
#include "desk/draft_limits.h"
#include "protocol/application.h"
#include "protocol/case_status.h"
#include "workstation/words/day_words.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"
#include "workstation/words/office_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ruqsat::workstation {

namespace due_words_detail {

using Line = DueWhy::Line;

struct DueWords
{
    Q_DECLARE_TR_FUNCTIONS(DueWords)
};

QString titleOf(const QString &date)
{
    //: Heading over the reasons of a date; %1 is the date
    return DueWords::tr("Why %1?").arg(date);
}

/// A term of minutes ends at a time of day, all others with a day.
QString endText(const ClockTerm &term, const QDateTime &due)
{
    return term.seconds > 0 ? dateTimeText(due)
                            : dateText(due.toTimeZone(WorkCalendar::zone()).date());
}

QString monthsText(int months)
{
    //: A term in months
    return DueWords::tr("%n month(s)", nullptr, months);
}

QString range(const QString &from, const QString &to)
{
    return from == to ? from : from + QStringLiteral(" – ") + to;
}

QString beginText(TermTrigger trigger)
{
    //: First reason of a date: the term counts from the moment that the desk signed
    return trigger == TermTrigger::ReceivedAt ? DueWords::tr("application received at the desk")
                                              //: First reason of a date
                                              : DueWords::tr("application registered");
}

Line lineOf(const DueReason &reason, const CaseClock &clock, Language language)
{
    const QString days = range(dateText(reason.date), dateText(reason.until));
    switch (reason.kind) {
    case DueReasonKind::Begins:
        return {Line::Kind::Edge, dateTimeText(reason.at), beginText(clock.trigger)};
    case DueReasonKind::AfterHours:
        return {
            Line::Kind::Skipped, dateTimeText(reason.at),
            //: Why a term begins later; %1 is the next working day
            DueWords::tr("after office hours: counts as filed on %1").arg(dateText(reason.date))};
    case DueReasonKind::FiledOnDayOff:
        return {Line::Kind::Skipped, dateText(reason.day.date),
                //: Why a term begins later: %1 why the day is off, %2 the next working day
                DueWords::tr("%1: counts as filed on %2")
                    .arg(dayOffText(reason.day, language), dateText(reason.date))};
    case DueReasonKind::Worked:
        return {Line::Kind::Counted, days, workedDayText(reason.workedFor)};
    case DueReasonKind::Counted:
        if (reason.workedFor.isValid())
            return {Line::Kind::Counted, days,
                    //: A weekend that counts in a term: %1 is its number, %2 the day that is off
                    //: instead
                    DueWords::tr("working day %1: worked in exchange for %2")
                        .arg(QString::number(reason.first), dateText(reason.workedFor))};
        return {Line::Kind::Counted, days,
                reason.first == reason.last
                    //: A day that counts in a term; %1 is its number
                    ? DueWords::tr("working day %1").arg(reason.first)
                    //: Days that count in a term: %1 number of the first, %2 of the last
                    : DueWords::tr("working days %1–%2").arg(reason.first).arg(reason.last)};
    case DueReasonKind::CountedTime:
        return {Line::Kind::Counted, dateTimeText(reason.at) + QChar(0x2013) + timeText(reason.to),
                //: A span of time that counts in a term of minutes or hours
                DueWords::tr("working time")};
    case DueReasonKind::CountedMonths:
        return {Line::Kind::Counted, days, monthsText(reason.first)};
    case DueReasonKind::Skipped:
        return {Line::Kind::Skipped, days, dayOffText(reason.day, language)};
    case DueReasonKind::Stopped: {
        //: Why a term was stopped for a time; %1 is the stated ground
        QString text = DueWords::tr("the clock stood still: %1").arg(reason.day.title.in(language));
        if (reason.first > 0)
            text += QStringLiteral("; ") +
                    //: After the reason of a stop: by how much it moves the end of a term of months
                    DueWords::tr("the end moves by %n calendar day(s)", nullptr, reason.first);
        return {Line::Kind::Stopped,
                reason.to.isValid() ? range(dateTimeText(reason.at), dateTimeText(reason.to))
                                    : dateTimeText(reason.at),
                text};
    }
    case DueReasonKind::Ends:
        return {Line::Kind::Edge, dateTimeText(reason.at),
                //: Last reason of a date
                DueWords::tr("the term ends")};
    }
    return {};
}

/// What was counted for a case stays as it was counted, though the calendar was changed since.
void keepEnd(DueWhy &why, const CaseClock &clock, const QDateTime &due,
             const WorkCalendar &calendar)
{
    const Result<DueExplanation> now = explain(clock, calendar);
    if (!now || !due.isValid() || now->due == due)
        return;
    why.title = titleOf(endText(clock.term, due));
    why.lines.append({Line::Kind::Edge, dateTimeText(due),
                      //: Last reason of a date that was counted before the calendar changed
                      DueWords::tr("the term ends: counted with the calendar as it was then")});
}

/// Whether the act still gives one of the office's people these very seconds.
bool gives(const ChannelFlow &flow, qint64 seconds)
{
    const OfficeTimes times = flow.officeTimes().value_or(OfficeTimes());
    return seconds == times.registration || seconds == times.assignment ||
           seconds == times.signing || seconds == times.sending;
}

QString byAct(const LocalizedText &act, Language language)
{
    //: Reason of a date: what gives the term; %1 is an act with its clause
    return DueWords::tr("term: %1").arg(act.in(language));
}

QString sourceOfLimit(const protocol::DueClock &clock, const Regulation *regulation,
                      Language language)
{
    const ChannelFlow *flow =
        regulation && clock.basis == protocol::LimitBasis::Act ? regulation->officeFlow() : nullptr;
    return flow && gives(*flow, clock.term.seconds)
               ? byAct(actText(regulation->act, flow->clause), language)
               : basisText(*clock.basis);
}

QString sourceOfTerm(const protocol::DueClock &clock, const Regulation &regulation,
                     Language language)
{
    const Term *term = regulation.termOf(clock.id);
    if (!term || term->workingDays != clock.term.workingDays || term->months != clock.term.months)
        //: Reason of a date: the regulation was changed since the case began
        return DueWords::tr("term of the regulation as it was then");
    if (term->origin.unconfirmed)
        //: Reason of a date: nobody knows an act that gives the term
        return DueWords::tr("term not confirmed by an act");
    // What the regulation says itself names no source.
    return byAct(term->origin.act.isEmpty() ? actText(regulation.act)
                                            : actText(term->origin, regulation.act),
                 language);
}

} // namespace due_words_detail

DueWhy dueWhy(const CaseClock &clock, const WorkCalendar &calendar, Language language)
{
    using due_words_detail::DueWords;
    using due_words_detail::Line;
    DueWhy why;
    const Result<DueExplanation> reasons = explain(clock, calendar);
    if (reasons) {
        why.title = due_words_detail::titleOf(due_words_detail::endText(clock.term, reasons->due));
        for (const DueReason &reason : reasons->reasons)
            why.lines << due_words_detail::lineOf(reason, clock, language);
        return why;
    }
    why.lines << Line{Line::Kind::Edge, dateTimeText(clock.from),
                      due_words_detail::beginText(clock.trigger)};
    if (clock.isStopped()) {
        //: Heading over the reasons of a term that stands still
        why.title = DueWords::tr("Why is there no date?");
        for (const ClockStop &stop : clock.stops) {
            DueReason reason;
            reason.kind = DueReasonKind::Stopped;
            reason.at = stop.from;
            reason.to = stop.until;
            reason.day.title = stop.ground;
            why.lines << due_words_detail::lineOf(reason, clock, language);
        }
        why.lines << Line{Line::Kind::Stopped, QStringLiteral("–"),
                          //: Last reason of a term that stands still
                          DueWords::tr("the date is counted when the clock goes on")};
        return why;
    }
    const FailureText text = failureText(reasons.failure().code, language);
    why.title = text.title;
    why.lines << Line{Line::Kind::Skipped, QStringLiteral("–"), text.explanation}
              << Line{Line::Kind::Edge, QStringLiteral("–"), text.nextStep};
    return why;
}

DueWhy dueWhy(const protocol::DueClock &clock, const Regulation *regulation,
              const WorkCalendar &calendar, Language language)
{
    using due_words_detail::Line;
    if (clock.term.isEmpty())
        return clock.due.isValid() ? unknownWhy(dueText(clock)) : DueWhy();
    DueWhy why = dueWhy(clock.caseClock(), calendar, language);
    due_words_detail::keepEnd(why, clock.caseClock(), clock.due, calendar);
    const Line::Kind edge = Line::Kind::Edge;
    if (clock.basis) {
        if (clock.id != protocol::registrationClockId)
            //: First reason of a date: a step of the office's own chain began
            why.lines.first().text = due_words_detail::DueWords::tr("the step began");
        why.lines.insert(1, {edge, termText(clock.term),
                             due_words_detail::sourceOfLimit(clock, regulation, language)});
    } else if (regulation) {
        why.lines.insert(1, {edge, termText(clock.term),
                             due_words_detail::sourceOfTerm(clock, *regulation, language)});
    }
    return why;
}

DueWhy dueWhy(const protocol::Question &question, const WorkCalendar &calendar, Language language)
{
    using due_words_detail::DueWords;
    const CaseClock clock{
        {question.workingDays, 0, 0}, TermTrigger::RegisteredAt, question.askedAt, {}};
    DueWhy why = dueWhy(clock, calendar, language);
    due_words_detail::keepEnd(why, clock, question.due, calendar);
    //: First reason of a date: a question went out
    why.lines.first().text = DueWords::tr("the question was asked");
    why.lines.insert(1, {DueWhy::Line::Kind::Edge, termText(clock.term),
                         //: Reason of a date: whoever asked said how many days there are for the
                         //: answer; %1 is a person
                         DueWords::tr("term set by %1").arg(question.askedBy.name.in(language))});
    return why;
}

QString termText(const ClockTerm &term)
{
    if (term.seconds > 0)
        return limitText({0, static_cast<int>(term.seconds), {}}, {});
    return term.months > 0 ? due_words_detail::monthsText(term.months)
                           : workingDaysText(term.workingDays);
}

QString dueText(const protocol::DueClock &clock)
{
    return clock.state == protocol::ClockState::Stopped
               ? dateText({})
               : due_words_detail::endText(clock.term, clock.due);
}

QString dueText(const protocol::Question &question)
{
    return dateText(question.due.toTimeZone(WorkCalendar::zone()).date());
}

QString dueText(const QString &clockId, const QDateTime &due)
{
    ClockTerm term;
    term.seconds = clockId.startsWith(QLatin1String("chain-")) ? 1 : 0;
    return due_words_detail::endText(term, due);
}

QString termLine(const QString &clockId, const QDateTime &due, ApplicationState state)
{
    using due_words_detail::DueWords;
    const QString title = termTitle(clockId);
    if (!due.isValid())
        return protocol::isDecided(state) ? QString()
                                          //: Under a case whose term does not run
                                          : DueWords::tr("the term stands still");
    const QString end = dueText(clockId, due);
    if (clockId.startsWith(QLatin1String("chain-")))
        //: A term of minutes: %1 is what it is for, %2 the date and time of its end
        return DueWords::tr("%1: until %2").arg(title, end);
    if (clockId == QLatin1String("completeness"))
        //: A term: %1 is what it is for, %2 its last day
        return DueWords::tr("%1: last day %2").arg(title, end);
    //: The term of the decision: %1 is its last day
    return DueWords::tr("to be decided by %1").arg(end);
}

QString replyTitle()
{
    using due_words_detail::DueWords;
    //: What a date is of: until then the applicant is to answer a question
    return DueWords::tr("Reply of the applicant");
}

DueWhy draftWhy(const desk::DraftTerm &term, int days)
{
    using due_words_detail::DueWords;
    using Kind = DueWhy::Line::Kind;
    const QString changed = dateText(term.changedOn);
    const QString last = dateText(term.lastDay);
    return {due_words_detail::titleOf(last),
            {//: First reason of the last day of a draft
             {Kind::Edge, changed, DueWords::tr("last changed")},
             {Kind::Counted, due_words_detail::range(changed, last),
              //: Reason of the last day of a draft: how long one may lie unchanged
              DueWords::tr("%n calendar day(s), by the settings of the desk", nullptr, days)},
             //: Last reason of the last day of a draft
             {Kind::Edge, last, DueWords::tr("last day; each change begins the term anew")}}};
}

DueWhy unknownWhy(const QString &date)
{
    using due_words_detail::DueWords;
    return {due_words_detail::titleOf(date),
            {{DueWhy::Line::Kind::Edge, QStringLiteral("–"),
              //: In place of the reasons of a date
              DueWords::tr("The case does not tell how this date was counted.")}}};
}

} // namespace ruqsat::workstation
