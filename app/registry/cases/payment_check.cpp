#include "registry/cases/payment_check.h"

#include "core/fee.h"

namespace ruqsat::registry {

Result<protocol::PaymentVerdict> judgePayment(Context &context, const Regulation &regulation,
                                              ServiceKind kind, const QString &payer,
                                              const QString &reference, const QDate &date)
{
    const Result<std::optional<Fee>> fee = feeFor(regulation, kind, context.law()->mci, date);
    if (!fee)
        return fee.failure();
    if (!*fee)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("no fee is due"));
    const gateway::Lookup<gateway::PaymentRecord> asked =
        context.gateway->payment({reference, date, payer});
    protocol::PaymentVerdict verdict;
    verdict.due = (*fee)->tenge.text();
    verdict.provenance = asked.provenance;
    if (asked.outcome == protocol::LookupOutcome::Unknown) {
        verdict.code = asked.failure ? asked.failure->code : FailureCode::GatewayServiceUnavailable;
        return verdict;
    }
    verdict.verdict = Verdict::Invalid;
    if (!asked.found) {
        verdict.code = FailureCode::PaymentNotFound;
        return verdict;
    }
    verdict.paid = asked.found->amount.text();
    switch (asked.found->state) {
    case gateway::PaymentState::UnderWay:
        verdict.verdict = Verdict::Pending;
        verdict.code = FailureCode::PaymentPending;
        break;
    case gateway::PaymentState::Returned:
        verdict.code = FailureCode::PaymentReturned;
        break;
    case gateway::PaymentState::Paid:
        if (asked.found->amount.compare((*fee)->tenge) < 0)
            verdict.code = FailureCode::PaymentTooSmall;
        else
            verdict.verdict = Verdict::Valid;
        break;
    }
    return verdict;
}

} // namespace ruqsat::registry
