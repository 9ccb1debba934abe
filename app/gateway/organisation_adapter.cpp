#include "gateway/organisation_adapter.h"

#include "gateway/business_xml.h"
#include "gateway/shep_names.h"

#include <QXmlStreamWriter>

namespace ruqsat::gateway {
namespace {

using trust::XmlElement;

Failure malformedOrganisation(const char *what)
{
    return malformedAnswer(gbdul::service, what);
}

/// `nameRu`, `nameKz`, `nameEn` of a directory item or with a prefix such as FullName.
LocalizedText localized(const XmlElement &parent, const QByteArray &prefix)
{
    return {businessText(parent, prefix + "Kz"), businessText(parent, prefix + "Ru"),
            businessText(parent, prefix + "En")};
}

protocol::Leader readLeader(const XmlElement &element)
{
    protocol::Leader leader;
    leader.iin = businessText(element, "IIN");
    leader.surname = businessText(element, "SurName");
    leader.name = businessText(element, "Name");
    leader.patronymic = businessText(element, "MiddleName");
    leader.position = businessText(element, "Position");
    return leader;
}

QString joinedAddress(const XmlElement &address, const QByteArray &language)
{
    QStringList parts = {
        businessText(address, "ZIPCode"),           businessText(address, "District" + language),
        businessText(address, "Region" + language), businessText(address, "City" + language),
        businessText(address, "Street" + language), businessText(address, "BuildingNumber")};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// The activity marked as the main one, or the first.
XmlElement mainActivity(const XmlElement &organisation)
{
    const QList<XmlElement> activities = organisation.children(QStringLiteral("Activity"));
    for (const XmlElement &activity : activities) {
        const QString main = businessText(activity, "Main");
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
    const QString code = businessText(root.child(QStringLiteral("Status")), "Code");
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
    if (businessText(element, "BIN") != asked.digits())
        return malformedOrganisation("another BIN");
    const XmlElement status = element.child(QStringLiteral("RegStatus"));
    const QString statusCode = businessText(status, "Code");
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
    organisation.registrationDate = businessDate(element, "RegistrationDate");
    organisation.leader = readLeader(element.child(QStringLiteral("OrganizationLeader")));
    const XmlElement address = element.child(QStringLiteral("Address"));
    organisation.address = {joinedAddress(address, "Kz"), joinedAddress(address, "Ru"), {}};
    organisation.kato = businessText(address, "KATO");
    const XmlElement activity = mainActivity(element);
    organisation.oked = businessText(activity, "OKED");
    organisation.okedName = localized(activity, "ActivityName");
    return std::optional(organisation);
}

} // namespace ruqsat::gateway
