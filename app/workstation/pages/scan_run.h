#pragma once

#include "desk/scan_keeping.h"
#include "scan/assemble.h"
#include "scan/scanner.h"

#include <QObject>

namespace ruqsat::workstation {

/// The paper of one case in the feeder: pages as they come, blank ones asked about, then one PDF.
/// A page that came is in the vault at once and leaves it when its document is there, or when the
/// operator throws it away. All of it belongs to this case, also when another one is on the screen.
class ScanRun final : public QObject
{
    Q_OBJECT
public:
    /// Reading: what an earlier run left is being looked for.
    enum class Stage { Idle, Reading, Scanning, Deciding, Assembling };

    ScanRun(desk::Session &session, const QString &caseId, scan::HelperPlace place,
            QObject *parent = nullptr);
    ~ScanRun() override;

    const QString &caseId() const { return m_keeping.caseId(); }
    Stage stage() const { return m_stage; }
    /// Nothing is under way and nothing is to be decided.
    bool isFree() const { return m_stage == Stage::Idle || m_stage == Stage::Reading; }
    const QString &documentId() const { return m_documentId; }
    const QList<scan::Page> &pages() const { return m_pages; }
    /// The attachments whose place the pages take.
    const QStringList &replaced() const { return m_replaced; }
    int percent() const { return m_percent; }
    /// The vault does not take a page.
    bool isRefused() const { return m_keeping.isRefused(); }
    desk::Later<void> keepNow() { return m_keeping.keepNow(); }
    /// Why there is no document yet; pages() are kept.
    const std::optional<Failure> &failure() const { return m_failure; }
    /// The pages wait for a word about all of them: to be kept as they are, or thrown away.
    bool asksAboutAll() const;

    /// Looks for pages that an earlier run left; foundKept() where there are any.
    void resume();
    bool mayStart(const QString &documentId) const;
    /// Goes on with pages() where a run for the same document was interrupted. While Reading, it
    /// begins afterwards, and not at all where pages of another document were left.
    void start(const QString &documentId, const scan::ScanOptions &options,
               const QStringList &replaced = {});
    void cancel();
    /// Deciding: the page is not wanted. `index` into pages().
    void removePage(int index);
    /// Deciding: the blank page is wanted as it is.
    void keepPage(int index);
    /// The first page that looks blank and was not decided on; -1 for none.
    int undecidedPage() const;
    /// Makes the PDF of pages(): assembled() or failed() follow.
    void finish();
    /// What became of the PDF of assembled().
    void settle(const Result<vault::Attachment> &kept);
    /// Deciding: out of the vault with all pages.
    void throwAway();

    /// Another case is on the screen: what is in the feeder comes to its end and is kept, and
    /// nothing is made of it. over() follows.
    void leave();
    void comeBack();

Q_SIGNALS:
    /// percent() only.
    void progressed();
    /// Stage or pages.
    void changed();
    void foundKept();
    void assembled(const QByteArray &pdf, int pages);
    void failed(const Failure &failure);
    /// The vault does not take a page, which is tried again by itself; then that it has them all.
    void keepingFailed(const Failure &failure);
    void keepingSettled();
    /// After leave(): nothing is under way any more.
    void over();

private:
    struct Wanted
    {
        QString documentId;
        scan::ScanOptions options;
        QStringList replaced;
    };

    void onPage(const scan::Page &page);
    void onScanned();
    void onScanFailed(const Failure &failure);
    void onKept(const Result<QList<vault::ScanPage>> &kept);
    void keep(const scan::Page &page);
    void finishIfDecided();
    void giveBack(const Failure &failure);
    void forget();
    void setStage(Stage stage);
    void endIfLeft();

    QPointer<desk::Session> m_session;
    desk::ScanKeeping m_keeping;
    scan::HelperPlace m_place;
    scan::Scanner m_scanner;
    desk::Later<QByteArray> m_assembly;
    std::shared_ptr<void> m_hold; ///< the vault, while something is under way
    Stage m_stage = Stage::Idle;
    QString m_documentId;
    QStringList m_replaced;
    QList<scan::Page> m_pages;
    int m_lastNumber = 0;
    QList<int> m_keptBlank; ///< numbers of pages, not places: removing shifts places
    std::optional<Failure> m_failure;
    std::optional<Wanted> m_wanted;
    int m_percent = -1;
    bool m_resumed = false; ///< the pages are of an earlier run
    bool m_throwing = false;
    bool m_left = false;
};

} // namespace ruqsat::workstation
