#include "desk/new_password.h"

#include "desk/administration_password.h"
#include "vault/derive.h"

namespace ruqsat::desk {

NewPassword::NewPassword(RegistryClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void NewPassword::start(const QString &login, Secret oneTime, Secret next)
{
    if (m_running)
        return;
    m_running = true;
    m_login = login;
    m_next = std::move(next);
    const auto kept = std::make_shared<Secret>(std::move(oneTime));
    m_client.challenge(login).then(this,
                                   [this, kept](const Result<protocol::Challenge> &challenge) {
                                       if (!challenge)
                                           end(challenge.failure());
                                       else
                                           prove(*challenge, kept);
                                   });
}

void NewPassword::prove(const protocol::Challenge &challenge,
                        const std::shared_ptr<Secret> &oneTime)
{
    const vault::KdfParameters costs{static_cast<quint32>(challenge.memoryKiB),
                                     static_cast<quint32>(challenge.iterations),
                                     static_cast<quint32>(challenge.parallelism)};
    runAside([oneTime, salt = challenge.salt, costs]() -> Result<std::shared_ptr<Secret>> {
        Result<vault::DerivedKeys> keys = vault::derive(*oneTime, salt, costs);
        if (!keys)
            return keys.failure();
        return std::make_shared<Secret>(std::move(keys->registryProof));
    }).then(this, [this](const Result<std::shared_ptr<Secret>> &proof) {
        if (!proof)
            end(proof.failure());
        else
            signIn(Secret::copyOf((*proof)->view()));
    });
}

void NewPassword::signIn(Secret proof)
{
    m_proof = Secret::copyOf(proof.view());
    m_client.signIn(m_login, std::move(proof))
        .then(this, [this](const Result<protocol::SignInAnswer> &answer) {
            if (!answer) {
                end(answer.failure());
                return;
            }
            m_client.setToken(Secret::copyOf(answer->token.toLatin1()));
            change();
        });
}

void NewPassword::change()
{
    verifierOf(m_next).then(this, [this](const Result<protocol::PasswordVerifier> &verifier) {
        if (!verifier) {
            end(verifier.failure());
            return;
        }
        m_client.changePassword({std::move(m_proof), *verifier})
            .then(this, [this](const Result<void> &changed) { end(changed); });
    });
}

void NewPassword::end(const Result<void> &done)
{
    m_proof = {};
    m_next = {};
    m_running = false;
    if (m_client.hasToken()) {
        m_client.signOut();
        m_client.setToken({});
    }
    if (done)
        Q_EMIT succeeded();
    else
        Q_EMIT failed(done.failure());
}

} // namespace ruqsat::desk
