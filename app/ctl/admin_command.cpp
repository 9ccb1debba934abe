#include "ctl/admin_command.h"

#include "core/data_reader.h"
#include "ctl/admin_first.h"
#include "ctl/admin_words.h"
#include "desk/administration_password.h"
#include "trust/device_request.h"

#include <QFile>
#include <QSaveFile>

namespace ruqsat::ctl {
namespace {

constexpr qint64 largestAdminFile = 64 * 1024;

/// The new password is asked for twice at a terminal; from a file descriptor it is the second line.
Result<void> changeOwnPassword(const Arguments &given, Language language)
{
    const Result<std::unique_ptr<AdminSession>> session = AdminSession::openForNewPassword(given);
    if (!session)
        return session.failure();
    const Secret next =
        readSecret(given.values.value(QStringLiteral("--password-fd")), "New password: ");
    if (!desk::isGoodPassword(QString::fromUtf8(next.view()))) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(adminWord(AdminWord::WeakPassword, language)));
        return Failure(FailureCode::PasswordChangeNeeded);
    }
    const Result<protocol::PasswordVerifier> verifier = await(desk::verifierOf(next));
    if (!verifier)
        return verifier.failure();
    const Result<void> changed =
        await((*session)->client().changePassword({(*session)->proof(), *verifier}));
    if (changed)
        print(adminWord(AdminWord::Done, language));
    return changed;
}

/// At the device itself: its key, which stays, and the request that travels. A key that is there is
/// never written over: the device may be working with it. So one that was made goes again where its
/// request cannot be kept, or the next try would be refused.
Result<void> makeKey(const Arguments &given, Language language)
{
    const Result<trust::DeviceRequest> made = trust::makeDeviceRequest(given.words.at(1));
    if (!made)
        return made.failure();
    QSaveFile request(given.values.value(QStringLiteral("--csr")));
    if (!request.open(QIODevice::WriteOnly))
        return Failure(FailureCode::IoError, request.fileName());
    QFile key(given.values.value(QStringLiteral("--key")));
    if (!key.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Failure(FailureCode::IoError, key.fileName());
    const auto size = static_cast<qint64>(made->keyPem.size());
    const bool keyKept = key.write(made->keyPem.view().data(), size) == size;
    if (!keyKept || request.write(made->requestPem) != made->requestPem.size() ||
        !request.commit()) {
        key.remove();
        return Failure(FailureCode::IoError, keyKept ? request.fileName() : key.fileName());
    }
    print(adminWord(AdminWord::Done, language));
    return {};
}

Result<void> showCode(const Arguments &given, Language language)
{
    const Result<desk::Settings> settings =
        desk::Settings::load(given.values.value(QStringLiteral("--settings")));
    if (!settings)
        return settings.failure();
    const Result<std::unique_ptr<desk::RegistryClient>> client =
        desk::RegistryClient::create(*settings);
    if (!client)
        return client.failure();
    const Secret code = readSecret(given.values.value(QStringLiteral("--code-fd")), "Code: ");
    const Result<void> enrolled = await((*client)->enrol(QString::fromUtf8(code.view())));
    if (enrolled)
        print(adminWord(AdminWord::Done, language));
    return enrolled;
}

std::optional<Result<void>> runSignedIn(const Arguments &given, Language language)
{
    const QString what = given.words.first();
    using Run = std::optional<Result<void>> (*)(AdminCall &);
    static constexpr std::pair<const char *, Run> runs[] = {
        {"offices", runOffices},   {"users", runUsers},   {"devices", runDevices},
        {"requests", runRequests}, {"policy", runPolicy}, {"calendar", runCalendar},
        {"mci", runMci},           {"roots", runRoots}};
    for (const auto &[name, run] : runs) {
        if (what != QLatin1String(name))
            continue;
        Result<std::unique_ptr<AdminSession>> session = AdminSession::open(given);
        if (!session)
            return session.failure();
        AdminCall call{given, language, **session};
        return run(call);
    }
    return std::nullopt;
}

std::optional<Result<void>> runWords(const Arguments &given, Language language)
{
    const QString what = given.words.first();
    if (what == u"first")
        return makeFirstAdministrator(given, language);
    if (what == u"make-key") {
        if (given.words.size() != 2 || given.values.value(QStringLiteral("--key")).isEmpty() ||
            given.values.value(QStringLiteral("--csr")).isEmpty())
            return std::nullopt;
        return makeKey(given, language);
    }
    if (given.values.value(QStringLiteral("--settings")).isEmpty())
        return std::nullopt;
    if (what == u"show-code")
        return showCode(given, language);
    if (given.values.value(QStringLiteral("--login")).isEmpty())
        return std::nullopt;
    if (what == u"password")
        return changeOwnPassword(given, language);
    return runSignedIn(given, language);
}

} // namespace

desk::RegistryClient::Query AdminCall::query() const
{
    desk::RegistryClient::Query query;
    for (const char *name : {"q", "office", "role", "state"}) {
        const QString text = given.values.value(QStringLiteral("--") + QLatin1String(name));
        if (!text.isEmpty())
            query.emplaceBack(QString::fromLatin1(name), text);
    }
    return query;
}

Result<QJsonObject> AdminCall::file() const
{
    const Result<QByteArray> bytes = readDataFile(value("--file"), largestAdminFile);
    if (!bytes)
        return bytes.failure();
    return parseDataObject(*bytes, largestAdminFile);
}

int runAdmin(const QStringList &arguments)
{
    const QStringList values =
        adminSessionOptions() +
        QStringList{QStringLiteral("--q"),         QStringLiteral("--office"),
                    QStringLiteral("--role"),      QStringLiteral("--state"),
                    QStringLiteral("--file"),      QStringLiteral("--reason"),
                    QStringLiteral("--window"),    QStringLiteral("--certificate"),
                    QStringLiteral("--code-fd"),   QStringLiteral("--version"),
                    QStringLiteral("--csr"),       QStringLiteral("--ca"),
                    QStringLiteral("--ca-key"),    QStringLiteral("--out"),
                    QStringLiteral("--key"),       QStringLiteral("--minutes"),
                    QStringLiteral("--regulation")};
    const auto given = Arguments::sort(arguments, values, {QStringLiteral("--json")});
    if (!given || given->words.isEmpty() || !given->language())
        return showUsage("admin");
    const std::optional<Result<void>> done = runWords(*given, *given->language());
    if (!done)
        return showUsage("admin");
    return done->ok() ? Success : fail(done->failure(), *given->language());
}

} // namespace ruqsat::ctl
