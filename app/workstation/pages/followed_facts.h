#pragma once

#include "core/regulation_catalog.h"
#include "workstation/pages/fact_list.h"

namespace ruqsat::desk {
class CaseReview;
class FollowedLicence;
} // namespace ruqsat::desk

namespace ruqsat::workstation {

/// What the register knows of the licence that a case builds on: holder, service, state, each with
/// a warning where the application does not fit it. Nothing where the case builds on none. `today`
/// in Asia/Almaty.
QList<Fact> followedFacts(const desk::CaseReview &review, const QDate &today, Language language);
/// The same warnings in one line, for whoever signs; empty where there are none. `regulation` of
/// the case: null where this desk does not know it.
QString followedWarning(const desk::FollowedLicence &followed, const RegulationCatalog &regulations,
                        const Regulation *regulation, Language language);

} // namespace ruqsat::workstation
