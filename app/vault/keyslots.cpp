#include "vault/keyslots.h"

#include "vault/cipher_driver.h"
#include "vault/durable_file.h"
#include "vault/key_wrap.h"
#include "vault/keyslot_json.h"

#include <QCryptographicHash>

namespace ruqsat::vault {

Result<Keyslots> Keyslots::create(const OperatorKey &first, Secret &dataKey, const QDateTime &now)
{
    Result<Secret> random = randomSecret(dataKeySize);
    if (!random)
        return random.failure();
    Keyslots keyslots;
    if (const Result<void> put = keyslots.put(first, *random, now); !put)
        return put.failure();
    dataKey = *std::move(random);
    return keyslots;
}

Result<Keyslots> Keyslots::load(const QString &file)
{
    const Result<QByteArray> bytes = readBounded(file, maximumKeyslotFile);
    if (!bytes)
        return Failure(FailureCode::VaultKeyslotDamaged, bytes.failure().detail);
    const Result<KeyslotFile> parsed = parseKeyslotFile(*bytes);
    if (!parsed)
        return parsed.failure();
    Keyslots keyslots;
    keyslots.m_slots = parsed->slotList;
    keyslots.m_recovery = parsed->recovery;
    return keyslots;
}

Result<void> Keyslots::save(const QString &file) const
{
    return writeDurably(file, keyslotFileBytes({m_slots, m_recovery}));
}

QStringList Keyslots::logins() const
{
    QStringList logins;
    for (const KeyslotEntry &slot : m_slots)
        logins.append(slot.login);
    return logins;
}

std::optional<Derivation> Keyslots::derivationOf(const QString &login) const
{
    const KeyslotEntry *slot = find(login);
    return slot ? std::optional(slot->derivation) : std::nullopt;
}

Result<Secret> Keyslots::unwrap(const OperatorKey &key) const
{
    const KeyslotEntry *slot = find(key.login);
    if (!slot)
        return FailureCode::VaultOperatorUnknown;
    Result<Secret> dataKey =
        unwrapKey(slot->wrapped, key.wrappingKey, slot->nonce, authenticatedHeader(*slot));
    if (dataKey && dataKey->size() != dataKeySize)
        return FailureCode::VaultKeyslotDamaged;
    return dataKey;
}

Result<void> Keyslots::put(const OperatorKey &key, const Secret &dataKey, const QDateTime &now)
{
    if (key.login.isEmpty() || key.login.size() > maximumLogin ||
        key.derivation.salt.size() != saltSize || !withinBounds(key.derivation.parameters))
        return Failure(FailureCode::VaultError, QStringLiteral("malformed operator key"));
    const Result<QByteArray> nonce = randomBytes(gcmNonceSize);
    if (!nonce)
        return nonce.failure();
    KeyslotEntry slot{key.login, key.derivation, *nonce, {}, now.toUTC()};
    Result<QByteArray> wrapped =
        wrapKey(dataKey, key.wrappingKey, slot.nonce, authenticatedHeader(slot));
    if (!wrapped)
        return wrapped.failure();
    slot.wrapped = *std::move(wrapped);

    for (KeyslotEntry &existing : m_slots) {
        if (existing.login == key.login) {
            existing = slot;
            return {};
        }
    }
    if (m_slots.size() >= maximumSlots)
        return Failure(FailureCode::VaultError, QStringLiteral("all slots are taken"));
    m_slots.append(slot);
    return {};
}

Result<void> Keyslots::remove(const QString &login)
{
    if (!find(login))
        return FailureCode::VaultOperatorUnknown;
    if (m_slots.size() == 1)
        return Failure(FailureCode::VaultError, QStringLiteral("the last slot stays"));
    m_slots.removeIf([&](const KeyslotEntry &slot) { return slot.login == login; });
    return {};
}

QString Keyslots::recoveryKeyId() const
{
    return m_recovery ? m_recovery->keyId : QString();
}

Result<void> Keyslots::setRecovery(const QByteArray &publicKey, const Secret &dataKey)
{
    const Result<QByteArray> sealed = sealKey(dataKey, publicKey);
    if (!sealed)
        return sealed.failure();
    const QByteArray hash = QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256);
    m_recovery = RecoveryEntry{QString::fromLatin1(hash.toHex()), *sealed};
    return {};
}

Result<Secret> Keyslots::recover(const Secret &privateKey) const
{
    if (!m_recovery)
        return Failure(FailureCode::VaultItemMissing, QStringLiteral("no recovery slot"));
    Result<Secret> dataKey = unsealKey(m_recovery->sealed, privateKey);
    if (dataKey && dataKey->size() != dataKeySize)
        return FailureCode::VaultWrongPassword;
    return dataKey;
}

const KeyslotEntry *Keyslots::find(const QString &login) const
{
    for (const KeyslotEntry &slot : m_slots) {
        if (slot.login == login)
            return &slot;
    }
    return nullptr;
}

} // namespace ruqsat::vault
