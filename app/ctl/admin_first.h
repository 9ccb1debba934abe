#pragma once

#include "ctl/command.h"

namespace ruqsat::ctl {

/// What `ruqsat-registry --first-administrator` takes, from a file that lacks the password:
/// {"offices": […], "devices": […], "users": [one administrator]}. The password is read and derived
/// here, so that the registry's machine never sees it.
Result<void> makeFirstAdministrator(const Arguments &given, Language language);

} // namespace ruqsat::ctl
