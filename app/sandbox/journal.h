#pragma once

#include "gateway/replay_guard.h"

#include <QByteArray>
#include <QMutex>
#include <QString>

namespace ruqsat::sandbox {

/// What the gateway was asked, one JSON line per exchange (journal.jsonl), so that message ids stay
/// known over a restart and a test can count calls. Holds no business data.
class Journal final
{
public:
    /// `directory` may be empty: then nothing is kept. `window` in seconds, as in ReplayGuard.
    Journal(const QString &directory, int window);
    bool isNew(const QString &messageId, const QDateTime &now);
    void write(const QString &messageId, const QString &serviceId, const QString &outcome,
               const QDateTime &now);

private:
    QString m_path;
    QMutex m_mutex;
    gateway::ReplayGuard m_seen;
};

} // namespace ruqsat::sandbox
