#pragma once

#include "workstation/shell/page.h"

namespace ruqsat::workstation {

class DueLink;
class FailurePanel;

/// For a date that stands in a list of cases: a row tells the date alone, the case tells the term
/// and its stops. Fetches the case, gives `link` the reason of its date and opens it.
void fetchReason(const PageContext &context, const QString &applicationId, DueLink *link,
                 FailurePanel *failures);

} // namespace ruqsat::workstation
