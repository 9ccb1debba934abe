#pragma once

#include "core/regulation.h"

namespace ruqsat::protocol {

/// Whether `later` goes on with what was issued under `earlier`: the same act, or one that came in
/// its place for the same service and territory. Each region's act on scrap metal has a provider of
/// its own, who knows nothing of another region's licences.
bool goesOnWith(const Regulation &later, const Regulation &earlier);

} // namespace ruqsat::protocol
