#pragma once

#include "registry/context.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ruqsat::registry {

/// Asks about pending payments again, from time to time, in a thread of its own. A payment becomes
/// valid or invalid by an answer only, never by waiting.
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

    Context &m_context;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace ruqsat::registry
