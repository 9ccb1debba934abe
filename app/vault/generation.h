#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>

namespace ruqsat::vault {

class Connection;

/// Which vault this is and how far it has come.
struct Generation
{
    QString vault;     ///< 32 hexadecimal digits, drawn when the vault was made
    qint64 number = 0; ///< grows with each report to the registry
    QDateTime toldAt;  ///< of the last report, by the registry's clock; invalid before the first
};

/// How a vault that was put back from a copy is noticed: each report to the registry has a number
/// of its own, which is kept here before it is told. A copy tells one that the registry knows.
class Generations final
{
public:
    explicit Generations(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Counts one up; durable when it returns.
    Result<Generation> next();
    /// The registry answered at that time. `number`: what it knows as the highest, which a copy
    /// goes on from.
    Result<void> told(qint64 number, const QDateTime &at);

private:
    Connection &m_connection;
};

} // namespace ruqsat::vault
