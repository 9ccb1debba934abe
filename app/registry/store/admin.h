#pragma once

#include "protocol/admin.h"
#include "registry/store/database.h"

#include <optional>

// Offices, accounts and devices, for whoever administers them. `office`: of an administrator who
// reaches the own one only; empty reaches all.
namespace ruqsat::registry::store {

struct AdminFilter
{
    QString reach; ///< as `office` above
    QString q;     ///< beginning of a code, login, IIN or of words of the name
    QString office;
    std::optional<Role> role;
    QString state; ///< name of an AccountState or DeviceState
    int limit = 50;
    QString after;
};

/// Administration goes one step after the other, so that nothing changes between look and deed.
Result<void> holdAdministration(Transaction &in);

Result<protocol::AdminPage<protocol::AdminOffice>> adminOffices(Transaction &in,
                                                                const AdminFilter &filter);
Result<std::optional<protocol::AdminOffice>> adminOffice(Transaction &in, const QString &id);
/// Of the regulations, those that another office decides on.
Result<QStringList> regulationsOfOthers(Transaction &in, const QString &id,
                                        const QStringList &regulations);
/// Writes the office and its regulations; the version becomes one more than that of the change.
Result<void> putOffice(Transaction &in, const QString &id, const protocol::OfficeChange &change);

Result<protocol::AdminPage<protocol::AdminUser>>
adminUsers(Transaction &in, const AdminFilter &filter, const QDateTime &now);
Result<std::optional<protocol::AdminUser>> adminUser(Transaction &in, const QString &login,
                                                     const QDateTime &now);
Result<void> addAccount(Transaction &in, const QString &login,
                        const protocol::AccountProfile &profile,
                        const protocol::PasswordVerifier &password, const QDateTime &oneTimeUntil);
/// These advance the version by one. Sessions end where the person's rights or password changed.
Result<void> setProfile(Transaction &in, const QString &login,
                        const protocol::AccountProfile &profile);
/// An invalid time unblocks.
Result<void> setBlocked(Transaction &in, const QString &login, const QDateTime &at);
/// One that is given; the person has to choose another.
Result<void> setPassword(Transaction &in, const QString &login,
                         const protocol::PasswordVerifier &password, const QDateTime &oneTimeUntil);
/// The person's own, over the one whose verifier is `known`; false, and nothing set, where that is
/// not the account's any more or the account is blocked. Holds the account.
Result<bool> setOwnPassword(Transaction &in, const QString &login, const QByteArray &known,
                            const protocol::PasswordVerifier &password);
Result<void> endSessionsOf(Transaction &in, const QString &login);
/// A one-time password that was used lasts until `until` at most.
Result<void> shortenOneTime(Transaction &in, const QString &login, const QDateTime &until);

/// Whether the person still administers the office, with an account that is not blocked; an empty
/// office is the whole registry.
Result<bool> administers(Transaction &in, const QString &iin, const QString &office);

struct KeptRequest
{
    protocol::AccountRequest request;
    protocol::UserChange change;
    QStringList offices; ///< of the account and of the profile that it is to get
};
Result<void> addRequest(Transaction &in, const KeptRequest &request);
/// Held until the transaction ends; nothing where it is not open any more.
Result<std::optional<KeptRequest>> openRequest(Transaction &in, const QString &id,
                                               const QDateTime &now);
/// Those of the own office only, before and after; the oldest first. `next` is an id.
Result<protocol::AdminPage<protocol::AccountRequest>>
openRequests(Transaction &in, const AdminFilter &filter, const QDateTime &now);
/// `state`: "confirmed" or "declined".
Result<void> closeRequest(Transaction &in, const QString &id, const QString &state,
                          const protocol::Actor &by, const QDateTime &now);
/// What nobody confirmed in time makes room for another.
Result<void> dropOldRequests(Transaction &in, const QString &login, const QDateTime &now);

Result<protocol::AdminPage<protocol::AdminDevice>> adminDevices(Transaction &in,
                                                                const AdminFilter &filter);
Result<std::optional<protocol::AdminDevice>> adminDevice(Transaction &in, const QString &id);
struct DeviceRow
{
    QString id;
    QString office;
    QString window;
    QString fingerprint;
    QByteArray codeHash; ///< empty: no code is waited for
    QDateTime codeUntil;
    QDateTime enrolledAt;
    QDateTime revokedAt;
};
Result<std::optional<DeviceRow>> deviceRow(Transaction &in, const QString &id);
/// Makes it where it is not there; advances its version and ends its sessions.
Result<void> putDevice(Transaction &in, const DeviceRow &row);
/// Counts a wrong code; the tenth voids it.
Result<void> countWrongCode(Transaction &in, const QString &id);

} // namespace ruqsat::registry::store
