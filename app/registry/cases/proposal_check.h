#pragma once

#include "core/regulation.h"
#include "protocol/action.h"

namespace ruqsat::registry {

/// What must hold before a decision is proposed: no answer "cannot tell now"; to issue, every
/// qualification requirement is met and the documents were not found incomplete; to refuse, and
/// for a conclusion that does not agree, grounds of the regulation, each tied to a field, document
/// or requirement that is not in order. A licence that counts as issued needs an answer to every
/// requirement, whatever it is. Fails with findingMissing, findingUnknown, groundMissing
/// (detail: the ground that points at nothing), groundUnfounded, incompleteDocuments, termOver (a
/// ground of incompleteness that the check did not find in its term), requestMalformed (unknown
/// requirement, ground or target, one of them twice, a conclusion where none is due).
Result<void> checkProposal(const Regulation &regulation, const protocol::Application &application,
                           const protocol::ProposalBody &body, const QDateTime &now);

/// Whether the documents may still be found incomplete: the term of that check runs, or it found
/// them so in its term and looks again. Fails with termOver.
Result<void> checkIncompleteInTime(const protocol::Application &application, const QDateTime &now);

/// "field/phone", "document/charter" of a mark: whether the regulation has it for the case's kind,
/// or a file of the case is of that item, as what came with a reply is.
bool knowsMark(const Regulation &regulation, const protocol::Application &application,
               const QString &target);

} // namespace ruqsat::registry
