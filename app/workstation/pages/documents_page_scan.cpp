#include "workstation/pages/documents_page.h"

#include "desk/desk.h"
#include "ui_documents_page.h"

#include <QAction>

// The documents page and the scanner: runs of the cases, their pages and the questions about them.

namespace ruqsat::workstation {

void DocumentsPage::connectScan()
{
    connect(m_ui->waitBar, &WaitBar::cancelled, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    connect(m_deletePage, &QAction::triggered, this, [this] {
        if (m_run)
            m_run->removePage(m_run->undecidedPage());
    });
    connect(m_keepPage, &QAction::triggered, this, [this] {
        if (m_run)
            m_run->keepPage(m_run->undecidedPage());
    });
    connect(m_keepAll, &QAction::triggered, this, [this] {
        m_ui->failurePanel->clear();
        if (m_run && m_run->asksAboutAll())
            m_run->finish();
    });
    connect(m_throwAway, &QAction::triggered, this, [this] {
        m_ui->failurePanel->clear();
        if (m_run)
            m_run->throwAway();
    });
}

std::optional<desk::Later<void>> DocumentsPage::saveWork()
{
    for (ScanRun *run : std::as_const(m_runs)) {
        if (run->isRefused())
            return run->keepNow();
    }
    return std::nullopt;
}

ScanRun *DocumentsPage::runOf(const QString &caseId)
{
    if (ScanRun *known = m_runs.value(caseId)) {
        known->comeBack();
        return known;
    }
    desk::Session *session = context().desk.session();
    if (!session)
        return nullptr;
    auto *run = new ScanRun(*session, caseId, context().desk.scannerPlace(), this);
    m_runs.insert(caseId, run);
    // What goes on for another case is not for the eyes here.
    const auto ifShown = [this, run](void (DocumentsPage::*slot)()) {
        return [this, run, slot] {
            if (run == m_run)
                (this->*slot)();
        };
    };
    connect(run, &ScanRun::changed, this, ifShown(&DocumentsPage::onScanChanged));
    connect(run, &ScanRun::progressed, this, ifShown(&DocumentsPage::onScanProgressed));
    connect(run, &ScanRun::foundKept, this, ifShown(&DocumentsPage::onFoundKept));
    connect(run, &ScanRun::keepingSettled, this, ifShown(&DocumentsPage::onKeepingSettled));
    connect(run, &ScanRun::keepingFailed, this, [this, run](const Failure &failure) {
        if (run == m_run)
            onKeepingFailed(failure);
    });
    connect(run, &ScanRun::failed, this, [this, run](const Failure &failure) {
        if (run == m_run)
            m_ui->failurePanel->showFailure(failure);
    });
    connect(run, &ScanRun::assembled, this, [this, run](const QByteArray &pdf, int pages) {
        if (run == m_run)
            onAssembled(pdf, pages);
    });
    connect(run, &ScanRun::over, this, [this, run] {
        if (m_runs.value(run->caseId()) == run)
            m_runs.remove(run->caseId());
        run->deleteLater();
    });
    run->resume();
    return run;
}

bool DocumentsPage::isRunOfOpenCase() const
{
    return m_run && editor() && editor()->caseId() == m_run->caseId();
}

void DocumentsPage::leaveRun()
{
    ScanRun *left = std::exchange(m_run, nullptr);
    m_ui->waitBar->end();
    m_scanPictures.clear();
    if (left)
        left->leave();
}

void DocumentsPage::onAssembled(const QByteArray &pdf, int pages)
{
    // The pages stay in their own case's part of the vault until somebody comes back to it.
    if (!isRunOfOpenCase()) {
        leaveRun();
        return;
    }
    editor()
        ->addScan(m_run->documentId(), QStringLiteral("scan.pdf"), pdf, pages, m_run->replaced())
        .then(m_run, [run = m_run](const Result<vault::Attachment> &kept) { run->settle(kept); });
}

void DocumentsPage::onFoundKept()
{
    m_ui->table->setCurrentDocument(m_run->documentId());
}

void DocumentsPage::onKeepingFailed(const Failure &failure)
{
    // Of a case that was closed, or deleted with all its pages: it is kept or ends by itself.
    if (!isRunOfOpenCase()) {
        leaveRun();
        return;
    }
    m_ui->failurePanel->showFailure(failure);
    m_keepTurn = m_ui->failurePanel->turn();
}

void DocumentsPage::onKeepingSettled()
{
    if (m_ui->failurePanel->failure() && m_ui->failurePanel->turn() == m_keepTurn)
        m_ui->failurePanel->clear();
}

void DocumentsPage::onScanChanged()
{
    if (stage() == ScanRun::Stage::Scanning && !m_ui->waitBar->isRunning())
        m_ui->waitBar->begin(tr("Scanning", "progress of the scanner"));
    else if (stage() == ScanRun::Stage::Assembling)
        m_ui->waitBar->begin(tr("Putting the pages together", "progress after scanning"), false);
    else if (stage() != ScanRun::Stage::Scanning)
        m_ui->waitBar->end();
    onScanProgressed();
    if (editor() && isVisible())
        showCase();
}

void DocumentsPage::onScanProgressed()
{
    if (stage() != ScanRun::Stage::Scanning)
        return;
    m_ui->waitBar->setProgress(m_run->percent() / 100.0);
    m_ui->waitBar->setWords(tr("Scanning: page %1", "progress of the scanner; %1 is a number")
                                .arg(m_run->pages().size() + 1));
}

void DocumentsPage::showScan()
{
    showQuestions();
    if (isFree()) {
        m_scanPictures.clear();
        loadPictures();
    } else {
        showScanned();
    }
}

void DocumentsPage::showQuestions()
{
    const int blank = stage() == ScanRun::Stage::Deciding ? m_run->undecidedPage() : -1;
    m_ui->blankPane->setVisible(blank >= 0);
    if (blank >= 0) {
        m_ui->blankLabel->setText(
            tr("Page %1 looks blank", "beside the scanned pages; %1 is a number").arg(blank + 1));
        m_ui->blankAdvice->setText(
            tr("Delete it if it is blank; keep it if a faint stamp or signature "
               "is on it.",
               "beside the scanned pages"));
    }
    const bool all = editor() && m_run && m_run->asksAboutAll();
    m_ui->keptPane->setVisible(all);
    press();
    if (!all)
        return;
    const int pages = static_cast<int>(m_run->pages().size());
    QString title = m_run->documentId();
    for (const desk::InventoryItem &item : editor()->inventory()) {
        if (item.document.id == m_run->documentId())
            title = item.document.title.in(language());
    }
    m_ui->keptLabel->setText(
        tr("%n scanned page(s) not yet in the inventory", "under the scanned pages", pages));
    const QString advice =
        m_run->replaced().isEmpty()
            ? tr("Scanned for “%1”. Keep them, scan the rest (F9) or throw them away.",
                 "under the scanned pages; %1 is a document")
            : tr("Scanned anew for “%1”, whose earlier pages stay until these are kept. Keep "
                 "them, scan the rest (F9) or throw them away.",
                 "under the scanned pages; %1 is a document");
    m_ui->keptAdvice->setText(advice.arg(title));
    m_keepAll->setText(
        tr("Keep %n &page(s)", "button: all scanned pages into the document", pages));
}

/// A message or a question takes room from the rows.
void DocumentsPage::press()
{
    m_ui->table->setPressed(m_ui->failurePanel->failure() || (m_run && m_run->asksAboutAll()));
}

void DocumentsPage::showScanned()
{
    // Decoding a page takes time: each is drawn small once.
    QString numbers = QStringLiteral("scan");
    for (const scan::Page &page : m_run->pages())
        numbers += QStringLiteral(" %1").arg(page.number);
    if (numbers != m_picturesOf) {
        m_picturesOf = numbers;
        QList<PageStrip::Picture> pictures;
        for (const scan::Page &page : m_run->pages()) {
            if (!m_scanPictures.contains(page.number)) {
                const auto one = PageStrip::picturesOf(page.jpeg, QStringLiteral("image/jpeg"));
                m_scanPictures.insert(page.number, one.isEmpty() ? QImage() : one.front().image);
            }
            pictures << PageStrip::Picture{m_scanPictures.value(page.number), page.blank};
        }
        m_ui->strip->setPictures(pictures);
    }
    const int blank = stage() == ScanRun::Stage::Deciding ? m_run->undecidedPage() : -1;
    if (blank >= 0)
        m_ui->strip->setCurrent(blank);
}

void DocumentsPage::startScan(const QStringList &replaced)
{
    const desk::InventoryItem *item = m_ui->table->currentItem();
    if (!item || !isRunOfOpenCase())
        return;
    m_ui->failurePanel->clear();
    // The pages hang on the draft, which may not have been saved yet.
    if (!editor()->isSaved())
        editor()->saveNow();
    scan::ScanOptions options;
    options.device = context().desk.settings().scannerDevice;
    options.maximumPages = context().desk.settings().scannerSheets;
    m_run->start(item->document.id, options, replaced);
}

void DocumentsPage::onScan()
{
    startScan({});
}

void DocumentsPage::onRescan()
{
    const desk::InventoryItem *item = m_ui->table->currentItem();
    if (!item)
        return;
    QStringList replaced;
    for (const vault::Attachment &attachment : item->attachments)
        replaced << attachment.id;
    startScan(replaced);
}

} // namespace ruqsat::workstation
