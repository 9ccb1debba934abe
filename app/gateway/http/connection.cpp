#include "gateway/http/session.h"

#include <boost/beast/ssl/ssl_stream.hpp>

namespace ruqsat::gateway::http {
/// Registers a connection with the server for as long as it lives. Not in the anonymous namespace:
/// a coroutine frame holds it, and in a unity build the frame has linkage.
class ConnectionRegistration final
{
public:
    ConnectionRegistration(ServerState &state, beast::tcp_stream &stream)
        : m_state(state)
        , m_control(std::make_shared<ConnectionControl>(stream))
    {
        const std::lock_guard lock(m_state.mutex);
        m_state.connections.insert(m_control);
    }
    ~ConnectionRegistration()
    {
        m_control->stream = nullptr;
        const std::lock_guard lock(m_state.mutex);
        m_state.connections.erase(m_control);
        m_state.changed.notify_all();
    }
    ConnectionRegistration(const ConnectionRegistration &) = delete;
    ConnectionRegistration &operator=(const ConnectionRegistration &) = delete;

    ConnectionControl &control() { return *m_control; }

private:
    ServerState &m_state;
    std::shared_ptr<ConnectionControl> m_control;
};

namespace {

QString addressOf(const beast::tcp_stream &stream)
{
    boost::system::error_code error;
    const auto endpoint = stream.socket().remote_endpoint(error);
    return error ? QString() : QString::fromStdString(endpoint.address().to_string());
}

QByteArray peerCertificate(SSL *ssl)
{
    X509 *certificate = SSL_get1_peer_certificate(ssl);
    if (!certificate)
        return {};
    unsigned char *der = nullptr;
    const int length = i2d_X509(certificate, &der);
    X509_free(certificate);
    if (length <= 0)
        return {};
    const QByteArray bytes = QByteArrayView(der, length).toByteArray();
    OPENSSL_free(der);
    return bytes;
}

/// Reads away what the client still sends: closing with unread bytes would reset the connection
/// and could take the answer with it.
awaitable<void> closeGently(beast::tcp_stream &stream)
{
    boost::system::error_code error;
    stream.socket().shutdown(tcp::socket::shutdown_send, error);
    stream.expires_after(std::chrono::seconds(1));
    // Within its time, more than any body that is read whole.
    std::array<char, 32 * 1024> rest{};
    for (int i = 0; i < 256 && !error; ++i)
        co_await stream.async_read_some(net::buffer(rest),
                                        net::redirect_error(net::use_awaitable, error));
}

} // namespace

awaitable<void> servePlain(tcp::socket socket, [[maybe_unused]] PeerPlace place, ServerState &state)
{
    beast::tcp_stream stream(std::move(socket));
    ConnectionRegistration registration(state, stream);
    Session<beast::tcp_stream> session(state, stream, registration.control(), {},
                                       addressOf(stream));
    co_await session.run();
    co_await closeGently(stream);
}

awaitable<void> serveTls(tcp::socket socket, PeerPlace place, ServerState &state)
{
    beast::ssl_stream<beast::tcp_stream> stream(std::move(socket), *state.tls);
    beast::tcp_stream &low = beast::get_lowest_layer(stream);
    ConnectionRegistration registration(state, low);
    boost::system::error_code error;
    low.expires_after(state.options.headerTime);
    co_await stream.async_handshake(net::ssl::stream_base::server,
                                    net::redirect_error(net::use_awaitable, error));
    if (error)
        co_return;
    place->setKnown();
    Session<beast::ssl_stream<beast::tcp_stream>> session(state, stream, registration.control(),
                                                          peerCertificate(stream.native_handle()),
                                                          addressOf(low));
    co_await session.run();
    low.expires_after(std::chrono::seconds(2));
    co_await stream.async_shutdown(net::redirect_error(net::use_awaitable, error));
    co_await closeGently(low);
}

} // namespace ruqsat::gateway::http
