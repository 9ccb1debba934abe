#include "gateway/organisation_adapter.h"

#include "gateway/shep_names.h"
#include "trust/xml_document.h"

#include <QXmlStreamWriter>

namespace ruqsat::gateway {
namespace {

using trust::XmlElement;

Failure malformedOrganisation(const char *what)
{
    return Failure(FailureCode::GatewayAnswerMalformed,
                   gbdul::service + QStringLiteral(": ") + QString::fromLatin1(what));
}

/// Register data is shown and printed: no control characters, no endless lines.
QString fieldText(const XmlElement &parent, const QByteArray &name)
{
    return parent.child(QString::fromLatin1(name)).text().simplified().left(1000);
}

/// `nameRu`, `nameKz`, `nameEn` of a directory item or with a prefix such as FullName.
LocalizedText localized(const XmlElement &parent, const QByteArray &prefix)
{
    return {fieldText(parent, prefix + "Kz"), fieldText(parent, prefix + "Ru"),
            fieldText(parent, prefix + "En")};
}

QDate dateOf(const XmlElement &parent, const QByteArray &name)
{
    return QDate::fromString(fieldText(parent, name).left(10), Qt::ISODate);
}

protocol::Leader readLeader(const XmlElement &element)
{
    protocol::Leader leader;
    leader.iin = fieldText(element, "IIN");
    leader.surname = fieldText(element, "SurName");
    leader.name = fieldText(element, "Name");
    leader.patronymic = fieldText(element, "MiddleName");
    leader.position = fieldText(element, "Position");
    return leader;
}

QString joinedAddress(const XmlElement &address, const QByteArray &language)
{
    QStringList parts = {
        fieldText(address, "ZIPCode"),           fieldText(address, "District" + language),
        fieldText(address, "Region" + language), fieldText(address, "City" + language),
        fieldText(address, "Street" + language), fieldText(address, "BuildingNumber")};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// The activity marked as the main one, or the first.
XmlElement mainActivity(const XmlElement &organisation)
{
    const QList<XmlElement> activities = organisation.children(QStringLiteral("Activity"));
    for (const XmlElement &activity : activities) {
        const QString main = fieldText(activity, "Main");
        if (main == u"true" || main == u"1")
            return activity;
    }
    return activities.isEmpty() ? XmlElement() : activities.first();
}

} // namespace

QByteArray writeOrganisationRequest(const QString &requestorBin, const Bin &bin)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeNamespace(gbdul::types, QStringLiteral("g"));
    xml.writeStartElement(gbdul::types, QStringLiteral("Request"));
    xml.writeTextElement(QStringLiteral("RequestorBIN"), requestorBin);
    xml.writeTextElement(QStringLiteral("BIN"), bin.digits());
    xml.writeEndElement();
    return bytes;
}

Result<std::optional<protocol::Organisation>>
readOrganisationAnswer(const QByteArray &businessXml, const Bin &asked,
                       const QHash<QString, bool> &registrationStatuses)
{
    const auto document = trust::XmlDocument::parse(businessXml);
    if (!document)
        return malformedOrganisation("business XML");
    const XmlElement root = document->root();
    if (root.localName() != u"Response" || !shep::isNamespace(root.namespaceUri(), gbdul::types))
        return malformedOrganisation("root");
    const QString code = fieldText(root.child(QStringLiteral("Status")), "Code");
    const QList<XmlElement> found = root.children(QStringLiteral("Organization"));
    if (gbdul::notRegistered.contains(code) && found.isEmpty())
        return std::optional<protocol::Organisation>();
    if (code != gbdul::processed) {
        if (code.isEmpty() || gbdul::notRegistered.contains(code))
            return malformedOrganisation("status");
        return Failure(FailureCode::GatewayServiceUnavailable,
                       gbdul::service + QStringLiteral(": status ") + code.left(10));
    }
    if (found.size() != 1)
        return malformedOrganisation("no organisation");

    const XmlElement element = found.first();
    if (fieldText(element, "BIN") != asked.digits())
        return malformedOrganisation("another BIN");
    const XmlElement status = element.child(QStringLiteral("RegStatus"));
    const QString statusCode = fieldText(status, "Code");
    if (!registrationStatuses.contains(statusCode))
        return malformedOrganisation("unknown RegStatus");

    protocol::Organisation organisation;
    organisation.bin = asked.digits();
    organisation.name = localized(element, "FullName");
    organisation.shortName = localized(element, "ShortName");
    if (organisation.name.isEmpty())
        return malformedOrganisation("no name");
    organisation.registered = registrationStatuses.value(statusCode);
    organisation.statusText = localized(status, "Name");
    organisation.registrationDate = dateOf(element, "RegistrationDate");
    organisation.leader = readLeader(element.child(QStringLiteral("OrganizationLeader")));
    const XmlElement address = element.child(QStringLiteral("Address"));
    organisation.address = {joinedAddress(address, "Kz"), joinedAddress(address, "Ru"), {}};
    organisation.kato = fieldText(address, "KATO");
    const XmlElement activity = mainActivity(element);
    organisation.oked = fieldText(activity, "OKED");
    organisation.okedName = localized(activity, "ActivityName");
    return std::optional(organisation);
}

} // namespace ruqsat::gateway
