#pragma once

#include "protocol/admin.h"
#include "registry/call.h"

namespace ruqsat::registry {

/// Salt and costs for a login; for an unknown login always the same made-up salt.
Result<protocol::Challenge> challengeFor(Call &call, const QString &login);

/// Fails with accountBlocked and passwordExpired, which are told to the right password only, with
/// signInWrong, and after five wrong proofs at this desk with signInLocked for a time that doubles
/// with every further one; very many at many desks lock every desk. A lock holds even for the right
/// proof.
Result<protocol::SignInAnswer> signIn(Call &call, const protocol::SignInRequest &request);

/// The person signed in chooses another password. A wrong proof of the present one fails, and
/// counts, as at the sign-in.
Result<void> changePassword(Call &call, const protocol::PasswordBody &body);

} // namespace ruqsat::registry
