#pragma once

#include "protocol/case_status.h"
#include "registry/store/database.h"

namespace ruqsat::registry::store {

/// The number that a typed or scanned text asks for, as the register has it.
QString caseAskedFor(const QString &text);
/// What a returning applicant is told, by IIN or BIN, by the number of the case or of its result,
/// or by what the receipt's or paper's QR says. Only cases that the office handed in or decides;
/// newest first. `after`: number of the last row.
Result<protocol::CaseStatusPage> caseStatus(Transaction &in, const QString &officeId,
                                            const QString &text, int limit, const QString &after);

} // namespace ruqsat::registry::store
