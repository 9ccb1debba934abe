#include "protocol/admin.h"

#include "core/name_table.h"

namespace ruqsat::protocol {
namespace {

constexpr qint64 mostVersions = Q_INT64_C(1) << 53;
constexpr qsizetype longestReason = 1000;

constexpr NameTable<UserAction, 6> adminUserActions = {
    {{UserAction::Create, "create"},
     {UserAction::Change, "change"},
     {UserAction::Block, "block"},
     {UserAction::Unblock, "unblock"},
     {UserAction::Unlock, "unlock"},
     {UserAction::ResetPassword, "resetPassword"}}};
constexpr NameTable<AccountState, 2> adminAccountStates = {
    {{AccountState::Active, "active"}, {AccountState::Blocked, "blocked"}}};

QString readOfficeCode(ObjectReader &in, const char *key)
{
    const QString code = in.text(key, 64);
    if (!isAdminName(code))
        in.fail(key, QStringLiteral("not a code"));
    return code;
}

QString readSerial(ObjectReader &in)
{
    const QString serial = in.optionalText("tokenSerial", 64).toUpper();
    for (const QChar digit : serial) {
        if (!QStringLiteral("0123456789ABCDEF").contains(digit))
            in.fail("tokenSerial", QStringLiteral("not hexadecimal"));
    }
    return serial;
}

} // namespace

bool isAdminName(QStringView text)
{
    const auto fits = [](QChar each) {
        return (each >= u'a' && each <= u'z') || (each >= u'0' && each <= u'9') || each == u'.' ||
               each == u'-' || each == u'_';
    };
    return text.size() >= 2 && text.size() <= 64 && std::all_of(text.begin(), text.end(), fits) &&
           text.front() != u'.';
}

AdminOffice AdminOffice::read(ObjectReader &in)
{
    AdminOffice office;
    office.id = in.text("id", 64);
    office.version = in.integer("version", 1, mostVersions);
    office.kind = in.name("kind", officeKindFromName);
    office.bin = in.bin("bin");
    office.name = in.localized("name", 500);
    office.place = in.localized("place", 200);
    office.regulations = in.texts("regulations", 100, 64);
    office.users = in.integer("users", 0, mostVersions);
    office.devices = in.integer("devices", 0, mostVersions);
    return office;
}

QJsonObject AdminOffice::toJson() const
{
    return {{"id", id},
            {"version", version},
            {"kind", wireName(kind)},
            {"bin", bin},
            {"name", localizedJson(name)},
            {"place", localizedJson(place)},
            {"regulations", QJsonArray::fromStringList(regulations)},
            {"users", users},
            {"devices", devices}};
}

OfficeChange OfficeChange::read(ObjectReader &in)
{
    OfficeChange change;
    change.version = in.integer("version", 0, mostVersions);
    change.kind = in.name("kind", officeKindFromName);
    change.bin = in.bin("bin");
    change.name = in.localized("name", 500);
    change.place = in.localized("place", 200);
    change.regulations = in.texts("regulations", 100, 64);
    change.reason = in.text("reason", longestReason);
    return change;
}

QJsonObject OfficeChange::toJson() const
{
    return {{"version", version},
            {"kind", wireName(kind)},
            {"bin", bin},
            {"name", localizedJson(name)},
            {"place", localizedJson(place)},
            {"regulations", QJsonArray::fromStringList(regulations)},
            {"reason", reason}};
}

AccountProfile AccountProfile::read(ObjectReader &in)
{
    AccountProfile profile;
    profile.iin = in.iin("iin");
    profile.name = in.localized("name", 300);
    profile.position = in.localized("position", 300);
    profile.role = in.name("role", roleFromName);
    if (!isStaff(profile.role))
        in.fail("role", QStringLiteral("no person has this role"));
    profile.office = readOfficeCode(in, "office");
    profile.wholeRegistry = in.optionalBoolean("wholeRegistry");
    profile.tokenSerial = readSerial(in);
    return profile;
}

void AccountProfile::insertInto(QJsonObject &json) const
{
    json.insert(QStringLiteral("iin"), iin);
    json.insert(QStringLiteral("name"), localizedJson(name));
    json.insert(QStringLiteral("position"), localizedJson(position));
    json.insert(QStringLiteral("role"), roleName(role));
    json.insert(QStringLiteral("office"), office);
    json.insert(QStringLiteral("wholeRegistry"), wholeRegistry);
    if (!tokenSerial.isEmpty())
        json.insert(QStringLiteral("tokenSerial"), tokenSerial);
}

QJsonObject AccountProfile::toJson() const
{
    QJsonObject json;
    insertInto(json);
    return json;
}

PasswordVerifier PasswordVerifier::read(ObjectReader &in)
{
    return {in.base64("salt", 16, 16), in.base64("verifier", 32, 32)};
}

QJsonObject PasswordVerifier::toJson() const
{
    return {{"salt", QString::fromLatin1(salt.toBase64())},
            {"verifier", QString::fromLatin1(verifier.toBase64())}};
}

QString wireName(UserAction value)
{
    return nameIn(adminUserActions, value);
}

std::optional<UserAction> userActionFromName(QStringView name)
{
    return valueIn(adminUserActions, name);
}

QString wireName(AccountState value)
{
    return nameIn(adminAccountStates, value);
}

std::optional<AccountState> accountStateFromName(QStringView name)
{
    return valueIn(adminAccountStates, name);
}

UserChange UserChange::read(ObjectReader &in)
{
    UserChange change;
    change.action = in.name("action", userActionFromName);
    const bool creates = change.action == UserAction::Create;
    change.version = in.integer("version", creates ? 0 : 1, creates ? 0 : mostVersions);
    if (creates || change.action == UserAction::Change)
        change.profile = in.nested<AccountProfile>("profile");
    if (creates || change.action == UserAction::ResetPassword)
        change.password = in.nested<PasswordVerifier>("password");
    change.reason = in.text("reason", longestReason);
    return change;
}

QJsonObject UserChange::toJson() const
{
    QJsonObject json{{"action", wireName(action)}, {"version", version}, {"reason", reason}};
    if (profile)
        json.insert(QStringLiteral("profile"), profile->toJson());
    if (password)
        json.insert(QStringLiteral("password"), password->toJson());
    return json;
}

AdminUser AdminUser::read(ObjectReader &in)
{
    AdminUser user;
    user.login = in.text("login", 64);
    user.version = in.integer("version", 1, mostVersions);
    user.profile = AccountProfile::read(in);
    user.officeName = in.localized("officeName", 500);
    user.state = in.name("state", accountStateFromName);
    user.lockedUntil = in.optionalTime("lockedUntil");
    user.oneTimeUntil = in.optionalTime("oneTimeUntil");
    user.requestId = in.optionalUuid("requestId");
    return user;
}

QJsonObject AdminUser::toJson() const
{
    QJsonObject json{{"login", login},
                     {"version", version},
                     {"officeName", localizedJson(officeName)},
                     {"state", wireName(state)}};
    profile.insertInto(json);
    if (lockedUntil.isValid())
        json.insert(QStringLiteral("lockedUntil"), timeText(lockedUntil));
    if (oneTimeUntil.isValid())
        json.insert(QStringLiteral("oneTimeUntil"), timeText(oneTimeUntil));
    if (!requestId.isEmpty())
        json.insert(QStringLiteral("requestId"), requestId);
    return json;
}

AccountRequest AccountRequest::read(ObjectReader &in)
{
    AccountRequest request;
    request.id = in.uuid("id");
    request.login = in.text("login", 64);
    request.action = in.name("action", userActionFromName);
    request.profile = in.optionalNested<AccountProfile>("profile");
    request.office = in.localized("office", 500);
    request.reason = in.text("reason", longestReason);
    request.askedBy = in.nested<Actor>("askedBy");
    request.askedAt = in.time("askedAt");
    request.until = in.time("until");
    return request;
}

QJsonObject AccountRequest::toJson() const
{
    QJsonObject json{{"id", id},
                     {"login", login},
                     {"action", wireName(action)},
                     {"office", localizedJson(office)},
                     {"reason", reason},
                     {"askedBy", askedBy.toJson()},
                     {"askedAt", timeText(askedAt)},
                     {"until", timeText(until)}};
    if (profile)
        json.insert(QStringLiteral("profile"), profile->toJson());
    return json;
}

UserChangeAnswer UserChangeAnswer::read(ObjectReader &in)
{
    return {in.optionalNested<AdminUser>("user"), in.optionalNested<AccountRequest>("request")};
}

QJsonObject UserChangeAnswer::toJson() const
{
    QJsonObject json;
    if (user)
        json.insert(QStringLiteral("user"), user->toJson());
    if (request)
        json.insert(QStringLiteral("request"), request->toJson());
    return json;
}

ReasonBody ReasonBody::read(ObjectReader &in)
{
    return {in.text("reason", longestReason)};
}

QJsonObject ReasonBody::toJson() const
{
    return {{"reason", reason}};
}

PasswordBody PasswordBody::read(ObjectReader &in)
{
    PasswordBody body;
    QByteArray proof = in.base64("proof", 32, 32);
    body.proof = Secret::copyOf(proof);
    proof.fill('\0');
    body.password = in.nested<PasswordVerifier>("password");
    return body;
}

QJsonObject PasswordBody::toJson() const
{
    return {{"proof", QString::fromLatin1(proof.view().toByteArray().toBase64())},
            {"password", password.toJson()}};
}

} // namespace ruqsat::protocol
