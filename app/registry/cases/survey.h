#pragma once

#include "protocol/survey.h"
#include "registry/call.h"
#include "registry/store/applications.h"

namespace ruqsat::registry {

/// Counts the answers of an applicant under the service, the office of the counter and the day.
/// Only answers of the regulation's own survey, each question once. Fails with requestMalformed.
Result<void> countSurvey(Call &call, Transaction &in, const store::ApplicationRecord &record,
                         const QList<protocol::SurveyAnswer> &answers);

} // namespace ruqsat::registry
