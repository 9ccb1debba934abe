#include "registry/admin/user_change.h"

#include "registry/routes/admin_query.h"

#include <QCryptographicHash>
#include <QUuid>

namespace ruqsat::registry {
namespace {

using protocol::AccountProfile;
using protocol::AdminUser;
using protocol::UserAction;
using protocol::UserChange;
using protocol::UserChangeAnswer;

bool isGuarded(Role role)
{
    return role == Role::Head || role == Role::Administrator;
}

/// Whether the person's way in, or what they may do, becomes another.
bool altersEntry(const AccountProfile &before, const AccountProfile &after)
{
    AccountProfile renamed = before;
    renamed.name = after.name;
    renamed.position = after.position;
    return !(renamed == after);
}

bool takesTwo(const std::optional<AdminUser> &before, const UserChange &change)
{
    const bool guarded = (before && isGuarded(before->profile.role)) ||
                         (change.profile && isGuarded(change.profile->role));
    if (!guarded)
        return false;
    switch (change.action) {
    case UserAction::Create:
    case UserAction::Unblock:
    case UserAction::ResetPassword:
        return true;
    case UserAction::Change:
        return altersEntry(before->profile, *change.profile);
    case UserAction::Block: // to be done at once
    case UserAction::Unlock:
        return false;
    }
    return true;
}

/// What an administrator may do to this account at all, whoever confirms it.
Result<void> checkRights(const Call &call, const std::optional<AdminUser> &before,
                         const UserChange &change)
{
    const bool whole = call.principal->account.wholeRegistry;
    for (const AccountProfile *profile :
         {before ? &before->profile : nullptr, change.profile ? &*change.profile : nullptr}) {
        if (!profile)
            continue;
        if (const Result<void> reached = checkReach(call, profile->office); !reached)
            return reached;
        if (profile->wholeRegistry && !whole)
            return FailureCode::PermissionDenied;
        if (profile->iin == call.user().iin)
            return FailureCode::OwnAccountForbidden;
    }
    if (change.profile && change.profile->wholeRegistry &&
        change.profile->role != Role::Administrator && change.profile->role != Role::Auditor)
        return Failure(FailureCode::RequestMalformed, QStringLiteral("profile: wholeRegistry"));
    return {};
}

Result<void> checkState(Transaction &in, const QString &login,
                        const std::optional<AdminUser> &before, const UserChange &change)
{
    if (change.action == UserAction::Create && before)
        return Failure(FailureCode::NameTaken, login);
    if (change.action != UserAction::Create && !before)
        return FailureCode::NotFound;
    if (before && before->version != change.version)
        return FailureCode::RecordStale;
    if (change.profile) {
        const auto office = store::adminOffice(in, change.profile->office);
        if (!office)
            return office.failure();
        if (!*office)
            return Failure(FailureCode::NotFound, QStringLiteral("office"));
    }
    return {};
}

Result<void> carryOut(Call &call, Transaction &in, const QString &login,
                      const std::optional<AdminUser> &before, const UserChange &change)
{
    const QDateTime oneTimeUntil = call.now.addSecs(protocol::oneTimeHours * 3600);
    Result<void> done;
    switch (change.action) {
    case UserAction::Create:
        return store::addAccount(in, login, *change.profile, *change.password, oneTimeUntil);
    case UserAction::Change:
        done = store::setProfile(in, login, *change.profile);
        return done && altersEntry(before->profile, *change.profile)
                   ? store::endSessionsOf(in, login)
                   : done;
    case UserAction::Block:
        return store::setBlocked(in, login, call.now);
    case UserAction::Unblock:
        return store::setBlocked(in, login, {});
    case UserAction::Unlock:
        return store::unlockSignIn(
            in, QCryptographicHash::hash(login.toUtf8(), QCryptographicHash::Sha256));
    case UserAction::ResetPassword:
        done = store::setPassword(in, login, *change.password, oneTimeUntil);
        return done ? store::endSessionsOf(in, login) : done;
    }
    return done;
}

/// Whoever may open the outboxes of the office no more, and may know their key.
bool leavesOutbox(const std::optional<AdminUser> &before, const UserChange &change)
{
    if (!before || !mayDo(before->profile.role, Permission::OpenOfficeOutbox))
        return false;
    const AccountProfile &profile = before->profile;
    return change.action == UserAction::Block ||
           (change.action == UserAction::Change &&
            (change.profile->office != profile.office || change.profile->iin != profile.iin ||
             !mayDo(change.profile->role, Permission::OpenOfficeOutbox)));
}

QString auditNameOf(UserAction action)
{
    return protocol::wireName(action) + QStringLiteral("Account");
}

Result<UserChangeAnswer> apply(Call &call, Transaction &in, const QString &login,
                               const std::optional<AdminUser> &before, const UserChange &change,
                               QJsonObject detail)
{
    if (const Result<void> done = carryOut(call, in, login, before, change); !done)
        return done.failure();
    if (leavesOutbox(before, change)) {
        const Result<void> renewed = store::renewOfficeKey(in, before->profile.office);
        if (!renewed)
            return renewed.failure();
    }
    const auto after = store::adminUser(in, login, call.now);
    if (!after)
        return after.failure();
    detail.insert(QStringLiteral("subject"), (*after)->profile.iin);
    detail.insert(QStringLiteral("after"), (*after)->toJson());
    if (before)
        detail.insert(QStringLiteral("before"), before->toJson());
    in.audit({auditNameOf(change.action), login, std::move(detail)});
    return UserChangeAnswer{**after, {}};
}

Result<UserChangeAnswer> keepForSecond(Call &call, Transaction &in, const QString &login,
                                       const std::optional<AdminUser> &before,
                                       const UserChange &change)
{
    if (const Result<void> dropped = store::dropOldRequests(in, login, call.now); !dropped)
        return dropped.failure();
    store::KeptRequest kept;
    kept.change = change;
    kept.request.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    kept.request.login = login;
    kept.request.action = change.action;
    kept.request.profile = change.profile;
    kept.request.reason = change.reason;
    kept.request.askedBy = call.principal->actor();
    kept.request.askedAt = call.now;
    kept.request.until = call.now.addDays(protocol::confirmationDays);
    const QString office = before ? before->profile.office : change.profile->office;
    const auto found = store::adminOffice(in, office);
    if (!found)
        return found.failure();
    kept.request.office = (*found)->name;
    if (const Result<void> added = store::addRequest(in, kept); !added)
        return added.failure();
    QJsonObject detail{{"request", kept.request.toJson()}, {"reason", change.reason}};
    detail.insert(QStringLiteral("subject"), before ? before->profile.iin : change.profile->iin);
    in.audit({QStringLiteral("askAccountChange"), login, std::move(detail)});
    return UserChangeAnswer{{}, kept.request};
}

Result<std::optional<AdminUser>> lookAt(Call &call, Transaction &in, const QString &login,
                                        const UserChange &change)
{
    auto before = store::adminUser(in, login, call.now);
    if (!before)
        return before.failure();
    if (const Result<void> may = checkRights(call, *before, change); !may)
        return may.failure();
    if (const Result<void> state = checkState(in, login, *before, change); !state)
        return state.failure();
    return before;
}

Result<store::KeptRequest> requestToDecide(Call &call, Transaction &in, const QString &id)
{
    auto kept = store::openRequest(in, id, call.now);
    if (!kept)
        return kept.failure();
    if (!*kept)
        return FailureCode::NotFound;
    for (const QString &office : (*kept)->offices) {
        if (const Result<void> reached = checkReach(call, office); !reached)
            return reached.failure();
    }
    return **std::move(kept);
}

/// Two confirm a change: whoever asked for it has to be one who may, still.
Result<void> checkAsker(Transaction &in, const store::KeptRequest &kept,
                        const std::optional<AdminUser> &before)
{
    const std::optional<AccountProfile> &after = kept.change.profile;
    const bool whole = (before && before->profile.wholeRegistry) ||
                       (after && after->wholeRegistry) ||
                       kept.offices.first() != kept.offices.last();
    const Result<bool> may =
        store::administers(in, kept.request.askedBy.iin, whole ? QString() : kept.offices.first());
    if (!may)
        return may.failure();
    return *may ? Result<void>() : FailureCode::AskerMayNot;
}

} // namespace

Result<UserChangeAnswer> changeUser(Call &call, Transaction &in, const QString &login,
                                    const UserChange &change)
{
    const auto before = lookAt(call, in, login, change);
    if (!before)
        return before.failure();
    if (takesTwo(*before, change))
        return keepForSecond(call, in, login, *before, change);
    return apply(call, in, login, *before, change, {{"reason", change.reason}});
}

Result<UserChangeAnswer> confirmRequest(Call &call, Transaction &in, const QString &id,
                                        const QString &reason)
{
    const Result<store::KeptRequest> kept = requestToDecide(call, in, id);
    if (!kept)
        return kept.failure();
    const protocol::AccountRequest &request = kept->request;
    if (request.askedBy.iin == call.user().iin)
        return FailureCode::SecondPersonNeeded;
    const auto before = lookAt(call, in, request.login, kept->change);
    if (!before)
        return before.failure();
    if (const Result<void> asker = checkAsker(in, *kept, *before); !asker)
        return asker.failure();
    if (const Result<void> closed = store::closeRequest(in, id, QStringLiteral("confirmed"),
                                                        call.principal->actor(), call.now);
        !closed)
        return closed.failure();
    return apply(call, in, request.login, *before, kept->change,
                 {{"reason", request.reason},
                  {"confirmation", reason},
                  {"askedBy", request.askedBy.toJson()},
                  {"request", id}});
}

Result<UserChangeAnswer> declineRequest(Call &call, Transaction &in, const QString &id,
                                        const QString &reason)
{
    const Result<store::KeptRequest> kept = requestToDecide(call, in, id);
    if (!kept)
        return kept.failure();
    if (const Result<void> closed = store::closeRequest(in, id, QStringLiteral("declined"),
                                                        call.principal->actor(), call.now);
        !closed)
        return closed.failure();
    in.audit({QStringLiteral("declineAccountChange"), kept->request.login,
              QJsonObject{{"request", kept->request.toJson()}, {"reason", reason}}});
    return UserChangeAnswer{{}, kept->request};
}

} // namespace ruqsat::registry
