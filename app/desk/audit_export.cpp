#include "desk/audit_export.h"

namespace ruqsat::desk {

AuditExport::AuditExport(RegistryClient &client, QObject *parent)
    : PageExport(parent)
    , m_client(client)
{
}

void AuditExport::start(const protocol::AuditFilter &filter, const ExportTarget &target,
                        const QStringList &heads, Row row)
{
    begin(
        target, heads,
        [this, filter](const QString &after) {
            return m_client.auditRecords(filter, exportPageSize, after);
        },
        std::move(row));
}

} // namespace ruqsat::desk
