#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "vault/derive.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace ruqsat::vault {

/// How an operator's wrapping key came out of the password: what must be known to derive it again.
struct Derivation
{
    QByteArray salt; ///< 16 bytes
    KdfParameters parameters;

    friend bool operator==(const Derivation &, const Derivation &) = default;
};

/// An operator with the key that opens the operator's slot (DerivedKeys::vaultKey, 32 bytes).
struct OperatorKey
{
    QString login;
    Secret wrappingKey;
    Derivation derivation;
    /// The same typed password, derived anew for another slot of the login: the try was counted
    /// with the first.
    bool furtherTry = false;
};

/// The data key wrapped for one operator.
struct KeyslotEntry
{
    QString login;
    Derivation derivation;
    QByteArray nonce;
    QByteArray wrapped;
    QDateTime changedAt;
};

/// The data key sealed to the administrators' public key.
struct RecoveryEntry
{
    QString keyId;
    QByteArray sealed;
};

/// The keyslot file: one random data key (32 bytes and SQLCipher's 16-byte salt), wrapped once per
/// operator with AES-256-GCM, and optionally sealed to the administrators' public key (RSA-OAEP).
/// JSON, written whole to a temporary file, flushed and renamed, so a kill leaves the old or the
/// new. A value in memory: nothing is written before save().
class Keyslots final
{
public:
    static constexpr int maximumSlots = 64;

    /// A new random data key with one slot.
    static Result<Keyslots> create(const OperatorKey &first, Secret &dataKey, const QDateTime &now);
    /// Fails with vaultKeyslotDamaged (also where the file is missing), vaultNewerSchema.
    static Result<Keyslots> load(const QString &file);
    Result<void> save(const QString &file) const;

    QStringList logins() const;
    /// What to derive with for this login; nothing where it has no slot here.
    std::optional<Derivation> derivationOf(const QString &login) const;
    /// The same with every slot of the login: two, the newer first, while a change of the password
    /// is under way or was cut off.
    QList<Derivation> derivationsOf(const QString &login) const;

    /// The data key. Fails with vaultOperatorUnknown, vaultWrongPassword.
    Result<Secret> unwrap(const OperatorKey &key) const;
    /// Adds a slot beside the one that the login has: both passwords open.
    Result<void> add(const OperatorKey &key, const Secret &dataKey, const QDateTime &now);
    /// Takes away the login's other slots; how many there were. Fails as unwrap().
    Result<int> keepOnly(const OperatorKey &key);
    /// Adds the slot of that login, or replaces all that it has.
    Result<void> put(const OperatorKey &key, const Secret &dataKey, const QDateTime &now);
    /// Fails with vaultOperatorUnknown, and with vaultError for the last slot, which would lose
    /// all.
    Result<void> remove(const QString &login);

    bool hasRecovery() const { return m_recovery.has_value(); }
    /// SHA-256 of the administrators' public key (SubjectPublicKeyInfo), hex; empty without a slot.
    QString recoveryKeyId() const;
    /// `publicKey`: DER SubjectPublicKeyInfo, RSA of 2,048 bits or more.
    Result<void> setRecovery(const QByteArray &publicKey, const Secret &dataKey);
    /// `privateKey`: PEM PKCS#8 without a password. Fails with vaultWrongPassword for another key.
    Result<Secret> recover(const Secret &privateKey) const;

private:
    const KeyslotEntry *find(const QString &login) const;
    /// Which slot the key opens, and the data key in it. Fails as unwrap().
    Result<qsizetype> opened(const OperatorKey &key, Secret &dataKey) const;

    QList<KeyslotEntry> m_slots;
    std::optional<RecoveryEntry> m_recovery;
};

} // namespace ruqsat::vault
