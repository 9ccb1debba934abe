#include "desk/case_rail.h"

#include <QHash>

#include <algorithm>

namespace ruqsat::desk {
namespace {

/// The steps that a case goes through when nothing is refused, in order.
QList<StepRef> mainWay(const ChannelFlow &flow)
{
    QList<StepRef> way;
    const Step *step = flow.first();
    while (step && !way.contains(step->ref)) {
        way.append(step->ref);
        const auto link =
            std::find_if(step->next.cbegin(), step->next.cend(), [](const StepLink &candidate) {
                return candidate.when != Branch::Failed;
            });
        step = link == step->next.cend() ? nullptr : flow.find(link->to);
    }
    return way;
}

/// What the desk makes of each step of the main way. The acts do not name these tasks; the order is
/// the same in every centre channel: sign-in, choice, look-up, its condition, filling in, sending,
/// registering, the provider's condition, the result.
QHash<int, RailTask> tasksOf(const ChannelFlow &flow, const QList<StepRef> &way)
{
    QHash<int, RailTask> tasks;
    QList<int> conditions;
    for (int i = 0; i < way.size(); ++i) {
        if (way.at(i).kind == StepKind::Condition)
            conditions.append(i);
    }
    // The office of 004: the clerk registers, the office works on it, the result goes out.
    if (conditions.isEmpty()) {
        for (int i = 0; i < way.size(); ++i)
            tasks.insert(i, i == 0                ? RailTask::FillIn
                            : i + 1 == way.size() ? RailTask::Result
                                                  : RailTask::Check);
        return tasks;
    }
    const int found = conditions.size() > 1 ? conditions.at(conditions.size() - 2) : conditions[0];
    const int check = conditions.size() > 1 ? conditions.last() : int(way.size());
    for (int i = 0; i < found; ++i)
        tasks.insert(i, i == 0 ? RailTask::SignIn : RailTask::ChooseService);
    if (found > 1)
        tasks.insert(found - 1, RailTask::LookUp);
    tasks.insert(found, RailTask::ApplicantFound);
    for (int i = found + 1; i < check; ++i) {
        const Step *step = flow.find(way.at(i));
        if (i == found + 1)
            tasks.insert(i, RailTask::FillIn);
        else
            tasks.insert(i, step && step->actor == Actor::Registry && i > found + 2
                                ? RailTask::Register
                                : RailTask::Send);
    }
    if (check < way.size())
        tasks.insert(check, RailTask::Check);
    for (int i = check + 1; i < way.size(); ++i)
        tasks.insert(i, RailTask::Result);
    return tasks;
}

RailTask currentTask(const RailProgress &progress)
{
    if (progress.registered) {
        switch (*progress.registered) {
        case ApplicationState::Registered:
        case ApplicationState::InReview:
        case ApplicationState::AwaitingApplicant:
        case ApplicationState::Proposed:
        case ApplicationState::Prepared:
        case ApplicationState::Signed:
            return RailTask::Check;
        case ApplicationState::Issued:
        case ApplicationState::Refused:
        case ApplicationState::HandedOver:
            return RailTask::Result;
        }
    }
    if (progress.sent)
        return RailTask::Register;
    if (progress.signedAlready)
        return RailTask::Send;
    if (progress.lookup == protocol::LookupOutcome::Found)
        return RailTask::FillIn;
    if (progress.lookup == protocol::LookupOutcome::NotFound)
        return RailTask::ApplicantFound;
    if (progress.lookingUp || progress.lookup)
        return RailTask::LookUp;
    return RailTask::ChooseService;
}

QDateTime doneAt(RailTask task, const RailProgress &progress)
{
    switch (task) {
    case RailTask::SignIn:
        return progress.signedInAt;
    case RailTask::ChooseService:
        return progress.startedAt;
    case RailTask::LookUp:
    case RailTask::ApplicantFound:
        return progress.lookedUpAt;
    case RailTask::Register:
        return progress.registeredAt;
    case RailTask::None:
    case RailTask::FillIn:
    case RailTask::Send:
    case RailTask::Check:
    case RailTask::Result:
        break;
    }
    return {};
}

/// Whether the case went into this refusal or message.
bool branchTaken(const Step &step, const RailProgress &progress)
{
    if (step.end == FlowEnd::Message)
        return progress.lookup == protocol::LookupOutcome::NotFound && !progress.registered;
    return step.end == FlowEnd::Refusal && progress.registered == ApplicationState::Refused;
}

} // namespace

QList<RailStep> railOf(const ChannelFlow &flow, const RailProgress &progress)
{
    const QList<StepRef> way = mainWay(flow);
    const QHash<int, RailTask> tasks = tasksOf(flow, way);
    const RailTask current = currentTask(progress);
    // A flow that lacks the task at hand stands at the last step before it.
    int currentIndex = 0;
    for (int i = 0; i < way.size() && tasks.value(i) <= current; ++i) {
        currentIndex = i;
        if (tasks.value(i) == current)
            break;
    }
    const bool over =
        progress.registered == ApplicationState::HandedOver ||
        progress.registered == ApplicationState::Refused ||
        (progress.lookup == protocol::LookupOutcome::NotFound && !progress.registered);

    QList<RailStep> rail;
    for (const Step &step : flow.steps) {
        RailStep row;
        row.step = step;
        row.limit = flow.limitOf(step.ref);
        const int index = static_cast<int>(way.indexOf(step.ref));
        if (index < 0) {
            row.branch = true;
            row.state = branchTaken(step, progress) ? RailState::Current : RailState::ToCome;
        } else {
            row.task = tasks.value(index);
            const bool refused = progress.registered == ApplicationState::Refused;
            if (index < currentIndex || (index == currentIndex && over && !refused))
                row.state = RailState::Done;
            else if (index == currentIndex && !refused)
                row.state = RailState::Current;
            if (row.state == RailState::Done)
                row.at = doneAt(row.task, progress);
        }
        rail.append(row);
    }
    return rail;
}

} // namespace ruqsat::desk
