#pragma once

#include "protocol/action.h"
#include "protocol/colleague.h"
#include "registry/call.h"
#include "registry/store/applications.h"

namespace ruqsat::registry {

/// Whether this person's office gives the signed paper to the applicant: where the case was handed
/// in, and of a case from the portal its provider, for whoever asks for paper (004 clause 3).
bool givesPaper(const store::ApplicationRecord &record, const protocol::User &user);

/// Nobody decides a case that they registered, nor finds what it is decided on. Fails with
/// samePersonForbidden.
Result<void> checkNotRegistrar(const Call &call, const store::ApplicationRecord &record);
/// Whether this person works on the case: its executor, or whoever stands in. Fails with
/// permissionDenied.
Result<void> checkExecutor(Call &call, Transaction &in, const store::ApplicationRecord &record);
/// Whether this person's office has to do with the case: handed it in, or decides. Fails with
/// otherOffice.
Result<void> checkMayRead(const store::ApplicationRecord &record, const protocol::User &user);

/// Everything that must hold before `action`, on a row that is held: office, version, state,
/// persons (nobody reviews or decides what they registered, or signs what they proposed; an
/// executor's case is worked on by that executor or whoever stands in), verdict, open questions,
/// the term; nobody takes what the head forwards. Returns the state after it. Fails with
/// otherOffice, versionStale, stateForbids, samePersonForbidden, headForwards, permissionDenied
/// (another executor's case), verdictPending, requestSignatureInvalid, questionOpen, termOver.
Result<ApplicationState> checkAction(Call &call, Transaction &in,
                                     const store::ApplicationRecord &record, Action action,
                                     qint64 version, Decision decision);

/// What an action changes besides the state; returns the note of the history line.
using CaseChange = std::function<Result<QString>(Transaction &, store::ApplicationRecord &)>;

// Each loads, checks, changes and writes one line of history in one transaction.
/// What the others have in common.
Result<protocol::Application> changeCase(Call &call, const QString &id, qint64 version,
                                         Action action, Decision decision,
                                         const CaseChange &change);
Result<protocol::Application> claimCase(Call &call, const QString &id, qint64 version);
Result<protocol::Application> releaseCase(Call &call, const QString &id, qint64 version);
/// The head gives the case to an executor of the office, whoever has it now; what was found so far
/// stays. Fails too with notFound (no such executor), samePersonForbidden (registered the case).
Result<protocol::Application> assignCase(Call &call, const QString &id,
                                         const protocol::AssignBody &body);
/// Fails too with the codes of checkProposal(), and where the service grants appendices alone with
/// those of licenceToFollow().
Result<protocol::Application> proposeDecision(Call &call, const QString &id,
                                              const protocol::ProposalBody &body);
/// What was proposed becomes the review that the executor goes on from.
Result<protocol::Application> returnCase(Call &call, const QString &id,
                                         const protocol::ReturnBody &body);
/// With the answers of the survey, where the applicant gave some. Fails too with requestMalformed.
Result<protocol::Application> handOver(Call &call, const QString &id,
                                       const protocol::HandOverBody &body);

} // namespace ruqsat::registry
