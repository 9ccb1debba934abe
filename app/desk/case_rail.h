#pragma once

#include "core/regulation.h"
#include "desk/case_draft.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace ruqsat::desk {

enum class RailState { ToCome, Current, Done };

/// What the desk makes of a step of the act.
enum class RailTask {
    None,
    SignIn,
    ChooseService,
    LookUp,
    ApplicantFound,
    FillIn,
    Send,
    Register,
    Check,
    Result
};

/// A step of the act's narrative with where the case stands in it.
struct RailStep
{
    Step step;
    RailState state = RailState::ToCome;
    RailTask task = RailTask::None;
    bool branch = false; ///< beside the main way: refusals and messages
    QDateTime at;        ///< when it was done, where that is known
    /// Of the act's table; none where it gives none.
    std::optional<ActionLimit> limit;
};

/// Where the case stands.
struct RailProgress
{
    QDateTime signedInAt;
    QDateTime startedAt;
    bool lookingUp = false;
    std::optional<protocol::LookupOutcome> lookup;
    QDateTime lookedUpAt;
    bool signedAlready = false;
    bool sent = false;
    std::optional<ApplicationState> registered; ///< state at the registry
    QDateTime registeredAt;
};

/// The steps in the order of the act, with their states.
QList<RailStep> railOf(const ChannelFlow &flow, const RailProgress &progress);

} // namespace ruqsat::desk
