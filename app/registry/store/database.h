#pragma once

#include "core/result.h"
#include "registry/store/row.h"

#include <QJsonObject>
#include <QVariant>

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace ruqsat::registry {

struct DatabaseSettings
{
    QString host; ///< folder of the unix socket, or a host, or several split by commas
    QString port = QStringLiteral("5432");
    QString name;
    QString user;
    int statementSeconds = 20; ///< a statement that takes longer is given up
};

struct AuditPerson
{
    QString login;
    QString iin;
    QString office;
};

/// What is noted about one request: who did or read what, why, and on which case.
struct AuditEntry
{
    QString action;
    QString subject;
    QJsonObject detail;
    /// Whose doing it is, where that comes out in the work only; else the actor's.
    std::optional<AuditPerson> by = std::nullopt;
};

struct AuditActor
{
    QString login;
    QString iin;
    QString office;
    QString device;
    QString requestId;

    /// For what is done without a person.
    static AuditActor registry()
    {
        AuditActor actor;
        actor.login = QStringLiteral("registry");
        return actor;
    }
};

class AuditWriter;
class Connection;

/// One database transaction. Lives inside Database::transaction() and Database::read() only.
class Transaction final
{
public:
    /// `?` marks the arguments. Fails with databaseUnavailable or databaseError.
    Result<Rows> run(const char *sql, const QVariantList &arguments = {});
    /// The same for a statement that was put together; no value may be part of its text.
    Result<Rows> runComposed(const QString &sql, const QVariantList &arguments);
    /// Written, chained to the row before it, when the transaction commits; lost when it fails.
    void audit(AuditEntry entry) { m_audit.append(std::move(entry)); }
    /// For one entry of work that reads: what is asked for is known before it is found, and is
    /// written meanwhile. It stays even where the work fails then.
    void auditAtOnce(const AuditEntry &entry);

private:
    friend class Database;
    /// `writer`: of what is noted of reading; null where it belongs to the transaction. `patience`:
    /// with the writer.
    Transaction(Connection &connection, const AuditActor &actor, AuditWriter *writer,
                std::chrono::seconds patience)
        : m_connection(connection)
        , m_actor(actor)
        , m_writer(writer)
        , m_patience(patience)
    {
    }
    Result<void> writeAudit();
    Result<void> waitFor(std::future<Result<void>> row) const;

    Connection &m_connection;
    const AuditActor &m_actor;
    AuditWriter *m_writer;
    std::chrono::seconds m_patience;
    QList<AuditEntry> m_audit;
    std::future<Result<void>> m_written;
};

/// PostgreSQL. Connections are opened when they are needed, and again after they broke; the number
/// of threads that ask at the same time bounds the number of connections.
class Database final
{
public:
    explicit Database(DatabaseSettings settings);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs `work` (which returns a Result) in a transaction: commits its success, rolls its
    /// failure back. A deadlock or serialization failure is tried again, so `work` may run more
    /// than once and must have no effect outside the database.
    template <typename Work>
    auto transaction(const AuditActor &actor, Work &&work)
        -> std::invoke_result_t<Work, Transaction &>
    {
        return collect(&Database::runTransaction, actor, std::forward<Work>(work));
    }

    /// The same for work that only reads: each statement sees what is committed when it runs, and
    /// what was noted is committed before this returns. Nothing is held between two statements.
    template <typename Work>
    auto read(const AuditActor &actor, Work &&work) -> std::invoke_result_t<Work, Transaction &>
    {
        return collect(&Database::runRead, actor, std::forward<Work>(work));
    }

    /// Applies resources/sql/registry in their order, all in one transaction, and remembers their
    /// checksums. Fails with configurationInvalid where a file that was applied has changed or is
    /// gone.
    Result<void> migrate();
    /// Fails with configurationInvalid where migrate() has work to do.
    Result<void> checkSchema();

private:
    using Step = std::function<Result<void>(Transaction &)>;

    template <typename Run, typename Work>
    auto collect(Run run, const AuditActor &actor, Work &&work)
        -> std::invoke_result_t<Work, Transaction &>
    {
        std::optional<std::invoke_result_t<Work, Transaction &>> answer;
        const Result<void> done = (this->*run)(actor, [&](Transaction &open) -> Result<void> {
            answer.emplace(work(open));
            if (!*answer)
                return answer->failure();
            return {};
        });
        if (!done)
            return done.failure();
        return std::move(*answer);
    }
    Result<void> runTransaction(const AuditActor &actor, const Step &work);
    Result<void> runRead(const AuditActor &actor, const Step &work);
    using Lease = std::unique_ptr<Connection, std::function<void(Connection *)>>;
    /// The one that was used last, whose statements are prepared and warm; it goes back with the
    /// lease.
    Lease connection();
    std::chrono::seconds patience() const
    {
        return std::chrono::seconds(2 * m_settings.statementSeconds);
    }

    DatabaseSettings m_settings;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Connection>> m_idle;
    int m_made = 0;
    std::unique_ptr<AuditWriter> m_auditWriter;
};

} // namespace ruqsat::registry
