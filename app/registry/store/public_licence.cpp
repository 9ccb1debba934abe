#include "registry/store/public_licence.h"

#include "registry/store/columns.h"

namespace ruqsat::registry::store {

Result<std::optional<PublicLicence>> findPublicLicence(Transaction &in, const QString &number)
{
    const Result<Rows> rows =
        in.run("select l.number, l.state, l.regulation, l.holder_number, l.holder_name, "
               "l.activity, l.issuer, l.issued_at, l.valid_until, l.replaced_by, "
               "(select max(e.at) from licence_event e where e.number = l.number), "
               "l.conclusion "
               "from licence l where l.number = ?",
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
    licence.issuedAt = row.time(7);
    licence.validUntil = row.date(8);
    licence.replacedBy = row.text(9);
    licence.changedAt = row.time(10);
    licence.conclusion = row.text(11);
    return std::optional(licence);
}

} // namespace ruqsat::registry::store
