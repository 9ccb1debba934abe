#include "vault/vault_lock.h"

#include "vault/durable_file.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace ruqsat::vault {

VaultLock::VaultLock(int descriptor)
    : m_descriptor(descriptor)
{
}

VaultLock::~VaultLock()
{
    ::close(m_descriptor);
}

Result<std::unique_ptr<VaultLock>> VaultLock::take(const QString &file)
{
    // Close-on-exec: a scan helper that outlives us must not keep the vault locked.
    const int descriptor = ::open(QFile::encodeName(file).constData(),
                                  O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return failureOfErrno(errno, QStringLiteral("lock file"));
    std::unique_ptr<VaultLock> lock(new VaultLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return FailureCode::VaultBusy;
        return failureOfErrno(errno, QStringLiteral("lock"));
    }
    return lock;
}

} // namespace ruqsat::vault
