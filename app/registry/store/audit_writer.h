#pragma once

#include "registry/store/connection.h"

#include <QStringList>

#include <condition_variable>
#include <thread>

namespace ruqsat::registry {

/// The JSON that the chain covers, at this moment.
QString auditText(const AuditActor &actor, const AuditEntry &entry);
/// Chains the texts to one of the chains, in the transaction of the connection.
Result<void> appendAudit(Connection &connection, const QStringList &texts);

/// Writes what is noted of reading. What comes while others' rows are being written goes into the
/// next commit together, so that many who read share one wait for the disk; who comes alone waits
/// for nobody.
class AuditWriter final
{
public:
    explicit AuditWriter(const DatabaseSettings &settings);
    ~AuditWriter();
    AuditWriter(const AuditWriter &) = delete;
    AuditWriter &operator=(const AuditWriter &) = delete;

    /// Ready when the rows are committed, or cannot be.
    std::future<Result<void>> add(QStringList texts);

private:
    struct Job
    {
        QStringList texts;
        std::promise<Result<void>> done;
    };

    void run();
    void write(std::vector<Job> &jobs);
    Result<void> append(const QStringList &texts);

    Connection m_connection;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Job> m_waiting;
    bool m_ending = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace ruqsat::registry
