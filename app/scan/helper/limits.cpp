#include "scan/helper/limits.h"

#include <array>
#include <cstddef>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <vector>

// The sanitizers reserve terabytes of address space and look for leaks with calls of their own.
#if !defined(__SANITIZE_ADDRESS__) && (defined(__x86_64__) || defined(__aarch64__))
#define RUQSAT_CONFINE 1
#else
#define RUQSAT_CONFINE 0
#endif

namespace ruqsat::scan::helper {
namespace {

void limit(__rlimit_resource resource, rlim_t value)
{
    const rlimit both{value, value};
    setrlimit(resource, &both);
}

#if RUQSAT_CONFINE
#ifdef __x86_64__
constexpr std::uint32_t architecture = AUDIT_ARCH_X86_64;
#else
constexpr std::uint32_t architecture = AUDIT_ARCH_AARCH64;
#endif

constexpr std::array forbiddenCalls{
#ifdef __x86_64__
    SYS_open,    SYS_creat,   SYS_fork,           SYS_vfork,
#endif
    SYS_openat,  SYS_openat2, SYS_execve,         SYS_execveat, SYS_socket,
    SYS_connect, SYS_bind,    SYS_ptrace,         SYS_unlinkat, SYS_renameat2,
    SYS_linkat,  SYS_mkdirat, SYS_kill,           SYS_tkill,    SYS_process_vm_writev,
    SYS_mount,   SYS_bpf,     SYS_io_uring_setup,
};

constexpr std::uint32_t deny = SECCOMP_RET_ERRNO | 1; // EPERM
#endif

} // namespace

void forbidFilesAndNetwork()
{
#if RUQSAT_CONFINE
    std::vector<sock_filter> program{
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        // The other numbering of x86-64 would go around the list.
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000U, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
    };
    for (const long call : forbiddenCalls) {
        program.push_back(
            BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<std::uint32_t>(call), 0, 1));
        program.push_back(BPF_STMT(BPF_RET | BPF_K, deny));
    }
    program.push_back(BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
    const sock_fprog filter{static_cast<unsigned short>(program.size()), program.data()};
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
#endif
}

void limitForForeignFiles()
{
    limitForScanning();
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CPU, 20);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NPROC, 0);
#if RUQSAT_CONFINE
    limit(RLIMIT_AS, 1024UL * 1024 * 1024);
#endif
}

void limitForScanning()
{
    limit(RLIMIT_CORE, 0);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace ruqsat::scan::helper
