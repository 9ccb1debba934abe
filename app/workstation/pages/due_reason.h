#pragma once

#include "workstation/shell/page.h"

namespace ruqsat::workstation {

class DueLink;
class FailurePanel;

/// Property of a link that a page uses for one case after another: the id of the case it shows.
inline constexpr char caseOfLink[] = "applicationId";

/// For a date that stands in a list of cases: a row tells the date alone, the case tells the term
/// and its stops. Fetches the case, gives `link` the reason of its clock `clockId` and opens it, if
/// it is still seen and of this case. An empty id is the clock that stands still.
void fetchReason(const PageContext &context, const QString &applicationId, const QString &clockId,
                 DueLink *link, FailurePanel *failures);
/// The same for the day until which the applicant is to answer the question that is open.
void fetchReplyReason(const PageContext &context, const QString &applicationId, DueLink *link,
                      FailurePanel *failures);

} // namespace ruqsat::workstation
