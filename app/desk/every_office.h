#pragma once

#include "desk/registry_client.h"

namespace ruqsat::desk {

/// More offices than these no country has; what lies beyond them is not asked for.
inline constexpr int mostOffices = 5000;

/// All offices that whoever is signed in administers, by code: page after page until the end. Fails
/// with what the registry answers, and gives no part of them then.
Later<QList<protocol::AdminOffice>> everyOffice(RegistryClient &client);

} // namespace ruqsat::desk
