#include "gateway/http/job_gate.h"

namespace ruqsat::gateway::http {

bool JobGate::tryEnter()
{
    const std::lock_guard lock(m_mutex);
    if (m_running == m_mostRunning)
        return false;
    ++m_running;
    return true;
}

void JobGate::enter(std::function<void(bool)> turn)
{
    bool entered = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_running == m_mostRunning && m_waiting.size() < m_mostWaiting) {
            m_waiting.push_back(std::move(turn));
            return;
        }
        entered = m_running < m_mostRunning;
        m_running += entered;
    }
    turn(entered);
}

void JobGate::leave()
{
    std::function<void(bool)> next;
    {
        const std::lock_guard lock(m_mutex);
        if (m_waiting.empty()) {
            --m_running;
            return;
        }
        next = std::move(m_waiting.front());
        m_waiting.pop_front();
    }
    next(true);
}

} // namespace ruqsat::gateway::http
