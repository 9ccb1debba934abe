#include "vault/office_key.h"

#include "vault/connection.h"

namespace ruqsat::vault {

Result<void> OfficeKeys::keep(const QString &office, const Secret &key)
{
    return m_connection.transaction([&]() -> Result<void> {
        const Result<int> changed = m_connection.change(
            QStringLiteral("UPDATE office_key SET key = ? WHERE owner = ? AND office = ?"),
            {key.view().toByteArray(), m_connection.owner(), office});
        if (!changed)
            return changed.failure();
        if (*changed > 0)
            return {};
        const Result<int> added = m_connection.change(
            QStringLiteral("INSERT INTO office_key (owner, office, key) VALUES (?, ?, ?)"),
            {m_connection.owner(), office, key.view().toByteArray()});
        if (!added)
            return added.failure();
        return {};
    });
}

Result<Secret> OfficeKeys::find(const QString &office) const
{
    Result<QSqlQuery> found = m_connection.query(
        QStringLiteral("SELECT key FROM office_key WHERE owner = ? AND office = ?"),
        {m_connection.owner(), office});
    if (!found)
        return found.failure();
    const Result<bool> row = Connection::nextRow(*found);
    if (!row)
        return row.failure();
    return *row ? Secret::copyOf(found->value(0).toByteArray()) : Secret();
}

Result<void> OfficeKeys::noteStore(const QString &office, const QString &id)
{
    const Result<int> noted = m_connection.change(
        QStringLiteral("UPDATE office_key SET store = ? WHERE owner = ? AND office = ?"),
        {id, m_connection.owner(), office});
    if (!noted)
        return noted.failure();
    return {};
}

Result<QString> OfficeKeys::storeOf(const QString &office) const
{
    Result<QSqlQuery> found = m_connection.query(
        QStringLiteral("SELECT store FROM office_key WHERE owner = ? AND office = ?"),
        {m_connection.owner(), office});
    if (!found)
        return found.failure();
    const Result<bool> row = Connection::nextRow(*found);
    if (!row)
        return row.failure();
    return *row ? found->value(0).toString() : QString();
}

} // namespace ruqsat::vault
