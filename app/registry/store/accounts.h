#pragma once

#include "protocol/session.h"
#include "registry/store/database.h"

#include <optional>

// Offices, people, devices and sessions.
namespace ruqsat::registry::store {

struct DeviceRecord
{
    bool revoked = false;
    bool enrolled = true; ///< false until it has shown its code
    QString officeId;
    QString window;
    QString fingerprint;    ///< of its certificate; empty: any of its name
    bool intake = false;    ///< of the self-service, which reaches nothing of the staff's side
    qint64 lawRevision = 0; ///< of what administrators set
};

struct Account
{
    protocol::User user;
    LocalizedText position; ///< as it stands under a paper
    LocalizedText place;    ///< of the office: where its papers are issued
    QByteArray salt;
    QByteArray verifier; ///< SHA-256 of the proof
    bool blocked = false;
    /// Administers or audits every office.
    bool wholeRegistry = false;
    QDateTime oneTimeUntil; ///< invalid for a password that the person chose
    QString tokenSerial;    ///< of the certificate bound to the account; empty: any of the person's
};

struct Session
{
    Account account;
    QDateTime usedAt;
    QDateTime expiresAt;
};

/// Where wrong proofs of a login are counted.
struct SignInPlace
{
    QByteArray loginHash;
    QString deviceId; ///< empty: of all desks together
};

struct SignInFailures
{
    int failures = 0;
    QDateTime lockedUntil;
};

/// Who calls: the device, and the session that it names; nothing where the device is not known.
struct Caller
{
    DeviceRecord device;
    std::optional<Session> session;
};

/// Nobody changes them until the transaction ends. Of one transaction, the device first.
Result<void> holdDevice(Transaction &in, const QString &deviceId);
Result<void> holdAccount(Transaction &in, const QString &login);
/// `tokenHash` may be empty.
Result<std::optional<Caller>> findCaller(Transaction &in, const QString &deviceId,
                                         const QByteArray &tokenHash);
Result<std::optional<Account>> findAccount(Transaction &in, const QString &login);
Result<void> addSession(Transaction &in, const QByteArray &tokenHash, const QString &login,
                        const QString &deviceId, const QDateTime &now, const QDateTime &expiresAt);
/// Never back, where another request was later and faster. False where the session has ended.
Result<bool> touchSession(Transaction &in, const QByteArray &tokenHash, const QDateTime &now);
Result<void> endSession(Transaction &in, const QByteArray &tokenHash);
/// All sessions of `login` but the one that `tokenHash` names.
Result<void> endOtherSessions(Transaction &in, const QString &login, const QByteArray &tokenHash);

/// Holds the row until the transaction ends, so that tries count one after the other.
Result<SignInFailures> signInFailures(Transaction &in, const SignInPlace &place);
/// Until when the login is locked at every desk, without holding it; long ago where it is not.
Result<QDateTime> signInLock(Transaction &in, const QByteArray &loginHash);
Result<void> setSignInFailures(Transaction &in, const SignInPlace &place,
                               const SignInFailures &failures);
Result<void> clearSignInFailures(Transaction &in, const SignInPlace &place);
/// At every desk.
Result<void> unlockSignIn(Transaction &in, const QByteArray &loginHash);
/// Where the last wrong try was before that time, and every lock had ended.
Result<void> forgetSignInFailures(Transaction &in, const QDateTime &before);

Result<QByteArray> saltSecret(Transaction &in);
Result<QByteArray> officeKeySecret(Transaction &in);
/// Which key of its shared outboxes the office has now, beginning with 1.
Result<int> officeKeyVersion(Transaction &in, const QString &officeId);
/// From now on another one.
Result<void> renewOfficeKey(Transaction &in, const QString &officeId);
/// The office that decides on a regulation's applications; empty where none does.
Result<QString> providerOf(Transaction &in, const QString &regulation);
struct OfficeRecord
{
    protocol::Office office;
    LocalizedText place;
};
Result<OfficeRecord> officeOf(Transaction &in, const QString &id);

/// Offices, users and devices of a seed file; those that are there are brought up to date. Fails
/// with dataFileInvalid.
Result<void> applySeed(Transaction &in, const QJsonObject &seed);

/// The same, for a registry that has nobody yet: administrators of the whole registry, with the
/// office and the device to begin at. Nothing that is there is touched, and there are never more
/// than two: they make everybody else. Fails with dataFileInvalid, configurationInvalid.
Result<void> addFirstAdministrators(Transaction &in, const QJsonObject &seed);

} // namespace ruqsat::registry::store
