#include "registry/store/board.h"

#include "registry/store/columns.h"

#include <QHash>

#include <map>

namespace ruqsat::registry::store {
namespace {

constexpr qsizetype mostGrounds = 200;

/// The board with what is known of each officer by number, whose names come last.
struct BoardWork
{
    protocol::Board board;
    QHash<QString, protocol::BoardOfficer> officers;
};

// Open is as the partial indices say it. One look at the open cases answers states, ages and terms,
// of the office and of each officer.
Result<void> readOpen(Transaction &in, const BoardScope &scope, BoardWork &work)
{
    const auto daysAgo = [&](int days) { return column(scope.now.addDays(-days)); };
    const auto &bounds = protocol::boardAgeBounds;
    const Result<Rows> rows =
        in.run("select state, count(*) filter (where registered_at > ?), "
               "count(*) filter (where registered_at <= ? and registered_at > ?), "
               "count(*) filter (where registered_at <= ? and registered_at > ?), "
               "count(*) filter (where registered_at <= ? and registered_at > ?), "
               "count(*) filter (where registered_at <= ?), "
               "count(*) filter (where due_order >= ? and due_order < ?), "
               "count(*) filter (where due_order < ?), count(*), executor_iin from application "
               "where provider_id = ? and state not in ('issued', 'refused', 'handedOver') "
               "group by state, executor_iin",
               {daysAgo(bounds[0]), daysAgo(bounds[0]), daysAgo(bounds[1]), daysAgo(bounds[1]),
                daysAgo(bounds[2]), daysAgo(bounds[2]), daysAgo(bounds[3]), daysAgo(bounds[3]),
                column(scope.now), column(scope.nearUntil), column(scope.now), scope.officeId});
    if (!rows)
        return rows.failure();
    std::map<ApplicationState, QList<qint64>> states;
    for (const Row &row : *rows) {
        const auto state = applicationStateFromName(row.text(0));
        if (!state)
            return Failure(FailureCode::DatabaseError, row.text(0));
        QList<qint64> &ages = states[*state];
        ages.resize(protocol::boardAgeRanges);
        for (int range = 0; range < protocol::boardAgeRanges; ++range)
            ages[range] += row.integer(1 + range);
        protocol::BoardOfficer &officer = work.officers[row.text(9)];
        officer.nearDue += row.integer(6);
        officer.overdue += row.integer(7);
        officer.open += row.integer(8);
        work.board.nearDue += row.integer(6);
        work.board.overdue += row.integer(7);
        work.board.open += row.integer(8);
    }
    for (const auto &[state, ages] : states)
        work.board.states.append({state, ages});
    return {};
}

/// One look at what was decided. One case may be refused on several grounds, and on one ground in
/// several places.
Result<void> readDecided(Transaction &in, const BoardScope &scope, BoardWork &work)
{
    const Result<Rows> rows = in.run(
        "with decided as materialized (select a.executor_iin, a.decision, a.regulation, "
        "case when a.decision = 'refuse' then a.proposal -> 'grounds' end as grounds "
        "from result r join application a on a.id = r.application_id "
        "where r.signed_at >= ? and r.signed_at < ? and r.state = 'signed' "
        "and a.provider_id = ?) "
        "select 'officer', executor_iin, decision, count(*) from decided group by 2, 3 union all "
        "(select 'ground', regulation, g.code, count(*) from decided "
        "cross join lateral (select distinct each ->> 'code' as code "
        "from jsonb_array_elements(grounds) as each) g group by 2, 3 order by 4 desc, 2, 3 "
        "limit ?)",
        {column(scope.from), column(scope.until), scope.officeId, mostGrounds});
    if (!rows)
        return rows.failure();
    for (const Row &row : *rows) {
        const qint64 count = row.integer(3);
        if (row.raw(0) == "ground") {
            work.board.grounds.append({row.text(1), row.text(2), count});
            continue;
        }
        work.officers[row.text(1)].decided += count;
        if (row.raw(2) == "issue")
            work.board.issued += count;
        else if (row.raw(2) == "refuse")
            work.board.refused += count;
    }
    return {};
}

/// Of whoever is no executor of the office any more, as an account has it or else a case.
Result<LocalizedText> nameOfFormer(Transaction &in, const QString &officeId, const QString &iin)
{
    const Result<Rows> rows =
        in.run("select coalesce((select name from account where iin = ? order by login limit 1), "
               "(select executor -> 'name' from application where executor_iin = ? "
               "and provider_id = ? and executor is not null limit 1))",
               {iin, iin, officeId});
    if (!rows)
        return rows.failure();
    return localizedFrom(rows->first().json(0));
}

Result<void> nameOfficers(Transaction &in, const BoardScope &scope, BoardWork &work)
{
    const Result<Rows> rows =
        in.run("select distinct on (iin) iin, name from account where office_id = ? "
               "and role = 'executor' order by iin, login limit 1000",
               {scope.officeId});
    if (!rows)
        return rows.failure();
    QList<protocol::BoardOfficer> &officers = work.board.officers;
    for (const Row &row : *rows) {
        officers.append(work.officers.take(row.text(0)));
        officers.last().person = {row.text(0), localizedFrom(row.json(1)), Role::Executor};
    }
    const protocol::BoardOfficer unassigned = work.officers.take(QString());
    for (auto it = work.officers.cbegin(); it != work.officers.cend(); ++it) {
        const Result<LocalizedText> name = nameOfFormer(in, scope.officeId, it.key());
        if (!name)
            return name.failure();
        officers.append(it.value());
        officers.last().person = {it.key(), *name, Role::Executor};
    }
    std::stable_sort(officers.begin(), officers.end(), [](const auto &one, const auto &other) {
        return std::pair(-one.open, one.person.iin) < std::pair(-other.open, other.person.iin);
    });
    if (unassigned.open > 0) {
        officers.append(unassigned);
        officers.last().person.role = Role::Executor;
    }
    return {};
}

/// Answers are given where the result is handed over, about what the office decided.
Result<void> readSurvey(Transaction &in, const BoardScope &scope, BoardWork &work)
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
        work.board.survey.append({row.text(0), static_cast<int>(row.integer(1)), row.integer(2)});
    return {};
}

} // namespace

Result<protocol::Board> boardOf(Transaction &in, const BoardScope &scope)
{
    BoardWork work;
    for (const auto read : {readOpen, readDecided, nameOfficers, readSurvey}) {
        if (const Result<void> done = read(in, scope, work); !done)
            return done.failure();
    }
    return work.board;
}

} // namespace ruqsat::registry::store
