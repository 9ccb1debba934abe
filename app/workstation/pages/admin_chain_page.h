#pragma once

#include "protocol/law.h"
#include "workstation/shell/page.h"

#include <optional>

class QSpinBox;
class QStandardItemModel;

namespace Ui {
class AdminChainPage;
}

namespace ruqsat::workstation {

class FieldBox;

/// How long the clerk and the head of an office have for their steps: the provider's own policy by
/// regulation, and what the act prescribes, which nobody changes here.
class AdminChainPage final : public Page
{
    Q_OBJECT
public:
    explicit AdminChainPage(const PageContext &context);
    ~AdminChainPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    /// `subject`: code of the office.
    void onEnter(const QString &subject) override;

protected:
    void retranslate() override;

private:
    /// `keepsTyped`: the limits that are typed stand over those that come.
    void load(bool keepsTyped = false);
    void show(const protocol::OfficeChain &chain, bool keepsTyped);
    void put();
    void onPut();
    /// What became of the change whose answer was lost, as the rules tell that came since.
    void tellLost(const protocol::ChainChange &sent);
    void showRows();
    /// The chosen rule in the fields.
    void showRule();
    void setMinutes(const protocol::ChainPolicy &limits);
    void showState();
    void showFailure(const Failure &failure);
    const protocol::ChainRule *chosen() const;
    protocol::ChainPolicy typed() const;

    PageContext m_context;
    std::unique_ptr<::Ui::AdminChainPage> m_ui;
    QString m_office;
    std::optional<protocol::OfficeChain> m_chain;
    QStandardItemModel *m_rows;
    QList<FieldBox *> m_boxes;
    QList<QSpinBox *> m_minutes; ///< registration, assignment, signing, sending
    quint64 m_run = 0;
    bool m_busy = false;
    std::optional<protocol::ChainChange> m_lost; ///< nobody answered, and it is not known yet
};

} // namespace ruqsat::workstation
