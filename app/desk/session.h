#pragma once

#include "core/permission.h"
#include "desk/registry_client.h"
#include "vault/vault_thread.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <memory>

namespace ruqsat::desk {

/// Somebody is signed in: who, with which role and office, with an open vault and a token at the
/// registry. Made by SignIn; ends with the object or with signOut().
class Session final : public QObject
{
    Q_OBJECT

public:
    Session(RegistryClient &client, std::unique_ptr<vault::VaultThread> vault,
            const protocol::SignInAnswer &answer, qint64 clockSkewSeconds);
    ~Session() override;

    const protocol::User &user() const { return m_user; }
    const protocol::Office &office() const { return m_user.office; }
    Role role() const { return m_user.role; }
    /// Whether to offer it; the registry decides.
    bool may(Permission permission) const { return mayDo(m_user.role, permission); }
    QDateTime signedInAt() const { return m_signedInAt; } ///< by the registry's clock
    QDateTime expiresAt() const { return m_expiresAt; }
    /// Desk minus registry, in seconds, at sign-in. Beyond 60 either way the desk's clock is wrong.
    qint64 clockSkewSeconds() const { return m_clockSkewSeconds; }
    bool clockSkewed() const;

    RegistryClient &client() { return m_client; }
    vault::VaultThread &vault() { return *m_vault; }
    /// Work on the open vault in its own thread, in the order in which it is handed in; continue
    /// with `then(context, …)`. Fails with vaultError after signOut().
    template <typename T>
    Later<T> inVault(std::function<Result<T>(vault::Vault &)> work)
    {
        return m_vault->run<T>(std::move(work));
    }

    /// False after expired(): reading the vault still works, the registry wants a new sign-in.
    bool isAlive() const { return m_alive; }
    /// The same person signed in again: the token is renewed, the open work stays as it is.
    /// False where it is somebody else.
    bool renew(const protocol::SignInAnswer &answer);
    /// Tells the registry (without waiting for it) and closes the vault.
    void signOut();

Q_SIGNALS:
    /// The registry ended it (12 hours, or 30 minutes idle). Nothing is lost.
    void expired();
    void renewed();
    void signedOut();

private:
    RegistryClient &m_client;
    std::unique_ptr<vault::VaultThread> m_vault;
    protocol::User m_user;
    QDateTime m_signedInAt;
    QDateTime m_expiresAt;
    qint64 m_clockSkewSeconds = 0;
    bool m_alive = true;
    bool m_signedOut = false;
};

} // namespace ruqsat::desk
