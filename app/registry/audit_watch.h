#pragma once

#include "registry/context.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ruqsat::registry {

/// Signs the heads of the audit from time to time, in a thread of its own.
class AuditWatch final
{
public:
    explicit AuditWatch(Context &context);
    ~AuditWatch();
    AuditWatch(const AuditWatch &) = delete;
    AuditWatch &operator=(const AuditWatch &) = delete;

private:
    void run();

    Context &m_context;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace ruqsat::registry
