#pragma once

#include "core/regulation.h"
#include "protocol/licence_appendices.h"
#include "workstation/widgets/tag.h"

#include <QString>

/// The words of the licence register, in the language of the screen.
namespace ruqsat::workstation {

/// "in force", "suspended", "expired" …
QString licenceStandingText(protocol::LicenceStanding standing);
TagFace licenceStandingTag(protocol::LicenceStanding standing);
/// "licence", "permit" …
QString resultKindText(ResultKind kind);
/// Of an appendix that no other one replaced: it stands and falls with its licence.
QString appendixStateText(LicenceState licence);
/// "002 · issued 14.12.2025 · on application 2025-12-000123", and whether it is a duplicate.
QString appendixText(const protocol::LicenceAppendix &appendix);
/// What the head may do, as a verb for a button: "Suspend".
QString licenceActionVerb(LicenceAction action);
/// What happened, as a line of the licence's life: "Suspended until 01.03.2027".
QString licenceEventText(const protocol::LicenceEvent &event);

} // namespace ruqsat::workstation
