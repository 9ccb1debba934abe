#include "vault/key_wrap.h"

#include "vault/derive.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <memory>

namespace ruqsat::vault {
namespace {

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, Freed<EVP_CIPHER_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free>>;

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return static_cast<const unsigned char *>(static_cast<const void *>(bytes.constData()));
}

unsigned char *writable(QByteArray &bytes)
{
    return static_cast<unsigned char *>(static_cast<void *>(bytes.data()));
}

Failure cryptoFailure(const char *doing)
{
    return {FailureCode::VaultError, QLatin1String(doing)};
}

bool usable(const Secret &wrappingKey, const QByteArray &nonce)
{
    return wrappingKey.size() == keySize && nonce.size() == gcmNonceSize;
}

bool useOaep(EVP_PKEY_CTX *context)
{
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) == 1;
}

} // namespace

Result<Secret> randomSecret(std::size_t size)
{
    Secret secret(size);
    if (RAND_priv_bytes(secret.writableData(), static_cast<int>(size)) != 1)
        return cryptoFailure("random bytes");
    secret.resize(size);
    return secret;
}

Result<QByteArray> randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    if (RAND_bytes(writable(bytes), static_cast<int>(size)) != 1)
        return cryptoFailure("random bytes");
    return bytes;
}

Result<QByteArray> wrapKey(const Secret &plain, const Secret &wrappingKey, const QByteArray &nonce,
                           const QByteArray &header)
{
    if (!usable(wrappingKey, nonce))
        return cryptoFailure("malformed wrapping key");
    const CipherContext context(EVP_CIPHER_CTX_new());
    const auto size = static_cast<int>(plain.size());
    QByteArray wrapped(size + gcmTagSize, Qt::Uninitialized);
    int written = 0;
    const bool done =
        EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, wrappingKey.data(),
                           bytesOf(nonce)) == 1 &&
        EVP_EncryptUpdate(context.get(), nullptr, &written, bytesOf(header),
                          static_cast<int>(header.size())) == 1 &&
        EVP_EncryptUpdate(context.get(), writable(wrapped), &written, plain.data(), size) == 1 &&
        EVP_EncryptFinal_ex(context.get(), writable(wrapped) + size, &written) == 1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, gcmTagSize,
                            writable(wrapped) + size) == 1;
    if (!done)
        return cryptoFailure("AES-GCM");
    return wrapped;
}

Result<Secret> unwrapKey(const QByteArray &wrapped, const Secret &wrappingKey,
                         const QByteArray &nonce, const QByteArray &header)
{
    if (!usable(wrappingKey, nonce) || wrapped.size() <= gcmTagSize)
        return cryptoFailure("malformed wrapping key");
    const CipherContext context(EVP_CIPHER_CTX_new());
    const auto size = static_cast<int>(wrapped.size() - gcmTagSize);
    QByteArray tag = wrapped.right(gcmTagSize);
    Secret plain(static_cast<std::size_t>(size));
    int written = 0;
    const bool ready =
        EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, wrappingKey.data(),
                           bytesOf(nonce)) == 1 &&
        EVP_DecryptUpdate(context.get(), nullptr, &written, bytesOf(header),
                          static_cast<int>(header.size())) == 1 &&
        EVP_DecryptUpdate(context.get(), plain.writableData(), &written, bytesOf(wrapped), size) ==
            1 &&
        EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, gcmTagSize, writable(tag)) == 1;
    if (!ready)
        return cryptoFailure("AES-GCM");
    if (EVP_DecryptFinal_ex(context.get(), plain.writableData() + size, &written) != 1)
        return FailureCode::VaultWrongPassword;
    plain.resize(static_cast<std::size_t>(size));
    return plain;
}

Result<QByteArray> sealKey(const Secret &plain, const QByteArray &publicKey)
{
    const unsigned char *cursor = bytesOf(publicKey);
    const Key key(d2i_PUBKEY(nullptr, &cursor, static_cast<long>(publicKey.size())));
    if (!key || EVP_PKEY_base_id(key.get()) != EVP_PKEY_RSA || EVP_PKEY_bits(key.get()) < 2048)
        return cryptoFailure("recovery key: RSA of 2,048 bits or more is wanted");
    const KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
    std::size_t size = static_cast<std::size_t>(EVP_PKEY_size(key.get()));
    QByteArray sealed(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (!context || EVP_PKEY_encrypt_init(context.get()) != 1 || !useOaep(context.get()) ||
        EVP_PKEY_encrypt(context.get(), writable(sealed), &size, plain.data(), plain.size()) != 1)
        return cryptoFailure("RSA-OAEP");
    sealed.truncate(static_cast<qsizetype>(size));
    return sealed;
}

Result<Secret> unsealKey(const QByteArray &sealed, const Secret &privateKey)
{
    const Bio source(BIO_new_mem_buf(privateKey.data(), static_cast<int>(privateKey.size())));
    // An empty password instead of OpenSSL's question on the terminal.
    char noPassword[] = "";
    const Key key(PEM_read_bio_PrivateKey(source.get(), nullptr, nullptr, noPassword));
    if (!key || EVP_PKEY_base_id(key.get()) != EVP_PKEY_RSA)
        return FailureCode::VaultWrongPassword;
    const KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
    std::size_t size = static_cast<std::size_t>(EVP_PKEY_size(key.get()));
    Secret plain(size);
    if (!context || EVP_PKEY_decrypt_init(context.get()) != 1 || !useOaep(context.get()))
        return cryptoFailure("RSA-OAEP");
    if (EVP_PKEY_decrypt(context.get(), plain.writableData(), &size, bytesOf(sealed),
                         static_cast<std::size_t>(sealed.size())) != 1)
        return FailureCode::VaultWrongPassword;
    plain.resize(size);
    return plain;
}

} // namespace ruqsat::vault
