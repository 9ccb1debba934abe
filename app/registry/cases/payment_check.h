#pragma once

#include "protocol/check.h"
#include "registry/context.h"

namespace ruqsat::registry {

/// Asks the payment gateway about the fee of one case.
///   valid    paid, and not less than the fee by the index of the day of payment
///   invalid  the gateway itself says so: paymentNotFound, paymentReturned, paymentTooSmall
///   pending  paymentPending (the money is under way), or the failure why it cannot be told now
/// Fails with requestMalformed where no fee is due, calendarYearUnknown.
Result<protocol::PaymentVerdict> judgePayment(Context &context, const Regulation &regulation,
                                              ServiceKind kind, const QString &payer,
                                              const QString &reference, const QDate &date);

} // namespace ruqsat::registry
