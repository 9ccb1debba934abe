#include "registry/route_table.h"
#include "registry/routes/page_query.h"
#include "registry/store/results.h"

namespace ruqsat::registry {
namespace {

Result<http::Response> searchRegister(Call &call)
{
    const Result<PageQuery> page = pageQuery(call, {QStringLiteral("q")});
    if (!page)
        return page.failure();
    const QString text = call.http.query.value(QStringLiteral("q"));
    const Result<protocol::LicencePage> found =
        call.transaction([&](Transaction &in) -> Result<protocol::LicencePage> {
            in.audit({QStringLiteral("searchLicences"), {}, QJsonObject{{"q", text}}});
            return store::searchLicences(in, text, page->limit, page->after);
        });
    if (!found)
        return found.failure();
    return answer(200, found->toJson());
}

Result<http::Response> showLicence(Call &call)
{
    const Result<PermitNumber> number = PermitNumber::parse(call.parameter("number"));
    if (!number)
        return FailureCode::NotFound;
    const auto licence =
        call.transaction([&](Transaction &in) -> Result<std::optional<protocol::Licence>> {
            in.audit({QStringLiteral("readLicence"), number->text(), {}});
            return store::findLicence(in, number->text());
        });
    if (!licence)
        return licence.failure();
    if (!*licence)
        return FailureCode::NotFound;
    return answer(200, (*licence)->toJson());
}

} // namespace

QList<RouteSpec> licenceRoutes()
{
    return {
        {"GET", "/v1/licences", Access::Session, Permission::SearchLicences, searchRegister, {}},
        {"GET",
         "/v1/licences/{number}",
         Access::Session,
         Permission::SearchLicences,
         showLicence,
         {}},
    };
}

} // namespace ruqsat::registry
