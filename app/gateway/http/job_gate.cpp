#include "gateway/http/job_gate.h"

namespace ruqsat::gateway::http {

bool JobGate::take(JobKind kind)
{
    const bool isOutside = kind == JobKind::AsksOutside;
    if (m_running == m_mostRunning || (isOutside && m_outside == m_mostOutside))
        return false;
    ++m_running;
    m_outside += isOutside;
    return true;
}

void JobGate::enter(std::function<void(bool)> turn, JobKind kind)
{
    bool entered = false;
    {
        const std::lock_guard lock(m_mutex);
        entered = take(kind);
        if (!entered && line(kind).size() < m_mostWaiting) {
            line(kind).push_back({++m_lastTicket, std::move(turn)});
            return;
        }
    }
    turn(entered);
}

void JobGate::leave(JobKind kind)
{
    std::function<void(bool)> next;
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
        m_outside -= kind == JobKind::AsksOutside;
        Line &local = line(JobKind::Local);
        Line &outside = line(JobKind::AsksOutside);
        const bool isOutsideNext = !outside.empty() && m_outside < m_mostOutside &&
                                   (local.empty() || outside.front().ticket < local.front().ticket);
        Line &first = isOutsideNext ? outside : local;
        if (first.empty())
            return;
        take(isOutsideNext ? JobKind::AsksOutside : JobKind::Local);
        next = std::move(first.front().turn);
        first.pop_front();
    }
    next(true);
}

} // namespace ruqsat::gateway::http
