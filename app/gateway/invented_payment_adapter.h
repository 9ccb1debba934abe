#pragma once

#include "core/decimal.h"
#include "core/result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace ruqsat::gateway {

/// INVENTED: of the payment gateway's status service only the name of its namespace is public
/// (FACTS §1.8). Service, namespace and elements are ours; going live replaces this file.
namespace invented_payment {
inline const QString service = QStringLiteral("INVENTED_PaymentStatus");
inline const QString types = QStringLiteral("urn:ruqsat:invented:pshep:payment-status");
} // namespace invented_payment

struct PaymentQuery
{
    QString reference;
    QDate date;
    QString payer; ///< IIN or BIN
};

enum class PaymentState { Paid, UnderWay, Returned };

struct PaymentRecord
{
    PaymentState state = PaymentState::UnderWay;
    Decimal amount; ///< tenge
};

QByteArray writePaymentRequest(const PaymentQuery &query);

/// The payment, or nothing where the gateway says that it knows none such. An answer about another
/// reference or payer is gatewayAnswerMalformed.
Result<std::optional<PaymentRecord>> readPaymentAnswer(const QByteArray &businessXml,
                                                       const PaymentQuery &asked);

} // namespace ruqsat::gateway
