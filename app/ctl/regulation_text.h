#pragma once

#include "core/regulation.h"

#include <QStringList>

namespace ruqsat::ctl {

/// A regulation for a person to read: its head, channel by channel its steps and
/// actions, and what it asks for; what no act confirms is marked.
QStringList regulationText(const Regulation &regulation, Language language);

} // namespace ruqsat::ctl
