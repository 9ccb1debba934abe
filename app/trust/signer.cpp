#include "trust/signer.h"

#include "trust/algorithm.h"
#include "trust/openssl_types.h"

#include <openssl/pem.h>

#include <QFile>

namespace ruqsat::trust {

struct SoftwareSigner::Key
{
    KeyPtr key;
};

SoftwareSigner::SoftwareSigner(Certificate certificate, QList<Certificate> chain,
                               std::unique_ptr<Key> key)
    : m_certificate(std::move(certificate))
    , m_chain(std::move(chain))
    , m_key(std::move(key))
{
}

SoftwareSigner::~SoftwareSigner() = default;

Result<std::unique_ptr<SoftwareSigner>> SoftwareSigner::fromPem(const QByteArray &certificatePem,
                                                                const QByteArray &keyPem,
                                                                const QList<Certificate> &chain)
{
    const Result<Certificate> certificate = Certificate::fromPem(certificatePem);
    if (!certificate)
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("certificate of a key"));
    auto key = std::make_unique<Key>();
    // An encrypted key would otherwise ask on the terminal.
    const auto noPassword = [](char *, int, int, void *) { return -1; };
    key->key.reset(PEM_read_bio_PrivateKey(memoryBio(keyPem).get(), nullptr, noPassword, nullptr));
    if (!key->key)
        return Failure(FailureCode::ConfigurationInvalid, takeOpensslError());
    if (X509_check_private_key(native(*certificate), key->key.get()) != 1) {
        takeOpensslError();
        return Failure(FailureCode::ConfigurationInvalid,
                       QStringLiteral("the key is not that of the certificate"));
    }
    return std::unique_ptr<SoftwareSigner>(new SoftwareSigner(*certificate, chain, std::move(key)));
}

Result<std::unique_ptr<SoftwareSigner>> SoftwareSigner::fromFiles(const QString &certificatePath,
                                                                  const QString &keyPath)
{
    QByteArray contents[2];
    const QString paths[2] = {certificatePath, keyPath};
    for (int i = 0; i < 2; ++i) {
        QFile file(paths[i]);
        if (!file.open(QIODevice::ReadOnly) || file.size() > 1024 * 1024)
            return Failure(FailureCode::ConfigurationInvalid,
                           QStringLiteral("cannot read ") + paths[i]);
        contents[i] = file.readAll();
    }
    Result<std::unique_ptr<SoftwareSigner>> signer = fromPem(contents[0], contents[1]);
    // The copy of the private key's text; OpenSSL wipes its own.
    contents[1].fill('\0');
    return signer;
}

Result<QByteArray> SoftwareSigner::sign(const QByteArray &bytes)
{
    const Result<const SignatureAlgorithm *> algorithm = algorithmForKey(m_certificate);
    if (!algorithm)
        return algorithm.failure();
    const ASN1_OBJECT *digest = OBJ_nid2obj(OBJ_txt2nid((*algorithm)->digestOid().constData()));
    const DigestContextPtr context(EVP_MD_CTX_new());
    std::size_t size = 0;
    if (EVP_DigestSignInit_ex(context.get(), nullptr, OBJ_nid2sn(OBJ_obj2nid(digest)), nullptr,
                              nullptr, m_key->key.get(), nullptr) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytesOf(bytes),
                       static_cast<std::size_t>(bytes.size())) != 1)
        return Failure(FailureCode::InternalError, takeOpensslError());
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                       bytesOf(bytes), static_cast<std::size_t>(bytes.size())) != 1)
        return Failure(FailureCode::InternalError, takeOpensslError());
    signature.resize(static_cast<qsizetype>(size));
    return signature;
}

} // namespace ruqsat::trust
