#include "ctl/admin_session.h"

#include "vault/derive.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>

namespace ruqsat::ctl {
namespace {

constexpr std::size_t longestSecret = 1024;

/// No echo while it lives.
class QuietTerminal final
{
public:
    explicit QuietTerminal(int descriptor)
        : m_descriptor(descriptor)
        , m_isTerminal(isatty(descriptor) == 1 && tcgetattr(descriptor, &m_before) == 0)
    {
        if (!m_isTerminal)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(descriptor, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        if (!m_isTerminal)
            return;
        tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

private:
    int m_descriptor;
    termios m_before{};
    bool m_isTerminal;
};

} // namespace

Secret readSecret(const QString &descriptor, const char *prompt)
{
    bool isNumber = true;
    const int from = descriptor.isEmpty() ? STDIN_FILENO : descriptor.toInt(&isNumber);
    if (!isNumber || from < 0)
        return {};
    const QuietTerminal quiet(from);
    if (isatty(from) == 1)
        std::fputs(prompt, stderr);
    Secret secret(longestSecret);
    char one = 0;
    while (read(from, &one, 1) == 1 && one != '\n') {
        if (!secret.append(QByteArrayView(&one, 1)))
            return {};
    }
    return secret;
}

QStringList adminSessionOptions()
{
    return {QStringLiteral("--settings"), QStringLiteral("--login"),
            QStringLiteral("--password-fd"), QStringLiteral("--lang")};
}

Result<std::unique_ptr<AdminSession>> AdminSession::open(const Arguments &given)
{
    Result<std::unique_ptr<AdminSession>> session = openForNewPassword(given);
    if (session && (*session)->m_oneTime)
        return FailureCode::PasswordChangeNeeded;
    return session;
}

Result<std::unique_ptr<AdminSession>> AdminSession::openForNewPassword(const Arguments &given)
{
    const Result<desk::Settings> settings =
        desk::Settings::load(given.values.value(QStringLiteral("--settings")));
    if (!settings)
        return settings.failure();
    Result<std::unique_ptr<desk::RegistryClient>> client = desk::RegistryClient::create(*settings);
    if (!client)
        return client.failure();
    std::unique_ptr<AdminSession> session(new AdminSession);
    session->m_settings = *settings;
    session->m_client = *std::move(client);
    if (const Result<void> entered = session->signIn(given); !entered)
        return entered.failure();
    return session;
}

Result<void> AdminSession::signIn(const Arguments &given)
{
    const QString login = given.values.value(QStringLiteral("--login"));
    const Result<protocol::Challenge> challenge = await(m_client->challenge(login));
    if (!challenge)
        return challenge.failure();
    const Secret password =
        readSecret(given.values.value(QStringLiteral("--password-fd")), "Password: ");
    if (password.isEmpty())
        return FailureCode::SignInWrong;
    Result<vault::DerivedKeys> keys = vault::derive(password, challenge->salt,
                                                    {static_cast<quint32>(challenge->memoryKiB),
                                                     static_cast<quint32>(challenge->iterations),
                                                     static_cast<quint32>(challenge->parallelism)});
    if (!keys)
        return keys.failure();
    m_proof = Secret::copyOf(keys->registryProof.view());
    const Result<protocol::SignInAnswer> answer =
        await(m_client->signIn(login, std::move(keys->registryProof)));
    if (!answer)
        return answer.failure();
    m_client->setToken(Secret::copyOf(answer->token.toLatin1()));
    m_user = answer->user;
    m_oneTime = answer->newPasswordNeeded;
    return {};
}

AdminSession::~AdminSession()
{
    // The session ends with the command: nobody else can go on with its token.
    if (!m_client || !m_client->hasToken())
        return;
    const Result<void> ended = await(m_client->signOut());
    if (!ended)
        std::fprintf(stderr, "%s\n", qUtf8Printable(failureName(ended.failure().code)));
}

} // namespace ruqsat::ctl
