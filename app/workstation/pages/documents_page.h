#pragma once

#include "workstation/pages/operator_page.h"
#include "workstation/pages/scan_run.h"

#include <QHash>
#include <QImage>

namespace Ui {
class DocumentsPage;
}

namespace ruqsat::workstation {

/// The inventory: originals marked as seen, pages scanned into the chosen item, files dropped or
/// chosen. A scan under way belongs to the item that it was started for.
class DocumentsPage final : public OperatorPage
{
    Q_OBJECT
public:
    explicit DocumentsPage(const PageContext &context, QWidget *parent = nullptr);
    ~DocumentsPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: the id of the document to go to.
    void onEnter(const QString &subject) override;

    /// For Ctrl+O and for a drop: into the chosen item.
    void addFiles(const QStringList &paths);

protected:
    void bindCase(desk::CaseEditor &editor) override;
    void showCase() override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QAction *addAct(const QKeySequence &keys, const char *glyph, void (DocumentsPage::*run)());
    void connectScan();
    void onScan();
    void onRescan();
    void onFile();
    void onRemove();
    void onScanChanged();
    void onScanProgressed();
    void onAttachmentFailed(const QString &documentId, const QString &name, const Failure &failure);
    void showItem();
    void showScan();
    void loadPictures();

    std::unique_ptr<Ui::DocumentsPage> m_ui;
    ScanRun m_scan;
    std::shared_ptr<void> m_hold; ///< the vault, while the scanner works
    QAction *m_file;
    QAction *m_start;
    QAction *m_rescan;
    QAction *m_remove;
    QAction *m_deletePage;
    QAction *m_keepPage;
    QString m_picturesOf; ///< what the strip shows: ids of attachments, or numbers of scanned pages
    QHash<int, QImage> m_scanPictures;
};

} // namespace ruqsat::workstation
