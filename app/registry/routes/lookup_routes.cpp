#include "registry/admin/token_binding.h"
#include "registry/route_table.h"
#include "registry/store/lookups.h"
#include "registry/store/uploads.h"

#include <QUuid>

namespace ruqsat::registry {
namespace {

/// What every answer of a database says beside what it found.
template <typename Answer, typename T>
void takeOutcome(Answer &answer, const gateway::Lookup<T> &lookup, const QDateTime &now)
{
    answer.outcome = lookup.outcome;
    answer.provenance = lookup.provenance;
    if (!answer.provenance.time.isValid())
        answer.provenance.time = now;
    if (lookup.failure)
        answer.failure = protocol::ErrorPart{lookup.failure->code, lookup.failure->detail};
}

Result<http::Response> lookUp(Call &call)
{
    const auto request = protocol::parseRequest<protocol::LookupRequest>(call.http.body);
    if (!request)
        return request.failure();
    // Nobody is looked up on the ground of another office's case.
    const Result<void> own = call.transaction([&](Transaction &in) {
        return store::checkCaseIsNobodyElses(in, request->caseId, call.user().office.id);
    });
    if (!own)
        return own.failure();
    protocol::LookupAnswer result;
    result.lookupId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const Result<Iin> iin = Iin::parse(request->subject)) {
        const gateway::PersonLookup person = call.context.gateway->person(*iin);
        result.person = person.found;
        takeOutcome(result, person, call.now);
    } else {
        const Result<Bin> bin = Bin::parse(request->subject);
        if (!bin)
            return bin.failure();
        const gateway::OrganisationLookup organisation = call.context.gateway->organisation(*bin);
        result.organisation = organisation.found;
        takeOutcome(result, organisation, call.now);
    }
    const Result<void> kept = call.transaction([&](Transaction &in) {
        return store::addLookup(in, *request, result, call.user().office.id, call.user().login);
    });
    if (!kept)
        return kept.failure();
    return answer(200, result.toJson());
}

trust::ExpectedHolder expectedHolder(const protocol::User &user,
                                     protocol::CertificatePurpose purpose)
{
    trust::ExpectedHolder holder{user.iin, user.office.bin, {}};
    if (purpose == protocol::CertificatePurpose::Result)
        holder.anyRole = trust::authorisedPersonRoles();
    return holder;
}

Result<http::Response> checkCertificate(Call &call)
{
    const auto request = protocol::parseRequest<protocol::CertificateCheckRequest>(call.http.body);
    if (!request)
        return request.failure();
    const Result<trust::Certificate> certificate = trust::Certificate::parse(request->certificate);
    if (!certificate)
        return certificate.failure();
    protocol::CertificateCheckAnswer result;
    result.subject = {certificate->subjectName(), certificate->iin(), certificate->bin()};
    result.notAfter = certificate->notAfter();
    result.checkedAt = call.now;
    Result<void> holder =
        trust::checkHolder(*certificate, expectedHolder(call.user(), request->purpose), call.now);
    if (holder)
        holder = checkBinding(call, *certificate);
    if (!holder) {
        result.verdict = Verdict::Invalid;
        result.code = holder.failure().code;
        return answer(200, result.toJson());
    }
    const trust::CertificateReport report = trust::checkCertificate(
        *certificate, call.context.law()->anchors, call.context.revocation.get(), call.now);
    result.verdict = report.verdict;
    result.code = report.code;
    return answer(200, result.toJson());
}

} // namespace

QList<RouteSpec> lookupRoutes()
{
    return {
        outside({"POST", "/v1/lookups", Access::Session, Permission::LookUpApplicant, lookUp, {}}),
        outside({"POST",
                 "/v1/intake/lookups",
                 Access::Intake,
                 Permission::LookUpApplicant,
                 lookUp,
                 {}}),
        outside({"POST",
                 "/v1/certificates/check",
                 Access::Session,
                 Permission::CheckCertificate,
                 checkCertificate,
                 {}}),
    };
}

} // namespace ruqsat::registry
