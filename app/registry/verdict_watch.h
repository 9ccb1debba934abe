#pragma once

#include "registry/context.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ruqsat::registry {

/// Asks pending verdicts on signatures and payments again, from time to time, in a thread of its
/// own. A verdict becomes valid or invalid by an answer only, never by waiting.
class VerdictWatch final
{
public:
    explicit VerdictWatch(Context &context);
    ~VerdictWatch();
    VerdictWatch(const VerdictWatch &) = delete;
    VerdictWatch &operator=(const VerdictWatch &) = delete;

private:
    void run();
    void askSignaturesAgain();
    void askPaymentsAgain();

    Context &m_context;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace ruqsat::registry
