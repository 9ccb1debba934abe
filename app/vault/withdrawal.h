#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace ruqsat::vault {

class Connection;

/// A signed request that the head took back, of which the registry does not know yet.
struct Withdrawal
{
    QString idempotencyKey;
    QJsonObject content; ///< what the registry is to be told
};

/// Of an outbox that is shared. What stands here is not sent any more.
class Withdrawals final
{
public:
    explicit Withdrawals(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Durable when it returns. One that is here already stays as it is.
    Result<void> keep(const Withdrawal &withdrawal);
    Result<QList<Withdrawal>> all() const;
    /// The registry knows. Fine where there is none.
    Result<void> drop(const QString &idempotencyKey);

private:
    Connection &m_connection;
};

} // namespace ruqsat::vault
