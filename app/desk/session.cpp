#include "desk/session.h"

namespace ruqsat::desk {
namespace {

/// DESIGN.md, step 7: a desk clock that is off by more than a minute is flagged.
constexpr qint64 toleratedSkewSeconds = 60;

} // namespace

Session::Session(RegistryClient &client, std::unique_ptr<vault::VaultThread> vault,
                 const protocol::SignInAnswer &answer, qint64 clockSkewSeconds)
    : m_client(client)
    , m_vault(std::move(vault))
    , m_user(answer.user)
    , m_signedInAt(answer.time)
    , m_expiresAt(answer.expiresAt)
    , m_clockSkewSeconds(clockSkewSeconds)
{
    connect(&m_client, &RegistryClient::sessionExpired, this, [this] {
        if (!std::exchange(m_alive, false))
            return;
        m_client.setToken({});
        Q_EMIT expired();
    });
}

Session::~Session()
{
    signOut();
    // Waits for the work handed in, whose ends must still find this object.
    m_vault.reset();
}

bool Session::clockSkewed() const
{
    return std::abs(m_clockSkewSeconds) > toleratedSkewSeconds;
}

bool Session::renew(const protocol::SignInAnswer &answer)
{
    if (answer.user.iin != m_user.iin || answer.user.login != m_user.login)
        return false;
    m_user = answer.user;
    m_expiresAt = answer.expiresAt;
    m_alive = true;
    Q_EMIT renewed();
    return true;
}

void Session::signOut()
{
    if (m_signedOut)
        return;
    m_signedOut = true;
    disconnect(&m_client, nullptr, this, nullptr);
    if (m_alive && m_client.hasToken())
        m_client.signOut();
    m_alive = false;
    m_client.setToken({});
    m_vault->close();
    Q_EMIT signedOut();
}

} // namespace ruqsat::desk
