#pragma once

#include "core/secret.h"
#include "desk/registry_client.h"
#include "desk/session.h"

#include <QObject>

#include <memory>

namespace ruqsat::desk {

/// The person signed in chooses another password: registry and vault change together. From before
/// the registry is told until after it answered, the vault opens with both, so that a program that
/// dies anywhere in between leaves one password that is good for both; the next sign-in with the
/// registry takes the other one away.
class PasswordChange final : public QObject
{
    Q_OBJECT

public:
    explicit PasswordChange(Session &session, QObject *parent = nullptr);

    /// Both in UTF-8 and NFC. A second start while one runs is ignored.
    void start(Secret present, Secret next);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void succeeded();
    /// vaultWrongPassword (the present one is not right), vaultTooManyTries, signInLocked, those of
    /// the vault and of the client. outcomeUnknown: one of the two is good, nobody can tell which.
    void failed(const ruqsat::Failure &failure);

private:
    using Key = std::shared_ptr<vault::OperatorKey>;

    void prove(const protocol::Challenge &challenge);
    void onProved(const Result<void> &proved);
    void deriveNext();
    void tellRegistry();
    void onAnswered(const Result<void> &answer);
    void askWhichHolds(const Failure &failure);
    /// Only `key` opens the vault from now on.
    void settle(const Key &key, const Result<void> &outcome);
    void end(const Result<void> &outcome);

    Session &m_session;
    Secret m_present;
    Secret m_next;
    Secret m_proof; ///< of the present one
    protocol::PasswordVerifier m_verifier;
    Key m_presentKey;
    Key m_nextKey;
    std::shared_ptr<void> m_hold; ///< the vault of a desk that is locked meanwhile
    bool m_running = false;
};

} // namespace ruqsat::desk
