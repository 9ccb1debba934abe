#pragma once

#include "desk/async.h"
#include "workstation/shell/page.h"

namespace ruqsat::workstation {

/// Opens a case of the vault at the page and field where it was left; one that is signed already at
/// its receipt. Fails with vaultItemMissing, vaultDamaged, regulationUnknown.
desk::Later<void> openKeptCase(const PageContext &context, const QString &caseId);

} // namespace ruqsat::workstation
