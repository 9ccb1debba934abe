#pragma once

#include "core/application.h"

#include <QString>

#include <optional>

namespace ruqsat {

/// SelfService is the role of the portal's own devices; no person has it.
enum class Role { Operator, Clerk, Executor, Head, Administrator, Auditor, SelfService };

/// A role that an account may have.
constexpr bool isStaff(Role role)
{
    return role != Role::SelfService;
}

enum class Permission {
    LookUpApplicant,
    UploadAttachment,
    RegisterApplication,
    SeeApplications,
    /// Of the self-service: a case that came in through it, and its result.
    FollowOwnApplication,
    ClaimApplication,
    AssignApplication,
    ReviewApplication,
    RecordReply,
    ProposeDecision,
    ReturnApplication,
    /// What the people of an office signed at one desk goes out under any of them.
    OpenOfficeOutbox,
    /// Gives a colleague's draft to another one.
    TakeOverDraft,
    PrepareResult,
    SignResult,
    HandOverResult,
    SearchLicences,
    ActOnLicence,
    TakeSurvey,
    ReadSurvey,
    ManageSubstitutions,
    ManagePolicies,
    CheckCertificate,
    ManageUsers,
    ManageDevices,
    OverrideRegulations,
    ReadBoard,
    ReadAudit
};

/// The one table of who may do what. It says nothing about whose application it is: office, and
/// "who proposed may not sign", are checked by the registry on top.
bool mayDo(Role role, Permission permission);
/// What a person needs to be allowed for `action`.
Permission permissionFor(Action action);

/// "operator", "clerk", "executor", "head", "administrator", "auditor", "selfService".
QString roleName(Role role);
std::optional<Role> roleFromName(QStringView name);

} // namespace ruqsat
