#include "sandbox/sync_exchange.h"

#include "core/calendar.h"
#include "gateway/shep_names.h"

#include <QUuid>
#include <QXmlStreamWriter>

namespace ruqsat::sandbox {
namespace {

namespace shep = gateway::shep;

trust::XmlElement only(const trust::XmlElement &parent, const char *name)
{
    const QList<trust::XmlElement> found = parent.children(QString::fromLatin1(name));
    if (found.size() != 1 || !found.first().namespaceUri().isEmpty())
        return {};
    return found.first();
}

QString zoned(const QDateTime &time)
{
    const QDateTime local = time.toTimeZone(WorkCalendar::zone());
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void text(QXmlStreamWriter &xml, const char *name, const QString &value)
{
    xml.writeTextElement(QString::fromLatin1(name), value);
}

void startEnvelope(QXmlStreamWriter &xml)
{
    xml.writeStartDocument();
    xml.writeNamespace(shep::soap, QStringLiteral("soap"));
    xml.writeStartElement(shep::soap, QStringLiteral("Envelope"));
    xml.writeStartElement(shep::soap, QStringLiteral("Body"));
}

} // namespace

std::optional<SyncCall> readSyncCall(const trust::XmlElement &body)
{
    const QList<trust::XmlElement> messages = body.children();
    if (messages.size() != 1 || messages.first().localName() != u"SendMessage" ||
        !shep::isNamespace(messages.first().namespaceUri(), shep::types))
        return std::nullopt;
    const trust::XmlElement request = only(messages.first(), "request");
    const trust::XmlElement info = only(request, "requestInfo");
    const trust::XmlElement sender = only(info, "sender");
    const trust::XmlElement data = only(only(request, "requestData"), "data");
    SyncCall call;
    call.messageId = only(info, "messageId").text().trimmed();
    call.serviceId = only(info, "serviceId").text().trimmed();
    call.senderId = only(sender, "senderId").text().trimmed();
    call.messageDate =
        QDateTime::fromString(only(info, "messageDate").text().trimmed(), Qt::ISODateWithMs);
    const QList<trust::XmlElement> elements = data.children();
    if (elements.size() > 1 || data.isNull())
        return std::nullopt;
    call.data = elements.isEmpty() ? data.text().trimmed().toUtf8() : elements.first().toBytes();
    if (call.messageId.isEmpty() || call.messageId.size() > 100 || call.serviceId.isEmpty() ||
        call.senderId.isEmpty() || !call.messageDate.isValid() ||
        call.messageDate.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return call;
}

QByteArray writeSyncReply(const SyncReply &reply)
{
    const QString types =
        reply.lowerCaseNamespace
            ? QString(shep::types).replace(QStringLiteral("/Types"), QStringLiteral("/types"))
            : shep::types;
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startEnvelope(xml);
    xml.writeNamespace(types, QStringLiteral("t"));
    xml.writeStartElement(types, QStringLiteral("SendMessageResponse"));
    xml.writeStartElement(QStringLiteral("response"));
    xml.writeStartElement(QStringLiteral("responseInfo"));
    text(xml, "messageId", newId());
    text(xml, "correlationId", reply.correlationId);
    text(xml, "responseDate", zoned(reply.date));
    xml.writeStartElement(QStringLiteral("status"));
    text(xml, "code", shep::processed);
    text(xml, "message", QStringLiteral("Message has been processed successfully"));
    xml.writeEndElement();
    text(xml, "sessionId", u'{' + newId() + u'}');
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("responseData"));
    text(xml, "data", QString::fromUtf8(reply.businessXml));
    xml.writeEndDocument();
    return bytes;
}

QByteArray writeSyncFault(const SyncFault &fault, const QDateTime &date)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    startEnvelope(xml);
    xml.writeStartElement(shep::soap, QStringLiteral("Fault"));
    text(xml, "faultcode", QStringLiteral("soap:Server"));
    text(xml, "faultstring", fault.message);
    xml.writeStartElement(QStringLiteral("detail"));
    xml.writeNamespace(shep::types, QStringLiteral("t"));
    xml.writeStartElement(shep::types, QStringLiteral("SendMessageFault1_SendMessageFault"));
    text(xml, "errorCode", fault.code);
    text(xml, "errorMessage", fault.message);
    text(xml, "errorData", QString());
    text(xml, "errorDate", zoned(date));
    xml.writeEndDocument();
    return bytes;
}

} // namespace ruqsat::sandbox
