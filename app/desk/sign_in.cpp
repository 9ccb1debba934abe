#include "desk/sign_in.h"

#include "desk/vault_copies.h"

#include <QDebug>

namespace ruqsat::desk {
namespace {

/// A clock may be a little behind the registry's without anybody having set it back.
constexpr qint64 toleratedBackSeconds = 60;

bool isAway(FailureCode code)
{
    return code == FailureCode::RegistryUnreachable || code == FailureCode::RegistryTimeout ||
           code == FailureCode::RegistryBusy || code == FailureCode::DatabaseUnavailable;
}

} // namespace

SignIn::SignIn(RegistryClient &client, SignInPolicy policy, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_policy(std::move(policy))
    , m_clock(clock)
{
}

SignIn::~SignIn() = default;

void SignIn::start(const QString &login, Secret password)
{
    if (isRunning())
        return;
    m_locked = nullptr;
    begin(login, std::move(password));
    askRegistry(m_run);
}

void SignIn::unlock(Session &session, Secret password)
{
    if (isRunning())
        return;
    m_locked = &session;
    begin(session.user().login, std::move(password));
    if (session.isAlive())
        goOffline(m_run);
    else
        askRegistry(m_run);
}

void SignIn::cancel()
{
    if (isRunning())
        fail(FailureCode::Cancelled);
}

void SignIn::begin(const QString &login, Secret password)
{
    ++m_run;
    m_login = login;
    m_password = std::move(password);
    m_offline = false;
    m_furtherTry = false;
    m_keyProved = false;
    m_slotsUnread = false;
    m_vault = std::make_unique<vault::VaultThread>(m_clock);
}

void SignIn::askRegistry(quint64 run)
{
    setStep(SignInStep::AskingRegistry);
    m_client.challenge(m_login).then(
        this, [this, run](const Result<protocol::Challenge> &challenge) {
            if (!isCurrent(run))
                return;
            if (!challenge) {
                if (isAway(challenge.failure().code) && (m_locked || m_policy.offlineDays > 0))
                    goOffline(run);
                else
                    fail(challenge.failure());
                return;
            }
            if (challenge->algorithm != QLatin1String("argon2id") || challenge->memoryKiB < 0 ||
                challenge->iterations < 0 || challenge->parallelism < 0) {
                fail({FailureCode::RegistryAnswerMalformed, QStringLiteral("key derivation")});
                return;
            }
            m_derivation.salt = challenge->salt;
            m_derivation.parameters.memoryKiB = static_cast<quint32>(challenge->memoryKiB);
            m_derivation.parameters.iterations = static_cast<quint32>(challenge->iterations);
            m_derivation.parameters.parallelism = static_cast<quint32>(challenge->parallelism);
            derive(run);
        });
}

void SignIn::goOffline(quint64 run)
{
    m_offline = true;
    readDerivation(run);
}

void SignIn::readDerivation(quint64 run)
{
    setStep(SignInStep::DerivingKeys);
    m_furtherTry = false;
    Later<QList<vault::Derivation>>(vaultThread().derivationsOf(vaultOf(m_login), m_login))
        .then(this, [this, run](const Result<QList<vault::Derivation>> &derivations) {
            if (!isCurrent(run))
                return;
            if (mayAskInstead(derivations)) {
                m_slotsUnread = true;
                m_offline = false;
                askRegistry(run);
                return;
            }
            if (!derivations) {
                offerCopies(derivations.failure(), [this, run] { readDerivation(run); });
                return;
            }
            if (derivations->isEmpty() && !m_locked && isMissing()) {
                offerCopies(std::nullopt, [this, run] { readDerivation(run); });
                return;
            }
            if (derivations->isEmpty()) {
                fail(FailureCode::OfflineUnknownHere);
                return;
            }
            m_otherDerivations = *derivations;
            m_derivation = m_otherDerivations.takeFirst();
            derive(run);
        });
}

void SignIn::derive(quint64 run)
{
    setStep(SignInStep::DerivingKeys);
    // A change of the password that was cut off left two slots; either may be this password's.
    Secret password =
        m_otherDerivations.isEmpty() ? std::move(m_password) : Secret::copyOf(m_password.view());
    Later<std::shared_ptr<vault::DerivedKeys>>(
        m_vault->derive(std::move(password), m_derivation.salt, m_derivation.parameters))
        .then(this, [this, run](const Result<std::shared_ptr<vault::DerivedKeys>> &keys) {
            if (!isCurrent(run))
                return;
            if (!keys) {
                fail(keys.failure());
                return;
            }
            m_keys = *keys;
            if (!m_offline && !m_newKey)
                prove(run);
            else
                openVault(run);
        });
}

void SignIn::prove(quint64 run)
{
    setStep(SignInStep::Proving);
    m_client.signIn(m_login, std::move(m_keys->registryProof))
        .then(this, [this, run](const Result<protocol::SignInAnswer> &answer) {
            if (!isCurrent(run))
                return;
            if (!answer) {
                fail(answer.failure());
                return;
            }
            m_answer = *answer;
            if (answer->newPasswordNeeded) {
                fail(FailureCode::PasswordChangeNeeded);
                return;
            }
            openProved(run);
        });
}

vault::VaultThread &SignIn::vaultThread()
{
    return m_locked ? m_locked->vault() : *m_vault;
}

void SignIn::openVault(quint64 run)
{
    vault::OperatorKey key{m_login, Secret::copyOf(m_keys->vaultKey.view()), m_derivation,
                           m_furtherTry};
    setStep(SignInStep::OpeningVault);
    const QString folder = vaultOf(m_login);
    Later<void>(m_locked ? m_locked->vault().unlock(folder, std::move(key))
                         : m_vault->open(folder, std::move(key)))
        .then(this, [this, run](const Result<void> &opened) {
            if (isCurrent(run))
                onOpened(run, opened);
        });
}

void SignIn::onOpened(quint64 run, const Result<void> &opened)
{
    const bool wrong = !opened && opened.failure().code == FailureCode::VaultWrongPassword;
    if (wrong && !m_otherDerivations.isEmpty()) {
        m_derivation = m_otherDerivations.takeFirst();
        m_furtherTry = true;
        derive(run);
    } else if (opened && m_newKey) {
        rewrap(run);
    } else if (opened) {
        finish(run);
    } else if (m_newKey) {
        setStep(SignInStep::AwaitingFormer);
        Q_EMIT formerRefused(opened.failure());
    } else if (m_answer && wrong) {
        // The registry took the password, so it is the right one, and the vault's is older.
        m_newKey = vault::OperatorKey{m_login, std::move(m_keys->vaultKey), m_derivation};
        setStep(SignInStep::AwaitingFormer);
    } else {
        // Whatever else is wrong is found after the slot was opened.
        m_keyProved = !wrong && opened.failure().code != FailureCode::VaultKeyslotDamaged;
        offerCopies(opened.failure(), [this, run] { openVault(run); });
    }
}

void SignIn::giveFormer(Secret password)
{
    if (m_step != SignInStep::AwaitingFormer)
        return;
    m_password = std::move(password);
    readDerivation(m_run);
}

void SignIn::rewrap(quint64 run)
{
    const auto key = std::make_shared<vault::OperatorKey>(std::move(*m_newKey));
    m_newKey.reset();
    Later<void>(vaultThread().run<void>([key](vault::Vault &vault) {
        return vault.changePassword(*key);
    })).then(this, [this, run](const Result<void> &changed) {
        if (!isCurrent(run))
            return;
        if (changed)
            finish(run);
        else
            fail(changed.failure());
    });
}

void SignIn::finish(quint64 run)
{
    if (m_answer && !m_offline && m_keys && !m_keys->vaultKey.isEmpty())
        settle();
    if (m_locked)
        leaveLocked();
    else if (m_offline)
        readKnown(run);
    else
        enter(Session::Start::WithRegistry);
}

void SignIn::settle()
{
    // The registry took this password: where a change was cut off, it is the one that holds.
    const auto key = std::make_shared<vault::OperatorKey>(
        vault::OperatorKey{m_login, std::move(m_keys->vaultKey), m_derivation});
    vaultThread().run<void>([key](vault::Vault &vault) { return vault.settlePassword(*key); });
}

void SignIn::leaveLocked()
{
    if (m_answer) {
        m_client.setToken(Secret::copyOf(m_answer->token.toLatin1()));
        if (!m_locked->renew(*m_answer)) {
            fail(FailureCode::PermissionDenied);
            return;
        }
        // An empty vault knows nobody yet.
        if (m_replaced)
            remember();
    }
    const QPointer<Session> session = m_locked;
    forget();
    setStep(SignInStep::Idle);
    if (!session)
        return;
    session->unlock();
    if (std::exchange(m_replaced, false)) {
        session->noteVaultReplaced();
        Q_EMIT vaultReplaced();
    }
}

void SignIn::readKnown(quint64 run)
{
    using Known = std::optional<vault::KnownOperator>;
    Later<Known>(m_vault->run<Known>([](vault::Vault &vault) {
        return vault.knownOperators().find();
    })).then(this, [this, run](const Result<Known> &known) {
        if (!isCurrent(run))
            return;
        if (!known) {
            fail(known.failure());
            return;
        }
        const Result<protocol::User> user =
            *known ? protocol::fromJson<protocol::User>((*known)->user, protocol::Direction::Answer)
                   : Result<protocol::User>(FailureCode::OfflineUnknownHere);
        if (!user) {
            fail(FailureCode::OfflineUnknownHere);
            return;
        }
        const QDateTime now = m_clock.now();
        const QDateTime last = (*known)->signedInAt;
        // Else a clock set back would stretch the days without an end.
        if (now.secsTo(last) > toleratedBackSeconds) {
            fail({FailureCode::ClockSkewed, QStringLiteral("before the last sign-in")});
            return;
        }
        if (last.daysTo(now) > m_policy.offlineDays) {
            fail({FailureCode::OfflineDaysOver, QString::number(m_policy.offlineDays)});
            return;
        }
        m_answer = protocol::SignInAnswer{{}, now, *user, now};
        enter(Session::Start::Offline);
    });
}

void SignIn::remember()
{
    // In the vault's own thread, in front of everything that the session will hand in. Where it
    // fails, only the next sign-in without the registry is poorer.
    const vault::KnownOperator known{m_answer->user.toJson(), m_answer->time};
    vaultThread().run<void>([known, recovery = m_policy.recoveryKey](vault::Vault &vault) {
        if (!recovery.isEmpty() && !vault.isRecoverableBy(recovery)) {
            if (const Result<void> sealed = vault.setRecoveryKey(recovery); !sealed)
                qWarning().noquote() << failureName(sealed.failure().code);
        }
        return vault.knownOperators().remember(known);
    });
}

void SignIn::enter(Session::Start start)
{
    const protocol::SignInAnswer answer = *m_answer;
    const bool online = start == Session::Start::WithRegistry;
    if (online)
        remember();
    m_replaced = false;
    Q_EMIT aboutToSucceed();
    m_client.setToken(online ? Secret::copyOf(answer.token.toLatin1()) : Secret());
    const auto session = std::make_shared<Session>(m_client, std::move(m_vault), answer, start);
    forget();
    setStep(SignInStep::Idle);
    Q_EMIT succeeded(session);
}

void SignIn::setStep(SignInStep step)
{
    if (m_step == step)
        return;
    m_step = step;
    Q_EMIT stepChanged(step);
}

void SignIn::fail(const Failure &failure)
{
    if (m_answer && !m_offline) {
        // The registry let the person in, and nothing comes of it.
        Secret before = m_client.exchangeToken(Secret::copyOf(m_answer->token.toLatin1()));
        m_client.signOut();
        m_client.setToken(std::move(before));
    }
    forget();
    setStep(SignInStep::Idle);
    Q_EMIT failed(failure);
}

void SignIn::forget()
{
    m_password = {};
    m_otherDerivations.clear();
    m_keys.reset();
    m_vault.reset();
    m_answer.reset();
    m_newKey.reset();
    m_locked = nullptr;
    m_copies.clear();
    m_damage.reset();
    m_afterCopy = {};
}

QString SignIn::vaultOf(const QString &login) const
{
    return folderOfLogin(m_policy.vaultFolder, login);
}

} // namespace ruqsat::desk
