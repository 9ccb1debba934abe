#include "registry/store/application_parts.h"
#include "registry/store/columns.h"
#include "registry/store/licences.h"

#include <QJsonDocument>

#include <algorithm>

namespace ruqsat::registry::store {
namespace {

QList<LocalizedText> textsFrom(const QString &json)
{
    QList<LocalizedText> texts;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array())
        texts.append(localizedFrom(value.toObject()));
    return texts;
}

/// The note of the line says whether the result left as a print.
Result<std::optional<protocol::PaperHandOver>> handOverOf(Transaction &in,
                                                          const QString &applicationId)
{
    const Result<Rows> rows = in.run("select at, actor, note from application_event where "
                                     "application_id = ? and action = 'handOver' "
                                     "order by position desc limit 1",
                                     {applicationId});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::PaperHandOver>();
    const Row &row = rows->first();
    return std::optional(protocol::PaperHandOver{
        row.time(0), optionalPart<protocol::Actor>(row, 1).value_or(protocol::Actor()),
        row.text(2).startsWith(QLatin1String("printed")),
        row.text(2) == QLatin1String("printedSealed")});
}

} // namespace

Result<QList<protocol::LicenceEvent>> licenceEvents(Transaction &in, const QString &number)
{
    const Result<Rows> rows =
        in.run("select e.position, e.at, e.kind, e.signer, e.application_id, a.number, e.other, "
               "e.act, e.signature, e.about from licence_event e "
               "left join application a on a.id = e.application_id "
               "where e.number = ? order by e.position desc limit ?",
               {number, protocol::mostLicenceEvents});
    if (!rows)
        return rows.failure();
    QList<protocol::LicenceEvent> events;
    for (const Row &row : *rows) {
        protocol::LicenceEvent event;
        event.position = static_cast<int>(row.integer(0));
        event.at = row.time(1);
        const auto kind = protocol::licenceEventKindFromName(row.text(2));
        if (!kind)
            return Failure(FailureCode::DatabaseError, QStringLiteral("unknown kind of event"));
        event.kind = *kind;
        event.signedBy = optionalPart<protocol::Signatory>(row, 3).value_or(protocol::Signatory());
        event.applicationId = row.text(4);
        event.applicationNumber = row.text(5);
        event.other = row.text(6);
        event.actBytes = row.bytes(7);
        event.signature = row.bytes(8);
        event.about = row.text(9);
        if (!event.actBytes.isEmpty()) {
            const Result<protocol::LicenceAct> act =
                protocol::LicenceAct::parseCanonical(event.actBytes);
            if (!act)
                return Failure(FailureCode::DatabaseError, QStringLiteral("unreadable act"));
            event.act = *act;
        }
        events.append(event);
    }
    std::reverse(events.begin(), events.end());
    return events;
}

namespace {

Result<QList<protocol::LicenceEvent>> appendixEvents(Transaction &in, const QString &licence)
{
    Result<QList<protocol::LicenceEvent>> events = licenceEvents(in, licence);
    if (events)
        events->removeIf([](const auto &event) { return !protocol::isOfAppendix(event.kind); });
    return events;
}

} // namespace

Result<void> addLicenceEvent(Transaction &in, const QString &number, protocol::LicenceEvent event,
                             LicenceState state)
{
    const QString until =
        event.act && event.act->until.isValid() ? protocol::dateText(event.act->until) : QString();
    const Result<Rows> added = in.run(
        "insert into licence_event (number, position, at, kind, signer, application_id, other, "
        "about, act, signature, until) select ?, coalesce(max(position), 0) + 1, ?, ?, ?, "
        "cast(? as uuid), ?, ?, ?, ?, cast(? as date) from licence_event where number = ?",
        {number, column(event.at), protocol::wireName(event.kind), column(event.signedBy.toJson()),
         event.applicationId.isEmpty() ? QVariant() : QVariant(event.applicationId),
         event.other.isEmpty() ? QVariant() : QVariant(event.other),
         event.about.isEmpty() ? QVariant() : QVariant(event.about),
         event.actBytes.isNull() ? QByteArray("") : event.actBytes,
         event.signature.isNull() ? QByteArray("") : event.signature,
         until.isEmpty() ? QVariant() : QVariant(until), number});
    if (!added)
        return added.failure();
    // A duplicate is the same licence on another paper.
    const Result<Rows> changed =
        event.kind == protocol::LicenceEventKind::Reissued
            ? in.run("update licence set state = ?, replaced_by = ? where number = ? or parent = ?",
                     {licenceStateName(state), event.other, number, number})
            : in.run("update licence set state = ? where (number = ? or parent = ?) and state <> ?",
                     {licenceStateName(state), number, number, licenceStateName(state)});
    if (!changed)
        return changed.failure();
    return {};
}

Result<std::optional<protocol::LicenceLife>> licenceLife(Transaction &in, const QString &number)
{
    const auto licence = findLicence(in, number, false);
    if (!licence)
        return licence.failure();
    if (!*licence)
        return std::optional<protocol::LicenceLife>();
    protocol::LicenceLife life;
    life.licence = **licence;
    const Result<Rows> rows = in.run(
        "select address, subactivities, sites, branches from licence where number = ?", {number});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::LicenceLife>();
    const Row &row = rows->first();
    life.address = localizedFrom(row.json(0));
    life.subactivities = textsFrom(row.text(1));
    life.sites = textsFrom(row.text(2));
    life.branches = textsFrom(row.text(3));
    Result<QList<protocol::LicenceEvent>> events = licenceEvents(in, number);
    if (!events)
        return events.failure();
    life.events = *std::move(events);
    if (!life.licence.parent.isEmpty()) {
        const auto appendices = appendixEvents(in, life.licence.parent);
        if (!appendices)
            return appendices.failure();
        life.events += *appendices;
        std::stable_sort(life.events.begin(), life.events.end(),
                         [](const auto &one, const auto &other) { return one.at < other.at; });
    }
    const auto handOver = handOverOf(in, life.licence.applicationId);
    if (!handOver)
        return handOver.failure();
    life.handOver = *handOver;
    return std::optional(std::move(life));
}

Result<BeforeAct> beforeAct(Transaction &in, const QString &number, const QByteArray &act)
{
    const Result<Rows> rows =
        in.run("select coalesce(max(position), 0), coalesce(bool_or(act = ?), "
               "false) from licence_event where number = ?",
               {act, number});
    if (!rows)
        return rows.failure();
    const Row &row = rows->first();
    return BeforeAct{static_cast<int>(row.integer(0)), row.boolean(1)};
}

} // namespace ruqsat::registry::store
