#pragma once

#include "core/fee.h"
#include "core/permission.h"
#include "desk/registry_client.h"
#include "vault/vault_thread.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace ruqsat::desk {

/// Somebody is signed in: who, with which role and office, with an open vault and a token at the
/// registry. Made by SignIn; ends with the object or with signOut().
class Session final : public QObject
{
    Q_OBJECT

public:
    /// Offline: the vault was opened and the registry was not asked; isAlive() is false until
    /// renew(), and `answer` is what the registry said last.
    enum class Start { WithRegistry, Offline };

    Session(RegistryClient &client, std::unique_ptr<vault::VaultThread> vault,
            const protocol::SignInAnswer &answer, Start start = Start::WithRegistry);
    ~Session() override;

    const protocol::User &user() const { return m_user; }
    const protocol::Office &office() const { return m_user.office; }
    Role role() const { return m_user.role; }
    /// Whether to offer it; the registry decides.
    bool may(Permission permission) const { return mayDo(m_user.role, permission); }
    QDateTime signedInAt() const { return m_signedInAt; } ///< by the registry's clock
    QDateTime expiresAt() const { return m_expiresAt; }

    RegistryClient &client() { return m_client; }
    vault::VaultThread &vault() { return *m_vault; }
    /// Work on the open vault in its own thread, in the order in which it is handed in; continue
    /// with `then(context, …)`. Fails with vaultError after signOut().
    template <typename T>
    Later<T> inVault(std::function<Result<T>(vault::Vault &)> work)
    {
        return m_vault->run<T>(std::move(work));
    }

    /// Desk minus registry, as last known; Desk keeps it up to date.
    qint64 clockSkewSeconds() const { return m_clockSkewSeconds; }
    void setClockSkewSeconds(qint64 seconds) { m_clockSkewSeconds = seconds; }

    /// The index that fees are counted with; Desk keeps it up to date.
    const MciTable &mci() const { return m_mci; }
    void setMci(const MciTable &mci) { m_mci = mci; }

    /// False after expired() and offline: the vault works, the registry wants a new sign-in.
    bool isAlive() const { return m_alive; }
    /// Began without the registry and was not renewed since.
    bool isOffline() const { return m_offline; }

    /// Nobody watches the desk. The vault closes and its key goes out of memory a moment later,
    /// when what was just typed is saved and nothing under way holds it; later work on it waits.
    void lock();
    bool isLocked() const { return m_locked; }
    /// The password was proved; by SignIn, after the vault is open.
    void unlock();
    /// Keeps the vault of a locked desk open while it is held: for a scan, a signature, a request
    /// on its way, which were begun by the person and must not wait.
    std::shared_ptr<void> holdVault();
    /// The same person signed in again: the token is renewed, the open work stays as it is.
    /// False where it is somebody else.
    bool renew(const protocol::SignInAnswer &answer);
    /// Tells the registry (without waiting for it) and closes the vault.
    void signOut();

    /// Whoever changed a draft in the vault says so.
    void noteDraftKept() { Q_EMIT draftKept(); }
    /// By SignIn: another vault took the place of the session's.
    void noteVaultReplaced() { Q_EMIT vaultReplaced(); }

Q_SIGNALS:
    void draftKept();
    /// What is in memory only is to be put into the vault again.
    void vaultReplaced();
    /// The registry ended it (12 hours, or 30 minutes idle). Nothing is lost.
    void expired();
    void renewed();
    void locked();
    void unlocked();
    void signedOut();

private:
    void closeIfIdle();

    RegistryClient &m_client;
    std::unique_ptr<vault::VaultThread> m_vault;
    protocol::User m_user;
    QDateTime m_signedInAt;
    QDateTime m_expiresAt;
    qint64 m_clockSkewSeconds = 0;
    MciTable m_mci = MciTable::shipped();
    bool m_alive = true;
    bool m_offline = false;
    bool m_locked = false;
    bool m_signedOut = false;
    std::weak_ptr<void> m_hold;
    QTimer m_closing;
};

} // namespace ruqsat::desk
