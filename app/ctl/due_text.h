#pragma once

#include "core/case_clock.h"

#include <QJsonArray>
#include <QStringList>

namespace ruqsat::ctl {

/// "due 17.11.2026 18:30, filed on 16.11.2026"
QString dueLine(const DueExplanation &why, Language language);
/// "Why this date?", a line a reason, for a person to read.
QStringList dueText(const DueExplanation &why, Language language);
/// The same for a program:
/// [{"kind","date"?,"until"?,"at"?,"to"?,"reason"?,"unconfirmed"?,"movedFrom"?,"workedFor"?,
/// "title"?,"first"?,"last"?}].
QJsonArray dueJson(const DueExplanation &why);

} // namespace ruqsat::ctl
