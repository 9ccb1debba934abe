#include "registry/route_table.h"
#include "registry/sign_in.h"
#include "registry/store/vaults.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

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

/// The same for everybody of the office at this desk, another at every other one.
Result<protocol::OfficeKey> officeKeyOf(Call &call, Transaction &in)
{
    const Result<QByteArray> secret = store::officeKeySecret(in);
    if (!secret)
        return secret.failure();
    const Result<int> version = store::officeKeyVersion(in, call.user().office.id);
    if (!version)
        return version.failure();
    const auto keyOf = [&](int number) {
        // Nothing of it holds a line break, so that no two places give one text.
        QByteArray place = call.user().office.id.toUtf8() + '\n' + call.deviceId.toUtf8();
        if (number > 1)
            place += '\n' + QByteArray::number(number);
        return QMessageAuthenticationCode::hash(place, *secret, QCryptographicHash::Sha256);
    };
    protocol::OfficeKey key{keyOf(*version)};
    const int last = std::max(1, *version - protocol::maxFormerOfficeKeys);
    for (int number = *version - 1; number >= last; --number)
        key.former.append(keyOf(number));
    return key;
}

/// What a copy holds may be a little younger than its last report.
constexpr qint64 marginSeconds = 24 * 3600;

Result<http::Response> tellVault(Call &call)
{
    const auto report = protocol::parseRequest<protocol::VaultReport>(call.http.body);
    if (!report)
        return report.failure();
    if (report->shared && !mayDo(call.user().role, Permission::OpenOfficeOutbox))
        return FailureCode::PermissionDenied;
    // No login holds a colon.
    const QString teller =
        report->shared ? QStringLiteral("office:") + call.user().office.id : call.user().login;
    const auto standing = call.transaction([&](Transaction &in) -> Result<protocol::VaultStanding> {
        Result<protocol::VaultStanding> judged =
            store::standingOf(in, call.deviceId, teller, *report, call.now);
        if (judged && report->shared) {
            const Result<protocol::OfficeKey> key = officeKeyOf(call, in);
            if (!key)
                return key.failure();
            judged->keyMark = protocol::markOfOfficeKey(key->key);
        }
        if (!judged || !judged->older)
            return judged;
        if (!report->shared) {
            const QDateTime since =
                report->since.isValid() ? report->since.addSecs(-marginSeconds) : report->since;
            const Result<QStringList> keys =
                store::keysSince(in, call.deviceId, call.user().iin, since);
            if (!keys)
                return keys.failure();
            judged->keys = *keys;
        }
        in.audit({failureName(FailureCode::VaultOlderCopy), report->vault,
                  QJsonObject{{"told", report->generation},
                              {"known", judged->generation},
                              {"knownAt", protocol::timeText(judged->toldAt)},
                              {"registered", judged->keys.size()}}});
        return judged;
    });
    if (!standing)
        return standing.failure();
    return answer(200, standing->toJson());
}

Result<http::Response> showOfficeKey(Call &call)
{
    const Result<protocol::OfficeKey> key = call.read([&](Transaction &in) {
        in.audit({QStringLiteral("readOfficeKey"), call.deviceId, {}});
        return officeKeyOf(call, in);
    });
    if (!key)
        return key.failure();
    return answer(200, key->toJson());
}

Result<http::Response> leave(Call &call)
{
    const Result<void> ended = call.transaction([&](Transaction &in) -> Result<void> {
        in.audit({QStringLiteral("signOut"), call.user().login, {}});
        return store::endSession(in, call.principal->tokenHash);
    });
    if (!ended)
        return ended.failure();
    call.context.callers.forget(call.deviceId, call.principal->tokenHash);
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
        {"PUT", "/v1/session/vault", Access::Session, {}, tellVault, {}, 4 * 1024, true},
        {"GET",
         "/v1/session/office-key",
         Access::Session,
         Permission::OpenOfficeOutbox,
         showOfficeKey,
         {}},
        {"DELETE", "/v1/session", Access::Session, {}, leave, {}},
    };
}

} // namespace ruqsat::registry
