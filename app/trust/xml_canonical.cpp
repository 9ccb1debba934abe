#include "trust/xml_signature.h"

#include <libxml/c14n.h>
#include <libxml/tree.h>

namespace ruqsat::trust {

namespace {

struct Selection
{
    const xmlNode *root = nullptr;
    const xmlNode *leftOut = nullptr;
};

int isSelected(void *context, xmlNodePtr node, xmlNodePtr parent)
{
    const auto *selection = static_cast<const Selection *>(context);
    // A namespace declaration has no place in the tree of its own.
    const xmlNode *start = node->type == XML_NAMESPACE_DECL ? parent : node;
    bool inside = false;
    for (const xmlNode *at = start; at; at = at->parent) {
        if (at == selection->leftOut)
            return 0;
        inside = inside || at == selection->root;
    }
    return inside ? 1 : 0;
}

} // namespace

// A document and its elements begin with the same members in libxml2, which takes the one for the
// other wherever a tree is walked.
XmlElement wholeOf(const XmlDocument &document)
{
    return document.element(document.native());
}

Result<QByteArray> canonicalForm(const XmlElement &element, Canonical method,
                                 const XmlElement &leftOut, const QStringList &prefixes)
{
    auto *root = static_cast<xmlNodePtr>(element.node());
    if (!root)
        return FailureCode::XmlMalformed;
    Selection selection{root, static_cast<xmlNodePtr>(leftOut.node())};
    QList<QByteArray> names;
    for (const QString &prefix : prefixes)
        names.append(prefix.toUtf8());
    QList<xmlChar *> list;
    for (QByteArray &name : names)
        list.append(reinterpret_cast<xmlChar *>(name.data()));
    list.append(nullptr);
    xmlOutputBufferPtr buffer = xmlAllocOutputBuffer(nullptr);
    const bool exclusive = method == Canonical::Exclusive;
    const int done = xmlC14NExecute(root->doc, isSelected, &selection,
                                    exclusive ? XML_C14N_EXCLUSIVE_1_0 : XML_C14N_1_0,
                                    exclusive ? list.data() : nullptr, 0, buffer);
    QByteArray bytes;
    if (done >= 0) {
        bytes = QByteArray(reinterpret_cast<const char *>(xmlOutputBufferGetContent(buffer)),
                           static_cast<qsizetype>(xmlOutputBufferGetSize(buffer)));
    }
    xmlOutputBufferClose(buffer);
    if (done < 0)
        return Failure(FailureCode::XmlMalformed, QStringLiteral("canonical form"));
    return bytes;
}

} // namespace ruqsat::trust
