#pragma once

#include "desk/async.h"
#include "desk/table_file.h"

#include <QObject>

#include <functional>
#include <memory>

namespace ruqsat::desk {

/// Where a list goes, and in which language it is written.
struct ExportTarget
{
    QString path;
    TableFormat format = TableFormat::Xlsx;
    Language language = Language::Kazakh;
};

/// A list of the registry as a file: fetched page by page, written whole or not at all. Ends with
/// done(), failed() or, after cancel(), with neither. A list longer than mostExportedRows is cut
/// there, and done() says so.
class ListExport : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    void cancel();
    bool isRunning() const { return m_table != nullptr; }

Q_SIGNALS:
    void progressed(int rows);
    void done(int rows, bool cut);
    /// ioError, or what the registry answered.
    void failed(const Failure &failure);

protected:
    void begin(const ExportTarget &target, const QStringList &heads);
    /// Asks for the page after `after` and gives it to take(); empty: the first one.
    virtual void fetch(const QString &after) = 0;
    virtual void stop() = 0;
    /// Which export a page is asked for: the answer of one that was cancelled is let go.
    const TableFile *run() const { return m_table.get(); }
    void take(const TableFile *of, const Result<QList<QStringList>> &rows, const QString &next);

private:
    void write(bool cut);

    QString m_path;
    std::shared_ptr<TableFile> m_table;
    int m_rows = 0;
};

/// The same of one kind of page.
template <typename Page>
class PageExport : public ListExport
{
public:
    using Item = typename decltype(Page::items)::value_type;
    /// How an item is said, in as many cells as there are heads.
    using Row = std::function<QStringList(const Item &)>;
    using Ask = std::function<Later<Page>(const QString &after)>;

    using ListExport::ListExport;
    ~PageExport() override { m_run.stop(); }

protected:
    void begin(const ExportTarget &target, const QStringList &heads, Ask ask, Row row)
    {
        cancel();
        m_ask = std::move(ask);
        m_row = std::move(row);
        ListExport::begin(target, heads);
    }
    void fetch(const QString &after) override
    {
        m_run = m_ask(after);
        m_run.then(this, [this, of = run()](const Result<Page> &page) {
            if (!page) {
                take(of, page.failure(), {});
                return;
            }
            QList<QStringList> rows;
            for (const Item &item : page->items)
                rows.append(m_row(item));
            take(of, rows, page->next);
        });
    }
    void stop() override { m_run.stop(); }

private:
    Ask m_ask;
    Row m_row;
    Later<Page> m_run;
};

inline constexpr int mostExportedRows = 100'000;
inline constexpr int exportPageSize = 200;

} // namespace ruqsat::desk
