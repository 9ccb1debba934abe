#include "trust/xml_signature.h"

#include "trust/algorithm.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

namespace ruqsat::trust {

namespace {

const QString exclusiveUri = QStringLiteral("http://www.w3.org/2001/10/xml-exc-c14n#");
const QString inclusiveUri = QStringLiteral("http://www.w3.org/TR/2001/REC-xml-c14n-20010315");
const QString envelopedUri =
    QStringLiteral("http://www.w3.org/2000/09/xmldsig#enveloped-signature");
const QString withComments = QStringLiteral("WithComments");

Failure malformedSignature(const char *what)
{
    return {FailureCode::SignatureMalformed, QLatin1String(what)};
}

bool isDs(const XmlElement &element, const char *name)
{
    return element.localName() == QLatin1String(name) && element.namespaceUri() == dsNamespace;
}

// Comments are never part of what we canonicalise: a same-document reference leaves them out
// (XMLDSig §4.4.3.3), and inside SignedInfo they are refused below.
Result<Canonical> canonicalOf(const XmlElement &element, QStringList *prefixes)
{
    QString uri = element.attribute(QStringLiteral("Algorithm"));
    if (uri.endsWith(withComments)) {
        uri.chop(withComments.size());
        if (uri.startsWith(inclusiveUri) && uri.endsWith(QLatin1Char('#')))
            uri.chop(1);
    }
    if (uri == inclusiveUri && element.children().isEmpty())
        return Canonical::Inclusive;
    if (uri != exclusiveUri)
        return Failure(FailureCode::SignatureAlgorithmUnsupported, uri);
    for (const XmlElement &child : element.children()) {
        if (child.localName() != QLatin1String("InclusiveNamespaces") ||
            child.namespaceUri() != exclusiveUri)
            return malformedSignature("parameters of a canonical form");
        *prefixes = child.attribute(QStringLiteral("PrefixList"))
                        .simplified()
                        .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    return Canonical::Exclusive;
}

bool hasComment(const XmlElement &element)
{
    for (auto *node = static_cast<xmlNodePtr>(element.node())->children; node; node = node->next) {
        if (node->type == XML_COMMENT_NODE || node->type == XML_PI_NODE)
            return true;
    }
    const QList<XmlElement> children = element.children();
    return std::any_of(children.begin(), children.end(), hasComment);
}

Result<void> readTransforms(const XmlElement &transforms, ReadSignature *signature)
{
    const QList<XmlElement> all = transforms.children();
    if (all.size() > 2)
        return malformedSignature("transforms");
    for (const XmlElement &transform : all) {
        if (!isDs(transform, "Transform"))
            return malformedSignature("transforms");
        if (transform.attribute(QStringLiteral("Algorithm")) == envelopedUri &&
            !signature->enveloped && transform == all.first()) {
            signature->enveloped = true;
            continue;
        }
        if (transform != all.last())
            return malformedSignature("order of transforms");
        const Result<Canonical> canonical = canonicalOf(transform, &signature->referencePrefixes);
        if (!canonical)
            return canonical.failure();
        signature->referenceCanonical = *canonical;
    }
    return {};
}

Result<void> readReference(const XmlElement &reference, ReadSignature *signature)
{
    signature->referenceUri = reference.attribute(QStringLiteral("URI"));
    QList<XmlElement> parts = reference.children();
    if (!parts.isEmpty() && isDs(parts.first(), "Transforms")) {
        if (const Result<void> read = readTransforms(parts.takeFirst(), signature); !read)
            return read.failure();
    }
    if (parts.size() != 2 || !isDs(parts[0], "DigestMethod") || !isDs(parts[1], "DigestValue"))
        return malformedSignature("reference");
    signature->digestUri = parts[0].attribute(QStringLiteral("Algorithm")).toUtf8();
    const Result<QByteArray> digest = strictBase64(parts[1].text());
    if (!digest)
        return digest.failure();
    signature->digest = *digest;
    return {};
}

XmlElement find(const XmlElement &parent, std::initializer_list<const char *> path)
{
    XmlElement at = parent;
    for (const char *name : path)
        at = at.child(QLatin1String(name));
    return at;
}

void setText(const XmlElement &element, const QByteArray &text)
{
    xmlNodeSetContent(static_cast<xmlNodePtr>(element.node()),
                      reinterpret_cast<const xmlChar *>(text.constData()));
}

QByteArray signatureText(const SignatureTemplate &shape, const SignatureAlgorithm &algorithm)
{
    QByteArray transforms;
    for (const QByteArray &uri : shape.transformUris)
        transforms += "<ds:Transform Algorithm=\"" + uri + "\"/>";
    return "<ds:Signature xmlns:ds=\"" + dsNamespace.toUtf8() +
           "\"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"" + shape.canonicalizationUri +
           "\"/><ds:SignatureMethod Algorithm=\"" + algorithm.xmlSignatureUri() +
           "\"/><ds:Reference URI=\"" + shape.referenceUri + "\"><ds:Transforms>" + transforms +
           "</ds:Transforms><ds:DigestMethod Algorithm=\"" + algorithm.xmlDigestUri() +
           "\"/><ds:DigestValue>" + algorithm.digest(shape.canonicalContent).toBase64() +
           "</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue/><ds:KeyInfo>" +
           shape.keyInfo + "</ds:KeyInfo></ds:Signature>";
}

} // namespace

Result<QByteArray> strictBase64(const QString &text)
{
    QByteArray bare = text.toLatin1();
    bare.replace(' ', "").replace('\n', "").replace('\r', "").replace('\t', "");
    const auto decoded =
        QByteArray::fromBase64Encoding(bare, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty())
        return malformedSignature("base64");
    return *decoded;
}

Result<Certificate> certificateInBase64(const QString &text)
{
    const Result<QByteArray> der = strictBase64(text);
    if (!der)
        return der.failure();
    return Certificate::parse(*der);
}

Result<void> appendSignature(const XmlDocument &document, const XmlElement &parent,
                             const SignatureTemplate &shape, Signer &signer)
{
    const Result<const SignatureAlgorithm *> algorithm = algorithmForKey(signer.certificate());
    if (!algorithm)
        return algorithm.failure();
    const QByteArray text = signatureText(shape, **algorithm);
    auto *parentNode = static_cast<xmlNodePtr>(parent.node());
    xmlNodePtr list = nullptr;
    if (xmlParseInNodeContext(parentNode, text.constData(), static_cast<int>(text.size()),
                              XML_PARSE_NONET, &list) != XML_ERR_OK ||
        !list)
        return Failure(FailureCode::InternalError, QStringLiteral("signature template"));
    const XmlElement element = document.element(xmlAddChild(parentNode, list));
    const Result<QByteArray> toSign = canonicalForm(find(element, {"SignedInfo"}), shape.canonical);
    if (!toSign)
        return toSign.failure();
    const Result<QByteArray> signature = signer.sign(*toSign);
    if (!signature)
        return signature.failure();
    const Result<QByteArray> value =
        (*algorithm)->toXml(*signature, signer.certificate().publicKey());
    if (!value)
        return value.failure();
    setText(find(element, {"SignatureValue"}), value->toBase64());
    return {};
}

Result<ReadSignature> readSignature(const XmlElement &element)
{
    const QList<XmlElement> parts = element.children();
    if (!isDs(element, "Signature") || parts.size() != 3 || !isDs(parts[0], "SignedInfo") ||
        !isDs(parts[1], "SignatureValue") || !isDs(parts[2], "KeyInfo"))
        return malformedSignature("signature");
    const QList<XmlElement> info = parts[0].children();
    if (info.size() != 3 || !isDs(info[0], "CanonicalizationMethod") ||
        !isDs(info[1], "SignatureMethod") || !isDs(info[2], "Reference") || hasComment(parts[0]))
        return malformedSignature("signed info");
    ReadSignature signature;
    signature.element = element;
    signature.signedInfo = parts[0];
    signature.keyInfo = parts[2];
    const Result<Canonical> canonical = canonicalOf(info[0], &signature.canonicalPrefixes);
    if (!canonical)
        return canonical.failure();
    signature.canonical = *canonical;
    signature.signatureUri = info[1].attribute(QStringLiteral("Algorithm")).toUtf8();
    const Result<QByteArray> value = strictBase64(parts[1].text());
    if (!value)
        return value.failure();
    signature.value = *value;
    if (const Result<void> read = readReference(info[2], &signature); !read)
        return read.failure();
    return signature;
}

Result<void> verifySignature(const ReadSignature &signature, const XmlElement &target,
                             const Certificate &signer)
{
    const Result<const SignatureAlgorithm *> algorithm =
        algorithmForXml(signer, signature.signatureUri);
    if (!algorithm)
        return algorithm.failure();
    const Result<QByteArray> signedInfo =
        canonicalForm(signature.signedInfo, signature.canonical, {}, signature.canonicalPrefixes);
    if (!signedInfo)
        return signedInfo.failure();
    const Result<QByteArray> value = (*algorithm)->fromXml(signature.value);
    if (!value)
        return value.failure();
    if (const Result<void> verified = (*algorithm)->verify(signer.publicKey(), *signedInfo, *value);
        !verified)
        return verified.failure();
    const Result<QByteArray> content = canonicalForm(
        target, signature.referenceCanonical,
        signature.enveloped ? signature.element : XmlElement(), signature.referencePrefixes);
    if (!content)
        return content.failure();
    const Result<QByteArray> digest = digestByXmlUri(signature.digestUri, *content);
    if (!digest)
        return digest.failure();
    if (*digest != signature.digest)
        return FailureCode::SignatureContentChanged;
    return {};
}

} // namespace ruqsat::trust
