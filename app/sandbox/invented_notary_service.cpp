#include "sandbox/invented_notary_service.h"

#include "gateway/invented_notary_adapter.h"
#include "trust/xml_document.h"

#include <QDate>
#include <QXmlStreamWriter>

#include <algorithm>

namespace ruqsat::sandbox {
namespace {

namespace notary = gateway::invented_notary;

/// 1 … 999 for "ENIS-1" … "ENIS-999", else 0.
int serialOf(const QString &number)
{
    const int serial = number.startsWith(u"ENIS-") ? number.mid(5).toInt() : 0;
    return serial > 0 && serial < 1000 ? serial : 0;
}

} // namespace

QString InventedNotaryService::serviceId() const
{
    return notary::service;
}

QString InventedNotaryService::name() const
{
    return QStringLiteral("enis");
}

std::optional<QByteArray> InventedNotaryService::answer(const QByteArray &businessXml,
                                                        bool other) const
{
    const auto document = trust::XmlDocument::parse(businessXml, 64 * 1024);
    if (!document || document->root().localName() != u"PowerRequest" ||
        document->root().namespaceUri() != notary::types)
        return std::nullopt;
    const trust::XmlElement root = document->root();
    const auto asked = [&root](const char *name) {
        return root.child(QString::fromLatin1(name)).text().trimmed();
    };
    const QDate date = QDate::fromString(asked("date"), Qt::ISODate);
    if (asked("number").isEmpty() || asked("principal").isEmpty() || !date.isValid())
        return std::nullopt;
    const int serial = serialOf(asked("number"));
    const auto attorney =
        std::find_if(m_persons.begin(), m_persons.end(),
                     [&](const PersonEntry &entry) { return entry.card.iin == asked("attorney"); });

    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeDefaultNamespace(notary::types);
    xml.writeStartElement(notary::types, QStringLiteral("PowerResponse"));
    const bool found = serial > 0 && attorney != m_persons.end();
    xml.writeTextElement(QStringLiteral("status"),
                         found ? QStringLiteral("found") : QStringLiteral("notFound"));
    if (found) {
        xml.writeStartElement(QStringLiteral("power"));
        xml.writeTextElement(QStringLiteral("number"),
                             other ? QStringLiteral("ENIS-0") : asked("number"));
        xml.writeTextElement(QStringLiteral("date"), asked("date"));
        xml.writeTextElement(QStringLiteral("validUntil"),
                             date.addDays(serial < 950 ? 3 * 365 : 1).toString(Qt::ISODate));
        xml.writeTextElement(QStringLiteral("attorney"), asked("attorney"));
        xml.writeTextElement(QStringLiteral("principal"), asked("principal"));
        xml.writeTextElement(QStringLiteral("attorneyName"), attorney->card.fullName());
        xml.writeTextElement(QStringLiteral("notary"), QStringLiteral("Үлгі нотариусы"));
        xml.writeTextElement(QStringLiteral("state"), serial >= 900 && serial < 950
                                                          ? QStringLiteral("revoked")
                                                          : QStringLiteral("inForce"));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace ruqsat::sandbox
