#pragma once

#include "protocol/lookup.h"
#include "registry/store/database.h"

// Answers of state databases, kept so that a submission can be checked against them.
namespace ruqsat::registry::store {

Result<void> addLookup(Transaction &in, const protocol::LookupRequest &request,
                       const protocol::LookupAnswer &answer, const QString &officeId,
                       const QString &login);
/// The found answer of this office, case and applicant. Fails with lookupMissing.
Result<protocol::LookupAnswer> findLookup(Transaction &in, const QString &id,
                                          const QString &officeId, const QString &caseId,
                                          const QString &number);

} // namespace ruqsat::registry::store
