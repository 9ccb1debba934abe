#include "ctl/admin_command.h"
#include "ctl/admin_words.h"
#include "ctl/time_text.h"
#include "desk/administration_password.h"

namespace ruqsat::ctl {
namespace {

using protocol::AdminUser;
using protocol::UserAction;

void printUser(const AdminUser &user, Language language)
{
    const auto line = [language](AdminWord word, const QString &text) {
        print(QStringLiteral("%1: %2").arg(adminWord(word, language), text));
    };
    line(AdminWord::Login, user.login);
    line(AdminWord::Name, user.profile.name.in(language));
    line(AdminWord::Role, roleWord(user.profile.role, language));
    line(AdminWord::Office, user.officeName.in(language));
    line(AdminWord::State, stateWord(user.state, language));
    if (user.lockedUntil.isValid())
        line(AdminWord::Locked, exactTimeText(user.lockedUntil));
    if (user.oneTimeUntil.isValid())
        line(AdminWord::OneTimeUntil, exactTimeText(user.oneTimeUntil));
    if (!user.requestId.isEmpty())
        line(AdminWord::WaitsForSecond, user.requestId);
}

Result<void> listPeople(AdminCall &call)
{
    const auto users = everyPage<AdminUser>(call.query(), [&call](const auto &query) {
        return call.session.client().adminUsers(query);
    });
    if (!users)
        return users.failure();
    if (call.wantsJson()) {
        printJson(protocol::jsonList(*users));
        return {};
    }
    const Language language = call.language;
    QList<QStringList> lines{
        {adminWord(AdminWord::Login, language), adminWord(AdminWord::Role, language),
         adminWord(AdminWord::Office, language), adminWord(AdminWord::State, language),
         adminWord(AdminWord::Name, language)}};
    for (const AdminUser &user : *users)
        lines.append({user.login, roleWord(user.profile.role, language), user.profile.office,
                      stateWord(user.state, language), user.profile.name.in(language)});
    for (const QString &line : columns(lines))
        print(line);
    return {};
}

Result<void> showPerson(AdminCall &call)
{
    const Result<AdminUser> user = await(call.session.client().adminUser(call.word(2)));
    if (!user)
        return user.failure();
    if (call.wantsJson())
        printJson(user->toJson());
    else
        printUser(*user, call.language);
    return {};
}

/// The file's members over what the account is now, which is nothing for a new one.
Result<protocol::AccountProfile> profileFrom(AdminCall &call, QJsonObject now)
{
    const Result<QJsonObject> file = call.file();
    if (!file)
        return file.failure();
    for (auto member = file->constBegin(); member != file->constEnd(); ++member)
        now.insert(member.key(), member.value());
    return protocol::fromJson<protocol::AccountProfile>(now, protocol::Direction::Request);
}

/// The one-time password is shown once, and only where the registry has taken it.
Result<void> send(AdminCall &call, protocol::UserChange change, const Secret &oneTime)
{
    change.reason = call.value("--reason");
    const Result<protocol::UserChangeAnswer> answer =
        await(call.session.client().changeUser(call.word(2), change));
    if (!answer)
        return answer.failure();
    const QString password = QString::fromUtf8(oneTime.view());
    if (call.wantsJson()) {
        QJsonObject json = answer->toJson();
        if (!password.isEmpty())
            json.insert(QStringLiteral("oneTimePassword"), password);
        printJson(json);
        return {};
    }
    if (answer->request)
        print(QStringLiteral("%1: %2").arg(adminWord(AdminWord::WaitsForSecond, call.language),
                                           answer->request->id));
    else
        print(adminWord(AdminWord::Done, call.language));
    if (!password.isEmpty())
        print(QStringLiteral("%1: %2").arg(adminWord(AdminWord::OneTimePassword, call.language),
                                           password));
    return {};
}

Result<void> change(AdminCall &call, UserAction action)
{
    protocol::UserChange change;
    change.action = action;
    QJsonObject now;
    if (action != UserAction::Create) {
        const Result<AdminUser> user = await(call.session.client().adminUser(call.word(2)));
        if (!user)
            return user.failure();
        change.version = user->version;
        now = user->profile.toJson();
    }
    if (action == UserAction::Create || action == UserAction::Change) {
        const Result<protocol::AccountProfile> profile = profileFrom(call, now);
        if (!profile)
            return profile.failure();
        change.profile = *profile;
    }
    Secret oneTime;
    if (action == UserAction::Create || action == UserAction::ResetPassword) {
        oneTime = desk::newOneTimePassword();
        const Result<protocol::PasswordVerifier> verifier = await(desk::verifierOf(oneTime));
        if (!verifier)
            return verifier.failure();
        change.password = *verifier;
    }
    return send(call, std::move(change), oneTime);
}

} // namespace

std::optional<Result<void>> runUsers(AdminCall &call)
{
    const QString what = call.word(1);
    if (what == u"list")
        return listPeople(call);
    if (call.word(2).isEmpty())
        return std::nullopt;
    if (what == u"show")
        return showPerson(call);
    for (const auto &[name, action] :
         {std::pair{"add", UserAction::Create}, std::pair{"change", UserAction::Change},
          std::pair{"block", UserAction::Block}, std::pair{"unblock", UserAction::Unblock},
          std::pair{"unlock", UserAction::Unlock}, std::pair{"reset", UserAction::ResetPassword}}) {
        if (what == QLatin1String(name))
            return change(call, action);
    }
    return std::nullopt;
}

} // namespace ruqsat::ctl
