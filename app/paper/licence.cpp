#include "paper/licence.h"

#include "paper/content_reader.h"

namespace ruqsat::paper {

namespace {

DuplicateMark readDuplicate(ContentReader &reader)
{
    return {reader.date(QStringLiteral("issuedOn")),
            reader.bilingual(QStringLiteral("ground"), 600, true)};
}

FormerPaper readFormer(ContentReader &reader)
{
    return {reader.text(QStringLiteral("number"), 40), reader.date(QStringLiteral("issuedOn")),
            reader.bilingual(QStringLiteral("ground"), 600, true)};
}

QJsonObject formerJson(const FormerPaper &former)
{
    return {{QStringLiteral("number"), former.number},
            {QStringLiteral("issuedOn"), paper::toJson(former.issuedOn)},
            {QStringLiteral("ground"), paper::toJson(former.ground)}};
}

std::optional<FormerPaper> formerIn(ContentReader &reader, const QString &name)
{
    if (!reader.has(name))
        return std::nullopt;
    return reader.nested<FormerPaper>(name, &readFormer);
}

} // namespace

AppendixMatter AppendixMatter::read(ContentReader &reader)
{
    AppendixMatter matter;
    matter.index = reader.integer(QStringLiteral("index"), 1, 999);
    matter.issuedOn = reader.date(QStringLiteral("issuedOn"));
    matter.subactivities = reader.bilinguals(QStringLiteral("subactivities"), 40, 600);
    matter.productionBase = reader.bilingual(QStringLiteral("productionBase"), 600, true);
    matter.validity = reader.bilingual(QStringLiteral("validity"), 400, true);
    matter.ground = reader.bilingual(QStringLiteral("ground"), 600, true);
    matter.tables = readTables(reader, QStringLiteral("tables"));
    return matter;
}

QJsonObject AppendixMatter::toJson() const
{
    return {{QStringLiteral("index"), index},
            {QStringLiteral("issuedOn"), paper::toJson(issuedOn)},
            {QStringLiteral("subactivities"), paper::toJson(subactivities)},
            {QStringLiteral("productionBase"), paper::toJson(productionBase)},
            {QStringLiteral("validity"), paper::toJson(validity)},
            {QStringLiteral("ground"), paper::toJson(ground)},
            {QStringLiteral("tables"), paper::toJson(tables)}};
}

QJsonObject LicenceContent::toJson() const
{
    QJsonObject json{{QStringLiteral("firstIssuedOn"), paper::toJson(firstIssuedOn)},
                     {QStringLiteral("activity"), paper::toJson(activity)},
                     {QStringLiteral("subactivities"), paper::toJson(subactivities)},
                     {QStringLiteral("conditions"), paper::toJson(conditions)},
                     {QStringLiteral("note"), paper::toJson(note)},
                     {QStringLiteral("appendices"), paper::toJson(appendices)}};
    write(json);
    if (duplicate)
        json.insert(QStringLiteral("duplicate"),
                    QJsonObject{{QStringLiteral("issuedOn"), paper::toJson(duplicate->issuedOn)},
                                {QStringLiteral("ground"), paper::toJson(duplicate->ground)}});
    if (replaces)
        json.insert(QStringLiteral("replaces"), formerJson(*replaces));
    return json;
}

Result<LicenceContent> LicenceContent::fromJson(const QJsonObject &json)
{
    ContentReader reader(json);
    LicenceContent content;
    content.read(reader);
    content.firstIssuedOn = reader.date(QStringLiteral("firstIssuedOn"));
    content.activity = reader.bilingual(QStringLiteral("activity"), 600);
    content.subactivities = reader.bilinguals(QStringLiteral("subactivities"), 40, 600);
    content.conditions = reader.bilingual(QStringLiteral("conditions"), 2000, true);
    content.note = reader.bilingual(QStringLiteral("note"), 2000, true);
    if (reader.has(QStringLiteral("duplicate")))
        content.duplicate =
            reader.nested<DuplicateMark>(QStringLiteral("duplicate"), &readDuplicate);
    content.replaces = formerIn(reader, QStringLiteral("replaces"));
    content.appendices =
        reader.list<AppendixMatter>(QStringLiteral("appendices"), 0, 20, &AppendixMatter::read);
    if (const auto failure = reader.finish())
        return *failure;
    return content;
}

QJsonObject AppendixContent::toJson() const
{
    QJsonObject json{{QStringLiteral("licenceIssuedOn"), paper::toJson(licenceIssuedOn)},
                     {QStringLiteral("activity"), paper::toJson(activity)},
                     {QStringLiteral("appendix"), matter.toJson()}};
    write(json);
    if (duplicateOf)
        json.insert(QStringLiteral("duplicateOf"), formerJson(*duplicateOf));
    if (replaces)
        json.insert(QStringLiteral("replaces"), formerJson(*replaces));
    return json;
}

Result<AppendixContent> AppendixContent::fromJson(const QJsonObject &json)
{
    ContentReader reader(json);
    AppendixContent content;
    content.read(reader);
    content.licenceIssuedOn = reader.date(QStringLiteral("licenceIssuedOn"));
    content.activity = reader.bilingual(QStringLiteral("activity"), 600);
    content.matter =
        reader.nested<AppendixMatter>(QStringLiteral("appendix"), &AppendixMatter::read);
    content.duplicateOf = formerIn(reader, QStringLiteral("duplicateOf"));
    content.replaces = formerIn(reader, QStringLiteral("replaces"));
    if (const auto failure = reader.finish())
        return *failure;
    return content;
}

} // namespace ruqsat::paper
