#pragma once

#include "desk/outbox.h"
#include "desk/receipt.h"
#include "workstation/shell/page.h"

namespace Ui {
class ReceiptPage;
}

namespace ruqsat::workstation {

/// After the signature: how the application gets to the registry, and then its acceptance receipt.
/// The page of one outbox item, whatever became of it, also after a restart.
class ReceiptPage final : public Page
{
    Q_OBJECT
public:
    explicit ReceiptPage(const PageContext &context, QWidget *parent = nullptr);
    ~ReceiptPage() override;
    QString title() const override;
    /// `subject`: the idempotency key.
    void onEnter(const QString &subject) override;
    void onLeave() override;
    void onReturn() override;

protected:
    void retranslate() override;

private:
    void showEntry();
    void showOnItsWay(const desk::OutboxEntry &entry);
    void loadReceipt();
    void onReceipt(const desk::KeptReceipt &receipt);
    /// While the registry does not answer, the applicant gets a provisional receipt.
    void loadProvisional();
    void onProvisional(const protocol::CaseRequest &request);
    void onPrinted();
    void showTerms();
    static QString receiptTitle();
    static QString provisionalTitle();

    PageContext m_context;
    std::unique_ptr<Ui::ReceiptPage> m_ui;
    QString m_key;
    std::optional<desk::KeptReceipt> m_receipt;
    /// The signed request, once its provisional receipt is shown.
    std::optional<protocol::CaseRequest> m_provisional;
    bool m_provisionalAsked = false;
    bool m_provisionalPrinted = false;
    /// The key whose provisional receipt is with the printer; empty: another paper is.
    QString m_printingProvisional;
};

} // namespace ruqsat::workstation
