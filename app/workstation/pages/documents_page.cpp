#include "workstation/pages/documents_page.h"

#include "desk/desk.h"
#include "ui_documents_page.h"
#include "workstation/words/format.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStandardPaths>

namespace ruqsat::workstation {

DocumentsPage::DocumentsPage(const PageContext &pageContext, QWidget *parent)
    : OperatorPage(pageContext, desk::CasePage::Documents, parent)
    , m_ui(std::make_unique<Ui::DocumentsPage>())
    , m_scan(pageContext.desk.scannerPlace())
{
    m_ui->setupUi(this);
    m_file = addAct(QKeySequence(Qt::CTRL | Qt::Key_O), "document-import", &DocumentsPage::onFile);
    m_start = addAct(QKeySequence(Qt::Key_F9), "document-scan", &DocumentsPage::onScan);
    m_rescan =
        addAct(QKeySequence(Qt::SHIFT | Qt::Key_F9), "document-scan", &DocumentsPage::onRescan);
    m_remove = addAct(QKeySequence(Qt::Key_Delete), "edit-delete", &DocumentsPage::onRemove);
    m_deletePage = new QAction(this);
    m_keepPage = new QAction(this);
    m_ui->fileButton->setAction(m_file);
    m_ui->scanButton->setAction(m_start);
    m_ui->rescanButton->setAction(m_rescan);
    m_ui->removeButton->setAction(m_remove);
    m_ui->deletePageButton->setAction(m_deletePage);
    m_ui->keepPageButton->setAction(m_keepPage);
    m_ui->failurePanel->setLanguages(&pageContext.languages);
    connect(m_ui->failurePanel, &FailurePanel::actionTriggered, this, [this] {
        m_ui->failurePanel->clear();
        if (m_scan.stage() == ScanRun::Stage::Deciding)
            m_scan.finish();
    });
    connect(m_ui->failurePanel, &FailurePanel::shownChanged, m_ui->table,
            &InventoryView::setPressed);
    connect(m_ui->table, &InventoryView::currentItemChanged, this, &DocumentsPage::showItem);
    connect(m_ui->table->inventory(), &InventoryModel::originalMarked, this,
            [this](const QString &documentId, bool seen) {
                if (editor())
                    editor()->setPaperMark(documentId, seen);
            });
    connectScan();
    connect(setPrimary(), &QAction::triggered, this, [this] { context().go.open(PageId::Review); });
    retranslate();
}

DocumentsPage::~DocumentsPage() = default;

QAction *DocumentsPage::addAct(const QKeySequence &keys, const char *glyph,
                               void (DocumentsPage::*run)())
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    action->setProperty("glyph", QString::fromLatin1(glyph));
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

void DocumentsPage::connectScan()
{
    connect(&m_scan, &ScanRun::changed, this, &DocumentsPage::onScanChanged);
    connect(&m_scan, &ScanRun::progressed, this, &DocumentsPage::onScanProgressed);
    connect(&m_scan, &ScanRun::failed, this,
            [this](const Failure &failure) { m_ui->failurePanel->showFailure(failure); });
    connect(&m_scan, &ScanRun::assembled, this,
            [this](const QString &documentId, const QByteArray &pdf, int pages) {
                if (editor())
                    editor()->addScan(documentId, QStringLiteral("scan.pdf"), pdf, pages);
            });
    connect(m_ui->waitBar, &WaitBar::cancelled, &m_scan, &ScanRun::cancel);
    connect(m_deletePage, &QAction::triggered, this,
            [this] { m_scan.removePage(m_scan.undecidedPage()); });
    connect(m_keepPage, &QAction::triggered, this,
            [this] { m_scan.keepPage(m_scan.undecidedPage()); });
}

QString DocumentsPage::title() const
{
    return tr("Inventory of documents", "screen title");
}

QWidget *DocumentsPage::firstFocus() const
{
    return m_ui->table;
}

void DocumentsPage::onEnter(const QString &subject)
{
    OperatorPage::onEnter(subject);
    if (!subject.isEmpty())
        m_ui->table->setCurrentDocument(subject);
}

void DocumentsPage::bindCase(desk::CaseEditor &current)
{
    m_scan.discard();
    m_ui->failurePanel->clear();
    m_picturesOf = QStringLiteral("?");
    connect(&current, &desk::CaseEditor::attachmentFailed, this,
            &DocumentsPage::onAttachmentFailed);
}

void DocumentsPage::showCase()
{
    const QList<desk::InventoryItem> items = editor()->inventory();
    m_ui->adviceLabel->setVisible(window()->width() >= InventoryView::roomyWindow);
    m_ui->table->show(items, language());
    int ready = 0;
    int wanted = 0;
    int pages = 0;
    qint64 size = 0;
    for (const desk::InventoryItem &item : items) {
        ready += item.state == desk::DocumentState::Ready ? 1 : 0;
        wanted += item.state != desk::DocumentState::Optional ? 1 : 0;
        pages += item.pages();
        size += item.size();
    }
    m_ui->readyLabel->setText(
        tr("Ready: %1 of %2", "under the inventory: numbers of documents").arg(ready).arg(wanted));
    m_ui->readyBar->setShare(wanted > 0 ? double(ready) / wanted : 1, QStringLiteral("good"));
    m_ui->sizeLabel->setText(tr("%n page(s)", "under the inventory", pages) +
                             QStringLiteral(" · ") + sizeText(size, language()));
    showItem();
    const auto problems = editor()->problems(desk::CasePage::Documents);
    const bool busy = editor()->attachmentsUnderWay() > 0 || m_scan.stage() != ScanRun::Stage::Idle;
    primary()->setEnabled(problems.isEmpty() && !busy);
    setReason(busy ? tr("Pages are being taken in", "footer: why the main button is off")
                   : problemsReason(problems));
    // One filled button: scanning is what comes next until the inventory is whole.
    const QString kind = primary()->isEnabled() ? QString() : QStringLiteral("primary");
    if (m_ui->scanButton->property("kind") != kind) {
        m_ui->scanButton->setProperty("kind", kind);
        m_ui->scanButton->update();
    }
}

void DocumentsPage::showItem()
{
    const desk::InventoryItem *item = m_ui->table->currentItem();
    const bool any = item && !item->attachments.isEmpty();
    const bool idle = m_scan.stage() == ScanRun::Stage::Idle;
    if (item) {
        m_ui->itemLabel->setText(QStringLiteral("%1. %2")
                                     .arg(m_ui->table->currentIndex().row() + 1)
                                     .arg(item->document.title.in(language())));
        m_ui->itemPages->setText(
            any ? tr("%n page(s)", "beside the title of the chosen document", item->pages())
                : QString());
    }
    m_start->setEnabled(item && idle);
    m_rescan->setEnabled(any && idle);
    m_remove->setEnabled(any && idle);
    m_file->setEnabled(item && idle);
    showScan();
}

void DocumentsPage::onScanChanged()
{
    if (m_scan.stage() == ScanRun::Stage::Scanning && !m_ui->waitBar->isRunning())
        m_ui->waitBar->begin(tr("Scanning", "progress of the scanner"));
    else if (m_scan.stage() == ScanRun::Stage::Assembling)
        m_ui->waitBar->begin(tr("Putting the pages together", "progress after scanning"), false);
    else if (m_scan.stage() != ScanRun::Stage::Scanning)
        m_ui->waitBar->end();
    onScanProgressed();
    // Pages that arrive behind a locked screen go into the vault all the same.
    const bool underWay =
        m_scan.stage() == ScanRun::Stage::Scanning || m_scan.stage() == ScanRun::Stage::Assembling;
    desk::Session *session = context().desk.session();
    m_hold = underWay && session ? session->holdVault() : nullptr;
    if (editor() && isVisible())
        showCase();
}

void DocumentsPage::onScanProgressed()
{
    if (m_scan.stage() != ScanRun::Stage::Scanning)
        return;
    m_ui->waitBar->setProgress(m_scan.percent() / 100.0);
    m_ui->waitBar->setWords(tr("Scanning: page %1", "progress of the scanner; %1 is a number")
                                .arg(m_scan.pages().size() + 1));
}

void DocumentsPage::showScan()
{
    const int blank = m_scan.stage() == ScanRun::Stage::Deciding ? m_scan.undecidedPage() : -1;
    m_ui->blankPane->setVisible(blank >= 0);
    if (blank >= 0) {
        m_ui->blankLabel->setText(
            tr("Page %1 looks blank", "beside the scanned pages; %1 is a number").arg(blank + 1));
        m_ui->blankAdvice->setText(
            tr("Delete it if it is blank; keep it if a faint stamp or signature "
               "is on it.",
               "beside the scanned pages"));
    }
    m_ui->failurePanel->setAction(m_scan.stage() == ScanRun::Stage::Deciding && m_scan.failure()
                                      ? tr("Keep %n page(s)", "button after a failed scan",
                                           static_cast<int>(m_scan.pages().size()))
                                      : QString());
    if (m_scan.stage() == ScanRun::Stage::Idle) {
        m_scanPictures.clear();
        loadPictures();
        return;
    }
    // Decoding a page takes time: each is drawn small once.
    QString numbers = QStringLiteral("scan");
    for (const scan::Page &page : m_scan.pages())
        numbers += QStringLiteral(" %1").arg(page.number);
    if (numbers != m_picturesOf) {
        m_picturesOf = numbers;
        QList<PageStrip::Picture> pictures;
        for (const scan::Page &page : m_scan.pages()) {
            if (!m_scanPictures.contains(page.number)) {
                const auto one = PageStrip::picturesOf(page.jpeg, QStringLiteral("image/jpeg"));
                m_scanPictures.insert(page.number, one.isEmpty() ? QImage() : one.front().image);
            }
            pictures << PageStrip::Picture{m_scanPictures.value(page.number), page.blank};
        }
        m_ui->strip->setPictures(pictures);
    }
    if (blank >= 0)
        m_ui->strip->setCurrent(blank);
}

void DocumentsPage::loadPictures()
{
    const desk::InventoryItem *item = m_ui->table->currentItem();
    QString ids;
    if (item) {
        for (const vault::Attachment &attachment : item->attachments)
            ids += attachment.id;
    }
    if (ids == m_picturesOf || !editor())
        return;
    m_picturesOf = ids;
    m_ui->strip->setPictures({});
    if (!item)
        return;
    auto pictures = std::make_shared<QList<PageStrip::Picture>>();
    for (const vault::Attachment &attachment : item->attachments) {
        editor()
            ->attachmentBytes(attachment.id)
            .then(this,
                  [this, ids, pictures, type = attachment.type](const Result<QByteArray> &bytes) {
                      if (m_picturesOf != ids)
                          return;
                      if (!bytes) {
                          m_ui->failurePanel->showFailure(bytes.failure());
                          return;
                      }
                      *pictures << PageStrip::picturesOf(*bytes, type);
                      m_ui->strip->setPictures(*pictures);
                  });
    }
}

void DocumentsPage::onScan()
{
    const desk::InventoryItem *item = m_ui->table->currentItem();
    if (!item)
        return;
    m_ui->failurePanel->clear();
    scan::ScanOptions options;
    options.device = context().desk.settings().scannerDevice;
    options.maximumPages = context().desk.settings().scannerSheets;
    m_scan.start(item->document.id, options);
}

void DocumentsPage::onRescan()
{
    onRemove();
    onScan();
}

void DocumentsPage::onRemove()
{
    const desk::InventoryItem *item = m_ui->table->currentItem();
    if (!item || !editor())
        return;
    const QList<vault::Attachment> attachments = item->attachments;
    for (const vault::Attachment &attachment : attachments)
        editor()->removeAttachment(attachment.id);
}

void DocumentsPage::onFile()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose a document", "title of the file dialog"),
                        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                        tr("Documents (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)",
                           "kinds of file in the file dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    // The desktop's own dialog keeps a list of recent files with names of applicants.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    connect(dialog, &QFileDialog::filesSelected, this, &DocumentsPage::addFiles);
    dialog->open();
}

void DocumentsPage::addFiles(const QStringList &paths)
{
    const desk::InventoryItem *item = m_ui->table->currentItem();
    if (!item || !editor())
        return;
    m_ui->failurePanel->clear();
    const QString documentId = item->document.id;
    for (const QString &path : paths)
        editor()->addFile(documentId, path, context().desk.scannerPlace());
}

void DocumentsPage::onAttachmentFailed(const QString &, const QString &, const Failure &failure)
{
    m_ui->failurePanel->showFailure(failure);
}

void DocumentsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void DocumentsPage::dropEvent(QDropEvent *event)
{
    const QPoint inTable = m_ui->table->viewport()->mapFrom(this, event->position().toPoint());
    const QModelIndex row = m_ui->table->indexAt(inTable);
    if (row.isValid())
        m_ui->table->setCurrentIndex(row);
    QStringList paths;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    addFiles(paths);
    event->acceptProposedAction();
}

void DocumentsPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_file->setText(tr("File", "button: choose a file"));
    m_start->setText(tr("Scan", "button"));
    m_rescan->setText(tr("Scan again", "button: replaces the pages of the document"));
    m_remove->setText(tr("Remove", "button: takes the document's pages away"));
    m_deletePage->setText(tr("Delete page", "button beside a page that looks blank"));
    m_keepPage->setText(tr("Keep", "button beside a page that looks blank"));
    primary()->setText(tr("Continue", "footer button: to the next page"));
    OperatorPage::retranslate();
}

} // namespace ruqsat::workstation
