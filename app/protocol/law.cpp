#include "protocol/law.h"

#include "core/name_table.h"

namespace ruqsat::protocol {
namespace {

constexpr qint64 mostLawVersions = Q_INT64_C(1) << 53;

constexpr NameTable<LawName, 3> lawNames = {
    {{LawName::Calendar, "calendar"}, {LawName::Mci, "mci"}, {LawName::Roots, "roots"}}};

template <typename T>
void insertChanged(QJsonObject &json, const T &changed)
{
    if (!changed.changedBy)
        return;
    json.insert(QStringLiteral("changedBy"), changed.changedBy->toJson());
    json.insert(QStringLiteral("changedAt"), timeText(changed.changedAt));
    json.insert(QStringLiteral("reason"), changed.reason);
}

template <typename T>
void readChanged(ObjectReader &in, T &changed)
{
    changed.changedBy = in.optionalNested<Actor>("changedBy");
    changed.changedAt = in.optionalTime("changedAt");
    changed.reason = in.optionalText("reason", 1000);
}

} // namespace

QString wireName(LawName value)
{
    return nameIn(lawNames, value);
}

std::optional<LawName> lawNameFromName(QStringView name)
{
    return valueIn(lawNames, name);
}

LawRequest LawRequest::read(ObjectReader &in)
{
    LawRequest request;
    request.id = in.uuid("id");
    request.name = in.name("name", lawNameFromName);
    request.basedOn = in.integer("basedOn", 0, mostLawVersions);
    if (in.has("content"))
        request.content = in.object("content");
    request.reason = in.text("reason", 1000);
    request.askedBy = in.nested<Actor>("askedBy");
    request.askedAt = in.time("askedAt");
    request.until = in.time("until");
    return request;
}

QJsonObject LawRequest::toJson() const
{
    QJsonObject json{{"id", id},
                     {"name", wireName(name)},
                     {"basedOn", basedOn},
                     {"reason", reason},
                     {"askedBy", askedBy.toJson()},
                     {"askedAt", timeText(askedAt)},
                     {"until", timeText(until)}};
    if (!content.isEmpty())
        json.insert(QStringLiteral("content"), content);
    return json;
}

LawDocument LawDocument::read(ObjectReader &in)
{
    LawDocument document;
    document.name = in.name("name", lawNameFromName);
    document.version = in.integer("version", 0, mostLawVersions);
    if (in.has("content"))
        document.content = in.object("content");
    readChanged(in, document);
    document.confirmedBy = in.optionalNested<Actor>("confirmedBy");
    document.request = in.optionalNested<LawRequest>("request");
    return document;
}

QJsonObject LawDocument::toJson() const
{
    QJsonObject json{{"name", wireName(name)}, {"version", version}};
    if (!content.isEmpty())
        json.insert(QStringLiteral("content"), content);
    insertChanged(json, *this);
    if (confirmedBy)
        json.insert(QStringLiteral("confirmedBy"), confirmedBy->toJson());
    if (request)
        json.insert(QStringLiteral("request"), request->toJson());
    return json;
}

LawDocuments LawDocuments::read(ObjectReader &in)
{
    return {in.list<LawDocument>("items", 1000)};
}

QJsonObject LawDocuments::toJson() const
{
    return {{"items", jsonList(items)}};
}

LawChange LawChange::read(ObjectReader &in)
{
    return {in.integer("version", 0, mostLawVersions), in.object("content"),
            in.text("reason", 1000)};
}

QJsonObject LawChange::toJson() const
{
    return {{"version", version}, {"content", content}, {"reason", reason}};
}

LawDecision LawDecision::read(ObjectReader &in)
{
    return {in.uuid("request"), in.text("reason", 1000)};
}

QJsonObject LawDecision::toJson() const
{
    return {{"request", request}, {"reason", reason}};
}

LawChangeAnswer LawChangeAnswer::read(ObjectReader &in)
{
    return {in.optionalNested<LawDocument>("document"), in.optionalNested<LawRequest>("request")};
}

QJsonObject LawChangeAnswer::toJson() const
{
    QJsonObject json;
    if (document)
        json.insert(QStringLiteral("document"), document->toJson());
    if (request)
        json.insert(QStringLiteral("request"), request->toJson());
    return json;
}

LawInForce LawInForce::read(ObjectReader &in)
{
    return {in.integer("revision", 0, mostLawVersions), in.object("calendar"), in.object("mci"),
            in.optionalText("roots", largestRoots)};
}

QJsonObject LawInForce::toJson() const
{
    QJsonObject json{{"revision", revision}, {"calendar", calendar}, {"mci", mci}};
    if (!roots.isEmpty())
        json.insert(QStringLiteral("roots"), roots);
    return json;
}

ChainRule ChainRule::read(ObjectReader &in)
{
    ChainRule rule;
    rule.regulation = in.optionalText("regulation", 64);
    rule.byAct = in.boolean("byAct");
    rule.limits = in.nested<ChainPolicy>("limits");
    rule.version = in.integer("version", 0, mostLawVersions);
    readChanged(in, rule);
    return rule;
}

QJsonObject ChainRule::toJson() const
{
    QJsonObject json{{"byAct", byAct}, {"limits", limits.toJson()}, {"version", version}};
    if (!regulation.isEmpty())
        json.insert(QStringLiteral("regulation"), regulation);
    insertChanged(json, *this);
    return json;
}

OfficeChain OfficeChain::read(ObjectReader &in)
{
    return {in.text("office", 64), in.localized("officeName", 500),
            in.list<ChainRule>("rules", 200)};
}

QJsonObject OfficeChain::toJson() const
{
    return {
        {"office", office}, {"officeName", localizedJson(officeName)}, {"rules", jsonList(rules)}};
}

ChainChange ChainChange::read(ObjectReader &in)
{
    return {in.optionalText("regulation", 64), in.integer("version", 0, mostLawVersions),
            in.nested<ChainPolicy>("limits"), in.text("reason", 1000)};
}

QJsonObject ChainChange::toJson() const
{
    QJsonObject json{{"version", version}, {"limits", limits.toJson()}, {"reason", reason}};
    if (!regulation.isEmpty())
        json.insert(QStringLiteral("regulation"), regulation);
    return json;
}

} // namespace ruqsat::protocol
