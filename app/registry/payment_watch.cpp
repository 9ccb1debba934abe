#include "registry/payment_watch.h"

#include "registry/cases/payment_check.h"
#include "registry/store/applications.h"

namespace ruqsat::registry {
namespace {

constexpr int casesAtOnce = 100;

} // namespace

PaymentWatch::PaymentWatch(Context &context)
    : m_context(context)
    , m_thread([this] { run(); })
{
}

PaymentWatch::~PaymentWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void PaymentWatch::run()
{
    const std::chrono::seconds pause(m_context.config.verdictSeconds);
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, pause, [this] { return m_stop; })) {
        lock.unlock();
        askAgain();
        lock.lock();
    }
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
