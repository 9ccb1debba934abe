#include "vault/connection.h"

#include "vault/cipher_driver.h"

#include <QDir>
#include <QFile>
#include <QSqlError>

#include <atomic>

namespace ruqsat::vault {
namespace {

QString nextConnectionName()
{
    static std::atomic<int> count = 0;
    return QStringLiteral("vault-%1").arg(++count);
}

/// Migration files in the order of their numbers; the schema's version is how many there are.
QStringList migrationFiles()
{
    const QDir folder(QStringLiteral(":/ruqsat/sql/desk"));
    QStringList files;
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name))
        files.append(folder.filePath(name));
    return files;
}

} // namespace

Connection::Connection(QString name, QString owner, const Clock &clock)
    : m_name(std::move(name))
    , m_owner(std::move(owner))
    , m_clock(clock)
{
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &file, Secret dataKey,
                                                     const QString &owner, const Clock &clock)
{
    std::unique_ptr<Connection> connection(new Connection(nextConnectionName(), owner, clock));
    connection->m_database =
        QSqlDatabase::addDatabase(new CipherDriver(std::move(dataKey)), connection->m_name);
    connection->m_database.setDatabaseName(file);
    if (!connection->m_database.open())
        return CipherDriver::failureOf(connection->m_database.lastError());
    if (const Result<void> migrated = connection->migrate(); !migrated)
        return migrated.failure();
    return connection;
}

Result<void> Connection::migrate()
{
    const QStringList files = migrationFiles();
    qsizetype version = 0;
    {
        Result<QSqlQuery> found = query(QStringLiteral("PRAGMA user_version"));
        if (!found)
            return found.failure();
        const Result<bool> row = nextRow(*found);
        if (!row)
            return row.failure();
        version = found->value(0).toLongLong();
    }
    if (version > files.size())
        return Failure(FailureCode::VaultNewerSchema,
                       QStringLiteral("schema %1, known %2").arg(version).arg(files.size()));
    for (; version < files.size(); ++version) {
        QFile file(files.at(version));
        if (!file.open(QIODevice::ReadOnly))
            return Failure(FailureCode::InternalError, file.fileName());
        const QByteArray script =
            file.readAll() + "\nPRAGMA user_version = " + QByteArray::number(version + 1) + ';';
        const Result<void> done = transaction([&]() -> Result<void> {
            auto *driver = static_cast<CipherDriver *>(m_database.driver());
            if (!driver->runScript(script))
                return CipherDriver::failureOf(driver->lastError());
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

QString Connection::timestamp() const
{
    return m_clock.now().toUTC().toString(Qt::ISODateWithMs);
}

Result<QSqlQuery> Connection::query(const QString &sql, const QVariantList &values)
{
    QSqlQuery statement(m_database);
    statement.setForwardOnly(true);
    if (!statement.prepare(sql))
        return CipherDriver::failureOf(statement.lastError());
    for (const QVariant &value : values)
        statement.addBindValue(value);
    if (!statement.exec())
        return CipherDriver::failureOf(statement.lastError());
    return statement;
}

Result<int> Connection::change(const QString &sql, const QVariantList &values)
{
    const Result<QSqlQuery> statement = query(sql, values);
    if (!statement)
        return statement.failure();
    return statement->numRowsAffected();
}

Result<bool> Connection::nextRow(QSqlQuery &query)
{
    if (query.next())
        return true;
    if (query.lastError().isValid())
        return CipherDriver::failureOf(query.lastError());
    return false;
}

Result<void> Connection::transaction(const std::function<Result<void>()> &work)
{
    if (!m_database.transaction())
        return CipherDriver::failureOf(m_database.driver()->lastError());
    Result<void> done = work();
    if (done && m_database.commit())
        return done;
    if (done)
        done = CipherDriver::failureOf(m_database.driver()->lastError());
    m_database.rollback();
    return done;
}

Result<void> Connection::exportTo(const QString &file, const Secret *key)
{
    auto *driver = static_cast<CipherDriver *>(m_database.driver());
    if (!driver->exportTo(file, key))
        return CipherDriver::failureOf(driver->lastError());
    return {};
}

void Connection::stopBy(std::atomic<bool> &stop)
{
    static_cast<CipherDriver *>(m_database.driver())->stopBy(stop);
}

QDateTime timeFromColumn(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace ruqsat::vault
