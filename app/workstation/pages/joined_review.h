#pragma once

#include "core/localized.h"
#include "protocol/application.h"

namespace ruqsat::desk {
class CaseReview;
}

namespace ruqsat::workstation {

/// What CaseReview::joined() tells: who has worked on the case too and until when, and what both
/// changed, each in another way.
QString joinedText(const desk::CaseReview &review, const protocol::Actor &with, const QDateTime &at,
                   const QStringList &contested, Language language);

} // namespace ruqsat::workstation
