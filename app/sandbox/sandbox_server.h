#pragma once

#include "gateway/http/http_server.h"
#include "sandbox/certification_authority.h"
#include "sandbox/sync_endpoint.h"

namespace ruqsat::sandbox {

/// The routes of the sandbox on one HTTP server:
///   POST /shep/sync · POST /ocsp · GET /crl/{root|int}.crl · POST /tsa
///   POST /control {service, outage} (from this machine only) · GET /status
class SandboxServer final
{
public:
    /// Fails with configurationInvalid.
    static Result<std::unique_ptr<SandboxServer>>
    open(const QString &pkiDirectory, const QString &dataDirectory, const QString &listen);
    Result<quint16> start() { return m_server->start(); }
    void waitForTermination() { m_server->waitForTermination(); }

private:
    SandboxServer() = default;
    void addRoutes();
    gateway::http::Response control(const gateway::http::Request &request);
    /// What an outage of a responder answers, or nothing.
    std::optional<gateway::http::Response> outageOf(const char *service);

    Outages m_outages;
    std::unique_ptr<CertificationAuthority> m_authority;
    std::unique_ptr<SyncEndpoint> m_sync;
    // Last: its workers use all of the above until it is gone.
    std::unique_ptr<gateway::http::HttpServer> m_server;
};

} // namespace ruqsat::sandbox
