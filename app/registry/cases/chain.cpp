#include "registry/cases/chain.h"

#include "registry/cases/terms.h"
#include "registry/store/policies.h"

namespace ruqsat::registry {
namespace {

using protocol::ClockState;
using protocol::DueClock;
using protocol::LimitBasis;

/// A step of the chain that has a clock.
struct ChainStep
{
    QString id;
    LocalizedText title;
    qint64 seconds = 0;
};

const QString idPrefix = QStringLiteral("chain-");

/// Nothing where the executor has the case, whose time is the service's own, and where nobody has.
std::optional<ChainStep> stepOf(const ChainLimits &limits, ApplicationState state)
{
    switch (state) {
    case ApplicationState::Registered:
        return ChainStep{idPrefix + QStringLiteral("assign"),
                         {QStringLiteral("Басшының қарауы"),
                          QStringLiteral("Рассмотрение руководителем"),
                          QStringLiteral("Considered by the head")},
                         limits.assignment};
    case ApplicationState::Proposed:
    case ApplicationState::Prepared:
        return ChainStep{idPrefix + QStringLiteral("sign"),
                         {QStringLiteral("Нәтижеге қол қою"),
                          QStringLiteral("Подписание результата"),
                          QStringLiteral("Signing of the result")},
                         limits.signing};
    case ApplicationState::Issued:
    case ApplicationState::Refused:
        return ChainStep{idPrefix + QStringLiteral("send"),
                         {QStringLiteral("Нәтижені жолдау"),
                          QStringLiteral("Направление результата"),
                          QStringLiteral("Sending of the result")},
                         limits.sending};
    case ApplicationState::InReview:
    case ApplicationState::AwaitingApplicant:
    case ApplicationState::Signed:
    case ApplicationState::HandedOver:
        break;
    }
    return std::nullopt;
}

/// How long the registration took of what it may take; over already, and late where its end lies
/// before the registration. Nothing where there is no limit.
std::optional<DueClock> registrationClock(const WorkCalendar &calendar, const ChainLimits &limits,
                                          const protocol::Application &application)
{
    if (limits.registration == 0)
        return std::nullopt;
    DueClock clock;
    clock.id = protocol::registrationClockId;
    clock.title = {QStringLiteral("Өтінішті тіркеу"), QStringLiteral("Регистрация заявления"),
                   QStringLiteral("Registration of the application")};
    clock.from = application.receivedAt;
    clock.trigger = termTriggerName(TermTrigger::ReceivedAt);
    clock.term.seconds = limits.registration;
    clock.basis = limits.basis;
    Result<DueClock> counted = started(calendar, clock);
    // What a calendar does not know keeps nobody from registering.
    if (!counted)
        return std::nullopt;
    counted->state = ClockState::Done;
    return *counted;
}

} // namespace

std::optional<ChainLimits> limitsOfAct(const Regulation &regulation, std::optional<Channel> channel)
{
    const ChannelFlow *flow = regulation.officeFlow(channel);
    const auto times = flow ? flow->officeTimes() : std::optional<OfficeTimes>();
    if (!times)
        return std::nullopt;
    return ChainLimits{times->registration, times->assignment, times->signing, times->sending,
                       LimitBasis::Act};
}

Result<ChainLimits> chainLimits(Transaction &in, const Regulation &regulation, Channel channel,
                                const QString &providerId)
{
    if (const auto limits = limitsOfAct(regulation, channel))
        return *limits;
    const Result<protocol::ChainPolicy> policy = store::chainPolicy(in, providerId, regulation.id);
    if (!policy)
        return policy.failure();
    return ChainLimits{policy->registration, policy->assignment, policy->signing, policy->sending,
                       LimitBasis::Policy};
}

Result<void> moveChain(const WorkCalendar &calendar, const ChainLimits &limits,
                       protocol::Application &application, const QDateTime &now)
{
    const std::optional<ChainStep> step = stepOf(limits, application.state);
    bool running = false;
    for (DueClock &clock : application.clocks) {
        if (!clock.id.startsWith(idPrefix) || clock.state == ClockState::Done)
            continue;
        if (step && clock.id == step->id)
            running = true;
        else
            clock.state = ClockState::Done;
    }
    if (!step || running || step->seconds == 0)
        return {};
    DueClock clock;
    clock.id = step->id;
    clock.title = step->title;
    clock.from = now;
    clock.trigger = termTriggerName(TermTrigger::RegisteredAt);
    clock.term.seconds = step->seconds;
    clock.basis = limits.basis;
    const Result<DueClock> begun = started(calendar, clock);
    if (!begun)
        return begun.failure();
    // A step that is done anew has its whole time again.
    application.clocks.removeIf([&](const DueClock &before) { return before.id == step->id; });
    application.clocks.append(*begun);
    return {};
}

namespace {

Result<ChainLimits> limitsOf(Context &context, Transaction &in,
                             const store::ApplicationRecord &record)
{
    const Result<Regulation> regulation = context.regulationOf(record.application);
    if (!regulation)
        return regulation.failure();
    return chainLimits(in, *regulation, record.application.channel, record.providerId);
}

} // namespace

Result<void> beginChain(Context &context, Transaction &in, store::ApplicationRecord &record,
                        const QDateTime &now)
{
    const Result<ChainLimits> limits = limitsOf(context, in, record);
    if (!limits)
        return limits.failure();
    const WorkCalendar &calendar = context.law()->calendar;
    if (const auto clock = registrationClock(calendar, *limits, record.application))
        record.application.clocks.append(*clock);
    return moveChain(calendar, *limits, record.application, now);
}

Result<void> moveChain(Context &context, Transaction &in, store::ApplicationRecord &record,
                       const QDateTime &now)
{
    const Result<ChainLimits> limits = limitsOf(context, in, record);
    if (!limits)
        return limits.failure();
    return moveChain(context.law()->calendar, *limits, record.application, now);
}

} // namespace ruqsat::registry
