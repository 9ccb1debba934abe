#include "registry/cases/case_work.h"

#include "protocol/expiry.h"
#include "registry/cases/case_review.h"
#include "registry/cases/chain.h"
#include "registry/cases/followed_licence.h"
#include "registry/cases/proposal_check.h"
#include "registry/cases/publish_result.h"
#include "registry/cases/shown_case.h"
#include "registry/cases/survey.h"
#include "registry/cases/terms.h"
#include "registry/store/colleagues.h"
#include "registry/store/copies.h"
#include "registry/store/results.h"

#include <algorithm>

namespace ruqsat::registry {
namespace {

bool isSigning(Action action)
{
    return action == Action::SignResult || action == Action::KeepSignature;
}

bool isDeciding(Action action)
{
    return action == Action::Claim || action == Action::Propose ||
           action == Action::PrepareResult || isSigning(action);
}

/// What is found and asked on the way to the decision is part of it.
bool isReviewing(Action action)
{
    return action == Action::CheckCompleteness || action == Action::AskApplicant ||
           action == Action::AskBody || action == Action::RecordAnswer ||
           action == Action::ContinueReview;
}

bool isExecutorsOwn(Action action)
{
    switch (action) {
    case Action::Release:
    case Action::CheckCompleteness:
    case Action::AskBody:
    case Action::RecordAnswer:
    case Action::AskApplicant:
    case Action::ContinueReview:
    case Action::Propose:
        return true;
    default:
        return false;
    }
}

Result<void> checkPersons(Call &call, Transaction &in, const store::ApplicationRecord &record,
                          Action action)
{
    const protocol::User &user = call.user();
    if (isDeciding(action) || isReviewing(action)) {
        if (const Result<void> other = checkNotRegistrar(call, record); !other)
            return other;
    }
    const bool signs = action == Action::PrepareResult || isSigning(action);
    if (signs && record.proposedByIin == user.iin)
        return Failure(FailureCode::SamePersonForbidden, QStringLiteral("proposed the decision"));
    return isExecutorsOwn(action) ? checkExecutor(call, in, record) : Result<void>();
}

/// 004 clause 5(2): what the head has not forwarded is nobody's to take.
Result<void> checkForwarded(Call &call, const store::ApplicationRecord &record, Action action)
{
    if (action != Action::Claim)
        return {};
    const Result<Regulation> regulation = call.context.regulationOf(record.application);
    if (!regulation)
        return regulation.failure();
    return regulation->headForwards() ? Result<void>(FailureCode::HeadForwards) : Result<void>();
}

Result<void> checkVerdict(const store::ApplicationRecord &record, Action action, Decision decision)
{
    if (!isDeciding(action) || action == Action::Claim)
        return {};
    const auto &payment = record.application.payment;
    const Verdict paid = payment ? payment->verdict : Verdict::Valid;
    if (record.application.verdict.verdict == Verdict::Pending)
        return FailureCode::VerdictPending;
    if (paid == Verdict::Pending)
        return FailureCode::PaymentPending;
    // A request whose signature or payment turned out to be bad can only be refused.
    if (decision == Decision::Refuse)
        return {};
    if (record.application.verdict.verdict == Verdict::Invalid)
        return FailureCode::RequestSignatureInvalid;
    if (paid == Verdict::Invalid)
        return payment->code.value_or(FailureCode::PaymentNotFound);
    return {};
}

Result<void> checkQuestions(const store::ApplicationRecord &record, Action action)
{
    if (!isDeciding(action) || action == Action::Claim)
        return {};
    for (const protocol::Question &question : record.application.questions) {
        if (question.isOpen())
            return Failure(FailureCode::QuestionOpen, question.id);
    }
    return {};
}

/// A refusal comes too late where the licence counts as issued, unless there is nothing that could
/// be issued: what it would replace or extend is not in force any more.
Result<void> checkTerm(Call &call, Transaction &in, const store::ApplicationRecord &record,
                       Action action, Decision decision)
{
    if (!isDeciding(action) || action == Action::Claim || decision != Decision::Refuse)
        return {};
    const Result<Regulation> regulation = call.context.regulationOf(record.application);
    if (!regulation)
        return regulation.failure();
    if (!protocol::countsAsIssued(*regulation, record.application, call.now))
        return {};
    const auto followed = licenceToFollow(call.context, in, record);
    if (!followed)
        return forbidsForGood(followed.failure().code) ? Result<void>() : followed.failure();
    return Failure(FailureCode::TermOver, serviceKindName(record.application.kind));
}

} // namespace

Result<void> checkNotRegistrar(const Call &call, const store::ApplicationRecord &record)
{
    if (record.registeredByIin == call.user().iin)
        return Failure(FailureCode::SamePersonForbidden, QStringLiteral("registered the case"));
    return {};
}

Result<void> checkExecutor(Call &call, Transaction &in, const store::ApplicationRecord &record)
{
    if (record.executorIin == call.user().iin)
        return {};
    const Result<QStringList> absent = store::absentFor(in, call.user(), call.today());
    if (!absent)
        return absent.failure();
    if (absent->contains(record.executorIin))
        return {};
    return Failure(FailureCode::PermissionDenied, QStringLiteral("another executor's case"));
}

Result<void> checkMayRead(const store::ApplicationRecord &record, const protocol::User &user)
{
    if (record.officeId == user.office.id || record.providerId == user.office.id)
        return {};
    return FailureCode::OtherOffice;
}

bool givesPaper(const store::ApplicationRecord &record, const protocol::User &user)
{
    return record.officeId == user.office.id ||
           (record.application.channel == Channel::Portal && record.providerId == user.office.id);
}

Result<ApplicationState> checkAction(Call &call, Transaction &in,
                                     const store::ApplicationRecord &record, Action action,
                                     qint64 version, Decision decision)
{
    const QString &office = call.user().office.id;
    // A reply is brought to where the application was handed in, or straight to who asked.
    const bool counter = action == Action::HandOver || action == Action::RecordReply;
    const bool provider = action != Action::HandOver;
    if (!(counter && record.officeId == office) && !(provider && record.providerId == office) &&
        !(action == Action::HandOver && givesPaper(record, call.user())))
        return FailureCode::OtherOffice;
    // Whoever is refused is told who did what.
    call.current = record.current;
    if (version != record.application.version)
        return FailureCode::VersionStale;
    const Result<ApplicationState> state = next(record.application.state, action, decision);
    if (!state)
        return state.failure();
    if (const Result<void> persons = checkPersons(call, in, record, action); !persons)
        return persons.failure();
    if (const Result<void> forwarded = checkForwarded(call, record, action); !forwarded)
        return forwarded.failure();
    if (const Result<void> verdict = checkVerdict(record, action, decision); !verdict)
        return verdict.failure();
    if (const Result<void> questions = checkQuestions(record, action); !questions)
        return questions.failure();
    if (const Result<void> term = checkTerm(call, in, record, action, decision); !term)
        return term.failure();
    return state;
}

Result<protocol::Application> changeCase(Call &call, const QString &id, qint64 version,
                                         Action action, Decision decision, const CaseChange &change)
{
    return call.transaction([&](Transaction &in) -> Result<protocol::Application> {
        Result<store::ApplicationRecord> record = store::loadApplication(in, id, true);
        if (!record)
            return record.failure();
        // A newer program may have brought the calendar of the next year with it.
        const Result<bool> counted =
            countTerms(call.context.law()->calendar, record->application.clocks);
        if (!counted)
            return counted.failure();
        const Result<ApplicationState> state =
            checkAction(call, in, *record, action, version, decision);
        if (!state)
            return state.failure();
        record->application.state = *state;
        const Result<QString> note = change(in, *record);
        if (!note)
            return note.failure();
        if (const Result<void> moved = moveChain(call.context, in, *record, call.now); !moved)
            return moved.failure();
        const Result<void> changed =
            store::changeApplication(in, *record, call.principal->actor(), action, *note, call.now);
        if (!changed)
            return changed.failure();
        return shownTo(call, in, *std::move(record));
    });
}

Result<protocol::Application> claimCase(Call &call, const QString &id, qint64 version)
{
    return changeCase(call, id, version, Action::Claim, Decision::Issue,
                      [&](Transaction &, store::ApplicationRecord &record) -> Result<QString> {
                          record.executorIin = call.user().iin;
                          record.application.executor = call.principal->actor();
                          return QString();
                      });
}

Result<protocol::Application> releaseCase(Call &call, const QString &id, qint64 version)
{
    return changeCase(call, id, version, Action::Release, Decision::Issue,
                      [](Transaction &, store::ApplicationRecord &record) -> Result<QString> {
                          record.executorIin.clear();
                          record.application.executor.reset();
                          return QString();
                      });
}

Result<protocol::Application> assignCase(Call &call, const QString &id,
                                         const protocol::AssignBody &body)
{
    return changeCase(call, id, body.version, Action::Assign, Decision::Issue,
                      [&](Transaction &in, store::ApplicationRecord &record) -> Result<QString> {
                          const auto executor = store::findColleague(
                              in, call.user().office.id, body.executorIin, Role::Executor);
                          if (!executor)
                              return executor.failure();
                          if (!*executor)
                              return Failure(FailureCode::NotFound, QStringLiteral("executor"));
                          if (record.registeredByIin == body.executorIin)
                              return Failure(FailureCode::SamePersonForbidden,
                                             QStringLiteral("registered the case"));
                          record.executorIin = body.executorIin;
                          record.application.executor = **executor;
                          return body.note;
                      });
}

Result<protocol::Application> proposeDecision(Call &call, const QString &id,
                                              const protocol::ProposalBody &body)
{
    return changeCase(
        call, id, body.version, Action::Propose, body.decision,
        [&](Transaction &in, store::ApplicationRecord &record) -> Result<QString> {
            protocol::Application &application = record.application;
            const Result<Regulation> regulation = call.context.regulationOf(application);
            if (!regulation)
                return regulation.failure();
            const Result<void> checked = checkProposal(*regulation, application, body, call.now);
            if (!checked)
                return checked.failure();
            // The head, whose desk it could only leave again, need not be the first to hear of it.
            if (body.decision == Decision::Issue &&
                regulation->field(QStringLiteral("appendixTo"))) {
                const auto licence = licenceToFollow(call.context, in, record);
                if (!licence)
                    return licence.failure();
            }
            record.proposedByIin = call.user().iin;
            record.returned = false;
            application.proposal =
                protocol::Proposal{body.decision,           body.findings, body.grounds,
                                   call.principal->actor(), call.now,      body.conclusion};
            application.proposal->byExpiry =
                body.decision == Decision::Issue &&
                protocol::countsAsIssued(*regulation, application, call.now);
            stopClock(application.clocks, QStringLiteral("completeness"));
            return application.proposal->byExpiry ? QStringLiteral("issueByExpiry")
                                                  : decisionName(body.decision);
        });
}

Result<protocol::Application> returnCase(Call &call, const QString &id,
                                         const protocol::ReturnBody &body)
{
    return changeCase(call, id, body.version, Action::ReturnToExecutor, Decision::Issue,
                      [&](Transaction &in, store::ApplicationRecord &record) -> Result<QString> {
                          record.proposedByIin.clear();
                          record.returned = true;
                          protocol::Application &application = record.application;
                          // The executor goes on from what was proposed, not from an empty page.
                          if (application.proposal)
                              application.review =
                                  reviewOf(*application.proposal, application.review);
                          application.returnedProposal = application.proposal;
                          application.proposal.reset();
                          application.result.reset();
                          const Result<void> dropped = store::dropResult(in, id);
                          if (!dropped)
                              return dropped.failure();
                          return body.reason;
                      });
}

Result<protocol::Application> handOver(Call &call, const QString &id,
                                       const protocol::HandOverBody &body)
{
    return changeCase(
        call, id, body.version, Action::HandOver, Decision::Issue,
        [&](Transaction &in, store::ApplicationRecord &record) -> Result<QString> {
            const Result<void> counted = countSurvey(call, in, record, body.survey);
            if (!counted)
                return counted.failure();
            const Result<protocol::PaperCopies> copies = store::copiesOf(in, id);
            if (!copies)
                return copies.failure();
            // "Printed" is what a printer said, not what a desk believes.
            if (body.printed && !copies->hasPrinted())
                return Failure(FailureCode::StateForbids,
                               QStringLiteral("no printed copy is recorded"));
            // What the portal has the applicant fetches there; from the office only paper goes out.
            if (record.officeId != call.user().office.id && !copies->hasPrinted())
                return Failure(FailureCode::StateForbids,
                               QStringLiteral("nothing but a printed copy is given here"));
            if (body.sealedCopy > 0) {
                const Result<protocol::PaperCopy> sealed = store::sealCopy(
                    in, id, body.sealedCopy, body.handSigner, call.principal->actor(), call.now);
                return sealed ? Result<QString>(QStringLiteral("printedSealed")) : sealed.failure();
            }
            const bool sealedBefore =
                std::any_of(copies->items.begin(), copies->items.end(),
                            [](const auto &copy) { return copy.sealedAt.isValid(); });
            return sealedBefore           ? QStringLiteral("printedSealed")
                   : copies->hasPrinted() ? QStringLiteral("printed")
                                          : QString();
        });
}

} // namespace ruqsat::registry
