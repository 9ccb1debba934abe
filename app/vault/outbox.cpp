#include "vault/outbox.h"

#include "vault/connection.h"

#include <QJsonDocument>

#include <array>

namespace ruqsat::vault {
namespace {

constexpr qsizetype maximumRequest = 1024 * 1024;
constexpr qsizetype maximumSignature = 1024 * 1024;
constexpr qsizetype maximumReason = 1'000;

const std::array<std::pair<OutboxState, QLatin1String>, 5> stateNames{{
    {OutboxState::Waiting, QLatin1String("waiting")},
    {OutboxState::Sending, QLatin1String("sending")},
    {OutboxState::Unknown, QLatin1String("unknown")},
    {OutboxState::Acknowledged, QLatin1String("acknowledged")},
    {OutboxState::Withdrawn, QLatin1String("withdrawn")},
}};

const QString outboxColumns = QStringLiteral(
    "SELECT idempotency_key, case_id, request, signature, lookup_id, state, attempts, "
    "last_failure, created_at, changed_at, answer, reason, provisional_at, ended_by FROM outbox ");

OutboxState stateFromName(const QString &name)
{
    for (const auto &[state, text] : stateNames) {
        if (name == text)
            return state;
    }
    return OutboxState::Unknown;
}

OutboxItem itemFromRow(const QSqlQuery &row)
{
    OutboxItem item;
    item.idempotencyKey = row.value(0).toString();
    item.caseId = row.value(1).toString();
    item.request = row.value(2).toByteArray();
    item.signature = row.value(3).toByteArray();
    item.lookupId = row.value(4).toString();
    item.state = stateFromName(row.value(5).toString());
    item.attempts = row.value(6).toInt();
    item.lastFailure = failureFromName(row.value(7).toString());
    item.createdAt = timeFromColumn(row.value(8));
    item.changedAt = timeFromColumn(row.value(9));
    item.answer = QJsonDocument::fromJson(row.value(10).toString().toUtf8()).object();
    item.reason = row.value(11).toString();
    item.provisionalAt = timeFromColumn(row.value(12));
    item.endedBy = row.value(13).toString();
    return item;
}

Result<QList<OutboxItem>> itemsOf(Connection &connection, const QString &rest,
                                  const QVariantList &values)
{
    Result<QSqlQuery> found = connection.query(outboxColumns + rest, values);
    if (!found)
        return found.failure();
    QList<OutboxItem> items;
    for (;;) {
        const Result<bool> row = Connection::nextRow(*found);
        if (!row)
            return row.failure();
        if (!*row)
            return items;
        items.append(itemFromRow(*found));
    }
}

Result<OutboxItem> oneItem(Connection &connection, const QString &rest, const QVariantList &values)
{
    const Result<QList<OutboxItem>> items = itemsOf(connection, rest, values);
    if (!items)
        return items.failure();
    if (items->isEmpty())
        return FailureCode::VaultItemMissing;
    return items->first();
}

/// `set` and `from` are ours, never input.
Result<void> changeState(Connection &connection, const QString &key, const char *set,
                         const char *from, const QVariantList &values)
{
    QVariantList all = values;
    all << connection.timestamp() << key << connection.owner();
    const Result<int> changed =
        connection.change(QStringLiteral("UPDATE outbox SET %1, changed_at = ? WHERE "
                                         "idempotency_key = ? AND owner = ? AND state IN (%2)")
                              .arg(QLatin1String(set), QLatin1String(from)),
                          all);
    if (!changed)
        return changed.failure();
    if (*changed == 1)
        return {};
    const Result<OutboxItem> item =
        oneItem(connection, QStringLiteral("WHERE idempotency_key = ? AND owner = ?"),
                {key, connection.owner()});
    if (!item)
        return item.failure();
    return Failure(FailureCode::VaultError,
                   QStringLiteral("not from state ") + outboxStateName(item->state));
}

} // namespace

QString outboxStateName(OutboxState state)
{
    return stateNames.at(static_cast<std::size_t>(state)).second;
}

Result<void> Outbox::put(const OutboxItem &item)
{
    if (item.idempotencyKey.isEmpty() || item.caseId.isEmpty() || item.request.isEmpty() ||
        item.signature.isEmpty() || item.request.size() > maximumRequest ||
        item.signature.size() > maximumSignature)
        return Failure(FailureCode::VaultError, QStringLiteral("outbox item out of bounds"));
    const Result<OutboxItem> kept = find(item.idempotencyKey);
    if (kept) {
        const bool same = kept->caseId == item.caseId && kept->request == item.request &&
                          kept->signature == item.signature && kept->lookupId == item.lookupId;
        if (same)
            return {};
        return Failure(FailureCode::VaultError, QStringLiteral("key used for other bytes"));
    }
    if (kept.failure().code != FailureCode::VaultItemMissing)
        return kept.failure();
    const QString now = m_connection.timestamp();
    const Result<int> added = m_connection.change(
        QStringLiteral("INSERT INTO outbox (idempotency_key, case_id, owner, request, signature, "
                       "lookup_id, state, created_at, changed_at) "
                       "VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?)"),
        {item.idempotencyKey, item.caseId, m_connection.owner(), item.request, item.signature,
         item.lookupId, now, now});
    if (!added)
        return added.failure();
    return {};
}

Result<OutboxItem> Outbox::find(const QString &idempotencyKey) const
{
    return oneItem(m_connection, QStringLiteral("WHERE idempotency_key = ? AND owner = ?"),
                   {idempotencyKey, m_connection.owner()});
}

Result<OutboxItem> Outbox::ofCase(const QString &caseId) const
{
    return oneItem(m_connection,
                   QStringLiteral("WHERE case_id = ? AND owner = ? AND state <> 'withdrawn'"),
                   {caseId, m_connection.owner()});
}

Result<QList<OutboxItem>> Outbox::pending() const
{
    return itemsOf(m_connection,
                   QStringLiteral("WHERE owner = ? AND state IN ('waiting', 'sending', 'unknown') "
                                  "ORDER BY number"),
                   {m_connection.owner()});
}

Result<QList<OutboxItem>> Outbox::acknowledged(int limit) const
{
    return itemsOf(m_connection,
                   QStringLiteral("WHERE owner = ? AND state = 'acknowledged' "
                                  "ORDER BY changed_at DESC, number DESC LIMIT ?"),
                   {m_connection.owner(), qBound(1, limit, 1000)});
}

Result<void> Outbox::markSending(const QString &idempotencyKey)
{
    return changeState(m_connection, idempotencyKey, "state = 'sending', attempts = attempts + 1",
                       "'waiting', 'unknown'", {});
}

Result<void> Outbox::markWaiting(const QString &idempotencyKey, FailureCode failure)
{
    return changeState(m_connection, idempotencyKey, "state = 'waiting', last_failure = ?",
                       "'sending'", {failureName(failure)});
}

Result<void> Outbox::markUnknown(const QString &idempotencyKey, FailureCode failure)
{
    return changeState(m_connection, idempotencyKey, "state = 'unknown', last_failure = ?",
                       "'sending', 'unknown'", {failureName(failure)});
}

Result<void> Outbox::acknowledge(const QString &idempotencyKey, const QJsonObject &answer)
{
    const QByteArray json = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    if (json.size() > maximumOutboxAnswer)
        return Failure(FailureCode::VaultError, QStringLiteral("answer out of bounds"));
    return m_connection.transaction([&]() -> Result<void> {
        const Result<OutboxItem> item = find(idempotencyKey);
        if (!item)
            return item.failure();
        if (item->state == OutboxState::Acknowledged)
            return {};
        const Result<void> moved = changeState(
            m_connection, idempotencyKey, "state = 'acknowledged', last_failure = NULL, answer = ?",
            "'waiting', 'sending', 'unknown'", {QString::fromUtf8(json)});
        if (!moved)
            return moved;
        const Result<int> removed =
            m_connection.change(QStringLiteral("DELETE FROM draft WHERE case_id = ? AND owner = ?"),
                                {item->caseId, m_connection.owner()});
        if (!removed)
            return removed.failure();
        const Result<int> ended = m_connection.change(
            QStringLiteral("DELETE FROM draft_copy WHERE case_id = ? AND owner = ?"),
            {item->caseId, m_connection.owner()});
        if (!ended)
            return ended.failure();
        return {};
    });
}

Result<void> Outbox::noteProvisional(const QString &idempotencyKey)
{
    const Result<int> noted =
        m_connection.change(QStringLiteral("UPDATE outbox SET provisional_at = ? WHERE "
                                           "idempotency_key = ? AND owner = ?"),
                            {m_connection.timestamp(), idempotencyKey, m_connection.owner()});
    if (!noted)
        return noted.failure();
    if (*noted == 0)
        return FailureCode::VaultItemMissing;
    return {};
}

Result<void> Outbox::withdraw(const QString &idempotencyKey, FailureCode failure,
                              const QString &reason, const QString &by)
{
    if (reason.size() > maximumReason)
        return Failure(FailureCode::VaultError, QStringLiteral("reason out of bounds"));
    return changeState(m_connection, idempotencyKey,
                       "state = 'withdrawn', last_failure = ?, reason = ?, ended_by = ?",
                       "'waiting', 'sending', 'unknown'",
                       {failureName(failure), reason, by.left(maximumReason)});
}

Result<QList<OutboxItem>> Outbox::withdrawn() const
{
    return itemsOf(m_connection,
                   QStringLiteral("WHERE owner = ? AND state = 'withdrawn' ORDER BY number"),
                   {m_connection.owner()});
}

Result<void> Outbox::forget(const QString &idempotencyKey)
{
    return m_connection.transaction([&]() -> Result<void> {
        const Result<int> draft = m_connection.change(
            QStringLiteral("DELETE FROM draft WHERE owner = ? AND case_id IN (SELECT case_id FROM "
                           "outbox WHERE idempotency_key = ?)"),
            {m_connection.owner(), idempotencyKey});
        if (!draft)
            return draft.failure();
        const Result<int> item = m_connection.change(
            QStringLiteral("DELETE FROM outbox WHERE idempotency_key = ? AND owner = ?"),
            {idempotencyKey, m_connection.owner()});
        if (!item)
            return item.failure();
        return {};
    });
}

} // namespace ruqsat::vault
