#include "protocol/admin.h"

#include "core/name_table.h"

namespace ruqsat::protocol {
namespace {

constexpr qint64 mostDeviceVersions = Q_INT64_C(1) << 53;

constexpr NameTable<DeviceState, 3> adminDeviceStates = {{{DeviceState::Pending, "pending"},
                                                          {DeviceState::Enrolled, "enrolled"},
                                                          {DeviceState::Revoked, "revoked"}}};
constexpr NameTable<DeviceAction, 4> adminDeviceActions = {{{DeviceAction::Enrol, "enrol"},
                                                            {DeviceAction::Change, "change"},
                                                            {DeviceAction::NewCode, "newCode"},
                                                            {DeviceAction::Revoke, "revoke"}}};

} // namespace

QString wireName(DeviceState value)
{
    return nameIn(adminDeviceStates, value);
}

std::optional<DeviceState> deviceStateFromName(QStringView name)
{
    return valueIn(adminDeviceStates, name);
}

QString wireName(DeviceAction value)
{
    return nameIn(adminDeviceActions, value);
}

std::optional<DeviceAction> deviceActionFromName(QStringView name)
{
    return valueIn(adminDeviceActions, name);
}

AdminDevice AdminDevice::read(ObjectReader &in)
{
    AdminDevice device;
    device.id = in.text("id", 64);
    device.version = in.integer("version", 1, mostDeviceVersions);
    device.office = in.optionalText("office", 64);
    device.officeName = in.optionalLocalized("officeName", 500);
    device.window = in.optionalText("window", 64);
    device.state = in.name("state", deviceStateFromName);
    if (in.has("fingerprint"))
        device.fingerprint = in.hex("fingerprint", 32);
    device.since = in.optionalTime("since");
    device.codeUntil = in.optionalTime("codeUntil");
    return device;
}

QJsonObject AdminDevice::toJson() const
{
    QJsonObject json{{"id", id}, {"version", version}, {"state", wireName(state)}};
    if (!office.isEmpty()) {
        json.insert(QStringLiteral("office"), office);
        json.insert(QStringLiteral("officeName"), localizedJson(officeName));
    }
    if (!window.isEmpty())
        json.insert(QStringLiteral("window"), window);
    if (!fingerprint.isEmpty())
        json.insert(QStringLiteral("fingerprint"), fingerprint);
    if (since.isValid())
        json.insert(QStringLiteral("since"), timeText(since));
    if (codeUntil.isValid())
        json.insert(QStringLiteral("codeUntil"), timeText(codeUntil));
    return json;
}

DeviceChange DeviceChange::read(ObjectReader &in)
{
    DeviceChange change;
    change.action = in.name("action", deviceActionFromName);
    const bool enrols = change.action == DeviceAction::Enrol;
    change.version = in.integer("version", enrols ? 0 : 1, enrols ? 0 : mostDeviceVersions);
    if (enrols || change.action == DeviceAction::Change) {
        change.office = in.text("office", 64);
        change.window = in.optionalText("window", 64);
    }
    if (enrols && in.has("fingerprint"))
        change.fingerprint = in.hex("fingerprint", 32);
    change.reason = in.text("reason", 1000);
    return change;
}

QJsonObject DeviceChange::toJson() const
{
    QJsonObject json{{"action", wireName(action)}, {"version", version}, {"reason", reason}};
    if (action == DeviceAction::Enrol || action == DeviceAction::Change) {
        json.insert(QStringLiteral("office"), office);
        json.insert(QStringLiteral("window"), window);
    }
    if (!fingerprint.isEmpty())
        json.insert(QStringLiteral("fingerprint"), fingerprint);
    return json;
}

DeviceChangeAnswer DeviceChangeAnswer::read(ObjectReader &in)
{
    return {in.nested<AdminDevice>("device"), in.optionalText("code", 64)};
}

QJsonObject DeviceChangeAnswer::toJson() const
{
    QJsonObject json{{"device", device.toJson()}};
    if (!code.isEmpty())
        json.insert(QStringLiteral("code"), code);
    return json;
}

EnrolmentBody EnrolmentBody::read(ObjectReader &in)
{
    return {in.text("code", 64)};
}

QJsonObject EnrolmentBody::toJson() const
{
    return {{"code", code}};
}

} // namespace ruqsat::protocol
