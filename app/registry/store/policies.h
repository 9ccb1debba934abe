#pragma once

#include "protocol/law.h"
#include "registry/store/database.h"

// What a provider set for itself.
namespace ruqsat::registry::store {

/// The rule that holds for a case of `regulation`: its own, else the office's for every other one;
/// that of a provider that never set any is ChainPolicy's own.
Result<protocol::ChainPolicy> chainPolicy(Transaction &in, const QString &officeId,
                                          const QString &regulation);
/// As it was set for `regulation`, empty for every other one; version 0 where it never was: then
/// its limits are those of chainPolicy().
Result<protocol::ChainRule> chainRule(Transaction &in, const QString &officeId,
                                      const QString &regulation);
Result<void> setChainRule(Transaction &in, const QString &officeId,
                          const protocol::ChainRule &rule);

} // namespace ruqsat::registry::store
