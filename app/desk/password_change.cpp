#include "desk/password_change.h"

#include "vault/derive.h"
#include "vault/key_wrap.h"

#include <QCryptographicHash>

namespace ruqsat::desk {
namespace {

/// Both keys of a password, off the window's thread.
struct Derived
{
    vault::DerivedKeys keys;
    vault::Derivation derivation;
};

Later<std::shared_ptr<Derived>> deriveAside(const Secret &password,
                                            const vault::Derivation &derivation)
{
    const auto copy = std::make_shared<Secret>(Secret::copyOf(password.view()));
    return runAside([copy, derivation]() -> Result<std::shared_ptr<Derived>> {
        Result<vault::DerivedKeys> keys =
            vault::derive(*copy, derivation.salt, derivation.parameters);
        if (!keys)
            return keys.failure();
        return std::make_shared<Derived>(Derived{*std::move(keys), derivation});
    });
}

/// The registry looked at the request and did not carry it out.
bool isRefusal(FailureCode code)
{
    switch (code) {
    case FailureCode::OutcomeUnknown:
    case FailureCode::RegistryInternal:
    case FailureCode::RegistryAnswerMalformed:
    case FailureCode::RegistryBusy:
    case FailureCode::RegistryTimeout:
    case FailureCode::RegistryUnreachable:
    case FailureCode::DatabaseUnavailable:
        return false;
    default:
        return true;
    }
}

} // namespace

PasswordChange::PasswordChange(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void PasswordChange::start(Secret present, Secret next)
{
    if (m_running)
        return;
    m_running = true;
    m_hold = m_session.holdVault();
    m_present = std::move(present);
    m_next = std::move(next);
    m_session.client()
        .challenge(m_session.user().login)
        .then(this, [this](const Result<protocol::Challenge> &challenge) {
            if (challenge)
                prove(*challenge);
            else
                end(challenge.failure());
        });
}

void PasswordChange::prove(const protocol::Challenge &challenge)
{
    const vault::Derivation derivation{challenge.salt,
                                       {static_cast<quint32>(challenge.memoryKiB),
                                        static_cast<quint32>(challenge.iterations),
                                        static_cast<quint32>(challenge.parallelism)}};
    deriveAside(m_present, derivation)
        .then(this, [this](const Result<std::shared_ptr<Derived>> &present) {
            if (!present) {
                end(present.failure());
                return;
            }
            m_proof = std::move((*present)->keys.registryProof);
            m_presentKey = std::make_shared<vault::OperatorKey>(
                vault::OperatorKey{m_session.user().login, std::move((*present)->keys.vaultKey),
                                   (*present)->derivation});
            // Here first: a wrong password is not to count at the registry too.
            m_session
                .inVault<void>([key = m_presentKey](vault::Vault &vault) -> Result<void> {
                    if (const Result<void> proved = vault.proveKey(*key); !proved)
                        return proved;
                    return vault.settlePassword(*key);
                })
                .then(this, [this](const Result<void> &proved) { onProved(proved); });
        });
}

void PasswordChange::onProved(const Result<void> &proved)
{
    if (proved)
        deriveNext();
    else
        end(proved);
}

void PasswordChange::deriveNext()
{
    const Result<QByteArray> salt = vault::randomBytes(vault::saltSize);
    if (!salt) {
        end(salt.failure());
        return;
    }
    deriveAside(m_next, {*salt, {}})
        .then(this, [this](const Result<std::shared_ptr<Derived>> &next) {
            if (!next) {
                end(next.failure());
                return;
            }
            QCryptographicHash hash(QCryptographicHash::Sha256);
            hash.addData((*next)->keys.registryProof.view());
            m_verifier = {(*next)->derivation.salt, hash.result()};
            m_nextKey = std::make_shared<vault::OperatorKey>(vault::OperatorKey{
                m_session.user().login, std::move((*next)->keys.vaultKey), (*next)->derivation});
            m_session
                .inVault<void>([key = m_nextKey](vault::Vault &vault) {
                    return vault.beginPasswordChange(*key);
                })
                .then(this, [this](const Result<void> &begun) {
                    if (begun)
                        tellRegistry();
                    else
                        end(begun);
                });
        });
}

void PasswordChange::tellRegistry()
{
    m_session.client()
        .changePassword({std::move(m_proof), m_verifier})
        .then(this, [this](const Result<void> &answer) { onAnswered(answer); });
}

void PasswordChange::onAnswered(const Result<void> &answer)
{
    if (answer)
        settle(m_nextKey, answer);
    else
        askWhichHolds(answer.failure());
}

void PasswordChange::askWhichHolds(const Failure &failure)
{
    m_session.client()
        .challenge(m_session.user().login)
        .then(this, [this, failure](const Result<protocol::Challenge> &challenge) {
            // Qt repeats a request whose line was cut: what was refused may be the repetition of
            // one that was carried out. The present salt alone proves nothing either, the change
            // may still be on its way.
            if (challenge && challenge->salt == m_verifier.salt)
                settle(m_nextKey, {});
            else if (challenge && isRefusal(failure.code))
                settle(m_presentKey, failure);
            else
                end(FailureCode::OutcomeUnknown);
        });
}

void PasswordChange::settle(const Key &key, const Result<void> &outcome)
{
    m_session.inVault<void>([key](vault::Vault &vault) { return vault.settlePassword(*key); })
        .then(this, [this, outcome](const Result<void> &) {
            // Where even this fails, both go on opening, and the next sign-in settles it.
            end(outcome);
        });
}

void PasswordChange::end(const Result<void> &outcome)
{
    m_present = {};
    m_next = {};
    m_proof = {};
    m_presentKey.reset();
    m_nextKey.reset();
    m_hold.reset();
    m_running = false;
    if (outcome)
        Q_EMIT succeeded();
    else
        Q_EMIT failed(outcome.failure());
}

} // namespace ruqsat::desk
