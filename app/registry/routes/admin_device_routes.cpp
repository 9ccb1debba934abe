#include "registry/admin/device_change.h"
#include "registry/route_table.h"
#include "registry/routes/admin_query.h"

namespace ruqsat::registry {
namespace {

Result<http::Response> listDevices(Call &call)
{
    const Result<store::AdminFilter> filter =
        adminFilter(call, {QStringLiteral("q"), QStringLiteral("office"), QStringLiteral("state")});
    if (!filter)
        return filter.failure();
    if (!filter->state.isEmpty() && !protocol::deviceStateFromName(filter->state))
        return Failure(FailureCode::RequestMalformed, QStringLiteral("state"));
    const auto page =
        call.transaction([&](Transaction &in) { return store::adminDevices(in, *filter); });
    if (!page)
        return page.failure();
    return answer(200, page->toJson());
}

Result<http::Response> showDevice(Call &call)
{
    const Result<QString> id = adminName(call, "id");
    if (!id)
        return id.failure();
    const auto device =
        call.transaction([&](Transaction &in) { return store::adminDevice(in, *id); });
    if (!device)
        return device.failure();
    if (!*device)
        return FailureCode::NotFound;
    if (const Result<void> reached = checkReach(call, (*device)->office); !reached)
        return reached.failure();
    return answer(200, (*device)->toJson());
}

Result<http::Response> changeOneDevice(Call &call)
{
    const Result<QString> id = adminName(call, "id");
    if (!id)
        return id.failure();
    const auto change = protocol::parseRequest<protocol::DeviceChange>(call.http.body);
    if (!change)
        return change.failure();
    const auto done =
        administer(call, [&](Transaction &in) { return changeDevice(call, in, *id, *change); });
    if (!done)
        return done.failure();
    return answer(change->version == 0 ? 201 : 200, done->toJson());
}

Result<http::Response> enrolDevice(Call &call)
{
    const auto body = protocol::parseRequest<protocol::EnrolmentBody>(call.http.body);
    if (!body)
        return body.failure();
    const Result<bool> enrolled =
        administer(call, [&](Transaction &in) { return enrolByCode(call, in, body->code); });
    if (!enrolled)
        return enrolled.failure();
    if (!*enrolled)
        return FailureCode::EnrolmentCodeWrong;
    return http::Response::empty(204);
}

} // namespace

QList<RouteSpec> adminDeviceRoutes()
{
    return {
        {"GET", "/v1/admin/devices", Access::Session, Permission::ManageDevices, listDevices, {}},
        {"GET",
         "/v1/admin/devices/{id}",
         Access::Session,
         Permission::ManageDevices,
         showDevice,
         {}},
        {"POST",
         "/v1/admin/devices/{id}",
         Access::Session,
         Permission::ManageDevices,
         changeOneDevice,
         {}},
        // The device is not known yet: its certificate and the code speak for it.
        {"POST", "/v1/enrolment", Access::Certificate, {}, enrolDevice, {}},
    };
}

} // namespace ruqsat::registry
