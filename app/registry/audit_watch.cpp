#include "registry/audit_watch.h"

#include "registry/admin/audit_seal.h"

#include <QDebug>

namespace ruqsat::registry {

AuditWatch::AuditWatch(Context &context)
    : m_context(context)
    , m_thread([this] { run(); })
{
}

AuditWatch::~AuditWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void AuditWatch::run()
{
    const std::chrono::seconds pause(m_context.config.audit.seconds);
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, pause, [this] { return m_stop; })) {
        lock.unlock();
        const auto sealed = sealAudit(m_context, AuditActor::registry(), true);
        if (!sealed)
            qWarning().noquote() << "audit:" << failureName(sealed.failure().code)
                                 << sealed.failure().detail;
        lock.lock();
    }
}

} // namespace ruqsat::registry
