#pragma once

#include "desk/async.h"
#include "desk/case_draft.h"
#include "workstation/shell/page.h"

#include <functional>

namespace ruqsat::workstation {

/// Where the work on that page of a case is done; of a case that is sent its receipt.
PageId pageOfCase(desk::CasePage page);

/// Opens a case of the vault at the page and field where it was left; one that is signed already at
/// its receipt; the one that is in work goes on as it is. Another one is left first, as
/// Navigator::leaveCase() has it; where the person stays with that one, nothing follows.
/// `isWanted`, where given, is asked once the case is read. Fails with vaultItemMissing,
/// vaultDraftUnreadable, vaultDamaged, regulationUnknown; cancelled where it is not wanted any
/// more.
desk::Later<void> openKeptCase(const PageContext &context, const QString &caseId,
                               const std::function<bool()> &isWanted = {});

} // namespace ruqsat::workstation
