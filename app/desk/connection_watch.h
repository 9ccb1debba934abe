#pragma once

#include "core/regulation_catalog.h"
#include "desk/registry_client.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ruqsat::desk {

enum class ConnectionState {
    Unknown, ///< not asked yet
    Connected,
    Unreachable,  ///< away, or no answer in time
    Untrusted,    ///< answers with a foreign certificate
    DeviceRefused ///< the registry does not know the desk, or no longer admits it
};

/// The registry's state for the status bar: asks its status every so often, and learns from every
/// other call of the client.
class ConnectionWatch final : public QObject
{
    Q_OBJECT

public:
    /// `demo`: what was known before the desk was started.
    explicit ConnectionWatch(RegistryClient &client, std::optional<bool> demo = {},
                             QObject *parent = nullptr);

    ConnectionState state() const { return m_state; }
    /// The registry runs on sandbox roots: show the DEMO band. Nothing while that was never
    /// known.
    std::optional<bool> demo() const { return m_demo; }
    /// The registry's policy; nothing repealed may be chosen while it is not known.
    RepealedRegulations repealed() const { return m_repealed; }
    QString registryVersion() const { return m_version; }
    /// Asks now.
    void ask();
    /// Milliseconds between two questions; 15,000 by default, a fifth of it while away.
    void setInterval(int milliseconds);

Q_SIGNALS:
    void changed();
    /// It was away and is back: whatever waits may go on.
    void restored();
    /// The registry told its time.
    void timeHeard(const QDateTime &time);
    /// The registry told how new the law is that it counts with.
    void lawHeard(qint64 revision);

private:
    void onFailed(FailureCode code);
    void setState(ConnectionState state);

    RegistryClient &m_client;
    QTimer m_timer;
    bool m_refused = false; ///< by the registry's own word
    ConnectionState m_state = ConnectionState::Unknown;
    std::optional<bool> m_demo;
    RepealedRegulations m_repealed = RepealedRegulations::Refused;
    QString m_version;
    int m_interval = 15'000;
};

} // namespace ruqsat::desk
