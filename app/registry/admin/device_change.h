#pragma once

#include "protocol/admin.h"
#include "registry/call.h"

namespace ruqsat::registry {

/// Enrols, moves, revokes a device, or gives it a new code; its sessions end. A revoked device is
/// refused from its next request on. Fails with notFound, otherOffice, nameTaken, recordStale.
Result<protocol::DeviceChangeAnswer> changeDevice(Call &call, Transaction &in, const QString &id,
                                                  const protocol::DeviceChange &change);

/// The device that calls shows its code: from now on it is known by the very certificate that it
/// used. False where the code is wrong, expired or not for this device; ten wrong ones void it.
Result<bool> enrolByCode(Call &call, Transaction &in, const QString &code);

} // namespace ruqsat::registry
