#pragma once

#include <QDateTime>
#include <QHash>
#include <QMutex>
#include <QString>

namespace ruqsat::gateway {

/// Remembers message ids for as long as a message of that age would still be accepted. Thread-safe.
class ReplayGuard final
{
public:
    /// `window`: how old an accepted message can be, in seconds, both ways.
    explicit ReplayGuard(int window)
        : m_window(window)
    {
    }

    /// False when the id was seen before.
    bool isNew(const QString &messageId, const QDateTime &now);

private:
    QMutex m_mutex;
    QHash<QString, QDateTime> m_seen;
    QDateTime m_lastSweep;
    int m_window;
};

} // namespace ruqsat::gateway
