#include "trust/xmldsig.h"

#include "trust/wsse.h"
#include "trust/xml_signature.h"

namespace ruqsat::trust {

namespace {

XmlElement dsChild(const XmlElement &parent, QLatin1StringView name)
{
    for (const XmlElement &child : parent.children()) {
        if (child.localName() == name && child.namespaceUri() == dsNamespace)
            return child;
    }
    return {};
}

QList<XmlElement> signaturesIn(const XmlElement &parent)
{
    QList<XmlElement> found = parent.children();
    found.removeIf([](const XmlElement &child) {
        return child.localName() != QLatin1String("Signature") ||
               child.namespaceUri() != dsNamespace;
    });
    return found;
}

/// Anywhere, the element itself included.
bool holdsSignature(const XmlElement &element)
{
    if (element.localName() == QLatin1String("Signature") && element.namespaceUri() == dsNamespace)
        return true;
    const QList<XmlElement> children = element.children();
    return std::any_of(children.begin(), children.end(), holdsSignature);
}

} // namespace

Result<QByteArray> signXmlEnveloped(const QByteArray &xml, Signer &signer)
{
    const Result<XmlDocument> document = XmlDocument::parse(xml);
    if (!document)
        return document.failure();
    const XmlElement root = document->root();
    // A second one would sign the first, or the first would no longer hold.
    if (!signaturesIn(root).isEmpty())
        return Failure(FailureCode::SignatureMalformed, QStringLiteral("signed already"));
    const Result<QByteArray> content = canonicalForm(wholeOf(*document), Canonical::Inclusive);
    if (!content)
        return content.failure();
    SignatureTemplate shape;
    shape.canonicalizationUri = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    shape.canonical = Canonical::Inclusive;
    shape.transformUris = {"http://www.w3.org/2000/09/xmldsig#enveloped-signature",
                           "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"};
    shape.canonicalContent = *content;
    shape.keyInfo = "<ds:X509Data><ds:X509Certificate>" + signer.certificate().der().toBase64() +
                    "</ds:X509Certificate></ds:X509Data>";
    if (const Result<void> done = appendSignature(*document, root, shape, signer); !done)
        return done.failure();
    return document->toBytes();
}

Result<VerifiedXml> verifyXmlEnveloped(const QByteArray &xml)
{
    const Result<XmlDocument> document = XmlDocument::parse(xml);
    if (!document)
        return document.failure();
    const XmlElement root = document->root();
    const QList<XmlElement> signatures = signaturesIn(root);
    // One in another place signs something else than this document.
    if (signatures.isEmpty() && holdsSignature(root))
        return Failure(FailureCode::XmlWrapped, QStringLiteral("not a child of the root"));
    if (signatures.isEmpty())
        return FailureCode::SignatureMissing;
    if (signatures.size() > 1)
        return Failure(FailureCode::XmlWrapped, QStringLiteral("more than one signature"));
    const Result<ReadSignature> signature = readSignature(signatures.first());
    if (!signature)
        return signature.failure();
    // Any other reference leaves a part of the document unsigned.
    if (!signature->referenceUri.isEmpty() || !signature->enveloped)
        return Failure(FailureCode::XmlWrapped, QStringLiteral("not the whole document"));
    const XmlElement data = dsChild(signature->keyInfo, QLatin1StringView("X509Data"));
    const XmlElement certificateText = dsChild(data, QLatin1StringView("X509Certificate"));
    const Result<Certificate> signer = certificateInBase64(certificateText.text());
    if (!signer)
        return signer.failure();
    if (const Result<void> verified = verifySignature(*signature, wholeOf(*document), *signer);
        !verified)
        return verified.failure();
    return VerifiedXml{*signer, *document, root};
}

SignatureReport verifyXml(const QByteArray &xml, const TrustAnchors &anchors,
                          RevocationSource *revocation, const QDateTime &at)
{
    const Result<XmlDocument> document = XmlDocument::parse(xml);
    if (!document)
        return SignatureReport::invalid(document.failure());
    const bool isSoap = document->root().localName() == QLatin1String("Envelope");
    return reportOf(isSoap ? verifySoap(xml) : verifyXmlEnveloped(xml), anchors, revocation, at);
}

SignatureReport reportOf(const Result<VerifiedXml> &verified, const TrustAnchors &anchors,
                         RevocationSource *revocation, const QDateTime &at)
{
    if (!verified)
        return SignatureReport::failed(verified.failure());
    const CertificateReport checked = checkCertificate(verified->signer, anchors, revocation, at);
    SignatureReport report;
    report.add(SignerInfo::of(verified->signer, checked), checked);
    return report;
}

} // namespace ruqsat::trust
