#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>
#include <QVariant>

namespace ruqsat::vault {

class Connection;

/// Keys of the outboxes that offices share at this desk, as the registry gave them to the operator.
class OfficeKeys final
{
public:
    explicit OfficeKeys(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> keep(const QString &office, const Secret &key);
    /// Empty where the registry was not asked yet.
    Result<Secret> find(const QString &office) const;

    /// Which store this person met here last, by the id that was drawn when it was made. Nothing is
    /// noted where no key is kept.
    Result<void> noteStore(const QString &office, const QString &id);
    /// Empty where there was none yet.
    Result<QString> storeOf(const QString &office) const;

private:
    /// Null where there is no row.
    Result<QVariant> value(const QString &column, const QString &office) const;

    Connection &m_connection;
};

} // namespace ruqsat::vault
