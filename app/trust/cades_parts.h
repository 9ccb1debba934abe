#pragma once

// Only for the .cpp files of app/trust: a CMS taken apart and put together again, so that what was
// signed keeps every byte.

#include "core/result.h"
#include "trust/evidence.h"

namespace ruqsat::trust {

namespace oid {
inline const QByteArray data = QByteArrayLiteral("1.2.840.113549.1.7.1");
inline const QByteArray signedData = QByteArrayLiteral("1.2.840.113549.1.7.2");
/// RFC 5126 §6.1.1
inline const QByteArray signatureTimestamp = QByteArrayLiteral("1.2.840.113549.1.9.16.2.14");
/// RFC 5126 §6.3.3 and §6.3.4: where older signatures carry their evidence.
inline const QByteArray certificateValues = QByteArrayLiteral("1.2.840.113549.1.9.16.2.23");
inline const QByteArray revocationValues = QByteArrayLiteral("1.2.840.113549.1.9.16.2.24");
/// RFC 5940: an OCSP response among the revocation lists.
inline const QByteArray ocspResponse = QByteArrayLiteral("1.3.6.1.5.5.7.16.2");
} // namespace oid

/// More certificates than any signature needs; each costs OpenSSL a third of a millisecond to read.
constexpr int maximumCmsCertificates = 256;
/// Whether a CMS in DER holds more. Costs little; nothing is said about BER.
bool holdsTooManyCertificates(const QByteArray &cms);

struct SignerParts
{
    /// DER of everything up to and with the signature.
    QList<QByteArray> fields;
    /// What is signed by a time-stamp: the signature's octets.
    QByteArray signature;
    /// DER of each unsigned attribute.
    QList<QByteArray> unsignedAttributes;

    /// The values of every unsigned attribute of that kind.
    QList<QByteArray> valuesOf(const QByteArray &attributeOid) const;
    void addAttribute(const QByteArray &attributeOid, const QByteArray &value);
};

struct CmsParts
{
    /// Version, digest algorithms, content.
    QList<QByteArray> head;
    /// DER of each certificate and of each revocation list or other revocation information.
    QList<QByteArray> certificates;
    QList<QByteArray> revocations;
    QList<SignerParts> signers;

    /// Fails with signatureMalformed where it is no SignedData. Bytes after it are passed over.
    static Result<CmsParts> parse(const QByteArray &cms);
    QByteArray toDer() const;

    /// What it carries, in SignedData (EN 319 122-1) and in the attributes of RFC 5126.
    Evidence evidence() const;
    void addEvidence(const Evidence &evidence);
};

} // namespace ruqsat::trust
