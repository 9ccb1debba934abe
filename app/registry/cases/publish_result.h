#pragma once

#include "registry/cases/evidence.h"
#include "registry/store/applications.h"
#include "registry/store/results.h"

namespace ruqsat::registry {

/// A case together with the paper that ends it.
struct CaseWithResult
{
    store::ApplicationRecord record;
    store::ResultRecord result;
};

Decision decisionOf(const store::ResultRecord &result);
PaperToComplete paperOf(const store::ResultRecord &result);

/// Of a failure of licenceToFollow(): what asking again later does not change.
bool forbidsForGood(FailureCode code);

/// Who acts on the case, and when.
struct ActedBy
{
    protocol::Actor actor;
    Action action = Action::SignResult;
    QDateTime at;
};

/// Keeps the signed paper, enters a licence into the register, stops the clocks and takes the case
/// to its next state, which the caller has checked and set.
Result<protocol::Application> publishResult(Context &context, Transaction &in, CaseWithResult ended,
                                            const CompletedPaper &paper, const ActedBy &by);

/// Completes and publishes what was signed while a service was away, without a person; a signature
/// that turned out bad is dropped, so that the paper can be signed again. Fails with the codes of
/// completePaper() that mayPass().
Result<void> confirmResult(Context &context, const QString &applicationId);

} // namespace ruqsat::registry
