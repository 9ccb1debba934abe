#include "registry/context.h"

#include "registry/store/law.h"

#include <QDebug>
#include <QDir>

namespace ruqsat::registry {
namespace {

/// The sandbox takes the password "demo".
Result<Secret> senderPassword(const Config &config)
{
    if (config.gateway.passwordFile.isEmpty())
        return Secret::copyOf("demo");
    QFile file(config.gateway.passwordFile);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("gateway.passwordFile"));
    QByteArray text = file.read(256);
    Secret password = Secret::copyOf(text.trimmed());
    text.fill('\0');
    return password;
}

Result<QByteArray> readPem(const QString &path, const char *what)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure(FailureCode::ConfigurationInvalid, QLatin1String(what));
    return file.read(1024 * 1024);
}

/// Of the registry's own files.
Result<Law> shippedLaw(const Config &config)
{
    Law law;
    Result<WorkCalendar> calendar = WorkCalendar::shippedWith(config.calendar);
    if (!calendar)
        qWarning().noquote() << failureName(calendar.failure().code) << calendar.failure().detail;
    law.calendar = calendar ? *std::move(calendar) : WorkCalendar::shipped();
    law.mci = MciTable::shipped();
    const Result<QByteArray> roots = readPem(config.trust.roots, "trust.roots");
    if (!roots)
        return roots.failure();
    const Result<QByteArray> intermediates =
        readPem(config.trust.intermediates, "trust.intermediates");
    if (!intermediates)
        return intermediates.failure();
    const Result<QList<trust::Certificate>> more = trust::Certificate::listFromPem(*intermediates);
    if (!more)
        return more.failure();
    Result<trust::TrustAnchors> anchors = trust::TrustAnchors::fromPem(*roots);
    if (!anchors)
        return anchors.failure();
    law.anchors = *std::move(anchors);
    law.anchors.intermediates += *more;
    law.rootsPem = law.anchors.toPem();
    return law;
}

Result<void> openStatements(const Config::Statement &config, Context &context)
{
    Result<trust::StatementSigner> signer = trust::StatementSigner::fromPemFile(config.key);
    if (!signer)
        return signer.failure();
    context.paperKeys = signer->publicPem();
    context.statements = *std::move(signer);
    if (!config.formerKeys.isEmpty()) {
        QFile file(config.formerKeys);
        if (!file.open(QIODevice::ReadOnly))
            return Failure(FailureCode::ConfigurationInvalid,
                           QStringLiteral("statement.formerKeys"));
        context.paperKeys += file.read(64 * 1024);
    }
    const Result<trust::StatementKeys> readable = trust::StatementKeys::fromPem(context.paperKeys);
    return readable ? Result<void>() : Result<void>(readable.failure());
}

} // namespace

Result<std::unique_ptr<Context>> Context::open(const Config &config)
{
    auto context = std::make_unique<Context>();
    context->config = config;
    context->database = std::make_unique<Database>(config.database);
    context->regulations = RegulationCatalog::shipped();
    if (!config.regulations.isEmpty())
        context->regulations.loadFolder(config.regulations, true);
    // A bad file of the administrator's is refused; what it was to replace goes on.
    for (const RegulationFileFault &file : context->regulations.faults()) {
        for (const DataFault &fault : file.faults)
            qWarning().noquote() << failureName(file.code)
                                 << file.file + QLatin1Char('#') + fault.pointer << fault.message;
    }
    const Result<Law> shipped = shippedLaw(config);
    if (!shipped)
        return shipped.failure();
    context->lawBook.setShipped(*shipped);

    trust::RevocationSettings revocation;
    revocation.ocsp.url = config.trust.ocspUrl;
    revocation.ocsp.timeoutSeconds = config.trust.timeoutSeconds;
    revocation.crlDirectory = config.trust.crlDir;
    Result<std::unique_ptr<trust::RevocationSource>> source =
        trust::makeRevocationSource(revocation);
    if (!source)
        return source.failure();
    context->revocation = *std::move(source);
    if (!config.trust.tsaUrl.isEmpty())
        context->timestamps = std::make_unique<trust::TimestampClient>(config.trust.tsaUrl,
                                                                       config.trust.timeoutSeconds);

    gateway::GatewaySettings settings;
    settings.url = config.gateway.url;
    settings.caFile = config.gateway.ca;
    settings.certificateFile = config.gateway.cert;
    settings.keyFile = config.gateway.key;
    settings.signerCertificateFile = config.gateway.signerCert;
    settings.timeoutMilliseconds = config.gateway.timeoutMilliseconds;
    if (!config.gateway.senderId.isEmpty())
        settings.senderId = config.gateway.senderId;
    Result<Secret> password = senderPassword(config);
    if (!password)
        return password.failure();
    settings.senderPassword = *std::move(password);
    Result<std::unique_ptr<gateway::GatewayClient>> client =
        gateway::GatewayClient::open(std::move(settings), context->clock);
    if (!client)
        return client.failure();
    context->gateway = *std::move(client);

    if (const Result<void> done = openStatements(config.statement, *context); !done)
        return done.failure();

    for (const char *folder : {"incoming", "files"}) {
        if (!QDir(config.storage).mkpath(QLatin1String(folder)))
            return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("storage"));
    }
    return context;
}

Result<void> Context::followLaw()
{
    return database->transaction(AuditActor::registry(), [this](Transaction &in) -> Result<void> {
        const Result<qint64> revision = store::lawRevision(in);
        if (!revision)
            return revision.failure();
        return lawBook.follow(in, *revision);
    });
}

Result<Regulation> Context::regulation(const QString &id, const QDateTime &at) const
{
    return regulations.forNewCase(id, at.toTimeZone(WorkCalendar::zone()).date(), config.repealed);
}

Result<Regulation> Context::regulationOf(const protocol::Application &application) const
{
    if (const Regulation *kept =
            regulations.find(application.regulation, application.effectiveFrom))
        return *kept;
    return Failure(FailureCode::RegulationUnknown,
                   application.regulation + QStringLiteral(" of ") +
                       application.effectiveFrom.toString(Qt::ISODate));
}

} // namespace ruqsat::registry
