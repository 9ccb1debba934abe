#pragma once

#include "workstation/pages/fact_list.h"

namespace ruqsat::desk {
class CaseReview;
}

namespace ruqsat::workstation {

/// What the register knows of the licence that a case builds on: holder, service, state, each with
/// a warning where the application does not fit it. Nothing where the case builds on none. `today`
/// in Asia/Almaty.
QList<Fact> followedFacts(const desk::CaseReview &review, const QDate &today, Language language);
/// The same warnings in one line, for whoever signs; empty where there are none.
QString followedWarning(const desk::CaseReview &review, Language language);

} // namespace ruqsat::workstation
