#pragma once

#include "protocol/queue.h"
#include "registry/store/applications.h"

// What changed, told to the offices that have to do with it.
namespace ruqsat::registry::store {

Result<void> addChange(Transaction &in, const ApplicationRecord &record, const QString &action,
                       const protocol::Actor &by, const QDateTime &at);
/// A verdict came: no person did it.
Result<void> addVerdictChange(Transaction &in, const QString &applicationId);

/// Another sees the open cases of the absent one by now, or does not any more: each is told.
Result<void> addSubstitutionChanges(Transaction &in, const QString &officeId,
                                    const protocol::Actor &absent, const QString &action,
                                    const protocol::Actor &by, const QDateTime &at);

/// What changed for the office since `cursor`; without one, where to begin. Fails with
/// requestMalformed.
Result<protocol::ChangePage> changesSince(Transaction &in, const QString &officeId,
                                          const QString &cursor);
/// Forgets what every desk that is still awake has seen, at most `limit` of it; whoever asks from
/// before is told so. How many it were.
Result<int> dropChangesBefore(Transaction &in, const QDateTime &at, int limit);

} // namespace ruqsat::registry::store
