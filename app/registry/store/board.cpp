#include "registry/store/board.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {
namespace {

constexpr qsizetype mostGrounds = 200;

// Open is as the partial indices say it. One look at the open cases answers states, ages and terms.
Result<void> readOpen(Transaction &in, const BoardScope &scope, protocol::Board &board)
{
    const auto daysAgo = [&](int days) { return column(scope.now.addDays(-days)); };
    const auto &bounds = protocol::boardAgeBounds;
    const Result<Rows> rows = in.run(
        "select state, count(*) filter (where registered_at > ?), "
        "count(*) filter (where registered_at <= ? and registered_at > ?), "
        "count(*) filter (where registered_at <= ? and registered_at > ?), "
        "count(*) filter (where registered_at <= ? and registered_at > ?), "
        "count(*) filter (where registered_at <= ?), "
        "count(*) filter (where due_order >= ? and due_order < ?), "
        "count(*) filter (where due_order < ?), count(*) from application "
        "where provider_id = ? and state not in ('issued', 'refused', 'handedOver') group by state",
        {daysAgo(bounds[0]), daysAgo(bounds[0]), daysAgo(bounds[1]), daysAgo(bounds[1]),
         daysAgo(bounds[2]), daysAgo(bounds[2]), daysAgo(bounds[3]), daysAgo(bounds[3]),
         column(scope.now), column(scope.nearUntil), column(scope.now), scope.officeId});
    if (!rows)
        return rows.failure();
    for (const Row &row : *rows) {
        const auto state = applicationStateFromName(row.text(0));
        if (!state)
            return Failure(FailureCode::DatabaseError, row.text(0));
        protocol::BoardState counted{*state, {}};
        for (int range = 0; range < protocol::boardAgeRanges; ++range)
            counted.ages.append(row.integer(1 + range));
        board.states.append(counted);
        board.nearDue += row.integer(6);
        board.overdue += row.integer(7);
        board.open += row.integer(8);
    }
    std::sort(board.states.begin(), board.states.end(),
              [](const auto &one, const auto &other) { return one.state < other.state; });
    return {};
}

Result<void> readOfficers(Transaction &in, const BoardScope &scope, protocol::Board &board)
{
    const Result<Rows> rows = in.run(
        "select p.iin, p.name, coalesce(o.open, 0), coalesce(o.near, 0), coalesce(o.over, 0), "
        "coalesce(d.decided, 0) from (select distinct on (iin) iin, name from account "
        "where office_id = ? and role = 'executor' order by iin, login) p "
        "left join (select executor_iin, count(*) as open, "
        "count(*) filter (where due_order >= ? and due_order < ?) as near, "
        "count(*) filter (where due_order < ?) as over from application "
        "where provider_id = ? and state not in ('issued', 'refused', 'handedOver') "
        "group by executor_iin) o on o.executor_iin = p.iin "
        "left join (select a.executor_iin, count(*) as decided from result r "
        "join application a on a.id = r.application_id "
        "where r.signed_at >= ? and r.signed_at < ? and a.provider_id = ? "
        "group by a.executor_iin) d on d.executor_iin = p.iin "
        "order by 3 desc, p.iin limit 1000",
        {scope.officeId, column(scope.now), column(scope.nearUntil), column(scope.now),
         scope.officeId, column(scope.from), column(scope.until), scope.officeId});
    if (!rows)
        return rows.failure();
    for (const Row &row : *rows)
        board.officers.append({{row.text(0), localizedFrom(row.json(1)), Role::Executor},
                               row.integer(2),
                               row.integer(3),
                               row.integer(4),
                               row.integer(5)});
    return {};
}

Result<void> readDecided(Transaction &in, const BoardScope &scope, protocol::Board &board)
{
    const QVariantList period{column(scope.from), column(scope.until), scope.officeId};
    const Result<Rows> totals =
        in.run("select count(*) filter (where a.decision = 'issue'), "
               "count(*) filter (where a.decision = 'refuse') from result r "
               "join application a on a.id = r.application_id "
               "where r.signed_at >= ? and r.signed_at < ? and a.provider_id = ?",
               period);
    if (!totals)
        return totals.failure();
    board.issued = totals->first().integer(0);
    board.refused = totals->first().integer(1);
    // One case may be refused on several grounds, and on one ground in several places.
    const Result<Rows> grounds = in.run(
        "select a.regulation, g.code, count(*) from result r "
        "join application a on a.id = r.application_id "
        "cross join lateral (select distinct each ->> 'code' as code "
        "from jsonb_array_elements(a.proposal -> 'grounds') as each) g "
        "where r.signed_at >= ? and r.signed_at < ? and a.provider_id = ? "
        "and a.decision = 'refuse' group by a.regulation, g.code order by 3 desc, 1, 2 limit ?",
        period + QVariantList{mostGrounds});
    if (!grounds)
        return grounds.failure();
    for (const Row &row : *grounds)
        board.grounds.append({row.text(0), row.text(1), row.integer(2)});
    return {};
}

/// Answers are given where the result is handed over, about what the office decided.
Result<void> readSurvey(Transaction &in, const BoardScope &scope, protocol::Board &board)
{
    const Result<Rows> rows = in.run(
        "select question, answer, sum(count)::bigint from survey_answer "
        "where regulation in (select regulation from provider_regulation "
        "where office_id = ?) and day >= ? and day <= ? "
        "group by question, answer order by question, answer limit 200",
        {scope.officeId, protocol::dateText(scope.firstDay), protocol::dateText(scope.lastDay)});
    if (!rows)
        return rows.failure();
    for (const Row &row : *rows)
        board.survey.append({row.text(0), static_cast<int>(row.integer(1)), row.integer(2)});
    return {};
}

} // namespace

Result<protocol::Board> boardOf(Transaction &in, const BoardScope &scope)
{
    protocol::Board board;
    for (const auto read : {readOpen, readOfficers, readDecided, readSurvey}) {
        if (const Result<void> done = read(in, scope, board); !done)
            return done.failure();
    }
    return board;
}

} // namespace ruqsat::registry::store
