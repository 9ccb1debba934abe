#include "registry/store/law.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {
namespace {

using protocol::LawDocument;
using protocol::LawName;
using protocol::LawRequest;

Result<LawDocument> documentFrom(const Row &row)
{
    const auto name = protocol::lawNameFromName(row.text(0));
    const auto by = protocol::fromJson<protocol::Actor>(row.json(3), protocol::Direction::Answer);
    if (!name || !by)
        return Failure(FailureCode::DatabaseError, QStringLiteral("law_document"));
    LawDocument document;
    document.name = *name;
    document.version = row.integer(1);
    document.content = row.json(2);
    document.changedBy = *by;
    document.changedAt = row.time(4);
    document.reason = row.text(5);
    if (!row.isNull(6)) {
        const auto second =
            protocol::fromJson<protocol::Actor>(row.json(6), protocol::Direction::Answer);
        if (!second)
            return Failure(FailureCode::DatabaseError, QStringLiteral("law_document"));
        document.confirmedBy = *second;
    }
    return document;
}

Result<QList<LawDocument>> documentsFrom(const Result<Rows> &rows)
{
    if (!rows)
        return rows.failure();
    QList<LawDocument> documents;
    for (const Row &row : *rows) {
        Result<LawDocument> document = documentFrom(row);
        if (!document)
            return document.failure();
        documents.append(*std::move(document));
    }
    return documents;
}

Result<void> done(const Result<Rows> &rows)
{
    return rows ? Result<void>() : Result<void>(rows.failure());
}

} // namespace

Result<qint64> lawRevision(Transaction &in)
{
    const Result<Rows> rows = in.run("select coalesce(max(sequence), 0) from law_document");
    if (!rows)
        return rows.failure();
    return rows->first().integer(0);
}

Result<QList<LawDocument>> newestLaw(Transaction &in)
{
    return documentsFrom(
        in.run("select distinct on (name) name, version, content, changed_by, changed_at, reason, "
               "confirmed_by from law_document order by name, version desc"));
}

Result<std::optional<LawDocument>> lawDocument(Transaction &in, LawName name, qint64 version)
{
    const Result<QList<LawDocument>> found = documentsFrom(
        in.run("select name, version, content, changed_by, changed_at, reason, confirmed_by "
               "from law_document where name = ? and (version = ? or ? = 0) "
               "order by version desc limit 1",
               {protocol::wireName(name), version, version}));
    if (!found)
        return found.failure();
    return found->isEmpty() ? std::optional<LawDocument>() : found->first();
}

Result<QList<LawDocument>> lawVersions(Transaction &in, LawName name)
{
    return documentsFrom(in.run("select name, version, '{}', changed_by, changed_at, reason, "
                                "confirmed_by from law_document where name = ? "
                                "order by version desc limit 1000",
                                {protocol::wireName(name)}));
}

Result<void> addLaw(Transaction &in, const LawDocument &document)
{
    // One change at a time: a number that commits after a greater one would never be read.
    if (const Result<void> alone = done(in.run("select pg_advisory_xact_lock(7318349394280)"));
        !alone)
        return alone;
    return done(
        in.run("insert into law_document (name, version, content, changed_by, changed_at, reason, "
               "confirmed_by) values (?, ?, ?, ?, ?, ?, ?)",
               {protocol::wireName(document.name), document.version, column(document.content),
                optionalColumn(jsonOf(document.changedBy)), column(document.changedAt),
                document.reason, optionalColumn(jsonOf(document.confirmedBy))}));
}

Result<void> addLawRequest(Transaction &in, const LawRequest &request)
{
    return done(
        in.run("insert into law_request (id, name, based_on, content, asked_by, asked_at, until, "
               "reason) values (?, ?, ?, ?, ?, ?, ?, ?)",
               {request.id, protocol::wireName(request.name), request.basedOn,
                column(request.content), column(request.askedBy.toJson()), column(request.askedAt),
                column(request.until), request.reason}));
}

Result<std::optional<LawRequest>> openLawRequest(Transaction &in, LawName name,
                                                 const QDateTime &now)
{
    const Result<Rows> rows =
        in.run("select id, based_on, content, asked_by, asked_at, until, reason from law_request "
               "where name = ? and state = 'open' and until > ?",
               {protocol::wireName(name), column(now)});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<LawRequest>();
    const Row &row = rows->first();
    const auto by = protocol::fromJson<protocol::Actor>(row.json(3), protocol::Direction::Answer);
    if (!by)
        return Failure(FailureCode::DatabaseError, QStringLiteral("law_request"));
    return std::optional(LawRequest{row.text(0), name, row.integer(1), row.json(2), row.text(6),
                                    *by, row.time(4), row.time(5)});
}

Result<void> closeLawRequest(Transaction &in, const QString &id, const QString &state,
                             const protocol::Actor &by, const QDateTime &now)
{
    const Result<Rows> rows =
        in.run("update law_request set state = ?, decided_by = ?, decided_at = ? "
               "where id = ? and state = 'open' returning id",
               {state, column(by.toJson()), column(now), id});
    if (!rows)
        return rows.failure();
    return rows->isEmpty() ? Result<void>(FailureCode::NotFound) : Result<void>();
}

Result<QStringList> dropOldLawRequests(Transaction &in, LawName name, const QDateTime &now)
{
    const Result<Rows> rows =
        in.run("update law_request set state = 'declined' "
               "where name = ? and state = 'open' and until <= ? returning id",
               {protocol::wireName(name), column(now)});
    if (!rows)
        return rows.failure();
    QStringList ids;
    for (const Row &row : *rows)
        ids.append(row.text(0));
    return ids;
}

} // namespace ruqsat::registry::store
