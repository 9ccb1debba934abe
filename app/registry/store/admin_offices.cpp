#include "registry/store/admin.h"
#include "registry/store/columns.h"
#include "registry/store/condition.h"

#include <QJsonDocument>

namespace ruqsat::registry::store {
namespace {

#define RUQSAT_ADMIN_OFFICE                                                                        \
    "select o.id, o.version, o.kind, o.bin, o.name, o.place, (select coalesce(json_agg("           \
    "regulation order by regulation), '[]') from provider_regulation where office_id = o.id), "    \
    "(select count(*) from account where office_id = o.id), "                                      \
    "(select count(*) from device where office_id = o.id) from office o "

protocol::AdminOffice officeFrom(const Row &row)
{
    protocol::AdminOffice office;
    office.id = row.text(0);
    office.version = row.integer(1);
    office.kind =
        protocol::officeKindFromName(row.text(2)).value_or(protocol::OfficeKind::Provider);
    office.bin = row.text(3);
    office.name = localizedFrom(row.json(4));
    office.place = localizedFrom(row.json(5));
    const QByteArray regulations = row.text(6).toUtf8();
    for (const QJsonValue &regulation : QJsonDocument::fromJson(regulations).array())
        office.regulations.append(regulation.toString());
    office.users = row.integer(7);
    office.devices = row.integer(8);
    return office;
}

} // namespace

Result<void> holdAdministration(Transaction &in)
{
    const Result<Rows> held = in.run("select pg_advisory_xact_lock(7318349394278)");
    if (!held)
        return held.failure();
    return {};
}

Result<protocol::AdminPage<protocol::AdminOffice>> adminOffices(Transaction &in,
                                                                const AdminFilter &filter)
{
    Condition where;
    where.add(QStringLiteral("o.kind in ('centre', 'provider') and o.id > ?"), {filter.after});
    if (!filter.reach.isEmpty())
        where.add(QStringLiteral("o.id = ?"), {filter.reach});
    if (!filter.q.isEmpty())
        where.add(QStringLiteral("(starts_with(o.id, ?) or starts_with(o.bin, ?) or folded_words("
                                 "o.name->>'kk', o.name->>'ru', o.name->>'en') @@ ?::tsquery)"),
                  {filter.q.toLower(), filter.q, wordsQuery(filter.q)});
    const Result<Rows> rows =
        in.runComposed(QStringLiteral(RUQSAT_ADMIN_OFFICE "where ") + where.sql +
                           QStringLiteral(" order by o.id limit ?"),
                       where.arguments + QVariantList{filter.limit + 1});
    if (!rows)
        return rows.failure();
    protocol::AdminPage<protocol::AdminOffice> page;
    for (const Row &row : rows->first(qMin<qsizetype>(rows->size(), filter.limit)))
        page.items.append(officeFrom(row));
    if (rows->size() > filter.limit)
        page.next = page.items.last().id;
    return page;
}

Result<std::optional<protocol::AdminOffice>> adminOffice(Transaction &in, const QString &id)
{
    const Result<Rows> rows = in.run(RUQSAT_ADMIN_OFFICE "where o.id = ?", {id});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::AdminOffice>();
    return std::optional(officeFrom(rows->first()));
}

Result<QStringList> regulationsOfOthers(Transaction &in, const QString &id,
                                        const QStringList &regulations)
{
    if (regulations.isEmpty())
        return QStringList();
    const Result<Rows> rows = in.runComposed(
        QStringLiteral("select regulation from provider_regulation where office_id <> ? and "
                       "regulation in ") +
            marksFor(regulations),
        QVariantList{id} + variantsOf(regulations));
    if (!rows)
        return rows.failure();
    QStringList taken;
    for (const Row &row : *rows)
        taken.append(row.text(0));
    return taken;
}

Result<void> putOffice(Transaction &in, const QString &id, const protocol::OfficeChange &change)
{
    Result<Rows> rows =
        in.run("insert into office (id, version, kind, bin, name, place) values (?, 1, ?, ?, ?, ?) "
               "on conflict (id) do update set version = office.version + 1, bin = excluded.bin, "
               "name = excluded.name, place = excluded.place",
               {id, protocol::wireName(change.kind), change.bin, column(change.name),
                column(change.place)});
    if (rows)
        rows = in.run("delete from provider_regulation where office_id = ?", {id});
    for (const QString &regulation : change.regulations) {
        if (rows)
            rows = in.run("insert into provider_regulation (regulation, office_id) values (?, ?)",
                          {regulation, id});
    }
    if (!rows)
        return rows.failure();
    return {};
}

} // namespace ruqsat::registry::store
