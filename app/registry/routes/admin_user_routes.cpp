#include "registry/admin/user_change.h"
#include "registry/route_table.h"
#include "registry/routes/admin_query.h"
#include "registry/routes/noted_search.h"

namespace ruqsat::registry {
namespace {

Result<http::Response> listUsers(Call &call)
{
    const Result<store::AdminFilter> filter =
        adminFilter(call, {QStringLiteral("q"), QStringLiteral("office"), QStringLiteral("role"),
                           QStringLiteral("state")});
    if (!filter)
        return filter.failure();
    if (!filter->state.isEmpty() && !protocol::accountStateFromName(filter->state))
        return Failure(FailureCode::RequestMalformed, QStringLiteral("state"));
    const auto page = call.transaction([&](Transaction &in) {
        auto listed = store::adminUsers(in, *filter, call.now);
        if (!listed)
            return listed;
        QJsonObject detail = notedText(filter->q);
        QStringList people;
        for (const protocol::AdminUser &user : listed->items)
            people.append(user.profile.iin);
        noteShown(detail, people);
        in.audit({QStringLiteral("listAccounts"), filter->office, std::move(detail)});
        return listed;
    });
    if (!page)
        return page.failure();
    return answer(200, page->toJson());
}

Result<http::Response> showUser(Call &call)
{
    const Result<QString> login = adminName(call, "login");
    if (!login)
        return login.failure();
    const auto user = call.transaction([&](Transaction &in) {
        auto found = store::adminUser(in, *login, call.now);
        if (found && *found)
            in.audit({QStringLiteral("readAccount"), *login,
                      QJsonObject{{"subject", (*found)->profile.iin}}});
        return found;
    });
    if (!user)
        return user.failure();
    if (!*user)
        return FailureCode::NotFound;
    if (const Result<void> reached = checkReach(call, (*user)->profile.office); !reached)
        return reached.failure();
    return answer(200, (*user)->toJson());
}

Result<http::Response> changeOneUser(Call &call)
{
    const Result<QString> login = adminName(call, "login");
    if (!login)
        return login.failure();
    const auto change = protocol::parseRequest<protocol::UserChange>(call.http.body);
    if (!change)
        return change.failure();
    const auto done =
        administer(call, [&](Transaction &in) { return changeUser(call, in, *login, *change); });
    if (!done)
        return done.failure();
    const bool created = change->action == protocol::UserAction::Create;
    return answer(done->request ? 202 : created ? 201 : 200, done->toJson());
}

Result<http::Response> listRequests(Call &call)
{
    Result<store::AdminFilter> filter = adminFilter(call, {});
    if (!filter)
        return filter.failure();
    // Desks of an older version ask for all of them at once.
    if (!call.http.query.contains(QStringLiteral("limit")))
        filter->limit = 200;
    const auto page = call.transaction([&](Transaction &in) {
        in.audit({QStringLiteral("listAccountRequests"), {}, {}});
        return store::openRequests(in, *filter, call.now);
    });
    if (!page)
        return page.failure();
    return answer(200, page->toJson());
}

Result<http::Response> decide(Call &call, bool confirms)
{
    const Result<QString> id = call.uuid("id");
    if (!id)
        return id.failure();
    const auto body = protocol::parseRequest<protocol::ReasonBody>(call.http.body);
    if (!body)
        return body.failure();
    const auto done = administer(call, [&](Transaction &in) {
        return confirms ? confirmRequest(call, in, *id, body->reason)
                        : declineRequest(call, in, *id, body->reason);
    });
    if (!done)
        return done.failure();
    return answer(200, done->toJson());
}

Result<http::Response> confirmOne(Call &call)
{
    return decide(call, true);
}

Result<http::Response> declineOne(Call &call)
{
    return decide(call, false);
}

} // namespace

QList<RouteSpec> adminUserRoutes()
{
    const auto route = [](const char *method, const char *pattern, Work work) {
        return RouteSpec{method,          QString::fromLatin1(pattern),
                         Access::Session, Permission::ManageUsers,
                         std::move(work), {}};
    };
    return {
        route("GET", "/v1/admin/users", listUsers),
        route("GET", "/v1/admin/users/{login}", showUser),
        route("POST", "/v1/admin/users/{login}", changeOneUser),
        route("GET", "/v1/admin/requests", listRequests),
        route("POST", "/v1/admin/requests/{id}/confirm", confirmOne),
        route("POST", "/v1/admin/requests/{id}/decline", declineOne),
    };
}

} // namespace ruqsat::registry
