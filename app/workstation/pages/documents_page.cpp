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
{
    m_ui->setupUi(this);
    m_file = addAct(QKeySequence(Qt::CTRL | Qt::Key_O), "document-import", &DocumentsPage::onFile);
    m_start = addAct(QKeySequence(Qt::Key_F9), "document-scan", &DocumentsPage::onScan);
    m_rescan =
        addAct(QKeySequence(Qt::SHIFT | Qt::Key_F9), "document-scan", &DocumentsPage::onRescan);
    m_remove = addAct(QKeySequence(Qt::Key_Delete), "edit-delete", &DocumentsPage::onRemove);
    m_deletePage = new QAction(this);
    m_keepPage = new QAction(this);
    m_keepAll = new QAction(this);
    m_throwAway = new QAction(this);
    m_ui->fileButton->setAction(m_file);
    m_ui->scanButton->setAction(m_start);
    m_ui->rescanButton->setAction(m_rescan);
    m_ui->removeButton->setAction(m_remove);
    m_ui->deletePageButton->setAction(m_deletePage);
    m_ui->keepPageButton->setAction(m_keepPage);
    m_ui->keepAllButton->setAction(m_keepAll);
    m_ui->throwAwayButton->setAction(m_throwAway);
    m_ui->failurePanel->setLanguages(&pageContext.languages);
    connect(m_ui->failurePanel, &FailurePanel::shownChanged, this, &DocumentsPage::press);
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
    leaveRun();
    m_ui->failurePanel->clear();
    m_picturesOf = QStringLiteral("?");
    m_run = runOf(current.caseId());
    onScanChanged();
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
    const bool busy = editor()->attachmentsUnderWay() > 0 || !isFree();
    primary()->setEnabled(problems.isEmpty() && !busy);
    if (stage() == ScanRun::Stage::Deciding)
        setReason(tr("Decide on the scanned pages", "footer: why the main button is off"));
    else
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
    const bool free = isFree();
    if (item) {
        m_ui->itemLabel->setText(QStringLiteral("%1. %2")
                                     .arg(m_ui->table->currentIndex().row() + 1)
                                     .arg(item->document.title.in(language())));
        m_ui->itemPages->setText(
            any ? tr("%n page(s)", "beside the title of the chosen document", item->pages())
                : QString());
    }
    m_start->setEnabled(item && m_run && m_run->mayStart(item->document.id));
    m_rescan->setEnabled(any && m_run && free);
    m_remove->setEnabled(any && free);
    m_file->setEnabled(item && free);
    showScan();
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

void DocumentsPage::onRemove()
{
    const desk::InventoryItem *item = m_ui->table->currentItem();
    if (!item || !editor())
        return;
    const auto remove = [this, caseId = editor()->caseId(), attachments = item->attachments] {
        if (!editor() || editor()->caseId() != caseId || !isFree())
            return;
        for (const vault::Attachment &attachment : attachments)
            editor()->removeAttachment(attachment.id);
    };
    // Pages that came with papers which have left the counter do not come back.
    context().go.toastWarning(
        [this, title = item->document.title, pages = item->pages()] {
            return tr("%n page(s) of “%1” would be gone for good.",
                      "message before the pages of a document are removed; %1 is a document", pages)
                .arg(title.in(language()));
        },
        [] { return tr("Remove", "button: takes the document's pages away"); }, remove);
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
    m_deletePage->setText(tr("&Delete page", "button beside a page that looks blank"));
    m_keepPage->setText(tr("&Keep", "button beside a page that looks blank"));
    m_throwAway->setText(tr("&Throw away", "button: all scanned pages that are in no document"));
    primary()->setText(tr("Continue", "footer button: to the next page"));
    OperatorPage::retranslate();
}

} // namespace ruqsat::workstation
