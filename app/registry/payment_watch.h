#pragma once

#include "registry/context.h"
#include "registry/store/applications.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ruqsat::registry {

/// Asks about pending payments again, from time to time, in a thread of its own: all of them in
/// turn, so that many that stay pending keep no other waiting. A payment becomes valid or invalid
/// by an answer only, never by waiting.
class PaymentWatch final
{
public:
    explicit PaymentWatch(Context &context);
    ~PaymentWatch();
    PaymentWatch(const PaymentWatch &) = delete;
    PaymentWatch &operator=(const PaymentWatch &) = delete;

private:
    void run();
    void askAgain();
    Result<void> ask(const store::PendingPayment &item);
    bool isStopping();

    Context &m_context;
    store::PaymentPlace m_place;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace ruqsat::registry
