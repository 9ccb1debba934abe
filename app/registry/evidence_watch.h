#pragma once

#include "registry/context.h"
#include "registry/periodic.h"
#include "registry/store/evidence.h"

namespace ruqsat::registry {

/// Completes, in a thread of its own, what could not be told at once: pending verdicts, time-stamps
/// and evidence of requests, and results that were signed while a service was away. A verdict
/// becomes valid or invalid by an answer only, never by waiting.
class EvidenceWatch final
{
public:
    explicit EvidenceWatch(Context &context);

private:
    /// Everything that is due, until nothing is or the services prove to be away.
    void workThrough();
    Result<void> complete(const store::EvidenceTask &task);
    Result<void> completeRequestOf(const QString &applicationId);
    void settle(const store::EvidenceTask &task, const Result<void> &done);

    Context &m_context;
    Periodic m_thread;
};

} // namespace ruqsat::registry
