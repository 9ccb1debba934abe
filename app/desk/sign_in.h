#pragma once

#include "core/clock.h"
#include "core/secret.h"
#include "desk/session.h"
#include "vault/backup.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace ruqsat::desk {

/// Where a sign-in stands, in its order.
enum class SignInStep {
    Idle,
    AskingRegistry,
    DerivingKeys,
    Proving,
    OpeningVault,
    AwaitingFormer, ///< the registry has a new password, the vault still the one before
    AwaitingCopy    ///< the vault is damaged or missing, and there are copies of it
};

/// What the desk's settings say about signing in.
struct SignInPolicy
{
    QString vaultFolder; ///< each login gets a vault of its own under it
    /// For how long after a sign-in with the registry the vault alone is enough; 0: never.
    int offlineDays = 0;
    /// Of the administrators, DER SubjectPublicKeyInfo; empty: no recovery slot is made.
    QByteArray recoveryKey;
    /// Each login's copies stand in a folder of its own under it; empty: none are looked for.
    QString copiesFolder = QString();
};

/// Challenge → Argon2id on the vault's thread → proof → session → vault. The password stays in
/// Secrets; of the two keys that come out of it only the proof leaves the desk. While the registry
/// is away, whoever signed in here with it lately goes on by the vault alone.
class SignIn final : public QObject
{
    Q_OBJECT

public:
    SignIn(RegistryClient &client, SignInPolicy policy, const Clock &clock,
           QObject *parent = nullptr);
    ~SignIn() override;

    /// `password`: UTF-8 in NFC, 1 … 1,024 bytes. Ends with succeeded() or failed(). A second start
    /// while one runs is ignored.
    void start(const QString &login, Secret password);
    /// The person is back at the locked desk. While the session is alive the vault tells whether
    /// it is them; else the registry does, and gives a new token; where it is away, the vault
    /// again. A vault that turns out to be damaged or gone is restored only once the password was
    /// proved; where it has gone and there is no copy, an empty one takes its place.
    void unlock(Session &session, Secret password);
    /// At AwaitingFormer: opens the vault with the password before, and gives it the new one.
    /// Wrong, it may be given again.
    void giveFormer(Secret password);
    /// At AwaitingCopy: puts that copy in the place of the vault, whose files are kept aside, and
    /// goes on.
    void restore(const QString &copyFolder);
    /// At AwaitingCopy: what there is to choose from, the latest first, and why it is asked;
    /// nothing where the vault is missing.
    const QList<vault::VaultCopy> &copies() const { return m_copies; }
    const std::optional<Failure> &damage() const { return m_damage; }
    /// Ends with failed(cancelled).
    void cancel();

    SignInStep step() const { return m_step; }
    bool isRunning() const { return m_step != SignInStep::Idle; }

Q_SIGNALS:
    void stepChanged(SignInStep step);
    /// Codes: signInWrong, signInLocked, accountBlocked, passwordExpired, passwordChangeNeeded (a
    /// one-time password: see NewPassword), deviceUnknown, deviceRevoked,
    /// registry… of RegistryClient,
    /// vault… of Vault::open, cancelled; without the registry also offlineUnknownHere,
    /// offlineDaysOver, clockSkewed (the desk's clock stands before the last sign-in).
    void failed(const Failure &failure);
    /// At AwaitingFormer: vaultWrongPassword, vaultTooManyTries …
    void formerRefused(const Failure &failure);
    /// For start(), while the client still has the token of whoever was signed in before: that
    /// session is to end now.
    void aboutToSucceed();
    /// For unlock(): a copy, or an empty vault where there is neither vault nor copy, is about to
    /// take the place of the session's. Nothing may hold the vault, nothing of it may be sent,
    /// until vaultReplaced().
    void aboutToReplaceVault();
    /// The session is unlocked again, and its vault may be another than before.
    void vaultReplaced();
    /// For start().
    void succeeded(const std::shared_ptr<Session> &session);

private:
    void begin(const QString &login, Secret password);
    void askRegistry(quint64 run);
    void goOffline(quint64 run);
    void readDerivation(quint64 run);
    void settle();
    void derive(quint64 run);
    void prove(quint64 run);
    void openVault(quint64 run);
    void offerCopies(const std::optional<Failure> &damage, std::function<void()> next);
    bool isMissing() const;
    /// Whether the registry is to prove the password, as the vault's slots cannot be read.
    bool mayAskInstead(const Result<QList<vault::Derivation>> &derivations) const;
    void openProved(quint64 run);
    void remember();
    void onOpened(quint64 run, const Result<void> &opened);
    void rewrap(quint64 run);
    void finish(quint64 run);
    void readKnown(quint64 run);
    void enter(Session::Start start);
    void leaveLocked();
    vault::VaultThread &vaultThread();
    void setStep(SignInStep step);
    void fail(const Failure &failure);
    void forget();
    bool isCurrent(quint64 run) const { return run == m_run && isRunning(); }
    QString vaultOf(const QString &login) const;

    RegistryClient &m_client;
    const SignInPolicy m_policy;
    const Clock &m_clock;
    SignInStep m_step = SignInStep::Idle;
    quint64 m_run = 0; ///< answers of an earlier run are let go
    QString m_login;
    Secret m_password;
    vault::Derivation m_derivation;
    QList<vault::Derivation> m_otherDerivations; ///< still to be tried with this password
    bool m_furtherTry = false;                   ///< it was tried with another one already
    std::shared_ptr<vault::DerivedKeys> m_keys;
    std::unique_ptr<vault::VaultThread> m_vault;
    /// What the registry answered; without one the vault alone decides.
    std::optional<protocol::SignInAnswer> m_answer;
    bool m_offline = false;
    /// Of the new password, while the vault is opened with the one before.
    std::optional<vault::OperatorKey> m_newKey;
    QPointer<Session> m_locked; ///< of unlock()
    QList<vault::VaultCopy> m_copies;
    std::optional<Failure> m_damage;
    bool m_replaced = false;    ///< the locked session's vault, and nobody was told yet
    bool m_keyProved = false;   ///< the password opened its slot, whatever the vault is worth
    bool m_slotsUnread = false; ///< at a locked desk the registry is asked in place of the slots
    std::function<void()> m_afterCopy;
};

} // namespace ruqsat::desk
