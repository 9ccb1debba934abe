#include "registry/store/connection.h"

#include "registry/store/parameters.h"

#include <libpq-fe.h>

#include <array>

namespace ruqsat::registry {
namespace {

constexpr std::size_t maxStatements = 300;

bool isConnectionState(const QString &state)
{
    // Connection failure, operator intervention (shutdown, crash), too many connections.
    return state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P") ||
           state.startsWith(u"53");
}

} // namespace

Connection::Connection(const DatabaseSettings &settings, int lane)
    : m_settings(settings)
    , m_lane(lane)
{
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    m_statements.clear();
    m_composed.clear();
    PQfinish(m_link);
    m_link = nullptr;
    m_broken = true;
}

Result<void> Connection::open()
{
    const QByteArray host = m_settings.host.toUtf8();
    const QByteArray port = m_settings.port.toUtf8();
    const QByteArray name = m_settings.name.toUtf8();
    const QByteArray user = m_settings.user.toUtf8();
    // A host that vanished is noticed in seconds also while an answer is waited for.
    constexpr std::array<const char *, 13> keys{"host",
                                                "port",
                                                "dbname",
                                                "user",
                                                "client_encoding",
                                                "target_session_attrs",
                                                "connect_timeout",
                                                "tcp_user_timeout",
                                                "keepalives_idle",
                                                "keepalives_interval",
                                                "keepalives_count",
                                                "application_name",
                                                nullptr};
    const std::array<const char *, 13> values{host.constData(),
                                              port.constData(),
                                              name.constData(),
                                              user.constData(),
                                              "UTF8",
                                              "read-write",
                                              "2",
                                              "3000",
                                              "2",
                                              "1",
                                              "3",
                                              "ruqsat-registry",
                                              nullptr};
    m_link = PQconnectdbParams(keys.data(), values.data(), 0);
    if (PQstatus(m_link) != CONNECTION_OK) {
        close();
        return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("cannot connect"));
    }
    // Notices may quote values, which do not belong into a log.
    PQsetNoticeProcessor(
        m_link, [](void *, const char *) {}, nullptr);
    m_broken = false;
    // What the registry asks is short: to compile a plan, or to start workers for it, takes longer
    // than any of it runs.
    if (!script("set timezone = 'UTC'; set datestyle = 'ISO'; set bytea_output = 'hex'; "
                "set lock_timeout = '10s'; set jit = off; "
                "set max_parallel_workers_per_gather = 0; "
                "set idle_in_transaction_session_timeout = '60s'; set statement_timeout = '" +
                QByteArray::number(m_settings.statementSeconds) + "s'")) {
        close();
        return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("cannot set up"));
    }
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
        if (const Result<void> begun = script("begin"); begun)
            return begun;
        else if (attempt == 1)
            return begun;
        // An idle connection may have died with a server that is back already.
        close();
    }
}

Result<void> Connection::commit()
{
    pg_result *answer = PQexec(m_link, "commit");
    // A transaction that an error ended answers "ROLLBACK", without another error.
    const bool committed = answer && QByteArrayView(PQcmdStatus(answer)) == "COMMIT";
    const Result<Rows> done = rowsOf(answer, "commit");
    if (!done)
        return done.failure();
    if (!committed)
        return Failure(FailureCode::DatabaseError, QStringLiteral("rolled back"));
    return {};
}

void Connection::rollback()
{
    if (m_broken)
        return;
    if (const Result<void> done = script("rollback"); !done)
        close();
}

void Connection::settle()
{
    if (!m_broken && PQtransactionStatus(m_link) != PQTRANS_IDLE)
        rollback();
}

Result<Rows> Connection::run(const char *sql, const QVariantList &arguments)
{
    auto statement = m_statements.find(sql);
    if (statement == m_statements.end())
        statement = m_statements.emplace(sql, Statement{{}, sql}).first;
    return execute(statement->second, arguments);
}

Result<Rows> Connection::runComposed(const QString &sql, const QVariantList &arguments)
{
    auto statement = m_composed.find(sql);
    if (statement == m_composed.end()) {
        if (m_broken)
            return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("connection lost"));
        // Not within a transaction, which a failure here would end.
        if (m_composed.size() >= maxStatements && PQtransactionStatus(m_link) == PQTRANS_IDLE) {
            QByteArray all;
            for (const auto &[text, old] : m_composed)
                all += "deallocate " + old.name + ';';
            m_composed.clear();
            if (const Result<void> freed = script(all); !freed)
                return freed.failure();
        }
        Statement fresh{{}, sql.toUtf8()};
        if (const Result<void> prepared = prepare(fresh); !prepared)
            return prepared.failure();
        statement = m_composed.emplace(sql, std::move(fresh)).first;
    }
    return execute(statement->second, arguments);
}

Result<void> Connection::prepare(Statement &statement)
{
    const QByteArray name = 's' + QByteArray::number(++m_prepared);
    const Result<Rows> prepared = rowsOf(
        PQprepare(m_link, name.constData(), numberedMarks(statement.sql).constData(), 0, nullptr),
        statement.sql);
    if (!prepared)
        return prepared.failure();
    statement.name = name;
    return {};
}

Result<Rows> Connection::execute(Statement &statement, const QVariantList &arguments)
{
    if (m_broken)
        return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("connection lost"));
    if (statement.name.isEmpty()) {
        if (const Result<void> prepared = prepare(statement); !prepared)
            return prepared.failure();
    }
    const Parameters parameters(arguments);
    if (!parameters.areWhole())
        return Failure(FailureCode::DatabaseError, QStringLiteral("zero byte in a text"));
    return rowsOf(PQexecPrepared(m_link, statement.name.constData(), parameters.count(),
                                 parameters.values(), parameters.lengths(), parameters.formats(),
                                 0),
                  statement.sql);
}

Result<void> Connection::script(const QByteArray &sql)
{
    const Result<Rows> done = rowsOf(PQexec(m_link, sql.constData()), sql);
    if (!done)
        return done.failure();
    return {};
}

Result<Rows> Connection::rowsOf(pg_result *answer, const QByteArray &sql)
{
    const std::shared_ptr<const pg_result> kept(answer,
                                                [answer](const pg_result *) { PQclear(answer); });
    const ExecStatusType status = PQresultStatus(answer);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) {
        Rows rows;
        const int count = PQntuples(answer);
        rows.reserve(count);
        for (int row = 0; row < count; ++row)
            rows.append(Row(kept, row));
        return rows;
    }
    const QString state = QString::fromLatin1(PQresultErrorField(answer, PG_DIAG_SQLSTATE));
    m_mayRetry = state == u"40001" || state == u"40P01";
    // Time-outs of statement and lock: the database is there, and too busy for this now.
    if (state == u"57014" || state == u"55P03")
        return Failure(FailureCode::RegistryBusy, QStringLiteral("SQLSTATE ") + state);
    if (isConnectionState(state)) {
        m_broken = true;
        return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("SQLSTATE ") + state);
    }
    // The text of the error may quote values, which do not belong into a log.
    return Failure(FailureCode::DatabaseError,
                   QStringLiteral("SQLSTATE ") + state + QStringLiteral(" in ") +
                       QString::fromUtf8(sql.first(qMin<qsizetype>(sql.size(), 60))));
}

} // namespace ruqsat::registry
