#include "registry/cases/case_work.h"
#include "registry/route_table.h"
#include "registry/store/results.h"

namespace ruqsat::registry {
namespace {

Result<http::Response> showPdf(Call &call)
{
    const Result<QString> id = call.uuid("id");
    if (!id)
        return id.failure();
    const Result<store::ResultRecord> result =
        call.transaction([&](Transaction &in) -> Result<store::ResultRecord> {
            const Result<store::ApplicationRecord> record = store::loadApplication(in, *id, false);
            if (!record)
                return record.failure();
            if (const Result<void> may = checkMayRead(*record, call.user()); !may)
                return may.failure();
            in.audit({QStringLiteral("readResult"), *id, {}});
            Result<std::optional<store::ResultRecord>> found = store::findResult(in, *id, true);
            if (!found)
                return found.failure();
            // What is not signed and confirmed is nobody's paper yet but the provider's.
            if (!*found || (record->providerId != call.user().office.id &&
                            (*found)->paper.state != protocol::PaperState::Signed))
                return FailureCode::NotFound;
            return **std::move(found);
        });
    if (!result)
        return result.failure();
    http::Response response;
    response.status = 200;
    response.addHeader("Content-Type", "application/pdf");
    response.addHeader("Cache-Control", "no-store");
    response.body = result->document;
    return response;
}

} // namespace

QList<RouteSpec> resultRoutes()
{
    return {{"GET",
             "/v1/applications/{id}/result.pdf",
             Access::Session,
             Permission::SeeApplications,
             showPdf,
             {}},
            {"GET",
             "/v1/intake/applications/{id}/result.pdf",
             Access::Intake,
             Permission::FollowOwnApplication,
             showPdf,
             {}}};
}

} // namespace ruqsat::registry
