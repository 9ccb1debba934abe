#pragma once

#include "registry/store/database.h"

#include <QTemporaryDir>

namespace ruqsat::test {

/// An empty PostgreSQL cluster of a test's own; it is ended and deleted with the object.
class StoreCluster final
{
public:
    StoreCluster() = default;
    ~StoreCluster();
    StoreCluster(const StoreCluster &) = delete;
    StoreCluster &operator=(const StoreCluster &) = delete;

    /// Also after kill(), with what was committed.
    bool start();
    /// At once, as a power cut would.
    bool kill();
    registry::DatabaseSettings settings() const { return m_settings; }
    /// As sqlAnswer() tells it.
    QByteArray ask(const QString &sql) const;
    /// How many connections of the store there are.
    int connections() const;
    /// Ends the backend, and returns when it is gone.
    bool terminate(const QByteArray &backend) const;
    /// Ends those of the store, all of them.
    bool terminateAll() const;
    /// How many wait for a lock.
    int waiting() const;

private:
    bool run(const char *command, QByteArray *output = nullptr) const;

    QTemporaryDir m_directory;
    registry::DatabaseSettings m_settings;
};

/// "ok", or the code as it stands on the wire.
template <typename T>
QString codeOf(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : failureName(result.failure().code);
}

/// Of the first row: its first column as the database wrote it; nothing where there is none.
QByteArray firstOf(const Result<registry::Rows> &rows);

} // namespace ruqsat::test
