#include "registry/store/applications.h"

#include "registry/store/application_parts.h"
#include "registry/store/changes.h"
#include "registry/store/columns.h"

#include <QJsonDocument>

namespace ruqsat::registry::store {
namespace {

#define RUQSAT_APPLICATION_COLUMNS                                                                 \
    "a.id, a.number, a.version, a.state, a.regulation, a.kind, a.channel, a.effective_from, "      \
    "a.office_id, a.provider_id, a.case_id, a.applicant_number, a.applicant_name, a.request, "     \
    "a.signature, a.received_at, a.registered_at, a.registered_by_iin, a.verdict, "                \
    "a.verdict_code, a.verdict_signer, a.clocks, a.executor_iin, a.executor, "                     \
    "a.proposed_by_iin, a.proposal, a.changed_at, a.changed_by, a.last_action, a.returned, "       \
    "a.payment, a.review, a.completeness, a.returned_proposal "                                    \
    "from application a where a.id = ?"

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant dueColumn(const QList<protocol::DueClock> &clocks)
{
    const protocol::DueClock *nearest = nearestClock(clocks);
    return nearest ? QVariant(column(nearest->due)) : QVariant();
}

QString dueClockColumn(const QList<protocol::DueClock> &clocks)
{
    const protocol::DueClock *nearest = nearestClock(clocks);
    return nearest ? nearest->id : QString();
}

QVariant conclusionColumn(const std::optional<protocol::Proposal> &proposal)
{
    return proposal && proposal->conclusion ? QVariant(protocol::wireName(*proposal->conclusion))
                                            : QVariant();
}

QString clocksColumn(const QList<protocol::DueClock> &clocks)
{
    return column(protocol::jsonList(clocks));
}

Result<void> addEvent(Transaction &in, const QString &id, const QDateTime &at, Action action,
                      const protocol::Actor &by, const QString &note)
{
    const Result<Rows> rows =
        in.run("insert into application_event (application_id, position, at, action, actor, note) "
               "select ?, coalesce(max(position), 0) + 1, ?, ?, ?, ? from application_event "
               "where application_id = ?",
               {id, column(at), actionName(action), column(by.toJson()), note, id});
    if (!rows)
        return rows.failure();
    return {};
}

} // namespace

Result<QString> nextApplicationNumber(Transaction &in, const QDate &day)
{
    const QString month = day.toString(QStringLiteral("yyyy-MM"));
    const QString counter = QStringLiteral("application-") + month;
    const Result<Rows> rows =
        in.run("insert into counter (name, value) values (?, 1) on conflict (name) "
               "do update set value = counter.value + 1 returning value",
               {counter});
    if (!rows)
        return rows.failure();
    return QStringLiteral("%1-%2").arg(month).arg(rows->first().integer(0), 6, 10,
                                                  QLatin1Char('0'));
}

Result<void> addApplication(Transaction &in, const ApplicationRecord &record,
                            const protocol::Actor &by, const QString &note)
{
    const protocol::Application &application = record.application;
    Result<Rows> rows = in.run(
        "insert into application (id, number, version, state, regulation, kind, channel, "
        "effective_from, office_id, provider_id, case_id, applicant_number, applicant_name, "
        "request, "
        "signature, received_at, registered_at, registered_by_iin, verdict, verdict_code, "
        "verdict_signer, payment, clocks, due, due_clock, changed_at, changed_by, words) values "
        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "cast(? as tsvector))",
        {application.id,
         application.number,
         application.version,
         applicationStateName(application.state),
         application.regulation,
         serviceKindName(application.kind),
         channelName(application.channel),
         protocol::dateText(application.effectiveFrom),
         record.officeId,
         record.providerId,
         record.caseId,
         application.applicant.number,
         column(application.applicant.name),
         record.request,
         record.signature,
         column(application.receivedAt),
         column(application.registeredAt),
         record.registeredByIin,
         verdictName(application.verdict.verdict),
         application.verdict.code ? QVariant(failureName(*application.verdict.code)) : QVariant(),
         optionalColumn(jsonOf(application.verdict.signer)),
         optionalColumn(jsonOf(application.payment)),
         clocksColumn(application.clocks),
         dueColumn(application.clocks),
         dueClockColumn(application.clocks),
         column(application.registeredAt),
         column(by.name),
         wordsColumn(application.applicant.name)});
    for (qsizetype i = 0; i < application.attachments.size() && rows; ++i) {
        const protocol::Attachment &attachment = application.attachments.at(i);
        rows = in.run("insert into attachment (application_id, id, position, item, name, sha256, "
                      "size, pages) values (?, ?, ?, ?, ?, ?, ?, ?)",
                      {application.id, attachment.id, i, attachment.item, attachment.name,
                       attachment.sha256, attachment.size, attachment.pages});
    }
    if (!rows)
        return rows.failure();
    if (const Result<void> told =
            addChange(in, record, actionName(Action::Register), by, application.registeredAt);
        !told)
        return told;
    return addEvent(in, application.id, application.registeredAt, Action::Register, by, note);
}

Result<ApplicationRecord> loadApplication(Transaction &in, const QString &id, bool forUpdate)
{
    const Result<Rows> rows = forUpdate
                                  ? in.run("select " RUQSAT_APPLICATION_COLUMNS " for update", {id})
                                  : in.run("select " RUQSAT_APPLICATION_COLUMNS, {id});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return FailureCode::NotFound;
    const Row &row = rows->first();
    ApplicationRecord record;
    protocol::Application &application = record.application;
    application.id = row.text(0);
    application.number = row.text(1);
    application.version = row.integer(2);
    application.state =
        applicationStateFromName(row.text(3)).value_or(ApplicationState::Registered);
    application.regulation = row.text(4);
    application.kind = serviceKindFromName(row.text(5)).value_or(ServiceKind::Issue);
    application.channel = channelFromName(row.text(6)).value_or(Channel::Centre);
    application.effectiveFrom = row.date(7);
    record.officeId = row.text(8);
    record.providerId = row.text(9);
    record.caseId = row.text(10);
    application.applicant = {row.text(11), localizedFrom(row.json(12))};
    record.request = row.bytes(13);
    record.signature = row.bytes(14);
    application.request = QJsonDocument::fromJson(record.request).object();
    application.receivedAt = row.time(15);
    application.registeredAt = row.time(16);
    record.registeredByIin = row.text(17);
    application.verdict.verdict = verdictFromName(row.text(18)).value_or(Verdict::Pending);
    application.verdict.code = failureFromName(row.text(19));
    application.verdict.signer = optionalPart<protocol::Signatory>(row, 20);
    application.clocks = clocksFrom(row.text(21));
    record.executorIin = row.text(22);
    application.executor = optionalPart<protocol::Actor>(row, 23);
    record.proposedByIin = row.text(24);
    application.proposal = optionalPart<protocol::Proposal>(row, 25);
    record.current = {application.version, row.text(3), row.text(28), localizedFrom(row.json(27)),
                      row.time(26)};
    record.returned = row.boolean(29);
    application.payment = optionalPart<protocol::PaymentVerdict>(row, 30);
    application.review = optionalPart<protocol::Review>(row, 31);
    application.completeness = optionalPart<protocol::Completeness>(row, 32);
    application.returnedProposal = optionalPart<protocol::Proposal>(row, 33);
    if (const Result<void> parts = loadParts(in, application); !parts)
        return parts.failure();
    return record;
}

Result<void> changeApplication(Transaction &in, ApplicationRecord &record,
                               const protocol::Actor &by, Action action, const QString &note,
                               const QDateTime &now)
{
    protocol::Application &application = record.application;
    ++application.version;
    const Result<Rows> rows = in.run(
        "update application set version = ?, state = ?, executor_iin = ?, executor = ?, "
        "decision = ?, proposed_by_iin = ?, proposal = ?, clocks = ?, due = ?, due_clock = ?, "
        "returned = ?, review = ?, completeness = ?, conclusion = ?, returned_proposal = ?, "
        "last_action = ?, changed_at = ?, changed_by = ? where id = ?",
        {application.version, applicationStateName(application.state),
         textOrNull(record.executorIin), optionalColumn(jsonOf(application.executor)),
         application.proposal ? QVariant(decisionName(application.proposal->decision)) : QVariant(),
         textOrNull(record.proposedByIin), optionalColumn(jsonOf(application.proposal)),
         clocksColumn(application.clocks), dueColumn(application.clocks),
         dueClockColumn(application.clocks), record.returned,
         optionalColumn(jsonOf(application.review)),
         optionalColumn(jsonOf(application.completeness)), conclusionColumn(application.proposal),
         optionalColumn(jsonOf(application.returnedProposal)), actionName(action), column(now),
         column(by.name), application.id});
    if (!rows)
        return rows.failure();
    in.audit({actionName(action), application.id,
              QJsonObject{{"version", application.version},
                          {"state", applicationStateName(application.state)}}});
    if (const Result<void> noted = addEvent(in, application.id, now, action, by, note); !noted)
        return noted;
    application.history.append({now, actionName(action), by, note});
    return addChange(in, record, actionName(action), by, now);
}

Result<std::optional<Submitted>> findSubmission(Transaction &in, const QString &key)
{
    const Result<Rows> rows = in.run(
        "select office_id, body_sha256, application_id, answer from submission where key = ?",
        {key});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<Submitted>();
    const Row &row = rows->first();
    return std::optional(Submitted{row.text(0), row.bytes(1), row.text(2), row.text(3).toUtf8()});
}

Result<void> lockKey(Transaction &in, const QString &key)
{
    const Result<Rows> rows = in.run("select pg_advisory_xact_lock(hashtextextended(?, 0))", {key});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> addSubmission(Transaction &in, const QString &key, const Submitted &submission)
{
    const Result<Rows> rows =
        in.run("insert into submission (key, office_id, body_sha256, application_id, answer, "
               "device_id) values (?, ?, ?, ?, ?, ?)",
               {key, submission.officeId, submission.bodySha256, submission.applicationId,
                QString::fromUtf8(submission.answer), submission.deviceId});
    if (!rows)
        return rows.failure();
    return {};
}

Result<QList<PendingPayment>> pendingPayments(Transaction &in, const PaymentPlace &after, int limit)
{
    const Result<Rows> rows =
        in.run("select id, request, registered_at from application "
               "where payment ->> 'verdict' = 'pending' and (registered_at, id) > (?, ?) "
               "order by registered_at, id limit ?",
               {column(after.registeredAt), after.applicationId, limit});
    if (!rows)
        return rows.failure();
    QList<PendingPayment> pending;
    for (const Row &row : *rows)
        pending.append({row.text(0), row.bytes(1), row.time(2)});
    return pending;
}

Result<QStringList> casesWithUncountedTerms(Transaction &in)
{
    const Result<Rows> rows =
        in.run("select id from application where state in ('registered', 'inReview', 'proposed', "
               "'prepared', 'signed') and clocks @> '[{\"state\": \"stopped\"}]' order by id",
               {});
    if (!rows)
        return rows.failure();
    QStringList ids;
    for (const Row &row : *rows)
        ids.append(row.text(0));
    return ids;
}

Result<void> setClocks(Transaction &in, const QString &id, const QList<protocol::DueClock> &clocks)
{
    const Result<Rows> rows =
        in.run("update application set clocks = ?, due = ?, due_clock = ? where id = ?",
               {clocksColumn(clocks), dueColumn(clocks), dueClockColumn(clocks), id});
    if (!rows)
        return rows.failure();
    in.audit({QStringLiteral("countTerms"), id, {}});
    return {};
}

Result<void> setPayment(Transaction &in, const QString &applicationId,
                        const protocol::PaymentVerdict &verdict)
{
    const Result<Rows> rows = in.run("update application set payment = ? where id = ? "
                                     "and payment ->> 'verdict' = 'pending' returning id",
                                     {column(verdict.toJson()), applicationId});
    if (!rows)
        return rows.failure();
    // Another registry was told before.
    if (rows->isEmpty())
        return {};
    in.audit({QStringLiteral("payment"), applicationId, verdict.toJson()});
    return addVerdictChange(in, applicationId);
}

} // namespace ruqsat::registry::store
