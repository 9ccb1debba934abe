#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace ruqsat::trust {

class XmlDocument;

/// An element of an XmlDocument. Holds its document alive. A null element answers everything with
/// nothing, so that paths may be walked without a check at each step.
class XmlElement final
{
public:
    XmlElement() = default;
    bool isNull() const { return !m_node; }
    QString localName() const;
    QString namespaceUri() const;
    /// Without namespace; empty where absent.
    QString attribute(const QString &name) const;
    QString attribute(const QString &namespaceUri, const QString &name) const;
    /// Text of the element and everything below it.
    QString text() const;
    QList<XmlElement> children() const;
    /// First child of that local name, whatever its namespace (FACTS §1.1: case varies).
    XmlElement child(const QString &localName) const;
    QList<XmlElement> children(const QString &localName) const;
    XmlElement parent() const;
    /// The element as a document of its own, namespaces declared.
    QByteArray toBytes() const;
    friend bool operator==(const XmlElement &a, const XmlElement &b)
    {
        return a.m_node == b.m_node;
    }

    /// For the other files of app/trust: xmlNodePtr.
    void *node() const { return m_node; }

private:
    friend class XmlDocument;
    XmlElement(std::shared_ptr<void> document, void *node)
        : m_document(std::move(document))
        , m_node(node)
    {
    }
    std::shared_ptr<void> m_document;
    void *m_node = nullptr;
};

/// XML from outside: no DTD, no entities but the five, no network, bounded size and depth.
class XmlDocument final
{
public:
    static constexpr qsizetype defaultMaximumSize = 8 * 1024 * 1024;
    /// Fails with xmlMalformed, xmlForbidden (a DTD), requestTooLarge.
    static Result<XmlDocument> parse(const QByteArray &bytes,
                                     qsizetype maximumSize = defaultMaximumSize);
    XmlElement root() const;
    /// UTF-8 with declaration, exactly as parsed save for what was changed.
    QByteArray toBytes() const;

    /// For the other files of app/trust: xmlDocPtr, and an element for one of its nodes.
    void *native() const { return m_document.get(); }
    XmlElement element(void *node) const { return XmlElement(m_document, node); }

private:
    explicit XmlDocument(std::shared_ptr<void> document)
        : m_document(std::move(document))
    {
    }
    std::shared_ptr<void> m_document;
};

} // namespace ruqsat::trust
