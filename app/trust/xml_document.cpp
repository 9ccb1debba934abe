#include "trust/xml_document.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>

namespace ruqsat::trust {

namespace {

xmlNodePtr nodeOf(const XmlElement &element)
{
    return static_cast<xmlNodePtr>(element.node());
}

QString textOf(const xmlChar *text)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(text));
}

QString takeText(xmlChar *text)
{
    const QString result = textOf(text);
    xmlFree(text);
    return result;
}

struct ParserFreer
{
    void operator()(xmlParserCtxt *parser) const { xmlFreeParserCtxt(parser); }
};

// Stops before the first entity could be declared: nothing to expand, nothing to fetch.
void refuseDoctype(void *context, const xmlChar *, const xmlChar *, const xmlChar *)
{
    auto *parser = static_cast<xmlParserCtxtPtr>(context);
    *static_cast<bool *>(parser->_private) = true;
    xmlStopParser(parser);
}

QByteArray dump(xmlDocPtr document)
{
    xmlChar *bytes = nullptr;
    int size = 0;
    xmlDocDumpMemoryEnc(document, &bytes, &size, "UTF-8");
    const QByteArray result(reinterpret_cast<const char *>(bytes), size);
    xmlFree(bytes);
    return result;
}

} // namespace

Result<XmlDocument> XmlDocument::parse(const QByteArray &bytes, qsizetype maximumSize)
{
    if (bytes.size() > maximumSize)
        return FailureCode::RequestTooLarge;
    if (bytes.isEmpty())
        return Failure(FailureCode::XmlMalformed, QStringLiteral("empty"));
    static const bool initialised = (xmlInitParser(), true);
    Q_UNUSED(initialised)
    const std::unique_ptr<xmlParserCtxt, ParserFreer> parser(xmlNewParserCtxt());
    bool doctype = false;
    parser->_private = &doctype;
    parser->sax->internalSubset = refuseDoctype;
    const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    xmlDocPtr document = xmlCtxtReadMemory(
        parser.get(), bytes.constData(), static_cast<int>(bytes.size()), nullptr, "UTF-8", options);
    const std::shared_ptr<void> owner(document, [](void *owned) {
        if (owned)
            xmlFreeDoc(static_cast<xmlDocPtr>(owned));
    });
    if (doctype)
        return Failure(FailureCode::XmlForbidden, QStringLiteral("DOCTYPE"));
    if (!document || !xmlDocGetRootElement(document))
        return Failure(FailureCode::XmlMalformed, QStringLiteral("libxml2 error %1 in line %2")
                                                      .arg(parser->lastError.code)
                                                      .arg(parser->lastError.line));
    return XmlDocument(owner);
}

XmlElement XmlDocument::root() const
{
    return element(xmlDocGetRootElement(static_cast<xmlDocPtr>(m_document.get())));
}

QByteArray XmlDocument::toBytes() const
{
    return dump(static_cast<xmlDocPtr>(m_document.get()));
}

QString XmlElement::localName() const
{
    return isNull() ? QString() : textOf(nodeOf(*this)->name);
}

QString XmlElement::namespaceUri() const
{
    return isNull() || !nodeOf(*this)->ns ? QString() : textOf(nodeOf(*this)->ns->href);
}

QString XmlElement::attribute(const QString &name) const
{
    return isNull() ? QString()
                    : takeText(xmlGetNoNsProp(nodeOf(*this), reinterpret_cast<const xmlChar *>(
                                                                 name.toUtf8().constData())));
}

QString XmlElement::attribute(const QString &namespaceUri, const QString &name) const
{
    return isNull()
               ? QString()
               : takeText(xmlGetNsProp(
                     nodeOf(*this), reinterpret_cast<const xmlChar *>(name.toUtf8().constData()),
                     reinterpret_cast<const xmlChar *>(namespaceUri.toUtf8().constData())));
}

QString XmlElement::text() const
{
    return isNull() ? QString() : takeText(xmlNodeGetContent(nodeOf(*this)));
}

QList<XmlElement> XmlElement::children() const
{
    QList<XmlElement> found;
    for (xmlNodePtr node = isNull() ? nullptr : xmlFirstElementChild(nodeOf(*this)); node;
         node = xmlNextElementSibling(node))
        found.append(XmlElement(m_document, node));
    return found;
}

QList<XmlElement> XmlElement::children(const QString &localName) const
{
    QList<XmlElement> found = children();
    found.removeIf([&](const XmlElement &element) { return element.localName() != localName; });
    return found;
}

XmlElement XmlElement::child(const QString &localName) const
{
    return children(localName).value(0);
}

XmlElement XmlElement::parent() const
{
    if (isNull() || !nodeOf(*this)->parent || nodeOf(*this)->parent->type != XML_ELEMENT_NODE)
        return {};
    return XmlElement(m_document, nodeOf(*this)->parent);
}

QByteArray XmlElement::toBytes() const
{
    if (isNull())
        return {};
    xmlDocPtr document = xmlNewDoc(reinterpret_cast<const xmlChar *>("1.0"));
    xmlNodePtr copy = xmlDocCopyNode(nodeOf(*this), document, 1);
    xmlDocSetRootElement(document, copy);
    xmlReconciliateNs(document, copy);
    const QByteArray bytes = dump(document);
    xmlFreeDoc(document);
    return bytes;
}

} // namespace ruqsat::trust
