#pragma once

#include "desk/list_export.h"
#include "desk/session.h"

namespace ruqsat::desk {

/// The filtered register as a file.
class LicenceExport final : public PageExport<protocol::LicencePage>
{
public:
    explicit LicenceExport(Session &session, QObject *parent = nullptr);

    void start(const protocol::LicenceFilter &filter, const ExportTarget &target,
               const QStringList &heads, Row row);

private:
    Session &m_session;
};

} // namespace ruqsat::desk
