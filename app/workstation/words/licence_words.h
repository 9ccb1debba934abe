#pragma once

#include "core/regulation.h"
#include "protocol/licence_life.h"
#include "workstation/widgets/tag.h"

#include <QString>

/// The words of the licence register, in the language of the screen.
namespace ruqsat::workstation {

/// "in force", "suspended" …
QString licenceStateText(LicenceState state);
TagFace licenceStateTag(LicenceState state);
/// "licence", "permit" …
QString resultKindText(ResultKind kind);
/// What the head may do, as a verb for a button: "Suspend".
QString licenceActionVerb(LicenceAction action);
/// What happened, as a line of the licence's life: "Suspended until 01.03.2027".
QString licenceEventText(const protocol::LicenceEvent &event);

} // namespace ruqsat::workstation
