#pragma once

#include "protocol/vault_report.h"
#include "registry/store/database.h"

// How far the vaults of the desks have come.
namespace ruqsat::registry::store {

/// Judges the report against what the teller told of this vault, from whichever desk, and keeps its
/// number where it is above all of that. Holds the vault's row until the transaction ends. Without
/// the keys.
Result<protocol::VaultStanding> standingOf(Transaction &in, const QString &deviceId,
                                           const QString &teller,
                                           const protocol::VaultReport &report,
                                           const QDateTime &now);

/// Keys under which the person registered applications since then, from whichever desk, as the one
/// of the copy may have been replaced; the earliest first. Of more than protocol::maxStandingKeys
/// those of this desk and the latest.
Result<QStringList> keysSince(Transaction &in, const QString &deviceId, const QString &iin,
                              const QDateTime &since);

} // namespace ruqsat::registry::store
