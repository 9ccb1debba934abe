#pragma once

#include "core/application.h"
#include "core/permission.h"
#include "core/regulation.h"
#include "desk/clock_chip.h"
#include "workstation/widgets/clock_chip.h"

#include <QString>

namespace ruqsat::protocol {
struct User;
}

/// The words of the screen for the values of core, in the language of the screen. Call again on
/// LanguageChange.
namespace ruqsat::workstation {

/// "issue", "re-issue", "duplicate"
QString kindText(ServiceKind kind);
QString roleText(Role role);
/// "Centre operator · desk 7"
QString roleWithPlace(const protocol::User &user);
QString stateText(ApplicationState state);
/// "issue of the result", "reasoned refusal": where it is not known what the service gives or says.
QString decisionText(Decision decision);
/// "IIN" or "BIN", whichever the number is.
QString identifierName(const QString &number);
/// "2 working days"
QString workingDaysText(int days);
/// "10–15 s", "1.5 min", "15 working days"
QString limitText(const ActionLimit &limit, ServiceKind kind);
/// The chip of a case with its words.
ClockFace clockFace(const desk::ClockChip &chip);

} // namespace ruqsat::workstation
