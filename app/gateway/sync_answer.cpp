#include "gateway/sync_answer.h"

#include "gateway/shep_names.h"

namespace ruqsat::gateway {
namespace {

Failure malformed(const char *what)
{
    return Failure(FailureCode::GatewayAnswerMalformed, QString::fromLatin1(what));
}

/// The one child of that name in no namespace; null where it is missing or stands twice.
trust::XmlElement unqualified(const trust::XmlElement &parent, const QString &name)
{
    const QList<trust::XmlElement> found = parent.children(name);
    if (found.size() != 1 || !found.first().namespaceUri().isEmpty())
        return {};
    return found.first();
}

QString textOf(const trust::XmlElement &parent, const QString &name)
{
    return unqualified(parent, name).text().trimmed();
}

/// A fault code may only reach the log if it is one: it comes from an answer nobody signed.
QString cleanCode(const QString &code)
{
    const bool isCode = code.size() == 6 && code.startsWith(u"SCE") && code.mid(3).toUShort() > 0;
    return isCode ? code : QStringLiteral("no code");
}

} // namespace

trust::XmlElement soapBody(const trust::XmlDocument &envelope)
{
    const trust::XmlElement root = envelope.root();
    if (root.localName() != u"Envelope" || root.namespaceUri() != shep::soap)
        return {};
    const QList<trust::XmlElement> bodies = root.children(QStringLiteral("Body"));
    if (bodies.size() != 1 || bodies.first().namespaceUri() != shep::soap)
        return {};
    return bodies.first();
}

Result<SyncResponse> readSyncResponse(const trust::XmlElement &body)
{
    const QList<trust::XmlElement> children = body.children();
    if (children.size() != 1 || children.first().localName() != u"SendMessageResponse" ||
        !shep::isNamespace(children.first().namespaceUri(), shep::types))
        return malformed("no SendMessageResponse");
    const trust::XmlElement response = unqualified(children.first(), QStringLiteral("response"));
    const trust::XmlElement info = unqualified(response, QStringLiteral("responseInfo"));
    const trust::XmlElement status = unqualified(info, QStringLiteral("status"));
    const trust::XmlElement data =
        unqualified(unqualified(response, QStringLiteral("responseData")), QStringLiteral("data"));

    SyncResponse read;
    read.messageId = textOf(info, QStringLiteral("messageId"));
    read.correlationId = textOf(info, QStringLiteral("correlationId"));
    read.statusCode = textOf(status, QStringLiteral("code"));
    const QString date = textOf(info, QStringLiteral("responseDate"));
    read.date = QDateTime::fromString(date, Qt::ISODateWithMs);
    if (read.messageId.isEmpty() || read.messageId.size() > 100)
        return malformed("messageId");
    // Without a zone the time could be off by hours either way.
    if (!read.date.isValid() || read.date.timeSpec() == Qt::LocalTime)
        return malformed("responseDate");
    if (read.statusCode.isEmpty())
        return malformed("status");
    const QList<trust::XmlElement> elements = data.children();
    if (elements.size() > 1)
        return malformed("data");
    read.data = elements.isEmpty() ? data.text().trimmed().toUtf8() : elements.first().toBytes();
    return read;
}

std::optional<Failure> readFault(const trust::XmlElement &body)
{
    const trust::XmlElement fault = body.child(QStringLiteral("Fault"));
    if (fault.isNull() || fault.namespaceUri() != shep::soap)
        return std::nullopt;
    const QList<trust::XmlElement> details = fault.child(QStringLiteral("detail")).children();
    const QString code = details.isEmpty()
                             ? QString()
                             : cleanCode(details.first().child(QStringLiteral("errorCode")).text());
    // SCE004: the service is not connected; SCE909: the gateway itself is out of order.
    const bool isOut = code == u"SCE004" || code == u"SCE909";
    return Failure(isOut ? FailureCode::GatewayServiceUnavailable : FailureCode::GatewayFault,
                   code);
}

} // namespace ruqsat::gateway
