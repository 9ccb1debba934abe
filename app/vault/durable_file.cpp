#include "vault/durable_file.h"

#include <QFile>
#include <QFileInfo>

#include <array>
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

constexpr std::size_t blockSize = 64 * 1024;

bool writeAll(int descriptor, QByteArrayView content)
{
    qsizetype written = 0;
    while (written < content.size()) {
        const ssize_t count = ::write(descriptor, content.data() + written,
                                      static_cast<std::size_t>(content.size() - written));
        if (count < 0 && errno != EINTR)
            return false;
        written += count > 0 ? count : 0;
    }
    return true;
}

/// 0 at the end, below 0 where it cannot be read.
ssize_t readSome(int descriptor, std::array<char, blockSize> &block)
{
    ssize_t count = 0;
    do {
        count = ::read(descriptor, block.data(), block.size());
    } while (count < 0 && errno == EINTR);
    return count;
}

/// Whatever keeps a file from being read, the disk is not full of it, and the file may be whole.
Failure unread()
{
    return {FailureCode::VaultError,
            QStringLiteral("read: ") + QString::fromUtf8(std::strerror(errno))};
}

Result<void> copyAll(int source, int copy)
{
    std::array<char, blockSize> block;
    for (;;) {
        const ssize_t count = readSome(source, block);
        if (count < 0)
            return unread();
        if (count > 0 && !writeAll(copy, QByteArrayView(block.data(), count)))
            return failureOfErrno(errno, QStringLiteral("copy"));
        if (count == 0 && ::fsync(copy) != 0)
            return failureOfErrno(errno, QStringLiteral("copy"));
        if (count == 0)
            return {};
    }
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
        if (file < 0 || !writeAll(file, content) || ::fsync(file) != 0) {
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
    const Descriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (file < 0 && (errno == ENOENT || errno == ENOTDIR))
        return Failure(FailureCode::VaultItemMissing, QFileInfo(path).fileName());
    if (file < 0)
        return unread();
    QByteArray content;
    std::array<char, blockSize> block;
    for (;;) {
        const ssize_t count = readSome(file, block);
        if (count < 0)
            return unread();
        if (count == 0)
            return content;
        content.append(block.data(), count);
        if (content.size() > limit)
            return Failure(FailureCode::VaultDamaged, QStringLiteral("file too large"));
    }
}

Result<void> copyDurably(const QString &from, const QString &to)
{
    const Descriptor source(::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC));
    if (source < 0 && (errno == ENOENT || errno == ENOTDIR))
        return Failure(FailureCode::VaultItemMissing, QFileInfo(from).fileName());
    if (source < 0)
        return unread();
    const QByteArray target = QFile::encodeName(to);
    const Descriptor copy(::open(target.constData(),
                                 O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW,
                                 S_IRUSR | S_IWUSR));
    if (copy < 0)
        return failureOfErrno(errno, QStringLiteral("copy"));
    const Result<void> copied = copyAll(source, copy);
    if (!copied)
        ::unlink(target.constData());
    return copied;
}

} // namespace ruqsat::vault
