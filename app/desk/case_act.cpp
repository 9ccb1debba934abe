#include "desk/case_act.h"

#include <algorithm>

namespace ruqsat::desk {

bool didLast(const protocol::Application &application, std::initializer_list<Action> actions,
             const QString &iin)
{
    const auto isAsked = [&actions](const protocol::HistoryEntry &entry) {
        return std::any_of(actions.begin(), actions.end(),
                           [&entry](Action each) { return actionName(each) == entry.action; });
    };
    const auto &history = application.history;
    const auto last = std::find_if(history.rbegin(), history.rend(), isAsked);
    return last != history.rend() && last->by.iin == iin;
}

bool didSince(const protocol::Application &application, qint64 version, Action action,
              const QString &iin)
{
    // Each version is one line of the history.
    const auto &history = application.history;
    const qint64 since = std::clamp<qint64>(application.version - version, 0, history.size());
    return std::any_of(history.end() - since, history.end(),
                       [&](const protocol::HistoryEntry &entry) {
                           return entry.action == actionName(action) && entry.by.iin == iin;
                       });
}

bool wasPreparedSince(const protocol::Application &application, qint64 version, const QString &iin)
{
    return application.state == ApplicationState::Prepared &&
           didSince(application, version, Action::PrepareResult, iin) &&
           didLast(application, {Action::PrepareResult}, iin);
}

bool hasSignatureOf(const protocol::Application &application, const QString &iin)
{
    const bool isSigned =
        application.state == ApplicationState::Signed ||
        (application.result && application.result->state == protocol::PaperState::Signed);
    return isSigned && didLast(application, {Action::SignResult, Action::KeepSignature}, iin);
}

bool wasHandedOverBy(const protocol::Application &application, const QString &iin)
{
    return application.state == ApplicationState::HandedOver &&
           didLast(application, {Action::HandOver}, iin);
}

CaseAct::CaseAct(Session &session, const QString &id, qint64 version, Send send, IsDone isDone,
                 QObject *parent)
    : Act({std::move(send),
           [&session, id] { return session.client().application(id); },
           std::move(isDone),
           [version](const protocol::Application &now) { return now.version == version; },
           {FailureCode::VersionStale}},
          parent)
{
}

CaseAct::CaseAct(Session &session, const QString &id, qint64 version, Action action, Send send,
                 QObject *parent)
    : CaseAct(
          session, id, version, std::move(send),
          [version, action, iin = session.user().iin](const protocol::Application &now) {
              return didSince(now, version, action, iin);
          },
          parent)
{
}

} // namespace ruqsat::desk
