#include "core/wiping_heap.h"

// A sanitizer brings a heap of its own, and fills what was freed.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)

bool ruqsat::wipeFreedMemory()
{
    return false;
}

#else

#include <dlfcn.h>
#include <malloc.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

// The C library's own, under the names that it keeps for whoever replaces the others.
extern "C" void __libc_free(void *block);
extern "C" void *__libc_realloc(void *block, size_t size);

namespace {

bool wiping = false;

void wipe(void *block)
{
    // Not memset: the compiler knows that nobody reads it any more.
    explicit_bzero(block, malloc_usable_size(block));
}

} // namespace

extern "C" void free(void *block) noexcept
{
    if (!block)
        return;
    const int error = errno;
    if (wiping)
        wipe(block);
    __libc_free(block);
    errno = error;
}

extern "C" void *realloc(void *block, size_t size) noexcept
{
    if (!wiping || !block)
        return __libc_realloc(block, size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const size_t room = malloc_usable_size(block);
    // Staying where it is leaves nothing behind.
    if (size <= room && size >= room / 2)
        return block;
    void *moved = malloc(size);
    if (!moved)
        return nullptr;
    memcpy(moved, block, size < room ? size : room);
    free(block);
    return moved;
}

bool ruqsat::wipeFreedMemory()
{
    // Out of an archive the linker may keep it to itself; then libraries go on with another one.
    wiping = dlsym(RTLD_DEFAULT, "free") == reinterpret_cast<void *>(&free);
    return wiping;
}

#endif
