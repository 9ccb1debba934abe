#pragma once

#include "registry/store/database.h"

#include <QDateTime>

// Signed requests that a head took back.
namespace ruqsat::registry::store {

/// False where it was noted before. Hold the key, as whoever registers it does.
Result<bool> addWithdrawal(Transaction &in, const QString &officeId, const QString &key,
                           const QDateTime &now);
Result<bool> isWithdrawn(Transaction &in, const QString &officeId, const QString &key);

} // namespace ruqsat::registry::store
