#include "registry/store/results.h"

#include "core/identifier.h"
#include "registry/store/application_parts.h"
#include "registry/store/columns.h"

#include <QJsonDocument>

namespace ruqsat::registry::store {

Result<std::optional<ResultRecord>> findResult(Transaction &in, const QString &applicationId,
                                               bool withDocument)
{
    const Result<Rows> rows =
        withDocument
            ? in.run("select kind, number, sha256, octet_length(document), byte_range, state, "
                     "signed_at, prepared_by_iin, content, document, cms, signed_by from result "
                     "where application_id = ?",
                     {applicationId})
            : in.run("select kind, number, sha256, octet_length(document), byte_range, state, "
                     "signed_at, prepared_by_iin, content, ''::bytea, cms, signed_by from result "
                     "where application_id = ?",
                     {applicationId});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<ResultRecord>();
    const Row &row = rows->first();
    const auto kind = protocol::paperKindFromName(row.text(0));
    const auto state = protocol::paperStateFromName(row.text(5));
    if (!kind || !state)
        return Failure(FailureCode::DatabaseError, QStringLiteral("unknown kind of result"));
    ResultRecord record;
    record.paper.kind = *kind;
    record.paper.number = row.text(1);
    record.paper.sha256 = row.text(2);
    record.paper.size = row.integer(3);
    for (const QJsonValue &value : QJsonDocument::fromJson(row.text(4).toUtf8()).array())
        record.paper.byteRange.append(value.toInteger());
    record.paper.state = *state;
    record.paper.signedAt = row.time(6);
    record.preparedByIin = row.text(7);
    record.content = row.json(8);
    record.document = row.bytes(9);
    record.cms = row.bytes(10);
    record.signedBy = optionalPart<protocol::Actor>(row, 11);
    return std::optional(std::move(record));
}

Result<void> putResult(Transaction &in, const QString &applicationId, const ResultRecord &record)
{
    QJsonArray range;
    for (const qint64 offset : record.paper.byteRange)
        range.append(offset);
    const Result<Rows> rows = in.run(
        "insert into result (application_id, kind, number, prepared_by_iin, content, document, "
        "sha256, byte_range, state, signed_at, cms, signed_by) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "on conflict (application_id) do update set kind = excluded.kind, "
        "number = excluded.number, prepared_by_iin = excluded.prepared_by_iin, "
        "content = excluded.content, document = excluded.document, sha256 = excluded.sha256, "
        "byte_range = excluded.byte_range, state = excluded.state, signed_at = excluded.signed_at, "
        "cms = excluded.cms, signed_by = excluded.signed_by",
        {applicationId, protocol::wireName(record.paper.kind), record.paper.number,
         record.preparedByIin, column(record.content), record.document, record.paper.sha256,
         column(range), protocol::wireName(record.paper.state),
         record.paper.signedAt.isValid() ? QVariant(column(record.paper.signedAt)) : QVariant(),
         record.cms.isEmpty() ? QVariant() : QVariant(record.cms),
         optionalColumn(jsonOf(record.signedBy))});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> dropResult(Transaction &in, const QString &applicationId)
{
    const Result<Rows> rows = in.run(
        "delete from result where application_id = ? and state = 'prepared'", {applicationId});
    if (!rows)
        return rows.failure();
    return {};
}

namespace {

/// What was reserved for the case before; empty where nothing was.
Result<QString> ownNumber(Transaction &in, const QString &applicationId)
{
    const Result<Rows> own =
        in.run("update permit_number set state = 'reserved', reason = '' "
               "where application_id = ? and state in ('reserved', 'void') returning number",
               {applicationId});
    if (!own)
        return own.failure();
    return own->isEmpty() ? QString() : own->first().text(0);
}

Result<QString> keepNumber(Transaction &in, const QString &applicationId, const QString &number,
                           const QDateTime &now)
{
    const Result<Rows> kept = in.run("insert into permit_number (number, application_id, state, "
                                     "reserved_at) values (?, ?, 'reserved', ?)",
                                     {number, applicationId, column(now)});
    if (!kept)
        return kept.failure();
    in.audit({QStringLiteral("reserveNumber"), applicationId, QJsonObject{{"number", number}}});
    return number;
}

} // namespace

Result<QString> reservePermitNumber(Transaction &in, const QString &applicationId,
                                    const QString &series, const QDateTime &now)
{
    const Result<QString> own = ownNumber(in, applicationId);
    if (!own || !own->isEmpty())
        return own;
    const Result<Rows> counter =
        in.run("insert into counter (name, value) values (?, 1) on conflict (name) "
               "do update set value = counter.value + 1 returning value",
               {QStringLiteral("permit-") + series});
    if (!counter)
        return counter.failure();
    const Result<PermitNumber> number =
        PermitNumber::make(series, static_cast<int>(counter->first().integer(0)));
    if (!number)
        return number.failure();
    return keepNumber(in, applicationId, number->text(), now);
}

Result<QString> reserveAppendixNumber(Transaction &in, const QString &applicationId,
                                      const QString &licence, const QDateTime &now)
{
    const Result<QString> own = ownNumber(in, applicationId);
    if (!own || !own->isEmpty())
        return own;
    // Those that came with the licence are events of it, a later one has a number of its own.
    const Result<Rows> last =
        in.run("select greatest((select max(cast(other as integer)) from licence_event "
               "where number = ? and kind like 'appendix%' and other ~ '^[0-9]{1,3}$'), "
               "(select max(cast(split_part(number, '/', 2) as integer)) from permit_number "
               "where number like ? || '/%'), 0)",
               {licence, licence});
    if (!last)
        return last.failure();
    const auto index = static_cast<int>(last->first().integer(0)) + 1;
    const Result<PermitNumber> parent = PermitNumber::parse(licence);
    if (!parent)
        return parent.failure();
    const Result<AppendixNumber> number = AppendixNumber::make(*parent, index);
    if (!number)
        return Failure(FailureCode::LicenceStateForbids, QStringLiteral("too many appendices"));
    return keepNumber(in, applicationId, number->text(), now);
}

int appendixIndex(const QString &number)
{
    const Result<AppendixNumber> appendix = AppendixNumber::parse(number);
    return appendix ? appendix->index() : 0;
}

Result<void> usePermitNumber(Transaction &in, const QString &number)
{
    const Result<Rows> rows =
        in.run("update permit_number set state = 'used' where number = ?", {number});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> voidPermitNumber(Transaction &in, const QString &applicationId, const QString &reason)
{
    const Result<Rows> rows = in.run("update permit_number set state = 'void', reason = ? "
                                     "where application_id = ? and state = 'reserved'",
                                     {reason, applicationId});
    if (!rows)
        return rows.failure();
    return {};
}

} // namespace ruqsat::registry::store
