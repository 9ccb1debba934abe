#pragma once

#include "core/calendar.h"
#include "core/fee.h"
#include "core/regulation.h"
#include "workstation/widgets/case_card.h"
#include "workstation/widgets/step_model.h"

namespace ruqsat::desk {
class CaseEditor;
}
namespace ruqsat::protocol {
struct Application;
}

namespace ruqsat::workstation {

/// The regulation's steps with where the case stands, in words; a time of another day than that of
/// `now` stands with its date.
QList<RailStep> railSteps(const desk::CaseEditor &editor, const QDateTime &now, Language language);

/// The card of a case in work.
CaseFacts caseFacts(const desk::CaseEditor &editor, const WorkCalendar &calendar,
                    const QDateTime &now, Language language);
/// The card of a registered application. `regulation` may be null where this desk does not know it.
/// The sum is what the registry found due for a payment; `fee`, as this desk counts it, gives the
/// rate where both agree.
CaseFacts caseFacts(const protocol::Application &application, const Regulation *regulation,
                    const WorkCalendar &calendar, const std::optional<Fee> &fee,
                    const QDateTime &now, Language language);

} // namespace ruqsat::workstation
