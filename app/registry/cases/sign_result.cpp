#include "registry/admin/token_binding.h"
#include "registry/cases/case_work.h"
#include "registry/cases/paper_content.h"
#include "registry/cases/publish_result.h"
#include "registry/cases/result.h"
#include "registry/store/evidence.h"

namespace ruqsat::registry {
namespace {

Result<CaseWithResult> load(Call &call, Transaction &in, const QString &id, qint64 version,
                            Action action, bool hold)
{
    Result<store::ApplicationRecord> record = store::loadApplication(in, id, hold);
    if (!record)
        return record.failure();
    Result<std::optional<store::ResultRecord>> result = store::findResult(in, id, true);
    if (!result)
        return result.failure();
    const Decision decision = *result ? decisionOf(**result) : Decision::Issue;
    const Result<ApplicationState> state =
        checkAction(call, in, *record, action, version, decision);
    if (!state)
        return state.failure();
    if (!*result)
        return Failure(FailureCode::StateForbids, QStringLiteral("no result is prepared"));
    // The paper names who signs it.
    if ((*result)->preparedByIin != call.user().iin)
        return Failure(FailureCode::ResultChanged,
                       QStringLiteral("the paper was prepared for another person"));
    // And the day of its issue, which is that of the signature in the register.
    if (paperDay((*result)->content) != call.today())
        return Failure(FailureCode::ResultChanged,
                       QStringLiteral("the paper was prepared on another day"));
    record->application.state = *state;
    return CaseWithResult{*std::move(record), **std::move(result)};
}

Result<void> checkSigner(Call &call, const PaperToComplete &paper)
{
    const Result<trust::SignerInfo> signer = checkPaperSignature(call.context, paper, call.now);
    if (!signer)
        return signer.failure();
    const trust::ExpectedHolder holder{call.user().iin, call.user().office.bin,
                                       trust::authorisedPersonRoles()};
    const Result<void> held = trust::checkHolder(signer->certificate, holder, call.now);
    return held ? checkBinding(call, signer->certificate) : held;
}

/// Nothing is published on a signature that cannot be told good, but what the person did is kept:
/// the registry goes on by itself.
Result<protocol::Application> keep(Call &call, Transaction &in, CaseWithResult waiting)
{
    protocol::Application &application = waiting.record.application;
    if (const Result<void> put = store::putResult(in, application.id, waiting.result); !put)
        return put.failure();
    const Result<void> task =
        store::addEvidenceTask(in, application.id, store::EvidenceSubject::Result, call.now);
    if (!task)
        return task.failure();
    application.result = waiting.result.paper;
    const Result<void> changed =
        store::changeApplication(in, waiting.record, call.principal->actor(), Action::KeepSignature,
                                 waiting.result.paper.number, call.now);
    if (!changed)
        return changed.failure();
    return application;
}

} // namespace

Result<protocol::Application> signResult(Call &call, const QString &id,
                                         const protocol::SignatureBody &body)
{
    // The check may ask the certification authority, so no row is held meanwhile.
    const Result<CaseWithResult> seen = call.transaction([&](Transaction &in) {
        return load(call, in, id, body.version, Action::SignResult, false);
    });
    if (!seen)
        return seen.failure();
    PaperToComplete paper = paperOf(seen->result);
    paper.cms = body.cms;
    if (const Result<void> signer = checkSigner(call, paper); !signer)
        return signer.failure();
    const PaperOutcome outcome = completePaper(call.context, paper, call.now);
    const Result<CompletedPaper> &completed = outcome.paper;
    if (!completed && !mayPass(completed.failure().code))
        return completed.failure();
    const Action action = completed ? Action::SignResult : Action::KeepSignature;
    return call.transaction([&](Transaction &in) -> Result<protocol::Application> {
        // Whoever lost the right to the case meanwhile is told nothing of it.
        call.current.reset();
        if (const Result<void> again = admitAgain(call, in); !again)
            return again.failure();
        Result<CaseWithResult> held = load(call, in, id, body.version, action, true);
        if (!held)
            return held.failure();
        if (held->result.document != seen->result.document)
            return FailureCode::ResultChanged;
        held->result.paper.signedAt = call.now;
        held->result.signedBy = call.principal->actor();
        if (completed)
            return publishResult(call.context, in, *std::move(held), *completed,
                                 {call.principal->actor(), action, call.now});
        held->result.cms = outcome.cms;
        return keep(call, in, *std::move(held));
    });
}

} // namespace ruqsat::registry
