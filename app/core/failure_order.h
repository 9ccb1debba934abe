#pragma once

#include "core/failure.h"

namespace ruqsat {

/// Whether `code` stands in the list of failures from `first` to `last`, both included: codes of
/// one kind stand together there.
bool isAmong(FailureCode code, FailureCode first, FailureCode last);

} // namespace ruqsat
