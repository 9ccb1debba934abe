#pragma once

#include <atomic>
#include <thread>

namespace ruqsat::scan::helper {

/// Reads stdin: "cancel" or its end (the client is gone) sets the flag. When the scanner's driver
/// then hangs for longer than a few seconds after the end of stdin, the process ends itself, for
/// nobody is left to kill it.
class CancelWatch final
{
public:
    CancelWatch();
    ~CancelWatch();
    CancelWatch(const CancelWatch &) = delete;
    CancelWatch &operator=(const CancelWatch &) = delete;

    bool isCancelled() const { return m_cancelled; }

private:
    void watch();

    std::atomic<bool> m_cancelled = false;
    int m_stopPipe[2] = {-1, -1};
    std::thread m_thread;
};

} // namespace ruqsat::scan::helper
