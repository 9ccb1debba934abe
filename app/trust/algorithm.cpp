#include "trust/algorithm.h"

#include "trust/openssl_types.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>

#include <QCryptographicHash>

namespace ruqsat::trust {

namespace {

struct DigestNames
{
    QCryptographicHash::Algorithm hash;
    const char *openssl;
    const char *oid;
    const char *xmlUri;
    const char *rsaOid;
    const char *rsaXmlUri;
    const char *ecdsaOid;
    const char *ecdsaXmlUri;
};

const DigestNames digests[] = {
    {QCryptographicHash::Sha256, "SHA256", "2.16.840.1.101.3.4.2.1",
     "http://www.w3.org/2001/04/xmlenc#sha256", "1.2.840.113549.1.1.11",
     "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "1.2.840.10045.4.3.2",
     "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"},
    {QCryptographicHash::Sha384, "SHA384", "2.16.840.1.101.3.4.2.2",
     "http://www.w3.org/2001/04/xmldsig-more#sha384", "1.2.840.113549.1.1.12",
     "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "1.2.840.10045.4.3.3",
     "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384"},
    {QCryptographicHash::Sha512, "SHA512", "2.16.840.1.101.3.4.2.3",
     "http://www.w3.org/2001/04/xmlenc#sha512", "1.2.840.113549.1.1.13",
     "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "1.2.840.10045.4.3.4",
     "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512"},
};

const char rsaKeyOid[] = "1.2.840.113549.1.1.1";
const char ecKeyOid[] = "1.2.840.10045.2.1";

KeyPtr keyOf(const QByteArray &publicKey)
{
    const unsigned char *position = bytesOf(publicKey);
    return KeyPtr(d2i_PUBKEY(nullptr, &position, publicKey.size()));
}

Result<void> verifyByOpenssl(const char *digest, const QByteArray &publicKey, QByteArrayView bytes,
                             const QByteArray &signature)
{
    const KeyPtr key = keyOf(publicKey);
    const DigestContextPtr context(EVP_MD_CTX_new());
    if (!key || EVP_DigestVerifyInit_ex(context.get(), nullptr, digest, nullptr, nullptr, key.get(),
                                        nullptr) != 1)
        return Failure(FailureCode::SignatureMalformed, takeOpensslError());
    const int result = EVP_DigestVerify(context.get(), bytesOf(signature),
                                        static_cast<std::size_t>(signature.size()), bytesOf(bytes),
                                        static_cast<std::size_t>(bytes.size()));
    ERR_clear_error();
    if (result != 1)
        return FailureCode::SignatureWrong;
    return {};
}

class RsaAlgorithm final : public SignatureAlgorithm
{
public:
    explicit RsaAlgorithm(const DigestNames &names)
        : m_names(names)
    {
    }
    QByteArray keyOid() const override { return rsaKeyOid; }
    QByteArray digestOid() const override { return m_names.oid; }
    // RFC 3370 §3.2: rsaEncryption stands for PKCS#1 v1.5 with the digest named beside it.
    QByteArray signatureOid() const override { return rsaKeyOid; }
    bool readsSignatureOid(const QByteArray &oid) const override
    {
        return oid == rsaKeyOid || oid == m_names.rsaOid;
    }
    bool hasNullParameters() const override { return true; }
    QByteArray xmlSignatureUri() const override { return m_names.rsaXmlUri; }
    QByteArray xmlDigestUri() const override { return m_names.xmlUri; }
    QByteArray digest(QByteArrayView bytes) const override
    {
        return QCryptographicHash::hash(bytes, m_names.hash);
    }
    Result<void> verify(const QByteArray &publicKey, QByteArrayView bytes,
                        const QByteArray &signature) const override
    {
        return verifyByOpenssl(m_names.openssl, publicKey, bytes, signature);
    }

private:
    const DigestNames &m_names;
};

class EcdsaAlgorithm final : public SignatureAlgorithm
{
public:
    explicit EcdsaAlgorithm(const DigestNames &names)
        : m_names(names)
    {
    }
    QByteArray keyOid() const override { return ecKeyOid; }
    QByteArray digestOid() const override { return m_names.oid; }
    QByteArray signatureOid() const override { return m_names.ecdsaOid; }
    bool hasNullParameters() const override { return false; }
    QByteArray xmlSignatureUri() const override { return m_names.ecdsaXmlUri; }
    QByteArray xmlDigestUri() const override { return m_names.xmlUri; }
    QByteArray digest(QByteArrayView bytes) const override
    {
        return QCryptographicHash::hash(bytes, m_names.hash);
    }
    Result<void> verify(const QByteArray &publicKey, QByteArrayView bytes,
                        const QByteArray &signature) const override
    {
        return verifyByOpenssl(m_names.openssl, publicKey, bytes, signature);
    }
    Result<QByteArray> toXml(const QByteArray &signature,
                             const QByteArray &publicKey) const override
    {
        const KeyPtr key = keyOf(publicKey);
        const unsigned char *position = bytesOf(signature);
        ECDSA_SIG *pair = d2i_ECDSA_SIG(nullptr, &position, signature.size());
        if (!key || !pair) {
            ECDSA_SIG_free(pair);
            return Failure(FailureCode::SignatureMalformed, takeOpensslError());
        }
        const int size = (EVP_PKEY_get_bits(key.get()) + 7) / 8;
        QByteArray joined(2 * size, '\0');
        auto *out = reinterpret_cast<unsigned char *>(joined.data());
        const bool fits = BN_bn2binpad(ECDSA_SIG_get0_r(pair), out, size) == size &&
                          BN_bn2binpad(ECDSA_SIG_get0_s(pair), out + size, size) == size;
        ECDSA_SIG_free(pair);
        if (!fits)
            return FailureCode::SignatureMalformed;
        return joined;
    }
    Result<QByteArray> fromXml(const QByteArray &signature) const override
    {
        return ecdsaDer(signature);
    }

private:
    const DigestNames &m_names;
};

const QList<const SignatureAlgorithm *> &algorithms()
{
    static const RsaAlgorithm rsa[] = {RsaAlgorithm(digests[0]), RsaAlgorithm(digests[1]),
                                       RsaAlgorithm(digests[2])};
    static const EcdsaAlgorithm ecdsa[] = {EcdsaAlgorithm(digests[0]), EcdsaAlgorithm(digests[1]),
                                           EcdsaAlgorithm(digests[2])};
    // The first of a key's algorithms is the one that signs.
    static const QList<const SignatureAlgorithm *> all = {&rsa[0],   &rsa[1],   &rsa[2],
                                                          &ecdsa[0], &ecdsa[1], &ecdsa[2]};
    return all;
}

QByteArray keyOidOf(const Certificate &certificate)
{
    ASN1_OBJECT *object = nullptr;
    if (certificate.isNull() ||
        X509_PUBKEY_get0_param(&object, nullptr, nullptr, nullptr,
                               X509_get_X509_PUBKEY(native(certificate))) != 1)
        return {};
    return oidText(object).toLatin1();
}

template <typename Predicate>
Result<const SignatureAlgorithm *> findAlgorithm(const Certificate &certificate, Predicate matches)
{
    const QByteArray key = keyOidOf(certificate);
    for (const SignatureAlgorithm *algorithm : algorithms()) {
        if (algorithm->keyOid() == key && matches(*algorithm))
            return algorithm;
    }
    return Failure(FailureCode::SignatureAlgorithmUnsupported,
                   QStringLiteral("key %1").arg(QString::fromLatin1(key)));
}

template <typename Predicate>
Result<QByteArray> digestWhere(Predicate matches, QByteArrayView bytes)
{
    for (const SignatureAlgorithm *algorithm : algorithms()) {
        if (matches(*algorithm))
            return algorithm->digest(bytes);
    }
    return FailureCode::SignatureAlgorithmUnsupported;
}

} // namespace

Result<QByteArray> ecdsaDer(const QByteArray &joined)
{
    const int size = static_cast<int>(joined.size() / 2);
    if (joined.isEmpty() || joined.size() % 2 != 0 || size > 66)
        return FailureCode::SignatureMalformed;
    ECDSA_SIG *pair = ECDSA_SIG_new();
    ECDSA_SIG_set0(pair, BN_bin2bn(bytesOf(joined), size, nullptr),
                   BN_bin2bn(bytesOf(joined) + size, size, nullptr));
    const QByteArray encoded = toDer(pair, i2d_ECDSA_SIG);
    ECDSA_SIG_free(pair);
    return encoded;
}

Result<QByteArray> SignatureAlgorithm::toXml(const QByteArray &signature, const QByteArray &) const
{
    return signature;
}

Result<QByteArray> SignatureAlgorithm::fromXml(const QByteArray &signature) const
{
    return signature;
}

Result<const SignatureAlgorithm *> algorithmForKey(const Certificate &certificate)
{
    return findAlgorithm(certificate, [](const SignatureAlgorithm &) { return true; });
}

Result<const SignatureAlgorithm *> algorithmForCms(const Certificate &certificate,
                                                   const QByteArray &digestOid,
                                                   const QByteArray &signatureOid)
{
    return findAlgorithm(certificate, [&](const SignatureAlgorithm &algorithm) {
        return algorithm.digestOid() == digestOid && algorithm.readsSignatureOid(signatureOid);
    });
}

Result<const SignatureAlgorithm *> algorithmForXml(const Certificate &certificate,
                                                   const QByteArray &signatureUri)
{
    return findAlgorithm(certificate, [&](const SignatureAlgorithm &algorithm) {
        return algorithm.xmlSignatureUri() == signatureUri;
    });
}

Result<QByteArray> digestByOid(const QByteArray &oid, QByteArrayView bytes)
{
    return digestWhere([&](const SignatureAlgorithm &a) { return a.digestOid() == oid; }, bytes);
}

Result<QByteArray> digestByXmlUri(const QByteArray &uri, QByteArrayView bytes)
{
    return digestWhere([&](const SignatureAlgorithm &a) { return a.xmlDigestUri() == uri; }, bytes);
}

} // namespace ruqsat::trust
