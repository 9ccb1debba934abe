#include "protocol/licence_life.h"

#include "core/canonical_json.h"
#include "core/name_table.h"

namespace ruqsat::protocol {
namespace {

constexpr qint64 mostPosition = 100'000;
constexpr qsizetype mostPlaces = 500;
constexpr qsizetype maxActSignatureBytes = 64 * 1024;

constexpr NameTable<LicenceEventKind, 9> licenceEventKinds = {
    {{LicenceEventKind::Issued, "issued"},
     {LicenceEventKind::Reissued, "reissued"},
     {LicenceEventKind::DuplicateIssued, "duplicateIssued"},
     {LicenceEventKind::AppendixIssued, "appendixIssued"},
     {LicenceEventKind::AppendixReissued, "appendixReissued"},
     {LicenceEventKind::AppendixDuplicateIssued, "appendixDuplicateIssued"},
     {LicenceEventKind::Suspended, "suspended"},
     {LicenceEventKind::Resumed, "resumed"},
     {LicenceEventKind::Terminated, "terminated"}}};

QList<LocalizedText> readTexts(ObjectReader &in, const char *key)
{
    QList<LocalizedText> texts;
    for (const QJsonValue &value : in.array(key, mostPlaces)) {
        const QJsonObject text = value.toObject();
        texts.append({text.value(QStringLiteral("kk")).toString().left(2000),
                      text.value(QStringLiteral("ru")).toString().left(2000),
                      text.value(QStringLiteral("en")).toString().left(2000)});
    }
    return texts;
}

QJsonArray textsJson(const QList<LocalizedText> &texts)
{
    QJsonArray array;
    for (const LocalizedText &text : texts)
        array.append(localizedJson(text));
    return array;
}

} // namespace

LicenceGround LicenceGround::read(ObjectReader &in)
{
    LicenceGround ground;
    ground.act = in.localized("act", 500);
    ground.clause = in.localized("clause", 200);
    ground.reason = in.localized("reason", 2000);
    for (const LocalizedText &text : {ground.act, ground.clause, ground.reason}) {
        if (text.kk.trimmed().isEmpty() || text.ru.trimmed().isEmpty())
            in.fail("ground", QStringLiteral("wanted in both state languages"));
    }
    return ground;
}

QJsonObject LicenceGround::toJson() const
{
    return {{"act", localizedJson(act)},
            {"clause", localizedJson(clause)},
            {"reason", localizedJson(reason)}};
}

LicenceAct LicenceAct::read(ObjectReader &in)
{
    LicenceAct act;
    if (in.text("schema", 64) != act.schema)
        in.fail("schema", QStringLiteral("unknown"));
    act.id = in.uuid("id");
    act.licence = in.text("licence", 32);
    act.action = in.name("action", licenceActionFromName);
    if (!isHeadsAct(act.action))
        in.fail("action", QStringLiteral("not an act of the head"));
    act.after = static_cast<int>(in.integer("after", 1, mostPosition));
    act.signer = in.nested<Signatory>("signer");
    act.at = in.time("at");
    act.ground = in.nested<LicenceGround>("ground");
    act.until = in.optionalDate("until");
    if (act.until.isValid() && act.action != LicenceAction::Suspend)
        in.fail("until", QStringLiteral("only a suspension ends"));
    return act;
}

QJsonObject LicenceAct::toJson() const
{
    QJsonObject json{{"schema", schema},   {"id", id},
                     {"licence", licence}, {"action", licenceActionName(action)},
                     {"after", after},     {"signer", signer.toJson()},
                     {"at", timeText(at)}, {"ground", ground.toJson()}};
    if (until.isValid())
        json.insert(QStringLiteral("until"), dateText(until));
    return json;
}

QByteArray LicenceAct::canonicalBytes() const
{
    return canonicalJson(toJson());
}

Result<LicenceAct> LicenceAct::parseCanonical(const QByteArray &bytes)
{
    const Result<QJsonObject> object = parseObject(bytes, Direction::Request, maxLicenceActBytes);
    if (!object)
        return object.failure();
    if (canonicalJson(*object) != bytes)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("not in canonical form"));
    return fromJson<LicenceAct>(*object, Direction::Request);
}

LicenceActBody LicenceActBody::read(ObjectReader &in)
{
    LicenceActBody body;
    body.act = in.base64("act", maxLicenceActBytes);
    body.signature = in.base64("signature", maxActSignatureBytes);
    return body;
}

QJsonObject LicenceActBody::toJson() const
{
    return {{"act", QString::fromLatin1(act.toBase64())},
            {"signature", QString::fromLatin1(signature.toBase64())}};
}

QString wireName(LicenceEventKind value)
{
    return nameIn(licenceEventKinds, value);
}

std::optional<LicenceEventKind> licenceEventKindFromName(QStringView name)
{
    return valueIn(licenceEventKinds, name);
}

bool isOfAppendix(LicenceEventKind kind)
{
    return kind == LicenceEventKind::AppendixIssued || kind == LicenceEventKind::AppendixReissued ||
           kind == LicenceEventKind::AppendixDuplicateIssued;
}

LicenceEventKind eventOf(LicenceAction action)
{
    switch (action) {
    case LicenceAction::Replace:
        return LicenceEventKind::Reissued;
    case LicenceAction::IssueDuplicate:
        return LicenceEventKind::DuplicateIssued;
    case LicenceAction::IssueAppendix:
        return LicenceEventKind::AppendixIssued;
    case LicenceAction::Suspend:
        return LicenceEventKind::Suspended;
    case LicenceAction::Resume:
        return LicenceEventKind::Resumed;
    case LicenceAction::Terminate:
        return LicenceEventKind::Terminated;
    }
    return LicenceEventKind::Issued;
}

LicenceEvent LicenceEvent::read(ObjectReader &in)
{
    LicenceEvent event;
    event.position = static_cast<int>(in.integer("position", 1, mostPosition));
    event.at = in.time("at");
    event.kind = in.name("kind", licenceEventKindFromName);
    event.signedBy = in.nested<Signatory>("signedBy");
    event.applicationId = in.optionalUuid("applicationId");
    event.applicationNumber = in.optionalText("applicationNumber", 32);
    event.other = in.optionalText("other", 32);
    event.about = in.optionalText("about", 3);
    if (in.has("act")) {
        event.actBytes = in.base64("act", maxLicenceActBytes);
        // With its evidence a signature is larger than it was sent.
        event.signature = in.base64("signature", 4 * maxActSignatureBytes);
        const Result<LicenceAct> act = LicenceAct::parseCanonical(event.actBytes);
        if (act)
            event.act = *act;
        else
            in.fail("act", act.failure());
    }
    return event;
}

QJsonObject LicenceEvent::toJson() const
{
    QJsonObject json{{"position", position},
                     {"at", timeText(at)},
                     {"kind", wireName(kind)},
                     {"signedBy", signedBy.toJson()}};
    if (!applicationId.isEmpty())
        json.insert(QStringLiteral("applicationId"), applicationId);
    if (!applicationNumber.isEmpty())
        json.insert(QStringLiteral("applicationNumber"), applicationNumber);
    if (!other.isEmpty())
        json.insert(QStringLiteral("other"), other);
    if (!about.isEmpty())
        json.insert(QStringLiteral("about"), about);
    if (!actBytes.isEmpty()) {
        json.insert(QStringLiteral("act"), QString::fromLatin1(actBytes.toBase64()));
        json.insert(QStringLiteral("signature"), QString::fromLatin1(signature.toBase64()));
    }
    return json;
}

PaperHandOver PaperHandOver::read(ObjectReader &in)
{
    PaperHandOver handOver;
    handOver.at = in.time("at");
    handOver.by = in.nested<Actor>("by");
    handOver.printed = in.boolean("printed");
    handOver.sealed = in.boolean("sealed");
    return handOver;
}

QJsonObject PaperHandOver::toJson() const
{
    return {{"at", timeText(at)}, {"by", by.toJson()}, {"printed", printed}, {"sealed", sealed}};
}

LicenceLife LicenceLife::read(ObjectReader &in)
{
    LicenceLife life;
    life.licence = in.nested<Licence>("licence");
    life.address = in.optionalLocalized("address", 1000);
    life.subactivities = readTexts(in, "subactivities");
    life.sites = readTexts(in, "sites");
    life.branches = readTexts(in, "branches");
    life.events = in.list<LicenceEvent>("events", mostLicenceEvents);
    life.handOver = in.optionalNested<PaperHandOver>("handOver");
    return life;
}

QJsonObject LicenceLife::toJson() const
{
    QJsonObject json{{"licence", licence.toJson()},
                     {"subactivities", textsJson(subactivities)},
                     {"sites", textsJson(sites)},
                     {"branches", textsJson(branches)},
                     {"events", jsonList(events)}};
    if (!address.isEmpty())
        json.insert(QStringLiteral("address"), localizedJson(address));
    if (handOver)
        json.insert(QStringLiteral("handOver"), handOver->toJson());
    return json;
}

} // namespace ruqsat::protocol
