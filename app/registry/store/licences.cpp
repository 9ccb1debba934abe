#include "registry/store/licences.h"

#include "registry/store/application_parts.h"
#include "registry/store/columns.h"

namespace ruqsat::registry::store {
namespace {

QJsonArray textsColumn(const QList<LocalizedText> &texts)
{
    QJsonArray array;
    for (const LocalizedText &text : texts)
        array.append(protocol::localizedJson(text));
    return array;
}

QVariant dayColumn(const QDate &day)
{
    return day.isValid() ? QVariant(protocol::dateText(day)) : QVariant();
}

QVariant numberColumn(const QString &number)
{
    return number.isEmpty() ? QVariant() : QVariant(number);
}

LocalizedText allOf(const LocalizedText &text, const QList<LocalizedText> &more)
{
    LocalizedText all = text;
    for (const LocalizedText &one : more) {
        all.kk += u' ' + one.kk;
        all.ru += u' ' + one.ru;
        all.en += u' ' + one.en;
    }
    return all;
}

} // namespace

QString licenceQuery(const QString &rest)
{
    return QLatin1String("select l.number, l.state, l.regulation, l.kind, l.application_id, "
                         "a.number, l.holder_number, "
                         "l.holder_name, l.activity, l.issuer, l.issued_at, l.signer, l.sha256, "
                         "l.paper, l.office_id, "
                         "l.first_issued_on, l.valid_until, l.parent, l.previous, l.replaced_by, "
                         "l.conclusion, l.valid_from "
                         "from licence l join application a on a.id = l.application_id where ") +
           rest;
}

protocol::Licence licenceFrom(const Row &row)
{
    protocol::Licence licence;
    licence.number = row.text(0);
    licence.state = licenceStateFromName(row.text(1)).value_or(LicenceState::Active);
    licence.regulation = row.text(2);
    licence.kind = serviceKindFromName(row.text(3)).value_or(ServiceKind::Issue);
    licence.applicationId = row.text(4);
    licence.applicationNumber = row.text(5);
    licence.holder = {row.text(6), localizedFrom(row.json(7))};
    licence.activity = localizedFrom(row.json(8));
    licence.issuer = localizedFrom(row.json(9));
    licence.issuedAt = row.time(10);
    licence.signedBy = optionalPart<protocol::Signatory>(row, 11).value_or(protocol::Signatory());
    licence.sha256 = row.text(12);
    licence.paper = resultKindFromName(row.text(13)).value_or(ResultKind::Licence);
    licence.officeId = row.text(14);
    licence.firstIssuedOn = row.date(15);
    licence.validUntil = row.date(16);
    licence.parent = row.text(17);
    licence.previous = row.text(18);
    licence.replacedBy = row.text(19);
    licence.conclusion = protocol::conclusionFromName(row.text(20));
    licence.validFrom = row.date(21);
    return licence;
}

Result<void> addLicence(Transaction &in, const protocol::Licence &licence,
                        const LicenceDetails &details)
{
    const Result<Rows> rows = in.run(
        "insert into licence (number, application_id, state, regulation, kind, holder_number, "
        "holder_name, activity, issuer, office_id, issued_at, signer, sha256, paper, address, "
        "subactivities, sites, branches, first_issued_on, valid_from, valid_until, parent, "
        "previous, conclusion, words, activity_words, place_words) values (?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as date), cast(? as date), cast(? as date), ?, ?, "
        "(select conclusion from application where id = ?), cast(? as tsvector), "
        "cast(? as tsvector), cast(? as tsvector))",
        {licence.number,
         licence.applicationId,
         licenceStateName(licence.state),
         licence.regulation,
         serviceKindName(licence.kind),
         licence.holder.number,
         column(licence.holder.name),
         column(licence.activity),
         column(licence.issuer),
         licence.officeId,
         column(licence.issuedAt),
         column(licence.signedBy.toJson()),
         licence.sha256,
         resultKindName(licence.paper),
         column(details.address),
         column(textsColumn(details.subactivities)),
         column(textsColumn(details.sites)),
         column(textsColumn(details.branches)),
         dayColumn(licence.firstIssuedOn),
         dayColumn(licence.validFrom),
         dayColumn(licence.validUntil),
         numberColumn(licence.parent),
         numberColumn(licence.previous),
         licence.applicationId,
         wordsColumn(licence.holder.name),
         wordsColumn(allOf(licence.activity, details.subactivities)),
         wordsColumn(allOf(details.address, details.sites))});
    if (!rows)
        return rows.failure();
    in.audit({QStringLiteral("publishLicence"), licence.applicationId,
              QJsonObject{{"number", licence.number}, {"sha256", licence.sha256}}});
    protocol::LicenceEvent event;
    event.at = licence.issuedAt;
    event.signedBy = licence.signedBy;
    event.applicationId = licence.applicationId;
    return addLicenceEvent(in, licence.number, event, licence.state);
}

Result<void> repeatDetails(Transaction &in, const QString &duplicate, const QString &licence)
{
    const Result<Rows> rows =
        in.run("update licence d set address = l.address, subactivities = l.subactivities, "
               "sites = l.sites, branches = l.branches, activity_words = l.activity_words, "
               "place_words = l.place_words from licence l where l.number = ? and d.number = ?",
               {licence, duplicate});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> extendLicence(Transaction &in, const QString &number, const LicenceDetails &details)
{
    const Result<Rows> rows = in.run(
        "update licence set "
        "subactivities = subactivities || (select coalesce(jsonb_agg(e), '[]') from "
        "jsonb_array_elements(cast(? as jsonb)) e where not subactivities @> "
        "jsonb_build_array(e)), "
        "sites = sites || (select coalesce(jsonb_agg(e), '[]') from "
        "jsonb_array_elements(cast(? as jsonb)) e where not sites @> jsonb_build_array(e)), "
        "branches = branches || (select coalesce(jsonb_agg(e), '[]') from "
        "jsonb_array_elements(cast(? as jsonb)) e where not branches @> "
        "jsonb_build_array(e)), "
        "activity_words = activity_words || cast(? as tsvector), "
        "place_words = place_words || cast(? as tsvector) "
        "where number = ? or parent = ?",
        {column(textsColumn(details.subactivities)), column(textsColumn(details.sites)),
         column(textsColumn(details.branches)), wordsColumn(allOf({}, details.subactivities)),
         wordsColumn(allOf({}, details.sites)), number, number});
    if (!rows)
        return rows.failure();
    return {};
}

Result<void> replaceDetails(Transaction &in, const QString &number, const LicenceDetails &details)
{
    const Result<Rows> all = in.run("select number, activity, address from licence where "
                                    "number = ? or parent = ?",
                                    {number, number});
    if (!all)
        return all.failure();
    for (const Row &row : *all) {
        const LocalizedText activity = localizedFrom(row.json(1));
        const LocalizedText address = localizedFrom(row.json(2));
        const Result<Rows> replaced =
            in.run("update licence set subactivities = ?, sites = ?, branches = ?, "
                   "activity_words = cast(? as tsvector), place_words = cast(? as tsvector) "
                   "where number = ?",
                   {column(textsColumn(details.subactivities)), column(textsColumn(details.sites)),
                    column(textsColumn(details.branches)),
                    wordsColumn(allOf(activity, details.subactivities)),
                    wordsColumn(allOf(address, details.sites)), row.text(0)});
        if (!replaced)
            return replaced.failure();
    }
    return {};
}

Result<std::optional<protocol::Licence>> findLicence(Transaction &in, const QString &number,
                                                     bool hold)
{
    const Result<Rows> rows = in.runComposed(
        licenceQuery(QLatin1String(hold ? "l.number = ? for update of l" : "l.number = ?")),
        {number});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::Licence>();
    return std::optional(licenceFrom(rows->first()));
}

} // namespace ruqsat::registry::store
