#include "trust/wsse.h"

#include "trust/xml_signature.h"

#include <libxml/tree.h>

#include <QUuid>

namespace ruqsat::trust {

namespace {

#define RUQSAT_OASIS "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-"
const QString wsseNamespace = QStringLiteral(RUQSAT_OASIS "wssecurity-secext-1.0.xsd");
const QString wsuNamespace = QStringLiteral(RUQSAT_OASIS "wssecurity-utility-1.0.xsd");
const QByteArray valueType = RUQSAT_OASIS "x509-token-profile-1.0#X509v3";
const QByteArray encodingType = RUQSAT_OASIS "soap-message-security-1.0#Base64Binary";
#undef RUQSAT_OASIS
const QString soapNamespace = QStringLiteral("http://schemas.xmlsoap.org/soap/envelope/");
const QByteArray exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";

const xmlChar *xmlText(const char *text)
{
    return reinterpret_cast<const xmlChar *>(text);
}

struct SoapParts
{
    XmlElement envelope;
    XmlElement header;
    XmlElement body;
};

// One Envelope as the root, at most one Header, then exactly one Body, and nothing beside them.
Result<SoapParts> partsOf(const XmlDocument &document)
{
    SoapParts parts;
    parts.envelope = document.root();
    if (parts.envelope.localName() != QLatin1String("Envelope") ||
        parts.envelope.namespaceUri() != soapNamespace)
        return Failure(FailureCode::XmlMalformed, QStringLiteral("no SOAP envelope"));
    for (const XmlElement &child : parts.envelope.children()) {
        const bool isSoap = child.namespaceUri() == soapNamespace;
        if (isSoap && child.localName() == QLatin1String("Header") && parts.header.isNull() &&
            parts.body.isNull())
            parts.header = child;
        else if (isSoap && child.localName() == QLatin1String("Body") && parts.body.isNull())
            parts.body = child;
        else
            return Failure(FailureCode::XmlWrapped,
                           QStringLiteral("unexpected part of the envelope"));
    }
    if (parts.body.isNull())
        return Failure(FailureCode::XmlMalformed, QStringLiteral("no SOAP body"));
    return parts;
}

XmlElement addElement(const XmlDocument &document, const XmlElement &parent,
                      const XmlElement &before, const char *name)
{
    auto *parentNode = static_cast<xmlNodePtr>(parent.node());
    xmlNodePtr node = xmlNewDocNode(parentNode->doc, parentNode->ns, xmlText(name), nullptr);
    xmlAddPrevSibling(static_cast<xmlNodePtr>(before.node()), node);
    return document.element(node);
}

XmlElement addSecurity(const XmlDocument &document, const XmlElement &header)
{
    auto *headerNode = static_cast<xmlNodePtr>(header.node());
    xmlNodePtr node = xmlNewChild(headerNode, nullptr, xmlText("Security"), nullptr);
    xmlSetNs(node, xmlNewNs(node, xmlText(wsseNamespace.toUtf8().constData()), xmlText("wsse")));
    xmlSetNsProp(node, headerNode->ns, xmlText("mustUnderstand"), xmlText("1"));
    return document.element(node);
}

QString identifyBody(const XmlElement &body)
{
    const QString known = body.attribute(wsuNamespace, QStringLiteral("Id"));
    if (!known.isEmpty())
        return known;
    const QString id = QStringLiteral("id-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto *node = static_cast<xmlNodePtr>(body.node());
    const QByteArray uri = wsuNamespace.toUtf8();
    xmlNsPtr space = xmlSearchNsByHref(node->doc, node, xmlText(uri.constData()));
    // An attribute needs a prefix; the default namespace does not reach it.
    if (!space || !space->prefix)
        space = xmlNewNs(node, xmlText(uri.constData()), xmlText("wsu"));
    xmlSetNsProp(node, space, xmlText("Id"), xmlText(id.toUtf8().constData()));
    return id;
}

// How often any attribute that could be an ID carries this value, whatever its namespace.
int countOfId(const XmlElement &element, const QString &id)
{
    int count = 0;
    for (xmlAttrPtr attribute = static_cast<xmlNodePtr>(element.node())->properties; attribute;
         attribute = attribute->next) {
        const QString name = QString::fromUtf8(reinterpret_cast<const char *>(attribute->name));
        if (name.compare(QLatin1String("id"), Qt::CaseInsensitive) != 0)
            continue;
        xmlChar *value = xmlNodeListGetString(attribute->doc, attribute->children, 1);
        count += QString::fromUtf8(reinterpret_cast<const char *>(value)) == id ? 1 : 0;
        xmlFree(value);
    }
    for (const XmlElement &child : element.children())
        count += countOfId(child, id);
    return count;
}

Result<XmlElement> onlyChild(const XmlElement &parent, const QString &namespaceUri,
                             const QString &name)
{
    QList<XmlElement> found = parent.children(name);
    found.removeIf([&](const XmlElement &child) { return child.namespaceUri() != namespaceUri; });
    if (found.isEmpty())
        return Failure(FailureCode::SignatureMissing, name);
    if (found.size() > 1)
        return Failure(FailureCode::XmlWrapped, name);
    return found.first();
}

Result<Certificate> certificateOfKeyInfo(const XmlElement &keyInfo)
{
    const Result<XmlElement> reference =
        onlyChild(keyInfo, wsseNamespace, QStringLiteral("SecurityTokenReference"));
    if (!reference)
        return Failure(FailureCode::SignatureMalformed,
                       QStringLiteral("no SecurityTokenReference"));
    const Result<XmlElement> identifier =
        onlyChild(*reference, wsseNamespace, QStringLiteral("KeyIdentifier"));
    if (!identifier || identifier->attribute(QStringLiteral("ValueType")).toUtf8() != valueType)
        return Failure(FailureCode::SignatureMalformed,
                       QStringLiteral("no KeyIdentifier of X509v3"));
    return certificateInBase64(identifier->text());
}

} // namespace

Result<QByteArray> signSoap(const QByteArray &envelope, Signer &signer)
{
    const Result<XmlDocument> document = XmlDocument::parse(envelope);
    if (!document)
        return document.failure();
    Result<SoapParts> parts = partsOf(*document);
    if (!parts)
        return parts.failure();
    if (parts->header.isNull())
        parts->header = addElement(*document, parts->envelope, parts->body, "Header");
    if (onlyChild(parts->header, wsseNamespace, QStringLiteral("Security")))
        return Failure(FailureCode::SignatureMalformed, QStringLiteral("signed already"));
    SignatureTemplate shape;
    shape.referenceUri = '#' + identifyBody(parts->body).toHtmlEscaped().toUtf8();
    const Result<QByteArray> content = canonicalForm(parts->body, Canonical::Exclusive);
    if (!content)
        return content.failure();
    shape.canonicalizationUri = exclusive;
    shape.transformUris = {exclusive};
    shape.canonicalContent = *content;
    shape.keyInfo = "<wsse:SecurityTokenReference xmlns:wsse=\"" + wsseNamespace.toUtf8() +
                    "\"><wsse:KeyIdentifier EncodingType=\"" + encodingType + "\" ValueType=\"" +
                    valueType + "\">" + signer.certificate().der().toBase64() +
                    "</wsse:KeyIdentifier></wsse:SecurityTokenReference>";
    const XmlElement security = addSecurity(*document, parts->header);
    if (const Result<void> done = appendSignature(*document, security, shape, signer); !done)
        return done.failure();
    return document->toBytes();
}

Result<VerifiedXml> verifySoap(const QByteArray &envelope)
{
    const Result<XmlDocument> document = XmlDocument::parse(envelope);
    if (!document)
        return document.failure();
    const Result<SoapParts> parts = partsOf(*document);
    if (!parts)
        return parts.failure();
    const Result<XmlElement> security =
        onlyChild(parts->header, wsseNamespace, QStringLiteral("Security"));
    if (!security)
        return security.failure();
    const Result<XmlElement> element =
        onlyChild(*security, dsNamespace, QStringLiteral("Signature"));
    if (!element)
        return element.failure();
    const Result<ReadSignature> signature = readSignature(*element);
    if (!signature)
        return signature.failure();
    const QString id = parts->body.attribute(wsuNamespace, QStringLiteral("Id"));
    const bool pointsToBody = !id.isEmpty() && signature->referenceUri == QLatin1Char('#') + id;
    if (!pointsToBody || countOfId(parts->envelope, id) != 1 || signature->enveloped)
        return Failure(FailureCode::XmlWrapped, QStringLiteral("the reference is not to the body"));
    const Result<Certificate> signer = certificateOfKeyInfo(signature->keyInfo);
    if (!signer)
        return signer.failure();
    if (const Result<void> verified = verifySignature(*signature, parts->body, *signer); !verified)
        return verified.failure();
    return VerifiedXml{*signer, *document, parts->body};
}

} // namespace ruqsat::trust
