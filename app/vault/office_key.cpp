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

Result<QVariant> OfficeKeys::value(const QString &column, const QString &office) const
{
    Result<QSqlQuery> found = m_connection.query(
        QStringLiteral("SELECT %1 FROM office_key WHERE owner = ? AND office = ?").arg(column),
        {m_connection.owner(), office});
    if (!found)
        return found.failure();
    const Result<bool> row = Connection::nextRow(*found);
    if (!row)
        return row.failure();
    return *row ? found->value(0) : QVariant();
}

Result<Secret> OfficeKeys::find(const QString &office) const
{
    const Result<QVariant> key = value(QStringLiteral("key"), office);
    if (!key)
        return key.failure();
    return key->isNull() ? Secret() : Secret::copyOf(key->toByteArray());
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
    const Result<QVariant> store = value(QStringLiteral("store"), office);
    if (!store)
        return store.failure();
    return store->toString();
}

} // namespace ruqsat::vault
