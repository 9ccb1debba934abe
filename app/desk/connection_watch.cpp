#include "desk/connection_watch.h"

namespace ruqsat::desk {

ConnectionWatch::ConnectionWatch(RegistryClient &client, std::optional<bool> demo, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_demo(demo)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConnectionWatch::ask);
    connect(&m_client, &RegistryClient::reached, this,
            // Its status the registry tells to desks too that it does not admit.
            [this] {
                setState(m_refused ? ConnectionState::DeviceRefused : ConnectionState::Connected);
            });
    connect(&m_client, &RegistryClient::deviceAdmitted, this, [this] { m_refused = false; });
    connect(&m_client, &RegistryClient::deviceRefused, this, [this] {
        m_refused = true;
        setState(ConnectionState::DeviceRefused);
    });
    connect(&m_client, &RegistryClient::failedToReach, this, &ConnectionWatch::onFailed);
    m_timer.start(0);
}

void ConnectionWatch::ask()
{
    m_timer.stop();
    m_client.status().then(this, [this](const Result<protocol::Status> &status) {
        if (status) {
            Q_EMIT timeHeard(status->time);
            Q_EMIT lawHeard(status->lawRevision);
            const RepealedRegulations repealed =
                status->repealed ? RepealedRegulations::Allowed : RepealedRegulations::Refused;
            const bool news =
                m_demo != status->demo || m_version != status->version || m_repealed != repealed;
            m_repealed = repealed;
            m_demo = status->demo;
            m_version = status->version;
            if (news)
                Q_EMIT changed();
        }
        m_timer.start(m_state == ConnectionState::Connected ? m_interval : m_interval / 5);
    });
}

void ConnectionWatch::setInterval(int milliseconds)
{
    m_interval = milliseconds;
    m_timer.start(m_interval);
}

void ConnectionWatch::onFailed(FailureCode code)
{
    if (code == FailureCode::RegistryUntrusted)
        setState(ConnectionState::Untrusted);
    else if (code == FailureCode::DeviceUnknown)
        setState(ConnectionState::DeviceRefused);
    else
        setState(ConnectionState::Unreachable);
}

void ConnectionWatch::setState(ConnectionState state)
{
    const ConnectionState before = std::exchange(m_state, state);
    if (before == state)
        return;
    Q_EMIT changed();
    if (state == ConnectionState::Connected && before != ConnectionState::Unknown)
        Q_EMIT restored();
}

} // namespace ruqsat::desk
