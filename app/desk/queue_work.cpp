#include "desk/queue_work.h"

namespace ruqsat::desk {

QueueWork::QueueWork(Session &session, const RegulationCatalog &regulations, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_regulations(regulations)
{
}

QueueWork::~QueueWork()
{
    m_run.stop();
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
    run(Action::Claim, m_session.client().claim(row.id, row.version));
}

void QueueWork::release(const protocol::ApplicationSummary &row)
{
    run(Action::Release, m_session.client().release(row.id, row.version));
}

void QueueWork::assign(const protocol::ApplicationSummary &row, const QString &executorIin,
                       const QString &note)
{
    run(Action::Assign, m_session.client().assign(row.id, {row.version, executorIin, note}));
}

void QueueWork::run(Action action, Later<protocol::Application> call)
{
    m_busy = true;
    Q_EMIT busyChanged(true);
    m_run = call;
    m_run.then(this, [this, action](const Result<protocol::Application> &answer) {
        m_busy = false;
        Q_EMIT busyChanged(false);
        if (answer)
            Q_EMIT done(action, *answer);
        else
            Q_EMIT failed(answer.failure());
    });
}

} // namespace ruqsat::desk
