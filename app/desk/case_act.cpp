#include "desk/case_act.h"

#include <QTimer>

#include <algorithm>

namespace ruqsat::desk {

bool isAwayOrBusy(FailureCode code)
{
    return code == FailureCode::RegistryUnreachable || code == FailureCode::RegistryTimeout ||
           code == FailureCode::RegistryBusy || code == FailureCode::DatabaseUnavailable;
}

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
    : QObject(parent)
    , m_session(session)
    , m_id(id)
    , m_version(version)
    , m_send(std::move(send))
    , m_isDone(std::move(isDone))
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

void CaseAct::start()
{
    send();
}

void CaseAct::send()
{
    m_send().then(this, [this](const Result<protocol::Application> &answer) { onSent(answer); });
}

void CaseAct::onSent(const Result<protocol::Application> &answer)
{
    if (answer) {
        Q_EMIT done(*answer);
        return;
    }
    const FailureCode code = answer.failure().code;
    if (code == FailureCode::VersionStale)
        look(answer.failure());
    else if (code == FailureCode::OutcomeUnknown && !m_isAsking)
        askAfter(0, answer.failure());
    else if (code == FailureCode::OutcomeUnknown || isAwayOrBusy(code))
        askAfter(m_patience.pauseMs, answer.failure());
    else
        Q_EMIT failed(answer.failure());
}

void CaseAct::askAfter(int pauseMs, const Failure &failure)
{
    if (m_waitedMs >= m_patience.totalMs) {
        // Nobody asks any more, so nothing may say that the outcome is being asked for.
        const bool isSaidToGoOn = failure.code == FailureCode::OutcomeUnknown ||
                                  failure.code == FailureCode::RegistryUnreachable;
        Q_EMIT failed(isSaidToGoOn ? Failure(FailureCode::RegistryTimeout, failure.detail)
                                   : failure);
        return;
    }
    m_waitedMs += pauseMs;
    const bool isFirst = !std::exchange(m_isAsking, true);
    QTimer::singleShot(pauseMs, this, [this, failure] { look(failure); });
    if (isFirst)
        Q_EMIT asking(failure);
}

void CaseAct::look(const Failure &failure)
{
    m_session.client().application(m_id).then(
        this,
        [this, failure](const Result<protocol::Application> &now) { onLooked(failure, now); });
}

void CaseAct::onLooked(const Failure &failure, const Result<protocol::Application> &now)
{
    if (now)
        m_seen = *now;
    if (!now &&
        (isAwayOrBusy(now.failure().code) || now.failure().code == FailureCode::OutcomeUnknown))
        askAfter(m_patience.pauseMs, now.failure());
    else if (!now)
        Q_EMIT failed(now.failure());
    else if (m_isDone(*now))
        Q_EMIT done(*now);
    else if (now->version == m_version && failure.code != FailureCode::VersionStale)
        send();
    else
        Q_EMIT failed(FailureCode::VersionStale);
}

} // namespace ruqsat::desk
