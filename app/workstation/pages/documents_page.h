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
/// chosen. A scan under way belongs to the case and the item that it was started for.
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
    std::optional<desk::Later<void>> saveWork() override;

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
    ScanRun *runOf(const QString &caseId);
    bool isRunOfOpenCase() const;
    void leaveRun();
    void startScan(const QStringList &replaced);
    void onScan();
    void onRescan();
    void onAssembled(const QByteArray &pdf, int pages);
    void onFoundKept();
    void onKeepingFailed(const Failure &failure);
    void onKeepingSettled();
    void onFile();
    void onRemove();
    void onScanChanged();
    void onScanProgressed();
    void onAttachmentFailed(const QString &documentId, const QString &name, const Failure &failure);
    void showItem();
    void showScan();
    void showQuestions();
    void showScanned();
    void press();
    void loadPictures();
    ScanRun::Stage stage() const { return m_run ? m_run->stage() : ScanRun::Stage::Idle; }
    bool isFree() const { return !m_run || m_run->isFree(); }

    std::unique_ptr<Ui::DocumentsPage> m_ui;
    QHash<QString, ScanRun *> m_runs; ///< by case; of others what is still under way
    ScanRun *m_run = nullptr;         ///< of the case on the screen
    int m_keepTurn = -1;              ///< of the message that the vault does not take a page
    QAction *m_file;
    QAction *m_start;
    QAction *m_rescan;
    QAction *m_remove;
    QAction *m_deletePage;
    QAction *m_keepPage;
    QAction *m_keepAll;
    QAction *m_throwAway;
    QString m_picturesOf; ///< what the strip shows: ids of attachments, or numbers of scanned pages
    QHash<int, QImage> m_scanPictures;
};

} // namespace ruqsat::workstation
