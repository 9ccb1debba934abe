#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>

namespace ruqsat::vault {

inline constexpr qsizetype gcmNonceSize = 12;
inline constexpr qsizetype gcmTagSize = 16;

/// Fails with vaultError where the system gives no random bytes.
Result<Secret> randomSecret(std::size_t size);
Result<QByteArray> randomBytes(qsizetype size);

/// AES-256-GCM; the tag stands behind the bytes. `header` is authenticated with them.
Result<QByteArray> wrapKey(const Secret &plain, const Secret &wrappingKey, const QByteArray &nonce,
                           const QByteArray &header);
/// Fails with vaultWrongPassword: with a file whose checksum holds, only the key can be wrong.
Result<Secret> unwrapKey(const QByteArray &wrapped, const Secret &wrappingKey,
                         const QByteArray &nonce, const QByteArray &header);

/// RSA-OAEP with SHA-256. `publicKey`: DER SubjectPublicKeyInfo of 2,048 bits or more.
Result<QByteArray> sealKey(const Secret &plain, const QByteArray &publicKey);
/// `privateKey`: PEM PKCS#8. Fails with vaultWrongPassword where it is not the right one.
Result<Secret> unsealKey(const QByteArray &sealed, const Secret &privateKey);

} // namespace ruqsat::vault
