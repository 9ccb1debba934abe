#include "desk/queue_work.h"

namespace ruqsat::desk {

QueueWork::QueueWork(Session &session, const RegulationCatalog &regulations, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_regulations(regulations)
{
}

bool QueueWork::may(const protocol::ApplicationSummary &row, Action action) const
{
    return m_session.may(permissionFor(action)) &&
           next(row.state, action, row.decision.value_or(Decision::Issue)).ok();
}

bool QueueWork::isFree(const protocol::ApplicationSummary &row) const
{
    return may(row, Action::Claim) && !row.executor;
}

bool QueueWork::headForwards(const protocol::ApplicationSummary &row) const
{
    const Regulation *regulation = m_regulations.find(row.regulation);
    return regulation && regulation->headForwards();
}

bool QueueWork::mayClaim(const protocol::ApplicationSummary &row) const
{
    return isFree(row) && !headForwards(row);
}

bool QueueWork::waitsForHead(const protocol::ApplicationSummary &row) const
{
    return isFree(row) && headForwards(row);
}

bool QueueWork::mayRelease(const protocol::ApplicationSummary &row) const
{
    return may(row, Action::Release) && row.executor &&
           (row.standsIn || row.executor->iin == m_session.user().iin);
}

bool QueueWork::mayAssign(const protocol::ApplicationSummary &row) const
{
    return may(row, Action::Assign);
}

void QueueWork::claim(const protocol::ApplicationSummary &row)
{
    run(Action::Claim, row, [this, id = row.id, version = row.version] {
        return m_session.client().claim(id, version);
    });
}

void QueueWork::release(const protocol::ApplicationSummary &row)
{
    run(Action::Release, row, [this, id = row.id, version = row.version] {
        return m_session.client().release(id, version);
    });
}

void QueueWork::assign(const protocol::ApplicationSummary &row, const QString &executorIin,
                       const QString &note)
{
    const protocol::AssignBody body{row.version, executorIin, note};
    run(
        Action::Assign, row,
        [this, id = row.id, body] { return m_session.client().assign(id, body); },
        [body, iin = m_session.user().iin](const protocol::Application &now) {
            return isAssigned(now, body, iin);
        });
}

void QueueWork::run(Action action, const protocol::ApplicationSummary &row, CaseAct::Send send,
                    CaseAct::IsDone isDone)
{
    setBusy(true);
    auto *act = isDone ? new CaseAct(m_session, row.id, row.version, std::move(send),
                                     std::move(isDone), this)
                       : new CaseAct(m_session, row.id, row.version, action, std::move(send), this);
    connect(act, &CaseAct::asking, this, &QueueWork::asking);
    connect(act, &CaseAct::done, this, [this, act, action] {
        setBusy(false);
        Q_EMIT done(action, *act->seen());
    });
    connect(act, &CaseAct::failed, this, [this, act](const Failure &failure) {
        setBusy(false);
        Q_EMIT failed(failure);
        if (failure.code == FailureCode::VersionStale && act->seen())
            Q_EMIT overtaken(*act->seen());
    });
    act->start();
}

void QueueWork::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace ruqsat::desk
