#include "core/application.h"

#include "core/name_table.h"

namespace ruqsat {
namespace {

constexpr NameTable<ApplicationState, 9> stateNames = {
    {{ApplicationState::Registered, "registered"},
     {ApplicationState::InReview, "inReview"},
     {ApplicationState::AwaitingApplicant, "awaitingApplicant"},
     {ApplicationState::Proposed, "proposed"},
     {ApplicationState::Prepared, "prepared"},
     {ApplicationState::Signed, "signed"},
     {ApplicationState::Issued, "issued"},
     {ApplicationState::Refused, "refused"},
     {ApplicationState::HandedOver, "handedOver"}}};

constexpr NameTable<Action, 18> actionNames = {{{Action::Register, "register"},
                                                {Action::Claim, "claim"},
                                                {Action::Release, "release"},
                                                {Action::Assign, "assign"},
                                                {Action::CheckCompleteness, "checkCompleteness"},
                                                {Action::AskBody, "askBody"},
                                                {Action::RecordAnswer, "recordAnswer"},
                                                {Action::AskApplicant, "askApplicant"},
                                                {Action::RecordReply, "recordReply"},
                                                {Action::ContinueReview, "continueReview"},
                                                {Action::Propose, "propose"},
                                                {Action::ReturnToExecutor, "returnToExecutor"},
                                                {Action::PrepareResult, "prepareResult"},
                                                {Action::SignResult, "signResult"},
                                                {Action::KeepSignature, "keepSignature"},
                                                {Action::ConfirmResult, "confirmResult"},
                                                {Action::DropSignature, "dropSignature"},
                                                {Action::HandOver, "handOver"}}};

constexpr NameTable<Decision, 2> decisionNames = {
    {{Decision::Issue, "issue"}, {Decision::Refuse, "refuse"}}};

struct Transition
{
    ApplicationState from;
    Action action;
    ApplicationState to;
};

constexpr Transition transitions[] = {
    {ApplicationState::Registered, Action::Claim, ApplicationState::InReview},
    {ApplicationState::Registered, Action::Assign, ApplicationState::InReview},
    {ApplicationState::InReview, Action::Release, ApplicationState::Registered},
    {ApplicationState::InReview, Action::Assign, ApplicationState::InReview},
    {ApplicationState::InReview, Action::CheckCompleteness, ApplicationState::InReview},
    {ApplicationState::InReview, Action::AskBody, ApplicationState::InReview},
    {ApplicationState::InReview, Action::RecordAnswer, ApplicationState::InReview},
    {ApplicationState::InReview, Action::AskApplicant, ApplicationState::AwaitingApplicant},
    {ApplicationState::AwaitingApplicant, Action::Assign, ApplicationState::AwaitingApplicant},
    {ApplicationState::AwaitingApplicant, Action::RecordAnswer,
     ApplicationState::AwaitingApplicant},
    {ApplicationState::AwaitingApplicant, Action::RecordReply, ApplicationState::InReview},
    {ApplicationState::AwaitingApplicant, Action::ContinueReview, ApplicationState::InReview},
    {ApplicationState::InReview, Action::Propose, ApplicationState::Proposed},
    {ApplicationState::Proposed, Action::ReturnToExecutor, ApplicationState::InReview},
    {ApplicationState::Prepared, Action::ReturnToExecutor, ApplicationState::InReview},
    {ApplicationState::Proposed, Action::PrepareResult, ApplicationState::Prepared},
    {ApplicationState::Prepared, Action::PrepareResult, ApplicationState::Prepared},
    {ApplicationState::Prepared, Action::SignResult, ApplicationState::Issued},
    {ApplicationState::Prepared, Action::KeepSignature, ApplicationState::Signed},
    {ApplicationState::Signed, Action::ConfirmResult, ApplicationState::Issued},
    {ApplicationState::Signed, Action::DropSignature, ApplicationState::Prepared},
    {ApplicationState::Issued, Action::HandOver, ApplicationState::HandedOver},
    {ApplicationState::Refused, Action::HandOver, ApplicationState::HandedOver},
};

} // namespace

Result<ApplicationState> next(ApplicationState state, Action action, Decision decision)
{
    for (const Transition &row : transitions) {
        if (row.from != state || row.action != action)
            continue;
        const bool ends = action == Action::SignResult || action == Action::ConfirmResult;
        if (ends && decision == Decision::Refuse)
            return ApplicationState::Refused;
        return row.to;
    }
    return Failure(FailureCode::StateForbids,
                   actionName(action) + QStringLiteral(" in ") + applicationStateName(state));
}

bool isFinal(ApplicationState state)
{
    return state == ApplicationState::HandedOver;
}

QString applicationStateName(ApplicationState state)
{
    return nameIn(stateNames, state);
}

std::optional<ApplicationState> applicationStateFromName(QStringView name)
{
    return valueIn(stateNames, name);
}

QString actionName(Action action)
{
    return nameIn(actionNames, action);
}

std::optional<Action> actionFromName(QStringView name)
{
    return valueIn(actionNames, name);
}

QString decisionName(Decision decision)
{
    return nameIn(decisionNames, decision);
}

std::optional<Decision> decisionFromName(QStringView name)
{
    return valueIn(decisionNames, name);
}

} // namespace ruqsat
