#pragma once

#include "registry/context.h"
#include "registry/periodic.h"
#include "registry/store/applications.h"

namespace ruqsat::registry {

/// Asks about pending payments again, from time to time, in a thread of its own: all of them in
/// turn, so that many that stay pending keep no other waiting. A payment becomes valid or invalid
/// by an answer only, never by waiting.
class PaymentWatch final
{
public:
    explicit PaymentWatch(Context &context);

private:
    void askAgain();
    Result<void> ask(const store::PendingPayment &item);

    Context &m_context;
    store::PaymentPlace m_place;
    Periodic m_thread;
};

} // namespace ruqsat::registry
