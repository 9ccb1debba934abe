#pragma once

#include "core/regulation.h"
#include "protocol/request.h"

namespace ruqsat::protocol {

/// Whether `later` goes on with what was issued under `earlier`: the same act, or one that came in
/// its place for the same service and territory. Each region's act on scrap metal has a provider of
/// its own, who knows nothing of another region's licences.
bool goesOnWith(const Regulation &later, const Regulation &earlier);

/// The number of the licence that a case builds on, as it was typed, where an appendix is named
/// too: the one to re-issue or to duplicate, or the one that an appendix is asked to. Empty where
/// it names none.
QString numberToFollow(const CaseRequest &request);

} // namespace ruqsat::protocol
