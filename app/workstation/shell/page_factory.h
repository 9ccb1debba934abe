#pragma once

#include "workstation/shell/page.h"

namespace ruqsat::workstation {

/// Makes a page when it is first asked for; null for one that this build does not have.
Page *makePage(PageId id, const PageContext &context);

} // namespace ruqsat::workstation
