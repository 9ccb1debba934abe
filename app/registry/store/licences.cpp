#include "registry/store/application_parts.h"
#include "registry/store/columns.h"
#include "registry/store/results.h"

namespace ruqsat::registry::store {
namespace {

#define RUQSAT_LICENCES                                                                            \
    "select l.number, l.state, l.regulation, l.kind, l.application_id, a.number, "                 \
    "l.holder_number, "                                                                            \
    "l.holder_name, l.activity, l.issuer, l.issued_at, l.signer, l.sha256 "                        \
    "from licence l join application a on a.id = l.application_id where "

protocol::Licence licenceOf(const Row &row)
{
    protocol::Licence licence;
    licence.number = row.text(0);
    licence.state = row.text(1);
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
    return licence;
}

} // namespace

Result<void> addLicence(Transaction &in, const protocol::Licence &licence, const QString &officeId)
{
    const Result<Rows> rows = in.run(
        "insert into licence (number, application_id, state, regulation, kind, holder_number, "
        "holder_name, activity, issuer, office_id, issued_at, signer, sha256, words, "
        "activity_words) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "cast(? as tsvector), cast(? as tsvector))",
        {licence.number, licence.applicationId, licence.state, licence.regulation,
         serviceKindName(licence.kind), licence.holder.number, column(licence.holder.name),
         column(licence.activity), column(licence.issuer), officeId, column(licence.issuedAt),
         column(licence.signedBy.toJson()), licence.sha256, wordsColumn(licence.holder.name),
         wordsColumn(licence.activity)});
    if (!rows)
        return rows.failure();
    in.audit({QStringLiteral("publishLicence"), licence.applicationId,
              QJsonObject{{"number", licence.number}, {"sha256", licence.sha256}}});
    return {};
}

Result<std::optional<protocol::Licence>> findLicence(Transaction &in, const QString &number)
{
    const Result<Rows> rows = in.run(RUQSAT_LICENCES "l.number = ?", {number});
    if (!rows)
        return rows.failure();
    if (rows->isEmpty())
        return std::optional<protocol::Licence>();
    return std::optional(licenceOf(rows->first()));
}

Result<protocol::LicencePage> searchLicences(Transaction &in, const QString &text, int limit,
                                             const QString &after)
{
    const QString wanted = text.trimmed();
    const QString words = wordsQuery(wanted);
    // Marks alone ask for nothing, and so find nothing.
    if (!wanted.isEmpty() && words.isEmpty())
        return protocol::LicencePage();
    const Result<Rows> rows =
        wanted.isEmpty()
            ? in.run(RUQSAT_LICENCES "l.number > ? order by l.number limit ?", {after, limit + 1})
            : in.run(RUQSAT_LICENCES
                     "(l.number = ? or l.holder_number = ? or l.words @@ cast(? as tsquery)) "
                     "and l.number > ? order by l.number limit ?",
                     {wanted.toUpper(), wanted, words, after, limit + 1});
    if (!rows)
        return rows.failure();
    protocol::LicencePage page;
    for (const Row &row : *rows) {
        if (page.items.size() == limit) {
            page.next = page.items.last().number;
            break;
        }
        page.items.append(licenceOf(row));
    }
    return page;
}

} // namespace ruqsat::registry::store
