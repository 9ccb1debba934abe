#include "registry/store/lookups.h"

#include "registry/store/columns.h"

#include <QUuid>

namespace ruqsat::registry::store {

Result<void> addLookup(Transaction &in, const protocol::LookupRequest &request,
                       const protocol::LookupAnswer &answer, const QString &officeId,
                       const QString &login)
{
    const Result<Rows> rows =
        in.run("insert into lookup (id, office_id, login, case_id, subject, ground, outcome, "
               "answer, message_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               {answer.lookupId, officeId, login, request.caseId, request.subject, request.ground,
                protocol::wireName(answer.outcome), column(answer.toJson()),
                answer.provenance.messageId, column(answer.provenance.time)});
    if (!rows)
        return rows.failure();
    in.audit({QStringLiteral("lookup"), request.caseId,
              QJsonObject{{"subject", request.subject},
                          {"ground", request.ground},
                          {"outcome", protocol::wireName(answer.outcome)},
                          {"system", answer.provenance.system},
                          {"messageId", answer.provenance.messageId}}});
    return {};
}

Result<protocol::LookupAnswer> findLookup(Transaction &in, const QString &id,
                                          const QString &officeId, const QString &caseId,
                                          const QString &number)
{
    const Result<Rows> rows =
        in.run("select answer from lookup where id = ? and office_id = ? "
               "and case_id = ? and kind = 'party' and subject = ? and outcome = 'found'",
               {id, officeId, caseId, number});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return Failure(FailureCode::LookupMissing, QStringLiteral("no such found answer"));
    return protocol::fromJson<protocol::LookupAnswer>(rows->first().json(0),
                                                      protocol::Direction::Answer);
}

Result<void> addCheck(Transaction &in, const KeptCheck &check, const protocol::User &user)
{
    const QJsonObject kept{{"request", check.request}, {"answer", check.answer}};
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<Rows> rows = in.run(
        "insert into lookup (id, kind, office_id, login, case_id, subject, ground, outcome, "
        "answer, message_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {id, check.kind, user.office.id, user.login, check.caseId, check.subject, check.ground,
         check.outcome, column(kept), check.provenance.messageId, column(check.provenance.time)});
    if (!rows)
        return rows.failure();
    in.audit({check.kind + QStringLiteral("Check"), check.caseId,
              QJsonObject{{"subject", check.subject},
                          {"ground", check.ground},
                          {"outcome", check.outcome},
                          {"system", check.provenance.system},
                          {"messageId", check.provenance.messageId}}});
    return {};
}

Result<FoundPower> findPower(Transaction &in, const QString &officeId, const QString &caseId,
                             const QString &messageId)
{
    const Result<Rows> rows =
        in.run("select answer from lookup where office_id = ? and case_id = ? and message_id = ? "
               "and kind = 'power' and outcome = 'found'",
               {officeId, caseId, messageId});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return FailureCode::PowerUnchecked;
    const QJsonObject kept = rows->first().json(0);
    const auto asked = protocol::fromJson<protocol::PowerRequest>(
        kept.value(QLatin1String("request")).toObject(), protocol::Direction::Answer);
    const auto answer = protocol::fromJson<protocol::PowerAnswer>(
        kept.value(QLatin1String("answer")).toObject(), protocol::Direction::Answer);
    if (!asked || !answer)
        return Failure(FailureCode::DatabaseError, QStringLiteral("power of attorney"));
    return FoundPower{*asked, *answer->power};
}

} // namespace ruqsat::registry::store
