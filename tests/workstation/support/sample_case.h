#pragma once

#include "core/localized.h"
#include "workstation/pages/home_facts.h"
#include "workstation/widgets/case_card.h"
#include "workstation/widgets/step_model.h"

namespace ruqsat::test {

/// Made-up facts in three languages, as long as real ones are.
QList<workstation::RailStep> sampleSteps(Language language);
workstation::CaseFacts sampleFacts(Language language);
workstation::HomeFacts sampleHome(Language language);

} // namespace ruqsat::test
