#include "ctl/vault_command.h"

#include "core/clock.h"
#include "ctl/command.h"
#include "vault/backup.h"
#include "vault/key_wrap.h"
#include "vault/vault.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <array>
#include <cstdio>

namespace ruqsat::ctl {
namespace {

constexpr qint64 largestKeyFile = 64 * 1024;
constexpr std::size_t longestPassword = 1024;
constexpr int copiesKept = 7;

/// The first line of standard input, as UTF-8 in the form in which it was typed.
Secret readPassword()
{
    Secret password(longestPassword);
    for (int byte = std::getchar(); byte != EOF && byte != '\n'; byte = std::getchar()) {
        const char one = static_cast<char>(byte);
        if (!password.append(QByteArrayView(&one, 1)))
            return {};
    }
    return password;
}

Result<vault::OperatorKey> keyFrom(const QString &login, const vault::Derivation &derivation)
{
    const Secret password = readPassword();
    Result<vault::DerivedKeys> keys =
        vault::derive(password, derivation.salt, derivation.parameters);
    if (!keys)
        return keys.failure();
    return vault::OperatorKey{login, std::move(keys->vaultKey), derivation};
}

/// The key of somebody who has a slot in the folder.
Result<vault::OperatorKey> knownKey(const QString &folder, const QString &login)
{
    const auto derivation = vault::Vault::derivationOf(folder, login);
    if (!derivation)
        return derivation.failure();
    if (!*derivation)
        return FailureCode::VaultOperatorUnknown;
    return keyFrom(login, **derivation);
}

Result<void> backUp(const Arguments &given, const QString &folder, const QString &login)
{
    const SystemClock clock;
    Result<vault::OperatorKey> key = knownKey(folder, login);
    if (!key)
        return key.failure();
    const auto vault = vault::Vault::open(folder, *key, clock);
    if (!vault)
        return vault.failure();
    const QString keep = given.values.value(QStringLiteral("--keep"));
    const Result<QString> copy = (*vault)->backUp(given.values.value(QStringLiteral("--to")),
                                                  keep.isEmpty() ? copiesKept : keep.toInt());
    if (!copy)
        return copy.failure();
    print(*copy);
    return {};
}

Result<void> check(const Arguments &given, const QString &folder, const QString &login)
{
    const SystemClock clock;
    Result<vault::OperatorKey> key = knownKey(folder, login);
    if (!key)
        return key.failure();
    const Result<vault::VaultContent> content = vault::checkVault(folder, *key, clock);
    if (!content)
        return content.failure();
    if (given.has("--json"))
        printJson(
            QJsonObject{{QStringLiteral("drafts"), content->drafts},
                        {QStringLiteral("attachments"), content->attachments},
                        {QStringLiteral("outbox"), content->outbox},
                        {QStringLiteral("damaged"), QJsonArray::fromStringList(content->damaged)}});
    else
        print(QStringLiteral("drafts %1, attachments %2, outbox %3, damaged %4")
                  .arg(content->drafts)
                  .arg(content->attachments)
                  .arg(content->outbox)
                  .arg(content->damaged.size()));
    if (!content->damaged.isEmpty())
        return Failure(FailureCode::VaultDamaged, content->damaged.join(QLatin1Char(' ')));
    return {};
}

Result<void> recover(const Arguments &given, const QString &folder, const QString &login)
{
    QFile file(given.values.value(QStringLiteral("--key")));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestKeyFile)
        return Failure(FailureCode::DataFileUnreadable, file.fileName());
    Secret privateKey(static_cast<std::size_t>(file.size()));
    const qint64 read =
        file.read(static_cast<char *>(static_cast<void *>(privateKey.writableData())), file.size());
    privateKey.resize(static_cast<std::size_t>(qMax<qint64>(read, 0)));
    // A salt of the vault's own; the next sign-in with the registry rewraps under the registry's.
    const Result<QByteArray> salt = vault::randomBytes(vault::saltSize);
    if (!salt)
        return salt.failure();
    Result<vault::OperatorKey> key = keyFrom(login, {*salt, {}});
    if (!key)
        return key.failure();
    return vault::Vault::recover(folder, privateKey, *key, SystemClock());
}

} // namespace

int runVault(const QStringList &arguments)
{
    const auto given = Arguments::sort(arguments,
                                       {QStringLiteral("--folder"), QStringLiteral("--to"),
                                        QStringLiteral("--from"), QStringLiteral("--login"),
                                        QStringLiteral("--keep"), QStringLiteral("--key"),
                                        QStringLiteral("--lang")},
                                       {QStringLiteral("--json")});
    if (!given || given->words.size() != 1 || !given->language())
        return showUsage("vault");
    const auto value = [&given](const char *name) {
        return given->values.value(QLatin1String(name));
    };
    const QString &what = given->words.first();
    const QString folder = value("--folder");
    const QString login = value("--login");
    Result<void> done;
    if (folder.isEmpty())
        return showUsage("vault");
    if (what == QLatin1String("backup") && !value("--to").isEmpty() && !login.isEmpty())
        done = backUp(*given, folder, login);
    else if (what == QLatin1String("check") && !login.isEmpty())
        done = check(*given, folder, login);
    else if (what == QLatin1String("restore") && !value("--from").isEmpty())
        done = vault::restoreVault(value("--from"), folder, QDateTime::currentDateTimeUtc());
    else if (what == QLatin1String("recover") && !value("--key").isEmpty() && !login.isEmpty())
        done = recover(*given, folder, login);
    else
        return showUsage("vault");
    return done ? Success : fail(done.failure(), *given->language());
}

} // namespace ruqsat::ctl
