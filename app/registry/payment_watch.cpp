#include "registry/payment_watch.h"

#include "registry/cases/payment_check.h"

#include <QLoggingCategory>

namespace ruqsat::registry {
namespace {

Q_LOGGING_CATEGORY(paymentLog, "ruqsat.registry.payments")

constexpr int casesAtOnce = 100;
/// After so many failures in a row the gateway is away: the next turn goes on from there.
constexpr int paymentFailuresToStop = 4;

} // namespace

PaymentWatch::PaymentWatch(Context &context)
    : m_context(context)
    , m_thread(std::chrono::seconds(context.config.verdictSeconds), [this] { askAgain(); })
{
}

void PaymentWatch::askAgain()
{
    // A verdict is for good: no fee is told by an index that is not in force any more.
    if (!m_context.followLaw())
        return;
    const auto pending = m_context.database->read(AuditActor::registry(), [this](Transaction &in) {
        return store::pendingPayments(in, m_place, casesAtOnce);
    });
    if (!pending)
        return;
    int failures = 0;
    for (const store::PendingPayment &item : *pending) {
        if (failures == paymentFailuresToStop || m_thread.isStopping())
            return;
        m_place = {item.registeredAt, item.applicationId};
        failures = ask(item) ? 0 : failures + 1;
    }
    if (pending->size() < casesAtOnce)
        m_place = {};
}

/// Fails where nobody answered.
Result<void> PaymentWatch::ask(const store::PendingPayment &item)
{
    const auto request = protocol::CaseRequest::parseCanonical(item.request);
    if (!request || !request->payment)
        return {};
    const auto regulation = m_context.regulation(request->regulation, request->receivedAt);
    if (!regulation)
        return {};
    const auto verdict =
        judgePayment(m_context, *regulation, request->kind, request->applicant.number,
                     request->payment->reference, request->payment->date);
    if (!verdict) {
        qCWarning(paymentLog).noquote()
            << failureName(verdict.failure().code) << verdict.failure().detail;
        return {};
    }
    if (verdict->verdict == Verdict::Pending)
        return verdict->code == FailureCode::PaymentPending
                   ? Result<void>()
                   : verdict->code.value_or(FailureCode::GatewayServiceUnavailable);
    return m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
        return store::setPayment(in, item.applicationId, *verdict);
    });
}

} // namespace ruqsat::registry
