#pragma once

#include "gateway/http/http_server.h"
#include "registry/context.h"
#include "registry/public/public_words.h"

namespace ruqsat::registry {

/// The registry's public page on a listener of its own: "is this paper in force?", for anybody,
/// without a certificate, in plain HTML. It reads the licence register and nothing else.
class PublicSite final
{
public:
    /// Fails with configurationInvalid and ioError (address in use).
    static Result<std::unique_ptr<PublicSite>> open(Context &context);
    ~PublicSite();

    quint16 port() const { return m_port; }

private:
    class RateLimit;
    PublicSite(Context &context, PublicWords words);

    Result<void> listen();
    gateway::http::Response start(const gateway::http::Request &request);
    gateway::http::Response show(const gateway::http::Request &request);
    gateway::http::Response refuse(const gateway::http::Refusal &refusal) const;

    Context &m_context;
    PublicWords m_words;
    std::unique_ptr<RateLimit> m_limit;
    std::unique_ptr<gateway::http::HttpServer> m_server;
    quint16 m_port = 0;
};

} // namespace ruqsat::registry
