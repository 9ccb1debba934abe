#pragma once

#include <QtGlobal>

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace ruqsat::registry {

/// Does a piece of work again and again in a thread of its own, with a pause before each time; its
/// end waits for the work under way. What the work throws is logged, and it is done again all the
/// same. A member of this type comes last: its thread uses what stands before it.
class Periodic final
{
public:
    Periodic(std::chrono::seconds pause, std::function<void()> work)
        : m_pause(pause)
        , m_work(std::move(work))
        , m_thread([this] { run(); })
    {
    }
    ~Periodic()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }
    Periodic(const Periodic &) = delete;
    Periodic &operator=(const Periodic &) = delete;

    /// Asked by long work between two of its steps.
    bool isStopping() const
    {
        const std::lock_guard lock(m_mutex);
        return m_stop;
    }

private:
    void workOnce()
    try {
        m_work();
    } catch (const std::exception &problem) {
        // Of this thread it would end the registry.
        qWarning("periodic work: %s", problem.what());
    }
    void run()
    {
        std::unique_lock lock(m_mutex);
        while (!m_wake.wait_for(lock, m_pause, [this] { return m_stop; })) {
            lock.unlock();
            workOnce();
            lock.lock();
        }
    }

    std::chrono::seconds m_pause;
    std::function<void()> m_work;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stop = false;
    std::thread m_thread;
};

} // namespace ruqsat::registry
