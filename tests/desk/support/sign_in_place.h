#pragma once

#include "desk/sign_in.h"

#include "desk/support/desk_keys.h"
#include "desk/support/scripted_registry.h"
#include "desk/support/wait.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

#include <functional>

namespace ruqsat::test {

inline const QByteArray rightPassword = "Ayna-1856";
inline constexpr int offlineDays = 7;

/// A registry that knows two operators by their proofs, and can be away.
class Accounts final
{
public:
    bool away = false;
    /// What becomes of the next change of a password.
    enum class PasswordFault {
        None,
        LostBefore, ///< nothing is changed, and the registry is away from then on
        LostAfter,  ///< changed, and the registry is away from then on
        AnswerLost, ///< changed, the answer is lost, and the next question is answered
    };
    PasswordFault passwordFault = PasswordFault::None;
    /// Called when a change of a password has come, and nothing is carried out yet.
    std::function<void()> passwordCame;
    QStringList signedOut; ///< the tokens, in their order

    /// The administrator gave the login a new password: salt and proof are others.
    void reset(const QString &login)
    {
        m_proofs.remove(login);
        ++m_resets[login];
    }

    ScriptedReply answer(const ScriptedRequest &request)
    {
        if (away)
            return ScriptedReply::error(503, "registryBusy");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QJsonDocument body = QJsonDocument::fromJson(request.body);
        const QString login = body[QLatin1String("login")].toString();
        if (request.target == "/v1/sign-in/challenge") {
            protocol::Challenge challenge;
            challenge.salt = m_chosen.value(login).salt;
            if (challenge.salt.isEmpty())
                challenge.salt =
                    login.toUtf8().leftJustified(16, char('s' + m_resets.value(login)), true);
            challenge.time = now;
            return json(challenge.toJson());
        }
        if (request.target == "/v1/sign-in") {
            const QString proof = body[QLatin1String("proof")].toString();
            if (!isRight(login, proof))
                return ScriptedReply::error(401, "signInWrong");
            if (!m_chosen.contains(login))
                m_proofs.insert(login, proof);
            m_last = login;
            protocol::SignInAnswer welcome;
            const QByteArray token(
                (login + QString::number(++m_tokens)).toUtf8().leftJustified(32, 't', true));
            welcome.token = QString::fromLatin1(
                token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            welcome.expiresAt = now.addSecs(12 * 3600);
            welcome.time = now;
            welcome.user.login = login;
            welcome.user.iin = login == QLatin1String("aigul") ? QStringLiteral("830918100229")
                                                               : QStringLiteral("560317100006");
            welcome.user.name = {QStringLiteral("Сынақова"), QStringLiteral("Сынакова"), {}};
            welcome.user.office.id = QStringLiteral("centre-1");
            welcome.user.office.bin = QStringLiteral("500140000106");
            welcome.user.office.name = {QStringLiteral("Орталық"), QStringLiteral("Центр"), {}};
            return json(welcome.toJson());
        }
        if (request.target == "/v1/session/password")
            return changePassword(body);
        if (request.verb == "DELETE" && request.target == "/v1/session") {
            const QByteArray bearer = request.headers.value("authorization").mid(7);
            signedOut << QString::fromUtf8(
                             QByteArray::fromBase64(bearer, QByteArray::Base64UrlEncoding))
                             .section(QLatin1Char('t'), 0, 0);
            return ScriptedReply::json(204, {});
        }
        return ScriptedReply::error(401, "sessionExpired");
    }

private:
    static ScriptedReply json(const QJsonObject &body)
    {
        return ScriptedReply::json(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

    bool isRight(const QString &login, const QString &proof) const
    {
        if (!m_chosen.contains(login))
            return m_proofs.value(login, proof) == proof;
        return QCryptographicHash::hash(QByteArray::fromBase64(proof.toLatin1()),
                                        QCryptographicHash::Sha256) ==
               m_chosen.value(login).verifier;
    }

    ScriptedReply changePassword(const QJsonDocument &body)
    {
        if (passwordCame)
            std::exchange(passwordCame, {})();
        const PasswordFault fault = std::exchange(passwordFault, PasswordFault::None);
        if (!isRight(m_last, body[QLatin1String("proof")].toString()))
            return ScriptedReply::error(401, "signInWrong");
        away = fault == PasswordFault::LostBefore || fault == PasswordFault::LostAfter;
        if (fault != PasswordFault::LostBefore) {
            const QJsonValue chosen = body[QLatin1String("password")];
            const auto bytes = [&chosen](const char *name) {
                return QByteArray::fromBase64(chosen[QLatin1String(name)].toString().toLatin1());
            };
            m_chosen.insert(m_last, {bytes("salt"), bytes("verifier")});
        }
        if (fault != PasswordFault::None)
            return {ScriptedReply::Cut, 0, {}};
        return ScriptedReply::json(204, {});
    }

    QHash<QString, protocol::PasswordVerifier> m_chosen; ///< by the person
    QString m_last;                                      ///< who signed in last
    QHash<QString, QString> m_proofs;                    ///< the first one that comes counts
    QHash<QString, int> m_resets;
    int m_tokens = 0;
};

/// A desk with one vault folder, before those accounts.
struct Place
{
    Accounts accounts;
    ScriptedRegistry registry{
        [this](const ScriptedRequest &request) { return accounts.answer(request); }};
    QTemporaryDir folder;
    ManualClock clock{QDateTime::currentDateTimeUtc()};
    std::unique_ptr<desk::RegistryClient> client;
    desk::SignInPolicy policy{folder.filePath(QStringLiteral("vault")), offlineDays, {}};
    std::unique_ptr<desk::SignIn> signIn;
    std::shared_ptr<desk::Session> session;
    std::optional<Failure> failure;

    explicit Place(int days = offlineDays)
    {
        client = *desk::RegistryClient::create(deskSettings(registry.port(), folder.path()));
        start(days);
    }

    void start(int days)
    {
        policy.offlineDays = days;
        signIn = std::make_unique<desk::SignIn>(*client, policy, clock);
        QObject::connect(signIn.get(), &desk::SignIn::failed, signIn.get(),
                         [this](const Failure &why) { failure = why; });
        QObject::connect(signIn.get(), &desk::SignIn::aboutToSucceed, signIn.get(), [this] {
            if (session)
                session->signOut();
            session.reset();
        });
        QObject::connect(signIn.get(), &desk::SignIn::succeeded, signIn.get(),
                         [this](const std::shared_ptr<desk::Session> &made) { session = made; });
    }

    bool over() const { return !signIn->isRunning(); }

    /// The session, or null with `failure`.
    desk::Session *enter(const char *login = "aigul", const QByteArray &password = rightPassword)
    {
        failure.reset();
        signIn->start(QLatin1String(login), Secret::copyOf(password));
        return QTest::qWaitFor([this] { return over(); }, 20'000) && !failure ? session.get()
                                                                              : nullptr;
    }

    bool unlock(const QByteArray &password = rightPassword)
    {
        failure.reset();
        signIn->unlock(*session, Secret::copyOf(password));
        return QTest::qWaitFor([this] { return over(); }, 20'000) && !failure;
    }

    void leave()
    {
        session->signOut();
        session.reset();
    }
};

/// The public half of a key of the test keys, DER.
inline QByteArray recoveryKey()
{
    const QSslCertificate certificate =
        QSslCertificate::fromPath(deskKeys() + QStringLiteral("/root.pem")).value(0);
    return certificate.publicKey().toDer();
}

/// Whether the vault of the login is closed: its lock can be taken.
inline bool isClosed(const Place &place)
{
    vault::VaultThread other(place.clock);
    vault::OperatorKey key{QStringLiteral("aigul"), Secret::copyOf(QByteArray(32, 'k')), {}};
    const auto opened =
        other.open(place.folder.filePath(QStringLiteral("vault/user-aigul")), std::move(key));
    return ended(opened) && opened.result().failure().code != FailureCode::VaultBusy;
}

} // namespace ruqsat::test
