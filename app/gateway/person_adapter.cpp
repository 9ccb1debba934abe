#include "gateway/person_adapter.h"

#include "gateway/business_xml.h"
#include "gateway/shep_names.h"

#include <QXmlStreamWriter>

namespace ruqsat::gateway {
namespace {

using trust::XmlElement;

constexpr int longestText = 300;

Failure malformedPerson(const char *what)
{
    return malformedAnswer(gbdfl::service, what);
}

QString personAddress(const XmlElement &address, const char *language)
{
    QStringList parts;
    for (const char *part : {"country", "region", "district", "city"})
        parts << businessText(address.child(QString::fromLatin1(part)), language);
    for (const char *part : {"street", "building", "corpus", "flat"})
        parts << businessText(address, part);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// The document that ends last is the one people carry.
void readDocument(const XmlElement &element, protocol::Person &person)
{
    const XmlElement documents = element.child(QStringLiteral("documents"));
    for (const XmlElement &document : documents.children(QStringLiteral("document"))) {
        const QDate until = businessDate(document, "endDate");
        if (!person.documentNumber.isEmpty() && until <= person.documentUntil)
            continue;
        person.documentNumber = businessText(document, "number").left(32);
        person.documentUntil = until;
    }
}

} // namespace

QByteArray writePersonRequest(const QString &messageId, const QDateTime &date,
                              const QString &senderCode, const Iin &iin)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(QStringLiteral("request"));
    xml.writeTextElement(QStringLiteral("messageId"), messageId);
    xml.writeTextElement(QStringLiteral("messageDate"), date.toString(Qt::ISODateWithMs));
    xml.writeTextElement(QStringLiteral("senderCode"), senderCode);
    xml.writeTextElement(QStringLiteral("iin"), iin.digits());
    xml.writeEndElement();
    return bytes;
}

Result<std::optional<protocol::Person>> readPersonAnswer(const QByteArray &businessXml,
                                                         const Iin &asked)
{
    const auto document = trust::XmlDocument::parse(businessXml);
    if (!document)
        return malformedPerson("business XML");
    const XmlElement root = document->root();
    if (root.localName() != u"response")
        return malformedPerson("root");
    const QString code = businessText(root.child(QStringLiteral("messageResult")), "code");
    if (code.isEmpty())
        return malformedPerson("messageResult");
    if (code != gbdfl::processed)
        return Failure(FailureCode::GatewayServiceUnavailable,
                       gbdfl::service + QStringLiteral(": status ") + code.left(10));
    const QList<XmlElement> found =
        root.child(QStringLiteral("persons")).children(QStringLiteral("person"));
    if (found.isEmpty())
        return std::optional<protocol::Person>();
    const XmlElement &element = found.first();
    if (found.size() != 1 || businessText(element, "iin") != asked.digits())
        return malformedPerson("another IIN");

    protocol::Person person;
    person.iin = asked.digits();
    person.surname = businessText(element, "surname").left(100);
    person.name = businessText(element, "name").left(100);
    person.patronymic = businessText(element, "patronymic").left(100);
    if (person.surname.isEmpty())
        return malformedPerson("no surname");
    person.birthDate = businessDate(element, "birthDate");
    const XmlElement status = element.child(QStringLiteral("lifeStatus"));
    const QString statusCode = businessText(status, "code");
    if (statusCode.isEmpty())
        return malformedPerson("no lifeStatus");
    person.living = statusCode == gbdfl::living;
    person.statusText = {businessText(status, "nameKz").left(longestText),
                         businessText(status, "nameRu").left(longestText),
                         {}};
    const XmlElement address = element.child(QStringLiteral("regAddress"));
    person.address = {personAddress(address, "nameKz"), personAddress(address, "nameRu"), {}};
    readDocument(element, person);
    return std::optional(person);
}

} // namespace ruqsat::gateway
