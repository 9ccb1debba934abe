#include "vault/outbox.h"

#include "vault/connection.h"

#include <QJsonDocument>

// The outbox of a vault that was put back from an older copy.
namespace ruqsat::vault {

Result<void> Outbox::doubt()
{
    const Result<int> doubted = m_connection.change(
        QStringLiteral("UPDATE outbox SET state = 'unknown', last_failure = ?, changed_at = ? "
                       "WHERE owner = ? AND state IN ('waiting', 'sending', 'unknown')"),
        {failureName(FailureCode::VaultOlderCopy), m_connection.timestamp(), m_connection.owner()});
    if (!doubted)
        return doubted.failure();
    return {};
}

Result<QStringList> Outbox::lacking(const QStringList &idempotencyKeys) const
{
    QStringList lacking;
    for (const QString &key : idempotencyKeys) {
        const Result<OutboxItem> item = find(key);
        if (!item && item.failure().code != FailureCode::VaultItemMissing)
            return item.failure();
        if (!item || item->state != OutboxState::Acknowledged)
            lacking.append(key);
    }
    return lacking;
}

Result<void> Outbox::takeOver(const OutboxItem &item)
{
    const QByteArray json = QJsonDocument(item.answer).toJson(QJsonDocument::Compact);
    if (item.idempotencyKey.isEmpty() || item.caseId.isEmpty() || item.request.isEmpty() ||
        json.size() > maximumOutboxAnswer)
        return Failure(FailureCode::VaultError, QStringLiteral("outbox item out of bounds"));
    const QString answer = QString::fromUtf8(json);
    const QString now = m_connection.timestamp();
    const QString owner = m_connection.owner();
    return m_connection.transaction([&]() -> Result<void> {
        const Result<int> others = m_connection.change(
            QStringLiteral("UPDATE outbox SET state = 'withdrawn', last_failure = ?, "
                           "changed_at = ? WHERE case_id = ? AND owner = ? AND "
                           "idempotency_key <> ? AND state <> 'withdrawn'"),
            {failureName(FailureCode::VaultOlderCopy), now, item.caseId, owner,
             item.idempotencyKey});
        if (!others)
            return others.failure();
        const Result<int> known = m_connection.change(
            QStringLiteral("UPDATE outbox SET state = 'acknowledged', last_failure = NULL, "
                           "answer = ?, changed_at = ? WHERE idempotency_key = ? AND owner = ?"),
            {answer, now, item.idempotencyKey, owner});
        if (!known)
            return known.failure();
        if (*known == 0) {
            const Result<int> added = m_connection.change(
                QStringLiteral("INSERT INTO outbox (idempotency_key, case_id, owner, request, "
                               "signature, lookup_id, state, created_at, changed_at, answer) "
                               "VALUES (?, ?, ?, ?, x'', '', 'acknowledged', ?, ?, ?)"),
                {item.idempotencyKey, item.caseId, owner, item.request, now, now, answer});
            if (!added)
                return added.failure();
        }
        const Result<int> removed =
            m_connection.change(QStringLiteral("DELETE FROM draft WHERE case_id = ? AND owner = ?"),
                                {item.caseId, owner});
        if (!removed)
            return removed.failure();
        const Result<int> ended = m_connection.change(
            QStringLiteral("DELETE FROM draft_copy WHERE case_id = ? AND owner = ?"),
            {item.caseId, owner});
        if (!ended)
            return ended.failure();
        return {};
    });
}

} // namespace ruqsat::vault
