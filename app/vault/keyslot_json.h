#pragma once

#include "vault/keyslots.h"

namespace ruqsat::vault {

inline constexpr qint64 maximumKeyslotFile = 256 * 1024;
inline constexpr qsizetype maximumLogin = 128;

struct KeyslotFile
{
    QList<KeyslotEntry> slotList;
    std::optional<RecoveryEntry> recovery;
};

/// {"format":"ruqsat-keyslots","version":1,"slots":[…],"recovery":{…},"checksum":hex}. The checksum
/// (SHA-256 of the rest, compact, keys sorted) tells a damaged file from a wrong password.
QByteArray keyslotFileBytes(const KeyslotFile &file);
/// Fails with vaultKeyslotDamaged, vaultNewerSchema.
Result<KeyslotFile> parseKeyslotFile(const QByteArray &bytes);

/// What AES-GCM authenticates beside the key: login, salt and costs of the slot.
QByteArray authenticatedHeader(const KeyslotEntry &slot);

} // namespace ruqsat::vault
