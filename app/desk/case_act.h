#pragma once

#include "desk/session.h"
#include "protocol/application.h"

#include <QObject>

#include <functional>
#include <initializer_list>
#include <optional>

namespace ruqsat::desk {

/// The registry is away or busy: the same may be asked of it again.
bool isAwayOrBusy(FailureCode code);
/// Whether the person of this IIN did what happened last of these actions.
bool didLast(const protocol::Application &application, std::initializer_list<Action> actions,
             const QString &iin);
/// Whether this person did this since the case was at `version`, whoever did what after that.
bool didSince(const protocol::Application &application, qint64 version, Action action,
              const QString &iin);
/// Published, or kept until the certification authority answers: either way the registry has the
/// signature, and it is this person's.
bool hasSignatureOf(const protocol::Application &application, const QString &iin);
/// It was handed over, and this person recorded it.
bool wasHandedOverBy(const protocol::Application &application, const QString &iin);

/// How long a registry that is away is asked again, and the pause between.
struct ActPatience
{
    int totalMs = 30'000;
    int pauseMs = 1'000;
};

/// One act on a case, which reaches the registry once whatever happens on the way. An outcome that
/// nobody knows (outcomeUnknown), or an act that came too late for its version (versionStale), is
/// asked of the case itself: what this person did there counts as done, also by a first try whose
/// answer was lost; what a colleague did does not. Where the case stands as it was the act is sent
/// once more; the version in it keeps it from being done twice. Ends with done() or failed(), after
/// which it may be deleted later.
class CaseAct final : public QObject
{
    Q_OBJECT

public:
    using Send = std::function<Later<protocol::Application>()>;
    using IsDone = std::function<bool(const protocol::Application &)>;

    /// `send` acts on the case at `version`; `isDone` tells from a case whether it was, by whoever
    /// is signed in.
    CaseAct(Session &session, const QString &id, qint64 version, Send send, IsDone isDone,
            QObject *parent);
    /// Where one such act is as good as another: didSince().
    CaseAct(Session &session, const QString &id, qint64 version, Action action, Send send,
            QObject *parent);

    void setPatience(const ActPatience &patience) { m_patience = patience; }
    /// Once.
    void start();
    /// The case as it was when it was looked at; nothing where it never was. After versionStale it
    /// tells who came first.
    const std::optional<protocol::Application> &seen() const { return m_seen; }

Q_SIGNALS:
    /// The answer did not come, for the first time; the outcome is being asked for.
    void asking(const Failure &failure);
    void done(const protocol::Application &application);
    /// registryTimeout where the patience is over and nobody knows the outcome, versionStale where
    /// the case went on without this act; else as the registry answered.
    void failed(const Failure &failure);

private:
    void send();
    void onSent(const Result<protocol::Application> &answer);
    void askAfter(int pauseMs, const Failure &failure);
    void look(const Failure &failure);
    void onLooked(const Failure &failure, const Result<protocol::Application> &now);

    Session &m_session;
    const QString m_id;
    const qint64 m_version;
    const Send m_send;
    const IsDone m_isDone;
    ActPatience m_patience;
    int m_waitedMs = 0;
    bool m_isAsking = false;
    std::optional<protocol::Application> m_seen;
};

} // namespace ruqsat::desk
