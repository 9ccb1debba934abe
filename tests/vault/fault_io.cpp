// Preloaded into the child of a test: the n-th call that changes a file of the vault fails, or
// the process ends just before it.
//   FAULT_FOLDER   calls on files under it are counted, others pass
//   FAULT_AT       number of the call, from 1, counted while it is set; it may be set later
//   FAULT_ERRNO    what it and every later one fails with; 0: kill -9 instead
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <string_view>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<long> calls = 0;

long numberOf(const char *variable)
{
    const char *text = std::getenv(variable);
    return text ? std::strtol(text, nullptr, 10) : 0;
}

bool isOurs(std::string_view path)
{
    const char *folder = std::getenv("FAULT_FOLDER");
    return folder && path.starts_with(folder);
}

bool isOurs(int descriptor)
{
    std::array<char, 32> link{};
    std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    std::array<char, PATH_MAX> path{};
    const ssize_t size = readlink(link.data(), path.data(), path.size());
    return size > 0 && isOurs(std::string_view(path.data(), static_cast<std::size_t>(size)));
}

/// True where this call is to fail; errno is set then.
bool faulty()
{
    const long at = numberOf("FAULT_AT");
    if (at <= 0 || ++calls < at)
        return false;
    const long error = numberOf("FAULT_ERRNO");
    if (error == 0)
        std::raise(SIGKILL);
    errno = static_cast<int>(error);
    return true;
}

template <typename Function>
Function real(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    Function function = nullptr;
    std::memcpy(&function, &found, sizeof function);
    return function;
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *bytes, std::size_t size)
{
    static const auto next = real<ssize_t (*)(int, const void *, std::size_t)>("write");
    return isOurs(descriptor) && faulty() ? -1 : next(descriptor, bytes, size);
}

ssize_t pwrite64(int descriptor, const void *bytes, std::size_t size, off64_t where)
{
    static const auto next = real<ssize_t (*)(int, const void *, std::size_t, off64_t)>("pwrite64");
    return isOurs(descriptor) && faulty() ? -1 : next(descriptor, bytes, size, where);
}

ssize_t pwrite(int descriptor, const void *bytes, std::size_t size, off_t where)
{
    return pwrite64(descriptor, bytes, size, where);
}

int fsync(int descriptor)
{
    static const auto next = real<int (*)(int)>("fsync");
    return isOurs(descriptor) && faulty() ? -1 : next(descriptor);
}

int fdatasync(int descriptor)
{
    static const auto next = real<int (*)(int)>("fdatasync");
    return isOurs(descriptor) && faulty() ? -1 : next(descriptor);
}

int ftruncate64(int descriptor, off64_t size)
{
    static const auto next = real<int (*)(int, off64_t)>("ftruncate64");
    return isOurs(descriptor) && faulty() ? -1 : next(descriptor, size);
}

int rename(const char *from, const char *to)
{
    static const auto next = real<int (*)(const char *, const char *)>("rename");
    return isOurs(to) && faulty() ? -1 : next(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags)
{
    static const auto next =
        real<int (*)(int, const char *, int, const char *, unsigned int)>("renameat2");
    return isOurs(to) && faulty() ? -1 : next(fromFolder, from, toFolder, to, flags);
}

} // extern "C"
