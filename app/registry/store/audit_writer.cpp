#include "registry/store/audit_writer.h"

#include <QJsonDocument>

namespace ruqsat::registry {
namespace {

/// As it stands in the text of an array.
QString arrayElement(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + text + u'"';
}

} // namespace

QString auditText(const AuditActor &actor, const AuditEntry &entry)
{
    const AuditPerson who = entry.by.value_or(AuditPerson{actor.login, actor.iin, actor.office});
    const QJsonObject json{{"at", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                           {"login", who.login},
                           {"iin", who.iin},
                           {"office", who.office},
                           {"device", actor.device},
                           {"requestId", actor.requestId},
                           {"action", entry.action},
                           {"subject", entry.subject},
                           {"detail", entry.detail}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<void> appendAudit(Connection &connection, const QStringList &texts)
{
    QStringList elements;
    for (const QString &text : texts)
        elements.append(arrayElement(text));
    const Result<Rows> written =
        connection.run("select append_audit(?, cast(? as text[]))",
                       {connection.lane(), QString(u'{' + elements.join(u',') + u'}')});
    if (!written)
        return written.failure();
    return {};
}

AuditWriter::AuditWriter(const DatabaseSettings &settings)
    : m_connection(settings, 0)
    , m_thread([this] { run(); })
{
}

AuditWriter::~AuditWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

std::future<Result<void>> AuditWriter::add(QStringList texts)
{
    Job job{std::move(texts), {}};
    std::future<Result<void>> done = job.done.get_future();
    {
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back(std::move(job));
    }
    m_changed.notify_one();
    return done;
}

void AuditWriter::run()
{
    for (;;) {
        std::vector<Job> jobs;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_ending || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            jobs.swap(m_waiting);
        }
        write(jobs);
    }
}

void AuditWriter::write(std::vector<Job> &jobs)
{
    QStringList all;
    for (const Job &job : jobs)
        all += job.texts;
    const Result<void> done = append(all);
    // What the database refuses must not take others along.
    const bool alone =
        !done && jobs.size() > 1 && done.failure().code == FailureCode::DatabaseError;
    for (Job &job : jobs)
        job.done.set_value(alone ? append(job.texts) : done);
}

Result<void> AuditWriter::append(const QStringList &texts)
try {
    constexpr int attempts = 2;
    for (int attempt = 1;; ++attempt) {
        Result<void> done = m_connection.ready();
        if (!done)
            return done;
        done = appendAudit(m_connection, texts);
        // An idle connection may have died with a server that is back already.
        if (done || attempt == attempts || !(m_connection.isBroken() || m_connection.mayRetry()))
            return done;
    }
} catch (const std::exception &exception) {
    // Of this thread it would end the registry.
    return Failure(FailureCode::DatabaseError, QString::fromUtf8(exception.what()));
}

} // namespace ruqsat::registry
