#pragma once

#include "protocol/colleague.h"
#include "protocol/draft.h"
#include "workstation/shell/page.h"

#include <memory>

class QStandardItemModel;

namespace Ui {
class OfficeDraftsPage;
}

namespace ruqsat::workstation {

/// The head sees whose drafts the registry keeps for the office, and gives one of an absent
/// colleague to another.
class OfficeDraftsPage final : public Page
{
    Q_OBJECT
public:
    explicit OfficeDraftsPage(const PageContext &context);
    ~OfficeDraftsPage() override;

    QString title() const override;
    QWidget *firstFocus() const override;
    void onEnter(const QString &subject) override;
    /// onEnter() shows those of the office.
    void showDrafts(const protocol::DraftCopies &drafts);

protected:
    void retranslate() override;

private:
    void refresh();
    void readDrafts();
    void showChoice();
    void onTakeOver();
    void ask(const protocol::DraftCopyHead &draft, const protocol::Colleagues &colleagues);
    QString operatorNote(const protocol::DraftCopyHead &draft) const;
    QString applicantText(const protocol::DraftCopyHead &draft) const;
    const protocol::DraftCopyHead *chosen() const;

    PageContext m_context;
    std::unique_ptr<::Ui::OfficeDraftsPage> m_ui;
    QStandardItemModel *m_model;
    QAction *m_outbox;
    protocol::DraftCopies m_drafts;
    QHash<QString, QString> m_reasons; ///< typed and not sent through, by case
    bool m_asking = false;
    bool m_unread = true; ///< the registry has not answered: nothing is said of how much there is
};

} // namespace ruqsat::workstation
