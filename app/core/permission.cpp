#include "core/permission.h"

#include "core/name_table.h"

namespace ruqsat {
namespace {

constexpr NameTable<Role, 7> roleNames = {{{Role::Operator, "operator"},
                                           {Role::Clerk, "clerk"},
                                           {Role::Executor, "executor"},
                                           {Role::Head, "head"},
                                           {Role::Administrator, "administrator"},
                                           {Role::Auditor, "auditor"},
                                           {Role::SelfService, "selfService"}}};

constexpr unsigned bit(Role role)
{
    return 1U << static_cast<unsigned>(role);
}

constexpr unsigned counterRoles = bit(Role::Operator) | bit(Role::Clerk);
constexpr unsigned caseRoles = counterRoles | bit(Role::Executor) | bit(Role::Head);

constexpr unsigned rolesWith(Permission permission)
{
    switch (permission) {
    case Permission::LookUpApplicant:
    case Permission::UploadAttachment:
    case Permission::RegisterApplication:
        return counterRoles | bit(Role::SelfService);
    case Permission::HandOverResult:
    case Permission::RecordReply:
    case Permission::TakeSurvey:
        return counterRoles;
    case Permission::FollowOwnApplication:
        return bit(Role::SelfService);
    case Permission::OpenOfficeOutbox:
        return counterRoles | bit(Role::Head);
    case Permission::ClaimApplication:
    case Permission::ReviewApplication:
    case Permission::ProposeDecision:
        return bit(Role::Executor);
    case Permission::AssignApplication:
    case Permission::ReturnApplication:
    case Permission::PrepareResult:
    case Permission::SignResult:
    case Permission::ActOnLicence:
    case Permission::ManageSubstitutions:
    case Permission::TakeOverDraft:
    case Permission::ReadBoard:
        return bit(Role::Head);
    case Permission::ReadSurvey:
        return bit(Role::Head) | bit(Role::Auditor);
    case Permission::CheckCertificate:
        return caseRoles;
    case Permission::SeeApplications:
    case Permission::SearchLicences:
        return caseRoles | bit(Role::Auditor);
    case Permission::ManageUsers:
    case Permission::ManageDevices:
    case Permission::OverrideRegulations:
    case Permission::ManagePolicies:
        return bit(Role::Administrator);
    case Permission::ReadAudit:
        return bit(Role::Auditor);
    }
    return 0;
}

} // namespace

bool mayDo(Role role, Permission permission)
{
    return (rolesWith(permission) & bit(role)) != 0;
}

Permission permissionFor(Action action)
{
    switch (action) {
    case Action::Register:
        return Permission::RegisterApplication;
    case Action::Claim:
    case Action::Release:
        return Permission::ClaimApplication;
    case Action::Assign:
        return Permission::AssignApplication;
    case Action::CheckCompleteness:
    case Action::AskBody:
    case Action::RecordAnswer:
    case Action::AskApplicant:
    case Action::ContinueReview:
        return Permission::ReviewApplication;
    case Action::RecordReply:
        return Permission::RecordReply;
    case Action::Propose:
        return Permission::ProposeDecision;
    case Action::ReturnToExecutor:
        return Permission::ReturnApplication;
    case Action::PrepareResult:
        return Permission::PrepareResult;
    case Action::SignResult:
    case Action::KeepSignature:
    case Action::ConfirmResult:
    case Action::DropSignature:
        return Permission::SignResult;
    case Action::HandOver:
        return Permission::HandOverResult;
    }
    return Permission::SignResult;
}

QString roleName(Role role)
{
    return nameIn(roleNames, role);
}

std::optional<Role> roleFromName(QStringView name)
{
    return valueIn(roleNames, name);
}

} // namespace ruqsat
