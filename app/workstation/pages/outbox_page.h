#pragma once

#include "desk/outbox.h"
#include "workstation/shell/page.h"

#include <memory>

class QStandardItemModel;

namespace Ui {
class OutboxPage;
}

namespace ruqsat::workstation {

/// Every signed application of the office at this desk that the registry has not acknowledged:
/// whose, state, reason, age, tries; sent now on request, taken back with a reason by its signer or
/// the head.
class OutboxPage final : public Page
{
    Q_OBJECT
public:
    explicit OutboxPage(const PageContext &context);
    ~OutboxPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    /// onEnter() shows those of the desk.
    void showEntries(const QList<desk::OutboxEntry> &entries);

protected:
    void retranslate() override;

private:
    void refresh();
    /// The own one and that of the colleagues, where they are there.
    QList<desk::Outbox *> outboxes() const;
    void showChoice();
    /// Its receipt, provisional where it is not registered.
    void openCase();
    void onWithdraw();
    std::optional<desk::OutboxEntry> chosen() const;

    PageContext m_context;
    std::unique_ptr<::Ui::OutboxPage> m_ui;
    QStandardItemModel *m_model;
    QAction *m_withdraw;
    QList<desk::OutboxEntry> m_entries;
    bool m_withdrawing = false;
};

} // namespace ruqsat::workstation
