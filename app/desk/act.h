#pragma once

#include "desk/async.h"

#include <QObject>

#include <functional>
#include <optional>

namespace ruqsat::desk {

/// The registry is away or busy: the same may be asked of it again.
bool isAwayOrBusy(FailureCode code);

/// How long a registry that is away is asked again, and the pause between.
struct ActPatience
{
    int totalMs = 30'000;
    int pauseMs = 1'000;
};

/// How an act reaches the registry, and how it is seen in the T that it changes.
template <typename T>
struct ActWay
{
    std::function<Later<T>()> send;
    /// T as it is now.
    std::function<Later<T>()> look;
    /// The act stands there, done by whoever is signed in.
    std::function<bool(const T &)> isDone;
    /// Nothing was done there since the act was made: it may be sent once more.
    std::function<bool(const T &)> isUnchanged;
    /// What the registry says of an act that comes too late; the first is said where T shows it.
    QList<FailureCode> tooLate;
};

/// What an act is, whatever it changes.
class ActBase : public QObject
{
    Q_OBJECT

public:
    void setPatience(const ActPatience &patience) { m_patience = patience; }

Q_SIGNALS:
    /// The answer did not come, for the first time; the outcome is being asked for.
    void asking(const Failure &failure);
    void done();
    /// registryTimeout where the patience is over and nobody knows the outcome, one of
    /// ActWay::tooLate where others went on without this act; else as the registry answered.
    void failed(const Failure &failure);

protected:
    using QObject::QObject;
    virtual void look(const Failure &failure) = 0;
    /// Looks where that may tell more than this failure, until the patience is over; else fails.
    void askOrFail(const Failure &failure);
    void finish();
    void fail(const Failure &failure);

private:
    ActPatience m_patience;
    int m_waitedMs = 0;
    bool m_isAsking = false;
};

/// One act, which reaches the registry once whatever happens on the way. An outcome that nobody
/// knows (outcomeUnknown), or an act that came too late, is looked for in what it changes: what
/// this person did there counts as done, also by a first try whose answer was lost; what a
/// colleague did does not. Where nothing was done the act is sent once more, and the registry does
/// not do it twice. Ends with done() or failed(), and is deleted after that.
template <typename T>
class Act : public ActBase
{
public:
    Act(ActWay<T> way, QObject *parent)
        : ActBase(parent)
        , m_way(std::move(way))
    {
    }

    /// Once.
    void start() { send(); }
    /// As it was when it was looked at, or as the act left it; nothing where nobody told. After one
    /// of ActWay::tooLate it tells who came first.
    const std::optional<T> &seen() const { return m_seen; }

private:
    void send()
    {
        m_way.send().then(this, [this](const Result<T> &answer) {
            if (answer) {
                m_seen = *answer;
                finish();
            } else if (m_way.tooLate.contains(answer.failure().code)) {
                look(answer.failure());
            } else {
                askOrFail(answer.failure());
            }
        });
    }
    void look(const Failure &failure) override
    {
        m_way.look().then(this, [this, failure](const Result<T> &now) {
            if (now)
                onLooked(failure, *now);
            else
                askOrFail(now.failure());
        });
    }
    void onLooked(const Failure &failure, const T &now)
    {
        m_seen = now;
        if (m_way.isDone(now))
            finish();
        else if (m_way.tooLate.contains(failure.code))
            fail(failure);
        else if (m_way.isUnchanged(now))
            send();
        else
            fail(m_way.tooLate.first());
    }

    const ActWay<T> m_way;
    std::optional<T> m_seen;
};

} // namespace ruqsat::desk
