#include "desk/session.h"

namespace ruqsat::desk {
namespace {

/// Whoever saves typed text does so within a second.
constexpr int closeDelayMs = 1'000;

} // namespace

Session::Session(RegistryClient &client, std::unique_ptr<vault::VaultThread> vault,
                 const protocol::SignInAnswer &answer, Start start)
    : m_client(client)
    , m_vault(std::move(vault))
    , m_user(answer.user)
    , m_signedInAt(answer.time)
    , m_expiresAt(answer.expiresAt)
    , m_alive(start == Start::WithRegistry)
    , m_offline(start == Start::Offline)
{
    m_closing.setSingleShot(true);
    m_closing.setInterval(closeDelayMs);
    connect(&m_closing, &QTimer::timeout, this, &Session::closeIfIdle);
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

bool Session::renew(const protocol::SignInAnswer &answer)
{
    if (answer.user.iin != m_user.iin || answer.user.login != m_user.login)
        return false;
    m_user = answer.user;
    m_expiresAt = answer.expiresAt;
    m_alive = true;
    m_offline = false;
    Q_EMIT renewed();
    return true;
}

void Session::lock()
{
    if (m_signedOut || std::exchange(m_locked, true))
        return;
    m_closing.start();
    Q_EMIT locked();
}

void Session::unlock()
{
    m_closing.stop();
    if (std::exchange(m_locked, false))
        Q_EMIT unlocked();
}

std::shared_ptr<void> Session::holdVault()
{
    if (std::shared_ptr<void> held = m_hold.lock())
        return held;
    // The last holder may be a continuation that goes away in the vault's thread.
    const std::shared_ptr<void> hold(this, [guard = QPointer<Session>(this)](void *) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard] {
                if (guard)
                    guard->closeIfIdle();
            },
            Qt::QueuedConnection);
    });
    m_hold = hold;
    return hold;
}

void Session::closeIfIdle()
{
    if (m_locked && !m_signedOut && !m_closing.isActive() && m_hold.expired())
        m_vault->lock();
}

void Session::signOut()
{
    if (m_signedOut)
        return;
    m_signedOut = true;
    m_locked = false;
    disconnect(&m_client, nullptr, this, nullptr);
    if (m_alive && m_client.hasToken())
        m_client.signOut();
    m_alive = false;
    m_client.setToken({});
    m_vault->close();
    Q_EMIT signedOut();
}

} // namespace ruqsat::desk
