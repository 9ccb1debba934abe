#include "registry/store/audit.h"

#include "registry/store/columns.h"
#include "registry/store/condition.h"

namespace ruqsat::registry::store {
namespace {

/// More of one person's cases and papers than this are not followed.
constexpr int mostSubjects = 20'000;

/// Numbers and ids under which the audit knows what is a person's: the number itself, applications
/// with cases, results and attachments, cases that were begun, licences, accounts. Joined by
/// commas, for an index to be asked for all of them at once.
Result<QString> subjectsOf(Transaction &in, const QString &person)
{
    const Result<Rows> rows = in.run(
        "select id::text from application where applicant_number = ? "
        "union select number from application where applicant_number = ? "
        "union select case_id::text from application where applicant_number = ? "
        "union select case_id::text from lookup where subject = ? "
        "union select r.number from result r join application a on a.id = r.application_id "
        "where a.applicant_number = ? "
        "union select t.id::text from attachment t join application a on a.id = t.application_id "
        "where a.applicant_number = ? "
        "union select number from licence where holder_number = ? "
        "union select login from account where iin = ? limit ?",
        {person, person, person, person, person, person, person, person, mostSubjects});
    if (!rows)
        return rows.failure();
    QStringList subjects{person};
    for (const Row &row : *rows)
        subjects.append(row.text(0));
    return subjects.join(u',');
}

protocol::AuditRecord recordFrom(const Row &row)
{
    const QJsonObject entry = row.json(0);
    const auto text = [&entry](const char *key) {
        return entry.value(QLatin1String(key)).toString();
    };
    protocol::AuditRecord record;
    record.at = QDateTime::fromString(text("at"), Qt::ISODateWithMs).toUTC();
    record.login = text("login");
    record.iin = text("iin");
    record.office = text("office");
    record.device = text("device");
    record.action = text("action");
    record.subject = text("subject");
    record.about = row.text(3);
    record.detail = entry.value(QStringLiteral("detail")).toObject();
    record.ground = record.detail.value(QStringLiteral("ground")).toString();
    if (record.ground.isEmpty())
        record.ground = record.detail.value(QStringLiteral("reason")).toString();
    record.name = localizedFrom(row.json(4));
    return record;
}

/// "2026-11-22T17:34:31.120Z/3/17": time, lane and position of the last row of a page.
Result<void> addCursor(Condition &where, const QString &after)
{
    const QStringList parts = after.split(u'/');
    if (parts.size() != 3)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("after"));
    bool isLane = false;
    bool isPosition = false;
    const QString &time = parts.first();
    const int lane = parts.at(1).toInt(&isLane);
    const qint64 position = parts.at(2).toLongLong(&isPosition);
    // The column is text: only what it could hold itself has a place among its rows.
    const bool isTime = column(QDateTime::fromString(time, Qt::ISODateWithMs)) == time;
    if (time.isEmpty() || !isTime || !isLane || lane < 0 || !isPosition || position < 1)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("after"));
    where.add(QStringLiteral("((u.facts).at, u.lane, u.position) < (?, ?, ?)"),
              {time, lane, position});
    return {};
}

} // namespace

Result<protocol::AuditRecordPage> auditRecords(Transaction &in, const AuditQuery &query)
{
    Condition where;
    where.add(QStringLiteral("(u.facts).at is not null"));
    for (const QString &office : {query.reach, query.office}) {
        if (!office.isEmpty())
            where.add(QStringLiteral("(u.facts).office = ?"), {office});
    }
    if (!query.person.isEmpty()) {
        const Result<QString> subjects = subjectsOf(in, query.person);
        if (!subjects)
            return subjects.failure();
        where.add(QStringLiteral("((u.facts).about = any(string_to_array(?, ',')) or "
                                 "(u.facts).subject = any(string_to_array(?, ',')) or "
                                 "(u.facts).shown @> jsonb_build_array(cast(? as text)))"),
                  {*subjects, *subjects, query.person});
    }
    if (!query.actor.isEmpty())
        where.add(QStringLiteral("((u.facts).login = ? or (u.facts).iin = ?)"),
                  {query.actor, query.actor});
    if (!query.action.isEmpty())
        where.add(QStringLiteral("(u.facts).action = ?"), {query.action});
    if (query.from.isValid())
        where.add(QStringLiteral("(u.facts).at >= ?"), {column(query.from)});
    if (query.until.isValid())
        where.add(QStringLiteral("(u.facts).at < ?"), {column(query.until)});
    if (!query.after.isEmpty()) {
        if (const Result<void> cursor = addCursor(where, query.after); !cursor)
            return cursor.failure();
    }
    const Result<Rows> rows = in.runComposed(
        QStringLiteral("select u.entry, u.lane, u.position, (u.facts).about, a.name, (u.facts).at "
                       "from audit u "
                       "left join account a on a.login = (u.facts).login where ") +
            where.sql +
            QStringLiteral(" order by (u.facts).at desc, u.lane desc, u.position desc limit ?"),
        where.arguments + QVariantList{query.limit + 1});
    if (!rows)
        return rows.failure();
    protocol::AuditRecordPage page;
    for (const Row &row : rows->first(qMin<qsizetype>(rows->size(), query.limit)))
        page.items.append(recordFrom(row));
    if (rows->size() > query.limit) {
        const Row &last = rows->at(query.limit - 1);
        page.next =
            QStringLiteral("%1/%2/%3").arg(last.text(5)).arg(last.integer(1)).arg(last.integer(2));
    }
    return page;
}

Result<QList<protocol::AuditHead>> auditHeads(Transaction &in)
{
    const Result<Rows> rows = in.run("select lane, position, hash from audit_head order by lane");
    if (!rows)
        return rows.failure();
    QList<protocol::AuditHead> heads;
    for (const Row &row : *rows)
        heads.append({static_cast<int>(row.integer(0)), row.integer(1), row.bytes(2)});
    return heads;
}

Result<QList<protocol::AuditRow>> auditRows(Transaction &in, int lane, qint64 after, int limit)
{
    const Result<Rows> rows = in.run("select position, entry, hash from audit where lane = ? "
                                     "and position > ? order by position limit ?",
                                     {lane, after, limit});
    if (!rows)
        return rows.failure();
    QList<protocol::AuditRow> page;
    for (const Row &row : *rows)
        page.append({row.integer(0), row.text(1).toUtf8(), row.bytes(2)});
    return page;
}

Result<QList<protocol::AuditSeal>> auditSeals(Transaction &in, qint64 after, int limit)
{
    const Result<Rows> rows = in.run("select statement, signature from audit_seal "
                                     "where sequence > ? order by sequence limit ?",
                                     {after, limit});
    if (!rows)
        return rows.failure();
    QList<protocol::AuditSeal> seals;
    for (const Row &row : *rows)
        seals.append({row.bytes(0), row.bytes(1)});
    return seals;
}

Result<std::optional<protocol::AuditSeal>> lastSeal(Transaction &in)
{
    const Result<Rows> held = in.run("select pg_advisory_xact_lock(7318349394279)");
    if (!held)
        return held.failure();
    const Result<Rows> rows =
        in.run("select statement, signature from audit_seal order by sequence desc limit 1");
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::AuditSeal>();
    return std::optional(protocol::AuditSeal{rows->first().bytes(0), rows->first().bytes(1)});
}

Result<void> addSeal(Transaction &in, const protocol::AuditStatement &statement,
                     const protocol::AuditSeal &seal)
{
    const Result<Rows> rows =
        in.run("insert into audit_seal (sequence, at, statement, signature) values (?, ?, ?, ?)",
               {statement.sequence, column(statement.at), seal.statement, seal.signature});
    if (!rows)
        return rows.failure();
    return {};
}

} // namespace ruqsat::registry::store
