#pragma once

#include "workstation/pages/batch_view.h"
#include "workstation/pages/signer_note.h"
#include "workstation/shell/page.h"

namespace Ui {
class BatchPage;
}

namespace ruqsat::workstation {

class PinDialog;

/// The head signs many decisions in one go: the list with exceptions taken out, each paper to look
/// at as it will be signed, one PIN, progress, and what became of every one.
class BatchPage final : public Page
{
    Q_OBJECT
public:
    explicit BatchPage(const PageContext &context, QWidget *parent = nullptr);
    ~BatchPage() override;
    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    void onLeave() override;

protected:
    void retranslate() override;

private:
    void load(const QString &after);
    void onListed(const Result<protocol::ApplicationPage> &page);
    void onPrimary();
    void onStage(desk::BatchStage stage);
    void onFinished();
    void onChosen();
    void askPin();
    void showState();
    void showPaper();
    bool isRunning() const;
    /// Papers are signed, or signed ones are on their way to the registry.
    bool isSigning() const { return m_batch && m_batch->stage() == desk::BatchStage::Signing; }

    PageContext m_context;
    std::unique_ptr<Ui::BatchPage> m_ui;
    BatchModel *m_model;
    QList<BatchRow> m_rows; ///< while the list is fetched
    std::unique_ptr<desk::BatchSigning> m_batch;
    bool m_hasMore = false; ///< more wait than a batch takes
    desk::Later<protocol::ApplicationPage> m_load;
    bool m_loading = false;
    bool m_leftSigning = false; ///< the page was left meanwhile: its report was not seen
    SignerNote m_note;
    QPointer<PinDialog> m_pinDialog;
    QString m_shown; ///< of the paper beside: its SHA-256
};

} // namespace ruqsat::workstation
