#include "registry/store/public_licence.h"

#include "core/calendar.h"
#include "protocol/licence_appendices.h"
#include "registry/store/columns.h"
#include "registry/store/licences.h"

#include <QSet>

namespace ruqsat::registry::store {
namespace {

/// `written`: by the press; without it the day of the signature stands for it.
QDate paperDay(const QString &written, const QDateTime &signedAt)
{
    const QDate day = QDate::fromString(written, Qt::ISODate);
    return day.isValid() ? day : signedAt.toTimeZone(WorkCalendar::zone()).date();
}

/// `withItAlone`: without those that were issued later, whose papers bear the number of `licence`.
Result<QList<PublicAppendix>> appendicesOf(Transaction &in, const QString &licence,
                                           bool withItAlone)
{
    const Result<Rows> rows =
        in.run("select e.other, e.at, r.content->>'issuedOn', e.kind, e.about, "
               "e.application_id = l.application_id "
               "from licence_event e join licence l on l.number = e.number "
               "left join result r on r.application_id = e.application_id "
               "where e.number = ? and e.kind like 'appendix%' order by e.position",
               {licence});
    if (!rows)
        return rows.failure();
    QList<protocol::LicenceEvent> events;
    QHash<int, QDate> days;
    QSet<int> cameWithIt;
    for (const Row &row : *rows) {
        protocol::LicenceEvent event;
        event.other = row.text(0);
        event.at = row.time(1);
        event.about = row.text(4);
        const auto kind = protocol::licenceEventKindFromName(row.text(3));
        if (!kind)
            return Failure(FailureCode::DatabaseError, QStringLiteral("unknown kind of event"));
        event.kind = *kind;
        events.append(event);
        days.insert(event.other.toInt(), paperDay(row.text(2), event.at));
        if (row.boolean(5))
            cameWithIt.insert(event.other.toInt());
    }
    QList<PublicAppendix> appendices;
    for (const protocol::LicenceAppendix &one : protocol::appendicesOf(events)) {
        if (withItAlone && !cameWithIt.contains(one.index))
            continue;
        appendices.append(PublicAppendix{one.index, days.value(one.index), one.duplicateOf,
                                         one.replacedBy, one.replacedAt});
    }
    return appendices;
}

/// Why the licence stands as it does, where an act of the head says so. `number`: what happens to a
/// licence is told under its own number, of a duplicate too.
Result<void> addGround(Transaction &in, const QString &number, PublicLicence &licence)
{
    const auto kind = licence.state == QLatin1String("suspended")
                          ? protocol::LicenceEventKind::Suspended
                          : protocol::LicenceEventKind::Terminated;
    if (kind == protocol::LicenceEventKind::Terminated &&
        licence.state != QLatin1String("terminated"))
        return {};
    const Result<QList<protocol::LicenceEvent>> events = licenceEvents(in, number);
    if (!events)
        return events.failure();
    for (const protocol::LicenceEvent &event : *events) {
        if (event.kind != kind || !event.act)
            continue;
        licence.groundAct = event.act->ground.act;
        licence.groundClause = event.act->ground.clause;
        licence.suspendedUntil = event.act->until;
    }
    return {};
}

} // namespace

Result<std::optional<PublicLicence>> findPublicLicence(Transaction &in, const QString &number)
{
    const Result<Rows> rows =
        in.run("select l.number, l.state, l.regulation, l.holder_number, l.holder_name, "
               "l.activity, l.issuer, l.issued_at, l.valid_until, l.replaced_by, "
               // What happens to a licence is told of its duplicate too, and stands on it alone.
               "(select max(e.at) from licence_event e where e.number = "
               "coalesce(l.parent, l.number)), "
               "l.conclusion, r.content->>'issuedOn', l.parent, l.valid_from "
               "from licence l left join result r on r.application_id = l.application_id where "
               "l.number = ?",
               {number});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<PublicLicence>();
    const Row &row = rows->first();
    PublicLicence licence;
    licence.number = row.text(0);
    licence.state = row.text(1);
    licence.regulation = row.text(2);
    licence.holderNumber = row.text(3);
    licence.holderName = localizedFrom(row.json(4));
    licence.activity = localizedFrom(row.json(5));
    licence.issuer = localizedFrom(row.json(6));
    licence.issuedOn = paperDay(row.text(12), row.time(7));
    licence.validUntil = row.date(8);
    licence.replacedBy = row.text(9);
    licence.changedAt = row.time(10);
    licence.conclusion = row.text(11);
    licence.parent = row.text(13);
    licence.validFrom = row.date(14);
    const bool isDuplicate = !licence.parent.isEmpty();
    Result<QList<PublicAppendix>> appendices =
        appendicesOf(in, isDuplicate ? licence.parent : number, isDuplicate);
    if (!appendices)
        return appendices.failure();
    licence.appendices = *std::move(appendices);
    if (const Result<void> told = addGround(in, isDuplicate ? licence.parent : number, licence);
        !told)
        return told.failure();
    return std::optional(licence);
}

} // namespace ruqsat::registry::store
