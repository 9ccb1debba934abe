#include "registry/route_table.h"
#include "registry/store/changes.h"
#include "registry/store/colleagues.h"

#include <QUuid>

#include <algorithm>
#include <array>

namespace ruqsat::registry {
namespace {

Result<http::Response> showColleagues(Call &call)
{
    const QString &office = call.user().office.id;
    const Result<protocol::Colleagues> found =
        call.transaction([&](Transaction &in) -> Result<protocol::Colleagues> {
            auto people = store::colleaguesOf(in, office, call.now);
            if (!people)
                return people.failure();
            auto substitutions = store::substitutionsOf(in, office, call.today());
            if (!substitutions)
                return substitutions.failure();
            return protocol::Colleagues{*std::move(people), *std::move(substitutions)};
        });
    if (!found)
        return found.failure();
    return answer(200, found->toJson());
}

/// To the desks, of one that runs today: their lists are others from now on.
Result<void> tell(Call &call, Transaction &in, const protocol::Substitution &about,
                  const char *action)
{
    if (about.from > call.today() || about.until < call.today())
        return {};
    return store::addSubstitutionChanges(in, call.user().office.id, about.absent,
                                         QLatin1String(action), call.principal->actor(), call.now);
}

/// Both of the own office, in the same role: nobody gains a permission by standing in. One that is
/// set already is answered as it is: ending it must leave nothing behind.
Result<protocol::Substitution> substitute(Call &call, Transaction &in,
                                          const protocol::SubstitutionBody &body)
{
    const QString &office = call.user().office.id;
    Result<std::optional<Role>> role = body.role;
    if (!body.role)
        role = store::sharedRole(in, office, body.absentIin, body.substituteIin);
    if (!role)
        return role.failure();
    // Those who have cases; an administrator or an auditor is nobody's substitute.
    constexpr std::array substituted = {Role::Operator, Role::Clerk, Role::Executor, Role::Head};
    if (!*role || std::ranges::find(substituted, **role) == substituted.end())
        return Failure(FailureCode::NotFound, QStringLiteral("no role in common"));
    const auto absent = store::findColleague(in, office, body.absentIin, **role);
    const auto substitute = store::findColleague(in, office, body.substituteIin, **role);
    if (!absent || !substitute)
        return absent ? substitute.failure() : absent.failure();
    if (!*absent || !*substitute)
        return Failure(FailureCode::NotFound,
                       *absent ? QStringLiteral("substituteIin") : QStringLiteral("absentIin"));
    const auto known = store::findSubstitution(in, office, **role, body);
    if (!known)
        return known.failure();
    if (*known)
        return **known;
    const protocol::Substitution set{QUuid::createUuid().toString(QUuid::WithoutBraces),
                                     **absent,
                                     **substitute,
                                     body.from,
                                     body.until,
                                     body.reason,
                                     call.principal->actor(),
                                     call.now};
    if (const Result<void> added = store::addSubstitution(in, office, **role, set); !added)
        return added.failure();
    if (const Result<void> told = tell(call, in, set, "setSubstitution"); !told)
        return told.failure();
    return set;
}

Result<http::Response> set(Call &call)
{
    const auto body = protocol::parseRequest<protocol::SubstitutionBody>(call.http.body);
    if (!body)
        return body.failure();
    if (body->until < call.today())
        return Failure(FailureCode::FieldOutOfRange, QStringLiteral("until"));
    const Result<protocol::Substitution> done =
        call.transaction([&](Transaction &in) { return substitute(call, in, *body); });
    if (!done)
        return done.failure();
    return answer(201, done->toJson());
}

Result<http::Response> end(Call &call)
{
    const Result<QString> id = call.uuid("id");
    if (!id)
        return id.failure();
    const Result<void> ended = call.transaction([&](Transaction &in) -> Result<void> {
        const auto found = store::endSubstitution(in, call.user().office.id, *id, call.now);
        if (!found)
            return found.failure();
        if (!*found)
            return FailureCode::NotFound;
        return tell(call, in, **found, "endSubstitution");
    });
    if (!ended)
        return ended.failure();
    return http::Response::empty(204);
}

} // namespace

QList<RouteSpec> colleagueRoutes()
{
    return {
        {"GET", "/v1/colleagues", Access::Session, Permission::SeeApplications, showColleagues, {}},
        {"POST", "/v1/substitutions", Access::Session, Permission::ManageSubstitutions, set, {}},
        {"DELETE",
         "/v1/substitutions/{id}",
         Access::Session,
         Permission::ManageSubstitutions,
         end,
         {}},
    };
}

} // namespace ruqsat::registry
