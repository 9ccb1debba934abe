#include "registry/store/colleagues.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {
namespace {

const QString columnsOfSubstitution =
    QStringLiteral("select id, role, absent_iin, absent_name, substitute_iin, substitute_name, "
                   "from_day, until_day, reason, set_by, set_at from substitution ");

protocol::Substitution substitutionFrom(const Row &row)
{
    const Role role = roleFromName(row.text(1)).value_or(Role::Operator);
    protocol::Substitution substitution;
    substitution.id = row.text(0);
    substitution.absent = {row.text(2), localizedFrom(row.json(3)), role};
    substitution.substitute = {row.text(4), localizedFrom(row.json(5)), role};
    substitution.from = row.date(6);
    substitution.until = row.date(7);
    substitution.reason = row.text(8);
    const auto setBy =
        protocol::fromJson<protocol::Actor>(row.json(9), protocol::Direction::Answer);
    if (setBy)
        substitution.setBy = *setBy;
    substitution.setAt = row.time(10);
    return substitution;
}

} // namespace

Result<QList<protocol::Colleague>> colleaguesOf(Transaction &in, const QString &officeId,
                                                const QDateTime &now)
{
    const Result<Rows> rows =
        in.run("select p.iin, p.name, p.role, p.position, count(a.id), "
               "count(a.id) filter (where a.due < ?) from account p "
               "left join application a on a.provider_id = p.office_id and a.executor_iin = p.iin "
               "and a.state in ('inReview', 'awaitingApplicant') "
               "where p.office_id = ? and p.role in ('operator', 'clerk', 'executor', 'head') "
               "and p.blocked_at is null "
               "group by p.login order by p.role, p.login limit 1000",
               {column(now), officeId});
    if (!rows)
        return rows.failure();
    QList<protocol::Colleague> people;
    for (const Row &row : *rows) {
        protocol::Colleague colleague;
        colleague.person = {row.text(0), localizedFrom(row.json(1)),
                            roleFromName(row.text(2)).value_or(Role::Operator)};
        colleague.position = localizedFrom(row.json(3));
        colleague.open = row.integer(4);
        colleague.overdue = row.integer(5);
        people.append(colleague);
    }
    return people;
}

Result<std::optional<protocol::Actor>> findColleague(Transaction &in, const QString &officeId,
                                                     const QString &iin, Role role)
{
    const Result<Rows> rows =
        in.run("select name from account where office_id = ? and iin = ? and role = ? "
               "and blocked_at is null order by login",
               {officeId, iin, roleName(role)});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::Actor>();
    return std::optional(protocol::Actor{iin, localizedFrom(rows->first().json(0)), role});
}

Result<std::optional<Role>> sharedRole(Transaction &in, const QString &officeId, const QString &one,
                                       const QString &other)
{
    const Result<Rows> rows =
        in.run("select a.role from account a where a.office_id = ? and a.iin = ? "
               "and a.blocked_at is null and exists (select from account b "
               "where b.office_id = a.office_id and b.iin = ? and b.role = a.role "
               "and b.blocked_at is null) order by a.role <> 'executor', a.login limit 1",
               {officeId, one, other});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<Role>();
    return roleFromName(rows->first().text(0));
}

Result<QList<protocol::Substitution>> substitutionsOf(Transaction &in, const QString &officeId,
                                                      const QDate &day)
{
    const Result<Rows> rows = in.runComposed(
        columnsOfSubstitution + QStringLiteral("where office_id = ? and until_day >= ? "
                                               "and ended_at is null "
                                               "order by from_day, id limit 1000"),
        {officeId, protocol::dateText(day)});
    if (!rows)
        return rows.failure();
    QList<protocol::Substitution> list;
    for (const Row &row : *rows)
        list.append(substitutionFrom(row));
    return list;
}

Result<std::optional<protocol::Substitution>>
findSubstitution(Transaction &in, const QString &officeId, Role role,
                 const protocol::SubstitutionBody &body)
{
    const Result<Rows> held = in.run("select pg_advisory_xact_lock(hashtextextended(?, 0))",
                                     {QStringLiteral("substitution/%1/%2/%3")
                                          .arg(officeId, body.absentIin, body.substituteIin)});
    if (!held)
        return held.failure();
    // An index would not do: of those that were set before, some may stand there twice.
    const Result<Rows> rows = in.runComposed(
        columnsOfSubstitution +
            QStringLiteral(
                "where office_id = ? and role = ? and absent_iin = ? "
                "and substitute_iin = ? and from_day = ? and until_day = ? and ended_at is null "
                "order by set_at, id limit 1"),
        {officeId, roleName(role), body.absentIin, body.substituteIin,
         protocol::dateText(body.from), protocol::dateText(body.until)});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::Substitution>();
    return std::optional(substitutionFrom(rows->first()));
}

Result<void> addSubstitution(Transaction &in, const QString &officeId, Role role,
                             const protocol::Substitution &substitution)
{
    const Result<Rows> rows = in.run(
        "insert into substitution (id, office_id, role, absent_iin, absent_name, substitute_iin, "
        "substitute_name, from_day, until_day, reason, set_by, set_at) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {substitution.id, officeId, roleName(role), substitution.absent.iin,
         column(substitution.absent.name), substitution.substitute.iin,
         column(substitution.substitute.name), protocol::dateText(substitution.from),
         protocol::dateText(substitution.until), substitution.reason,
         column(substitution.setBy.toJson()), column(substitution.setAt)});
    if (!rows)
        return rows.failure();
    in.audit({QStringLiteral("setSubstitution"), substitution.id, substitution.toJson()});
    return {};
}

Result<std::optional<protocol::Substitution>>
endSubstitution(Transaction &in, const QString &officeId, const QString &id, const QDateTime &now)
{
    const Result<Rows> rows = in.runComposed(
        QStringLiteral("with ended as (update substitution set ended_at = ? where id = ? "
                       "and office_id = ? and ended_at is null returning id) ") +
            columnsOfSubstitution + QStringLiteral("where id in (select id from ended)"),
        {column(now), id, officeId});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::Substitution>();
    in.audit({QStringLiteral("endSubstitution"), id, {}});
    return std::optional(substitutionFrom(rows->first()));
}

Result<QStringList> absentFor(Transaction &in, const protocol::User &user, const QDate &day)
{
    const QString on = protocol::dateText(day);
    const Result<Rows> rows =
        in.run("select distinct absent_iin from substitution where office_id = ? and role = ? "
               "and substitute_iin = ? and from_day <= ? and until_day >= ? and ended_at is null",
               {user.office.id, roleName(user.role), user.iin, on, on});
    if (!rows)
        return rows.failure();
    QStringList absent;
    for (const Row &row : *rows)
        absent.append(row.text(0));
    return absent;
}

} // namespace ruqsat::registry::store
