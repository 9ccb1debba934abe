#include "registry/context.h"

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

} // namespace

Result<std::unique_ptr<Context>> Context::open(const Config &config)
{
    auto context = std::make_unique<Context>();
    context->config = config;
    context->database = std::make_unique<Database>(config.database);
    context->regulations = RegulationCatalog::shipped();
    if (!config.regulations.isEmpty())
        context->regulations.loadFolder(config.regulations, true);
    if (!context->regulations.faults().isEmpty()) {
        const RegulationFileFault &fault = context->regulations.faults().first();
        return Failure(fault.code, fault.file);
    }
    context->calendar = WorkCalendar::shipped();

    Result<trust::TrustAnchors> anchors = trust::TrustAnchors::fromPemFile(config.trust.roots);
    if (!anchors)
        return anchors.failure();
    context->anchors = *std::move(anchors);
    QFile intermediates(config.trust.intermediates);
    if (!intermediates.open(QIODevice::ReadOnly))
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("trust.intermediates"));
    const Result<QList<trust::Certificate>> more =
        trust::Certificate::listFromPem(intermediates.read(1024 * 1024));
    if (!more)
        return more.failure();
    context->anchors.intermediates += *more;

    trust::RevocationSettings revocation;
    revocation.ocsp.url = config.trust.ocspUrl;
    revocation.ocsp.timeoutSeconds = config.trust.timeoutSeconds;
    revocation.crlDirectory = config.trust.crlDir;
    Result<std::unique_ptr<trust::RevocationSource>> source =
        trust::makeRevocationSource(revocation);
    if (!source)
        return source.failure();
    context->revocation = *std::move(source);

    gateway::GatewaySettings settings;
    settings.url = config.gateway.url;
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

    for (const char *folder : {"incoming", "files"}) {
        if (!QDir(config.storage).mkpath(QLatin1String(folder)))
            return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("storage"));
    }
    return context;
}

Result<Regulation> Context::regulation(const QString &id, const QDateTime &at) const
{
    const QDate day = at.toTimeZone(WorkCalendar::zone()).date();
    // The acts of the demonstration were repealed long ago; a real registry keeps to their dates.
    if (config.demo) {
        if (const Regulation *found = regulations.find(id))
            return *found;
        return FailureCode::RegulationUnknown;
    }
    return regulations.inForce(id, day);
}

} // namespace ruqsat::registry
