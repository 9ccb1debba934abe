#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QCryptographicHash>
#include <QFile>
#include <QString>

#include <memory>

namespace ruqsat::registry {

/// Where an attachment of this content lies. Named by content: the same bytes are one file, and a
/// name can never be mistaken for another content.
QString attachmentPath(const QString &storage, const QString &sha256);

/// Where files lie that are not complete yet.
QString incomingFolder(const QString &storage);
/// Gives a file that is complete its name; on the disk for good when this returns.
Result<void> keepFile(QFile &file, const QString &path);

/// A file on its way in: hashed while it is written, and in nobody's sight until it is complete.
/// What is not kept is deleted with the object; what a killed process left, by cleanIncoming().
class IncomingFile final
{
public:
    static Result<std::unique_ptr<IncomingFile>> open(const QString &storage);
    ~IncomingFile();

    Result<void> append(QByteArrayView bytes);
    qint64 size() const { return m_size; }
    QString sha256() const;
    /// On the disk for good when this returns.
    Result<void> keep(const QString &path);

private:
    explicit IncomingFile(const QString &path)
        : m_file(path)
    {
    }
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_size = 0;
};

/// Deletes an open file that this process has locked, before anybody else can lock it.
void removeHeld(QFile &file);

/// So long a file may wait for its next piece.
inline constexpr qint64 incomingSeconds = 24 * 60 * 60;
/// Deletes unfinished files older than that: younger ones may be another registry's.
void cleanIncoming(const QString &storage);

} // namespace ruqsat::registry
