#include "registry/admin/audit_seal.h"
#include "registry/route_table.h"
#include "registry/routes/admin_query.h"
#include "registry/routes/page_query.h"
#include "registry/store/audit.h"

namespace ruqsat::registry {
namespace {

constexpr int mostChainRows = 1000;

/// Midnight of a day of the query in Asia/Almaty; invalid where it is not given.
Result<QDateTime> auditDay(const Call &call, const char *name, int later)
{
    const Result<QDate> day = protocol::dayParameter(call.http.query, name);
    if (!day)
        return day.failure();
    return day->isValid() ? QDateTime(day->addDays(later), QTime(0, 0), WorkCalendar::zone())
                          : QDateTime();
}

Result<store::AuditQuery> auditQuery(const Call &call)
{
    const QStringList names{QStringLiteral("person"), QStringLiteral("actor"),
                            QStringLiteral("office"), QStringLiteral("action"),
                            QStringLiteral("from"),   QStringLiteral("to")};
    const Result<PageQuery> page = pageQuery(call, names);
    if (!page)
        return page.failure();
    const Result<QDateTime> from = auditDay(call, "from", 0);
    const Result<QDateTime> until = auditDay(call, "to", 1);
    if (!from || !until)
        return from ? until.failure() : from.failure();
    const auto text = [&call](const char *name) {
        return call.http.query.value(QLatin1String(name)).trimmed();
    };
    return store::AuditQuery{reachOf(call),  text("person"), text("actor"),
                             text("office"), text("action"), *from,
                             *until,         page->limit,    page->after};
}

Result<http::Response> listRecords(Call &call)
{
    const Result<store::AuditQuery> query = auditQuery(call);
    if (!query)
        return query.failure();
    const auto page = call.transaction([&](Transaction &in) -> Result<protocol::AuditRecordPage> {
        // Reading who looked at whom is a look at them too.
        QJsonObject asked;
        for (auto it = call.http.query.cbegin(); it != call.http.query.cend(); ++it)
            asked.insert(it.key(), it.value());
        if (!query->person.isEmpty())
            asked.insert(QStringLiteral("subject"), query->person);
        in.audit({QStringLiteral("readAudit"), {}, std::move(asked)});
        return store::auditRecords(in, *query);
    });
    if (!page)
        return page.failure();
    return answer(200, page->toJson());
}

/// The chains hold every office's rows.
Result<void> checkWhole(const Call &call)
{
    if (!reachOf(call).isEmpty())
        return FailureCode::OtherOffice;
    return {};
}

Result<qint64> auditNumber(const Call &call, const char *name, qint64 otherwise, qint64 most)
{
    const QString key = QString::fromLatin1(name);
    if (!call.http.query.contains(key))
        return otherwise;
    bool isNumber = false;
    const qint64 number = call.http.query.value(key).toLongLong(&isNumber);
    if (!isNumber || number < 0 || number > most)
        return Failure(FailureCode::RequestMalformed, key);
    return number;
}

Result<http::Response> listChain(Call &call)
{
    if (const Result<void> whole = checkWhole(call); !whole)
        return whole.failure();
    for (auto it = call.http.query.cbegin(); it != call.http.query.cend(); ++it) {
        if (it.key() != u"lane" && it.key() != u"after" && it.key() != u"limit")
            return Failure(FailureCode::RequestFieldUnknown, it.key().left(64));
    }
    const Result<qint64> lane = auditNumber(call, "lane", 0, protocol::auditLanes - 1);
    const Result<qint64> after = auditNumber(call, "after", 0, Q_INT64_C(1) << 53);
    const Result<qint64> limit = auditNumber(call, "limit", mostChainRows, mostChainRows);
    for (const Result<qint64> *each : {&lane, &after, &limit}) {
        if (!*each)
            return each->failure();
    }
    const auto rows = call.transaction([&](Transaction &in) {
        in.audit({QStringLiteral("exportAudit"), QString::number(*lane),
                  QJsonObject{{"after", *after}, {"limit", *limit}}});
        return store::auditRows(in, static_cast<int>(*lane), *after, static_cast<int>(*limit));
    });
    if (!rows)
        return rows.failure();
    return answer(200, protocol::AuditRows{*rows}.toJson());
}

Result<http::Response> listSeals(Call &call)
{
    if (const Result<void> whole = checkWhole(call); !whole)
        return whole.failure();
    const Result<PageQuery> page = pageQuery(call, {});
    if (!page)
        return page.failure();
    const Result<qint64> after = auditNumber(call, "after", 0, Q_INT64_C(1) << 53);
    if (!after)
        return after.failure();
    const auto seals = call.transaction([&](Transaction &in) -> Result<protocol::AuditSeals> {
        auto heads = store::auditHeads(in);
        if (!heads)
            return heads.failure();
        auto list = store::auditSeals(in, *after, page->limit);
        if (!list)
            return list.failure();
        return protocol::AuditSeals{*std::move(heads), *std::move(list)};
    });
    if (!seals)
        return seals.failure();
    return answer(200, seals->toJson());
}

Result<http::Response> sealNow(Call &call)
{
    if (const Result<void> whole = checkWhole(call); !whole)
        return whole.failure();
    const Result<void> noted = call.transaction([](Transaction &in) -> Result<void> {
        in.audit({QStringLiteral("sealAudit"), {}, {}});
        return {};
    });
    if (!noted)
        return noted.failure();
    const auto seal = sealAudit(call.context, call.auditActor(), false);
    if (!seal)
        return seal.failure();
    return answer(201, (*seal)->toJson());
}

} // namespace

QList<RouteSpec> auditRoutes()
{
    const auto route = [](const char *method, const char *pattern, Work work) {
        return RouteSpec{method,          QString::fromLatin1(pattern),
                         Access::Session, Permission::ReadAudit,
                         std::move(work), {}};
    };
    return {
        route("GET", "/v1/audit/records", listRecords),
        route("GET", "/v1/audit/chain", listChain),
        route("GET", "/v1/audit/seals", listSeals),
        route("POST", "/v1/audit/seals", sealNow),
    };
}

} // namespace ruqsat::registry
