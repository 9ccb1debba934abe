#pragma once

#include "registry/context.h"
#include "registry/periodic.h"

namespace ruqsat::registry {

/// Signs the heads of the audit from time to time, in a thread of its own.
class AuditWatch final
{
public:
    explicit AuditWatch(Context &context);

private:
    void seal();

    Context &m_context;
    Periodic m_thread;
};

} // namespace ruqsat::registry
