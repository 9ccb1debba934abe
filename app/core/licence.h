#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace ruqsat {

enum class LicenceState { Active, Suspended, Resumed, Terminated, Reissued };

/// What happens to a licence after its issue. The first three follow from the signed result of an
/// application, the others from a signed act of the head. Nothing is ever deleted.
enum class LicenceAction { Replace, IssueDuplicate, IssueAppendix, Suspend, Resume, Terminate };

/// The state after `action`. Fails with licenceStateForbids.
Result<LicenceState> next(LicenceState state, LicenceAction action);
/// Active or Resumed: its holder may do what it allows.
bool isInForce(LicenceState state);
/// Whether the head's own act does it, and not the result of an application.
bool isHeadsAct(LicenceAction action);

/// "active", "suspended", "resumed", "terminated", "reissued".
QString licenceStateName(LicenceState state);
std::optional<LicenceState> licenceStateFromName(QStringView name);
/// The enumerator in lowerCamelCase.
QString licenceActionName(LicenceAction action);
std::optional<LicenceAction> licenceActionFromName(QStringView name);

} // namespace ruqsat
