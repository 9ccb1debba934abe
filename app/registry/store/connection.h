#pragma once

#include "registry/store/database.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>
#include <unordered_map>

namespace ruqsat::registry {

/// A database connection of one thread, with its prepared statements.
class Connection final
{
public:
    Connection(const DatabaseSettings &settings, QString name);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// Open, for statements that are transactions of their own.
    Result<void> ready();
    Result<void> begin();
    Result<void> commit();
    void rollback();
    Result<Rows> run(const char *sql, const QVariantList &arguments);
    Result<Rows> runComposed(const QString &sql, const QVariantList &arguments);
    /// Several statements at once, without arguments: for migrations.
    Result<void> script(const QString &sql);
    /// Whether the last failure was a deadlock or serialization failure.
    bool mayRetry() const { return m_mayRetry; }
    bool isBroken() const { return m_broken; }
    /// The chain of the audit that is asked for first.
    int lane() const { return m_lane; }

private:
    Result<void> open();
    void close();
    /// A prepared statement; how many columns it has is asked once, as that takes another question.
    struct Statement
    {
        QSqlQuery query;
        int columns = -1;
    };

    Result<Rows> execute(Statement &statement, const QVariantList &arguments);
    Failure failureOf(const QSqlQuery &query);

    QString m_name;
    int m_lane;
    int m_statementSeconds;
    bool m_broken = true;
    bool m_mayRetry = false;
    /// By the address of the text, which is always a literal.
    std::unordered_map<const char *, Statement> m_statements;
    std::map<QString, Statement> m_composed;
};

} // namespace ruqsat::registry
