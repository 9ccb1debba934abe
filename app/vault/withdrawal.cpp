#include "vault/withdrawal.h"

#include "vault/connection.h"

#include <QJsonDocument>

namespace ruqsat::vault {

Result<void> Withdrawals::keep(const Withdrawal &withdrawal)
{
    const Result<int> kept = m_connection.change(
        QStringLiteral("INSERT OR IGNORE INTO withdrawal (idempotency_key, owner, content) "
                       "VALUES (?, ?, ?)"),
        {withdrawal.idempotencyKey, m_connection.owner(),
         QString::fromUtf8(QJsonDocument(withdrawal.content).toJson(QJsonDocument::Compact))});
    if (!kept)
        return kept.failure();
    return {};
}

Result<QList<Withdrawal>> Withdrawals::all() const
{
    Result<QSqlQuery> found = m_connection.query(
        QStringLiteral("SELECT idempotency_key, content FROM withdrawal WHERE owner = ?"),
        {m_connection.owner()});
    if (!found)
        return found.failure();
    QList<Withdrawal> all;
    for (;;) {
        const Result<bool> row = Connection::nextRow(*found);
        if (!row)
            return row.failure();
        if (!*row)
            return all;
        all.append({found->value(0).toString(),
                    QJsonDocument::fromJson(found->value(1).toString().toUtf8()).object()});
    }
}

Result<void> Withdrawals::drop(const QString &idempotencyKey)
{
    const Result<int> dropped = m_connection.change(
        QStringLiteral("DELETE FROM withdrawal WHERE idempotency_key = ? AND owner = ?"),
        {idempotencyKey, m_connection.owner()});
    if (!dropped)
        return dropped.failure();
    return {};
}

} // namespace ruqsat::vault
