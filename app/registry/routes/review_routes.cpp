#include "registry/cases/case_review.h"
#include "registry/route_table.h"

namespace ruqsat::registry {
namespace {

Result<http::Response> keep(Call &call)
{
    const Result<QString> id = call.uuid("id");
    if (!id)
        return id.failure();
    const auto body = protocol::parseRequest<protocol::ReviewBody>(call.http.body);
    if (!body)
        return body.failure();
    const Result<protocol::Review> review = keepReview(call, *id, *body);
    if (!review)
        return review.failure();
    return answer(200, review->toJson());
}

using Answering = Result<protocol::Application> (*)(Call &, const QString &, const QString &,
                                                    const protocol::AnswerBody &);

Work answerWith(Answering work)
{
    return [work](Call &call) -> Result<http::Response> {
        const Result<QString> id = call.uuid("id");
        const Result<QString> questionId = call.uuid("questionId");
        if (!id || !questionId)
            return FailureCode::NotFound;
        const auto body = protocol::parseRequest<protocol::AnswerBody>(call.http.body);
        if (!body)
            return body.failure();
        const Result<protocol::Application> application = work(call, *id, *questionId, *body);
        if (!application)
            return application.failure();
        return answer(200, application->toJson());
    };
}

} // namespace

QList<RouteSpec> reviewRoutes()
{
    const QString questions = QStringLiteral("/v1/applications/{id}/questions/{questionId}/");
    return {
        {"PUT",
         "/v1/applications/{id}/review",
         Access::Session,
         Permission::ReviewApplication,
         keep,
         {}},
        {"POST",
         questions + QStringLiteral("answer"),
         Access::Session,
         permissionFor(Action::RecordAnswer),
         answerWith(recordAnswer),
         {}},
        {"POST",
         questions + QStringLiteral("reply"),
         Access::Session,
         permissionFor(Action::RecordReply),
         answerWith(recordReply),
         {}},
    };
}

} // namespace ruqsat::registry
