#include "desk/licence_export.h"

#include "desk/paper_output.h"

namespace ruqsat::desk {
namespace {

constexpr int exportPageSize = 200;

} // namespace

LicenceExport::LicenceExport(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

LicenceExport::~LicenceExport()
{
    m_run.stop();
}

void LicenceExport::start(const protocol::LicenceFilter &filter, const Target &target,
                          const QStringList &heads, Row row)
{
    cancel();
    m_filter = filter;
    m_path = target.path;
    m_row = std::move(row);
    m_rows = 0;
    m_table = std::make_shared<TableFile>(target.format, target.language, heads);
    fetch({});
}

void LicenceExport::cancel()
{
    m_run.stop();
    m_table.reset();
}

void LicenceExport::fetch(const QString &after)
{
    m_run = m_session.client().licences(m_filter, exportPageSize, after);
    m_run.then(this, [this, of = m_table.get()](const Result<protocol::LicencePage> &page) {
        // The answer of an export that was cancelled is let go.
        if (!m_table || m_table.get() != of)
            return;
        if (page) {
            onPage(*page);
            return;
        }
        m_table.reset();
        Q_EMIT failed(page.failure());
    });
}

void LicenceExport::onPage(const protocol::LicencePage &page)
{
    for (const protocol::Licence &licence : page.items) {
        if (m_rows == mostExportedLicences)
            break;
        m_table->add(m_row(licence));
        ++m_rows;
    }
    Q_EMIT progressed(m_rows);
    if (page.next.isEmpty())
        write(false);
    else if (m_rows >= mostExportedLicences)
        write(true);
    else
        fetch(page.next);
}

void LicenceExport::write(bool cut)
{
    // Packing a long table takes a moment, which is not the window's.
    runAside([table = m_table] {
        return Result<QByteArray>(table->bytes());
    }).then(this, [this, of = m_table.get(), cut](const Result<QByteArray> &bytes) {
        if (!m_table || m_table.get() != of)
            return;
        saveDocument(m_path, *bytes).then(this, [this, of, cut](const Result<void> &written) {
            if (!m_table || m_table.get() != of)
                return;
            m_table.reset();
            if (written)
                Q_EMIT done(m_rows, cut);
            else
                Q_EMIT failed(written.failure());
        });
    });
}

} // namespace ruqsat::desk
