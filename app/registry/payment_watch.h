#pragma once

#include "registry/context.h"
#include "registry/periodic.h"

namespace ruqsat::registry {

/// Asks about pending payments again, from time to time, in a thread of its own. A payment becomes
/// valid or invalid by an answer only, never by waiting.
class PaymentWatch final
{
public:
    explicit PaymentWatch(Context &context);

private:
    void askAgain();

    Context &m_context;
    Periodic m_thread;
};

} // namespace ruqsat::registry
