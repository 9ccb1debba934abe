#include "registry/payment_watch.h"

#include "registry/cases/payment_check.h"
#include "registry/store/applications.h"

namespace ruqsat::registry {
namespace {

constexpr int casesAtOnce = 100;

} // namespace

PaymentWatch::PaymentWatch(Context &context)
    : m_context(context)
    , m_thread(std::chrono::seconds(context.config.verdictSeconds), [this] { askAgain(); })
{
}

void PaymentWatch::askAgain()
{
    const auto pending =
        m_context.database->transaction(AuditActor::registry(), [](Transaction &in) {
            return store::pendingPayments(in, casesAtOnce);
        });
    if (!pending)
        return;
    for (const store::PendingPayment &item : *pending) {
        const auto request = protocol::CaseRequest::parseCanonical(item.request);
        if (!request || !request->payment)
            continue;
        const auto regulation = m_context.regulation(request->regulation, request->receivedAt);
        if (!regulation)
            continue;
        const auto verdict =
            judgePayment(m_context, *regulation, request->kind, request->applicant.number,
                         request->payment->reference, request->payment->date);
        if (!verdict || verdict->verdict == Verdict::Pending)
            continue;
        const Result<void> kept =
            m_context.database->transaction(AuditActor::registry(), [&](Transaction &in) {
                return store::setPayment(in, item.applicationId, *verdict);
            });
        if (!kept)
            return;
    }
}

} // namespace ruqsat::registry
