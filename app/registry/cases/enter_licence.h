#pragma once

#include "registry/cases/publish_result.h"
#include "registry/store/licences.h"

// How a signed result becomes a licence of the register.
namespace ruqsat::registry {

/// The licence that a case re-issues or duplicates, or asks an appendix to, as the register knows
/// it; nothing where the case names none, or one from paper that the register never held. A
/// duplicate stands for its licence, the number of an appendix for that of its licence. Held until
/// the end of the transaction. Whichever office of the service decides: it may have taken over from
/// the one that issued the licence. Fails with licenceStateForbids where that may not be done to it
/// now, or it is another holder's; for an appendix with appendixLicenceWrong where the register has
/// no such licence of this holder and service.
Result<std::optional<protocol::Licence>> licenceToFollow(Transaction &in,
                                                         const store::ApplicationRecord &record);

/// Enters what the paper of `ended` grants: the licence with its appendices; a re-issued one takes
/// the place of the old one, a duplicate or an appendix alone is an event of its licence. Fails too
/// with the codes of licenceToFollow().
Result<void> enterLicence(Context &context, Transaction &in, const CaseWithResult &ended,
                          const trust::SignerInfo &signer);

} // namespace ruqsat::registry
