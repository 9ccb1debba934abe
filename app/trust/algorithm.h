#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace ruqsat::trust {

class Certificate;

/// One way of signing: a digest, a signature over it, and their names in CMS (OID) and XMLDSig
/// (URI). Every caller goes through this seam, so a national algorithm is one more class in
/// algorithm.cpp.
class SignatureAlgorithm
{
public:
    virtual ~SignatureAlgorithm() = default;

    /// Dotted OIDs. `keyOid` is that of SubjectPublicKeyInfo.
    virtual QByteArray keyOid() const = 0;
    virtual QByteArray digestOid() const = 0;
    /// What stands in SignerInfo.signatureAlgorithm, and what else is read there.
    virtual QByteArray signatureOid() const = 0;
    virtual bool readsSignatureOid(const QByteArray &oid) const { return oid == signatureOid(); }
    /// True where AlgorithmIdentifier carries NULL parameters (RSA), false where they are absent.
    virtual bool hasNullParameters() const = 0;
    virtual QByteArray xmlSignatureUri() const = 0;
    virtual QByteArray xmlDigestUri() const = 0;

    virtual QByteArray digest(QByteArrayView bytes) const = 0;
    /// `publicKey` is DER of SubjectPublicKeyInfo; `signature` as CMS carries it. Fails with
    /// signatureWrong, signatureMalformed.
    virtual Result<void> verify(const QByteArray &publicKey, QByteArrayView bytes,
                                const QByteArray &signature) const = 0;
    /// Between the forms of CMS and XMLDSig (they differ for EC: DER and r‖s).
    virtual Result<QByteArray> toXml(const QByteArray &signature,
                                     const QByteArray &publicKey) const;
    virtual Result<QByteArray> fromXml(const QByteArray &signature) const;
};

/// All fail with signatureAlgorithmUnsupported.
Result<const SignatureAlgorithm *> algorithmForKey(const Certificate &certificate);
Result<const SignatureAlgorithm *> algorithmForCms(const Certificate &certificate,
                                                   const QByteArray &digestOid,
                                                   const QByteArray &signatureOid);
Result<const SignatureAlgorithm *> algorithmForXml(const Certificate &certificate,
                                                   const QByteArray &signatureUri);
/// r‖s, as tokens and XMLDSig give it, to DER of ECDSA-Sig-Value. Fails with signatureMalformed.
Result<QByteArray> ecdsaDer(const QByteArray &joined);
/// Digest by OID or XML URI.
Result<QByteArray> digestByOid(const QByteArray &oid, QByteArrayView bytes);
Result<QByteArray> digestByXmlUri(const QByteArray &uri, QByteArrayView bytes);

} // namespace ruqsat::trust
