#pragma once

#include "core/regulation.h"
#include "protocol/action.h"

namespace ruqsat::registry {

/// To issue, every qualification requirement must be answered "yes"; to refuse, at least one ground
/// of the regulation must be named. Fails with findingMissing, groundMissing, requestMalformed
/// (unknown requirement or ground, a ground beside a decision to issue).
Result<void> checkProposal(const Regulation &regulation, ServiceKind kind,
                           const protocol::ProposalBody &body);

} // namespace ruqsat::registry
