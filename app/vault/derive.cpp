#include "vault/derive.h"

#include <argon2.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#include <memory>

namespace ruqsat::vault {
namespace {

constexpr std::size_t maximumPassword = 1024;

struct KdfContextDeleter
{
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
};

Result<Secret> expand(Secret &master, QByteArray info)
{
    EVP_KDF *kdf = EVP_KDF_fetch(nullptr, OSSL_KDF_NAME_HKDF, nullptr);
    const std::unique_ptr<EVP_KDF_CTX, KdfContextDeleter> context(EVP_KDF_CTX_new(kdf));
    EVP_KDF_free(kdf);
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, master.writableData(), master.size()),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info.data(),
                                          static_cast<std::size_t>(info.size())),
        OSSL_PARAM_construct_end()};
    Secret key(keySize);
    if (!context || EVP_KDF_derive(context.get(), key.writableData(), keySize, parameters) != 1)
        return Failure(FailureCode::VaultError, QStringLiteral("HKDF failed"));
    key.resize(keySize);
    return key;
}

} // namespace

bool withinBounds(const KdfParameters &parameters)
{
    return parameters.memoryKiB >= 19'456 && parameters.memoryKiB <= 1'048'576 &&
           parameters.iterations >= 2 && parameters.iterations <= 16 &&
           parameters.parallelism >= 1 && parameters.parallelism <= 8;
}

Result<DerivedKeys> derive(const Secret &password, const QByteArray &salt,
                           const KdfParameters &parameters)
{
    if (!withinBounds(parameters) || salt.size() != saltSize)
        return Failure(FailureCode::VaultError, QStringLiteral("key derivation out of bounds"));
    if (password.isEmpty() || password.size() > maximumPassword)
        return Failure(FailureCode::VaultError, QStringLiteral("password length"));

    Secret master(keySize);
    const int code = argon2id_hash_raw(parameters.iterations, parameters.memoryKiB,
                                       parameters.parallelism, password.data(), password.size(),
                                       salt.constData(), saltSize, master.writableData(), keySize);
    if (code != ARGON2_OK)
        return Failure(FailureCode::VaultError,
                       QStringLiteral("Argon2id: ") + QLatin1String(argon2_error_message(code)));
    master.resize(keySize);

    Result<Secret> vaultKey = expand(master, QByteArrayLiteral("ruqsat/vault/1"));
    if (!vaultKey)
        return vaultKey.failure();
    Result<Secret> registryProof = expand(master, QByteArrayLiteral("ruqsat/registry/1"));
    if (!registryProof)
        return registryProof.failure();
    return DerivedKeys{*std::move(vaultKey), *std::move(registryProof)};
}

} // namespace ruqsat::vault
