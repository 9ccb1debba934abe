#include "vault/attachment.h"

#include "vault/connection.h"

#include <QCryptographicHash>
#include <QIODevice>

namespace ruqsat::vault {
namespace {

constexpr qint64 chunkBytes = 256 * 1024;

const QString attachmentColumns = QStringLiteral(
    "SELECT a.attachment_id, a.case_id, a.item, a.name, a.type, a.pages, a.size, a.sha256, "
    "a.number FROM attachment a JOIN draft d ON d.case_id = a.case_id ");

Attachment attachmentFromRow(const QSqlQuery &row)
{
    return {row.value(0).toString(),   row.value(1).toString(),   row.value(2).toString(),
            row.value(3).toString(),   row.value(4).toString(),   row.value(5).toInt(),
            row.value(6).toLongLong(), row.value(7).toByteArray()};
}

/// The only row of a query that must have one.
Result<void> needRow(QSqlQuery &query)
{
    const Result<bool> row = Connection::nextRow(query);
    if (!row)
        return row.failure();
    if (!*row)
        return FailureCode::VaultItemMissing;
    return {};
}

Result<qint64> bytesOfCase(Connection &connection, const QString &caseId)
{
    Result<QSqlQuery> sum = connection.query(
        QStringLiteral("SELECT coalesce((SELECT sum(size) FROM attachment a WHERE "
                       "a.case_id = d.case_id), 0) FROM draft d WHERE d.case_id = ? AND "
                       "d.owner = ?"),
        {caseId, connection.owner()});
    if (!sum)
        return sum.failure();
    if (const Result<void> row = needRow(*sum); !row)
        return row.failure();
    return sum->value(0).toLongLong();
}

/// Reads until `limit` bytes, the end, or an error: a QIODevice may give less than asked for.
Result<QByteArray> readChunk(QIODevice &source)
{
    QByteArray chunk(chunkBytes, Qt::Uninitialized);
    qint64 filled = 0;
    while (filled < chunkBytes) {
        const qint64 count = source.read(chunk.data() + filled, chunkBytes - filled);
        if (count < 0 && !source.atEnd())
            return Failure(FailureCode::FileUnreadable, source.errorString());
        if (count <= 0)
            break;
        filled += count;
    }
    chunk.truncate(filled);
    return chunk;
}

} // namespace

Result<Attachment> Attachments::add(const Attachment &description, QIODevice &source)
{
    Attachment added;
    const Result<void> kept = m_connection.transaction([&]() -> Result<void> {
        const Result<Attachment> within = addWithin(description, source);
        if (!within)
            return within.failure();
        added = *within;
        return {};
    });
    if (!kept)
        return kept.failure();
    return added;
}

Result<Attachment> Attachments::addWithin(const Attachment &description, QIODevice &source)
{
    Attachment added = description;
    const Result<qint64> already = bytesOfCase(m_connection, added.caseId);
    if (!already)
        return already.failure();
    Result<QSqlQuery> inserted = m_connection.query(
        QStringLiteral("INSERT INTO attachment (attachment_id, case_id, item, name, type, "
                       "pages, size, sha256) VALUES (?, ?, ?, ?, ?, ?, 0, x'')"),
        {added.id, added.caseId, added.item, added.name, added.type, added.pages});
    if (!inserted)
        return inserted.failure();
    const qint64 number = inserted->lastInsertId().toLongLong();

    QCryptographicHash hash(QCryptographicHash::Sha256);
    added.size = 0;
    for (qint64 position = 0;; ++position) {
        const Result<QByteArray> chunk = readChunk(source);
        if (!chunk)
            return chunk.failure();
        if (chunk->isEmpty())
            break;
        added.size += chunk->size();
        if (added.size > maximumAttachmentBytes)
            return FailureCode::FileTooLarge;
        if (*already + added.size > maximumCaseBytes)
            return FailureCode::CaseTooLarge;
        hash.addData(*chunk);
        const Result<int> written = m_connection.change(
            QStringLiteral("INSERT INTO attachment_chunk (attachment, position, bytes) "
                           "VALUES (?, ?, ?)"),
            {number, position, *chunk});
        if (!written)
            return written.failure();
    }
    if (added.size == 0)
        return FailureCode::FileEmpty;
    added.sha256 = hash.result();
    const Result<int> completed =
        m_connection.change(QStringLiteral("UPDATE attachment SET size = ?, sha256 = ? "
                                           "WHERE number = ?"),
                            {added.size, added.sha256, number});
    if (!completed)
        return completed.failure();
    return added;
}

Result<QList<Attachment>> Attachments::of(const QString &caseId) const
{
    Result<QSqlQuery> found = m_connection.query(
        attachmentColumns + QStringLiteral("WHERE a.case_id = ? AND d.owner = ? ORDER BY a.number"),
        {caseId, m_connection.owner()});
    if (!found)
        return found.failure();
    QList<Attachment> attachments;
    for (;;) {
        const Result<bool> row = Connection::nextRow(*found);
        if (!row)
            return row.failure();
        if (!*row)
            return attachments;
        attachments.append(attachmentFromRow(*found));
    }
}

Result<Attachment> Attachments::find(const QString &id) const
{
    Result<QSqlQuery> found = m_connection.query(
        attachmentColumns + QStringLiteral("WHERE a.attachment_id = ? AND d.owner = ?"),
        {id, m_connection.owner()});
    if (!found)
        return found.failure();
    if (const Result<void> row = needRow(*found); !row)
        return row.failure();
    return attachmentFromRow(*found);
}

Result<void> Attachments::read(const QString &id, QIODevice &target) const
{
    Result<QSqlQuery> found = m_connection.query(
        attachmentColumns + QStringLiteral("WHERE a.attachment_id = ? AND d.owner = ?"),
        {id, m_connection.owner()});
    if (!found)
        return found.failure();
    if (const Result<void> row = needRow(*found); !row)
        return row.failure();
    const Attachment attachment = attachmentFromRow(*found);
    Result<QSqlQuery> chunks = m_connection.query(
        QStringLiteral("SELECT bytes FROM attachment_chunk WHERE attachment = ? ORDER BY position"),
        {found->value(8)});
    if (!chunks)
        return chunks.failure();

    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        const Result<bool> row = Connection::nextRow(*chunks);
        if (!row)
            return row.failure();
        if (!*row)
            break;
        const QByteArray chunk = chunks->value(0).toByteArray();
        hash.addData(chunk);
        if (target.write(chunk) != chunk.size())
            return Failure(FailureCode::IoError, target.errorString());
    }
    if (hash.result() != attachment.sha256)
        return Failure(FailureCode::VaultFileDamaged, attachment.item);
    return {};
}

Result<void> Attachments::remove(const QString &id)
{
    return m_connection.transaction([&]() -> Result<void> {
        const Result<int> changed = m_connection.change(
            QStringLiteral("UPDATE draft SET revision = revision + 1 WHERE owner = ? AND case_id "
                           "IN (SELECT case_id FROM attachment WHERE attachment_id = ?)"),
            {m_connection.owner(), id});
        if (!changed)
            return changed.failure();
        if (*changed == 0)
            return FailureCode::VaultItemMissing;
        const Result<int> removed = m_connection.change(
            QStringLiteral("DELETE FROM attachment WHERE attachment_id = ?"), {id});
        if (!removed)
            return removed.failure();
        return {};
    });
}

} // namespace ruqsat::vault
