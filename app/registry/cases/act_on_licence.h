#pragma once

#include "protocol/licence_life.h"
#include "registry/call.h"

namespace ruqsat::registry {

/// The head suspends, resumes or terminates a licence of the office by a signed act. Checked in
/// this order: what the act says (licence, signer, time), the signature with the signer's role and
/// its evidence, then, on the held row, office, state and that nothing happened since. The same act
/// sent again is answered again. Fails with requestMalformed, clockSkewed, certificate…,
/// signature…, verdictPending and timestampUnavailable (nothing is kept: sign again), notFound,
/// otherOffice, licenceChanged, licenceStateForbids, and the codes of admitAgain().
Result<protocol::LicenceLife> actOnLicence(Call &call, const QString &number,
                                           const protocol::LicenceActBody &body);

} // namespace ruqsat::registry
