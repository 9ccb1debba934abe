#pragma once

#include "protocol/vault_report.h"
#include "registry/store/database.h"

// How far the vaults of the desks have come.
namespace ruqsat::registry::store {

/// Judges the report, and keeps its number where it is above all that were told. Holds the vault's
/// row until the transaction ends. Without the keys.
Result<protocol::VaultStanding> standingOf(Transaction &in, const QString &deviceId,
                                           const QString &login,
                                           const protocol::VaultReport &report,
                                           const QDateTime &now);

/// Keys under which the person registered applications from the desk since then, the earliest
/// first; of more than protocol::maxStandingKeys the latest.
Result<QStringList> keysSince(Transaction &in, const QString &deviceId, const QString &iin,
                              const QDateTime &since);

} // namespace ruqsat::registry::store
