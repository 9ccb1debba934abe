#include "sandbox/organisation_service.h"

#include "gateway/shep_names.h"
#include "trust/xml_document.h"

#include <QXmlStreamWriter>

namespace ruqsat::sandbox {
namespace {

namespace gbdul = gateway::gbdul;

/// Writes the elements of one answer, all in the namespace of the service.
class AnswerWriter final
{
public:
    AnswerWriter()
        : m_xml(&m_bytes)
    {
        m_xml.writeNamespace(gbdul::types, QStringLiteral("g"));
        start("Response");
    }
    void start(const char *name)
    {
        m_xml.writeStartElement(gbdul::types, QString::fromLatin1(name));
    }
    void end() { m_xml.writeEndElement(); }
    void text(const QByteArray &name, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeTextElement(gbdul::types, QString::fromLatin1(name), value);
    }
    void localized(const QByteArray &prefix, const LocalizedText &value)
    {
        text(prefix + "Ru", value.ru);
        text(prefix + "Kz", value.kk);
        text(prefix + "En", value.en);
    }
    void item(const char *name, const QString &code, const LocalizedText &value)
    {
        start(name);
        text("Code", code);
        localized("Name", value);
        end();
    }
    QByteArray finished()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

void writeLeader(AnswerWriter &xml, const protocol::Leader &leader)
{
    xml.start("OrganizationLeader");
    xml.text("Country", QStringLiteral("398"));
    xml.text("IIN", leader.iin);
    xml.text("SurName", leader.surname);
    xml.text("Name", leader.name);
    xml.text("MiddleName", leader.patronymic);
    xml.text("Position", leader.position);
    xml.end();
}

void writeAddress(AnswerWriter &xml, const RegisterEntry &entry)
{
    xml.start("Address");
    xml.text("ZIPCode", entry.zip);
    xml.text("KATO", entry.card.kato);
    xml.localized("City", entry.city);
    xml.localized("Street", entry.street);
    xml.text("BuildingNumber", entry.building);
    xml.end();
}

void writeOrganisation(AnswerWriter &xml, const RegisterEntry &entry)
{
    const protocol::Organisation &card = entry.card;
    xml.start("Organization");
    xml.text("BIN", card.bin);
    xml.item("RegStatus", entry.statusCode, card.statusText);
    xml.text("RegistrationDate", card.registrationDate.toString(Qt::ISODate));
    xml.localized("FullName", card.name);
    xml.localized("ShortName", card.shortName);
    writeLeader(xml, card.leader);
    xml.start("Activity");
    xml.text("Main", QStringLiteral("true"));
    xml.text("OKED", card.oked);
    xml.localized("ActivityName", card.okedName);
    xml.end();
    writeAddress(xml, entry);
    xml.end();
}

} // namespace

QString OrganisationService::serviceId() const
{
    return gbdul::service;
}

QString OrganisationService::name() const
{
    return QStringLiteral("gbdul");
}

std::optional<QByteArray> OrganisationService::answer(const QByteArray &businessXml,
                                                      bool other) const
{
    const auto document = trust::XmlDocument::parse(businessXml, 64 * 1024);
    if (!document || document->root().localName() != u"Request" ||
        !gateway::shep::isNamespace(document->root().namespaceUri(), gbdul::types))
        return std::nullopt;
    const trust::XmlElement root = document->root();
    const QString bin = root.child(QStringLiteral("BIN")).text().trimmed();
    if (bin.isEmpty() || root.child(QStringLiteral("RequestorBIN")).text().trimmed().isEmpty())
        return std::nullopt;

    const RegisterEntry *entry = find(bin);
    if (other)
        entry = &m_entries.at(entry == &m_entries.first() ? 1 : 0);
    AnswerWriter xml;
    if (!entry) {
        xml.item("Status", QStringLiteral("031"),
                 {QStringLiteral("БСН тіркелмеген"), QStringLiteral("БИН не зарегистрирован"), {}});
        return xml.finished();
    }
    xml.item("Status", gbdul::processed,
             {QStringLiteral("Сұрау салу сәтті өңделді"),
              QStringLiteral("Запрос обработан успешно"),
              {}});
    writeOrganisation(xml, *entry);
    return xml.finished();
}

const RegisterEntry *OrganisationService::find(const QString &bin) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&](const auto &entry) { return entry.card.bin == bin; });
    return found == m_entries.end() ? nullptr : &*found;
}

} // namespace ruqsat::sandbox
