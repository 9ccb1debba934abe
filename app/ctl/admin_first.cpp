#include "ctl/admin_first.h"

#include "core/data_reader.h"
#include "ctl/admin_session.h"
#include "ctl/admin_words.h"
#include "desk/administration_password.h"

#include <cstdio>

namespace ruqsat::ctl {

Result<void> makeFirstAdministrator(const Arguments &given, Language language)
{
    constexpr qint64 largest = 64 * 1024;
    const QString path = given.values.value(QStringLiteral("--file"));
    const Result<QByteArray> bytes = readDataFile(path, largest);
    if (!bytes)
        return bytes.failure();
    Result<QJsonObject> seed = parseDataObject(*bytes, largest);
    if (!seed)
        return seed.failure();
    QJsonArray users = seed->value(QStringLiteral("users")).toArray();
    if (users.size() != 1 || !users.first().isObject())
        return Failure(FailureCode::DataFileInvalid, QStringLiteral("/users"));
    const Secret password =
        readSecret(given.values.value(QStringLiteral("--password-fd")), "Password: ");
    if (!desk::isGoodPassword(QString::fromUtf8(password.view()))) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(adminWord(AdminWord::WeakPassword, language)));
        return Failure(FailureCode::PasswordChangeNeeded);
    }
    const Result<protocol::PasswordVerifier> verifier = await(desk::verifierOf(password));
    if (!verifier)
        return verifier.failure();
    QJsonObject user = users.first().toObject();
    const QJsonObject derived = verifier->toJson();
    for (auto member = derived.constBegin(); member != derived.constEnd(); ++member)
        user.insert(member.key(), member.value());
    user.insert(QStringLiteral("role"), roleName(Role::Administrator));
    user.insert(QStringLiteral("wholeRegistry"), true);
    users[0] = user;
    seed->insert(QStringLiteral("users"), users);
    for (const char *list : {"offices", "devices"}) {
        if (!seed->contains(QLatin1String(list)))
            seed->insert(QLatin1String(list), QJsonArray());
    }
    printJson(*seed);
    return {};
}

} // namespace ruqsat::ctl
