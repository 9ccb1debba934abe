#include "vault/scan_page.h"

#include "vault/connection.h"

#include <QIODevice>

namespace ruqsat::vault {
namespace {

const QString ofOwnCase =
    QStringLiteral("case_id IN (SELECT case_id FROM draft WHERE case_id = ? AND owner = ?)");

Result<void> changeDone(const Result<int> &changed)
{
    if (!changed)
        return changed.failure();
    return {};
}

} // namespace

Result<void> ScanPages::keep(const ScanPage &page)
{
    if (page.jpeg.isEmpty() || page.jpeg.size() > maximumAttachmentBytes || page.number < 1)
        return Failure(FailureCode::VaultError, QStringLiteral("page out of bounds"));
    const Result<int> added = m_connection.change(
        QStringLiteral("INSERT OR REPLACE INTO scan_page (case_id, item, number, resolution, "
                       "blank, wanted, replaces, bytes) SELECT case_id, ?, ?, ?, ?, ?, ?, ? "
                       "FROM draft WHERE case_id = ? AND owner = ?"),
        {page.item, page.number, page.resolution, page.blank ? 1 : 0, page.wanted ? 1 : 0,
         page.replaces.join(QLatin1Char(' ')), page.jpeg, page.caseId, m_connection.owner()});
    if (!added)
        return added.failure();
    return *added > 0 ? Result<void>() : FailureCode::VaultItemMissing;
}

Result<QList<ScanPage>> ScanPages::of(const QString &caseId) const
{
    Result<QSqlQuery> found = m_connection.query(
        QStringLiteral("SELECT case_id, item, number, resolution, blank, wanted, replaces, bytes "
                       "FROM scan_page WHERE ") +
            ofOwnCase + QStringLiteral(" ORDER BY item, number"),
        {caseId, m_connection.owner()});
    if (!found)
        return found.failure();
    QList<ScanPage> pages;
    for (;;) {
        const Result<bool> row = Connection::nextRow(*found);
        if (!row)
            return row.failure();
        if (!*row)
            return pages;
        pages.append({found->value(0).toString(), found->value(1).toString(),
                      found->value(2).toInt(), found->value(3).toInt(),
                      found->value(4).toInt() != 0, found->value(5).toInt() != 0,
                      found->value(6).toString().split(QLatin1Char(' '), Qt::SkipEmptyParts),
                      found->value(7).toByteArray()});
    }
}

Result<void> ScanPages::markWanted(const QString &caseId, const QString &item, int number)
{
    return changeDone(m_connection.change(
        QStringLiteral("UPDATE scan_page SET wanted = 1 WHERE item = ? AND number = ? AND ") +
            ofOwnCase,
        {item, number, caseId, m_connection.owner()}));
}

Result<void> ScanPages::remove(const QString &caseId, const QString &item, int number)
{
    return changeDone(m_connection.change(
        QStringLiteral("DELETE FROM scan_page WHERE item = ? AND number = ? AND ") + ofOwnCase,
        {item, number, caseId, m_connection.owner()}));
}

Result<void> ScanPages::removeAll(const QString &caseId, const QString &item)
{
    return changeDone(
        m_connection.change(QStringLiteral("DELETE FROM scan_page WHERE item = ? AND ") + ofOwnCase,
                            {item, caseId, m_connection.owner()}));
}

Result<Attachment> ScanPages::settle(const Attachment &description, QIODevice &pdf,
                                     const QStringList &replaced)
{
    Attachment added;
    const Result<void> settled = m_connection.transaction([&]() -> Result<void> {
        // First, as what goes leaves room within the case's bounds.
        for (const QString &id : replaced) {
            const Result<int> gone = m_connection.change(
                QStringLiteral("DELETE FROM attachment WHERE attachment_id = ? AND item = ? AND ") +
                    ofOwnCase,
                {id, description.item, description.caseId, m_connection.owner()});
            if (!gone)
                return gone.failure();
        }
        const Result<Attachment> within = Attachments(m_connection).addWithin(description, pdf);
        if (!within)
            return within.failure();
        added = *within;
        return removeAll(description.caseId, description.item);
    });
    if (!settled)
        return settled.failure();
    return added;
}

} // namespace ruqsat::vault
