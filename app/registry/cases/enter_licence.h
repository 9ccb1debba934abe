#pragma once

#include "registry/cases/publish_result.h"

// How a signed result becomes a licence of the register.
namespace ruqsat::registry {

/// Enters what the paper of `ended` grants: the licence with its appendices; a re-issued one takes
/// the place of the old one, a duplicate or an appendix alone is an event of its licence. A
/// duplicate has in the register what its licence has. Fails too with the codes of
/// licenceToFollow(), and with resultChanged where the paper of a duplicate says something else
/// than its licence by now.
Result<void> enterLicence(Context &context, Transaction &in, const CaseWithResult &ended,
                          const trust::SignerInfo &signer);

} // namespace ruqsat::registry
