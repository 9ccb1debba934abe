#include "core/licence.h"

#include "core/name_table.h"

namespace ruqsat {
namespace {

constexpr NameTable<LicenceState, 5> licenceStates = {{{LicenceState::Active, "active"},
                                                       {LicenceState::Suspended, "suspended"},
                                                       {LicenceState::Resumed, "resumed"},
                                                       {LicenceState::Terminated, "terminated"},
                                                       {LicenceState::Reissued, "reissued"}}};

constexpr NameTable<LicenceAction, 6> licenceActions = {
    {{LicenceAction::Replace, "replace"},
     {LicenceAction::IssueDuplicate, "issueDuplicate"},
     {LicenceAction::IssueAppendix, "issueAppendix"},
     {LicenceAction::Suspend, "suspend"},
     {LicenceAction::Resume, "resume"},
     {LicenceAction::Terminate, "terminate"}}};

} // namespace

Result<LicenceState> next(LicenceState state, LicenceAction action)
{
    const bool inForce = isInForce(state);
    switch (action) {
    case LicenceAction::Replace:
        if (inForce)
            return LicenceState::Reissued;
        break;
    case LicenceAction::IssueDuplicate:
    case LicenceAction::IssueAppendix:
        if (inForce)
            return state;
        break;
    case LicenceAction::Suspend:
        if (inForce)
            return LicenceState::Suspended;
        break;
    case LicenceAction::Resume:
        if (state == LicenceState::Suspended)
            return LicenceState::Resumed;
        break;
    case LicenceAction::Terminate:
        if (inForce || state == LicenceState::Suspended)
            return LicenceState::Terminated;
        break;
    }
    return Failure(FailureCode::LicenceStateForbids,
                   licenceStateName(state) + QStringLiteral(", ") + licenceActionName(action));
}

bool isInForce(LicenceState state)
{
    return state == LicenceState::Active || state == LicenceState::Resumed;
}

bool isHeadsAct(LicenceAction action)
{
    return action == LicenceAction::Suspend || action == LicenceAction::Resume ||
           action == LicenceAction::Terminate;
}

QString licenceStateName(LicenceState state)
{
    return nameIn(licenceStates, state);
}

std::optional<LicenceState> licenceStateFromName(QStringView name)
{
    return valueIn(licenceStates, name);
}

QString licenceActionName(LicenceAction action)
{
    return nameIn(licenceActions, action);
}

std::optional<LicenceAction> licenceActionFromName(QStringView name)
{
    return valueIn(licenceActions, name);
}

} // namespace ruqsat
