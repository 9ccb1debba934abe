#include "registry/storage.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace ruqsat::registry {
namespace {

bool syncDirectory(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY);
    if (descriptor < 0)
        return false;
    const bool done = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return done;
}

} // namespace

QString attachmentPath(const QString &storage, const QString &sha256)
{
    return storage + QStringLiteral("/files/") + sha256.first(2) + u'/' + sha256;
}

QString incomingFolder(const QString &storage)
{
    return storage + QStringLiteral("/incoming");
}

Result<void> keepFile(QFile &file, const QString &path)
{
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder) || !file.flush() || ::fsync(file.handle()) != 0)
        return Failure(FailureCode::IoError, QStringLiteral("storage cannot be written"));
    const QByteArray from = QFile::encodeName(file.fileName());
    // Takes the place of a file of the same content, if there is one. Closed, and so unlocked, only
    // under its new name.
    const bool moved = ::rename(from.constData(), QFile::encodeName(path).constData()) == 0;
    file.close();
    if (!moved || !syncDirectory(folder))
        return Failure(FailureCode::IoError, QStringLiteral("storage cannot be written"));
    return {};
}

Result<std::unique_ptr<IncomingFile>> IncomingFile::open(const QString &storage)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<IncomingFile> incoming(new IncomingFile(incomingFolder(storage) + u'/' + name));
    if (!incoming->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Failure(FailureCode::IoError, QStringLiteral("storage cannot be written"));
    incoming->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return incoming;
}

IncomingFile::~IncomingFile()
{
    m_file.remove();
}

Result<void> IncomingFile::append(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return Failure(FailureCode::IoError, QStringLiteral("storage is full"));
    m_hash.addData(bytes);
    m_size += bytes.size();
    return {};
}

QString IncomingFile::sha256() const
{
    return QString::fromLatin1(m_hash.result().toHex());
}

Result<void> IncomingFile::keep(const QString &path)
{
    return keepFile(m_file, path);
}

void removeHeld(QFile &file)
{
    // QFile::remove() closes first, and a piece that came then would go with the file.
    ::unlink(QFile::encodeName(file.fileName()).constData());
    file.close();
}

void cleanIncoming(const QString &storage)
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-incomingSeconds);
    const QDir folder(incomingFolder(storage));
    for (const QFileInfo &found : folder.entryInfoList(QDir::Files)) {
        if (found.lastModified() >= before)
            continue;
        QFile file(found.filePath());
        if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) ||
            ::flock(file.handle(), LOCK_EX | LOCK_NB) != 0)
            continue;
        // A piece may have come before it was held.
        if (QFileInfo(found.filePath()).lastModified() < before)
            removeHeld(file);
    }
}

} // namespace ruqsat::registry
