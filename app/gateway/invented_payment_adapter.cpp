#include "gateway/invented_payment_adapter.h"

#include "gateway/business_xml.h"

#include <QXmlStreamWriter>

namespace ruqsat::gateway {
namespace {

std::optional<PaymentState> stateFromName(const QString &name)
{
    if (name == u"paid")
        return PaymentState::Paid;
    if (name == u"underWay")
        return PaymentState::UnderWay;
    if (name == u"returned")
        return PaymentState::Returned;
    return std::nullopt;
}

} // namespace

QByteArray writePaymentRequest(const PaymentQuery &query)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeDefaultNamespace(invented_payment::types);
    xml.writeStartElement(invented_payment::types, QStringLiteral("PaymentRequest"));
    xml.writeTextElement(QStringLiteral("reference"), query.reference);
    xml.writeTextElement(QStringLiteral("payDate"), query.date.toString(Qt::ISODate));
    xml.writeTextElement(QStringLiteral("payerIdn"), query.payer);
    xml.writeEndElement();
    return bytes;
}

Result<std::optional<PaymentRecord>> readPaymentAnswer(const QByteArray &businessXml,
                                                       const PaymentQuery &asked)
{
    const auto malformed = [](const char *what) {
        return malformedAnswer(invented_payment::service, what);
    };
    const auto document = trust::XmlDocument::parse(businessXml);
    if (!document)
        return malformed("business XML");
    const trust::XmlElement root = document->root();
    if (root.localName() != u"PaymentResponse" || root.namespaceUri() != invented_payment::types)
        return malformed("root");
    const QString status = businessText(root, "status");
    const QList<trust::XmlElement> found = root.children(QStringLiteral("payment"));
    if (status == u"notFound" && found.isEmpty())
        return std::optional<PaymentRecord>();
    if (status != u"found" || found.size() != 1)
        return malformed("status");
    const trust::XmlElement &element = found.first();
    if (businessText(element, "reference") != asked.reference ||
        businessText(element, "payerIdn") != asked.payer)
        return malformed("another payment");
    const std::optional<PaymentState> state = stateFromName(businessText(element, "state"));
    const Result<Decimal> amount = Decimal::parse(businessText(element, "amount"));
    if (!state || !amount || amount->compare(Decimal()) < 0)
        return malformed("state or amount");
    return std::optional(PaymentRecord{*state, *amount});
}

} // namespace ruqsat::gateway
