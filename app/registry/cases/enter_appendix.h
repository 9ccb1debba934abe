#pragma once

#include "registry/cases/followed_licence.h"
#include "registry/cases/publish_result.h"

namespace ruqsat::registry {

/// Enters an appendix that was issued, re-issued or duplicated alone: an event of its licence,
/// which stays as it is. `entered`: as its paper says, under the appendix's own number. A re-issued
/// one takes what the former one added from the licence, a duplicate adds nothing.
Result<void> enterAppendix(Context &context, Transaction &in, const FollowedLicence &followed,
                           const protocol::Licence &entered, const protocol::CaseRequest &request,
                           const Regulation &regulation);

} // namespace ruqsat::registry
