#include "core/regulation_parts.h"

#include <QRegularExpression>
#include <QSet>

namespace ruqsat {
namespace {

constexpr int largestStepNumber = 99;
constexpr int largestWorkingDays = 366;

QList<Actor> readActors(const DataNode &action)
{
    QList<Actor> actors;
    actors.append(action.member("actor").name(actorFromName));
    if (action.has("coActors")) {
        for (const DataNode &node : action.member("coActors").items())
            actors.append(node.name(actorFromName));
    }
    return actors;
}

std::optional<Branch> readBranch(const DataNode &link)
{
    if (!link.has("when"))
        return std::nullopt;
    return link.member("when").name(branchFromName);
}

Step readStep(const DataNode &node)
{
    node.onlyMembers(
        {"kind", "number", "printed", "actor", "title", "short", "next", "end", "note"});
    Step step;
    step.ref.kind = node.member("kind").name(stepKindFromName);
    step.ref.number = node.member("number").integer(1, largestStepNumber);
    step.actor = node.member("actor").name(actorFromName);
    step.title = node.member("title").localized();
    if (node.has("short"))
        step.shortTitle = node.member("short").localized();
    if (node.has("printed"))
        step.printed = node.member("printed").text();
    if (node.has("note"))
        step.note = node.member("note").localized();
    if (node.has("end"))
        step.end = node.member("end").name(flowEndFromName);
    for (const DataNode &link : node.member("next").items()) {
        link.onlyMembers({"to", "when"});
        step.next.append({link.member("to").name(StepRef::parse), readBranch(link)});
    }
    return step;
}

std::optional<ActionLimit> readLimit(const DataNode &node)
{
    if (node.json().isNull())
        return std::nullopt;
    ActionLimit limit;
    if (!node.has("workingDays")) {
        node.onlyMembers({"min", "max"});
        limit.minSeconds = secondsOfDuration(node.member("min").text());
        limit.maxSeconds = secondsOfDuration(node.member("max").text());
        if (limit.minSeconds < 0 || limit.maxSeconds < limit.minSeconds)
            node.fault(QStringLiteral("two durations as PT1M30S, the lesser first, are wanted"));
        return limit;
    }
    node.onlyMembers({"workingDays"});
    const DataNode days = node.member("workingDays");
    if (!days.isObject()) {
        const int all = days.integer(1, largestWorkingDays);
        for (const ServiceKind kind :
             {ServiceKind::Issue, ServiceKind::Reissue, ServiceKind::Duplicate})
            limit.workingDays.insert(kind, all);
        return limit;
    }
    for (const QString &name : days.memberNames()) {
        const DataNode each = days.memberNamed(name);
        if (const auto kind = serviceKindFromName(name))
            limit.workingDays.insert(*kind, each.integer(1, largestWorkingDays));
        else
            each.fault(QStringLiteral("unknown kind"));
    }
    return limit;
}

TableAction readAction(const DataNode &node)
{
    node.onlyMembers(
        {"number", "actor", "coActors", "limit", "next", "step", "printed", "lost", "note"});
    TableAction action;
    action.number = node.member("number").integer(1, largestStepNumber);
    action.lost = node.has("lost") && node.member("lost").boolean();
    if (!action.lost || !node.member("actor").isNull())
        action.actors = readActors(node);
    if (node.has("limit"))
        action.limit = readLimit(node.member("limit"));
    else
        node.member("limit").fault(QStringLiteral("missing; null where the act gives none"));
    for (const DataNode &link : node.member("next").items()) {
        link.onlyMembers({"action", "when"});
        action.next.append({link.member("action").integer(1, largestStepNumber), readBranch(link)});
    }
    if (node.has("step"))
        action.step = node.member("step").name(StepRef::parse);
    if (node.has("printed"))
        action.printed = node.member("printed").text();
    if (node.has("note"))
        action.note = node.member("note").localized();
    return action;
}

void checkLinks(const Step &step, const ChannelFlow &flow, const DataNode &node)
{
    for (qsizetype i = 0; i < step.next.size(); ++i) {
        const StepRef &to = step.next.at(i).to;
        if (to.number > 0 && !flow.find(to))
            node.member("next").items().at(i).member("to").fault(
                QStringLiteral("there is no %1").arg(to.text()));
    }
    const DataNode links = node.member("next");
    if (step.end) {
        if (!step.next.isEmpty())
            links.fault(QStringLiteral("an end leads nowhere"));
        return;
    }
    if (step.ref.kind == StepKind::Condition) {
        const bool both = step.next.size() == 2 && step.next.at(0).when && step.next.at(1).when &&
                          step.next.at(0).when != step.next.at(1).when;
        if (!both)
            links.fault(QStringLiteral("a condition leads to one step where it is passed and to "
                                       "one where it failed"));
    } else if (step.next.size() != 1 || step.next.front().when) {
        links.fault(QStringLiteral("a step that is no end leads to exactly one step"));
    }
}

void checkReachable(const ChannelFlow &flow, const QList<DataNode> &nodes)
{
    QSet<QString> seen;
    QList<const Step *> open{&flow.steps.front()};
    while (!open.isEmpty()) {
        const Step *step = open.takeLast();
        if (!step || seen.contains(step->ref.text()))
            continue;
        seen.insert(step->ref.text());
        for (const StepLink &link : step->next)
            open.append(flow.find(link.to));
    }
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const QString ref = flow.steps.at(i).ref.text();
        if (!seen.contains(ref))
            nodes.at(i).fault(ref + QStringLiteral(" is never reached"));
    }
}

void checkSteps(const ChannelFlow &flow, const QList<DataNode> &nodes)
{
    QSet<QString> numbers;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const Step &step = flow.steps.at(i);
        const QString ref = step.ref.text();
        if (numbers.contains(ref))
            nodes.at(i).member("number").fault(QStringLiteral("duplicate number: ") + ref);
        numbers.insert(ref);
        checkLinks(step, flow, nodes.at(i));
    }
    if (!nodes.isEmpty())
        checkReachable(flow, nodes);
}

void checkActions(const ChannelFlow &flow, const QList<DataNode> &nodes)
{
    QSet<int> numbers;
    for (const TableAction &action : flow.actions)
        numbers.insert(action.number);
    QSet<int> seen;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const TableAction &action = flow.actions.at(i);
        const DataNode &node = nodes.at(i);
        if (seen.contains(action.number))
            node.member("number").fault(
                QStringLiteral("duplicate number: action %1").arg(action.number));
        seen.insert(action.number);
        if (action.step && !flow.find(*action.step))
            node.member("step").fault(QStringLiteral("there is no ") + action.step->text());
        for (qsizetype j = 0; j < action.next.size(); ++j) {
            const int to = action.next.at(j).action;
            if (!numbers.contains(to))
                node.member("next").items().at(j).member("action").fault(
                    QStringLiteral("there is no action %1").arg(to));
        }
    }
}

ChannelFlow readFlow(const DataNode &node)
{
    node.onlyMembers({"clause", "payment", "notary", "steps", "actions"});
    ChannelFlow flow;
    if (node.has("clause"))
        flow.clause = node.member("clause").text();
    flow.payment = node.member("payment").boolean();
    flow.notary = node.member("notary").boolean();
    const QList<DataNode> steps = node.member("steps").items();
    for (const DataNode &step : steps)
        flow.steps.append(readStep(step));
    const QList<DataNode> actions = node.member("actions").items();
    for (const DataNode &action : actions)
        flow.actions.append(readAction(action));
    if (steps.isEmpty() && !node.member("steps").isNull())
        node.member("steps").fault(QStringLiteral("no steps"));
    checkSteps(flow, steps);
    checkActions(flow, actions);
    return flow;
}

} // namespace

int secondsOfDuration(QStringView text)
{
    static const QRegularExpression shape(
        QStringLiteral("^PT(?=.)(?:(\\d{1,3})H)?(?:(\\d{1,3})M)?(?:(\\d{1,3})S)?\\z"));
    const QRegularExpressionMatch match = shape.match(text.toString());
    if (!match.hasMatch())
        return -1;
    return match.captured(1).toInt() * 3600 + match.captured(2).toInt() * 60 +
           match.captured(3).toInt();
}

QMap<Channel, ChannelFlow> readChannels(const DataNode &node)
{
    QMap<Channel, ChannelFlow> channels;
    const QStringList names = node.memberNames();
    if (names.isEmpty())
        node.fault(QStringLiteral("no channel"));
    for (const QString &name : names) {
        const DataNode each = node.memberNamed(name);
        if (const auto channel = channelFromName(name))
            channels.insert(*channel, readFlow(each));
        else
            each.fault(QStringLiteral("unknown channel"));
    }
    return channels;
}

QList<Participant> readParticipants(const DataNode &node)
{
    QList<Participant> participants;
    QSet<int> numbers;
    for (const DataNode &each : node.items()) {
        each.onlyMembers({"number", "members"});
        Participant participant;
        participant.number = each.member("number").integer(1, largestStepNumber);
        if (numbers.contains(participant.number))
            each.member("number").fault(
                QStringLiteral("duplicate number: participant %1").arg(participant.number));
        numbers.insert(participant.number);
        for (const DataNode &member : each.member("members").items())
            participant.members.append(member.name(actorFromName));
        participants.append(participant);
    }
    return participants;
}

} // namespace ruqsat
