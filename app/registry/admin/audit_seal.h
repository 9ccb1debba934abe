#pragma once

#include "protocol/audit_chain.h"
#include "registry/context.h"

namespace ruqsat::registry {

/// Signs the heads of the audit's chains with the key of the information system, keeps the
/// statement in the database and, where the configuration names a folder, as a file outside of it:
/// who owns the database cannot rewrite what was signed, nor take it all back. Files that could not
/// be written before are written too; none is replaced. `onlyIfNew`: signs nothing where nothing
/// was written since. Fails with configurationInvalid, ioError.
Result<std::optional<protocol::AuditSeal>> sealAudit(Context &context, const AuditActor &actor,
                                                     bool onlyIfNew);

} // namespace ruqsat::registry
