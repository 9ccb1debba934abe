#include "registry/store/admin.h"
#include "registry/store/columns.h"
#include "registry/store/condition.h"

namespace ruqsat::registry::store {
namespace {

#define RUQSAT_ADMIN_DEVICE                                                                        \
    "select d.id, d.version, d.office_id, o.name, d.counter_window, d.fingerprint, "               \
    "d.enrolled_at, d.revoked_at, d.code_until, case when d.revoked_at is not null then "          \
    "'revoked' when d.enrolled_at is null then 'pending' else 'enrolled' end as state "            \
    "from device d left join office o on o.id = d.office_id "

protocol::AdminDevice deviceFrom(const Row &row)
{
    protocol::AdminDevice device;
    device.id = row.text(0);
    device.version = row.integer(1);
    device.office = row.text(2);
    device.officeName = localizedFrom(row.json(3));
    device.window = row.text(4);
    device.fingerprint = row.text(5);
    device.state =
        protocol::deviceStateFromName(row.text(9)).value_or(protocol::DeviceState::Revoked);
    device.since = device.state == protocol::DeviceState::Revoked ? row.time(7) : row.time(6);
    if (device.state == protocol::DeviceState::Pending)
        device.codeUntil = row.time(8);
    return device;
}

QVariant momentOrNull(const QDateTime &time)
{
    return time.isValid() ? QVariant(column(time)) : QVariant();
}

} // namespace

Result<protocol::AdminPage<protocol::AdminDevice>> adminDevices(Transaction &in,
                                                                const AdminFilter &filter)
{
    Condition where;
    where.add(QStringLiteral("d.id > ?"), {filter.after});
    if (!filter.reach.isEmpty())
        where.add(QStringLiteral("d.office_id = ?"), {filter.reach});
    if (!filter.office.isEmpty())
        where.add(QStringLiteral("d.office_id = ?"), {filter.office});
    if (!filter.q.isEmpty())
        where.add(QStringLiteral("starts_with(d.id, ?)"), {filter.q.toLower()});
    QString sql = QStringLiteral("select * from (" RUQSAT_ADMIN_DEVICE "where ") + where.sql +
                  QStringLiteral(") as found");
    if (!filter.state.isEmpty()) {
        sql += QStringLiteral(" where state = ?");
        where.arguments.append(filter.state);
    }
    const Result<Rows> rows = in.runComposed(sql + QStringLiteral(" order by id limit ?"),
                                             where.arguments + QVariantList{filter.limit + 1});
    if (!rows)
        return rows.failure();
    protocol::AdminPage<protocol::AdminDevice> page;
    for (const Row &row : rows->first(qMin<qsizetype>(rows->size(), filter.limit)))
        page.items.append(deviceFrom(row));
    if (rows->size() > filter.limit)
        page.next = page.items.last().id;
    return page;
}

Result<std::optional<protocol::AdminDevice>> adminDevice(Transaction &in, const QString &id)
{
    const Result<Rows> rows = in.run(RUQSAT_ADMIN_DEVICE "where d.id = ?", {id});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::AdminDevice>();
    return std::optional(deviceFrom(rows->first()));
}

Result<std::optional<DeviceRow>> deviceRow(Transaction &in, const QString &id)
{
    const Result<Rows> rows =
        in.run("select id, office_id, counter_window, fingerprint, code_hash, code_until, "
               "enrolled_at, revoked_at from device where id = ? for update",
               {id});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<DeviceRow>();
    const Row &row = rows->first();
    return std::optional(DeviceRow{row.text(0), row.text(1), row.text(2), row.text(3), row.bytes(4),
                                   row.time(5), row.time(6), row.time(7)});
}

Result<void> putDevice(Transaction &in, const DeviceRow &row)
{
    Result<Rows> rows = in.run(
        "insert into device (id, office_id, counter_window, fingerprint, code_hash, code_until, "
        "enrolled_at, revoked_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set "
        "version = device.version + 1, office_id = excluded.office_id, counter_window = "
        "excluded.counter_window, fingerprint = excluded.fingerprint, code_hash = "
        "excluded.code_hash, code_until = excluded.code_until, code_tries = 0, enrolled_at = "
        "excluded.enrolled_at, revoked_at = excluded.revoked_at",
        {row.id, row.office, row.window, row.fingerprint,
         row.codeHash.isEmpty() ? QVariant() : QVariant(row.codeHash), momentOrNull(row.codeUntil),
         momentOrNull(row.enrolledAt), momentOrNull(row.revokedAt)});
    if (rows)
        rows = in.run("delete from session where device_id = ?", {row.id});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> countWrongCode(Transaction &in, const QString &id)
{
    const Result<Rows> rows = in.run(
        "update device set code_tries = code_tries + 1, code_hash = case when code_tries >= 9 "
        "then null else code_hash end where id = ?",
        {id});
    if (!rows)
        return rows.failure();
    return {};
}

} // namespace ruqsat::registry::store
