#include "sandbox/sandbox_server.h"

#include "sandbox/invented_notary_service.h"
#include "sandbox/invented_payment_service.h"
#include "sandbox/organisation_service.h"
#include "sandbox/person_service.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace ruqsat::sandbox {
namespace {

using gateway::http::Request;

gateway::http::Response derResponse(const QByteArray &der, const char *type)
{
    if (der.isEmpty())
        return gateway::http::Response::empty(500);
    gateway::http::Response response;
    response.addHeader("Content-Type", type);
    response.body = der;
    return response;
}

} // namespace

Result<std::unique_ptr<SandboxServer>> SandboxServer::open(const QString &pkiDirectory,
                                                           const QString &dataDirectory,
                                                           const QString &listen)
{
    auto authority = CertificationAuthority::open(pkiDirectory);
    if (!authority)
        return authority.failure();
    std::unique_ptr<SandboxServer> sandbox(new SandboxServer);
    const QList<RegisterEntry> entries = makeRegister(demoSeed, demoCount);
    SyncEndpoint::Services services;
    services.push_back(std::make_unique<OrganisationService>(entries));
    services.push_back(std::make_unique<PersonService>(makePersons(entries)));
    services.push_back(std::make_unique<InventedNotaryService>(makePersons(entries)));
    services.push_back(std::make_unique<InventedPaymentService>(sandbox->m_outages));
    auto sync =
        SyncEndpoint::open(pkiDirectory, dataDirectory, std::move(services), sandbox->m_outages);
    if (!sync)
        return sync.failure();
    sandbox->m_authority = std::move(*authority);
    sandbox->m_sync = std::move(*sync);

    gateway::http::ServerOptions options;
    options.listen = listen;
    // Exchanges that hang on purpose each hold a worker.
    options.workers = 64;
    options.stopOnSignals = true;
    options.stopTime = std::chrono::seconds(5);
    options.onStopping = [outages = &sandbox->m_outages] { outages->release(); };
    sandbox->m_server = std::make_unique<gateway::http::HttpServer>(std::move(options));
    sandbox->addRoutes();
    return sandbox;
}

void SandboxServer::addRoutes()
{
    using gateway::http::Response;
    m_server->route("POST", QStringLiteral("/shep/sync"),
                    [this](Request &request) { return m_sync->handle(request); },
                    {8 * 1024 * 1024});
    m_server->route("POST", QStringLiteral("/ocsp"),
                    [this](Request &request) {
                        if (auto outage = outageOf("ocsp"))
                            return *outage;
                        return derResponse(m_outages.is(QStringLiteral("ocsp"), "tryLater")
                                               ? m_authority->ocspTryLater()
                                               : m_authority->ocsp(request.body),
                                           "application/ocsp-response");
                    },
                    {64 * 1024});
    m_server->route("GET", QStringLiteral("/crl/{file}"), [this](Request &request) {
        if (auto outage = outageOf("crl"))
            return *outage;
        const QString file = request.parameters.value(QStringLiteral("file"));
        if (file != u"root.crl" && file != u"int.crl")
            return Response::empty(404);
        return derResponse(m_authority->crl(file.chopped(4)), "application/pkix-crl");
    });
    m_server->route("POST", QStringLiteral("/tsa"),
                    [this](Request &request) {
                        if (auto outage = outageOf("tsa"))
                            return *outage;
                        return derResponse(m_authority->timestamp(request.body),
                                           "application/timestamp-reply");
                    },
                    {64 * 1024});
    m_server->route("POST", QStringLiteral("/control"),
                    [this](Request &request) { return control(request); }, {4096});
    m_server->route("GET", QStringLiteral("/status"), [](Request &) {
        return Response::json(200, R"({"service":"ruqsat-sandbox"})");
    });
}

gateway::http::Response SandboxServer::control(const Request &request)
{
    using gateway::http::Response;
    if (!request.peerAddress.startsWith(u"127.") && request.peerAddress != u"::1")
        return Response::empty(403);
    const QJsonObject order = QJsonDocument::fromJson(request.body).object();
    const QString service = order.value(QStringLiteral("service")).toString();
    const QString outage = order.value(QStringLiteral("outage")).toString();
    if (!m_outages.set(service, outage))
        return gateway::http::refusalAsJson(
            {400, FailureCode::RequestMalformed, QStringLiteral("no such service or outage")});
    return Response::json(200, QJsonDocument(order).toJson(QJsonDocument::Compact));
}

std::optional<gateway::http::Response> SandboxServer::outageOf(const char *service)
{
    using gateway::http::Response;
    const QString name = QString::fromLatin1(service);
    m_outages.waitWhileHanging(name);
    if (m_outages.is(name, "down"))
        return Response::empty(503);
    if (m_outages.is(name, "garbage"))
        return derResponse("\x30\x03not DER", "application/octet-stream");
    return std::nullopt;
}

} // namespace ruqsat::sandbox
