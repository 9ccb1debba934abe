#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

namespace ruqsat::vault {

class Connection;

inline constexpr qint64 maximumAttachmentBytes = 20 * 1024 * 1024;
inline constexpr qint64 maximumCaseBytes = 100 * 1024 * 1024;

struct Attachment
{
    QString id; ///< UUID without braces
    QString caseId;
    QString item;      ///< id of the regulation's document
    QString name;      ///< file name as shown
    QString type;      ///< media type by content: "application/pdf", "image/jpeg" …
    int pages = 0;     ///< 0 where the type has none
    qint64 size = 0;   ///< bytes; set by add()
    QByteArray sha256; ///< 32 bytes; set by add()
};

/// Files of drafts, kept in chunks so that none is ever whole in memory.
class Attachments final
{
public:
    explicit Attachments(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Reads `source` to its end in one transaction: all of it is kept or nothing. The draft must
    /// exist. Returns `description` with size and sha256. Fails with fileEmpty, fileTooLarge,
    /// caseTooLarge, fileUnreadable, vaultItemMissing (no such draft), vaultDiskFull, vaultError.
    Result<Attachment> add(const Attachment &description, QIODevice &source);
    /// The same as a part of the caller's transaction.
    Result<Attachment> addWithin(const Attachment &description, QIODevice &source);
    /// In the order in which they were added.
    Result<QList<Attachment>> of(const QString &caseId) const;
    Result<Attachment> find(const QString &id) const;
    /// Writes the bytes and checks them against sha256. Fails with vaultItemMissing,
    /// vaultFileDamaged, ioError (the target).
    Result<void> read(const QString &id, QIODevice &target) const;
    Result<void> remove(const QString &id);

private:
    Connection &m_connection;
};

} // namespace ruqsat::vault
