#include "registry/route_table.h"
#include "registry/routes/admin_query.h"

namespace ruqsat::registry {
namespace {

using protocol::AdminOffice;

Result<http::Response> listOffices(Call &call)
{
    const Result<store::AdminFilter> filter = adminFilter(call, {QStringLiteral("q")});
    if (!filter)
        return filter.failure();
    const auto page =
        call.transaction([&](Transaction &in) { return store::adminOffices(in, *filter); });
    if (!page)
        return page.failure();
    return answer(200, page->toJson());
}

Result<http::Response> showOffice(Call &call)
{
    const Result<QString> id = adminName(call, "id");
    if (!id)
        return id.failure();
    if (const Result<void> reached = checkReach(call, *id); !reached)
        return reached.failure();
    const auto office =
        call.transaction([&](Transaction &in) { return store::adminOffice(in, *id); });
    if (!office)
        return office.failure();
    if (!*office)
        return FailureCode::NotFound;
    return answer(200, (*office)->toJson());
}

Result<void> checkOffice(const Call &call, const protocol::OfficeChange &change)
{
    if (change.kind == protocol::OfficeKind::Centre && !change.regulations.isEmpty())
        return Failure(FailureCode::RequestMalformed, QStringLiteral("a centre decides nothing"));
    const RegulationCatalog &known = call.context.regulations;
    for (const QString &regulation : change.regulations) {
        if (!known.find(regulation))
            return Failure(FailureCode::RegulationUnknown, regulation);
    }
    return {};
}

Result<AdminOffice> changeOffice(Transaction &in, const QString &id,
                                 const protocol::OfficeChange &change)
{
    const auto before = store::adminOffice(in, id);
    if (!before)
        return before.failure();
    if (change.version == 0 && *before)
        return Failure(FailureCode::NameTaken, id);
    if (change.version != 0 && !*before)
        return FailureCode::NotFound;
    if (*before && (*before)->version != change.version)
        return FailureCode::RecordStale;
    // Its cases hang on it.
    if (*before && (*before)->kind != change.kind)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("kind cannot change"));
    const Result<QStringList> taken = store::regulationsOfOthers(in, id, change.regulations);
    if (!taken)
        return taken.failure();
    if (!taken->isEmpty())
        return Failure(FailureCode::NameTaken, taken->first());
    if (const Result<void> put = store::putOffice(in, id, change); !put)
        return put.failure();
    const auto after = store::adminOffice(in, id);
    if (!after)
        return after.failure();
    QJsonObject detail{{"after", (*after)->toJson()}, {"reason", change.reason}};
    if (*before)
        detail.insert(QStringLiteral("before"), (*before)->toJson());
    in.audit({*before ? QStringLiteral("changeOffice") : QStringLiteral("createOffice"), id,
              std::move(detail)});
    return **after;
}

Result<http::Response> putOneOffice(Call &call)
{
    const Result<QString> id = adminName(call, "id");
    if (!id)
        return id.failure();
    const auto change = protocol::parseRequest<protocol::OfficeChange>(call.http.body);
    if (!change)
        return change.failure();
    // A new office is nobody's yet.
    if (const Result<void> reached = checkReach(call, change->version == 0 ? QString() : *id);
        !reached)
        return reached.failure();
    if (const Result<void> checked = checkOffice(call, *change); !checked)
        return checked.failure();
    const Result<AdminOffice> done =
        administer(call, [&](Transaction &in) { return changeOffice(in, *id, *change); });
    if (!done)
        return done.failure();
    return answer(change->version == 0 ? 201 : 200, done->toJson());
}

} // namespace

QList<RouteSpec> adminOfficeRoutes()
{
    return {
        {"GET", "/v1/admin/offices", Access::Session, Permission::ManageUsers, listOffices, {}},
        {"GET", "/v1/admin/offices/{id}", Access::Session, Permission::ManageUsers, showOffice, {}},
        {"PUT",
         "/v1/admin/offices/{id}",
         Access::Session,
         Permission::ManageUsers,
         putOneOffice,
         {}},
    };
}

} // namespace ruqsat::registry
