#include "core/identifier.h"
#include "registry/cases/act_on_licence.h"
#include "registry/route_table.h"
#include "registry/routes/noted_search.h"
#include "registry/routes/page_query.h"
#include "registry/store/licences.h"

namespace ruqsat::registry {
namespace {

Result<http::Response> searchRegister(Call &call)
{
    const Result<PageQuery> page = pageQuery(call, protocol::LicenceFilter::parameterNames());
    if (!page)
        return page.failure();
    const auto filter = protocol::LicenceFilter::fromParameters(call.http.query);
    if (!filter)
        return filter.failure();
    const Result<store::WirePage> found =
        call.read([&](Transaction &in) -> Result<store::WirePage> {
            AuditEntry entry{QStringLiteral("searchLicences"), {}, notedText(filter->text)};
            for (const auto &[name, value] : filter->parameters())
                entry.detail.insert(name, value);
            const bool mayFindMany = namedBy(filter->text).isEmpty();
            if (!mayFindMany)
                in.auditAtOnce(entry);
            Result<store::WirePage> listed =
                store::searchLicences(in, *filter, call.today(), page->limit, page->after);
            if (listed && mayFindMany) {
                noteShown(entry.detail, listed->people);
                in.audit(std::move(entry));
            }
            return listed;
        });
    if (!found)
        return found.failure();
    return answer(200, found->json);
}

/// The number in the path; of an appendix, its licence's. Fails with notFound: nothing can be
/// there.
Result<QString> numberOf(const Call &call)
{
    const QString asked = call.parameter("number");
    if (const Result<AppendixNumber> appendix = AppendixNumber::parse(asked))
        return appendix->licence().text();
    const Result<PermitNumber> number = PermitNumber::parse(asked);
    if (!number)
        return FailureCode::NotFound;
    return number->text();
}

template <typename Found>
Result<http::Response> showOne(Call &call,
                               Result<std::optional<Found>> (*find)(Transaction &, const QString &))
{
    const Result<QString> number = numberOf(call);
    if (!number)
        return number.failure();
    const auto found = call.read([&](Transaction &in) {
        in.audit({QStringLiteral("readLicence"), *number, {}});
        return find(in, *number);
    });
    if (!found)
        return found.failure();
    if (!*found)
        return FailureCode::NotFound;
    return answer(200, (*found)->toJson());
}

Result<http::Response> showLicence(Call &call)
{
    return showOne<protocol::Licence>(call, [](Transaction &in, const QString &number) {
        return store::findLicence(in, number, false);
    });
}

Result<http::Response> showLife(Call &call)
{
    return showOne<protocol::LicenceLife>(call, store::licenceLife);
}

Result<http::Response> act(Call &call)
{
    const Result<QString> number = numberOf(call);
    if (!number)
        return number.failure();
    const auto body = protocol::parseRequest<protocol::LicenceActBody>(call.http.body);
    if (!body)
        return body.failure();
    const Result<protocol::LicenceLife> life = actOnLicence(call, *number, *body);
    if (!life)
        return life.failure();
    return answer(200, life->toJson());
}

} // namespace

QList<RouteSpec> licenceRoutes()
{
    const QString licence = QStringLiteral("/v1/licences/{number}");
    return {
        {"GET", "/v1/licences", Access::Session, Permission::SearchLicences, searchRegister, {}},
        {"GET", licence, Access::Session, Permission::SearchLicences, showLicence, {}},
        {"GET", licence + "/life", Access::Session, Permission::SearchLicences, showLife, {}},
        outside({"POST", licence + "/acts", Access::Session, Permission::ActOnLicence, act, {}}),
    };
}

} // namespace ruqsat::registry
