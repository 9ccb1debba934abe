#include "registry/route_table.h"
#include "registry/store/colleagues.h"

#include <QUuid>

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

/// Both of the own office, in the same role: nobody gains a permission by standing in. One that is
/// set already is answered as it is: ending it must leave nothing behind.
Result<protocol::Substitution> substitute(Call &call, Transaction &in,
                                          const protocol::SubstitutionBody &body)
{
    const QString &office = call.user().office.id;
    const Result<std::optional<Role>> role = store::roleInOffice(in, office, body.absentIin);
    if (!role)
        return role.failure();
    if (!*role)
        return Failure(FailureCode::NotFound, QStringLiteral("absentIin"));
    const auto absent = store::findColleague(in, office, body.absentIin, **role);
    const auto substitute = store::findColleague(in, office, body.substituteIin, **role);
    if (!absent || !substitute)
        return absent ? substitute.failure() : absent.failure();
    if (!*absent || !*substitute)
        return Failure(FailureCode::NotFound, QStringLiteral("substituteIin"));
    const auto known = store::findSubstitution(in, office, body);
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
    const Result<bool> ended = call.transaction([&](Transaction &in) {
        return store::endSubstitution(in, call.user().office.id, *id, call.now);
    });
    if (!ended)
        return ended.failure();
    if (!*ended)
        return FailureCode::NotFound;
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
