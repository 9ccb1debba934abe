#pragma once

#include "registry/cases/paper_content.h"
#include "registry/store/database.h"

// A duplicate is the same licence on another paper: it grants what the licence grants.
namespace ruqsat::registry {

/// What the duplicate of `licence` has from the paper that was printed, with those of its
/// appendices that no other one took the place of. One that was issued alone has a paper of its
/// own, and is duplicated alone (act 441, clause 3). Fails with licenceStateForbids where the paper
/// is not here.
Result<RepeatedLicence> repeatedLicence(Transaction &in, const protocol::Licence &licence);

/// Whether a paper of `content` says what a duplicate of `licence` has to say now. Fails with
/// resultChanged where it does not, and as repeatedLicence().
Result<void> checkRepeats(Transaction &in, const protocol::Licence &licence,
                          const QJsonObject &content);

} // namespace ruqsat::registry
