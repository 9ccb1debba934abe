#include "protocol/session.h"

namespace ruqsat::protocol {

Status Status::read(ObjectReader &in)
{
    Status status;
    status.service = in.text("service", 64);
    status.version = in.text("version", 64);
    status.time = in.time("time");
    status.demo = in.boolean("demo");
    status.repealed = in.optionalBoolean("repealed");
    if (in.has("lawRevision"))
        status.lawRevision = in.integer("lawRevision", 0, Q_INT64_C(1) << 53);
    return status;
}

QJsonObject Status::toJson() const
{
    return {{"service", service}, {"version", version},   {"time", timeText(time)},
            {"demo", demo},       {"repealed", repealed}, {"lawRevision", lawRevision}};
}

ChallengeRequest ChallengeRequest::read(ObjectReader &in)
{
    return {in.text("login", 64)};
}

QJsonObject ChallengeRequest::toJson() const
{
    return {{"login", login}};
}

Challenge Challenge::read(ObjectReader &in)
{
    Challenge challenge;
    challenge.salt = in.base64("salt", 16, 16);
    const QJsonObject kdf = in.object("kdf");
    ObjectReader parameters(kdf, Direction::Answer);
    challenge.algorithm = parameters.text("algorithm", 32);
    // Bounds keep a stranger who answers for the registry from exhausting the desk.
    challenge.memoryKiB = static_cast<int>(parameters.integer("memoryKiB", 8192, 1048576));
    challenge.iterations = static_cast<int>(parameters.integer("iterations", 1, 16));
    challenge.parallelism = static_cast<int>(parameters.integer("parallelism", 1, 8));
    if (const Result<void> done = parameters.finish(); !done)
        in.fail("kdf", done.failure());
    challenge.time = in.time("time");
    return challenge;
}

QJsonObject Challenge::toJson() const
{
    return {{"salt", QString::fromLatin1(salt.toBase64())},
            {"kdf", QJsonObject{{"algorithm", algorithm},
                                {"memoryKiB", memoryKiB},
                                {"iterations", iterations},
                                {"parallelism", parallelism}}},
            {"time", timeText(time)}};
}

SignInRequest SignInRequest::read(ObjectReader &in)
{
    SignInRequest request;
    request.login = in.text("login", 64);
    QByteArray proof = in.base64("proof", 32, 32);
    request.proof = Secret::copyOf(proof);
    proof.fill('\0');
    return request;
}

QJsonObject SignInRequest::toJson() const
{
    return {{"login", login},
            {"proof", QString::fromLatin1(proof.view().toByteArray().toBase64())}};
}

Office Office::read(ObjectReader &in)
{
    Office office;
    office.id = in.text("id", 64);
    office.kind = in.name("kind", officeKindFromName);
    office.bin = in.bin("bin");
    office.name = in.localized("name", 500);
    office.window = in.optionalText("window", 64);
    if (in.has("regulations"))
        office.regulations = in.texts("regulations", 100, 64);
    return office;
}

std::optional<Channel> counterChannel(const Office &office, const Regulation &regulation)
{
    if (office.kind == OfficeKind::Centre)
        return regulation.channels.contains(Channel::Centre) ? std::optional(Channel::Centre)
                                                             : std::nullopt;
    if (office.kind == OfficeKind::Portal)
        return regulation.channels.contains(Channel::Portal) ? std::optional(Channel::Portal)
                                                             : std::nullopt;
    if (!office.regulations.contains(regulation.id))
        return std::nullopt;
    for (const Channel channel : {Channel::Provider, Channel::Office}) {
        if (regulation.channels.contains(channel))
            return channel;
    }
    return std::nullopt;
}

QJsonObject Office::toJson() const
{
    QJsonObject json{
        {"id", id}, {"kind", wireName(kind)}, {"bin", bin}, {"name", localizedJson(name)}};
    if (!window.isEmpty())
        json.insert(QStringLiteral("window"), window);
    if (!regulations.isEmpty())
        json.insert(QStringLiteral("regulations"), QJsonArray::fromStringList(regulations));
    return json;
}

User User::read(ObjectReader &in)
{
    User user;
    user.login = in.text("login", 64);
    user.iin = in.iin("iin");
    user.name = in.localized("name", 300);
    user.role = in.name("role", roleFromName);
    user.office = in.nested<Office>("office");
    return user;
}

QJsonObject User::toJson() const
{
    return {{"login", login},
            {"iin", iin},
            {"name", localizedJson(name)},
            {"role", roleName(role)},
            {"office", office.toJson()}};
}

SignInAnswer SignInAnswer::read(ObjectReader &in)
{
    SignInAnswer answer;
    answer.token = in.text("token", 64);
    answer.expiresAt = in.time("expiresAt");
    answer.user = in.nested<User>("user");
    answer.time = in.time("time");
    answer.newPasswordNeeded = in.optionalBoolean("newPasswordNeeded");
    return answer;
}

QJsonObject SignInAnswer::toJson() const
{
    QJsonObject json{{"token", token},
                     {"expiresAt", timeText(expiresAt)},
                     {"user", user.toJson()},
                     {"time", timeText(time)}};
    if (newPasswordNeeded)
        json.insert(QStringLiteral("newPasswordNeeded"), true);
    return json;
}

SessionAnswer SessionAnswer::read(ObjectReader &in)
{
    SessionAnswer answer;
    answer.user = in.nested<User>("user");
    answer.expiresAt = in.time("expiresAt");
    return answer;
}

QJsonObject SessionAnswer::toJson() const
{
    return {{"user", user.toJson()}, {"expiresAt", timeText(expiresAt)}};
}

} // namespace ruqsat::protocol
