#include "scan/helper/limits.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace ruqsat::scan::helper {
namespace {

void limit(__rlimit_resource resource, rlim_t value)
{
    const rlimit both{value, value};
    setrlimit(resource, &both);
}

} // namespace

void limitForForeignFiles()
{
    limitForScanning();
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CPU, 20);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NPROC, 0);
// The sanitizers reserve terabytes of address space.
#ifndef __SANITIZE_ADDRESS__
    limit(RLIMIT_AS, 1024UL * 1024 * 1024);
#endif
}

void limitForScanning()
{
    limit(RLIMIT_CORE, 0);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace ruqsat::scan::helper
