#pragma once

#include "protocol/session.h"
#include "registry/call.h"

namespace ruqsat::registry {

/// Salt and costs for a login; for an unknown login always the same made-up salt.
Result<protocol::Challenge> challengeFor(Call &call, const QString &login);

/// Fails with signInWrong, and after five wrong proofs with signInLocked for a time that doubles
/// with every further one. A lock holds even for the right proof.
Result<protocol::SignInAnswer> signIn(Call &call, const protocol::SignInRequest &request);

} // namespace ruqsat::registry
