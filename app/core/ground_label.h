#pragma once

#include "core/regulation.h"

namespace ruqsat {

/// "R-3": the ground's place in the regulation's list, its short name on screens and papers. The
/// code itself where the regulation does not have it.
QString groundLabel(const Regulation &regulation, const QString &code);

} // namespace ruqsat
