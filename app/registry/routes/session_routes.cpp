#include "registry/route_table.h"
#include "registry/sign_in.h"

namespace ruqsat::registry {
namespace {

Result<http::Response> describeService(Call &call)
{
    const protocol::Status status{QStringLiteral("ruqsat-registry"),
                                  QStringLiteral(RUQSAT_VERSION),
                                  call.now,
                                  call.context.config.demo,
                                  call.context.config.repealed == RepealedRegulations::Allowed,
                                  call.context.law()->revision};
    return answer(200, status.toJson());
}

Result<http::Response> challenge(Call &call)
{
    const auto request = protocol::parseRequest<protocol::ChallengeRequest>(call.http.body);
    if (!request)
        return request.failure();
    const Result<protocol::Challenge> made = challengeFor(call, request->login);
    if (!made)
        return made.failure();
    return answer(200, made->toJson());
}

Result<http::Response> enter(Call &call)
{
    const auto request = protocol::parseRequest<protocol::SignInRequest>(call.http.body);
    if (!request)
        return request.failure();
    const Result<protocol::SignInAnswer> signedIn = signIn(call, *request);
    if (!signedIn)
        return signedIn.failure();
    return answer(200, signedIn->toJson());
}

Result<http::Response> showSession(Call &call)
{
    return answer(200, protocol::SessionAnswer{call.user(), call.principal->expiresAt}.toJson());
}

Result<http::Response> setNewPassword(Call &call)
{
    const auto body = protocol::parseRequest<protocol::PasswordBody>(call.http.body);
    if (!body)
        return body.failure();
    if (const Result<void> changed = changePassword(call, *body); !changed)
        return changed.failure();
    return http::Response::empty(204);
}

Result<http::Response> leave(Call &call)
{
    const Result<void> ended = call.transaction([&](Transaction &in) -> Result<void> {
        in.audit({QStringLiteral("signOut"), call.user().login, {}});
        return store::endSession(in, call.principal->tokenHash);
    });
    if (!ended)
        return ended.failure();
    return http::Response::empty(204);
}

} // namespace

QList<RouteSpec> sessionRoutes()
{
    return {
        {"GET", "/v1/status", Access::Certificate, {}, describeService, {}},
        {"POST", "/v1/sign-in/challenge", Access::Device, {}, challenge, {}},
        {"POST", "/v1/sign-in", Access::Device, {}, enter, {}},
        {"GET", "/v1/session", Access::Session, {}, showSession, {}},
        {"POST", "/v1/session/password", Access::Session, {}, setNewPassword, {}},
        {"DELETE", "/v1/session", Access::Session, {}, leave, {}},
    };
}

} // namespace ruqsat::registry
