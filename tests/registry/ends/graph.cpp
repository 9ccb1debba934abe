#include "registry/ends/graph.h"

#include <algorithm>

namespace ruqsat::test {
namespace {

/// What the step before an end says about it. `from` is null where the flow begins with its end.
Way wayTo(const Step &end, const Step *from)
{
    if (end.end == FlowEnd::Result)
        return Way::Granted;
    const Actor judge = from ? from->actor : end.actor;
    if (end.end == FlowEnd::Message)
        return judge == Actor::OrganisationDatabase || judge == Actor::PersonDatabase
                   ? Way::NoData
                   : Way::Authorisation;
    if (judge == Actor::EgovPortal)
        return Way::Signature;
    return judge == Actor::Registry || judge == Actor::PaymentGateway ? Way::Unpaid : Way::Refused;
}

void follow(const ChannelFlow &flow, const Step &step, const Step *from, QStringList passed,
            FlowGraph &graph)
{
    const QString ref = step.ref.text();
    if (passed.contains(ref) || step.end.has_value() == !step.next.isEmpty()) {
        ++graph.broken;
        return;
    }
    const bool known = std::any_of(graph.ends.begin(), graph.ends.end(),
                                   [&](const FlowEndRow &row) { return row.step == ref; });
    if (step.end && !known)
        graph.ends.append({ref, *step.end, wayTo(step, from)});
    passed.append(ref);
    for (const StepLink &link : step.next) {
        if (const Step *to = flow.find(link.to))
            follow(flow, *to, &step, passed, graph);
        else
            ++graph.broken;
    }
}

} // namespace

FlowGraph graphOf(const ChannelFlow &flow)
{
    FlowGraph graph;
    if (const Step *first = flow.first())
        follow(flow, *first, nullptr, {}, graph);
    for (const Step &step : flow.steps) {
        const bool reached =
            std::any_of(graph.ends.begin(), graph.ends.end(),
                        [&](const FlowEndRow &row) { return row.step == step.ref.text(); });
        graph.broken += step.end && !reached ? 1 : 0;
    }
    return graph;
}

QString wayName(Way way)
{
    switch (way) {
    case Way::Authorisation:
        return QStringLiteral("authorisation");
    case Way::NoData:
        return QStringLiteral("noData");
    case Way::Unpaid:
        return QStringLiteral("unpaid");
    case Way::Signature:
        return QStringLiteral("signature");
    case Way::Refused:
        return QStringLiteral("refused");
    case Way::Granted:
        return QStringLiteral("granted");
    }
    return {};
}

} // namespace ruqsat::test
