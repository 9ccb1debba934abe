#pragma once

#include "core/clock.h"
#include "core/secret.h"
#include "desk/session.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ruqsat::desk {

/// Where a sign-in stands, in its order.
enum class SignInStep { Idle, AskingRegistry, DerivingKeys, Proving, OpeningVault };

/// Challenge → Argon2id on the vault's thread → proof → session → vault. The password stays in
/// Secrets; of the two keys that come out of it only the proof leaves the desk.
class SignIn final : public QObject
{
    Q_OBJECT

public:
    /// `vaultFolder`: each login gets a vault of its own under it.
    SignIn(RegistryClient &client, QString vaultFolder, const Clock &clock,
           QObject *parent = nullptr);
    ~SignIn() override;

    /// `password`: UTF-8 in NFC, 1 … 1,024 bytes. Ends with succeeded() or failed(). A second start
    /// while one runs is ignored.
    void start(const QString &login, Secret password);
    /// The person at the desk has been away too long: the same session goes on with a new token.
    void renew(Session &session, Secret password);
    /// Ends with failed(cancelled).
    void cancel();

    SignInStep step() const { return m_step; }
    bool isRunning() const { return m_step != SignInStep::Idle; }

Q_SIGNALS:
    void stepChanged(SignInStep step);
    /// Codes: signInWrong, signInLocked, accountBlocked, passwordExpired, passwordChangeNeeded (a
    /// one-time password: `ruqsatctl admin password` replaces it), deviceUnknown, deviceRevoked,
    /// registry… of RegistryClient, vault… of Vault::open (vaultWrongPassword: the password was
    /// changed since this desk's vault was last opened), cancelled.
    void failed(const Failure &failure);
    /// For start(). Look at session->clockSkewed().
    void succeeded(const std::shared_ptr<Session> &session);
    /// For renew().
    void renewed();

private:
    void begin(const QString &login, Secret password);
    void derive(quint64 run, const protocol::Challenge &challenge);
    void prove(quint64 run);
    void openVault(quint64 run, const protocol::SignInAnswer &answer);
    void setStep(SignInStep step);
    void fail(const Failure &failure);
    void forget();
    bool isCurrent(quint64 run) const { return run == m_run && isRunning(); }
    QString vaultOf(const QString &login) const;

    RegistryClient &m_client;
    QString m_vaultFolder;
    const Clock &m_clock;
    SignInStep m_step = SignInStep::Idle;
    quint64 m_run = 0; ///< answers of an earlier run are let go
    QString m_login;
    Secret m_password;
    vault::Derivation m_derivation;
    std::shared_ptr<vault::DerivedKeys> m_keys;
    std::unique_ptr<vault::VaultThread> m_vault;
    Session *m_renewing = nullptr;
};

} // namespace ruqsat::desk
