#include "registry/call.h"

#include <QCryptographicHash>
#include <QLoggingCategory>
#include <QUuid>

Q_LOGGING_CATEGORY(registryLog, "ruqsat.registry")

namespace ruqsat::registry {
namespace {

constexpr qint64 idleSeconds = 30 * 60;
/// A session's last use is written at most this often: reading must not mean writing.
constexpr qint64 touchSeconds = 60;

std::optional<QByteArray> bearerToken(const http::Request &request)
{
    const QByteArray header = request.header("authorization");
    constexpr QByteArrayView scheme = "Bearer ";
    if (!header.startsWith(scheme))
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(
        header.mid(scheme.size()),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != 32)
        return std::nullopt;
    return decoded.decoded;
}

Result<void> admitDevice(Call &call, Transaction &in, const trust::Certificate &certificate)
{
    const Result<std::optional<store::DeviceRecord>> device = store::findDevice(in, call.deviceId);
    if (!device)
        return device.failure();
    if (!*device)
        return FailureCode::DeviceUnknown;
    if ((*device)->revoked)
        return FailureCode::DeviceRevoked;
    const QString &expected = (*device)->fingerprint;
    if (!(*device)->enrolled || (!expected.isEmpty() && expected != certificate.fingerprint()))
        return FailureCode::DeviceUnknown;
    call.device = **device;
    // Another registry on the same database may have taken the change.
    return call.context.lawBook.follow(in, call.device.lawRevision);
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

Result<void> admitSession(Call &call, Transaction &in, bool background)
{
    const std::optional<QByteArray> token = bearerToken(call.http);
    if (!token)
        return FailureCode::SessionMissing;
    const QByteArray hash = QCryptographicHash::hash(*token, QCryptographicHash::Sha256);
    Result<std::optional<store::Session>> session = store::findSession(in, hash, call.deviceId);
    if (!session)
        return session.failure();
    if (!*session)
        return FailureCode::SessionMissing;
    store::Session &found = **session;
    if (call.now >= found.expiresAt || found.usedAt.secsTo(call.now) >= idleSeconds)
        return FailureCode::SessionExpired;
    if (found.account.blocked)
        return FailureCode::AccountBlocked;
    if (!background && found.usedAt.secsTo(call.now) >= touchSeconds) {
        if (const Result<void> touched = store::touchSession(in, hash, call.now); !touched)
            return touched;
    }
    if (found.account.user.office.id == call.device.officeId)
        found.account.user.office.window = call.device.window;
    call.principal = Principal{std::move(found.account), hash, found.expiresAt};
    return {};
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
    const Result<trust::Certificate> certificate =
        trust::Certificate::parse(call.http.peerCertificateDer);
    if (!certificate)
        return FailureCode::DeviceUnknown;
    call.deviceId = certificate->subjectName();
    if (access == Access::Certificate)
        return {};
    // The device is looked at again with every request: a stolen desk is out at once.
    const Result<void> admitted = call.transaction([&](Transaction &in) -> Result<void> {
        if (const Result<void> device = admitDevice(call, in, *certificate); !device)
            return device;
        if (call.device.intake != (access == Access::Intake))
            return FailureCode::PermissionDenied;
        if (access == Access::Intake)
            return admitIntake(call, in);
        return access == Access::Session ? admitSession(call, in, background) : Result<void>();
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

http::Response answer(int status, const QJsonObject &body)
{
    http::Response response = http::Response::json(status, protocol::compactJson(body));
    // Answers hold personal data.
    response.addHeader("Cache-Control", "no-store");
    return response;
}

http::Response refuse(const Call &call, const Failure &failure)
{
    const int status = protocol::httpStatus(failure.code);
    if (status >= 500)
        qCWarning(registryLog).noquote()
            << call.requestId << failureName(failure.code) << failure.detail;
    protocol::ErrorAnswer error;
    error.code = failure.code;
    error.detail = failure.detail;
    error.requestId = call.requestId;
    if (failure.code == FailureCode::VersionStale || failure.code == FailureCode::StateForbids)
        error.current = call.current;
    http::Response response = answer(status, error.toJson());
    const int wait = status == 503 ? 2 : call.retryAfter;
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

} // namespace ruqsat::registry
