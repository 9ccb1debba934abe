#pragma once

#include "protocol/admin.h"
#include "registry/call.h"

namespace ruqsat::registry {

/// Changes an account, or keeps the change for the second administrator where it opens or alters
/// the entry of a head or an administrator: one alone could make a second person of themselves.
/// Nobody changes an account of their own, so that whoever acts stays: the last administrator
/// cannot be removed. Fails with notFound, otherOffice, permissionDenied (a right over the whole
/// registry that the administrator has not), ownAccountForbidden, nameTaken, recordStale,
/// changeWaits.
Result<protocol::UserChangeAnswer> changeUser(Call &call, Transaction &in, const QString &login,
                                              const protocol::UserChange &change);

/// By another person than the one who asked and the one it is about. Fails with secondPersonNeeded,
/// askerMayNot (whoever asked is no administrator of it any more) and as changeUser() does.
Result<protocol::UserChangeAnswer> confirmRequest(Call &call, Transaction &in, const QString &id,
                                                  const QString &reason);
/// Whoever may confirm may decline; who asked may take it back.
Result<protocol::UserChangeAnswer> declineRequest(Call &call, Transaction &in, const QString &id,
                                                  const QString &reason);

} // namespace ruqsat::registry
