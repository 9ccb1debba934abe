#pragma once

#include "core/permission.h"
#include "gateway/http/http_server.h"
#include "protocol/application.h"
#include "protocol/error.h"
#include "registry/context.h"
#include "registry/store/accounts.h"

namespace ruqsat::registry {

namespace http = gateway::http;

/// Who is signed in at the desk that calls.
struct Principal
{
    store::Account account;
    QByteArray tokenHash;
    QDateTime expiresAt;

    const protocol::User &user() const { return account.user; }
    protocol::Actor actor() const { return {user().iin, user().name, user().role}; }
};

/// One request on its way through the registry.
struct Call
{
    Call(Context &registry, http::Request request)
        : context(registry)
        , http(std::move(request))
        , now(registry.clock.now())
    {
    }

    Context &context;
    http::Request http;
    QDateTime now;
    QString requestId;
    QString deviceId;
    store::DeviceRecord device;
    std::optional<Principal> principal;
    /// Told to the caller with versionStale, stateForbids and permissionDenied; only of a case that
    /// they may read.
    std::optional<protocol::CurrentVersion> current;
    /// Seconds, told with signInLocked.
    int retryAfter = 0;

    /// In Asia/Almaty.
    QDate today() const { return now.toTimeZone(WorkCalendar::zone()).date(); }
    const protocol::User &user() const { return principal->user(); }
    QString parameter(const char *name) const { return http.parameters.value(QLatin1String(name)); }
    /// A UUID in the path. Fails with notFound: nothing can be there.
    Result<QString> uuid(const char *name) const;
    AuditActor auditActor() const;
    template <typename Work>
    auto transaction(Work &&work)
    {
        return context.database->transaction(auditActor(), std::forward<Work>(work));
    }
    /// For work that changes nothing.
    template <typename Work>
    auto read(Work &&work)
    {
        return context.database->read(auditActor(), std::forward<Work>(work));
    }
};

/// Who may call a route: anyone with a device certificate, a known desk, a signed-in person, the
/// self-service. No desk reaches what is the self-service's, and the other way round.
enum class Access { Certificate, Device, Session, Intake };

/// Bytes. What is larger is not read of anybody who is not admitted.
inline constexpr qint64 smallBody = 256 * 1024;

using Work = std::function<Result<http::Response>(Call &)>;
using SinkMaker = std::function<std::unique_ptr<http::BodySink>(Context &)>;

struct RouteSpec
{
    QByteArray method;
    QString pattern;
    Access access = Access::Session;
    std::optional<Permission> permission;
    Work work;
    SinkMaker sink; ///< instead of `work`: takes the body piece by piece
    qint64 maxBody = smallBody;
    /// Asked by the desk by itself: does not keep a session awake whose person has gone.
    bool background = false;
    /// Waits for the gateway, the certification authority or the like.
    bool asksOutside = false;
};

/// Fills the device and the principal. Fails with deviceUnknown, deviceRevoked, sessionMissing,
/// sessionExpired, permissionDenied.
Result<void> admit(Call &call, Access access, std::optional<Permission> permission,
                   bool background = false);
/// In the transaction of the change, for work that took its time since it was admitted: device and
/// person are looked at once more, and held until the transaction ends. Before any other row is
/// held, or two would wait for each other. Fails as admit() does, with accountBlocked, and with
/// permissionDenied where role, office or token of the person are not those that were admitted.
Result<void> admitAgain(const Call &call, Transaction &in);
/// The same of another account that the work was begun for.
Result<void> checkUnchanged(Transaction &in, const store::Account &before);
http::Response answer(int status, const QJsonObject &body);
/// Of an object that is text already.
http::Response answer(int status, const QByteArray &json);
/// The failure as its status and JSON; also logs what is not the caller's doing.
http::Response refuse(const Call &call, const Failure &failure);
/// Wraps a route: admission, answer, refusal.
http::Handler handlerOf(Context &context, const RouteSpec &route);
/// The admission alone, by the head of a request; none for a route whose bodies are small.
http::Admission admissionOf(Context &context, const RouteSpec &route);
/// Marks a route as one that asks outside.
RouteSpec outside(RouteSpec route);

} // namespace ruqsat::registry
