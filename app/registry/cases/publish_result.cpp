#include "registry/cases/publish_result.h"

#include "registry/cases/chain.h"
#include "registry/cases/enter_licence.h"
#include "registry/cases/followed_licence.h"
#include "registry/cases/repeated_licence.h"
#include "registry/cases/terms.h"

#include <QCryptographicHash>

namespace ruqsat::registry {
namespace {

using protocol::PaperKind;
using protocol::PaperState;

/// In the history: what is done without a person is done by the registry.
protocol::Actor registryActor(Role role)
{
    return {{},
            {QStringLiteral("«Е-лицензиялау» мемлекеттік дерекқоры"),
             QStringLiteral("ИС ГБД «Е-лицензирование»"),
             QStringLiteral("E-licensing state database")},
            role};
}

/// Nothing where the case is not waiting any more.
Result<std::optional<CaseWithResult>> loadWaiting(Transaction &in, const QString &id, bool hold)
{
    Result<store::ApplicationRecord> record = store::loadApplication(in, id, hold);
    if (!record)
        return record.failure();
    Result<std::optional<store::ResultRecord>> result = store::findResult(in, id, true);
    if (!result)
        return result.failure();
    if (record->application.state != ApplicationState::Signed || !*result)
        return std::optional<CaseWithResult>();
    return std::optional(CaseWithResult{*std::move(record), **std::move(result)});
}

Result<void> drop(Context &context, Transaction &in, CaseWithResult waiting, const Failure &why)
{
    const Result<ApplicationState> state =
        next(waiting.record.application.state, Action::DropSignature, decisionOf(waiting.result));
    if (!state)
        return state.failure();
    waiting.record.application.state = *state;
    const Role role = waiting.result.signedBy ? waiting.result.signedBy->role : Role::Head;
    waiting.result.cms.clear();
    waiting.result.signedBy.reset();
    waiting.result.paper.signedAt = {};
    const QString &id = waiting.record.application.id;
    if (const Result<void> put = store::putResult(in, id, waiting.result); !put)
        return put.failure();
    return store::changeApplication(in, waiting.record, registryActor(role), Action::DropSignature,
                                    failureName(why.code), context.clock.now());
}

/// Puts the stamped signature in the place of the one without.
Result<void> keepStamp(Context &context, const QString &id, const QByteArray &before,
                       const QByteArray &stamped)
{
    if (stamped == before)
        return {};
    return context.database->transaction(AuditActor::registry(),
                                         [&](Transaction &in) -> Result<void> {
                                             auto held = loadWaiting(in, id, true);
                                             if (!held)
                                                 return held.failure();
                                             if (!*held || (*held)->result.cms != before)
                                                 return {};
                                             (*held)->result.cms = stamped;
                                             return store::putResult(in, id, (*held)->result);
                                         });
}

/// Whether what was signed may still be entered: what it replaces may have been suspended or
/// terminated since, and what it repeats may say something else.
Result<void> checkStillFollows(Context &context, Transaction &in, const CaseWithResult &waiting)
{
    if (decisionOf(waiting.result) != Decision::Issue)
        return {};
    const auto followed = licenceToFollow(context, in, waiting.record);
    if (!followed)
        return followed.failure();
    return *followed && (*followed)->isRepeatedBy(waiting.record.application.kind)
               ? checkRepeats(in, (*followed)->licence, waiting.result.content)
               : Result<void>();
}

} // namespace

bool forbidsForGood(FailureCode code)
{
    return code == FailureCode::LicenceStateForbids || code == FailureCode::AppendixLicenceWrong;
}

Decision decisionOf(const store::ResultRecord &result)
{
    return result.paper.kind == PaperKind::Refusal ? Decision::Refuse : Decision::Issue;
}

PaperToComplete paperOf(const store::ResultRecord &result)
{
    PaperToComplete paper{result.document, {}, result.cms};
    std::copy_n(result.paper.byteRange.begin(), paper.range.size(), paper.range.begin());
    return paper;
}

Result<protocol::Application> publishResult(Context &context, Transaction &in, CaseWithResult ended,
                                            const CompletedPaper &paper, const ActedBy &by)
{
    protocol::Application &application = ended.record.application;
    store::ResultRecord &result = ended.result;
    result.document = paper.document;
    result.cms.clear();
    result.paper.sha256 = QString::fromLatin1(
        QCryptographicHash::hash(result.document, QCryptographicHash::Sha256).toHex());
    result.paper.size = result.document.size();
    result.paper.state = PaperState::Signed;
    if (const Result<void> put = store::putResult(in, application.id, result); !put)
        return put.failure();
    if (decisionOf(result) == Decision::Issue) {
        const Result<void> entered = enterLicence(context, in, ended, paper.signer);
        if (!entered)
            return entered.failure();
    }
    stopAllClocks(application.clocks);
    if (const Result<void> moved = moveChain(context, in, ended.record, by.at); !moved)
        return moved.failure();
    application.result = result.paper;
    const Result<void> changed =
        store::changeApplication(in, ended.record, by.actor, by.action, result.paper.number, by.at);
    if (!changed)
        return changed.failure();
    return application;
}

Result<void> confirmResult(Context &context, const QString &applicationId)
{
    const auto seen = context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
        return loadWaiting(in, applicationId, false);
    });
    if (!seen)
        return seen.failure();
    if (!*seen)
        return {};
    // The certification authority is asked while no row is held.
    const PaperToComplete kept = paperOf((*seen)->result);
    // A kept stamp that turned out wrong is among what this look refuses for good.
    const Result<trust::SignerInfo> first = checkPaperSignature(context, kept, context.clock.now());
    if (!first && first.failure().code == FailureCode::VerdictPending)
        return first.failure();
    const PaperOutcome outcome = first ? completePaper(context, kept, context.clock.now())
                                       : PaperOutcome{kept.cms, first.failure()};
    const Result<CompletedPaper> &paper = outcome.paper;
    if (first && !paper && mayPass(paper.failure().code)) {
        const Result<void> stamped = keepStamp(context, applicationId, kept.cms, outcome.cms);
        return stamped ? Result<void>(paper.failure()) : stamped;
    }
    return context.database->transaction(
        AuditActor::registry(), [&](Transaction &in) -> Result<void> {
            auto held = loadWaiting(in, applicationId, true);
            if (!held)
                return held.failure();
            if (!*held)
                return {};
            // Another registry kept its stamp meanwhile, and publishes what bears it.
            if ((*held)->result.cms != (*seen)->result.cms)
                return FailureCode::VerdictPending;
            if (!paper)
                return drop(context, in, **std::move(held), paper.failure());
            const Result<void> ground = checkStillFollows(context, in, **held);
            if (!ground && (forbidsForGood(ground.failure().code) ||
                            ground.failure().code == FailureCode::ResultChanged))
                return drop(context, in, **std::move(held), ground.failure());
            const Result<ApplicationState> state =
                next((*held)->record.application.state, Action::ConfirmResult,
                     decisionOf((*held)->result));
            if (!state)
                return state.failure();
            (*held)->record.application.state = *state;
            const Role role =
                (*held)->result.signedBy ? (*held)->result.signedBy->role : Role::Head;
            const auto published =
                publishResult(context, in, **std::move(held), *paper,
                              {registryActor(role), Action::ConfirmResult, context.clock.now()});
            if (!published)
                return published.failure();
            return {};
        });
}

} // namespace ruqsat::registry
