#include "registry/route_table.h"
#include "registry/store/lookups.h"

#include <QUuid>

namespace ruqsat::registry {
namespace {

Result<http::Response> lookUp(Call &call)
{
    const auto request = protocol::parseRequest<protocol::LookupRequest>(call.http.body);
    if (!request)
        return request.failure();
    const Result<Bin> bin = Bin::parse(request->bin);
    if (!bin)
        return bin.failure();
    const gateway::OrganisationLookup found = call.context.gateway->organisation(*bin);

    protocol::LookupAnswer result;
    result.lookupId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    result.outcome = found.outcome;
    result.organisation = found.organisation;
    result.provenance = found.provenance;
    if (!result.provenance.time.isValid())
        result.provenance.time = call.now;
    if (found.failure)
        result.failure = protocol::ErrorPart{found.failure->code, found.failure->detail};
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
    const Result<void> holder =
        trust::checkHolder(*certificate, expectedHolder(call.user(), request->purpose), call.now);
    if (!holder) {
        result.verdict = Verdict::Invalid;
        result.code = holder.failure().code;
        return answer(200, result.toJson());
    }
    const trust::CertificateReport report = trust::checkCertificate(
        *certificate, call.context.anchors, call.context.revocation.get(), call.now);
    result.verdict = report.verdict;
    result.code = report.code;
    return answer(200, result.toJson());
}

} // namespace

QList<RouteSpec> lookupRoutes()
{
    return {
        {"POST", "/v1/lookups", Access::Session, Permission::LookUpApplicant, lookUp, {}},
        {"POST",
         "/v1/certificates/check",
         Access::Session,
         Permission::CheckCertificate,
         checkCertificate,
         {}},
    };
}

} // namespace ruqsat::registry
