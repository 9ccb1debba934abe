#include "gateway/replay_guard.h"

namespace ruqsat::gateway {

bool ReplayGuard::isNew(const QString &messageId, const QDateTime &now)
{
    const QMutexLocker lock(&m_mutex);
    // A message may be dated up to one window ahead and come again until one window behind.
    if (!m_lastSweep.isValid() || m_lastSweep.secsTo(now) > m_window) {
        m_seen.removeIf(
            [&](const auto &entry) { return entry.value().secsTo(now) > 2 * m_window; });
        m_lastSweep = now;
    }
    if (m_seen.contains(messageId))
        return false;
    m_seen.insert(messageId, now);
    return true;
}

} // namespace ruqsat::gateway
