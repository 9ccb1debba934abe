#include "protocol/application.h"

namespace ruqsat::protocol {

ApplicationSummary ApplicationSummary::read(ObjectReader &in)
{
    ApplicationSummary summary;
    summary.id = in.uuid("id");
    summary.number = in.text("number", 32);
    summary.version = in.integer("version", 1, Q_INT64_C(1) << 53);
    summary.state = in.name("state", applicationStateFromName);
    summary.regulation = in.text("regulation", 64);
    summary.kind = in.name("kind", serviceKindFromName);
    summary.channel = in.name("channel", channelFromName);
    summary.applicant = in.nested<Party>("applicant");
    summary.receivedAt = in.time("receivedAt");
    summary.registeredAt = in.time("registeredAt");
    summary.due = in.optionalTime("due");
    summary.verdict = in.name("verdict", verdictFromName);
    summary.executor = in.optionalNested<Actor>("executor");
    if (in.has("decision"))
        summary.decision = in.name("decision", decisionFromName);
    if (in.has("conclusion"))
        summary.conclusion = in.name("conclusion", conclusionFromName);
    summary.decidedAt = in.optionalTime("decidedAt");
    summary.dueClock = in.optionalText("dueClock", 64);
    summary.returned = in.optionalBoolean("returned");
    summary.standsIn = in.optionalBoolean("standsIn");
    return summary;
}

QJsonObject ApplicationSummary::toJson() const
{
    QJsonObject json{{"id", id},
                     {"number", number},
                     {"version", version},
                     {"state", applicationStateName(state)},
                     {"regulation", regulation},
                     {"kind", serviceKindName(kind)},
                     {"channel", channelName(channel)},
                     {"applicant", applicant.toJson()},
                     {"receivedAt", timeText(receivedAt)},
                     {"registeredAt", timeText(registeredAt)},
                     {"verdict", verdictName(verdict)}};
    if (due.isValid()) {
        json.insert(QStringLiteral("due"), timeText(due));
        json.insert(QStringLiteral("dueClock"), dueClock);
    }
    if (returned)
        json.insert(QStringLiteral("returned"), true);
    if (standsIn)
        json.insert(QStringLiteral("standsIn"), true);
    if (executor)
        json.insert(QStringLiteral("executor"), executor->toJson());
    if (decision)
        json.insert(QStringLiteral("decision"), decisionName(*decision));
    if (conclusion)
        json.insert(QStringLiteral("conclusion"), wireName(*conclusion));
    if (decidedAt.isValid())
        json.insert(QStringLiteral("decidedAt"), timeText(decidedAt));
    return json;
}

ApplicationPage ApplicationPage::read(ObjectReader &in)
{
    ApplicationPage page;
    page.items = in.list<ApplicationSummary>("items", 500);
    page.next = in.optionalText("next", 128);
    return page;
}

QJsonObject ApplicationPage::toJson() const
{
    QJsonObject json{{"items", jsonList(items)}};
    if (!next.isEmpty())
        json.insert(QStringLiteral("next"), next);
    return json;
}

} // namespace ruqsat::protocol
