#include "desk/sign_in.h"

#include <QDir>
#include <QUrl>

namespace ruqsat::desk {

SignIn::SignIn(RegistryClient &client, QString vaultFolder, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_vaultFolder(std::move(vaultFolder))
    , m_clock(clock)
{
}

SignIn::~SignIn() = default;

void SignIn::start(const QString &login, Secret password)
{
    if (isRunning())
        return;
    m_renewing = nullptr;
    begin(login, std::move(password));
}

void SignIn::renew(Session &session, Secret password)
{
    if (isRunning())
        return;
    m_renewing = &session;
    begin(session.user().login, std::move(password));
}

void SignIn::cancel()
{
    if (isRunning())
        fail(FailureCode::Cancelled);
}

void SignIn::begin(const QString &login, Secret password)
{
    const quint64 run = ++m_run;
    m_login = login;
    m_password = std::move(password);
    setStep(SignInStep::AskingRegistry);
    m_client.challenge(login).then(this, [this, run](const Result<protocol::Challenge> &challenge) {
        if (!isCurrent(run))
            return;
        if (!challenge)
            fail(challenge.failure());
        else
            derive(run, *challenge);
    });
}

void SignIn::derive(quint64 run, const protocol::Challenge &challenge)
{
    if (challenge.algorithm != QLatin1String("argon2id") || challenge.memoryKiB < 0 ||
        challenge.iterations < 0 || challenge.parallelism < 0) {
        fail({FailureCode::RegistryAnswerMalformed, QStringLiteral("key derivation")});
        return;
    }
    setStep(SignInStep::DerivingKeys);
    m_derivation.salt = challenge.salt;
    m_derivation.parameters.memoryKiB = static_cast<quint32>(challenge.memoryKiB);
    m_derivation.parameters.iterations = static_cast<quint32>(challenge.iterations);
    m_derivation.parameters.parallelism = static_cast<quint32>(challenge.parallelism);
    m_vault = std::make_unique<vault::VaultThread>(m_clock);
    Later<std::shared_ptr<vault::DerivedKeys>>(
        m_vault->derive(std::move(m_password), m_derivation.salt, m_derivation.parameters))
        .then(this, [this, run](const Result<std::shared_ptr<vault::DerivedKeys>> &keys) {
            if (!isCurrent(run))
                return;
            if (!keys) {
                fail(keys.failure());
                return;
            }
            m_keys = *keys;
            prove(run);
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
            if (answer->newPasswordNeeded) {
                fail(FailureCode::PasswordChangeNeeded);
                return;
            }
            m_client.setToken(Secret::copyOf(answer->token.toLatin1()));
            if (!m_renewing) {
                openVault(run, *answer);
                return;
            }
            const bool same = m_renewing->renew(*answer);
            if (!same) {
                fail(FailureCode::PermissionDenied);
                return;
            }
            forget();
            setStep(SignInStep::Idle);
            Q_EMIT renewed();
        });
}

void SignIn::openVault(quint64 run, const protocol::SignInAnswer &answer)
{
    setStep(SignInStep::OpeningVault);
    const qint64 skew = answer.time.secsTo(m_clock.now());
    vault::OperatorKey key{m_login, std::move(m_keys->vaultKey), m_derivation};
    Later<void>(m_vault->open(vaultOf(m_login), std::move(key)))
        .then(this, [this, run, answer, skew](const Result<void> &opened) {
            if (!isCurrent(run))
                return;
            if (!opened) {
                m_client.signOut();
                m_client.setToken({});
                fail(opened.failure());
                return;
            }
            const auto session =
                std::make_shared<Session>(m_client, std::move(m_vault), answer, skew);
            forget();
            setStep(SignInStep::Idle);
            Q_EMIT succeeded(session);
        });
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
    forget();
    setStep(SignInStep::Idle);
    Q_EMIT failed(failure);
}

void SignIn::forget()
{
    m_password = {};
    m_keys.reset();
    m_vault.reset();
    m_renewing = nullptr;
}

QString SignIn::vaultOf(const QString &login) const
{
    // Colleagues who share a desk cannot let each other into one vault without both passwords, so
    // each has a vault of the own. Encoded: a login is not to choose the folder.
    const QByteArray name = "user-" + QUrl::toPercentEncoding(login, {}, ".");
    return QDir(m_vaultFolder).filePath(QString::fromLatin1(name));
}

} // namespace ruqsat::desk
