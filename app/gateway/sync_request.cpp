#include "gateway/sync_request.h"

#include "core/calendar.h"
#include "gateway/shep_names.h"

#include <QXmlStreamWriter>

namespace ruqsat::gateway {
namespace {

QString xmlTime(const QDateTime &time)
{
    const QDateTime local = time.toTimeZone(WorkCalendar::zone());
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

} // namespace

QByteArray writeSyncRequest(const SyncRequest &request)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(shep::soap, QStringLiteral("soap"));
    xml.writeStartElement(shep::soap, QStringLiteral("Envelope"));
    xml.writeStartElement(shep::soap, QStringLiteral("Body"));
    xml.writeNamespace(shep::types, QStringLiteral("t"));
    xml.writeStartElement(shep::types, QStringLiteral("SendMessage"));
    xml.writeStartElement(QStringLiteral("request"));
    xml.writeStartElement(QStringLiteral("requestInfo"));
    xml.writeTextElement(QStringLiteral("messageId"), request.messageId);
    xml.writeTextElement(QStringLiteral("serviceId"), request.serviceId);
    xml.writeTextElement(QStringLiteral("messageDate"), xmlTime(request.messageDate));
    xml.writeStartElement(QStringLiteral("sender"));
    xml.writeTextElement(QStringLiteral("senderId"), request.senderId);
    xml.writeTextElement(QStringLiteral("password"),
                         request.senderPassword ? QString::fromUtf8(request.senderPassword->view())
                                                : QString());
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("requestData"));
    xml.writeTextElement(QStringLiteral("data"), QString::fromUtf8(request.businessXml));
    xml.writeEndDocument();
    return bytes;
}

} // namespace ruqsat::gateway
