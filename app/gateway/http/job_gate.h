#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>

namespace ruqsat::gateway::http {

/// Whether a job may wait long for somebody else's service.
enum class JobKind { Local, AsksOutside };

/// How many jobs run at a time, and how many of each kind may wait for their turn.
class JobGate final
{
public:
    /// `mostOutside`: of those that run, so many at most may be AsksOutside, so that a service that
    /// hangs leaves turns to everybody else.
    JobGate(int mostRunning, int mostWaiting, int mostOutside)
        : m_mostRunning(mostRunning)
        , m_mostOutside(mostOutside)
        , m_mostWaiting(static_cast<std::size_t>(mostWaiting))
    {
    }
    JobGate(int mostRunning, int mostWaiting)
        : JobGate(mostRunning, mostWaiting, mostRunning)
    {
    }

    /// Calls `turn` once, at once or later and from any thread. True: a job may run now, and
    /// leave() of the same kind follows it; false: too many of the kind wait.
    void enter(std::function<void(bool)> turn, JobKind kind = JobKind::Local);
    /// Hands the turn to whoever has waited longest of those that may run now.
    void leave(JobKind kind = JobKind::Local);

private:
    struct Waiting
    {
        std::uint64_t ticket;
        std::function<void(bool)> turn;
    };
    using Line = std::deque<Waiting>;

    bool take(JobKind kind);
    Line &line(JobKind kind) { return m_lines.at(static_cast<std::size_t>(kind)); }

    const int m_mostRunning;
    const int m_mostOutside;
    const std::size_t m_mostWaiting;
    std::mutex m_mutex;
    int m_running = 0;
    int m_outside = 0; ///< of m_running
    std::uint64_t m_lastTicket = 0;
    std::array<Line, 2> m_lines;
};

} // namespace ruqsat::gateway::http
