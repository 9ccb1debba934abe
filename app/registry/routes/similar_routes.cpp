#include "core/identifier.h"
#include "registry/route_table.h"
#include "registry/store/similar.h"

#include <QUuid>

namespace ruqsat::registry {
namespace {

Result<store::SimilarQuestion> similarQuestion(const Call &call)
{
    static const QStringList names{QStringLiteral("applicant"), QStringLiteral("regulation"),
                                   QStringLiteral("kind"), QStringLiteral("except")};
    for (auto it = call.http.query.cbegin(); it != call.http.query.cend(); ++it) {
        if (!names.contains(it.key()))
            return Failure(FailureCode::RequestFieldUnknown, it.key().left(64));
    }
    store::SimilarQuestion question;
    question.officeId = call.user().office.id;
    question.applicant = call.http.query.value(names.at(0));
    if (!Iin::parse(question.applicant) && !Bin::parse(question.applicant))
        return Failure(FailureCode::RequestMalformed, names.at(0));
    question.regulation = call.http.query.value(names.at(1));
    const auto kind = serviceKindFromName(call.http.query.value(names.at(2)));
    if (question.regulation.isEmpty() || question.regulation.size() > 64 || !kind)
        return Failure(FailureCode::RequestMalformed, names.at(2));
    question.kind = *kind;
    question.except = call.http.query.value(names.at(3));
    if (!question.except.isEmpty() && QUuid::fromString(question.except).isNull())
        return Failure(FailureCode::RequestMalformed, names.at(3));
    return question;
}

Result<http::Response> showSimilar(Call &call)
{
    const Result<store::SimilarQuestion> question = similarQuestion(call);
    if (!question)
        return question.failure();
    const Result<protocol::SimilarCases> found =
        call.read([&](Transaction &in) -> Result<protocol::SimilarCases> {
            in.audit({QStringLiteral("similarCases"), question->except,
                      QJsonObject{{"subject", question->applicant},
                                  {"regulation", question->regulation}}});
            return store::similarCases(in, *question);
        });
    if (!found)
        return found.failure();
    return answer(200, found->toJson());
}

} // namespace

QList<RouteSpec> similarRoutes()
{
    return {
        {"GET", "/v1/similar-cases", Access::Session, Permission::SeeApplications, showSimilar, {}},
    };
}

} // namespace ruqsat::registry
