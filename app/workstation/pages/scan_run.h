#pragma once

#include "scan/assemble.h"
#include "scan/scanner.h"

#include <QObject>

namespace ruqsat::workstation {

/// One stack of paper: pages as they come, blank ones asked about, then one PDF. Pages that came
/// stay good whatever follows: after a jam the operator goes on or keeps what is there.
class ScanRun final : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Scanning, Deciding, Assembling };

    explicit ScanRun(scan::HelperPlace place, QObject *parent = nullptr);

    Stage stage() const { return m_stage; }
    const QString &documentId() const { return m_documentId; }
    const QList<scan::Page> &pages() const { return m_pages; }
    int percent() const { return m_percent; }
    /// Why scanning stopped before its end; pages() are kept.
    const std::optional<Failure> &failure() const { return m_failure; }

    /// Appends to pages() where a run for the same document was interrupted.
    void start(QString documentId, const scan::ScanOptions &options);
    void cancel();
    /// Deciding: the page is not wanted. `index` into pages().
    void removePage(int index);
    /// Deciding: the blank page is wanted as it is.
    void keepPage(int index);
    /// The first page that looks blank and was not decided on; -1 for none.
    int undecidedPage() const;
    /// Makes the PDF of pages(): assembled() or failed() follow.
    void finish();
    /// Lets go of all pages.
    void discard();

Q_SIGNALS:
    /// percent() only.
    void progressed();
    /// Stage or pages.
    void changed();
    void assembled(const QString &documentId, const QByteArray &pdf, int pages);
    void failed(const Failure &failure);

private:
    void setStage(Stage stage);

    scan::HelperPlace m_place;
    scan::Scanner m_scanner;
    Stage m_stage = Stage::Idle;
    QString m_documentId;
    QList<scan::Page> m_pages;
    QList<int> m_keptBlank; ///< numbers of pages, not places: removing shifts places
    std::optional<Failure> m_failure;
    int m_percent = -1;
};

} // namespace ruqsat::workstation
