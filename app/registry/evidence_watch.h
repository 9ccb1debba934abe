#pragma once

#include "registry/context.h"
#include "registry/store/evidence.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace ruqsat::registry {

/// Completes, in a thread of its own, what could not be told at once: pending verdicts, time-stamps
/// and evidence of requests, and results that were signed while a service was away. A verdict
/// becomes valid or invalid by an answer only, never by waiting.
class EvidenceWatch final
{
public:
    explicit EvidenceWatch(Context &context);
    ~EvidenceWatch();
    EvidenceWatch(const EvidenceWatch &) = delete;
    EvidenceWatch &operator=(const EvidenceWatch &) = delete;

private:
    void run();
    bool isStopping();
    /// Everything that is due, until nothing is or the services prove to be away.
    void workThrough();
    Result<void> complete(const store::EvidenceTask &task);
    Result<void> completeRequestOf(const QString &applicationId);
    void settle(const store::EvidenceTask &task, const Result<void> &done);

    Context &m_context;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace ruqsat::registry
