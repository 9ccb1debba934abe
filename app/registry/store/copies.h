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

/// The copy was sealed and signed by `handSigner`'s hand, says `by`. Said twice it is one fact.
/// Fails with copySpoiled where it was not printed, or was spoiled since, and with stateForbids
/// where it was sealed with another hand.
Result<protocol::PaperCopy> sealCopy(Transaction &in, const QString &applicationId, int number,
                                     const QString &handSigner, const protocol::Actor &by,
                                     const QDateTime &now);

} // namespace ruqsat::registry::store
