#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "core/secret.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <functional>
#include <memory>

namespace ruqsat::vault {

/// The open database of one operator: brings the schema up to date, runs statements and
/// transactions, and turns database errors into failures.
class Connection final
{
public:
    static Result<std::unique_ptr<Connection>> open(const QString &file, Secret dataKey,
                                                    const QString &owner, const Clock &clock);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const QString &owner() const { return m_owner; }
    /// Now, as the tables write times.
    QString timestamp() const;

    /// A forward-only query that has run; call firstRow() or nextRow() on it.
    Result<QSqlQuery> query(const QString &sql, const QVariantList &values = {});
    /// For statements that change rows: how many did.
    Result<int> change(const QString &sql, const QVariantList &values);
    /// True on a row, false at the end; a page that turns out damaged is a failure, not an end.
    static Result<bool> nextRow(QSqlQuery &query);

    /// All of `work` or nothing: commits when it succeeds, rolls back when it fails.
    Result<void> transaction(const std::function<Result<void>()> &work);

    /// A whole copy in another file, under the same key or under `key`.
    Result<void> exportTo(const QString &file, const Secret *key = nullptr);
    /// See CipherDriver::stopBy().
    void stopBy(std::atomic<bool> &stop);

private:
    Connection(QString name, QString owner, const Clock &clock);
    Result<void> migrate();

    QString m_name;
    QString m_owner;
    const Clock &m_clock;
    QSqlDatabase m_database;
};

/// The time of a table's column.
QDateTime timeFromColumn(const QVariant &value);

} // namespace ruqsat::vault
