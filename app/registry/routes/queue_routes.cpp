#include "core/near_due.h"
#include "registry/route_table.h"
#include "registry/routes/noted_search.h"
#include "registry/routes/page_query.h"
#include "registry/store/case_status.h"
#include "registry/store/changes.h"
#include "registry/store/colleagues.h"
#include "registry/store/queues.h"

namespace ruqsat::registry {
namespace {

/// `colleagues`: whether it has to be known whom the person stands in for.
Result<store::QueueOwner> ownerOf(Call &call, Transaction &in, bool colleagues)
{
    store::QueueOwner owner{call.user(),
                            {call.user().iin},
                            call.now,
                            nearDueEnds(call.now, call.context.law()->calendar)};
    if (!colleagues)
        return owner;
    const Result<QStringList> absent = store::absentFor(in, call.user(), call.today());
    if (!absent)
        return absent.failure();
    owner.iins += *absent;
    return owner;
}

/// Under a name of its own: what narrows the list is no ground of the look.
QJsonObject notedFilter(const protocol::QueueFilter &filter)
{
    QJsonObject detail = notedText(filter.text);
    QJsonObject narrowed;
    for (const auto &[name, value] : filter.parameters()) {
        if (name != u"queue" && name != u"text" && name != u"order")
            narrowed.insert(name, value);
    }
    if (!narrowed.isEmpty())
        detail.insert(QStringLiteral("filter"), narrowed);
    return detail;
}

Result<http::Response> list(Call &call)
{
    const Result<PageQuery> page = pageQuery(call, protocol::QueueFilter::parameterNames());
    if (!page)
        return page.failure();
    const auto filter = protocol::QueueFilter::fromParameters(call.http.query);
    if (!filter)
        return filter.failure();
    const bool colleagues =
        call.user().role == Role::Executor || store::isOwnQueue(filter->queue, call.user().role);
    const Result<store::WirePage> found =
        call.read([&](Transaction &in) -> Result<store::WirePage> {
            AuditEntry entry{QStringLiteral("list"), protocol::wireName(filter->queue),
                             notedFilter(*filter)};
            const bool mayFindMany = !filter->text.isEmpty() && namedBy(filter->text).isEmpty();
            if (!mayFindMany)
                in.auditAtOnce(entry);
            const Result<store::QueueOwner> owner = ownerOf(call, in, colleagues);
            if (!owner)
                return owner.failure();
            Result<store::WirePage> listed =
                store::queuePage(in, *owner, *filter, page->limit, page->after);
            if (listed && mayFindMany) {
                noteShown(entry.detail, listed->people);
                in.audit(std::move(entry));
            }
            return listed;
        });
    if (!found)
        return found.failure();
    return answer(200, found->json);
}

Result<http::Response> count(Call &call)
{
    const Result<protocol::QueueCounts> counts =
        call.read([&](Transaction &in) -> Result<protocol::QueueCounts> {
            const Result<store::QueueOwner> owner = ownerOf(call, in, true);
            if (!owner)
                return owner.failure();
            return store::queueCounts(in, *owner);
        });
    if (!counts)
        return counts.failure();
    return answer(200, counts->toJson());
}

Result<http::Response> showChanges(Call &call)
{
    const QString since = call.http.query.value(QStringLiteral("since"));
    const Result<protocol::ChangePage> page = call.read(
        [&](Transaction &in) { return store::changesSince(in, call.user().office.id, since); });
    if (!page)
        return page.failure();
    return answer(200, page->toJson());
}

Result<http::Response> showStatus(Call &call)
{
    const Result<PageQuery> page = pageQuery(call, {QStringLiteral("q")});
    if (!page)
        return page.failure();
    const QString text = call.http.query.value(QStringLiteral("q")).trimmed();
    if (text.isEmpty())
        return Failure(FailureCode::RequestMalformed, QStringLiteral("q"));
    const Result<protocol::CaseStatusPage> found =
        call.read([&](Transaction &in) -> Result<protocol::CaseStatusPage> {
            in.audit({QStringLiteral("caseStatus"),
                      {},
                      QJsonObject{{"q", text}, {"subject", store::caseAskedFor(text)}}});
            return store::caseStatus(in, call.user().office.id, text, page->limit, page->after);
        });
    if (!found)
        return found.failure();
    return answer(200, found->toJson());
}

} // namespace

QList<RouteSpec> queueRoutes()
{
    RouteSpec changes{
        "GET", "/v1/changes", Access::Session, Permission::SeeApplications, showChanges, {}};
    changes.background = true;
    RouteSpec counts{"GET", "/v1/queues", Access::Session, Permission::SeeApplications, count, {}};
    counts.background = true;
    return {
        {"GET", "/v1/applications", Access::Session, Permission::SeeApplications, list, {}},
        counts,
        changes,
        {"GET", "/v1/case-status", Access::Session, Permission::SeeApplications, showStatus, {}},
    };
}

} // namespace ruqsat::registry
