#include "desk/licence_export.h"

namespace ruqsat::desk {

LicenceExport::LicenceExport(Session &session, QObject *parent)
    : PageExport(parent)
    , m_session(session)
{
}

void LicenceExport::start(const protocol::LicenceFilter &filter, const ExportTarget &target,
                          const QStringList &heads, Row row)
{
    begin(
        target, heads,
        [this, filter](const QString &after) {
            return m_session.client().licences(filter, exportPageSize, after);
        },
        std::move(row));
}

} // namespace ruqsat::desk
