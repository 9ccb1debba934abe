#include "desk/clock_watch.h"

#include <cstdlib>
#include <ctime>

namespace ruqsat::desk {
namespace {

constexpr qint64 toleratedSkewSeconds = 60;
constexpr int lookEveryMs = 5'000;
constexpr qint64 msOfSecond = 1'000;
constexpr qint64 nsOfMs = 1'000'000;

} // namespace

qint64 ClockWatch::sinceBoot()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * msOfSecond + now.tv_nsec / nsOfMs;
}

ClockWatch::ClockWatch(const Clock &clock, Steady steady, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_steady(std::move(steady))
    , m_reference(clock.now())
    , m_steadyReference(m_steady())
{
    connect(&m_timer, &QTimer::timeout, this, &ClockWatch::look);
    m_timer.start(lookEveryMs);
}

void ClockWatch::settle(const QDateTime &registryTime)
{
    m_reference = registryTime;
    m_steadyReference = m_steady();
    look();
}

qint64 ClockWatch::skewSeconds() const
{
    const QDateTime trueTime = m_reference.addMSecs(m_steady() - m_steadyReference);
    return trueTime.secsTo(m_clock.now());
}

bool ClockWatch::isSkewed() const
{
    return std::abs(skewSeconds()) > toleratedSkewSeconds;
}

void ClockWatch::look()
{
    const bool skewed = isSkewed();
    if (std::exchange(m_wasSkewed, skewed) != skewed)
        Q_EMIT changed();
}

} // namespace ruqsat::desk
