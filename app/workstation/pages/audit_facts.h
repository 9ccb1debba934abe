#pragma once

#include "protocol/audit_record.h"
#include "workstation/pages/fact_list.h"

namespace ruqsat::workstation {

/// Everything that one entry of the audit says: who did what, when and on what ground; of a change,
/// each value before and after; then whatever else was noted.
QList<Fact> auditFacts(const protocol::AuditRecord &record, Language language);

} // namespace ruqsat::workstation
