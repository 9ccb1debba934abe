#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace ruqsat::vault {

class Connection;

/// What the registry last said of the operator who opened the vault.
struct KnownOperator
{
    QJsonObject user;     ///< the registry's User
    QDateTime signedInAt; ///< UTC, by the registry's clock
};

/// Kept at each sign-in with the registry, for those without it.
class KnownOperators final
{
public:
    explicit KnownOperators(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> remember(const KnownOperator &known);
    /// Nothing where this operator never signed in here with the registry.
    Result<std::optional<KnownOperator>> find() const;

private:
    Connection &m_connection;
};

} // namespace ruqsat::vault
