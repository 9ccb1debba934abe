#pragma once

#include "core/regulation.h"
#include "protocol/request.h"
#include "registry/store/licences.h"

namespace ruqsat::registry {

/// What a case says of its licence beside the licence's row: address, sub-activities and places.
store::LicenceDetails detailsOf(const protocol::CaseRequest &request, const Regulation &regulation);

} // namespace ruqsat::registry
