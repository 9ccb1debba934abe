#include "registry/call.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QUuid>

#include <mutex>

Q_LOGGING_CATEGORY(registryLog, "ruqsat.registry")

namespace ruqsat::registry {
namespace {

constexpr qint64 idleSeconds = 30 * 60;
/// A session's last use is written at most this often: reading must not mean writing.
constexpr qint64 touchSeconds = 60;

/// What the session is known by; empty where the header names none.
QByteArray sessionHash(const http::Request &request)
{
    const QByteArray header = request.header("authorization");
    constexpr QByteArrayView scheme = "Bearer ";
    if (!header.startsWith(scheme))
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(
        header.mid(scheme.size()),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != 32)
        return {};
    return QCryptographicHash::hash(decoded.decoded, QCryptographicHash::Sha256);
}

struct DeviceCertificate
{
    QString name;
    QString fingerprint;
};

/// What the certificates of the desks say, read once and not with every request. Whether a desk may
/// enter stands in the database alone.
Result<DeviceCertificate> deviceCertificate(const QByteArray &der)
{
    constexpr qsizetype most = 4096;
    static std::mutex mutex;
    static QHash<QByteArray, DeviceCertificate> known;
    {
        const std::lock_guard lock(mutex);
        if (const auto found = known.constFind(der); found != known.cend())
            return *found;
    }
    const Result<trust::Certificate> certificate = trust::Certificate::parse(der);
    if (!certificate)
        return certificate.failure();
    const DeviceCertificate read{certificate->subjectName(), certificate->fingerprint()};
    const std::lock_guard lock(mutex);
    if (known.size() >= most)
        known.clear();
    known.insert(der, read);
    return read;
}

Result<void> checkDesk(const store::DeviceRecord &device, const DeviceCertificate &certificate)
{
    if (device.revoked)
        return FailureCode::DeviceRevoked;
    if (!device.enrolled ||
        (!device.fingerprint.isEmpty() && device.fingerprint != certificate.fingerprint))
        return FailureCode::DeviceUnknown;
    return {};
}

/// Nobody is signed in at the self-service: it acts for its own office, and whose case it is, the
/// signature of the request tells.
Result<void> admitIntake(Call &call, Transaction &in)
{
    Result<store::OfficeRecord> office = store::officeOf(in, call.device.officeId);
    if (!office)
        return office.failure();
    store::Account account;
    account.user.login = QStringLiteral("intake");
    account.user.name = office->office.name;
    account.user.role = Role::SelfService;
    account.user.office = std::move(office->office);
    call.principal = Principal{std::move(account), {}, {}};
    return {};
}

Result<void> admitSession(Call &call, const store::Session &session, const QByteArray &hash)
{
    if (call.now >= session.expiresAt || session.usedAt.secsTo(call.now) >= idleSeconds)
        return FailureCode::SessionExpired;
    if (session.account.blocked)
        return FailureCode::AccountBlocked;
    Principal principal{session.account, hash, session.expiresAt};
    if (principal.user().office.id == call.device.officeId)
        principal.account.user.office.window = call.device.window;
    call.principal = std::move(principal);
    return {};
}

Result<void> admitCaller(Call &call, Transaction &in, const store::Caller &caller,
                         const DeviceCertificate &certificate, Access access,
                         const QByteArray &hash)
{
    if (const Result<void> device = checkDesk(caller.device, certificate); !device)
        return device;
    call.device = caller.device;
    // Another registry on the same database may have taken a change of the law.
    const Result<void> followed = call.context.lawBook.follow(in, call.device.lawRevision);
    if (!followed)
        return followed;
    if (call.device.intake != (access == Access::Intake))
        return FailureCode::PermissionDenied;
    if (access == Access::Intake)
        return admitIntake(call, in);
    if (access != Access::Session)
        return {};
    if (!caller.session)
        return FailureCode::SessionMissing;
    return admitSession(call, *caller.session, hash);
}

/// Seconds until the same request may pass; 0 where waiting alone does not help.
int waitAfter(FailureCode code, const Call &call)
{
    switch (code) {
    case FailureCode::RegistryBusy:
    case FailureCode::DatabaseUnavailable:
        return 2;
    case FailureCode::UploadRoomFull:
        // Room comes free when cases are registered or given up, and the desks look that often.
        return 60;
    default:
        return call.retryAfter;
    }
}

Result<void> checkSame(const store::Account &before, const store::Account &after)
{
    if (after.blocked)
        return FailureCode::AccountBlocked;
    const bool same = after.user.iin == before.user.iin && after.user.role == before.user.role &&
                      after.user.office.id == before.user.office.id &&
                      after.wholeRegistry == before.wholeRegistry &&
                      after.tokenSerial == before.tokenSerial;
    return same ? Result<void>() : FailureCode::PermissionDenied;
}

} // namespace

Result<QString> Call::uuid(const char *name) const
{
    const QString text = parameter(name);
    if (QUuid::fromString(text).toString(QUuid::WithoutBraces) != text)
        return FailureCode::NotFound;
    return text;
}

AuditActor Call::auditActor() const
{
    AuditActor actor;
    actor.device = deviceId;
    actor.requestId = requestId;
    if (principal) {
        actor.login = user().login;
        actor.iin = user().iin;
        actor.office = user().office.id;
    }
    return actor;
}

Result<void> admit(Call &call, Access access, std::optional<Permission> permission, bool background)
{
    call.requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<DeviceCertificate> certificate = deviceCertificate(call.http.peerCertificateDer);
    if (!certificate)
        return FailureCode::DeviceUnknown;
    call.deviceId = certificate->name;
    if (access == Access::Certificate)
        return {};
    const QByteArray hash = access == Access::Session ? sessionHash(call.http) : QByteArray();
    const Result<void> admitted = call.read([&](Transaction &in) -> Result<void> {
        // Whether anything changed is asked with every request: a stolen desk is out at once.
        const Result<QByteArray> stamp = store::admissionStamp(in);
        if (!stamp)
            return stamp.failure();
        store::KnownCallers &callers = call.context.callers;
        std::optional<store::Caller> caller = callers.find(call.deviceId, hash, *stamp);
        // Nobody is refused by what is only remembered: a session that another registry keeps awake
        // changes nothing.
        if (!caller || !admitCaller(call, in, *caller, *certificate, access, hash)) {
            const auto found = store::findCaller(in, call.deviceId, hash);
            if (!found)
                return found.failure();
            if (!*found)
                return FailureCode::DeviceUnknown;
            caller = **found;
            const Result<void> may = admitCaller(call, in, *caller, *certificate, access, hash);
            if (!may)
                return may;
            callers.keep(call.deviceId, hash, *stamp, *caller);
        }
        if (background || !call.principal || !caller->session ||
            caller->session->usedAt.secsTo(call.now) < touchSeconds)
            return {};
        // First, so that what the desk asks at the same time need not do it once more.
        caller->session->usedAt = call.now;
        callers.keep(call.deviceId, hash, *stamp, *caller);
        const Result<bool> touched = store::touchSession(in, hash, call.now);
        if (!touched)
            return touched.failure();
        if (*touched)
            return {};
        // A database that came back from a copy has the stamp of then, and not the session.
        callers.forget(call.deviceId, hash);
        return FailureCode::SessionMissing;
    });
    if (!admitted)
        return admitted;
    // With a one-time password only what takes no permission: the session itself, and a new one.
    if (permission && call.principal->account.oneTimeUntil.isValid())
        return FailureCode::PasswordChangeNeeded;
    if (permission && !mayDo(call.user().role, *permission))
        return FailureCode::PermissionDenied;
    return {};
}

Result<void> admitAgain(const Call &call, Transaction &in)
{
    // Where the certificate alone speaks there is nobody whom anything could have been taken from.
    if (!call.principal)
        return {};
    const Result<DeviceCertificate> certificate = deviceCertificate(call.http.peerCertificateDer);
    if (!certificate)
        return FailureCode::DeviceUnknown;
    if (const Result<void> held = store::holdDevice(in, call.deviceId); !held)
        return held;
    const bool intake = call.device.intake;
    if (!intake) {
        const Result<void> held = store::holdAccount(in, call.user().login);
        if (!held)
            return held;
    }
    // Asked for now, and not with what is held: who waited for it would see the session of before.
    const auto caller = store::findCaller(in, call.deviceId, call.principal->tokenHash);
    if (!caller)
        return caller.failure();
    if (!*caller)
        return FailureCode::DeviceUnknown;
    if (const Result<void> device = checkDesk((*caller)->device, *certificate); !device)
        return device;
    if ((*caller)->device.intake != intake ||
        (intake && (*caller)->device.officeId != call.device.officeId))
        return FailureCode::PermissionDenied;
    if (intake)
        return {};
    if (!(*caller)->session)
        return FailureCode::SessionMissing;
    return checkSame(call.principal->account, (*caller)->session->account);
}

Result<void> checkUnchanged(Transaction &in, const store::Account &before)
{
    if (const Result<void> held = store::holdAccount(in, before.user.login); !held)
        return held;
    const auto after = store::findAccount(in, before.user.login);
    if (!after)
        return after.failure();
    return *after ? checkSame(before, **after) : FailureCode::PermissionDenied;
}

http::Response answer(int status, const QJsonObject &body)
{
    return answer(status, protocol::compactJson(body));
}

http::Response answer(int status, const QByteArray &json)
{
    http::Response response = http::Response::json(status, json);
    // Answers hold personal data.
    response.addHeader("Cache-Control", "no-store");
    return response;
}

http::Response refuse(const Call &call, const Failure &failure)
{
    // Who was first, and with what: a case that changed hands refuses its former executor too.
    const bool tellsCurrent = failure.code == FailureCode::VersionStale ||
                              failure.code == FailureCode::StateForbids ||
                              failure.code == FailureCode::PermissionDenied;
    const int status = protocol::httpStatus(failure.code);
    if (status >= 500)
        qCWarning(registryLog).noquote()
            << call.requestId << failureName(failure.code) << failure.detail;
    protocol::ErrorAnswer error;
    error.code = failure.code;
    error.detail = failure.detail;
    error.requestId = call.requestId;
    if (tellsCurrent)
        error.current = call.current;
    http::Response response = answer(status, error.toJson());
    const int wait = waitAfter(failure.code, call);
    if (wait > 0)
        response.addHeader("Retry-After", QByteArray::number(wait));
    return response;
}

http::Handler handlerOf(Context &context, const RouteSpec &route)
{
    return [&context, route](http::Request &request) {
        Call call(context, std::move(request));
        if (const Result<void> admitted =
                admit(call, route.access, route.permission, route.background);
            !admitted)
            return refuse(call, admitted.failure());
        Result<http::Response> response = route.work(call);
        if (!response)
            return refuse(call, response.failure());
        return *std::move(response);
    };
}

http::Admission admissionOf(Context &context, const RouteSpec &route)
{
    if (route.maxBody <= smallBody)
        return {};
    return [&context, route](const http::Request &head) -> std::optional<http::Response> {
        Call call(context, head);
        const Result<void> admitted = admit(call, route.access, route.permission, route.background);
        return admitted ? std::optional<http::Response>() : refuse(call, admitted.failure());
    };
}

RouteSpec outside(RouteSpec route)
{
    route.asksOutside = true;
    return route;
}

} // namespace ruqsat::registry
