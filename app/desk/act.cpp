#include "desk/act.h"

#include <QTimer>

#include <utility>

namespace ruqsat::desk {

bool isAwayOrBusy(FailureCode code)
{
    return code == FailureCode::RegistryUnreachable || code == FailureCode::RegistryTimeout ||
           code == FailureCode::RegistryBusy || code == FailureCode::DatabaseUnavailable;
}

void ActBase::askOrFail(const Failure &failure)
{
    const bool isUnknown = failure.code == FailureCode::OutcomeUnknown;
    if (!isUnknown && !isAwayOrBusy(failure.code)) {
        fail(failure);
        return;
    }
    if (m_waitedMs >= m_patience.totalMs) {
        // Nobody asks any more, so nothing may say that the outcome is being asked for.
        const bool isSaidToGoOn = isUnknown || failure.code == FailureCode::RegistryUnreachable;
        fail(isSaidToGoOn ? Failure(FailureCode::RegistryTimeout, failure.detail) : failure);
        return;
    }
    const bool isFirst = !std::exchange(m_isAsking, true);
    const int pauseMs = isFirst && isUnknown ? 0 : m_patience.pauseMs;
    m_waitedMs += pauseMs;
    QTimer::singleShot(pauseMs, this, [this, failure] { look(failure); });
    if (isFirst)
        Q_EMIT asking(failure);
}

void ActBase::finish()
{
    deleteLater();
    Q_EMIT done();
}

void ActBase::fail(const Failure &failure)
{
    deleteLater();
    Q_EMIT failed(failure);
}

} // namespace ruqsat::desk
