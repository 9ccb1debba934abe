#include "registry/audit_watch.h"
#include "registry/evidence_watch.h"
#include "registry/payment_watch.h"
#include "registry/periodic.h"
#include "registry/public/public_site.h"
#include "registry/route_table.h"
#include "registry/storage.h"
#include "registry/upload_watch.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDebug>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace ruqsat::registry {
namespace {

int fail(const Failure &failure)
{
    std::fprintf(stderr, "ruqsat-registry: %s %s\n", qUtf8Printable(failureName(failure.code)),
                 qUtf8Printable(failure.detail));
    return 1;
}

int printRoutes()
{
    for (const RouteSpec &route : allRoutes())
        std::printf("%s %s\n", route.method.constData(), qUtf8Printable(route.pattern));
    return 0;
}

const char *accessName(Access access)
{
    switch (access) {
    case Access::Certificate:
        return "certificate";
    case Access::Device:
        return "device";
    case Access::Session:
        return "session";
    case Access::Intake:
        return "intake";
    }
    return "";
}

/// "GET /v1/board session head": who is admitted; "*" where no permission is asked for.
int printAdmission()
{
    for (const RouteSpec &route : allRoutes()) {
        QStringList roles;
        for (int i = 0; route.permission && i <= static_cast<int>(Role::SelfService); ++i) {
            if (mayDo(static_cast<Role>(i), *route.permission))
                roles.append(roleName(static_cast<Role>(i)));
        }
        std::printf("%s %s %s %s\n", route.method.constData(), qUtf8Printable(route.pattern),
                    accessName(route.access),
                    route.permission ? qUtf8Printable(roles.join(u',')) : "*");
    }
    return 0;
}

int migrate(const Config &config)
{
    Database database(config.database);
    const Result<void> done = database.migrate();
    return done ? 0 : fail(done.failure());
}

using SeedWork = Result<void> (*)(Transaction &, const QJsonObject &);

int seed(const Config &config, const QString &path, SeedWork work)
{
    const Result<QByteArray> json = readDataFile(path, 4 * 1024 * 1024);
    if (!json)
        return fail(json.failure());
    const Result<QJsonObject> object = parseDataObject(*json, 4 * 1024 * 1024);
    if (!object)
        return fail(object.failure());
    Database database(config.database);
    AuditActor actor;
    actor.login = QStringLiteral("seed");
    const Result<void> done =
        database.transaction(actor, [&](Transaction &in) { return work(in, *object); });
    return done ? 0 : fail(done.failure());
}

http::Response refusalOf(const http::Refusal &refusal)
{
    const protocol::ErrorAnswer error{refusal.code, refusal.detail, {}, {}};
    return answer(refusal.status, error.toJson());
}

/// Exit code of a registry whose work in flight did not end in time.
constexpr int cutOff = 4;
/// What the public page and the watches take to end after the desks' work.
constexpr int secondsToEnd = 2;

/// A handler that waits for a lock or a service cannot be stopped from outside: the end of the
/// process rolls its transaction back.
void endInTime(int seconds)
{
    std::signal(SIGALRM, [](int) { _exit(cutOff); });
    alarm(static_cast<unsigned>(seconds));
}

int serve(const Config &config)
{
    const Result<std::unique_ptr<Context>> made = Context::open(config);
    if (!made)
        return fail(made.failure());
    Context &context = **made;
    if (const Result<void> schema = context.database->checkSchema(); !schema)
        return fail(schema.failure());
    if (const Result<void> law = context.followLaw(); !law)
        return fail(law.failure());
    cleanIncoming(config.storage);

    http::ServerOptions options;
    options.listen = config.listen;
    options.tls = http::TlsOptions{config.tls.cert, config.tls.key, config.tls.ca};
    options.maxConnectionsOfOne = config.connectionsFromAddress;
    options.refusal = refusalOf;
    options.stopOnSignals = true;
    options.stopTime = std::chrono::seconds(config.drainSeconds);
    options.onStopping = [&config] { endInTime(config.drainSeconds + secondsToEnd); };
    http::HttpServer server(options);
    for (const RouteSpec &route : allRoutes()) {
        if (route.sink)
            server.upload(route.method, route.pattern,
                          [&context, sink = route.sink] { return sink(context); }, {route.maxBody});
        else
            server.route(route.method, route.pattern, handlerOf(context, route),
                         {route.maxBody, route.asksOutside, admissionOf(context, route)});
    }
    const Result<quint16> port = server.start();
    if (!port)
        return fail(port.failure());
    const Periodic law(std::chrono::seconds(config.verdictSeconds), [&context] {
        if (const Result<void> followed = context.followLaw(); !followed)
            qWarning().noquote() << "law:" << failureName(followed.failure().code)
                                 << followed.failure().detail;
    });
    const EvidenceWatch evidence(context);
    const PaymentWatch payments(context);
    const AuditWatch audit(context);
    const UploadWatch uploads(context);
    std::unique_ptr<PublicSite> site;
    if (!config.publicPage.listen.isEmpty()) {
        Result<std::unique_ptr<PublicSite>> opened = PublicSite::open(context);
        if (!opened)
            return fail(opened.failure());
        site = *std::move(opened);
    }
    std::printf("{\"listening\":%u,\"public\":%u}\n", static_cast<unsigned>(*port),
                site ? static_cast<unsigned>(site->port()) : 0U);
    std::fflush(stdout);
    server.waitForTermination();
    return 0;
}

} // namespace
} // namespace ruqsat::registry

int main(int argc, char **argv)
{
    using namespace ruqsat;
    // A core dump would hold personal data.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ruqsat-registry"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RUQSAT_VERSION));
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption configOption(
        QStringLiteral("config"), QStringLiteral("Configuration file."), QStringLiteral("file"));
    const QCommandLineOption migrateOption(QStringLiteral("migrate"),
                                           QStringLiteral("Bring the database up to date."));
    const QCommandLineOption seedOption(QStringLiteral("seed"),
                                        QStringLiteral("Load offices, users and devices."),
                                        QStringLiteral("file"));
    const QCommandLineOption firstOption(
        QStringLiteral("first-administrator"),
        QStringLiteral("Add one of the first two administrators, as `ruqsatctl admin first` "
                       "prepares them."),
        QStringLiteral("file"));
    const QCommandLineOption routesOption(QStringLiteral("routes"),
                                          QStringLiteral("Print the routes and end."));
    const QCommandLineOption admissionOption(
        QStringLiteral("admission"),
        QStringLiteral("Print the routes with who is admitted, and end."));
    const QCommandLineOption publicOption(
        QStringLiteral("public-listen"),
        QStringLiteral("Where the public page listens, instead of the configured place."),
        QStringLiteral("address:port"));
    parser.addOptions({configOption, publicOption, migrateOption, seedOption, firstOption,
                       routesOption, admissionOption});
    parser.process(application);
    if (parser.isSet(routesOption))
        return registry::printRoutes();
    if (parser.isSet(admissionOption))
        return registry::printAdmission();

    const Result<registry::Config> config =
        registry::Config::load(parser.value(configOption), parser.value(publicOption));
    if (!config)
        return registry::fail(config.failure());
    if (parser.isSet(migrateOption))
        return registry::migrate(*config);
    if (parser.isSet(seedOption))
        return registry::seed(*config, parser.value(seedOption), registry::store::applySeed);
    if (parser.isSet(firstOption))
        return registry::seed(*config, parser.value(firstOption),
                              registry::store::addFirstAdministrators);
    return registry::serve(*config);
}
