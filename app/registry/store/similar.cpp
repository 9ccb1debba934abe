#include "registry/store/similar.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {

Result<protocol::SimilarCases> similarCases(Transaction &in, const SimilarQuestion &question)
{
    const Result<Rows> cases = in.run(
        "select case when a.office_id = ? or a.provider_id = ? then a.number else '' end, "
        "a.registered_at, a.state, o.name from application a join office o on o.id = a.office_id "
        "where a.applicant_number = ? and a.regulation = ? and a.kind = ? "
        "and a.state not in ('issued', 'refused', 'handedOver') and cast(a.id as text) <> ? "
        "order by a.number desc limit 20",
        {question.officeId, question.officeId, question.applicant, question.regulation,
         serviceKindName(question.kind), question.except});
    if (!cases)
        return cases.failure();
    protocol::SimilarCases similar;
    for (const Row &row : *cases)
        similar.cases.append(
            {row.text(0), row.time(1),
             applicationStateFromName(row.text(2)).value_or(ApplicationState::Registered),
             localizedFrom(row.json(3))});
    if (question.kind != ServiceKind::Issue)
        return similar;
    const Result<Rows> licences =
        in.run("select number from licence where holder_number = ? and regulation = ? "
               "and state in ('active', 'resumed') and parent is null "
               "and conclusion is distinct from 'notAgreed' order by number limit 20",
               {question.applicant, question.regulation});
    if (!licences)
        return licences.failure();
    for (const Row &row : *licences)
        similar.licences.append(row.text(0));
    return similar;
}

} // namespace ruqsat::registry::store
