#include "sandbox/person_service.h"

#include "core/identifier.h"
#include "gateway/shep_names.h"
#include "trust/xml_document.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace ruqsat::sandbox {
namespace {

namespace gbdfl = gateway::gbdfl;

void writeItem(QXmlStreamWriter &xml, const char *name, const QString &code,
               const LocalizedText &value)
{
    xml.writeStartElement(QString::fromLatin1(name));
    xml.writeTextElement(QStringLiteral("code"), code);
    xml.writeTextElement(QStringLiteral("nameRu"), value.ru);
    xml.writeTextElement(QStringLiteral("nameKz"), value.kk);
    xml.writeEndElement();
}

void writeText(QXmlStreamWriter &xml, const char *name, const QString &value)
{
    if (!value.isEmpty())
        xml.writeTextElement(QString::fromLatin1(name), value);
}

void writePerson(QXmlStreamWriter &xml, const PersonEntry &entry)
{
    const protocol::Person &card = entry.card;
    xml.writeStartElement(QStringLiteral("person"));
    writeText(xml, "iin", card.iin);
    writeText(xml, "surname", card.surname);
    writeText(xml, "name", card.name);
    writeText(xml, "patronymic", card.patronymic);
    writeText(xml, "birthDate", card.birthDate.toString(Qt::ISODate));
    writeItem(xml, "lifeStatus", card.living ? gbdfl::living : QStringLiteral("1"),
              card.statusText);
    xml.writeStartElement(QStringLiteral("regAddress"));
    writeItem(xml, "city", QString(), entry.city);
    writeText(xml, "street", entry.street);
    writeText(xml, "building", entry.building);
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("documents"));
    xml.writeStartElement(QStringLiteral("document"));
    writeItem(xml, "type", QStringLiteral("002"),
              {QStringLiteral("ҚР ЖЕКЕ КУӘЛІГІ"), QStringLiteral("УДОСТОВЕРЕНИЕ РК"), QString()});
    writeText(xml, "number", card.documentNumber);
    writeText(xml, "endDate", card.documentUntil.toString(Qt::ISODate));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
}

PersonEntry makePerson(const RegisterEntry &entry, int index)
{
    const protocol::Leader &leader = entry.card.leader;
    PersonEntry person;
    person.card.iin = leader.iin;
    // The database writes names in capitals.
    person.card.surname = leader.surname.toUpper();
    person.card.name = leader.name.toUpper();
    person.card.patronymic = leader.patronymic.toUpper();
    if (const Result<Iin> iin = Iin::parse(leader.iin))
        person.card.birthDate = iin->birthDate();
    person.card.living = index % 40 != 39;
    person.card.statusText =
        person.card.living
            ? LocalizedText{QStringLiteral("Қалыпты"), QStringLiteral("Нормальный"), {}}
            : LocalizedText{QStringLiteral("Қайтыс болған"), QStringLiteral("Умерший"), {}};
    person.card.documentNumber = QString::number(index + 1).rightJustified(9, u'0');
    person.card.documentUntil = QDate(2031, 1, 1).addDays(index);
    person.city = entry.city;
    person.street = entry.street.kk;
    person.building = entry.building;
    const QString pattern = QStringLiteral("%1, %2, %3");
    person.card.address = {pattern.arg(person.city.kk, person.street, person.building),
                           pattern.arg(person.city.ru, person.street, person.building),
                           {}};
    return person;
}

} // namespace

QList<PersonEntry> makePersons(const QList<RegisterEntry> &entries)
{
    QList<PersonEntry> persons;
    for (const RegisterEntry &entry : entries)
        persons.append(makePerson(entry, static_cast<int>(persons.size())));
    return persons;
}

QString PersonService::serviceId() const
{
    return gbdfl::service;
}

QString PersonService::name() const
{
    return QStringLiteral("gbdfl");
}

std::optional<QByteArray> PersonService::answer(const QByteArray &businessXml, bool other) const
{
    const auto document = trust::XmlDocument::parse(businessXml, 64 * 1024);
    if (!document || document->root().localName() != u"request")
        return std::nullopt;
    const trust::XmlElement root = document->root();
    const QString iin = root.child(QStringLiteral("iin")).text().trimmed();
    const QString messageId = root.child(QStringLiteral("messageId")).text().trimmed();
    if (iin.isEmpty() || messageId.isEmpty())
        return std::nullopt;
    auto found = std::find_if(m_persons.begin(), m_persons.end(),
                              [&](const PersonEntry &entry) { return entry.card.iin == iin; });
    if (other)
        found = m_persons.begin() + (found == m_persons.begin() ? 1 : 0);

    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartElement(QStringLiteral("response"));
    writeText(xml, "messageId", messageId);
    writeItem(xml, "messageResult", gbdfl::processed,
              {QStringLiteral("Хабарлама сәтті өңделді"),
               QStringLiteral("Сообщение успешно обработано"), QString()});
    xml.writeStartElement(QStringLiteral("persons"));
    if (found != m_persons.end())
        writePerson(xml, *found);
    xml.writeEndDocument();
    return bytes;
}

} // namespace ruqsat::sandbox
