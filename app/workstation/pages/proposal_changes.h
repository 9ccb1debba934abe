#pragma once

#include "core/localized.h"

#include <QStringList>

namespace ruqsat::desk {
class CaseReview;
}

namespace ruqsat::workstation {

/// What the signer has to know before the signature: how the proposal differs from the one that
/// was sent back, and what happened to the case since it was made. Empty where nothing did.
QStringList proposalChanges(const desk::CaseReview &review, Language language);

} // namespace ruqsat::workstation
