#pragma once

#include "core/secret.h"
#include "ctl/command.h"
#include "desk/registry_client.h"

#include <QEventLoop>

#include <optional>

namespace ruqsat::ctl {

/// Waits in the event loop for what the registry answers.
template <typename T>
Result<T> await(desk::Later<T> later)
{
    std::optional<Result<T>> answer;
    QEventLoop loop;
    later.then(&loop, [&](const Result<T> &value) {
        answer = value;
        loop.quit();
    });
    loop.exec();
    return *std::move(answer);
}

/// A line from the file descriptor `descriptor`, as UTF-8; from the terminal, without showing it,
/// where that is empty. `prompt` goes to stderr. Empty where nothing was read. A secret is never an
/// argument: everybody who lists processes reads those.
Secret readSecret(const QString &descriptor, const char *prompt);

/// Somebody signed in at the registry by this device: --settings FILE --login NAME [--password-fd
/// N].
class AdminSession final
{
public:
    /// Fails with the codes of Settings::load(), of the client, and with passwordChangeNeeded for a
    /// one-time password.
    static Result<std::unique_ptr<AdminSession>> open(const Arguments &given);
    /// The same with a one-time password too.
    static Result<std::unique_ptr<AdminSession>> openForNewPassword(const Arguments &given);
    ~AdminSession();
    AdminSession(const AdminSession &) = delete;
    AdminSession &operator=(const AdminSession &) = delete;

    desk::RegistryClient &client() { return *m_client; }
    const desk::Settings &settings() const { return m_settings; }
    const protocol::User &user() const { return m_user; }
    /// Proof of the password that was typed.
    Secret proof() const { return Secret::copyOf(m_proof.view()); }

private:
    AdminSession() = default;
    Result<void> signIn(const Arguments &given);

    desk::Settings m_settings;
    std::unique_ptr<desk::RegistryClient> m_client;
    protocol::User m_user;
    Secret m_proof;
    bool m_oneTime = false;
};

/// The options that every command with a session takes, with their values.
QStringList adminSessionOptions();

} // namespace ruqsat::ctl
