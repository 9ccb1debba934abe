#include "registry/partial_file.h"

#include "registry/storage.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <sys/file.h>
#include <sys/stat.h>

namespace ruqsat::registry {
namespace {

QString pathOf(const QString &storage, const QString &name)
{
    return incomingFolder(storage) + u'/' + name;
}

} // namespace

Result<std::unique_ptr<PartialFile>> PartialFile::open(const QString &storage, const QString &name)
{
    std::unique_ptr<PartialFile> partial(new PartialFile(pathOf(storage, name)));
    if (!partial->m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered,
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Failure(FailureCode::IoError, QStringLiteral("storage cannot be written"));
    // The connection before this one may not have been given up yet.
    if (::flock(partial->m_file.handle(), LOCK_EX | LOCK_NB) != 0)
        return Failure(FailureCode::RegistryBusy, QStringLiteral("the upload is under way"));
    // What was locked may have been kept, or dropped, by the connection before this one.
    struct stat held = {};
    struct stat named = {};
    const QByteArray path = QFile::encodeName(partial->m_file.fileName());
    if (::fstat(partial->m_file.handle(), &held) != 0 || ::stat(path.constData(), &named) != 0 ||
        held.st_ino != named.st_ino || held.st_dev != named.st_dev)
        return Failure(FailureCode::RegistryBusy, QStringLiteral("the upload is under way"));
    partial->m_size = partial->m_file.size();
    return partial;
}

qint64 PartialFile::received(const QString &storage, const QString &name)
{
    return QFileInfo(pathOf(storage, name)).size();
}

void PartialFile::forget(const QString &storage, const QString &name)
{
    if (!QFileInfo::exists(pathOf(storage, name)))
        return;
    if (const Result<std::unique_ptr<PartialFile>> partial = open(storage, name))
        (*partial)->drop();
}

Result<void> PartialFile::append(QByteArrayView bytes)
{
    if (!m_file.seek(m_size) || m_file.write(bytes.data(), bytes.size()) != bytes.size()) {
        m_file.resize(m_size);
        return Failure(FailureCode::IoError, QStringLiteral("storage is full"));
    }
    m_size += bytes.size();
    return {};
}

QByteArray PartialFile::head()
{
    return m_file.seek(0) ? m_file.read(8) : QByteArray();
}

Result<QString> PartialFile::sha256()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!m_file.seek(0) || !hash.addData(&m_file))
        return Failure(FailureCode::IoError, QStringLiteral("storage cannot be read"));
    return QString::fromLatin1(hash.result().toHex());
}

Result<void> PartialFile::keep(const QString &path)
{
    return keepFile(m_file, path);
}

void PartialFile::drop()
{
    removeHeld(m_file);
    m_size = 0;
}

} // namespace ruqsat::registry
