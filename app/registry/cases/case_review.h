#pragma once

#include "protocol/action.h"
#include "registry/call.h"

// What the office does with a case before it is decided.
namespace ruqsat::registry {

/// Keeps what the executor has found so far; the case's version stays, and nobody else is told. The
/// same once more changes nothing. Fails with otherOffice, stateForbids (not in review),
/// permissionDenied (another executor's case), samePersonForbidden (stands in, and registered the
/// case), requestMalformed, versionStale (does not go on from the review that is kept; whose and of
/// when that is, is told with it).
Result<protocol::Review> keepReview(Call &call, const QString &id,
                                    const protocol::ReviewBody &body);
/// What was proposed and is sent back, as the review that the work goes on from: with the marks
/// that the case has, and with its grounds where the proposal needed none.
protocol::Review reviewOf(const protocol::Proposal &proposal,
                          const std::optional<protocol::Review> &before);
/// The check that all documents are there; may be made again after a reply. Fails too with
/// requestMalformed (an unknown mark, or one without a reason), termOver (found incomplete after
/// the term of the check).
Result<protocol::Application> checkCompleteness(Call &call, const QString &id,
                                                const protocol::CompletenessBody &body);
/// Asks another body, beside the review, or the applicant: then the case waits and its clocks stand
/// still on that ground. Fails too with requestMalformed (a body without a name).
Result<protocol::Application> ask(Call &call, const QString &id,
                                  const protocol::QuestionBody &body);
/// The executor records what another body said. Fails too with notFound (no such open question),
/// attachmentMissing, attachmentHashMismatch.
Result<protocol::Application> recordAnswer(Call &call, const QString &id, const QString &questionId,
                                           const protocol::AnswerBody &body);
/// The counter records what the applicant said; the clocks go on.
Result<protocol::Application> recordReply(Call &call, const QString &id, const QString &questionId,
                                          const protocol::AnswerBody &body);
/// The executor goes on without a reply.
Result<protocol::Application> continueReview(Call &call, const QString &id, qint64 version);

} // namespace ruqsat::registry
