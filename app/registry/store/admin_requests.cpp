#include "registry/store/admin.h"
#include "registry/store/columns.h"

namespace ruqsat::registry::store {
namespace {

// An account that is to be made has no office yet but that of its profile.
#define RUQSAT_OFFICE_BEFORE "coalesce(a.office_id, r.change#>>'{profile,office}')"
#define RUQSAT_OFFICE_AFTER "coalesce(r.change#>>'{profile,office}', a.office_id)"
#define RUQSAT_ACCOUNT_REQUEST                                                                     \
    "select r.id, r.login, r.change, r.asked_by, r.asked_at, r.until, " RUQSAT_OFFICE_BEFORE       \
    ", " RUQSAT_OFFICE_AFTER ", o.name from account_request r "                                    \
    "left join account a on a.login = r.login "                                                    \
    "join office o on o.id = " RUQSAT_OFFICE_BEFORE " "                                            \
    "where r.state = 'open' and r.until > ? "

Result<KeptRequest> requestFrom(const Row &row)
{
    KeptRequest kept;
    const auto change =
        protocol::fromJson<protocol::UserChange>(row.json(2), protocol::Direction::Answer);
    const auto askedBy =
        protocol::fromJson<protocol::Actor>(row.json(3), protocol::Direction::Answer);
    if (!change || !askedBy)
        return Failure(FailureCode::DatabaseError, QStringLiteral("account_request"));
    kept.change = *change;
    protocol::AccountRequest &request = kept.request;
    request.id = row.text(0);
    request.login = row.text(1);
    request.action = change->action;
    request.profile = change->profile;
    request.reason = change->reason;
    request.askedBy = *askedBy;
    request.askedAt = row.time(4);
    request.until = row.time(5);
    kept.offices = {row.text(6), row.text(7)};
    request.office = localizedFrom(row.json(8));
    return kept;
}

} // namespace

Result<bool> administers(Transaction &in, const QString &iin, const QString &office)
{
    const Result<Rows> rows =
        in.run("select 1 from account where iin = ? and role = 'administrator' "
               "and blocked_at is null and (whole_registry or office_id = ?) limit 1",
               {iin, office});
    if (!rows)
        return rows.failure();
    return !rows->isEmpty();
}

Result<void> addRequest(Transaction &in, const KeptRequest &kept)
{
    const Result<Rows> rows =
        in.run("insert into account_request (id, login, change, asked_by, asked_at, until) "
               "values (?, ?, ?, ?, ?, ?) on conflict do nothing returning id",
               {kept.request.id, kept.request.login, column(kept.change.toJson()),
                column(kept.request.askedBy.toJson()), column(kept.request.askedAt),
                column(kept.request.until)});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return FailureCode::ChangeWaits;
    return {};
}

Result<std::optional<KeptRequest>> openRequest(Transaction &in, const QString &id,
                                               const QDateTime &now)
{
    const Result<Rows> rows =
        in.run(RUQSAT_ACCOUNT_REQUEST "and r.id = ? for update of r", {column(now), id});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<KeptRequest>();
    Result<KeptRequest> kept = requestFrom(rows->first());
    if (!kept)
        return kept.failure();
    return std::optional(*std::move(kept));
}

Result<protocol::AdminPage<protocol::AccountRequest>>
openRequests(Transaction &in, const AdminFilter &filter, const QDateTime &now)
{
    QString sql = QStringLiteral(RUQSAT_ACCOUNT_REQUEST);
    QVariantList arguments{column(now)};
    if (!filter.reach.isEmpty()) {
        sql += QStringLiteral("and " RUQSAT_OFFICE_BEFORE " = ? and " RUQSAT_OFFICE_AFTER " = ? ");
        arguments << filter.reach << filter.reach;
    }
    if (!filter.after.isEmpty()) {
        // It may have been decided since: its row stays.
        sql += QStringLiteral("and (r.asked_at, r.id) > (select c.asked_at, c.id "
                              "from account_request c where c.id::text = ?) ");
        arguments << filter.after;
    }
    arguments << filter.limit + 1;
    const Result<Rows> rows =
        in.runComposed(sql + QStringLiteral("order by r.asked_at, r.id limit ?"), arguments);
    if (!rows)
        return rows.failure();
    protocol::AdminPage<protocol::AccountRequest> page;
    for (const Row &row : rows->first(qMin<qsizetype>(rows->size(), filter.limit))) {
        const Result<KeptRequest> kept = requestFrom(row);
        if (!kept)
            return kept.failure();
        page.items.append(kept->request);
    }
    if (rows->size() > filter.limit)
        page.next = page.items.last().id;
    return page;
}

Result<void> closeRequest(Transaction &in, const QString &id, const QString &state,
                          const protocol::Actor &by, const QDateTime &now)
{
    // The verifier of a password that is not set is nobody's business any more.
    const Result<Rows> rows =
        in.run("update account_request set state = ?, decided_by = ?, decided_at = ?, "
               "change = change - 'password' where id = ?",
               {state, column(by.toJson()), column(now), id});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> dropOldRequests(Transaction &in, const QString &login, const QDateTime &now)
{
    const Result<Rows> rows =
        in.run("update account_request set state = 'declined', change = change - 'password' "
               "where login = ? and state = 'open' and until <= ?",
               {login, column(now)});
    if (!rows)
        return rows.failure();
    return {};
}

} // namespace ruqsat::registry::store
