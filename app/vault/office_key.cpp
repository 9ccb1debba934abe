#include "vault/office_key.h"

#include "vault/connection.h"

namespace ruqsat::vault {

Result<void> OfficeKeys::keep(const QString &office, const Secret &key)
{
    const Result<int> kept = m_connection.change(
        QStringLiteral("INSERT OR REPLACE INTO office_key (owner, office, key) VALUES (?, ?, ?)"),
        {m_connection.owner(), office, key.view().toByteArray()});
    if (!kept)
        return kept.failure();
    return {};
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

} // namespace ruqsat::vault
