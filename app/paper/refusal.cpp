#include "paper/refusal.h"

#include "paper/content_reader.h"

namespace ruqsat::paper {

RefusalTarget RefusalTarget::read(ContentReader &reader)
{
    RefusalTarget target;
    target.kind = reader.bilingual(QStringLiteral("kind"), 80);
    target.title = reader.bilingual(QStringLiteral("title"), 600);
    target.note = reader.bilingual(QStringLiteral("note"), 2000, true);
    return target;
}

QJsonObject RefusalTarget::toJson() const
{
    return {{QStringLiteral("kind"), paper::toJson(kind)},
            {QStringLiteral("title"), paper::toJson(title)},
            {QStringLiteral("note"), paper::toJson(note)}};
}

Bilingual RefusalTarget::named() const
{
    const QString between = QStringLiteral(": ");
    return {kind.kk + between + title.kk, kind.ru + between + title.ru,
            kind.english() + between + title.english()};
}

RefusalGround RefusalGround::read(ContentReader &reader)
{
    RefusalGround ground;
    ground.code = reader.text(QStringLiteral("code"), 40);
    ground.title = reader.bilingual(QStringLiteral("title"), 600);
    ground.norm = reader.bilingual(QStringLiteral("norm"), 600);
    ground.targets =
        reader.list<RefusalTarget>(QStringLiteral("targets"), 1, 200, &RefusalTarget::read);
    return ground;
}

QJsonObject RefusalGround::toJson() const
{
    return {{QStringLiteral("code"), code},
            {QStringLiteral("title"), paper::toJson(title)},
            {QStringLiteral("norm"), paper::toJson(norm)},
            {QStringLiteral("targets"), paper::toJson(targets)}};
}

QJsonObject RefusalContent::toJson() const
{
    return {
        {QStringLiteral("number"), number},
        {QStringLiteral("date"), date.toString(Qt::ISODate)},
        {QStringLiteral("applicationNumber"), applicationNumber},
        {QStringLiteral("applicationDate"), applicationDate.toString(Qt::ISODate)},
        {QStringLiteral("provider"), paper::toJson(provider)},
        {QStringLiteral("applicant"), paper::toJson(applicant)},
        {QStringLiteral("applicantIdentifier"), applicantIdentifier},
        {QStringLiteral("address"), paper::toJson(address)},
        {QStringLiteral("service"), paper::toJson(service)},
        {QStringLiteral("grounds"), paper::toJson(grounds)},
        {QStringLiteral("remedies"), paper::toJson(remedies)},
        {QStringLiteral("remarks"), paper::toJson(remarks)},
        {QStringLiteral("executor"), paper::toJson(executor)},
        {QStringLiteral("signatory"), paper::toJson(signatory)},
        {QStringLiteral("qr"), qr},
        {QStringLiteral("verifyAt"), verifyAt},
        {QStringLiteral("demo"), demo},
    };
}

Result<RefusalContent> RefusalContent::fromJson(const QJsonObject &json)
{
    ContentReader reader(json);
    RefusalContent content;
    content.number = reader.text(QStringLiteral("number"), 40);
    content.date = reader.date(QStringLiteral("date"));
    content.applicationNumber = reader.text(QStringLiteral("applicationNumber"), 40);
    content.applicationDate = reader.date(QStringLiteral("applicationDate"));
    content.provider = reader.bilingual(QStringLiteral("provider"), 400);
    content.applicant = reader.bilingual(QStringLiteral("applicant"), 600);
    content.applicantIdentifier = reader.identifier(QStringLiteral("applicantIdentifier"));
    content.address = reader.bilingual(QStringLiteral("address"), 600, true);
    content.service = reader.bilingual(QStringLiteral("service"), 600);
    content.grounds =
        reader.list<RefusalGround>(QStringLiteral("grounds"), 1, 40, &RefusalGround::read);
    content.remedies = reader.bilinguals(QStringLiteral("remedies"), 10, 1000);
    content.remarks = reader.bilinguals(QStringLiteral("remarks"), 10, 1000);
    content.executor = reader.bilingual(QStringLiteral("executor"), 200, true);
    content.signatory = reader.signatory(QStringLiteral("signatory"));
    content.qr = reader.qr(QStringLiteral("qr"));
    content.verifyAt = reader.text(QStringLiteral("verifyAt"), 80);
    content.demo = reader.boolean(QStringLiteral("demo"));
    if (const auto failure = reader.finish())
        return *failure;
    return content;
}

} // namespace ruqsat::paper
