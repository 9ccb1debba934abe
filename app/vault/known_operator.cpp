#include "vault/known_operator.h"

#include "vault/connection.h"

#include <QJsonDocument>

namespace ruqsat::vault {

Result<void> KnownOperators::remember(const KnownOperator &known)
{
    const QString user =
        QString::fromUtf8(QJsonDocument(known.user).toJson(QJsonDocument::Compact));
    const Result<int> kept = m_connection.change(
        QStringLiteral("INSERT OR REPLACE INTO known_operator (owner, user, signed_in_at) "
                       "VALUES (?, ?, ?)"),
        {m_connection.owner(), user, known.signedInAt.toUTC().toString(Qt::ISODateWithMs)});
    if (!kept)
        return kept.failure();
    return {};
}

Result<std::optional<KnownOperator>> KnownOperators::find() const
{
    Result<QSqlQuery> found = m_connection.query(
        QStringLiteral("SELECT user, signed_in_at FROM known_operator WHERE owner = ?"),
        {m_connection.owner()});
    if (!found)
        return found.failure();
    const Result<bool> row = Connection::nextRow(*found);
    if (!row)
        return row.failure();
    if (!*row)
        return std::optional<KnownOperator>();
    return std::optional(
        KnownOperator{QJsonDocument::fromJson(found->value(0).toString().toUtf8()).object(),
                      timeFromColumn(found->value(1))});
}

} // namespace ruqsat::vault
