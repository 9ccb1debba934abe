#pragma once

#include "core/service_kind.h"
#include "protocol/similar.h"
#include "registry/store/database.h"

namespace ruqsat::registry::store {

/// What would be asked for twice.
struct SimilarQuestion
{
    QString officeId; ///< who asks: only its own cases are named
    QString applicant;
    QString regulation;
    ServiceKind kind = ServiceKind::Issue;
    QString except; ///< id of the case that is looked at; may be empty
};

/// Cases under way in any office, and licences in force; twenty of each at most.
Result<protocol::SimilarCases> similarCases(Transaction &in, const SimilarQuestion &question);

} // namespace ruqsat::registry::store
