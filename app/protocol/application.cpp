#include "protocol/application.h"

namespace ruqsat::protocol {

Actor Actor::read(ObjectReader &in)
{
    Actor actor;
    actor.iin = in.optionalText("iin", 12);
    actor.name = in.localized("name", 300);
    actor.role = in.name("role", roleFromName);
    return actor;
}

QJsonObject Actor::toJson() const
{
    return {{"iin", iin}, {"name", localizedJson(name)}, {"role", roleName(role)}};
}

Party Party::read(ObjectReader &in)
{
    Party party;
    party.number = in.partyNumber();
    party.name = in.localized("name", 500);
    return party;
}

QJsonObject Party::toJson() const
{
    QJsonObject json{{"name", localizedJson(name)}};
    insertPartyNumber(json, number);
    return json;
}

RequestVerdict RequestVerdict::read(ObjectReader &in)
{
    RequestVerdict verdict;
    verdict.verdict = in.name("verdict", verdictFromName);
    if (in.has("code"))
        verdict.code = in.name("code", failureFromName);
    verdict.signer = in.optionalNested<Signatory>("signer");
    return verdict;
}

QJsonObject RequestVerdict::toJson() const
{
    QJsonObject json{{"verdict", verdictName(verdict)}};
    if (code)
        json.insert(QStringLiteral("code"), failureName(*code));
    if (signer)
        json.insert(QStringLiteral("signer"), signer->toJson());
    return json;
}

Finding Finding::read(ObjectReader &in)
{
    Finding finding;
    finding.requirement = in.text("requirement", 64);
    finding.answer = in.name("answer", findingAnswerFromName);
    finding.note = in.optionalText("note", 2000);
    return finding;
}

QJsonObject Finding::toJson() const
{
    return {{"requirement", requirement}, {"answer", wireName(answer)}, {"note", note}};
}

Ground Ground::read(ObjectReader &in)
{
    Ground ground;
    ground.code = in.text("code", 64);
    ground.target = in.optionalText("target", 128);
    ground.note = in.optionalText("note", 2000);
    if (in.has("targetKind"))
        ground.targetKind = in.name("targetKind", groundTargetFromName);
    return ground;
}

QJsonObject Ground::toJson() const
{
    QJsonObject json{{"code", code}, {"target", target}, {"note", note}};
    if (targetKind)
        json.insert(QStringLiteral("targetKind"), groundTargetName(*targetKind));
    return json;
}

Proposal Proposal::read(ObjectReader &in)
{
    Proposal proposal;
    proposal.decision = in.name("decision", decisionFromName);
    proposal.findings = in.list<Finding>("findings", 100);
    proposal.grounds = in.list<Ground>("grounds", maxGrounds);
    if (in.has("conclusion"))
        proposal.conclusion = in.name("conclusion", conclusionFromName);
    proposal.byExpiry = in.optionalBoolean("byExpiry");
    proposal.by = in.nested<Actor>("by");
    proposal.at = in.time("at");
    return proposal;
}

QJsonObject Proposal::toJson() const
{
    QJsonObject json{{"decision", decisionName(decision)},
                     {"findings", jsonList(findings)},
                     {"grounds", jsonList(grounds)},
                     {"by", by.toJson()},
                     {"at", timeText(at)}};
    if (conclusion)
        json.insert(QStringLiteral("conclusion"), wireName(*conclusion));
    if (byExpiry)
        json.insert(QStringLiteral("byExpiry"), true);
    return json;
}

ResultPaper ResultPaper::read(ObjectReader &in)
{
    ResultPaper paper;
    paper.kind = in.name("kind", paperKindFromName);
    paper.number = in.text("number", 32);
    paper.sha256 = in.hex("sha256", 32);
    paper.size = in.integer("size", 1, Q_INT64_C(1) << 40);
    for (const QJsonValue &value : in.array("byteRange", 4))
        paper.byteRange.append(value.toInteger(-1));
    if (paper.byteRange.size() != 4 || paper.byteRange.contains(-1))
        in.fail("byteRange", QStringLiteral("four whole numbers are expected"));
    paper.state = in.name("state", paperStateFromName);
    paper.signedAt = in.optionalTime("signedAt");
    return paper;
}

QJsonObject ResultPaper::toJson() const
{
    QJsonArray range;
    for (const qint64 offset : byteRange)
        range.append(offset);
    QJsonObject json{{"kind", wireName(kind)}, {"number", number},   {"sha256", sha256},
                     {"size", size},           {"byteRange", range}, {"state", wireName(state)}};
    if (signedAt.isValid())
        json.insert(QStringLiteral("signedAt"), timeText(signedAt));
    return json;
}

HistoryEntry HistoryEntry::read(ObjectReader &in)
{
    HistoryEntry entry;
    entry.at = in.time("at");
    entry.action = in.text("action", 64);
    entry.by = in.nested<Actor>("by");
    entry.note = in.optionalText("note", 2000);
    return entry;
}

QJsonObject HistoryEntry::toJson() const
{
    QJsonObject json{{"at", timeText(at)}, {"action", action}, {"by", by.toJson()}};
    if (!note.isEmpty())
        json.insert(QStringLiteral("note"), note);
    return json;
}

Application Application::read(ObjectReader &in)
{
    Application application;
    application.id = in.uuid("id");
    application.number = in.text("number", 32);
    application.version = in.integer("version", 1, Q_INT64_C(1) << 53);
    application.state = in.name("state", applicationStateFromName);
    application.regulation = in.text("regulation", 64);
    application.kind = in.name("kind", serviceKindFromName);
    application.channel = in.name("channel", channelFromName);
    application.effectiveFrom = in.date("effectiveFrom");
    application.applicant = in.nested<Party>("applicant");
    application.request = in.object("request");
    application.receivedAt = in.time("receivedAt");
    application.registeredAt = in.time("registeredAt");
    application.clocks = in.list<DueClock>("clocks", 50);
    application.verdict = in.nested<RequestVerdict>("verdict");
    application.payment = in.optionalNested<PaymentVerdict>("payment");
    application.attachments = in.list<Attachment>("attachments", maxAllAttachments);
    application.executor = in.optionalNested<Actor>("executor");
    application.standsIn = in.optionalBoolean("standsIn");
    application.review = in.optionalNested<Review>("review");
    application.completeness = in.optionalNested<Completeness>("completeness");
    if (in.has("questions"))
        application.questions = in.list<Question>("questions", 100);
    application.proposal = in.optionalNested<Proposal>("proposal");
    application.returnedProposal = in.optionalNested<Proposal>("returnedProposal");
    application.result = in.optionalNested<ResultPaper>("result");
    application.history = in.list<HistoryEntry>("history", 1000);
    return application;
}

QJsonObject Application::toJson() const
{
    QJsonObject json{{"id", id},
                     {"number", number},
                     {"version", version},
                     {"state", applicationStateName(state)},
                     {"regulation", regulation},
                     {"kind", serviceKindName(kind)},
                     {"channel", channelName(channel)},
                     {"effectiveFrom", dateText(effectiveFrom)},
                     {"applicant", applicant.toJson()},
                     {"request", request},
                     {"receivedAt", timeText(receivedAt)},
                     {"registeredAt", timeText(registeredAt)},
                     {"clocks", jsonList(clocks)},
                     {"verdict", verdict.toJson()},
                     {"attachments", jsonList(attachments)},
                     {"history", jsonList(history)}};
    if (payment)
        json.insert(QStringLiteral("payment"), payment->toJson());
    if (executor)
        json.insert(QStringLiteral("executor"), executor->toJson());
    if (standsIn)
        json.insert(QStringLiteral("standsIn"), true);
    if (review)
        json.insert(QStringLiteral("review"), review->toJson());
    if (completeness)
        json.insert(QStringLiteral("completeness"), completeness->toJson());
    if (!questions.isEmpty())
        json.insert(QStringLiteral("questions"), jsonList(questions));
    if (proposal)
        json.insert(QStringLiteral("proposal"), proposal->toJson());
    if (returnedProposal)
        json.insert(QStringLiteral("returnedProposal"), returnedProposal->toJson());
    if (result)
        json.insert(QStringLiteral("result"), result->toJson());
    return json;
}

} // namespace ruqsat::protocol
