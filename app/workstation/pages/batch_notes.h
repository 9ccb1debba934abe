#pragma once

#include "workstation/pages/proposal_notes.h"
#include "workstation/shell/page.h"

#include <QHash>

#include <memory>

namespace ruqsat::workstation {

class BatchModel;
class BatchView;

/// Under the paper of a batch: what the signer has to know of the decision that is looked at, and
/// which others have something of the kind. Not seen while a decision is not prepared.
class BatchNotes final : public ProposalNotes
{
    Q_OBJECT
public:
    explicit BatchNotes(QWidget *parent = nullptr);
    ~BatchNotes() override;
    /// Speaks of the row that is current in `view`, which has its model already.
    void follow(BatchView &view, const PageContext &context);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    QString others(int current) const;
    bool isChanged(const protocol::Application &application) const;

    std::optional<PageContext> m_context;
    BatchView *m_view = nullptr;
    BatchModel *m_model = nullptr;
    QString m_shown; ///< id of the case that m_followed is of
    std::unique_ptr<desk::FollowedLicence> m_followed;
    mutable QHash<QString, bool> m_changed; ///< by id and version: a batch has hundreds
};

} // namespace ruqsat::workstation
