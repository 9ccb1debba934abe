#include "registry/cases/case_review.h"
#include "registry/cases/case_work.h"
#include "registry/cases/result.h"
#include "registry/route_table.h"

namespace ruqsat::registry {
namespace {

/// A POST on one case: body, work, the case as it stands afterwards.
template <typename Body>
Work changeWith(Result<protocol::Application> (*work)(Call &, const QString &, const Body &))
{
    return [work](Call &call) -> Result<http::Response> {
        const Result<QString> id = call.uuid("id");
        if (!id)
            return id.failure();
        const Result<Body> body = protocol::parseRequest<Body>(call.http.body);
        if (!body)
            return body.failure();
        const Result<protocol::Application> application = work(call, *id, *body);
        if (!application)
            return application.failure();
        return answer(200, application->toJson());
    };
}

Result<protocol::Application> claim(Call &call, const QString &id,
                                    const protocol::VersionBody &body)
{
    return claimCase(call, id, body.version);
}

Result<protocol::Application> release(Call &call, const QString &id,
                                      const protocol::VersionBody &body)
{
    return releaseCase(call, id, body.version);
}

Result<protocol::Application> goOn(Call &call, const QString &id, const protocol::VersionBody &body)
{
    return continueReview(call, id, body.version);
}

Result<protocol::Application> prepare(Call &call, const QString &id,
                                      const protocol::VersionBody &body)
{
    return prepareResult(call, id, body.version);
}

} // namespace

QList<RouteSpec> actionRoutes()
{
    const auto action = [](const char *name, Action kind, Work work) {
        return RouteSpec{
            "POST",          QLatin1StringView("/v1/applications/{id}/") + QLatin1String(name),
            Access::Session, permissionFor(kind),
            std::move(work), {}};
    };
    return {
        action("claim", Action::Claim, changeWith<protocol::VersionBody>(claim)),
        action("release", Action::Release, changeWith<protocol::VersionBody>(release)),
        action("assign", Action::Assign, changeWith<protocol::AssignBody>(assignCase)),
        action("completeness", Action::CheckCompleteness,
               changeWith<protocol::CompletenessBody>(checkCompleteness)),
        action("questions", Action::AskBody, changeWith<protocol::QuestionBody>(ask)),
        action("continue", Action::ContinueReview, changeWith<protocol::VersionBody>(goOn)),
        action("proposal", Action::Propose, changeWith<protocol::ProposalBody>(proposeDecision)),
        action("return", Action::ReturnToExecutor, changeWith<protocol::ReturnBody>(returnCase)),
        action("result", Action::PrepareResult, changeWith<protocol::VersionBody>(prepare)),
        outside(action("result/signature", Action::SignResult,
                       changeWith<protocol::SignatureBody>(signResult))),
        action("hand-over", Action::HandOver, changeWith<protocol::HandOverBody>(handOver)),
        // The applicant has fetched the result.
        {"POST",
         "/v1/intake/applications/{id}/received",
         Access::Intake,
         Permission::FollowOwnApplication,
         changeWith<protocol::HandOverBody>(handOver),
         {}},
    };
}

} // namespace ruqsat::registry
