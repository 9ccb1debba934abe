#pragma once

#include "registry/call.h"

namespace ruqsat::registry {

/// The end of the day up to which a term counts as ending soon: two working days.
QDateTime nearUntil(const Call &call);

} // namespace ruqsat::registry
