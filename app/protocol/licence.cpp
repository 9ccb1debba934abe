#include "protocol/licence.h"

namespace ruqsat::protocol {

Licence Licence::read(ObjectReader &in)
{
    Licence licence;
    licence.number = in.text("number", 32);
    licence.state = in.text("state", 32);
    licence.regulation = in.text("regulation", 64);
    licence.kind = in.name("kind", serviceKindFromName);
    licence.applicationId = in.uuid("applicationId");
    licence.applicationNumber = in.text("applicationNumber", 32);
    licence.holder = in.nested<Party>("holder");
    licence.activity = in.localized("activity", 1000);
    licence.issuer = in.localized("issuer", 500);
    licence.issuedAt = in.time("issuedAt");
    licence.signedBy = in.nested<Signatory>("signedBy");
    licence.sha256 = in.hex("sha256", 32);
    return licence;
}

QJsonObject Licence::toJson() const
{
    return {{"number", number},
            {"state", state},
            {"regulation", regulation},
            {"kind", serviceKindName(kind)},
            {"applicationId", applicationId},
            {"applicationNumber", applicationNumber},
            {"holder", holder.toJson()},
            {"activity", localizedJson(activity)},
            {"issuer", localizedJson(issuer)},
            {"issuedAt", timeText(issuedAt)},
            {"signedBy", signedBy.toJson()},
            {"sha256", sha256}};
}

LicencePage LicencePage::read(ObjectReader &in)
{
    LicencePage page;
    page.items = in.list<Licence>("items", 500);
    page.next = in.optionalText("next", 128);
    return page;
}

QJsonObject LicencePage::toJson() const
{
    QJsonObject json{{"items", jsonList(items)}};
    if (!next.isEmpty())
        json.insert(QStringLiteral("next"), next);
    return json;
}

} // namespace ruqsat::protocol
