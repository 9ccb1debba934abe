#include "protocol/copy.h"

#include "core/name_table.h"
#include "protocol/text_limits.h"

#include <algorithm>

namespace ruqsat::protocol {
namespace {

const NameTable<CopyState, 3> copyStates{
    {{CopyState::Sent, "sent"}, {CopyState::Printed, "printed"}, {CopyState::Spoiled, "spoiled"}}};
const NameTable<SpoilReason, 5> spoilReasons{{{SpoilReason::NotPrinted, "notPrinted"},
                                              {SpoilReason::Jam, "jam"},
                                              {SpoilReason::Smeared, "smeared"},
                                              {SpoilReason::Torn, "torn"},
                                              {SpoilReason::WrongPaper, "wrongPaper"}}};

} // namespace

QString spoilReasonName(SpoilReason reason)
{
    return nameIn(spoilReasons, reason);
}

QString copyStateName(CopyState state)
{
    return nameIn(copyStates, state);
}

std::optional<CopyState> copyStateFromName(QStringView name)
{
    return valueIn(copyStates, name);
}

std::optional<SpoilReason> spoilReasonFromName(QStringView name)
{
    return valueIn(spoilReasons, name);
}

PaperCopy PaperCopy::read(ObjectReader &in)
{
    PaperCopy copy;
    copy.number = static_cast<int>(in.integer("number", 1, 999));
    copy.state = in.name("state", copyStateFromName);
    copy.by = in.nested<Actor>("by");
    copy.sentAt = in.time("sentAt");
    copy.printedAt = in.optionalTime("printedAt");
    copy.spoiledAt = in.optionalTime("spoiledAt");
    copy.sealedAt = in.optionalTime("sealedAt");
    copy.sealedBy = in.optionalNested<Actor>("sealedBy");
    copy.handSigner = in.optionalText("handSigner", maxPersonName);
    if (in.has("reason"))
        copy.reason = in.name("reason", spoilReasonFromName);
    return copy;
}

QJsonObject PaperCopy::toJson() const
{
    QJsonObject json{{"number", number},
                     {"state", copyStateName(state)},
                     {"by", by.toJson()},
                     {"sentAt", timeText(sentAt)}};
    if (printedAt.isValid())
        json.insert("printedAt", timeText(printedAt));
    if (spoiledAt.isValid())
        json.insert("spoiledAt", timeText(spoiledAt));
    if (sealedAt.isValid())
        json.insert("sealedAt", timeText(sealedAt));
    if (sealedBy)
        json.insert("sealedBy", sealedBy->toJson());
    if (!handSigner.isEmpty())
        json.insert("handSigner", handSigner);
    if (reason)
        json.insert("reason", spoilReasonName(*reason));
    return json;
}

bool PaperCopies::hasPrinted() const
{
    return std::any_of(items.begin(), items.end(),
                       [](const PaperCopy &copy) { return copy.state == CopyState::Printed; });
}

PaperCopies PaperCopies::read(ObjectReader &in)
{
    return {in.list<PaperCopy>("items", 999)};
}

QJsonObject PaperCopies::toJson() const
{
    return {{"items", jsonList(items)}};
}

CopyBody CopyBody::read(ObjectReader &in)
{
    return {in.uuid("key"), in.hex("sha256", 32)};
}

QJsonObject CopyBody::toJson() const
{
    return {{"key", key}, {"sha256", sha256}};
}

SpoiledBody SpoiledBody::read(ObjectReader &in)
{
    return {in.name("reason", spoilReasonFromName)};
}

QJsonObject SpoiledBody::toJson() const
{
    return {{"reason", spoilReasonName(reason)}};
}

SealBody SealBody::read(ObjectReader &in)
{
    return {in.text("handSigner", maxPersonName)};
}

QJsonObject SealBody::toJson() const
{
    return {{"handSigner", handSigner}};
}

} // namespace ruqsat::protocol
