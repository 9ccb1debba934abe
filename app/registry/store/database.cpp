#include "registry/store/database.h"

#include "registry/store/connection.h"

#include <QJsonDocument>
#include <QUuid>

#include <map>
#include <thread>

namespace ruqsat::registry {
namespace {

/// As it stands in the text of an array.
QString arrayElement(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    return u'"' + text + u'"';
}

} // namespace

QDateTime Row::time(int column) const
{
    const QVariant &value = m_values.at(column);
    if (value.isNull())
        return {};
    return value.toDateTime().toUTC();
}

QJsonObject Row::json(int column) const
{
    return QJsonDocument::fromJson(m_values.at(column).toString().toUtf8()).object();
}

Result<Rows> Transaction::run(const char *sql, const QVariantList &arguments)
{
    return m_connection.run(sql, arguments);
}

Result<Rows> Transaction::runComposed(const QString &sql, const QVariantList &arguments)
{
    return m_connection.runComposed(sql, arguments);
}

Result<void> Transaction::writeAudit(const AuditActor &actor)
{
    if (m_audit.isEmpty())
        return {};
    QStringList entries;
    for (const AuditEntry &entry : std::as_const(m_audit)) {
        const QJsonObject json{{"at", QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                               {"login", actor.login},
                               {"iin", actor.iin},
                               {"office", actor.office},
                               {"device", actor.device},
                               {"requestId", actor.requestId},
                               {"action", entry.action},
                               {"subject", entry.subject},
                               {"detail", entry.detail}};
        entries.append(
            arrayElement(QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact))));
    }
    const Result<Rows> written = run("select append_audit(?, cast(? as text[]))",
                                     {m_connection.lane(), u'{' + entries.join(u',') + u'}'});
    if (!written)
        return written.failure();
    return {};
}

Database::Database(DatabaseSettings settings)
    : m_settings(std::move(settings))
    , m_prefix(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database() = default;

Connection &Database::connection()
{
    // A QSqlDatabase may be used by the thread that made it only, and goes with it.
    thread_local std::map<QString, std::unique_ptr<Connection>> ofThisThread;
    std::unique_ptr<Connection> &found = ofThisThread[m_prefix];
    if (!found) {
        const std::size_t thread = std::hash<std::thread::id>{}(std::this_thread::get_id());
        found = std::make_unique<Connection>(m_settings,
                                             m_prefix + QString::number(qulonglong(thread), 16));
    }
    return *found;
}

Result<void> Database::runRead(const AuditActor &actor, const Step &work)
{
    constexpr int attempts = 2;
    Connection &open = connection();
    for (int attempt = 1;; ++attempt) {
        if (const Result<void> ready = open.ready(); !ready)
            return ready;
        Transaction reading(open);
        Result<void> done = work(reading);
        if (done)
            done = reading.writeAudit(actor);
        // The connection of an idle thread may have died with a server that is back already.
        if (done || attempt == attempts || !(open.isBroken() || open.mayRetry()))
            return done;
    }
}

Result<void> Database::runTransaction(const AuditActor &actor, const Step &work)
{
    constexpr int attempts = 4;
    Connection &open = connection();
    for (int attempt = 1;; ++attempt) {
        if (const Result<void> begun = open.begin(); !begun)
            return begun;
        Transaction transaction(open);
        Result<void> done = work(transaction);
        if (done)
            done = transaction.writeAudit(actor);
        if (done)
            done = open.commit();
        if (done)
            return done;
        const bool again = open.mayRetry() && attempt < attempts;
        open.rollback();
        if (!again)
            return done;
    }
}

} // namespace ruqsat::registry
