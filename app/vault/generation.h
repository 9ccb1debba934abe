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
    QString report;    ///< a UUID without braces, of the report that is to be told
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

    /// What to report: counted one up, and durable when it returns. The same again until told():
    /// a copy whose reports get lost must not outrun the number that the registry knows.
    Result<Generation> next();
    /// The registry answered at that time. `number`: what it knows as the highest, which a copy
    /// goes on from.
    Result<void> told(qint64 number, const QDateTime &at);

private:
    Connection &m_connection;
};

} // namespace ruqsat::vault
