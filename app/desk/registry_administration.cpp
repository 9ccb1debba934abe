#include "desk/registry_call.h"

// Administration and audit.
namespace ruqsat::desk {
namespace {

QString escaped(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QUrlQuery queryOf(const RegistryClient::Query &items)
{
    QUrlQuery query;
    for (const auto &[name, value] : items)
        query.addQueryItem(name, escaped(value));
    return query;
}

} // namespace

Later<protocol::AdminPage<protocol::AdminOffice>> RegistryClient::adminOffices(const Query &query)
{
    Call call = Call::get(QStringLiteral("/v1/admin/offices"));
    call.query = queryOf(query);
    return json<protocol::AdminPage<protocol::AdminOffice>>(std::move(call));
}

Later<protocol::AdminOffice> RegistryClient::adminOffice(const QString &id)
{
    return json<protocol::AdminOffice>(Call::get(QStringLiteral("/v1/admin/offices/") + id));
}

Later<protocol::AdminOffice> RegistryClient::putOffice(const QString &id,
                                                       const protocol::OfficeChange &change)
{
    Call call = Call::post(QStringLiteral("/v1/admin/offices/") + id, change.toJson());
    call.verb = "PUT";
    return json<protocol::AdminOffice>(std::move(call));
}

Later<protocol::AdminPage<protocol::AdminUser>> RegistryClient::adminUsers(const Query &query)
{
    Call call = Call::get(QStringLiteral("/v1/admin/users"));
    call.query = queryOf(query);
    return json<protocol::AdminPage<protocol::AdminUser>>(std::move(call));
}

Later<protocol::AdminUser> RegistryClient::adminUser(const QString &login)
{
    return json<protocol::AdminUser>(Call::get(QStringLiteral("/v1/admin/users/") + login));
}

Later<protocol::UserChangeAnswer> RegistryClient::changeUser(const QString &login,
                                                             const protocol::UserChange &change)
{
    return json<protocol::UserChangeAnswer>(
        Call::post(QStringLiteral("/v1/admin/users/") + login, change.toJson()));
}

Later<protocol::AdminPage<protocol::AccountRequest>>
RegistryClient::accountRequests(const Query &query)
{
    Call call = Call::get(QStringLiteral("/v1/admin/requests"));
    call.query = queryOf(query);
    return json<protocol::AdminPage<protocol::AccountRequest>>(std::move(call));
}

Later<protocol::UserChangeAnswer> RegistryClient::decideRequest(const QString &id, bool confirms,
                                                                const QString &reason)
{
    const QString verb = confirms ? QStringLiteral("confirm") : QStringLiteral("decline");
    return json<protocol::UserChangeAnswer>(
        Call::post(QStringLiteral("/v1/admin/requests/%1/%2").arg(id, verb),
                   protocol::ReasonBody{reason}.toJson()));
}

Later<protocol::AdminPage<protocol::AdminDevice>> RegistryClient::adminDevices(const Query &query)
{
    Call call = Call::get(QStringLiteral("/v1/admin/devices"));
    call.query = queryOf(query);
    return json<protocol::AdminPage<protocol::AdminDevice>>(std::move(call));
}

Later<protocol::AdminDevice> RegistryClient::adminDevice(const QString &id)
{
    return json<protocol::AdminDevice>(Call::get(QStringLiteral("/v1/admin/devices/") + id));
}

Later<protocol::DeviceChangeAnswer>
RegistryClient::changeDevice(const QString &id, const protocol::DeviceChange &change)
{
    return json<protocol::DeviceChangeAnswer>(
        Call::post(QStringLiteral("/v1/admin/devices/") + id, change.toJson()));
}

Later<void> RegistryClient::enrol(const QString &code)
{
    Call call = Call::post(QStringLiteral("/v1/enrolment"), protocol::EnrolmentBody{code}.toJson());
    call.withToken = false;
    return perform<void>(std::move(call), [](const QByteArray &) { return Result<void>(); });
}

Later<void> RegistryClient::changePassword(const protocol::PasswordBody &body)
{
    return perform<void>(Call::post(QStringLiteral("/v1/session/password"), body.toJson()),
                         [](const QByteArray &) { return Result<void>(); });
}

Later<protocol::AuditRecordPage> RegistryClient::auditRecords(const protocol::AuditFilter &filter,
                                                              int limit, const QString &after)
{
    Call call = Call::get(QStringLiteral("/v1/audit/records"));
    call.query = queryOf(filter.parameters());
    call.query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    if (!after.isEmpty())
        call.query.addQueryItem(QStringLiteral("after"), escaped(after));
    return json<protocol::AuditRecordPage>(std::move(call));
}

Later<protocol::AuditSeals> RegistryClient::auditSeals(qint64 after)
{
    Call call = Call::get(QStringLiteral("/v1/audit/seals"));
    call.query.addQueryItem(QStringLiteral("limit"), QStringLiteral("200"));
    call.query.addQueryItem(QStringLiteral("after"), QString::number(after));
    return json<protocol::AuditSeals>(std::move(call));
}

Later<protocol::AuditSeal> RegistryClient::sealAudit()
{
    return json<protocol::AuditSeal>(Call::post(QStringLiteral("/v1/audit/seals"), QJsonObject()));
}

Later<protocol::AuditRows> RegistryClient::auditChain(int lane, qint64 after)
{
    Call call = Call::get(QStringLiteral("/v1/audit/chain"));
    call.query.addQueryItem(QStringLiteral("lane"), QString::number(lane));
    call.query.addQueryItem(QStringLiteral("after"), QString::number(after));
    return json<protocol::AuditRows>(std::move(call));
}

} // namespace ruqsat::desk
