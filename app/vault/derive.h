#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>

namespace ruqsat::vault {

/// Argon2id costs. Bounds on both sides: a registry that asks for less than 19 MiB / 2 passes would
/// get a proof that is cheap to guess from, one that asks for more than 1 GiB would stop the desk.
struct KdfParameters
{
    quint32 memoryKiB = 65536; ///< 19,456 … 1,048,576
    quint32 iterations = 3;    ///< 2 … 16
    quint32 parallelism = 1;   ///< 1 … 8

    friend bool operator==(const KdfParameters &, const KdfParameters &) = default;
};

bool withinBounds(const KdfParameters &parameters);

inline constexpr qsizetype saltSize = 16;
inline constexpr std::size_t keySize = 32;

/// Two independent 256-bit keys of one password. Only `registryProof` ever leaves the desk.
struct DerivedKeys
{
    Secret vaultKey;
    Secret registryProof;
};

/// One Argon2id (version 1.3) run to 32 bytes, then HKDF-SHA256 without salt, info "ruqsat/vault/1"
/// and "ruqsat/registry/1". `password`: UTF-8 in NFC, 1 … 1,024 bytes. `salt`: 16 bytes.
/// Takes about 155 ms with the default parameters: never call it on the window's thread.
/// Fails with vaultError on parameters out of bounds.
Result<DerivedKeys> derive(const Secret &password, const QByteArray &salt,
                           const KdfParameters &parameters);

} // namespace ruqsat::vault
