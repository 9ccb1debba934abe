#pragma once

#include "protocol/licence_life.h"
#include "workstation/pages/fact_list.h"

namespace ruqsat::workstation {

/// What the register knows of a licence, in the language of the screen.
QList<Fact> licenceFacts(const protocol::LicenceLife &life, Language language);
/// One for each event, newest last: when and by whom over what happened and its ground.
QList<Fact> licenceEventFacts(const protocol::LicenceLife &life, Language language);

} // namespace ruqsat::workstation
