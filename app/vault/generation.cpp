#include "vault/generation.h"

#include "vault/connection.h"

#include <QUuid>

namespace ruqsat::vault {

Result<Generation> Generations::next()
{
    Generation generation;
    const Result<void> done = m_connection.transaction([&]() -> Result<void> {
        const Result<int> counted = m_connection.change(
            QStringLiteral("UPDATE generation SET number = number + 1, report = ? "
                           "WHERE only = 1 AND report = ''"),
            {QUuid::createUuid().toString(QUuid::WithoutBraces)});
        if (!counted)
            return counted.failure();
        Result<QSqlQuery> found = m_connection.query(
            QStringLiteral("SELECT vault, number, told_at, report FROM generation WHERE only = 1"));
        if (!found)
            return found.failure();
        const Result<bool> row = Connection::nextRow(*found);
        if (!row)
            return row.failure();
        if (!*row)
            return Failure(FailureCode::VaultDamaged, QStringLiteral("generation"));
        generation = {found->value(0).toString(), found->value(1).toLongLong(),
                      timeFromColumn(found->value(2)), found->value(3).toString()};
        return {};
    });
    if (!done)
        return done.failure();
    return generation;
}

Result<void> Generations::told(qint64 number, const QDateTime &at)
{
    const Result<int> kept = m_connection.change(
        QStringLiteral("UPDATE generation SET number = max(number, ?), told_at = ?, report = '' "
                       "WHERE only = 1"),
        {number, at.toUTC().toString(Qt::ISODateWithMs)});
    if (!kept)
        return kept.failure();
    return {};
}

} // namespace ruqsat::vault
