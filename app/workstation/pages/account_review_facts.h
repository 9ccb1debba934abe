#pragma once

#include "desk/account_review.h"
#include "workstation/pages/fact_list.h"

namespace ruqsat::workstation {

/// What the second administrator reads before confirming: who asked for what and why, and each
/// field that becomes another, before and after.
QList<Fact> accountReviewFacts(const desk::AccountReview &review, Language language);

} // namespace ruqsat::workstation
