#pragma once

// Only for the .cpp files of app/trust: what enveloped XMLDSig and WS-Security have in common.

#include "trust/certificate.h"
#include "trust/signer.h"
#include "trust/xml_document.h"

namespace ruqsat::trust {

inline const QString dsNamespace = QStringLiteral("http://www.w3.org/2000/09/xmldsig#");

enum class Canonical { Exclusive, Inclusive };

/// What a reference with the URI "" is to: the root, and the processing instructions before and
/// after it.
XmlElement wholeOf(const XmlDocument &document);
/// Canonical form of `element` and what is below it, without `left out` and without comments.
Result<QByteArray> canonicalForm(const XmlElement &element, Canonical method,
                                 const XmlElement &leftOut = {}, const QStringList &prefixes = {});

/// The URIs and the reference of a signature to be made.
struct SignatureTemplate
{
    QByteArray canonicalizationUri;
    Canonical canonical = Canonical::Exclusive;
    /// "" for the whole document, "#id" otherwise.
    QByteArray referenceUri;
    QList<QByteArray> transformUris;
    /// What the reference's transforms give.
    QByteArray canonicalContent;
    /// XML inside ds:KeyInfo.
    QByteArray keyInfo;
};

/// Puts a ds:Signature as the last child of `parent` and fills it.
Result<void> appendSignature(const XmlDocument &document, const XmlElement &parent,
                             const SignatureTemplate &shape, Signer &signer);

/// A ds:Signature as it was read: exactly one reference and nothing that we do not check.
struct ReadSignature
{
    XmlElement element;
    XmlElement signedInfo;
    Canonical canonical = Canonical::Exclusive;
    QStringList canonicalPrefixes;
    QByteArray signatureUri;
    QString referenceUri;
    bool enveloped = false;
    Canonical referenceCanonical = Canonical::Inclusive;
    QStringList referencePrefixes;
    QByteArray digestUri;
    QByteArray digest;
    QByteArray value;
    XmlElement keyInfo;
};

/// Fails with signatureMalformed, signatureAlgorithmUnsupported.
Result<ReadSignature> readSignature(const XmlElement &element);
/// The signature over SignedInfo first, then the digest of `target` (an element, or wholeOf() the
/// document) in it.
Result<void> verifySignature(const ReadSignature &signature, const XmlElement &target,
                             const Certificate &signer);
Result<Certificate> certificateInBase64(const QString &text);
/// Fails with signatureMalformed for what is no base64.
Result<QByteArray> strictBase64(const QString &text);

} // namespace ruqsat::trust
