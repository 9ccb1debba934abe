#include "registry/store/uploads.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {

Result<void> openCase(Transaction &in, const QString &caseId, const QString &officeId)
{
    // Held, and there, in one statement: to ask for it in a second one could find none.
    const Result<Rows> rows =
        in.run("insert into upload_case (case_id, office_id) values (?, ?) "
               "on conflict (case_id) do update set office_id = upload_case.office_id "
               "returning office_id, submitted",
               {caseId, officeId});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return Failure(FailureCode::DatabaseError, QStringLiteral("upload_case"));
    if (rows->first().text(0) != officeId)
        return FailureCode::OtherOffice;
    if (rows->first().boolean(1))
        return Failure(FailureCode::StateForbids, QStringLiteral("the case is submitted"));
    return {};
}

Result<void> checkCaseIsNobodyElses(Transaction &in, const QString &caseId, const QString &officeId)
{
    const Result<Rows> rows =
        in.run("select 1 from upload_case where case_id = ? and office_id <> ? union all "
               "select 1 from application where case_id = ? and office_id <> ? limit 1",
               {caseId, officeId, caseId, officeId});
    if (!rows)
        return rows.failure();
    return rows->isEmpty() ? Result<void>() : Result<void>(FailureCode::OtherOffice);
}

Result<std::optional<Upload>> findUpload(Transaction &in, const QString &caseId,
                                         const QString &attachmentId)
{
    const Result<Rows> rows =
        in.run("select sha256, size from upload where case_id = ? and attachment_id = ?",
               {caseId, attachmentId});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<Upload>();
    return std::optional(Upload{rows->first().text(0), rows->first().integer(1)});
}

Result<OtherUploads> otherUploads(Transaction &in, const QString &caseId,
                                  const QString &attachmentId)
{
    const Result<Rows> rows = in.run("select coalesce(sum(size), 0)::bigint, "
                                     "exists (select from draft_copy where case_id = ?) "
                                     "from upload where case_id = ? and attachment_id <> ?",
                                     {caseId, caseId, attachmentId});
    if (!rows)
        return rows.failure();
    return OtherUploads{rows->first().integer(0), rows->first().boolean(1)};
}

Result<qint64> unsubmittedBytes(Transaction &in, const QString &officeId, const QString &caseId,
                                const QString &attachmentId)
{
    const Result<Rows> rows =
        in.run("select coalesce(sum(s.size), 0)::bigint from upload_case c, lateral ("
               "select attachment_id, size from upload where case_id = c.case_id union all "
               "select attachment_id, size from upload_piece where case_id = c.case_id) s "
               "where c.office_id = ? and not c.submitted "
               "and (c.case_id, s.attachment_id) <> (cast(? as uuid), cast(? as uuid))",
               {officeId, caseId, attachmentId});
    if (!rows)
        return rows.failure();
    return rows->first().integer(0);
}

Result<void> putUpload(Transaction &in, const QString &caseId, const QString &attachmentId,
                       const Upload &upload, const QDateTime &now)
{
    const Result<Rows> rows =
        in.run("insert into upload (case_id, attachment_id, sha256, size, at) "
               "values (?, ?, ?, ?, ?) on conflict (case_id, attachment_id) do update set "
               "sha256 = excluded.sha256, size = excluded.size, at = excluded.at",
               {caseId, attachmentId, upload.sha256, upload.size, column(now)});
    if (!rows)
        return rows.failure();
    in.audit({QStringLiteral("upload"), caseId,
              QJsonObject{
                  {"attachment", attachmentId}, {"sha256", upload.sha256}, {"size", upload.size}}});
    return {};
}

Result<bool> goOnWithPieces(Transaction &in, const QString &caseId, const QString &attachmentId,
                            const Upload &whole, const QDateTime &now)
{
    const Result<Rows> rows =
        in.run("update upload_piece set at = ? where case_id = ? and attachment_id = ? "
               "and sha256 = ? and size = ? returning size",
               {column(now), caseId, attachmentId, whole.sha256, whole.size});
    if (!rows)
        return rows.failure();
    return !rows->isEmpty();
}

Result<QList<Pieces>> keepPieces(Transaction &in, const QString &caseId,
                                 const QString &attachmentId, const Upload &whole, qint64 room,
                                 const QDateTime &now)
{
    const Result<Rows> gone =
        in.run("with others as (select attachment_id, sum(size) over (order by at desc, "
               "attachment_id) as together from upload_piece "
               "where case_id = ? and attachment_id <> ?) "
               "delete from upload_piece where case_id = ? and (attachment_id = ? or attachment_id "
               "in (select attachment_id from others where together > cast(? as bigint))) "
               "returning attachment_id, sha256",
               {caseId, attachmentId, caseId, attachmentId, room});
    if (!gone)
        return gone.failure();
    const Result<Rows> kept = in.run("insert into upload_piece (case_id, attachment_id, sha256, "
                                     "size, at) values (?, ?, ?, ?, ?)",
                                     {caseId, attachmentId, whole.sha256, whole.size, column(now)});
    if (!kept)
        return kept.failure();
    QList<Pieces> dropped;
    for (const Row &row : *gone) {
        const Pieces pieces{row.text(0), row.text(1)};
        if (pieces.attachmentId != attachmentId || pieces.sha256 != whole.sha256)
            dropped.append(pieces);
    }
    return dropped;
}

Result<QString> endPieces(Transaction &in, const QString &caseId, const QString &attachmentId)
{
    const Result<Rows> rows = in.run("delete from upload_piece where case_id = ? and "
                                     "attachment_id = ? returning sha256",
                                     {caseId, attachmentId});
    if (!rows)
        return rows.failure();
    return rows->isEmpty() ? QString() : rows->first().text(0);
}

Result<void> forgetPieces(Transaction &in, const QDateTime &before)
{
    const Result<Rows> rows = in.run("delete from upload_piece where at < ?", {column(before)});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> markSubmitted(Transaction &in, const QString &caseId)
{
    const Result<Rows> rows =
        in.run("update upload_case set submitted = true where case_id = ?", {caseId});
    if (!rows)
        return rows.failure();
    return {};
}

Result<int> forgetUploads(Transaction &in, const UnchangedFor &unchanged, int limit)
{
    const QString before = column(unchanged.since());
    const Result<Rows> cases =
        in.run("select c.case_id from upload_case c where not c.submitted "
               "and exists (select from upload u where u.case_id = c.case_id) "
               "and not exists (select from draft_copy d where d.case_id = c.case_id) "
               "and not exists (select from upload u where u.case_id = c.case_id and u.at >= ?) "
               "limit ? for update of c skip locked",
               {before, limit});
    if (!cases)
        return cases.failure();
    for (const Row &row : *cases) {
        // Looked at again now that the case is held: it may have gone on in the meantime.
        const Result<Rows> gone =
            in.run("delete from upload where case_id = ? and not exists (select from upload n "
                   "where n.case_id = ? and n.at >= ?) and not exists (select from draft_copy d "
                   "where d.case_id = ?) returning attachment_id",
                   {row.text(0), row.text(0), before, row.text(0)});
        if (!gone)
            return gone.failure();
        if (!gone->isEmpty())
            in.audit({QStringLiteral("forgetUploads"), row.text(0),
                      QJsonObject{
                          {"files", gone->size()}, {"before", before}, {"days", unchanged.days}}});
    }
    return static_cast<int>(cases->size());
}

Result<QStringList> unnamedContents(Transaction &in, const QStringList &contents)
{
    const Result<Rows> rows = in.run("select c from unnest(string_to_array(?, ',')) c "
                                     "where not exists (select from upload where sha256 = c) "
                                     "and not exists (select from attachment where sha256 = c)",
                                     {contents.join(u',')});
    if (!rows)
        return rows.failure();
    QStringList unnamed;
    for (const Row &row : *rows)
        unnamed.append(row.text(0));
    return unnamed;
}

Result<void> holdContent(Transaction &in, const QString &sha256)
{
    const Result<Rows> held =
        in.run("select pg_advisory_xact_lock(hashtextextended(?, 0))", {sha256});
    if (!held)
        return held.failure();
    return {};
}

} // namespace ruqsat::registry::store
