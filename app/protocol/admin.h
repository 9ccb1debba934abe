#pragma once

#include "protocol/application.h"
#include "protocol/session.h"

// Offices, accounts and devices, as an administrator sees and changes them.
namespace ruqsat::protocol {

/// How long a one-time password or the code of a device may be used, and a change be confirmed.
inline constexpr int oneTimeHours = 72;
inline constexpr int confirmationDays = 7;

/// Letters, digits, ".", "-" and "_" of ASCII in lower case, 2 … 64: what logins, office codes and
/// devices are named by.
bool isAdminName(QStringView text);

/// GET /v1/admin/offices/{id}
struct AdminOffice
{
    QString id;
    qint64 version = 0;
    OfficeKind kind = OfficeKind::Centre;
    QString bin;
    LocalizedText name;
    LocalizedText place;     ///< where its papers are issued
    QStringList regulations; ///< that it decides on
    qint64 users = 0;
    qint64 devices = 0;

    static AdminOffice read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// PUT /v1/admin/offices/{id}; version 0 makes a new one.
struct OfficeChange
{
    qint64 version = 0;
    OfficeKind kind = OfficeKind::Centre;
    QString bin;
    LocalizedText name;
    LocalizedText place;
    QStringList regulations;
    QString reason;

    static OfficeChange read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// What a person is to the registry.
struct AccountProfile
{
    QString iin;
    LocalizedText name;
    LocalizedText position; ///< as it stands under a paper
    Role role = Role::Operator;
    QString office;
    /// An administrator or auditor of every office, not of the own one only.
    bool wholeRegistry = false;
    /// Serial number of the registration certificate in hex; empty: any of the person's.
    QString tokenSerial;

    static AccountProfile read(ObjectReader &in);
    void insertInto(QJsonObject &json) const;
    QJsonObject toJson() const;
    friend bool operator==(const AccountProfile &, const AccountProfile &) = default;
};

/// What the registry keeps of a password. The password itself never reaches it.
struct PasswordVerifier
{
    QByteArray salt;     ///< 16 bytes
    QByteArray verifier; ///< SHA-256 of the proof

    static PasswordVerifier read(ObjectReader &in);
    QJsonObject toJson() const;
};

enum class UserAction { Create, Change, Block, Unblock, Unlock, ResetPassword };
QString wireName(UserAction value);
std::optional<UserAction> userActionFromName(QStringView name);

/// POST /v1/admin/users/{login}
struct UserChange
{
    UserAction action = UserAction::Change;
    qint64 version = 0;                       ///< 0 with Create
    std::optional<AccountProfile> profile;    ///< with Create and Change
    std::optional<PasswordVerifier> password; ///< one-time, with Create and ResetPassword
    QString reason;

    static UserChange read(ObjectReader &in);
    QJsonObject toJson() const;
};

enum class AccountState { Active, Blocked };
QString wireName(AccountState value);
std::optional<AccountState> accountStateFromName(QStringView name);

/// GET /v1/admin/users/{login}
struct AdminUser
{
    QString login;
    qint64 version = 0;
    AccountProfile profile;
    LocalizedText officeName;
    AccountState state = AccountState::Active;
    QDateTime lockedUntil;  ///< after wrong passwords; invalid where it is not
    QDateTime oneTimeUntil; ///< of a password that an administrator gave
    QString requestId;      ///< of a change that waits for the second administrator

    static AdminUser read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// A change that takes two administrators.
struct AccountRequest
{
    QString id;
    QString login;
    UserAction action = UserAction::Change;
    std::optional<AccountProfile> profile; ///< as it is to be
    LocalizedText office;                  ///< name of the office that it is about
    QString reason;
    Actor askedBy;
    QDateTime askedAt;
    QDateTime until;

    static AccountRequest read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// Either the account as it is now, or the request that waits.
struct UserChangeAnswer
{
    std::optional<AdminUser> user;
    std::optional<AccountRequest> request;

    static UserChangeAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/admin/requests/{id}/confirm and …/decline
struct ReasonBody
{
    QString reason;

    static ReasonBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

enum class DeviceState { Pending, Enrolled, Revoked };
QString wireName(DeviceState value);
std::optional<DeviceState> deviceStateFromName(QStringView name);

/// GET /v1/admin/devices/{id}
struct AdminDevice
{
    QString id; ///< name in the certificate
    qint64 version = 0;
    QString office;
    LocalizedText officeName;
    QString window;
    DeviceState state = DeviceState::Pending;
    QString fingerprint; ///< SHA-256 of the certificate in hex; empty: any of that name
    QDateTime since;     ///< of the state
    QDateTime codeUntil; ///< of a device that is to show its code

    static AdminDevice read(ObjectReader &in);
    QJsonObject toJson() const;
};

enum class DeviceAction { Enrol, Change, NewCode, Revoke };
QString wireName(DeviceAction value);
std::optional<DeviceAction> deviceActionFromName(QStringView name);

/// POST /v1/admin/devices/{id}
struct DeviceChange
{
    DeviceAction action = DeviceAction::Change;
    qint64 version = 0; ///< 0 with Enrol
    QString office;     ///< with Enrol and Change
    QString window;
    QString fingerprint; ///< with Enrol: of the certificate, where it is at hand; no code then
    QString reason;

    static DeviceChange read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct DeviceChangeAnswer
{
    AdminDevice device;
    QString code; ///< to be typed at the device once; told here only

    static DeviceChangeAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/enrolment
struct EnrolmentBody
{
    QString code;

    static EnrolmentBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/session/password
struct PasswordBody
{
    Secret proof; ///< of the present password
    PasswordVerifier password;

    static PasswordBody read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// A page of any of the above; `next` is empty at the end.
template <typename T>
struct AdminPage
{
    QList<T> items;
    QString next;

    static AdminPage read(ObjectReader &in)
    {
        return {in.list<T>("items", 200), in.optionalText("next", 200)};
    }
    QJsonObject toJson() const
    {
        QJsonObject json{{"items", jsonList(items)}};
        if (!next.isEmpty())
            json.insert(QStringLiteral("next"), next);
        return json;
    }
};

} // namespace ruqsat::protocol
