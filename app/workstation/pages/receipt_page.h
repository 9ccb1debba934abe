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

    PageContext m_context;
    std::unique_ptr<Ui::ReceiptPage> m_ui;
    QString m_key;
    std::optional<desk::KeptReceipt> m_receipt;
};

} // namespace ruqsat::workstation
