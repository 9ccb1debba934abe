#include "trust/cades.h"

#include "trust/algorithm.h"
#include "trust/der.h"
#include "trust/openssl_types.h"

#include <QCryptographicHash>

namespace ruqsat::trust {

namespace {

const QByteArray oidData = QByteArrayLiteral("1.2.840.113549.1.7.1");
const QByteArray oidSignedData = QByteArrayLiteral("1.2.840.113549.1.7.2");
const QByteArray oidContentType = QByteArrayLiteral("1.2.840.113549.1.9.3");
const QByteArray oidMessageDigest = QByteArrayLiteral("1.2.840.113549.1.9.4");
const QByteArray oidSigningTime = QByteArrayLiteral("1.2.840.113549.1.9.5");
const QByteArray oidSigningCertificateV2 = QByteArrayLiteral("1.2.840.113549.1.9.16.2.47");

QByteArray issuerDer(const Certificate &certificate)
{
    return toDer(X509_get_issuer_name(native(certificate)), i2d_X509_NAME);
}

QByteArray serialDer(const Certificate &certificate)
{
    return toDer(X509_get_serialNumber(native(certificate)), i2d_ASN1_INTEGER);
}

QByteArray attribute(const QByteArray &oid, const QByteArray &content)
{
    return der::sequence({der::oid(oid), der::setOf({content})});
}

// RFC 5035 §3; SHA-256 is the default hash and therefore not written.
QByteArray signingCertificate(const Certificate &certificate)
{
    const QByteArray hash = QCryptographicHash::hash(certificate.der(), QCryptographicHash::Sha256);
    const QByteArray names = der::sequence({der::tagged(4, issuerDer(certificate))});
    const QByteArray id =
        der::sequence({der::octets(hash), der::sequence({names, serialDer(certificate)})});
    return der::sequence({der::sequence({id})});
}

QByteArray certificateSet(const Certificate &certificate, const QList<Certificate> &chain)
{
    QList<QByteArray> all = {certificate.der()};
    for (const Certificate &authority : chain) {
        if (!authority.isSelfIssued() && !all.contains(authority.der()))
            all.append(authority.der());
    }
    std::sort(all.begin(), all.end());
    return der::tagged(0, all.join());
}

} // namespace

Result<QByteArray> makeCadesOfDigest(const QByteArray &digest, Signer &signer,
                                     const CadesOptions &options)
{
    const Certificate &certificate = signer.certificate();
    const Result<const SignatureAlgorithm *> found = algorithmForKey(certificate);
    if (!found)
        return found.failure();
    const SignatureAlgorithm &algorithm = **found;
    if (digest.size() != algorithm.digest({}).size())
        return Failure(FailureCode::InternalError, QStringLiteral("digest of another algorithm"));

    QList<QByteArray> attributes = {
        attribute(oidContentType, der::oid(oidData)),
        attribute(oidMessageDigest, der::octets(digest)),
        attribute(oidSigningCertificateV2, signingCertificate(certificate))};
    if (options.signingTime.isValid())
        attributes.append(attribute(oidSigningTime, der::time(options.signingTime)));
    const QByteArray signedAttributes = der::setOf(attributes);
    const Result<QByteArray> signature = signer.sign(signedAttributes);
    if (!signature)
        return signature.failure();

    // The same SET, under the implicit tag [0] that it has inside SignerInfo (RFC 5652 §5.4).
    QByteArray taggedAttributes = signedAttributes;
    taggedAttributes[0] = static_cast<char>(0xa0);
    const QByteArray digestAlgorithm = der::sequence({der::oid(algorithm.digestOid())});
    const QByteArray signatureAlgorithm =
        der::sequence({der::oid(algorithm.signatureOid()),
                       algorithm.hasNullParameters() ? der::null() : QByteArray()});
    const QByteArray signerInfo = der::sequence(
        {der::integer(1), der::sequence({issuerDer(certificate), serialDer(certificate)}),
         digestAlgorithm, taggedAttributes, signatureAlgorithm, der::octets(*signature)});
    const QByteArray signedData = der::sequence(
        {der::integer(1), der::setOf({digestAlgorithm}), der::sequence({der::oid(oidData)}),
         certificateSet(certificate, signer.chain()), der::setOf({signerInfo})});
    return der::sequence({der::oid(oidSignedData), der::tagged(0, signedData)});
}

Result<QByteArray> makeCades(const QByteArray &content, Signer &signer, const CadesOptions &options)
{
    const Result<const SignatureAlgorithm *> algorithm = algorithmForKey(signer.certificate());
    if (!algorithm)
        return algorithm.failure();
    return makeCadesOfDigest((*algorithm)->digest(content), signer, options);
}

} // namespace ruqsat::trust
