#pragma once

#include "registry/store/database.h"

#include <map>
#include <unordered_map>

struct pg_conn;

namespace ruqsat::registry {

/// A database connection of one user at a time, with its prepared statements.
class Connection final
{
public:
    /// `lane`: the chain of the audit that is asked for first.
    Connection(const DatabaseSettings &settings, int lane);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Open, for statements that are transactions of their own.
    Result<void> ready();
    Result<void> begin();
    Result<void> commit();
    void rollback();
    /// Ends what an exception left open.
    void settle();
    Result<Rows> run(const char *sql, const QVariantList &arguments);
    Result<Rows> runComposed(const QString &sql, const QVariantList &arguments);
    /// Several statements at once, without arguments: for migrations.
    Result<void> script(const QByteArray &sql);
    /// Whether the last failure was a deadlock or serialization failure.
    bool mayRetry() const { return m_mayRetry; }
    bool isBroken() const { return m_broken; }
    int lane() const { return m_lane; }

private:
    struct Statement
    {
        QByteArray name; ///< empty until it is prepared
        QByteArray sql;
    };

    Result<void> open();
    void close();
    Result<void> prepare(Statement &statement);
    Result<Rows> execute(Statement &statement, const QVariantList &arguments);
    /// Takes the answer; `sql` is told with an error.
    Result<Rows> rowsOf(pg_result *answer, const QByteArray &sql);

    DatabaseSettings m_settings;
    int m_lane;
    pg_conn *m_link = nullptr;
    bool m_broken = true;
    bool m_mayRetry = false;
    int m_prepared = 0;
    /// By the address of the text, which is always a literal.
    std::unordered_map<const char *, Statement> m_statements;
    std::map<QString, Statement> m_composed;
};

} // namespace ruqsat::registry
