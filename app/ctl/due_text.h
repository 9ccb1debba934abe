#pragma once

#include "core/case_clock.h"

#include <QJsonArray>
#include <QStringList>

namespace ruqsat::ctl {

/// "Why this date?", a line a reason, for a person to read.
QStringList dueText(const DueExplanation &why, Language language);
/// The same for a program:
/// [{"kind","date"?,"until"?,"at"?,"to"?,"reason"?,"title"?,"first"?,"last"?}].
QJsonArray dueJson(const DueExplanation &why);

} // namespace ruqsat::ctl
