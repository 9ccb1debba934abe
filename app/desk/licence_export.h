#pragma once

#include "desk/session.h"
#include "desk/table_file.h"

#include <QObject>

namespace ruqsat::desk {

/// The filtered register as a file: fetched page by page, written whole or not at all.
class LicenceExport final : public QObject
{
    Q_OBJECT

public:
    /// How a licence is said, in as many cells as there are heads.
    using Row = std::function<QStringList(const protocol::Licence &)>;

    explicit LicenceExport(Session &session, QObject *parent = nullptr);
    ~LicenceExport() override;

    /// Where the list goes, and in which language it is written.
    struct Target
    {
        QString path;
        TableFormat format = TableFormat::Xlsx;
        Language language = Language::Kazakh;
    };

    /// Ends with done(), failed() or, after cancel(), with neither. A list longer than
    /// mostExportedLicences is cut there, and done() says so.
    void start(const protocol::LicenceFilter &filter, const Target &target,
               const QStringList &heads, Row row);
    void cancel();
    bool isRunning() const { return m_table != nullptr; }

Q_SIGNALS:
    void progressed(int rows);
    void done(int rows, bool cut);
    /// ioError, or what the registry answered.
    void failed(const Failure &failure);

private:
    void fetch(const QString &after);
    void onPage(const protocol::LicencePage &page);
    void write(bool cut);

    Session &m_session;
    protocol::LicenceFilter m_filter;
    QString m_path;
    Row m_row;
    std::shared_ptr<TableFile> m_table;
    int m_rows = 0;
    Later<protocol::LicencePage> m_run;
};

inline constexpr int mostExportedLicences = 100'000;

} // namespace ruqsat::desk
