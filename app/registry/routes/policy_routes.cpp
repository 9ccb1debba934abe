#include "registry/route_table.h"
#include "registry/store/policies.h"

namespace ruqsat::registry {
namespace {

Result<http::Response> showChain(Call &call)
{
    const Result<protocol::ChainPolicy> policy = call.transaction(
        [&](Transaction &in) { return store::chainPolicy(in, call.user().office.id); });
    if (!policy)
        return policy.failure();
    return answer(200, policy->toJson());
}

Result<http::Response> setChain(Call &call)
{
    const auto policy = protocol::parseRequest<protocol::ChainPolicy>(call.http.body);
    if (!policy)
        return policy.failure();
    // A case that runs keeps the limit of its step; the next step has the new one.
    const Result<void> set = call.transaction([&](Transaction &in) {
        return store::setChainPolicy(in, call.user().office.id, *policy, call.principal->actor(),
                                     call.now);
    });
    if (!set)
        return set.failure();
    return answer(200, policy->toJson());
}

} // namespace

QList<RouteSpec> policyRoutes()
{
    const QString chain = QStringLiteral("/v1/policies/chain");
    return {
        {"GET", chain, Access::Session, {}, showChain, {}},
        {"PUT", chain, Access::Session, Permission::ManagePolicies, setChain, {}},
    };
}

} // namespace ruqsat::registry
