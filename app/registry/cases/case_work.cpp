#include "registry/cases/case_work.h"

#include "registry/cases/proposal_check.h"
#include "registry/cases/terms.h"
#include "registry/store/results.h"

namespace ruqsat::registry {
namespace {

using Change = std::function<Result<QString>(Transaction &, store::ApplicationRecord &)>;

bool isDeciding(Action action)
{
    return action == Action::Claim || action == Action::Propose ||
           action == Action::PrepareResult || action == Action::SignResult;
}

Result<void> checkPersons(const store::ApplicationRecord &record, const protocol::User &user,
                          Action action)
{
    if (isDeciding(action) && record.registeredByIin == user.iin)
        return Failure(FailureCode::SamePersonForbidden, QStringLiteral("registered the case"));
    const bool signs = action == Action::PrepareResult || action == Action::SignResult;
    if (signs && record.proposedByIin == user.iin)
        return Failure(FailureCode::SamePersonForbidden, QStringLiteral("proposed the decision"));
    const bool executorsOwn = action == Action::Release || action == Action::Propose;
    if (executorsOwn && record.executorIin != user.iin)
        return Failure(FailureCode::PermissionDenied, QStringLiteral("another executor's case"));
    return {};
}

Result<void> checkVerdict(const store::ApplicationRecord &record, Action action, Decision decision)
{
    if (!isDeciding(action) || action == Action::Claim)
        return {};
    switch (record.application.verdict.verdict) {
    case Verdict::Valid:
        return {};
    case Verdict::Pending:
        return FailureCode::VerdictPending;
    case Verdict::Invalid:
        break;
    }
    // A request whose signature turned out to be bad can only be refused.
    if (decision == Decision::Refuse)
        return {};
    return FailureCode::RequestSignatureInvalid;
}

/// `change` returns the note of the history line.
Result<protocol::Application> act(Call &call, const QString &id, qint64 version, Action action,
                                  Decision decision, const Change &change)
{
    return call.transaction([&](Transaction &in) -> Result<protocol::Application> {
        Result<store::ApplicationRecord> record = store::loadApplication(in, id, true);
        if (!record)
            return record.failure();
        const Result<ApplicationState> state =
            checkAction(call, *record, action, version, decision);
        if (!state)
            return state.failure();
        record->application.state = *state;
        const Result<QString> note = change(in, *record);
        if (!note)
            return note.failure();
        const Result<void> changed =
            store::changeApplication(in, *record, call.principal->actor(), action, *note, call.now);
        if (!changed)
            return changed.failure();
        return record->application;
    });
}

} // namespace

Result<void> checkMayRead(const store::ApplicationRecord &record, const protocol::User &user)
{
    if (record.officeId == user.office.id || record.providerId == user.office.id)
        return {};
    return FailureCode::OtherOffice;
}

Result<ApplicationState> checkAction(Call &call, const store::ApplicationRecord &record,
                                     Action action, qint64 version, Decision decision)
{
    const QString &owner = action == Action::HandOver ? record.officeId : record.providerId;
    if (owner != call.user().office.id)
        return FailureCode::OtherOffice;
    if (version != record.application.version) {
        call.current = record.current;
        return FailureCode::VersionStale;
    }
    const Result<ApplicationState> state = next(record.application.state, action, decision);
    if (!state)
        return state.failure();
    if (const Result<void> persons = checkPersons(record, call.user(), action); !persons)
        return persons.failure();
    if (const Result<void> verdict = checkVerdict(record, action, decision); !verdict)
        return verdict.failure();
    return state;
}

Result<protocol::Application> claimCase(Call &call, const QString &id, qint64 version)
{
    return act(call, id, version, Action::Claim, Decision::Issue,
               [&](Transaction &, store::ApplicationRecord &record) -> Result<QString> {
                   record.executorIin = call.user().iin;
                   record.application.executor = call.principal->actor();
                   return QString();
               });
}

Result<protocol::Application> releaseCase(Call &call, const QString &id, qint64 version)
{
    return act(call, id, version, Action::Release, Decision::Issue,
               [](Transaction &, store::ApplicationRecord &record) -> Result<QString> {
                   record.executorIin.clear();
                   record.application.executor.reset();
                   return QString();
               });
}

Result<protocol::Application> proposeDecision(Call &call, const QString &id,
                                              const protocol::ProposalBody &body)
{
    return act(call, id, body.version, Action::Propose, body.decision,
               [&](Transaction &, store::ApplicationRecord &record) -> Result<QString> {
                   protocol::Application &application = record.application;
                   const Result<Regulation> regulation =
                       call.context.regulation(application.regulation, application.receivedAt);
                   if (!regulation)
                       return regulation.failure();
                   const Result<void> checked = checkProposal(*regulation, application.kind, body);
                   if (!checked)
                       return checked.failure();
                   record.proposedByIin = call.user().iin;
                   application.proposal =
                       protocol::Proposal{body.decision, body.findings, body.grounds,
                                          call.principal->actor(), call.now};
                   stopClock(application.clocks, QStringLiteral("completeness"));
                   return decisionName(body.decision);
               });
}

Result<protocol::Application> returnCase(Call &call, const QString &id,
                                         const protocol::ReturnBody &body)
{
    return act(call, id, body.version, Action::ReturnToExecutor, Decision::Issue,
               [&](Transaction &in, store::ApplicationRecord &record) -> Result<QString> {
                   record.proposedByIin.clear();
                   record.application.proposal.reset();
                   record.application.result.reset();
                   const Result<void> dropped = store::dropResult(in, id);
                   if (!dropped)
                       return dropped.failure();
                   return body.reason;
               });
}

Result<protocol::Application> handOver(Call &call, const QString &id,
                                       const protocol::HandOverBody &body)
{
    return act(call, id, body.version, Action::HandOver, Decision::Issue,
               [&](Transaction &, store::ApplicationRecord &) -> Result<QString> {
                   return body.printed ? QStringLiteral("printed") : QString();
               });
}

} // namespace ruqsat::registry
