#include "protocol/draft.h"

#include "protocol/names.h"

namespace ruqsat::protocol {
namespace {

constexpr qint64 highestVersion = Q_INT64_C(1) << 53;
constexpr qsizetype longestDraftName = 2'000;
constexpr qsizetype longestTakeOverReason = 1'000;

void insertAll(QJsonObject &object, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
}

} // namespace

DraftFile DraftFile::read(ObjectReader &in)
{
    return {in.nested<Attachment>("file"), in.text("type", 64)};
}

QJsonObject DraftFile::toJson() const
{
    return {{"file", file.toJson()}, {"type", type}};
}

DraftHead DraftHead::read(ObjectReader &in)
{
    DraftHead head;
    head.regulation = in.text("regulation", 64);
    head.kind = in.name("kind", serviceKindFromName);
    head.step = in.text("step", 64);
    head.applicantNumber = in.optionalText("applicantNumber", 64);
    head.applicantName = in.optionalLocalized("applicantName", longestDraftName);
    return head;
}

QJsonObject DraftHead::toJson() const
{
    QJsonObject json{{"regulation", regulation}, {"kind", serviceKindName(kind)}, {"step", step}};
    if (!applicantNumber.isEmpty())
        json.insert(QStringLiteral("applicantNumber"), applicantNumber);
    if (!applicantName.isEmpty())
        json.insert(QStringLiteral("applicantName"), localizedJson(applicantName));
    return json;
}

DraftBody DraftBody::read(ObjectReader &in)
{
    DraftBody body;
    body.base = in.integer("base", 0, highestVersion);
    body.save = in.uuid("save");
    body.revision = in.integer("revision", 1, highestVersion);
    body.head = in.nested<DraftHead>("head");
    body.focusField = in.optionalText("focusField", 200);
    body.content = in.object("content");
    body.files = in.list<DraftFile>("files", maxDraftFiles);
    return body;
}

QJsonObject DraftBody::toJson() const
{
    return {{"base", base},
            {"save", save},
            {"revision", revision},
            {"head", head.toJson()},
            {"focusField", focusField},
            {"content", content},
            {"files", jsonList(files)}};
}

DraftVersion DraftVersion::read(ObjectReader &in)
{
    return {in.integer("version", 1, highestVersion), in.time("savedAt")};
}

QJsonObject DraftVersion::toJson() const
{
    return {{"version", version}, {"savedAt", timeText(savedAt)}};
}

DraftCopyHead DraftCopyHead::read(ObjectReader &in)
{
    DraftCopyHead copy;
    copy.caseId = in.uuid("caseId");
    copy.version = in.integer("version", 1, highestVersion);
    copy.root = in.integer("root", 1, highestVersion);
    copy.save = in.uuid("save");
    copy.head = in.nested<DraftHead>("head");
    copy.owner = in.nested<Actor>("owner");
    copy.device = in.text("device", 200);
    copy.window = in.optionalText("window", 200);
    copy.savedAt = in.time("savedAt");
    copy.size = in.integer("size", 0, highestVersion);
    return copy;
}

QJsonObject DraftCopyHead::toJson() const
{
    return {{"caseId", caseId}, {"version", version},    {"root", root},
            {"save", save},     {"head", head.toJson()}, {"owner", owner.toJson()},
            {"device", device}, {"window", window},      {"savedAt", timeText(savedAt)},
            {"size", size}};
}

DraftTakeOver DraftTakeOver::read(ObjectReader &in)
{
    DraftTakeOver taken;
    taken.caseId = in.uuid("caseId");
    taken.from = in.nested<Actor>("from");
    taken.to = in.nested<Actor>("to");
    taken.by = in.nested<Actor>("by");
    taken.reason = in.text("reason", longestTakeOverReason);
    taken.at = in.time("at");
    return taken;
}

QJsonObject DraftTakeOver::toJson() const
{
    return {{"caseId", caseId},  {"from", from.toJson()}, {"to", to.toJson()},
            {"by", by.toJson()}, {"reason", reason},      {"at", timeText(at)}};
}

DraftEnd DraftEnd::read(ObjectReader &in)
{
    return {in.uuid("caseId"), in.boolean("registered"), in.time("at")};
}

QJsonObject DraftEnd::toJson() const
{
    return {{"caseId", caseId}, {"registered", registered}, {"at", timeText(at)}};
}

DraftCopies DraftCopies::read(ObjectReader &in)
{
    DraftCopies copies{in.list<DraftCopyHead>("items", maxDraftCopies),
                       in.list<DraftTakeOver>("takenOver", maxDraftCopies),
                       in.list<DraftEnd>("ended", maxDraftCopies)};
    if (in.has("given"))
        copies.given = in.list<DraftTakeOver>("given", maxDraftCopies);
    return copies;
}

QJsonObject DraftCopies::toJson() const
{
    return {{"items", jsonList(items)},
            {"takenOver", jsonList(takenOver)},
            {"ended", jsonList(ended)},
            {"given", jsonList(given)}};
}

DraftCopy DraftCopy::read(ObjectReader &in)
{
    DraftCopy copy;
    copy.head = DraftCopyHead::read(in);
    copy.focusField = in.optionalText("focusField", 200);
    copy.content = in.object("content");
    copy.files = in.list<DraftFile>("files", maxDraftFiles);
    return copy;
}

QJsonObject DraftCopy::toJson() const
{
    QJsonObject json{{"focusField", focusField}, {"content", content}, {"files", jsonList(files)}};
    insertAll(json, head.toJson());
    return json;
}

DraftTakeOverBody DraftTakeOverBody::read(ObjectReader &in)
{
    return {in.iin("toIin"), in.text("reason", longestTakeOverReason),
            in.optionalText("fromIin", 12)};
}

QJsonObject DraftTakeOverBody::toJson() const
{
    QJsonObject json{{"toIin", toIin}, {"reason", reason}};
    if (!fromIin.isEmpty())
        json.insert(QStringLiteral("fromIin"), fromIin);
    return json;
}

} // namespace ruqsat::protocol
