#include "workstation/words/case_words.h"

#include "core/fee.h"
#include "desk/case_editor.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"
#include "workstation/words/names.h"

#include <QCoreApplication>

#include <algorithm>

namespace ruqsat::workstation {

namespace case_detail {

struct CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseWords)
};

QDate localDay(const QDateTime &time)
{
    return time.toTimeZone(WorkCalendar::zone()).date();
}

QList<RailStep::Task> tasksOf(desk::CasePage page)
{
    using State = RailStep::State;
    const std::pair<desk::CasePage, QString> all[] = {
        //: Step rail, task at the desk within a step
        {desk::CasePage::Form, CaseWords::tr("Application form")},
        //: Step rail, task at the desk within a step
        {desk::CasePage::Documents, CaseWords::tr("Documents")},
        //: Step rail, task at the desk within a step
        {desk::CasePage::Review, CaseWords::tr("Review and sign")},
    };
    QList<RailStep::Task> tasks;
    for (const auto &[taskPage, title] : all) {
        const State state = taskPage == page  ? State::Current
                            : taskPage < page ? State::Done
                                              : State::ToCome;
        tasks << RailStep::Task{title, state};
    }
    return tasks;
}

QString metaOf(const desk::RailStep &step, const desk::CaseEditor &editor, const QDateTime &now)
{
    if (step.state == desk::RailState::Done) {
        if (step.task == desk::RailTask::ApplicantFound)
            return editor.lookupState() == desk::LookupState::NotFound
                       //: Step rail, answer to the condition whether the applicant is in the
                       //: database
                       ? CaseWords::tr("no")
                       //: Step rail, answer to the condition whether the applicant is in the
                       //: database
                       : CaseWords::tr("yes");
        return step.at.isValid() ? shortWhen(step.at, now) : QString();
    }
    // Seconds of a person's work are no news; minutes and days are.
    const bool told = step.limit && step.state == desk::RailState::ToCome &&
                      (step.limit->maxSeconds >= 60 || !step.limit->workingDays.isEmpty());
    return told ? limitText(*step.limit, editor.kind()) : QString();
}

/// Nothing that no act confirms looks like law: noteOf() says what the mark means.
QString marked(const QString &words, bool unconfirmed)
{
    return unconfirmed ? words + QStringLiteral(" *") : words;
}

bool isUnconfirmed(const Regulation &regulation, const QString &clockId)
{
    const Term *term = regulation.termOf(clockId);
    return term && term->origin.unconfirmed;
}

/// What stands under the terms of a card.
QString noteOf(const CaseFacts &facts, const QString &before)
{
    QStringList notes;
    if (!before.isEmpty())
        notes << before;
    const auto isMarked = [](const QString &words) { return words.endsWith(QLatin1String(" *")); };
    if (isMarked(facts.feeCaption) ||
        std::any_of(facts.clocks.begin(), facts.clocks.end(),
                    [&](const CaseFacts::Clock &clock) { return isMarked(clock.title); }))
        //: Case card, what the star after a fee or a term means
        notes << CaseWords::tr("* Not confirmed by an act.");
    return notes.join(QLatin1Char('\n'));
}

QString feeCaption(const Fee &fee)
{
    //: Case card, above the amount of the licence fee; %1 is a number of monthly calculation
    //: indices
    return marked(CaseWords::tr("Fee · %1 MCI").arg(fee.rateMci.text()), fee.unconfirmed);
}

QString feeText(const QString &tenge)
{
    bool whole = false;
    const qint64 amount = tenge.toLongLong(&whole);
    return whole ? tengeText(amount) : tenge + QStringLiteral(" ₸");
}

/// A term as it would run from now on; `id` as that of the clock it would become.
CaseFacts::Clock termClock(const Regulation &regulation, const QString &id, const QString &title,
                           const WorkCalendar &calendar, const QDateTime &now, Language language)
{
    const Term &term = *regulation.termOf(id);
    protocol::DueClock planned;
    planned.id = id;
    planned.from = now;
    planned.trigger = termTriggerName(term.from);
    planned.term = {term.workingDays, term.months, 0};
    CaseFacts::Clock clock;
    clock.title = marked(title, term.origin.unconfirmed);
    clock.face = {ClockState::NotStarted, termText(planned.term), 1};
    clock.why = dueWhy(planned, &regulation, calendar, language);
    if (!clock.why.isEmpty())
        clock.why.lines.first().text =
            term.from == TermTrigger::ReceivedAt
                //: First reason of a date of a draft: the term would count from the moment that
                //: the desk signs
                ? CaseWords::tr("if it is received now")
                //: First reason of a date of a draft: nothing is registered yet
                : CaseWords::tr("if it is registered now");
    const Result<DueExplanation> due = explain(planned.caseClock(), calendar);
    clock.due = due ? dateText(localDay(due->due))
                    //: Case card, in place of a date: the years on file do not reach
                    : CaseWords::tr("year unknown");
    return clock;
}

QList<CaseFacts::Clock> plannedClocks(const Regulation &regulation, ServiceKind kind,
                                      const WorkCalendar &calendar, const QDateTime &now,
                                      Language language)
{
    QList<CaseFacts::Clock> clocks;
    if (regulation.completeness)
        clocks << termClock(regulation, QStringLiteral("completeness"),
                            //: Case card, term of the check that all documents are there
                            CaseWords::tr("Completeness"), calendar, now, language);
    if (regulation.terms.contains(kind))
        //: Case card, term of the decision
        clocks << termClock(regulation, serviceKindName(kind), CaseWords::tr("Decision"), calendar,
                            now, language);
    return clocks;
}

/// The minutes that the act gives the clerk to register (004 clause 5), elsewhere the provider's
/// policy. As long as nothing is signed they are told from the moment the case was begun at the
/// counter; the registry counts them from the receipt, which is the signature's.
std::optional<CaseFacts::Clock> registrationClock(const desk::CaseEditor &editor,
                                                  const WorkCalendar &calendar,
                                                  const QDateTime &now, Language language)
{
    const ChannelFlow flow = editor.regulation().channels.value(editor.channel());
    const auto action =
        std::find_if(flow.actions.begin(), flow.actions.end(), [](const TableAction &each) {
            return each.limit && each.actors.contains(Actor::Clerk);
        });
    const bool byAct = action != flow.actions.end();
    protocol::DueClock running;
    running.from = editor.startedAt();
    running.trigger = termTriggerName(TermTrigger::ReceivedAt);
    running.term.seconds = byAct ? action->limit->maxSeconds : editor.registrationPolicy();
    running.basis = byAct ? protocol::LimitBasis::Act : protocol::LimitBasis::Policy;
    if (running.term.seconds == 0)
        return std::nullopt;
    const Result<DueExplanation> due = explain(running.caseClock(), calendar);
    if (!due)
        return std::nullopt;
    running.due = due->due;
    CaseFacts::Clock clock;
    clock.title = byAct
                      //: Case card, the minutes that an act gives the clerk to register an
                      //: application
                      ? CaseWords::tr("Registration")
                      //: Case card, the minutes that the provider's policy gives the clerk to
                      //: register an application
                      : CaseWords::tr("Registration (policy)");
    const bool today = localDay(due->due) == localDay(now);
    clock.due = today ? timeText(due->due) : dateTimeText(due->due);
    clock.face = clockFace(desk::clockChip(editor.startedAt(), due->due, now, calendar));
    // Minutes are near their end from the first on.
    clock.face.why.clear();
    clock.why = dueWhy(running, &editor.regulation(), calendar, language);
    if (!clock.why.isEmpty())
        //: First reason of a date of a draft: from then on the clerk's minutes are told until the
        //: desk signs
        clock.why.lines.first().text = CaseWords::tr("the case was begun at the counter");
    return clock;
}

void noteOverride(CaseFacts &facts, const Regulation &regulation)
{
    if (!regulation.overridden)
        return;
    if (!facts.note.isEmpty())
        facts.note += QLatin1Char(' ');
    //: Case card: an administrator's file stands in place of the shipped regulation
    facts.note += CaseWords::tr("The regulation was changed by the administrator.");
}

} // namespace case_detail

using case_detail::CaseWords;

QList<RailStep> railSteps(const desk::CaseEditor &editor, const QDateTime &now, Language language)
{
    QList<RailStep> steps;
    for (const desk::RailStep &from : editor.rail()) {
        RailStep step;
        step.kind = from.step.ref.kind == StepKind::Condition ? RailStep::Kind::Condition
                                                              : RailStep::Kind::Process;
        step.number = from.step.ref.number;
        step.sentence = from.step.title.in(language);
        step.title =
            from.step.shortTitle.isEmpty() ? step.sentence : from.step.shortTitle.in(language);
        const bool current = from.state == desk::RailState::Current;
        step.state = current                               ? RailStep::State::Current
                     : from.state == desk::RailState::Done ? RailStep::State::Done
                     : from.branch                         ? RailStep::State::NotTaken
                                                           : RailStep::State::ToCome;
        if (step.state != RailStep::State::NotTaken)
            step.meta = case_detail::metaOf(from, editor, now);
        if (current && from.limit) {
            const QString limit = limitText(*from.limit, editor.kind());
            //: Step rail, under the current step; %1 is a time such as "10–15 s"
            step.limit =
                limit.isEmpty() ? QString() : CaseWords::tr("Limit in the act %1").arg(limit);
        }
        if (current && from.task == desk::RailTask::FillIn)
            step.tasks = case_detail::tasksOf(editor.page());
        steps << step;
    }
    return steps;
}

CaseFacts caseFacts(const desk::CaseEditor &editor, const WorkCalendar &calendar,
                    const QDateTime &now, Language language)
{
    const Regulation &regulation = editor.regulation();
    const std::optional<Fee> fee = editor.fee();
    if (editor.application())
        return caseFacts(*editor.application(), &regulation, calendar, fee, now, language);
    CaseFacts facts;
    //: Case card: the case is not submitted yet
    facts.caption = CaseWords::tr("Draft");
    if (editor.savedAt().isValid())
        //: Case card: the draft is safe; %1 is a time of day, or a date without the year
        facts.saved = CaseWords::tr("saved %1").arg(shortWhen(editor.savedAt(), now));
    facts.number = editor.caseId().left(8).toUpper();
    facts.identifierCaption = identifierName(editor.applicantText());
    if (editor.lookup()) {
        const protocol::LookupAnswer &found = *editor.lookup();
        facts.applicant = found.shortName().in(language);
        facts.identifier = groupedIdentifier(found.subject());
    }
    facts.service = regulation.title.in(language);
    facts.kind = kindText(editor.kind());
    if (fee) {
        facts.feeCaption = case_detail::feeCaption(*fee);
        facts.fee = case_detail::feeText(fee->tenge.text());
    }
    facts.clocks = case_detail::plannedClocks(regulation, editor.kind(), calendar, now, language);
    const auto registration = case_detail::registrationClock(editor, calendar, now, language);
    if (registration)
        facts.clocks.prepend(*registration);
    facts.note = case_detail::noteOf(facts, facts.clocks.isEmpty()
                                                ? QString()
                                                //: Case card, under the terms of a draft
                                                : CaseWords::tr("Dates if submitted today."));
    case_detail::noteOverride(facts, regulation);
    return facts;
}

CaseFacts caseFacts(const protocol::Application &application, const Regulation *regulation,
                    const WorkCalendar &calendar, const std::optional<Fee> &fee,
                    const QDateTime &now, Language language)
{
    CaseFacts facts;
    //: Case card: a registered case
    facts.caption = CaseWords::tr("Case");
    facts.number = application.number;
    facts.applicant = application.applicant.name.in(language);
    facts.identifierCaption = identifierName(application.applicant.number);
    facts.identifier = groupedIdentifier(application.applicant.number);
    facts.service = regulation ? regulation->title.in(language) : application.regulation;
    facts.kind = kindText(application.kind);
    if (application.payment) {
        const QString &due = application.payment->due;
        facts.fee = case_detail::feeText(due);
        // The rate that this desk knows stands beside no sum that was counted by another.
        if (fee && fee->tenge.text() == due)
            facts.feeCaption = case_detail::feeCaption(*fee);
        else
            //: Case card, above the amount of the licence fee as the registry counted it
            facts.feeCaption = CaseWords::tr("Fee");
    }
    for (const protocol::DueClock &clock : application.clocks) {
        // Steps within the office stand with the terms of the review.
        if (clock.basis)
            continue;
        const bool unconfirmed = regulation && case_detail::isUnconfirmed(*regulation, clock.id);
        facts.clocks << CaseFacts::Clock{case_detail::marked(clock.title.in(language), unconfirmed),
                                         dueText(clock),
                                         clockFace(desk::clockChip(clock, now, calendar)),
                                         dueWhy(clock, regulation, calendar, language)};
    }
    facts.note = case_detail::noteOf(facts, {});
    if (regulation)
        case_detail::noteOverride(facts, *regulation);
    return facts;
}

} // namespace ruqsat::workstation
