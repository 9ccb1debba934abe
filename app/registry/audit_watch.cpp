#include "registry/audit_watch.h"

#include "registry/admin/audit_seal.h"

#include <QDebug>

namespace ruqsat::registry {

AuditWatch::AuditWatch(Context &context)
    : m_context(context)
    , m_thread(std::chrono::seconds(context.config.audit.seconds), [this] { seal(); })
{
}

void AuditWatch::seal()
{
    const auto sealed = sealAudit(m_context, AuditActor::registry(), true);
    if (!sealed)
        qWarning().noquote() << "audit:" << failureName(sealed.failure().code)
                             << sealed.failure().detail;
}

} // namespace ruqsat::registry
