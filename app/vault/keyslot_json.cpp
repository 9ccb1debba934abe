#include "vault/keyslot_json.h"

#include "vault/cipher_driver.h"
#include "vault/key_wrap.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ruqsat::vault {
namespace {

constexpr int formatVersion = 1;
const QLatin1String formatName("ruqsat-keyslots");

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray fromBase64(const QJsonValue &value)
{
    const auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString checksumOf(const QJsonObject &object)
{
    const QByteArray hash = QCryptographicHash::hash(compact(object), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex());
}

QJsonObject headerJson(const KeyslotEntry &slot)
{
    const KdfParameters &kdf = slot.derivation.parameters;
    return {{QStringLiteral("login"), slot.login},
            {QStringLiteral("salt"), base64(slot.derivation.salt)},
            {QStringLiteral("kdf"),
             QJsonObject{{QStringLiteral("algorithm"), QStringLiteral("argon2id")},
                         {QStringLiteral("memoryKiB"), static_cast<qint64>(kdf.memoryKiB)},
                         {QStringLiteral("iterations"), static_cast<qint64>(kdf.iterations)},
                         {QStringLiteral("parallelism"), static_cast<qint64>(kdf.parallelism)}}}};
}

QJsonObject slotJson(const KeyslotEntry &slot)
{
    QJsonObject json = headerJson(slot);
    json[QStringLiteral("nonce")] = base64(slot.nonce);
    json[QStringLiteral("wrapped")] = base64(slot.wrapped);
    json[QStringLiteral("changedAt")] = slot.changedAt.toString(Qt::ISODateWithMs);
    return json;
}

std::optional<KeyslotEntry> parseSlot(const QJsonObject &json)
{
    const QJsonObject kdf = json[QStringLiteral("kdf")].toObject();
    const auto cost = [&](const char *name) {
        const qint64 value = kdf[QLatin1String(name)].toInteger();
        return static_cast<quint32>(qBound(qint64(0), value, qint64(UINT32_MAX)));
    };
    KeyslotEntry slot;
    slot.login = json[QStringLiteral("login")].toString();
    slot.derivation.salt = fromBase64(json[QStringLiteral("salt")]);
    slot.derivation.parameters = {cost("memoryKiB"), cost("iterations"), cost("parallelism")};
    slot.nonce = fromBase64(json[QStringLiteral("nonce")]);
    slot.wrapped = fromBase64(json[QStringLiteral("wrapped")]);
    slot.changedAt =
        QDateTime::fromString(json[QStringLiteral("changedAt")].toString(), Qt::ISODateWithMs);
    const bool good = !slot.login.isEmpty() && slot.login.size() <= maximumLogin &&
                      kdf[QStringLiteral("algorithm")] == QLatin1String("argon2id") &&
                      withinBounds(slot.derivation.parameters) &&
                      slot.derivation.salt.size() == saltSize &&
                      slot.nonce.size() == gcmNonceSize &&
                      slot.wrapped.size() == static_cast<qsizetype>(dataKeySize) + gcmTagSize;
    return good ? std::optional(slot) : std::nullopt;
}

Failure damaged(const char *what)
{
    return {FailureCode::VaultKeyslotDamaged, QLatin1String(what)};
}

} // namespace

QByteArray keyslotFileBytes(const KeyslotFile &file)
{
    QJsonArray list;
    for (const KeyslotEntry &slot : file.slotList)
        list.append(slotJson(slot));
    QJsonObject root{{QStringLiteral("format"), formatName},
                     {QStringLiteral("version"), formatVersion},
                     {QStringLiteral("slots"), list}};
    if (file.recovery)
        root[QStringLiteral("recovery")] =
            QJsonObject{{QStringLiteral("algorithm"), QStringLiteral("rsa-oaep-sha256")},
                        {QStringLiteral("keyId"), file.recovery->keyId},
                        {QStringLiteral("sealed"), base64(file.recovery->sealed)}};
    root[QStringLiteral("checksum")] = checksumOf(root);
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<KeyslotFile> parseKeyslotFile(const QByteArray &bytes)
{
    QJsonObject root = QJsonDocument::fromJson(bytes).object();
    const QString checksum = root.take(QStringLiteral("checksum")).toString();
    if (root[QStringLiteral("format")] != formatName)
        return damaged("not a keyslot file");
    if (root[QStringLiteral("version")].toInt() > formatVersion)
        return Failure(FailureCode::VaultNewerSchema, QStringLiteral("newer keyslot file"));
    if (checksum != checksumOf(root))
        return damaged("checksum");

    KeyslotFile file;
    const QJsonArray list = root[QStringLiteral("slots")].toArray();
    if (list.isEmpty() || list.size() > Keyslots::maximumSlots)
        return damaged("number of slots");
    for (const QJsonValue &value : list) {
        const std::optional<KeyslotEntry> slot = parseSlot(value.toObject());
        if (!slot)
            return damaged("slot");
        file.slotList.append(*slot);
    }
    if (root.contains(QStringLiteral("recovery"))) {
        const QJsonObject json = root[QStringLiteral("recovery")].toObject();
        file.recovery = RecoveryEntry{json[QStringLiteral("keyId")].toString(),
                                      fromBase64(json[QStringLiteral("sealed")])};
        if (file.recovery->sealed.isEmpty())
            return damaged("recovery slot");
    }
    return file;
}

QByteArray authenticatedHeader(const KeyslotEntry &slot)
{
    return QByteArrayLiteral("ruqsat-keyslot/1 ") + compact(headerJson(slot));
}

} // namespace ruqsat::vault
