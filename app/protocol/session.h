#pragma once

#include "protocol/names.h"
#include "protocol/object_reader.h"

#include "core/regulation.h"
#include "core/secret.h"

namespace ruqsat::protocol {

/// GET /v1/status
struct Status
{
    QString service;
    QString version;
    QDateTime time;
    bool demo = false;
    /// Regulations that were repealed may be chosen.
    bool repealed = false;
    /// Of LawInForce: another than the desk has, and it asks.
    qint64 lawRevision = 0;

    static Status read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/sign-in/challenge
struct ChallengeRequest
{
    QString login;

    static ChallengeRequest read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// How the desk derives its keys from the password. An unknown login gets an answer too.
struct Challenge
{
    QByteArray salt; ///< 16 bytes
    QString algorithm = QStringLiteral("argon2id");
    int memoryKiB = 65536;
    int iterations = 3;
    int parallelism = 1;
    QDateTime time;

    static Challenge read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// POST /v1/sign-in. Move-only, as the proof opens the account.
struct SignInRequest
{
    QString login;
    Secret proof; ///< 32 bytes

    static SignInRequest read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct Office
{
    QString id;
    OfficeKind kind = OfficeKind::Centre;
    QString bin;
    LocalizedText name;
    QString window;          ///< of the device at the counter; empty where there is none
    QStringList regulations; ///< that it decides on; a centre decides nothing

    static Office read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// The channel in which a counter of this office takes applications for a service: the centre's
/// (clause 8 of 003), the provider's own (clause 7 of 000–003), the office's (clause 5 of 004), or
/// the portal's (clause 6, in 004 clause 8). Nothing where it takes none: a provider takes only
/// what it decides on.
std::optional<Channel> counterChannel(const Office &office, const Regulation &regulation);

struct User
{
    QString login;
    QString iin;
    LocalizedText name;
    Role role = Role::Operator;
    Office office;

    static User read(ObjectReader &in);
    QJsonObject toJson() const;
};

struct SignInAnswer
{
    QString token; ///< base64url of 32 bytes, for `Authorization: Bearer`
    QDateTime expiresAt;
    User user;
    QDateTime time; ///< of the registry, to tell the desk that its clock is off
    /// The password was given by an administrator: nothing goes on before there is another.
    bool newPasswordNeeded = false;

    static SignInAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

/// GET /v1/session
struct SessionAnswer
{
    User user;
    QDateTime expiresAt;

    static SessionAnswer read(ObjectReader &in);
    QJsonObject toJson() const;
};

} // namespace ruqsat::protocol
