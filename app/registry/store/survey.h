#pragma once

#include "protocol/survey.h"
#include "registry/store/database.h"

// Answers are counted, never kept one by one, and are told only together with others: what one
// applicant answered follows neither from a sum nor from the difference of two.
namespace ruqsat::registry::store {

/// `officeId`: where the result was handed over. They wait there until the question of the service
/// has protocol::leastSurveyAnswers, and count on that day.
Result<void> countAnswers(Transaction &in, const QString &officeId, const QString &regulation,
                          const QDate &day, const QList<protocol::SurveyAnswer> &answers);
/// Of the services that the office decides on, wherever they were asked about, and of what was
/// answered in the office itself. Both days are in it.
Result<protocol::SurveySums> surveySums(Transaction &in, const QString &officeId, const QDate &from,
                                        const QDate &to);

} // namespace ruqsat::registry::store
