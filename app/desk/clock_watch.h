#pragma once

#include "core/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace ruqsat::desk {

/// How far the desk's clock is from the registry's: as the registry last told, and what somebody
/// turned it since, which a clock that nobody can set tells.
class ClockWatch final : public QObject
{
    Q_OBJECT

public:
    /// Milliseconds since the machine was started, asleep or not.
    using Steady = std::function<qint64()>;
    static qint64 sinceBoot();

    explicit ClockWatch(const Clock &clock, Steady steady = &ClockWatch::sinceBoot,
                        QObject *parent = nullptr);

    /// The registry's time was heard just now.
    void settle(const QDateTime &registryTime);
    /// Desk minus registry; until settle() only what it was turned since the program began.
    qint64 skewSeconds() const;
    /// DESIGN, step 7: off by more than a minute.
    bool isSkewed() const;

Q_SIGNALS:
    /// isSkewed() became another.
    void changed();

private:
    void look();

    const Clock &m_clock;
    const Steady m_steady;
    QTimer m_timer;
    QDateTime m_reference; ///< the true time, as far as known, at m_steadyReference
    qint64 m_steadyReference;
    bool m_wasSkewed = false;
};

} // namespace ruqsat::desk
