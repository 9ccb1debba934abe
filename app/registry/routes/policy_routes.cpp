#include "registry/admin/law_change.h"
#include "registry/route_table.h"
#include "registry/routes/admin_query.h"
#include "registry/routes/page_query.h"
#include "registry/store/law.h"
#include "registry/store/policies.h"

namespace ruqsat::registry {
namespace {

using protocol::LawName;

/// A whole calendar, a file of roots.
constexpr qsizetype largestLawChange = 1024 * 1024;

/// Of the regulation in the query, else of every one that has no rule of its own.
Result<http::Response> showChain(Call &call)
{
    const QString regulationName = QStringLiteral("regulation");
    if (const Result<PageQuery> query = pageQuery(call, {regulationName}); !query)
        return query.failure();
    const QString regulation = call.http.query.value(regulationName);
    const Result<protocol::ChainPolicy> policy = call.transaction(
        [&](Transaction &in) { return store::chainPolicy(in, call.user().office.id, regulation); });
    if (!policy)
        return policy.failure();
    return answer(200, policy->toJson());
}

Result<http::Response> showOfficeChain(Call &call)
{
    const Result<QString> id = adminName(call, "id");
    if (!id)
        return id.failure();
    if (const Result<void> reached = checkReach(call, *id); !reached)
        return reached.failure();
    const auto chain =
        call.transaction([&](Transaction &in) { return officeChain(call, in, *id); });
    if (!chain)
        return chain.failure();
    return answer(200, chain->toJson());
}

Result<http::Response> setOfficeChain(Call &call)
{
    const Result<QString> id = adminName(call, "id");
    if (!id)
        return id.failure();
    const auto change = protocol::parseRequest<protocol::ChainChange>(call.http.body);
    if (!change)
        return change.failure();
    if (const Result<void> reached = checkReach(call, *id); !reached)
        return reached.failure();
    // A case that runs keeps the limit of its step; the next step has the new one.
    const auto chain =
        administer(call, [&](Transaction &in) { return changeChain(call, in, *id, *change); });
    if (!chain)
        return chain.failure();
    return answer(200, chain->toJson());
}

Result<http::Response> showLawInForce(Call &call)
{
    const std::shared_ptr<const Law> law = call.context.law();
    protocol::LawInForce told{law->revision, law->calendar.toJson(), law->mci.toJson(), {}};
    if (law->rootsConfirmed)
        told.roots = QString::fromLatin1(law->rootsPem);
    return answer(200, told.toJson());
}

/// The law is every office's: nobody who reaches one office only may look at or change it here.
Result<LawName> lawName(Call &call)
{
    if (const Result<void> reached = checkReach(call, {}); !reached)
        return reached.failure();
    const auto name = protocol::lawNameFromName(call.parameter("name"));
    if (!name)
        return FailureCode::NotFound;
    return *name;
}

Result<http::Response> listLaw(Call &call)
{
    if (const Result<void> reached = checkReach(call, {}); !reached)
        return reached.failure();
    const auto documents = call.transaction([&](Transaction &in) -> Result<protocol::LawDocuments> {
        protocol::LawDocuments list;
        for (const LawName name : {LawName::Calendar, LawName::Mci, LawName::Roots}) {
            Result<protocol::LawDocument> document = lawInForce(call, in, name);
            if (!document)
                return document.failure();
            document->content = {};
            if (document->request)
                document->request->content = {};
            list.items.append(*std::move(document));
        }
        return list;
    });
    if (!documents)
        return documents.failure();
    return answer(200, documents->toJson());
}

Result<http::Response> showLaw(Call &call)
{
    const Result<LawName> name = lawName(call);
    if (!name)
        return name.failure();
    const auto document =
        call.transaction([&](Transaction &in) { return lawInForce(call, in, *name); });
    if (!document)
        return document.failure();
    return answer(200, document->toJson());
}

Result<http::Response> showLawVersions(Call &call)
{
    const Result<LawName> name = lawName(call);
    if (!name)
        return name.failure();
    const auto versions =
        call.transaction([&](Transaction &in) { return store::lawVersions(in, *name); });
    if (!versions)
        return versions.failure();
    return answer(200, protocol::LawDocuments{*versions}.toJson());
}

Result<http::Response> showLawVersion(Call &call)
{
    const Result<LawName> name = lawName(call);
    if (!name)
        return name.failure();
    bool isNumber = false;
    const qint64 version = call.parameter("version").toLongLong(&isNumber);
    if (!isNumber || version < 1)
        return FailureCode::NotFound;
    const auto document =
        call.transaction([&](Transaction &in) { return store::lawDocument(in, *name, version); });
    if (!document)
        return document.failure();
    if (!*document)
        return FailureCode::NotFound;
    return answer(200, (*document)->toJson());
}

Result<http::Response> putLaw(Call &call)
{
    const Result<LawName> name = lawName(call);
    if (!name)
        return name.failure();
    const auto change =
        protocol::parseRequest<protocol::LawChange>(call.http.body, largestLawChange);
    if (!change)
        return change.failure();
    const auto done =
        administer(call, [&](Transaction &in) { return changeLaw(call, in, *name, *change); });
    if (!done)
        return done.failure();
    return answer(done->request ? 202 : 200, done->toJson());
}

Result<http::Response> decideLaw(Call &call, bool confirms)
{
    const Result<LawName> name = lawName(call);
    if (!name)
        return name.failure();
    const auto body = protocol::parseRequest<protocol::LawDecision>(call.http.body);
    if (!body)
        return body.failure();
    const auto done = administer(call, [&](Transaction &in) {
        return confirms ? confirmLaw(call, in, *name, *body) : declineLaw(call, in, *name, *body);
    });
    if (!done)
        return done.failure();
    return answer(200, done->toJson());
}

} // namespace

QList<RouteSpec> policyRoutes()
{
    const auto route = [](const char *method, const QString &pattern, Permission permission,
                          Work work) {
        return RouteSpec{method, pattern, Access::Session, permission, std::move(work), {}};
    };
    const QString chain = QStringLiteral("/v1/admin/offices/{id}/chain");
    const QString law = QStringLiteral("/v1/admin/law");
    const QString one = law + QStringLiteral("/{name}");
    RouteSpec put = route("PUT", one, Permission::OverrideRegulations, putLaw);
    put.maxBody = largestLawChange;
    return {
        {"GET", "/v1/policies/chain", Access::Session, {}, showChain, {}},
        route("GET", chain, Permission::ManagePolicies, showOfficeChain),
        route("PUT", chain, Permission::ManagePolicies, setOfficeChain),
        {"GET", "/v1/law", Access::Device, {}, showLawInForce, {}},
        route("GET", law, Permission::OverrideRegulations, listLaw),
        route("GET", one, Permission::OverrideRegulations, showLaw),
        put,
        route("GET", one + QStringLiteral("/versions"), Permission::OverrideRegulations,
              showLawVersions),
        route("GET", one + QStringLiteral("/versions/{version}"), Permission::OverrideRegulations,
              showLawVersion),
        route("POST", one + QStringLiteral("/confirm"), Permission::OverrideRegulations,
              [](Call &call) { return decideLaw(call, true); }),
        route("POST", one + QStringLiteral("/decline"), Permission::OverrideRegulations,
              [](Call &call) { return decideLaw(call, false); }),
    };
}

} // namespace ruqsat::registry
