#include "sandbox/invented_payment_service.h"

#include "gateway/invented_payment_adapter.h"
#include "sandbox/outages.h"
#include "trust/xml_document.h"

#include <QRegularExpression>
#include <QXmlStreamWriter>

namespace ruqsat::sandbox {
namespace {

namespace payment = gateway::invented_payment;

QString stateOf(int serial, bool settled)
{
    if (serial >= 950)
        return QStringLiteral("returned");
    return serial >= 900 && !settled ? QStringLiteral("underWay") : QStringLiteral("paid");
}

} // namespace

QString InventedPaymentService::serviceId() const
{
    return payment::service;
}

QString InventedPaymentService::name() const
{
    return QStringLiteral("payment");
}

std::optional<QByteArray> InventedPaymentService::answer(const QByteArray &businessXml,
                                                         bool other) const
{
    const auto document = trust::XmlDocument::parse(businessXml, 64 * 1024);
    if (!document || document->root().localName() != u"PaymentRequest" ||
        document->root().namespaceUri() != payment::types)
        return std::nullopt;
    const trust::XmlElement root = document->root();
    const auto asked = [&root](const char *name) {
        return root.child(QString::fromLatin1(name)).text().trimmed();
    };
    if (asked("reference").isEmpty() || asked("payerIdn").isEmpty())
        return std::nullopt;
    static const QRegularExpression known(
        QStringLiteral("^DEMO-([0-9]{1,12}(?:\\.[0-9]{1,2})?)-([1-9][0-9]{0,2})$"));
    const QRegularExpressionMatch match = known.match(asked("reference"));

    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeDefaultNamespace(payment::types);
    xml.writeStartElement(payment::types, QStringLiteral("PaymentResponse"));
    xml.writeTextElement(QStringLiteral("status"),
                         match.hasMatch() ? QStringLiteral("found") : QStringLiteral("notFound"));
    if (match.hasMatch()) {
        const bool settled = m_outages.is(name(), "settled");
        xml.writeStartElement(QStringLiteral("payment"));
        xml.writeTextElement(QStringLiteral("reference"), asked("reference"));
        xml.writeTextElement(QStringLiteral("payerIdn"),
                             other ? QStringLiteral("000000000000") : asked("payerIdn"));
        xml.writeTextElement(QStringLiteral("amount"), match.captured(1));
        xml.writeTextElement(QStringLiteral("state"), stateOf(match.captured(2).toInt(), settled));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace ruqsat::sandbox
