#include "registry/store/lookups.h"

#include "registry/store/columns.h"

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

} // namespace ruqsat::registry::store
