#pragma once

#include "protocol/names.h"

#include <QString>

/// The words of the office's work, in the language of the screen.
namespace ruqsat::workstation {

/// What somebody did to a case, by the name of the Action: "took the case". The name itself where
/// this desk does not know it yet.
QString actionText(const QString &action);
/// "My cases"
QString queueText(protocol::Queue queue);
/// What comes next, as one tells the applicant: "The executor checks the documents."
QString nextStepText(protocol::NextStep step);

} // namespace ruqsat::workstation
