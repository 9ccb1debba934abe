#pragma once

#include "core/failure.h"
#include "core/localized.h"

namespace ruqsat {

/// The words for a failure: what happened, why, and what to do next.
struct FailureText
{
    QString title;
    QString explanation;
    QString nextStep;
};

/// From resources/failures.json, which a test proves complete.
FailureText failureText(FailureCode code, Language language);

} // namespace ruqsat
