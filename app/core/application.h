#pragma once

#include "core/result.h"

#include <QString>

#include <optional>

namespace ruqsat {

enum class ApplicationState {
    Registered,
    InReview,
    AwaitingApplicant,
    Proposed,
    Prepared,
    Signed,
    Issued,
    Refused,
    HandedOver
};

/// What is done to an application. Register makes it and so has no state before. KeepSignature
/// takes a signature that cannot be judged yet; ConfirmResult and DropSignature are what the
/// registry itself does when it can, without a person.
enum class Action {
    Register,
    Claim,
    Release,
    /// The head's resolution, and handing the case to another executor.
    Assign,
    CheckCompleteness,
    AskBody,
    RecordAnswer,
    AskApplicant,
    RecordReply,
    /// The executor goes on without a reply.
    ContinueReview,
    Propose,
    ReturnToExecutor,
    PrepareResult,
    SignResult,
    KeepSignature,
    ConfirmResult,
    DropSignature,
    HandOver
};

enum class Decision { Issue, Refuse };

/// The state of an application that was just registered.
inline constexpr ApplicationState initialState = ApplicationState::Registered;

/// The state after `action`. PrepareResult may be repeated (a retry gets the same document);
/// SignResult and ConfirmResult lead to Issued or Refused by `decision`, which no other action
/// looks at.
/// Fails with stateForbids.
Result<ApplicationState> next(ApplicationState state, Action action, Decision decision);
/// Whether nothing but reading is left.
bool isFinal(ApplicationState state);

/// "registered", "inReview", "awaitingApplicant", "proposed", "prepared", "signed", "issued",
/// "refused", "handedOver".
QString applicationStateName(ApplicationState state);
std::optional<ApplicationState> applicationStateFromName(QStringView name);
/// The enumerator in lowerCamelCase.
QString actionName(Action action);
std::optional<Action> actionFromName(QStringView name);
/// "issue", "refuse".
QString decisionName(Decision decision);
std::optional<Decision> decisionFromName(QStringView name);

} // namespace ruqsat
