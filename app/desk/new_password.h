#pragma once

#include "core/secret.h"
#include "desk/registry_client.h"

#include <QObject>

namespace ruqsat::desk {

/// Replaces a one-time password, before anything is opened with it: signs in, sets the password
/// that the person chose, and signs out again. The vault never sees the one-time one.
class NewPassword final : public QObject
{
    Q_OBJECT

public:
    explicit NewPassword(RegistryClient &client, QObject *parent = nullptr);

    /// Both in UTF-8 and NFC. A second start while one runs is ignored.
    void start(const QString &login, Secret oneTime, Secret next);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void succeeded();
    /// Codes: signInWrong, signInLocked, accountBlocked, passwordExpired, those of the client.
    void failed(const Failure &failure);

private:
    void prove(const protocol::Challenge &challenge, const std::shared_ptr<Secret> &oneTime);
    void signIn(Secret proof);
    void change();
    void end(const Result<void> &done);

    RegistryClient &m_client;
    QString m_login;
    Secret m_proof; ///< of the one-time password
    Secret m_next;
    bool m_running = false;
};

} // namespace ruqsat::desk
