#include "ctl/bounded_run.h"

#include <QByteArray>
#include <QFile>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <new>

namespace ruqsat::ctl {
namespace {

// Several times what the largest files take that are read at all.
constexpr rlim_t maximumMemory = 1024UL * 1024 * 1024;
constexpr rlim_t maximumSeconds = 60;
// None of the codes that a command returns.
constexpr int endedEarly = 99;

// A sanitizer's shadow memory alone is terabytes of addresses.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool memoryIsBounded = false;
#else
constexpr bool memoryIsBounded = true;
#endif

void limitResource(__rlimit_resource resource, rlim_t value)
{
    const rlimit both{value, value};
    setrlimit(resource, &both);
}

// The PDF library takes a failed allocation for a broken file and goes on without it.
[[noreturn]] void onMemoryOver()
{
    _exit(endedEarly);
}

// Libraries in C are only told that there is no more memory, and call a sound signature broken.
bool cameToTheLimit()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!memoryIsBounded || !status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmPeak:");
    if (at < 0)
        return false;
    const QByteArray line = text.mid(at + 7, text.indexOf("kB", at) - at - 7);
    constexpr qulonglong closeToIt = maximumMemory / 1024 * 31 / 32;
    return line.trimmed().toULongLong() >= closeToIt;
}

[[noreturn]] void runHere(const std::function<void()> &work, const std::function<int()> &tell)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    limitResource(RLIMIT_CPU, maximumSeconds);
    if (memoryIsBounded)
        limitResource(RLIMIT_AS, maximumMemory);
    std::set_new_handler(onMemoryOver);
    int code = endedEarly;
    try {
        work();
        if (!cameToTheLimit())
            code = tell();
    } catch (const std::exception &) {
        code = endedEarly;
    }
    std::fflush(stdout);
    // Not exit(): what is registered there belongs to the parent.
    _exit(code);
}

} // namespace

std::optional<int> runBounded(const std::function<void()> &work, const std::function<int()> &tell)
{
    std::fflush(stdout);
    const pid_t child = fork();
    if (child < 0)
        return std::nullopt;
    if (child == 0)
        runHere(work, tell);
    int status = 0;
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return std::nullopt;
    }
    const bool ended = WIFEXITED(status) && WEXITSTATUS(status) != endedEarly;
    return ended ? std::optional(WEXITSTATUS(status)) : std::nullopt;
}

} // namespace ruqsat::ctl
