#include "registry/store/database.h"

#include "protocol/audit_chain.h"
#include "registry/store/audit_writer.h"
#include "registry/store/connection.h"

namespace ruqsat::registry {

Result<Rows> Transaction::run(const char *sql, const QVariantList &arguments)
{
    return m_connection.run(sql, arguments);
}

Result<Rows> Transaction::runComposed(const QString &sql, const QVariantList &arguments)
{
    return m_connection.runComposed(sql, arguments);
}

void Transaction::auditAtOnce(const AuditEntry &entry)
{
    if (!m_writer)
        audit(entry);
    else if (!m_written.valid()) // work that is tried again has noted it already
        m_written = m_writer->add({auditText(m_actor, entry)});
}

Result<void> Transaction::writeAudit()
{
    QStringList texts;
    for (const AuditEntry &entry : std::as_const(m_audit))
        texts.append(auditText(m_actor, entry));
    if (!m_writer)
        return texts.isEmpty() ? Result<void>() : appendAudit(m_connection, texts);
    if (!texts.isEmpty()) {
        if (const Result<void> written = waitFor(m_writer->add(texts)); !written)
            return written;
    }
    return m_written.valid() ? waitFor(std::move(m_written)) : Result<void>();
}

Result<void> Transaction::waitFor(std::future<Result<void>> row) const
{
    // Longer than the writer's own statements may take.
    if (row.wait_for(m_patience) != std::future_status::ready)
        return Failure(FailureCode::DatabaseUnavailable, QStringLiteral("audit"));
    return row.get();
}

Database::Database(DatabaseSettings settings)
    : m_settings(std::move(settings))
    , m_auditWriter(std::make_unique<AuditWriter>(m_settings))
{
}

Database::~Database() = default;

Database::Lease Database::connection()
{
    std::unique_ptr<Connection> free;
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty()) {
        free = std::make_unique<Connection>(m_settings, ++m_made % protocol::auditLanes);
    } else {
        free = std::move(m_idle.back());
        m_idle.pop_back();
    }
    return {free.release(), [this](Connection *used) {
                std::unique_ptr<Connection> back(used);
                back->settle();
                const std::lock_guard putBack(m_mutex);
                m_idle.push_back(std::move(back));
            }};
}

Result<void> Database::runRead(const AuditActor &actor, const Step &work)
{
    constexpr int attempts = 2;
    const Lease open = connection();
    Transaction reading(*open, actor, m_auditWriter.get(), patience());
    for (int attempt = 1;; ++attempt) {
        if (const Result<void> ready = open->ready(); !ready)
            return ready;
        reading.m_audit.clear();
        const Result<void> done = work(reading);
        if (done)
            return reading.writeAudit();
        // An idle connection may have died with a server that is back already.
        if (attempt == attempts || !(open->isBroken() || open->mayRetry()))
            return done;
    }
}

Result<void> Database::runTransaction(const AuditActor &actor, const Step &work)
{
    constexpr int attempts = 4;
    const Lease open = connection();
    for (int attempt = 1;; ++attempt) {
        if (const Result<void> begun = open->begin(); !begun)
            return begun;
        Transaction transaction(*open, actor, nullptr, patience());
        Result<void> done = work(transaction);
        if (done)
            done = transaction.writeAudit();
        if (done)
            done = open->commit();
        if (done)
            return done;
        const bool again = open->mayRetry() && attempt < attempts;
        open->rollback();
        if (!again)
            return done;
    }
}

} // namespace ruqsat::registry
