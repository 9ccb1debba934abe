#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "trust/certificate.h"

#include <memory>

namespace ruqsat::trust {

/// Something that holds a private key: a token with the PIN given, or a key file.
class Signer
{
public:
    virtual ~Signer() = default;
    virtual const Certificate &certificate() const = 0;
    /// Intermediate certificates to put into a signature, without the root.
    virtual const QList<Certificate> &chain() const = 0;
    /// Hashes and signs `bytes` with the algorithm of the certificate's key. The answer stands as
    /// in CMS: PKCS#1 bytes for RSA, DER of ECDSA-Sig-Value for EC.
    virtual Result<QByteArray> sign(const QByteArray &bytes) = 0;
};

/// A key in a PEM file: for information systems (WS-Security of the registry) and for the sandbox.
class SoftwareSigner final : public Signer
{
public:
    /// The key must belong to the certificate. Fails with configurationInvalid.
    static Result<std::unique_ptr<SoftwareSigner>> fromPem(const QByteArray &certificatePem,
                                                           const QByteArray &keyPem,
                                                           const QList<Certificate> &chain = {});
    static Result<std::unique_ptr<SoftwareSigner>> fromFiles(const QString &certificatePath,
                                                             const QString &keyPath);
    ~SoftwareSigner() override;

    const Certificate &certificate() const override { return m_certificate; }
    const QList<Certificate> &chain() const override { return m_chain; }
    Result<QByteArray> sign(const QByteArray &bytes) override;

private:
    struct Key;
    SoftwareSigner(Certificate certificate, QList<Certificate> chain, std::unique_ptr<Key> key);

    Certificate m_certificate;
    QList<Certificate> m_chain;
    std::unique_ptr<Key> m_key;
};

} // namespace ruqsat::trust
