#pragma once

#include "desk/outbox.h"
#include "vault/attachment.h"

// What the outbox makes of an answer. Whatever is not known to be harmless counts as unknown.
namespace ruqsat::desk {

bool isOnItsWay(vault::OutboxState state);
/// The registry read the request and will never take these bytes.
bool isFinalRefusal(FailureCode code);
/// The registry surely has not registered it, and may do so at another try.
bool nothingHappened(FailureCode code);
/// Only a new sign-in helps.
bool needsSignIn(FailureCode code);
/// Milliseconds: `first` doubled for each attempt after the first, at most Outbox::longestPause
/// times `first`.
qint64 pauseAfter(int attempts, int first);

/// Those that the signed request names: nothing else of the case goes with it.
QList<vault::Attachment> filesNamedIn(const QByteArray &request, QList<vault::Attachment> files);

OutboxEntry outboxEntryOf(const vault::OutboxItem &item);

} // namespace ruqsat::desk
