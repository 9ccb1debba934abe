#include "registry/cases/survey.h"

#include "registry/store/survey.h"

namespace ruqsat::registry {
namespace {

bool isOf(const QList<SurveyQuestion> &survey, const protocol::SurveyAnswer &answer)
{
    return std::any_of(survey.cbegin(), survey.cend(), [&](const SurveyQuestion &question) {
        return question.id == answer.question && answer.answer < question.answers.size();
    });
}

} // namespace

Result<void> countSurvey(Call &call, Transaction &in, const store::ApplicationRecord &record,
                         const QList<protocol::SurveyAnswer> &answers)
{
    if (answers.isEmpty())
        return {};
    const Result<Regulation> regulation = call.context.regulationOf(record.application);
    if (!regulation)
        return regulation.failure();
    QSet<QString> answered;
    for (const protocol::SurveyAnswer &answer : answers) {
        if (!isOf(regulation->survey, answer) || answered.contains(answer.question))
            return Failure(FailureCode::RequestMalformed, QStringLiteral("survey"));
        answered.insert(answer.question);
    }
    return store::countAnswers(in, call.user().office.id, regulation->id, call.today(), answers);
}

} // namespace ruqsat::registry
