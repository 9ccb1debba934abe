#pragma once

#include "core/localized.h"
#include "desk/outbox.h"

#include <QString>

namespace ruqsat::workstation {

/// Where a signed request stands, in a sentence.
QString outboxStateText(const desk::OutboxEntry &entry, Language language);
/// Whether a person should look at it.
bool isOutboxWarning(const desk::OutboxEntry &entry);

} // namespace ruqsat::workstation
