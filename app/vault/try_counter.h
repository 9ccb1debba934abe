#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>

namespace ruqsat::vault {

/// Failed tries of each login, kept beside the keyslots so that a restart does not reset them. The
/// first four are free; then 30 s, doubling to 15 minutes.
class TryCounter final
{
public:
    static constexpr qint64 longestWaitSeconds = 15 * 60;

    explicit TryCounter(QString file);
    /// Counts a try before it is made, so that a kill in between does not give one for free.
    /// Fails with vaultTooManyTries; `detail` is then the whole seconds to wait. Fails with
    /// vaultError where the count cannot be read now.
    Result<void> begin(const QString &login, const QDateTime &now);
    Result<void> succeeded(const QString &login);
    /// Seconds to wait before the next try; 0 when it may be made now.
    qint64 secondsToWait(const QString &login, const QDateTime &now) const;

private:
    QString m_file;
};

} // namespace ruqsat::vault
