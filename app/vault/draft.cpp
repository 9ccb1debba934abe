#include "vault/draft.h"

#include "vault/connection.h"

#include <QJsonDocument>

namespace ruqsat::vault {
namespace {

constexpr qsizetype maximumContent = 4 * 1024 * 1024;

const QString draftColumns =
    QStringLiteral("SELECT case_id, content, step, focus_field, changed_at, revision FROM draft ");

Draft draftFromRow(const QSqlQuery &row)
{
    return {row.value(0).toString(),
            QJsonDocument::fromJson(row.value(1).toString().toUtf8()).object(),
            row.value(2).toString(),
            row.value(3).toString(),
            timeFromColumn(row.value(4)),
            row.value(5).toLongLong()};
}

} // namespace

Result<void> Drafts::save(const Draft &draft)
{
    return m_connection.transaction([&] { return saveWithin(draft); });
}

Result<void> Drafts::saveWithin(const Draft &draft)
{
    const QByteArray json = QJsonDocument(draft.content).toJson(QJsonDocument::Compact);
    if (draft.caseId.isEmpty() || json.size() > maximumContent)
        return Failure(FailureCode::VaultError, QStringLiteral("draft out of bounds"));
    const QString content = QString::fromUtf8(json);
    const QString now = m_connection.timestamp();
    const Result<int> changed = m_connection.change(
        QStringLiteral("UPDATE draft SET content = ?, step = ?, focus_field = ?, changed_at = ?, "
                       "revision = revision + 1 WHERE case_id = ? AND owner = ?"),
        {content, draft.step, draft.focusField, now, draft.caseId, m_connection.owner()});
    if (!changed)
        return changed.failure();
    if (*changed > 0)
        return {};
    const Result<int> added = m_connection.change(
        QStringLiteral("INSERT INTO draft (case_id, owner, content, step, focus_field, "
                       "changed_at) VALUES (?, ?, ?, ?, ?, ?)"),
        {draft.caseId, m_connection.owner(), content, draft.step, draft.focusField, now});
    if (!added)
        return added.failure();
    return {};
}

Result<Draft> Drafts::load(const QString &caseId) const
{
    Result<QSqlQuery> found =
        m_connection.query(draftColumns + QStringLiteral("WHERE case_id = ? AND owner = ?"),
                           {caseId, m_connection.owner()});
    if (!found)
        return found.failure();
    const Result<bool> row = Connection::nextRow(*found);
    if (!row)
        return row.failure();
    if (!*row)
        return FailureCode::VaultItemMissing;
    return draftFromRow(*found);
}

Result<QList<Draft>> Drafts::all() const
{
    Result<QSqlQuery> found = m_connection.query(
        draftColumns + QStringLiteral("WHERE owner = ? ORDER BY changed_at DESC, case_id"),
        {m_connection.owner()});
    if (!found)
        return found.failure();
    QList<Draft> drafts;
    for (;;) {
        const Result<bool> row = Connection::nextRow(*found);
        if (!row)
            return row.failure();
        if (!*row)
            return drafts;
        drafts.append(draftFromRow(*found));
    }
}

Result<void> Drafts::remove(const QString &caseId)
{
    return m_connection.transaction([&]() -> Result<void> {
        Result<QSqlQuery> signedBytes = m_connection.query(
            QStringLiteral("SELECT 1 FROM outbox WHERE case_id = ? AND owner = ? "
                           "AND state IN ('waiting', 'sending', 'unknown')"),
            {caseId, m_connection.owner()});
        if (!signedBytes)
            return signedBytes.failure();
        const Result<bool> waits = Connection::nextRow(*signedBytes);
        if (!waits)
            return waits.failure();
        if (*waits)
            return Failure(FailureCode::VaultError, QStringLiteral("the case is in the outbox"));
        signedBytes->finish();
        const Result<int> removed =
            m_connection.change(QStringLiteral("DELETE FROM draft WHERE case_id = ? AND owner = ?"),
                                {caseId, m_connection.owner()});
        if (!removed)
            return removed.failure();
        if (*removed == 0)
            return FailureCode::VaultItemMissing;
        const Result<int> noted = m_connection.change(
            QStringLiteral("UPDATE draft_copy SET deleted = 1 WHERE case_id = ? AND owner = ?"),
            {caseId, m_connection.owner()});
        if (!noted)
            return noted.failure();
        return {};
    });
}

Result<void> Drafts::setAside(const QString &caseId)
{
    const Result<int> moved = m_connection.change(
        QStringLiteral("UPDATE draft SET case_id = ? WHERE case_id = ? AND owner = ?"),
        {caseId + QStringLiteral("/aside/") + m_connection.timestamp(), caseId,
         m_connection.owner()});
    if (!moved)
        return moved.failure();
    return {};
}

Result<void> Drafts::noteOpen(const QString &caseId)
{
    const Result<int> noted =
        caseId.isEmpty()
            ? m_connection.change(QStringLiteral("DELETE FROM open_case WHERE owner = ?"),
                                  {m_connection.owner()})
            : m_connection.change(
                  QStringLiteral("INSERT OR REPLACE INTO open_case (owner, case_id) VALUES (?, ?)"),
                  {m_connection.owner(), caseId});
    if (!noted)
        return noted.failure();
    return {};
}

Result<QString> Drafts::openCase() const
{
    Result<QSqlQuery> found = m_connection.query(
        QStringLiteral("SELECT o.case_id FROM open_case o JOIN draft d ON d.case_id = o.case_id "
                       "AND d.owner = o.owner WHERE o.owner = ?"),
        {m_connection.owner()});
    if (!found)
        return found.failure();
    const Result<bool> row = Connection::nextRow(*found);
    if (!row)
        return row.failure();
    return *row ? found->value(0).toString() : QString();
}

} // namespace ruqsat::vault
