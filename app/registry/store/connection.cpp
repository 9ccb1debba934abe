#include "registry/store/connection.h"

#include "protocol/audit_chain.h"

#include <QSqlError>
#include <QSqlRecord>

namespace ruqsat::registry {
namespace {

constexpr std::size_t maxStatements = 300;

bool isConnectionState(const QString &state)
{
    // Connection failure, operator intervention (shutdown, crash), too many connections.
    return state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P") ||
           state.startsWith(u"53");
}

/// NULL is a variant without a value; a text that was never set is an empty text.
QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    return value;
}

int laneOf(const QString &name)
{
    return static_cast<int>(qHash(name) % protocol::auditLanes);
}

} // namespace

Connection::Connection(const DatabaseSettings &settings, QString name)
    : m_name(std::move(name))
    , m_lane(laneOf(m_name))
    , m_statementSeconds(settings.statementSeconds)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
    database.setHostName(settings.host);
    database.setDatabaseName(settings.name);
    database.setUserName(settings.user);
    // As an option and not by setPort, which takes one port for all hosts.
    database.setConnectOptions(QStringLiteral("port=%1;target_session_attrs=read-write;"
                                              "connect_timeout=2;tcp_user_timeout=3000;"
                                              "application_name=ruqsat-registry")
                                   .arg(settings.port));
}

Connection::~Connection()
{
    close();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::close()
{
    m_statements.clear();
    m_composed.clear();
    QSqlDatabase::database(m_name, false).close();
    m_broken = true;
}

Result<void> Connection::open()
{
    QSqlDatabase database = QSqlDatabase::database(m_name, false);
    if (!database.open()) {
        close();
        return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("cannot connect"));
    }
    QSqlQuery setup(database);
    // What the registry asks is short: to compile a plan, or to start workers for it, takes longer
    // than any of it runs.
    if (!setup.exec(QStringLiteral("set timezone = 'UTC'; set statement_timeout = '%1s'; "
                                   "set lock_timeout = '10s'; set jit = off; "
                                   "set max_parallel_workers_per_gather = 0; "
                                   "set idle_in_transaction_session_timeout = '60s'")
                        .arg(m_statementSeconds))) {
        close();
        return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("cannot set up"));
    }
    m_broken = false;
    return {};
}

Result<void> Connection::ready()
{
    m_mayRetry = false;
    if (!m_broken)
        return {};
    // Statements were prepared in the session that is gone.
    close();
    return open();
}

Result<void> Connection::begin()
{
    for (int attempt = 0;; ++attempt) {
        if (const Result<void> opened = ready(); !opened)
            return opened;
        if (const Result<void> begun = script(QStringLiteral("begin")); begun)
            return begun;
        else if (attempt == 1)
            return begun;
        // The connection of an idle thread may have died with a server that is back already.
        close();
    }
}

Result<void> Connection::commit()
{
    return script(QStringLiteral("commit"));
}

void Connection::rollback()
{
    if (m_broken)
        return;
    if (const Result<void> done = script(QStringLiteral("rollback")); !done)
        close();
}

Result<Rows> Connection::run(const char *sql, const QVariantList &arguments)
{
    if (m_broken)
        return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("connection lost"));
    auto statement = m_statements.find(sql);
    if (statement == m_statements.end()) {
        if (m_statements.size() >= maxStatements)
            m_statements.clear();
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (!query.prepare(QString::fromUtf8(sql)))
            return failureOf(query);
        statement = m_statements.emplace(sql, Statement{std::move(query)}).first;
    }
    return execute(statement->second, arguments);
}

Result<Rows> Connection::runComposed(const QString &sql, const QVariantList &arguments)
{
    if (m_broken)
        return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("connection lost"));
    auto statement = m_composed.find(sql);
    if (statement == m_composed.end()) {
        if (m_composed.size() >= maxStatements)
            m_composed.clear();
        QSqlQuery query(QSqlDatabase::database(m_name, false));
        if (!query.prepare(sql))
            return failureOf(query);
        statement = m_composed.emplace(sql, Statement{std::move(query)}).first;
    }
    return execute(statement->second, arguments);
}

Result<Rows> Connection::execute(Statement &statement, const QVariantList &arguments)
{
    QSqlQuery &query = statement.query;
    for (int i = 0; i < arguments.size(); ++i)
        query.bindValue(i, bindable(arguments.at(i)));
    if (!query.exec())
        return failureOf(query);
    Rows rows;
    if (statement.columns < 0)
        statement.columns = query.record().count();
    const int columns = statement.columns;
    while (query.next()) {
        QVariantList values;
        values.reserve(columns);
        for (int i = 0; i < columns; ++i)
            values.append(query.value(i));
        rows.append(Row(std::move(values)));
    }
    query.finish();
    return rows;
}

Result<void> Connection::script(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(sql))
        return failureOf(query);
    return {};
}

Failure Connection::failureOf(const QSqlQuery &query)
{
    const QString state = query.lastError().nativeErrorCode();
    m_mayRetry = state == u"40001" || state == u"40P01";
    // Time-outs of statement and lock: the database is there, and too busy for this now.
    if (state == u"57014" || state == u"55P03")
        return Failure(FailureCode::RegistryBusy, QStringLiteral("SQLSTATE ") + state);
    if (isConnectionState(state)) {
        m_broken = true;
        return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("SQLSTATE ") + state);
    }
    // The text of the error may quote values, which do not belong into a log.
    return Failure(FailureCode::DatabaseError, QStringLiteral("SQLSTATE ") + state +
                                                   QStringLiteral(" in ") +
                                                   query.lastQuery().left(60));
}

} // namespace ruqsat::registry
