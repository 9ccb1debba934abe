#pragma once

#include "registry/call.h"
#include "registry/store/applications.h"

namespace ruqsat::registry {

/// A case as the person who asks is to see it: with what only the deciding office knows left out
/// for every other, and told whether this person does the absent executor's work. Every answer
/// with a case in it goes through here, but those that are the authorised person's alone.
Result<protocol::Application> shownTo(Call &call, Transaction &in, store::ApplicationRecord record);

} // namespace ruqsat::registry
