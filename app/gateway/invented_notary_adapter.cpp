#include "gateway/invented_notary_adapter.h"

#include "gateway/business_xml.h"

#include <QXmlStreamWriter>

namespace ruqsat::gateway {

QByteArray writePowerRequest(const protocol::PowerRequest &request)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeDefaultNamespace(invented_notary::types);
    xml.writeStartElement(invented_notary::types, QStringLiteral("PowerRequest"));
    xml.writeTextElement(QStringLiteral("number"), request.number);
    xml.writeTextElement(QStringLiteral("date"), request.date.toString(Qt::ISODate));
    xml.writeTextElement(QStringLiteral("attorney"), request.attorney);
    xml.writeTextElement(QStringLiteral("principal"), request.principal);
    xml.writeEndElement();
    return bytes;
}

Result<std::optional<protocol::PowerOfAttorney>>
readPowerAnswer(const QByteArray &businessXml, const protocol::PowerRequest &asked)
{
    const auto malformed = [](const char *what) {
        return malformedAnswer(invented_notary::service, what);
    };
    const auto document = trust::XmlDocument::parse(businessXml);
    if (!document)
        return malformed("business XML");
    const trust::XmlElement root = document->root();
    if (root.localName() != u"PowerResponse" || root.namespaceUri() != invented_notary::types)
        return malformed("root");
    const QString status = businessText(root, "status");
    const QList<trust::XmlElement> found = root.children(QStringLiteral("power"));
    if (status == u"notFound" && found.isEmpty())
        return std::optional<protocol::PowerOfAttorney>();
    if (status != u"found" || found.size() != 1)
        return malformed("status");
    const trust::XmlElement &element = found.first();
    protocol::PowerOfAttorney power;
    power.number = businessText(element, "number");
    power.date = businessDate(element, "date");
    if (power.number != asked.number || power.date != asked.date ||
        businessText(element, "attorney") != asked.attorney ||
        businessText(element, "principal") != asked.principal)
        return malformed("another power of attorney");
    power.validUntil = businessDate(element, "validUntil");
    power.notary = businessText(element, "notary").left(300);
    power.attorneyName = businessText(element, "attorneyName").left(300);
    const QString state = businessText(element, "state");
    if (power.attorneyName.isEmpty() || (state != u"inForce" && state != u"revoked"))
        return malformed("name or state");
    power.revoked = state == u"revoked";
    return std::optional(power);
}

} // namespace ruqsat::gateway
