#pragma once

#include "core/regulation_catalog.h"
#include "desk/case_act.h"
#include "desk/session.h"

#include <QObject>

namespace ruqsat::desk {

/// What can be done to a case from its row: take it, put it back, give it to somebody. The
/// registry refuses what the row did not know yet. An outcome that nobody knows is asked for, as
/// CaseAct says: asking() comes before the end then.
class QueueWork final : public QObject
{
    Q_OBJECT

public:
    QueueWork(Session &session, const RegulationCatalog &regulations, QObject *parent = nullptr);

    bool isBusy() const { return m_busy; }
    bool mayClaim(const protocol::ApplicationSummary &row) const;
    /// It could be claimed, but for the head, who forwards it first: Regulation::headForwards().
    bool waitsForHead(const protocol::ApplicationSummary &row) const;
    bool mayRelease(const protocol::ApplicationSummary &row) const;
    bool mayAssign(const protocol::ApplicationSummary &row) const;

    void claim(const protocol::ApplicationSummary &row);
    void release(const protocol::ApplicationSummary &row);
    /// `note`: the resolution, or why the case changes hands; at most protocol::maxReason.
    void assign(const protocol::ApplicationSummary &row, const QString &executorIin,
                const QString &note);

Q_SIGNALS:
    void busyChanged(bool busy);
    /// outcomeUnknown, registry…
    void asking(const Failure &failure);
    void done(Action action, const ruqsat::protocol::Application &application);
    void failed(const Failure &failure);
    /// After failed(versionStale): the case as it is now, with who came first.
    void overtaken(const ruqsat::protocol::Application &now);

private:
    bool may(const protocol::ApplicationSummary &row, Action action) const;
    bool isFree(const protocol::ApplicationSummary &row) const;
    bool headForwards(const protocol::ApplicationSummary &row) const;
    /// `isDone`: where one such act is not as good as another.
    void run(Action action, const protocol::ApplicationSummary &row, CaseAct::Send send,
             CaseAct::IsDone isDone = {});
    void setBusy(bool busy);

    Session &m_session;
    const RegulationCatalog &m_regulations;
    bool m_busy = false;
};

} // namespace ruqsat::desk
