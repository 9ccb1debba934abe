#include "registry/store/changes.h"

#include "registry/store/columns.h"

#include <QRegularExpression>

namespace ruqsat::registry::store {
namespace {

constexpr int changesAtOnce = 500;

/// "<transaction>-<place within all changes>".
struct Cursor
{
    QString transaction;
    QString place;

    static std::optional<Cursor> parse(const QString &text)
    {
        static const QRegularExpression shape(QStringLiteral("^([0-9]{1,19})-([0-9]{1,18})$"));
        const QRegularExpressionMatch match = shape.match(text);
        if (!match.hasMatch())
            return std::nullopt;
        return Cursor{match.captured(1), match.captured(2)};
    }
    QString text() const { return transaction + u'-' + place; }
};

protocol::CaseChange changeFrom(const Row &row)
{
    protocol::CaseChange change;
    change.applicationId = row.text(2);
    change.number = row.text(3);
    change.version = row.integer(4);
    change.state = applicationStateFromName(row.text(5)).value_or(ApplicationState::Registered);
    change.action = row.text(6);
    const auto by = protocol::fromJson<protocol::Actor>(row.json(7), protocol::Direction::Answer);
    if (by)
        change.by = *by;
    change.at = row.time(8);
    return change;
}

} // namespace

Result<void> addChange(Transaction &in, const ApplicationRecord &record, const QString &action,
                       const protocol::Actor &by, const QDateTime &at)
{
    const protocol::Application &application = record.application;
    const Result<Rows> rows =
        in.run("insert into case_change (office_id, application_id, number, version, state, "
               "action, actor, at) select distinct office, cast(? as uuid), ?, cast(? as bigint), "
               "?, ?, cast(? as jsonb), cast(? as timestamptz) "
               "from (values (cast(? as text)), (cast(? as text))) as offices (office)",
               {application.id, application.number, application.version,
                applicationStateName(application.state), action, column(by.toJson()), column(at),
                record.officeId, record.providerId});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> addVerdictChange(Transaction &in, const QString &applicationId)
{
    protocol::Actor registry;
    registry.name = {QStringLiteral("Тізілім"), QStringLiteral("Реестр"),
                     QStringLiteral("Registry")};
    const Result<Rows> rows =
        in.run("insert into case_change (office_id, application_id, number, version, state, "
               "action, actor, at) select distinct office, a.id, a.number, a.version, a.state, "
               "'verdict', cast(? as jsonb), now() from application a, "
               "lateral (values (a.office_id), (a.provider_id)) as offices (office) "
               "where a.id = ?",
               {column(registry.toJson()), applicationId});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> addSubstitutionChanges(Transaction &in, const QString &officeId,
                                    const protocol::Actor &absent, const QString &action,
                                    const protocol::Actor &by, const QDateTime &at)
{
    const bool counter = absent.role == Role::Operator || absent.role == Role::Clerk;
    const QString whose =
        counter ? QStringLiteral("office_id = ? and registered_by_iin = ? "
                                 "and state <> 'handedOver'")
                : QStringLiteral("provider_id = ? and executor_iin = ? "
                                 "and state not in ('issued', 'refused', 'handedOver')");
    const Result<Rows> rows =
        in.runComposed(QStringLiteral("insert into case_change (office_id, application_id, number, "
                                      "version, state, action, actor, at) select cast(? as text), "
                                      "id, number, version, state, ?, cast(? as jsonb), "
                                      "cast(? as timestamptz) from application where ") +
                           whose,
                       {officeId, action, column(by.toJson()), column(at), officeId, absent.iin});
    if (!rows)
        return rows.failure();
    return {};
}

Result<protocol::ChangePage> changesSince(Transaction &in, const QString &officeId,
                                          const QString &cursor)
{
    // Transactions below the horizon have all ended: what they wrote is here, and nothing can
    // appear behind what was read.
    const Result<Rows> horizon =
        in.run("select pg_snapshot_xmin(pg_current_snapshot())::text, coalesce((select "
               "convert_from(value, 'UTF8')::bigint from setting where name = 'changesFrom'), 0)");
    if (!horizon)
        return horizon.failure();
    protocol::ChangePage page;
    const Cursor begin{horizon->first().text(0), QStringLiteral("0")};
    if (cursor.isEmpty()) {
        page.cursor = begin.text();
        return page;
    }
    const std::optional<Cursor> from = Cursor::parse(cursor);
    if (!from)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("since"));
    const Result<Rows> rows =
        in.run("select xid::text, seq, application_id, number, version, state, action, actor, at "
               "from case_change where office_id = ? and (xid, seq) > (cast(? as xid8), cast(? as "
               "bigint)) "
               "and xid < cast(? as xid8) order by xid, seq limit ?",
               {officeId, from->transaction, from->place, begin.transaction, changesAtOnce + 1});
    if (!rows)
        return rows.failure();
    page.lost = from->transaction.toLongLong() <= horizon->first().integer(1);
    page.cursor = begin.text();
    QString lastSeen;
    for (const Row &row : *rows) {
        if (page.items.size() == changesAtOnce) {
            page.cursor = lastSeen;
            break;
        }
        page.items.append(changeFrom(row));
        lastSeen = Cursor{row.text(0), row.text(1)}.text();
    }
    return page;
}

Result<int> dropChangesBefore(Transaction &in, const QDateTime &at, int limit)
{
    // Not every change is dropped in the order of its transaction: what was told as lost stays so.
    const Result<Rows> rows =
        in.run("with gone as (delete from case_change where ctid = any(array(select ctid "
               "from case_change where at < ? order by at limit ?)) returning xid), "
               "told as (insert into setting (name, value) select 'changesFrom', "
               "convert_to(max(xid::text::bigint)::text, 'UTF8') from gone having count(*) > 0 "
               "on conflict (name) do update set value = convert_to(greatest("
               "convert_from(setting.value, 'UTF8')::bigint, "
               "convert_from(excluded.value, 'UTF8')::bigint)::text, 'UTF8')) "
               "select count(*) from gone",
               {column(at), limit});
    if (!rows)
        return rows.failure();
    return static_cast<int>(rows->first().integer(0));
}

} // namespace ruqsat::registry::store
