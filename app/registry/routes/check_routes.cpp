#include "registry/cases/payment_check.h"
#include "registry/route_table.h"
#include "registry/store/lookups.h"
#include "registry/store/uploads.h"

namespace ruqsat::registry {
namespace {

Result<http::Response> lookUpPower(Call &call)
{
    const auto request = protocol::parseRequest<protocol::PowerRequest>(call.http.body);
    if (!request)
        return request.failure();
    // Nobody is looked up on the ground of another office's case.
    const Result<void> own = call.transaction([&](Transaction &in) {
        return store::checkCaseIsNobodyElses(in, request->caseId, call.user().office.id);
    });
    if (!own)
        return own.failure();
    const gateway::Lookup<protocol::PowerOfAttorney> found =
        call.context.gateway->powerOfAttorney(*request);
    protocol::PowerAnswer result;
    result.outcome = found.outcome;
    result.power = found.found;
    result.provenance = found.provenance;
    if (found.failure)
        result.failure = protocol::ErrorPart{found.failure->code, found.failure->detail};
    const store::KeptCheck check{QStringLiteral("power"),
                                 request->caseId,
                                 request->number,
                                 request->ground,
                                 protocol::wireName(result.outcome),
                                 request->toJson(),
                                 result.toJson(),
                                 result.provenance};
    const Result<void> kept =
        call.transaction([&](Transaction &in) { return store::addCheck(in, check, call.user()); });
    if (!kept)
        return kept.failure();
    return answer(200, result.toJson());
}

Result<http::Response> askPayment(Call &call)
{
    const auto request = protocol::parseRequest<protocol::PaymentRequest>(call.http.body);
    if (!request)
        return request.failure();
    const Result<Regulation> regulation = call.context.regulation(request->regulation, call.now);
    if (!regulation)
        return regulation.failure();
    // Nobody is looked up on the ground of another office's case.
    const Result<void> own = call.transaction([&](Transaction &in) {
        return store::checkCaseIsNobodyElses(in, request->caseId, call.user().office.id);
    });
    if (!own)
        return own.failure();
    const Result<protocol::PaymentVerdict> verdict =
        judgePayment(call.context, *regulation, request->kind, request->payer, request->reference,
                     request->date);
    if (!verdict)
        return verdict.failure();
    const store::KeptCheck check{
        QStringLiteral("payment"),     request->caseId,   request->reference, request->ground,
        verdictName(verdict->verdict), request->toJson(), verdict->toJson(),  verdict->provenance};
    const Result<void> kept =
        call.transaction([&](Transaction &in) { return store::addCheck(in, check, call.user()); });
    if (!kept)
        return kept.failure();
    return answer(200, verdict->toJson());
}

} // namespace

QList<RouteSpec> checkRoutes()
{
    return {
        outside({"POST",
                 "/v1/powers-of-attorney/lookups",
                 Access::Session,
                 Permission::LookUpApplicant,
                 lookUpPower,
                 {}}),
        outside({"POST",
                 "/v1/payments/check",
                 Access::Session,
                 Permission::LookUpApplicant,
                 askPayment,
                 {}}),
    };
}

} // namespace ruqsat::registry
