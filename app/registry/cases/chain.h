#pragma once

#include "core/regulation.h"
#include "registry/context.h"
#include "registry/store/applications.h"

namespace ruqsat::registry {

/// How long the clerk and the head have for their steps, in seconds of working time; 0: no limit.
/// In 004 clause 5 these are 15 minutes, 2 hours, 2 hours and 15 minutes by the act itself;
/// elsewhere the provider may set them as its policy.
struct ChainLimits
{
    qint64 registration = 0;
    qint64 assignment = 0;
    qint64 signing = 0;
    qint64 sending = 0;
    protocol::LimitBasis basis = protocol::LimitBasis::Policy;
};

/// The times of the act's table, where it names the office's people: the first and the last step of
/// the clerk, likewise the head's. The table of the case's own channel goes first; where that names
/// none, the same people do the same work for a case of another channel.
std::optional<ChainLimits> limitsOfAct(const Regulation &regulation,
                                       std::optional<Channel> channel = {});
/// Those of the act's table where it names the office's people, else the provider's policy, else
/// the limits of 004 as such a policy.
Result<ChainLimits> chainLimits(Transaction &in, const Regulation &regulation, Channel channel,
                                const QString &providerId);

/// Starts the clock of the step that the case is at and ends that of the step before. Call it when
/// the state of the case was set. Fails with the codes of explain().
Result<void> moveChain(const WorkCalendar &calendar, const ChainLimits &limits,
                       protocol::Application &application, const QDateTime &now);
/// For a case that is being registered: the clerk's own step, from the receipt to now, which is
/// over with the registration (004 clause 5(1)), and then the head's.
Result<void> beginChain(Context &context, Transaction &in, store::ApplicationRecord &record,
                        const QDateTime &now);
/// Limits and moveChain() in one, for a case that is loaded.
Result<void> moveChain(Context &context, Transaction &in, store::ApplicationRecord &record,
                       const QDateTime &now);

} // namespace ruqsat::registry
