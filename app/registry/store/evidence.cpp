#include "registry/store/evidence.h"

#include "registry/store/application_parts.h"
#include "registry/store/changes.h"
#include "registry/store/columns.h"

namespace ruqsat::registry::store {
namespace {

QString nameOf(EvidenceSubject subject)
{
    return subject == EvidenceSubject::Request ? QStringLiteral("request")
                                               : QStringLiteral("result");
}

Result<void> nothingOf(const Result<Rows> &rows)
{
    if (!rows)
        return rows.failure();
    return {};
}

} // namespace

Result<void> addEvidenceTask(Transaction &in, const QString &applicationId, EvidenceSubject subject,
                             const QDateTime &due)
{
    return nothingOf(in.run("insert into evidence (application_id, subject, next_at) "
                            "values (?, ?, ?) on conflict (application_id, subject) do update "
                            "set next_at = excluded.next_at, tries = 0, code = null, done = false",
                            {applicationId, nameOf(subject), column(due)}));
}

Result<QList<EvidenceTask>> takeEvidenceTasks(Transaction &in, const QDateTime &now,
                                              const QDateTime &until, int limit)
{
    const Result<Rows> rows =
        in.run("with due as (select application_id, subject, next_at from evidence "
               "where not done and next_at <= ? order by next_at limit ? for update skip locked), "
               "taken as (update evidence e set next_at = ? from due where "
               "e.application_id = due.application_id and e.subject = due.subject "
               "returning e.application_id, e.subject, e.tries, due.next_at as was) "
               "select application_id, subject, tries from taken order by was",
               {column(now), limit, column(until)});
    if (!rows)
        return rows.failure();
    QList<EvidenceTask> tasks;
    for (const Row &row : *rows)
        tasks.append(
            {row.text(0),
             row.text(1) == u"request" ? EvidenceSubject::Request : EvidenceSubject::Result,
             static_cast<int>(row.integer(2)), until});
    return tasks;
}

Result<void> postponeEvidence(Transaction &in, const EvidenceTask &task, FailureCode why,
                              const QDateTime &until)
{
    return nothingOf(in.run("update evidence set next_at = ?, tries = tries + 1, code = ? "
                            "where application_id = ? and subject = ? and next_at = ?",
                            {column(until), failureName(why), task.applicationId,
                             nameOf(task.subject), column(task.lease)}));
}

Result<void> finishEvidence(Transaction &in, const EvidenceTask &task)
{
    return nothingOf(in.run("update evidence set done = true, code = null "
                            "where application_id = ? and subject = ? and next_at = ?",
                            {task.applicationId, nameOf(task.subject), column(task.lease)}));
}

Result<SignedRequest> signedRequest(Transaction &in, const QString &applicationId)
{
    const Result<Rows> rows =
        in.run("select request, signature, registered_at, verdict from application where id = ?",
               {applicationId});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return FailureCode::NotFound;
    const Row &row = rows->first();
    return SignedRequest{row.bytes(0), row.bytes(1), row.time(2),
                         verdictFromName(row.text(3)).value_or(Verdict::Pending)};
}

Result<void> setVerdict(Transaction &in, const QString &applicationId,
                        const protocol::RequestVerdict &verdict)
{
    const Result<Rows> rows =
        in.run("update application set verdict = ?, verdict_code = ?, verdict_signer = ? "
               "where id = ? and verdict = 'pending' returning id",
               {verdictName(verdict.verdict),
                verdict.code ? QVariant(failureName(*verdict.code)) : QVariant(),
                optionalColumn(jsonOf(verdict.signer)), applicationId});
    if (!rows)
        return rows.failure();
    // Another registry was told before.
    if (rows->isEmpty())
        return {};
    in.audit({QStringLiteral("verdict"), applicationId, verdict.toJson()});
    return addVerdictChange(in, applicationId);
}

Result<void> setRequestSignature(Transaction &in, const QString &applicationId,
                                 const QByteArray &signature)
{
    const Result<Rows> rows =
        in.run("update application set signature = ? where id = ?", {signature, applicationId});
    if (!rows)
        return rows.failure();
    in.audit({QStringLiteral("evidence"), applicationId,
              QJsonObject{{"subject", QStringLiteral("request")}, {"size", signature.size()}}});
    return {};
}

} // namespace ruqsat::registry::store
