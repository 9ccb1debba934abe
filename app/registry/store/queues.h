#pragma once

#include "protocol/queue.h"
#include "protocol/session.h"
#include "registry/store/database.h"
#include "registry/store/wire_writer.h"

// Lists of cases, each within what the person's office hands in or decides.
namespace ruqsat::registry::store {

/// Whose queues: the person, and the absent colleagues that the person stands in for.
struct QueueOwner
{
    protocol::User user;
    QStringList iins;
    QDateTime now;
    QDateTime nearUntil; ///< a term that ends before this ends soon
};

/// Whether the queue holds the owner's own cases only; of the others `iins` need to be known of an
/// executor only, who is told which cases are an absent colleague's.
bool isOwnQueue(protocol::Queue queue, Role role);
/// One page in the filter's order; what is done, newest first. Fails with requestMalformed.
/// As protocol::ApplicationPage reads it.
Result<WirePage> queuePage(Transaction &in, const QueueOwner &owner,
                           const protocol::QueueFilter &filter, int limit, const QString &after);
/// Every queue of the person's role but the one of what is done.
Result<protocol::QueueCounts> queueCounts(Transaction &in, const QueueOwner &owner);

} // namespace ruqsat::registry::store
