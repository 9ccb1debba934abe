#pragma once

#include <deque>
#include <functional>
#include <mutex>

namespace ruqsat::gateway::http {

/// How many jobs run at a time, and how many may wait for their turn.
class JobGate final
{
public:
    JobGate(int mostRunning, int mostWaiting)
        : m_mostRunning(mostRunning)
        , m_mostWaiting(static_cast<std::size_t>(mostWaiting))
    {
    }

    /// True: a job may run now, and leave() follows it.
    bool tryEnter();
    /// Calls `turn` once, from any thread: true as tryEnter(), false when too many wait.
    void enter(std::function<void(bool)> turn);
    /// Hands the turn to whoever has waited longest.
    void leave();

private:
    const int m_mostRunning;
    const std::size_t m_mostWaiting;
    std::mutex m_mutex;
    int m_running = 0;
    std::deque<std::function<void(bool)>> m_waiting;
};

} // namespace ruqsat::gateway::http
