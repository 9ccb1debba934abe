#include "desk/list_export.h"

#include "desk/paper_output.h"

namespace ruqsat::desk {

void ListExport::begin(const ExportTarget &target, const QStringList &heads)
{
    cancel();
    m_path = target.path;
    m_rows = 0;
    m_table = std::make_shared<TableFile>(target.format, target.language, heads);
    fetch({});
}

void ListExport::cancel()
{
    stop();
    m_table.reset();
}

void ListExport::take(const TableFile *of, const Result<QList<QStringList>> &rows,
                      const QString &next)
{
    if (!m_table || m_table.get() != of)
        return;
    if (!rows) {
        m_table.reset();
        Q_EMIT failed(rows.failure());
        return;
    }
    for (const QStringList &row : *rows) {
        if (m_rows == mostExportedRows)
            break;
        m_table->add(row);
        ++m_rows;
    }
    Q_EMIT progressed(m_rows);
    if (next.isEmpty())
        write(false);
    else if (m_rows >= mostExportedRows)
        write(true);
    else
        fetch(next);
}

void ListExport::write(bool cut)
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
