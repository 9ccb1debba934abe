#pragma once

#include "core/regulation_catalog.h"
#include "desk/session.h"

#include <QObject>

namespace ruqsat::desk {

/// What can be done to a case from its row: take it, put it back, give it to somebody. The
/// registry refuses what the row did not know yet.
class QueueWork final : public QObject
{
    Q_OBJECT

public:
    QueueWork(Session &session, const RegulationCatalog &regulations, QObject *parent = nullptr);
    ~QueueWork() override;

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
    void done(Action action, const ruqsat::protocol::Application &application);
    void failed(const Failure &failure);

private:
    bool may(const protocol::ApplicationSummary &row, Action action) const;
    bool isFree(const protocol::ApplicationSummary &row) const;
    bool headForwards(const protocol::ApplicationSummary &row) const;
    void run(Action action, Later<protocol::Application> call);

    Session &m_session;
    const RegulationCatalog &m_regulations;
    Later<protocol::Application> m_run;
    bool m_busy = false;
};

} // namespace ruqsat::desk
