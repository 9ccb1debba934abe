#include "gateway/http/http_client.h"

#include <QUrl>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

namespace ruqsat::gateway::http {
namespace {

namespace asio = boost::asio;
namespace bbeast = boost::beast;
namespace bhttp = boost::beast::http;
using ErrorCode = boost::system::error_code;
using Outcome = Result<PostAnswer>;

Failure failureOf(const ErrorCode &error, bool connected)
{
    const QString detail = QString::fromStdString(error.message());
    if (error == bbeast::error::timeout)
        return Failure(FailureCode::GatewayTimeout, detail);
    if (error.category() == bhttp::make_error_code(bhttp::error::bad_method).category()) {
        // Closed before the first byte of an answer: nobody is there, rather than nonsense.
        if (error != bhttp::error::end_of_stream)
            return Failure(FailureCode::GatewayAnswerMalformed, detail);
    }
    return Failure(FailureCode::GatewayUnreachable,
                   (connected ? QStringLiteral("exchange: ") : QStringLiteral("connect: ")) +
                       detail);
}

/// The server name indication; an address is no name (RFC 6066).
void setServerName(SSL *ssl, std::string host)
{
    ErrorCode notAnAddress;
    asio::ip::make_address(host, notAnAddress);
    if (notAnAddress)
        SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, host.data());
}

class Exchange final
{
public:
    Exchange(const PostRequest &request, const QUrl &url)
        : m_request(request)
        , m_url(url)
        , m_deadline(std::chrono::steady_clock::now() + request.timeout)
    {
    }

    Outcome run()
    {
        if (m_url.scheme() == u"https") {
            const Result<void> tls = setUpTls();
            if (!tls)
                return tls.failure();
        }
        asio::co_spawn(m_io, talk(), asio::detached);
        m_io.run_until(m_deadline + std::chrono::seconds(1));
        return m_outcome;
    }

private:
    Result<void> setUpTls();
    asio::awaitable<void> talk();
    template <typename Stream>
    asio::awaitable<void> postOn(Stream &stream);
    auto token() { return asio::redirect_error(asio::use_awaitable, m_error); }

    const PostRequest &m_request;
    const QUrl &m_url;
    std::chrono::steady_clock::time_point m_deadline;
    ErrorCode m_error;
    Outcome m_outcome = Failure(FailureCode::GatewayTimeout, QStringLiteral("resolving"));
    std::optional<asio::ssl::context> m_tls;
    asio::io_context m_io{1};
};

Result<void> Exchange::setUpTls()
{
    ErrorCode error;
    auto &context = m_tls.emplace(asio::ssl::context::tls_client);
    SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_2_VERSION);
    context.load_verify_file(m_request.caFile.toStdString(), error);
    if (error)
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("gateway CA file"));
    context.set_verify_mode(asio::ssl::verify_peer);
    context.set_verify_callback(asio::ssl::host_name_verification(m_url.host().toStdString()));
    return {};
}

asio::awaitable<void> Exchange::talk()
{
    asio::ip::tcp::resolver resolver(m_io);
    const std::string host = m_url.host().toStdString();
    const std::string port = std::to_string(m_url.port(m_tls ? 443 : 80));
    const auto endpoints = co_await resolver.async_resolve(host, port, token());
    if (m_error) {
        m_outcome = failureOf(m_error, false);
        co_return;
    }
    bbeast::tcp_stream stream(m_io);
    stream.expires_at(m_deadline);
    co_await stream.async_connect(endpoints, token());
    if (m_error) {
        m_outcome = failureOf(m_error, false);
        co_return;
    }
    if (!m_tls) {
        co_await postOn(stream);
        co_return;
    }
    bbeast::ssl_stream<bbeast::tcp_stream> secured(std::move(stream), *m_tls);
    setServerName(secured.native_handle(), host);
    co_await secured.async_handshake(asio::ssl::stream_base::client, token());
    if (m_error)
        m_outcome = failureOf(m_error, false);
    else
        co_await postOn(secured);
}

template <typename Stream>
asio::awaitable<void> Exchange::postOn(Stream &stream)
{
    QByteArray target = m_url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    bhttp::request<bhttp::string_body> request{bhttp::verb::post, target.constData(), 11};
    request.set(bhttp::field::host, m_url.authority(QUrl::FullyEncoded).toStdString());
    request.set(bhttp::field::content_type, m_request.contentType.toStdString());
    request.set(bhttp::field::connection, "close");
    for (const auto &[name, value] : m_request.headers)
        request.set(name.toStdString(), value.toStdString());
    request.body() = m_request.body.toStdString();
    request.prepare_payload();
    co_await bhttp::async_write(stream, request, token());
    if (m_error) {
        m_outcome = failureOf(m_error, true);
        co_return;
    }
    bbeast::flat_buffer buffer;
    bhttp::response_parser<bhttp::string_body> parser;
    parser.header_limit(16 * 1024);
    parser.body_limit(static_cast<std::uint64_t>(m_request.maximumAnswer));
    co_await bhttp::async_read(stream, buffer, parser, token());
    if (m_error) {
        m_outcome = failureOf(m_error, true);
        co_return;
    }
    m_outcome = PostAnswer{static_cast<int>(parser.get().result_int()),
                           QByteArray::fromStdString(parser.get().body())};
}

} // namespace

Outcome post(const PostRequest &request)
{
    const QUrl url(request.url, QUrl::StrictMode);
    const bool known = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || url.host().isEmpty() || !known || !url.userInfo().isEmpty())
        return Failure(FailureCode::ConfigurationInvalid, QStringLiteral("gateway url"));
    try {
        return Exchange(request, url).run();
    } catch (const std::exception &problem) {
        return Failure(FailureCode::InternalError, QString::fromLatin1(problem.what()));
    }
}

} // namespace ruqsat::gateway::http
