#include "vault/keyslots.h"

#include "vault/cipher_driver.h"
#include "vault/durable_file.h"
#include "vault/key_wrap.h"
#include "vault/keyslot_json.h"

#include <QCryptographicHash>

namespace ruqsat::vault {
namespace {

Result<KeyslotEntry> makeSlot(const OperatorKey &key, const Secret &dataKey, const QDateTime &now)
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
    return slot;
}

} // namespace

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
    // What cannot be read at the moment is not damaged: nothing is to take its place.
    if (!bytes && bytes.failure().code == FailureCode::VaultError)
        return bytes.failure();
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
    for (const KeyslotEntry &slot : m_slots) {
        if (!logins.contains(slot.login))
            logins.append(slot.login);
    }
    return logins;
}

std::optional<Derivation> Keyslots::derivationOf(const QString &login) const
{
    const KeyslotEntry *slot = find(login);
    return slot ? std::optional(slot->derivation) : std::nullopt;
}

QList<Derivation> Keyslots::derivationsOf(const QString &login) const
{
    QList<Derivation> derivations;
    for (const KeyslotEntry &slot : m_slots) {
        if (slot.login == login)
            derivations.append(slot.derivation);
    }
    return derivations;
}

Result<qsizetype> Keyslots::opened(const OperatorKey &key, Secret &dataKey) const
{
    Failure failure(FailureCode::VaultOperatorUnknown);
    for (qsizetype i = 0; i < m_slots.size(); ++i) {
        const KeyslotEntry &slot = m_slots.at(i);
        if (slot.login != key.login)
            continue;
        Result<Secret> found =
            unwrapKey(slot.wrapped, key.wrappingKey, slot.nonce, authenticatedHeader(slot));
        if (found && found->size() == dataKeySize) {
            dataKey = *std::move(found);
            return i;
        }
        failure = found ? Failure(FailureCode::VaultKeyslotDamaged) : found.failure();
    }
    return failure;
}

Result<Secret> Keyslots::unwrap(const OperatorKey &key) const
{
    Secret dataKey;
    if (const Result<qsizetype> slot = opened(key, dataKey); !slot)
        return slot.failure();
    return dataKey;
}

Result<int> Keyslots::keepOnly(const OperatorKey &key)
{
    Secret dataKey;
    const Result<qsizetype> slot = opened(key, dataKey);
    if (!slot)
        return slot.failure();
    const KeyslotEntry kept = m_slots.at(*slot);
    const auto others = m_slots.removeIf([&](const KeyslotEntry &each) {
        return each.login == key.login && each.nonce != kept.nonce;
    });
    return static_cast<int>(others);
}

Result<void> Keyslots::add(const OperatorKey &key, const Secret &dataKey, const QDateTime &now)
{
    Result<KeyslotEntry> slot = makeSlot(key, dataKey, now);
    if (!slot)
        return slot.failure();
    if (m_slots.size() >= maximumSlots)
        return Failure(FailureCode::VaultError, QStringLiteral("all slots are taken"));
    qsizetype place = 0;
    while (place < m_slots.size() && m_slots.at(place).login != key.login)
        ++place;
    m_slots.insert(place, *std::move(slot));
    return {};
}

Result<void> Keyslots::put(const OperatorKey &key, const Secret &dataKey, const QDateTime &now)
{
    Keyslots changed = *this;
    if (const Result<void> added = changed.add(key, dataKey, now); !added)
        return added;
    bool isFirst = true;
    changed.m_slots.removeIf([&](const KeyslotEntry &slot) {
        return slot.login == key.login && !std::exchange(isFirst, false);
    });
    *this = std::move(changed);
    return {};
}

Result<void> Keyslots::remove(const QString &login)
{
    if (!find(login))
        return FailureCode::VaultOperatorUnknown;
    if (logins().size() == 1)
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
