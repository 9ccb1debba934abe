#pragma once

#include "protocol/policy.h"
#include "registry/store/database.h"

// What a provider set for itself.
namespace ruqsat::registry::store {

/// As it was set last; the one of a provider that never set it is ChainPolicy's own.
Result<protocol::ChainPolicy> chainPolicy(Transaction &in, const QString &officeId);
Result<void> setChainPolicy(Transaction &in, const QString &officeId,
                            const protocol::ChainPolicy &policy, const protocol::Actor &by,
                            const QDateTime &now);

} // namespace ruqsat::registry::store
