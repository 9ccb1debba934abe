#pragma once

#include "core/regulation.h"

#include <QStringList>

namespace ruqsat::ctl {

/// A regulation for a person to read: its head and, channel by channel, its steps and actions.
QStringList regulationText(const Regulation &regulation, Language language);

} // namespace ruqsat::ctl
