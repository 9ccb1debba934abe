#pragma once

#include "workstation/support/office_registry.h"

#include <functional>

/// What somebody else does while the person at the desk is at it.
namespace ruqsat::test {

/// Somebody did this to the case, and its version is another one since.
inline void happen(protocol::Application &application, Action action, const protocol::Actor &by,
                   const QDateTime &at = QDateTime::currentDateTimeUtc())
{
    ++application.version;
    application.history << protocol::HistoryEntry{at, actionName(action), by, {}};
}

/// The registry tells the desks of the office that this is so.
inline void tellDesks(OfficeRegistry &office, const QString &action)
{
    const protocol::Application &now = office.application;
    const QDateTime at = QDateTime::currentDateTimeUtc();
    office.changes << protocol::CaseChange{
        now.id,    now.number, now.version,
        now.state, action,     samplePerson(QStringLiteral("executor"), Role::Executor),
        at};
}

inline protocol::Actor colleague()
{
    return samplePerson(QStringLiteral("executor"), Role::Executor);
}

/// Who is signed in.
inline protocol::Actor actorOf(const protocol::User &user)
{
    return {user.iin, user.name, user.role};
}

/// Answers versionStale to what ends so, once `meanwhile` was done.
inline ScriptedRegistry::Script overtakenAt(OfficeRegistry &office, const QByteArray &path,
                                            std::function<void()> meanwhile)
{
    return [&office, path, meanwhile](const ScriptedRequest &request) {
        if (!request.target.endsWith(path))
            return office.answer(request);
        meanwhile();
        return ScriptedReply::error(409, "versionStale");
    };
}

} // namespace ruqsat::test
