#include "scan/helper/cancel_watch.h"

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace ruqsat::scan::helper {
namespace {

constexpr int orphanMs = 5'000;

} // namespace

CancelWatch::CancelWatch()
{
    if (::pipe2(m_stopPipe, O_CLOEXEC) == 0)
        m_thread = std::thread([this] { watch(); });
}

CancelWatch::~CancelWatch()
{
    if (!m_thread.joinable())
        return;
    ::close(m_stopPipe[1]);
    m_thread.join();
    ::close(m_stopPipe[0]);
}

void CancelWatch::watch()
{
    for (;;) {
        pollfd sources[] = {{STDIN_FILENO, POLLIN, 0}, {m_stopPipe[0], POLLIN, 0}};
        if (::poll(sources, 2, -1) < 0)
            continue;
        if (sources[1].revents != 0)
            return;
        char bytes[64];
        const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
        m_cancelled = true;
        if (count > 0)
            continue;
        pollfd stop{m_stopPipe[0], POLLIN, 0};
        if (::poll(&stop, 1, orphanMs) == 0)
            std::_Exit(EXIT_FAILURE);
        return;
    }
}

} // namespace ruqsat::scan::helper
