#pragma once

#include "desk/list_export.h"
#include "desk/registry_client.h"

namespace ruqsat::desk {

/// Every row of an auditor's question as a file, and not those alone that were scrolled to.
class AuditExport final : public PageExport<protocol::AuditRecordPage>
{
public:
    explicit AuditExport(RegistryClient &client, QObject *parent = nullptr);

    void start(const protocol::AuditFilter &filter, const ExportTarget &target,
               const QStringList &heads, Row row);

private:
    RegistryClient &m_client;
};

} // namespace ruqsat::desk
