#include "vault/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ruqsat::vault {
namespace {

class Descriptor final
{
public:
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    operator int() const { return m_number; }

private:
    int m_number;
};

bool writeAll(int descriptor, const QByteArray &content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t count = ::write(descriptor, content.constData() + written,
                                      static_cast<std::size_t>(content.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += count > 0 ? count : 0;
    }
    return ::fsync(descriptor) == 0;
}

} // namespace

Failure failureOfErrno(int error, const QString &doing)
{
    const QString detail = doing + QStringLiteral(": ") + QString::fromUtf8(std::strerror(error));
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {FailureCode::VaultDiskFull, detail};
    case EROFS:
    case EACCES:
    case EPERM:
        return {FailureCode::VaultReadOnly, detail};
    default:
        return {FailureCode::VaultError, detail};
    }
}

Result<void> writeDurably(const QString &path, const QByteArray &content)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray temporary = target + ".new";
    {
        const Descriptor file(::open(temporary.constData(),
                                     O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
                                     S_IRUSR | S_IWUSR));
        if (file < 0 || !writeAll(file, content)) {
            const Failure failure = failureOfErrno(errno, QStringLiteral("write"));
            ::unlink(temporary.constData());
            return failure;
        }
    }
    if (::rename(temporary.constData(), target.constData()) != 0)
        return failureOfErrno(errno, QStringLiteral("rename"));
    // Until the folder is flushed a power cut may bring the old name back.
    return flushFile(QFileInfo(path).path());
}

Result<void> flushFile(const QString &path)
{
    const Descriptor place(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (place < 0 || ::fsync(place) != 0)
        return failureOfErrno(errno, QStringLiteral("flush"));
    return {};
}

Result<QByteArray> readBounded(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.exists())
        return Failure(FailureCode::VaultItemMissing, QFileInfo(path).fileName());
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::VaultError, file.errorString());
    if (file.size() > limit)
        return Failure(FailureCode::VaultDamaged, QStringLiteral("file too large"));
    return file.read(limit);
}

} // namespace ruqsat::vault
