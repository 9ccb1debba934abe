#include "paper/licence.h"

#include "paper/content_reader.h"

namespace ruqsat::paper {

QJsonObject LicenceContent::toJson() const
{
    return {
        {QStringLiteral("title"), paper::toJson(title)},
        {QStringLiteral("number"), number},
        {QStringLiteral("issuedOn"), issuedOn.toString(Qt::ISODate)},
        {QStringLiteral("firstIssuedOn"), firstIssuedOn.toString(Qt::ISODate)},
        {QStringLiteral("holder"), paper::toJson(holder)},
        {QStringLiteral("holderIdentifier"), holderIdentifier},
        {QStringLiteral("address"), paper::toJson(address)},
        {QStringLiteral("activity"), paper::toJson(activity)},
        {QStringLiteral("subactivities"), paper::toJson(subactivities)},
        {QStringLiteral("conditions"), paper::toJson(conditions)},
        {QStringLiteral("note"), paper::toJson(note)},
        {QStringLiteral("licensor"), paper::toJson(licensor)},
        {QStringLiteral("signatory"), paper::toJson(signatory)},
        {QStringLiteral("place"), paper::toJson(place)},
        {QStringLiteral("qr"), qr},
        {QStringLiteral("verifyAt"), verifyAt},
        {QStringLiteral("demo"), demo},
    };
}

Result<LicenceContent> LicenceContent::fromJson(const QJsonObject &json)
{
    ContentReader reader(json);
    LicenceContent content;
    content.title = reader.bilingual(QStringLiteral("title"), 120);
    content.number = reader.permitNumber(QStringLiteral("number"));
    content.issuedOn = reader.date(QStringLiteral("issuedOn"));
    content.firstIssuedOn = reader.date(QStringLiteral("firstIssuedOn"));
    content.holder = reader.bilingual(QStringLiteral("holder"), 600);
    content.holderIdentifier = reader.identifier(QStringLiteral("holderIdentifier"));
    content.address = reader.bilingual(QStringLiteral("address"), 600, true);
    content.activity = reader.bilingual(QStringLiteral("activity"), 600);
    content.subactivities = reader.bilinguals(QStringLiteral("subactivities"), 40, 600);
    content.conditions = reader.bilingual(QStringLiteral("conditions"), 2000, true);
    content.note = reader.bilingual(QStringLiteral("note"), 2000, true);
    content.licensor = reader.bilingual(QStringLiteral("licensor"), 400);
    content.signatory = reader.signatory(QStringLiteral("signatory"));
    content.place = reader.bilingual(QStringLiteral("place"), 200);
    content.qr = reader.qr(QStringLiteral("qr"));
    content.verifyAt = reader.text(QStringLiteral("verifyAt"), 80);
    content.demo = reader.boolean(QStringLiteral("demo"));
    if (const auto failure = reader.finish())
        return *failure;
    return content;
}

} // namespace ruqsat::paper
