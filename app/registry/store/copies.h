#pragma once

#include "protocol/copy.h"
#include "registry/store/database.h"

// Printed copies of a signed paper. The application must be locked by whoever changes them.
namespace ruqsat::registry::store {

/// In the order of their numbers.
Result<protocol::PaperCopies> copiesOf(Transaction &in, const QString &applicationId);
/// The copy of this key; a new one takes the next number. Fails with fieldTooManyRows (beyond 999).
Result<protocol::PaperCopy> takeCopy(Transaction &in, const QString &applicationId,
                                     const protocol::CopyBody &body, const protocol::Actor &by,
                                     const QDateTime &now);
/// Writes state, times, reason and note of a copy that is there.
Result<void> keepCopy(Transaction &in, const QString &applicationId,
                      const protocol::PaperCopy &copy);

/// The copy was sealed and signed by hand. Fails with copySpoiled where it was not printed, or was
/// spoiled since.
Result<void> sealCopy(Transaction &in, const QString &applicationId, int number,
                      const protocol::Actor &by, const QDateTime &now);

} // namespace ruqsat::registry::store
