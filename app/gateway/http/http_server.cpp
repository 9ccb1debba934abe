#include "gateway/http/http_server.h"

#include "gateway/http/server_state.h"

#include <QLoggingCategory>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include <csignal>
#include <thread>

namespace ruqsat::gateway::http {
namespace {

Q_LOGGING_CATEGORY(logHttp, "ruqsat.http")

void warnAboutAccept(const boost::system::error_code &error)
{
    qCWarning(logHttp) << "accept:" << error.message().c_str();
}

Result<tcp::endpoint> endpointOf(const QString &listen)
{
    const Failure invalid(FailureCode::ConfigurationInvalid, QStringLiteral("listen address"));
    const qsizetype colon = listen.lastIndexOf(u':');
    if (colon < 1)
        return invalid;
    boost::system::error_code error;
    const auto address = net::ip::make_address(listen.left(colon).toStdString(), error);
    bool isPort = false;
    const ushort port = listen.mid(colon + 1).toUShort(&isPort);
    if (error || !isPort)
        return invalid;
    return tcp::endpoint(address, port);
}

/// By what peers are told apart. One machine has a whole /64 network of IPv6 for itself.
QByteArray peerOf(const tcp::socket &socket)
{
    boost::system::error_code error;
    const net::ip::address address = socket.remote_endpoint(error).address();
    const auto bytes = [](const auto &all, qsizetype count) {
        return QByteArrayView(all.data(), count).toByteArray();
    };
    if (address.is_v4())
        return bytes(address.to_v4().to_bytes(), 4);
    const net::ip::address_v6 v6 = address.to_v6();
    if (v6.is_v4_mapped())
        return bytes(net::ip::make_address_v4(net::ip::v4_mapped, v6).to_bytes(), 4);
    return bytes(v6.to_bytes(), 8);
}

Result<void> setUpTls(ServerState &state)
{
    const TlsOptions &files = *state.options.tls;
    boost::system::error_code error;
    auto &context = state.tls.emplace(net::ssl::context::tls_server);
    SSL_CTX_set_min_proto_version(context.native_handle(), TLS1_3_VERSION);
    // Every connection shows its certificate anew: a revoked desk cannot live on in a ticket.
    SSL_CTX_set_num_tickets(context.native_handle(), 0);
    context.use_certificate_chain_file(files.certificateFile.toStdString(), error);
    if (!error)
        context.use_private_key_file(files.keyFile.toStdString(), net::ssl::context::pem, error);
    if (!error && !files.clientCaFile.isEmpty()) {
        context.load_verify_file(files.clientCaFile.toStdString(), error);
        if (!error)
            context.set_verify_mode(net::ssl::verify_peer | net::ssl::verify_fail_if_no_peer_cert,
                                    error);
    }
    if (error)
        return Failure(FailureCode::ConfigurationInvalid,
                       QStringLiteral("TLS: ") + QString::fromStdString(error.message()));
    return {};
}

} // namespace

void warnAboutThrow(const Route &route, const std::exception &problem)
{
    qCWarning(logHttp).noquote().nospace()
        << route.method << " /" << route.segments.join(u'/') << ": " << problem.what();
}

struct HttpServer::Private
{
    explicit Private(ServerOptions options)
        : state(std::move(options))
        , acceptor(state.loops.front().io)
        , signalSet(state.loops.front().io)
    {
    }

    awaitable<void> accept();
    Result<void> open(const tcp::endpoint &endpoint);
    void requestStop();
    void closeIdle();

    ServerState state;
    tcp::acceptor acceptor;
    net::signal_set signalSet;
    std::vector<std::thread> threads;
    bool stopRequested = false;
    /// Held by whoever stops the server, to its end.
    std::mutex stopMutex;
};

awaitable<void> HttpServer::Private::accept()
{
    net::steady_timer pause(acceptor.get_executor());
    for (std::size_t next = 0; !state.stopping; ++next) {
        boost::system::error_code error;
        tcp::socket socket =
            co_await acceptor.async_accept(state.loops.at(next % state.loops.size()).io,
                                           net::redirect_error(net::use_awaitable, error));
        if (state.stopping)
            co_return;
        if (error) {
            // Out of descriptors, most likely: trying again at once would only burn time.
            warnAboutAccept(error);
            pause.expires_after(std::chrono::milliseconds(100));
            co_await pause.async_wait(net::redirect_error(net::use_awaitable, error));
            continue;
        }
        {
            const std::lock_guard lock(state.mutex);
            if (static_cast<int>(state.connections.size()) >= state.options.maxConnections)
                continue;
        }
        PeerPlace place = state.places.take(peerOf(socket), state.tls.has_value());
        if (!place)
            continue;
        boost::system::error_code ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        const auto executor = socket.get_executor();
        net::co_spawn(executor,
                      state.tls ? serveTls(std::move(socket), std::move(place), state)
                                : servePlain(std::move(socket), std::move(place), state),
                      net::detached);
    }
}

Result<void> HttpServer::Private::open(const tcp::endpoint &endpoint)
{
    boost::system::error_code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
        return Failure(FailureCode::IoError,
                       QStringLiteral("listen: ") + QString::fromStdString(error.message()));
    return {};
}

void HttpServer::Private::requestStop()
{
    const std::lock_guard lock(state.mutex);
    stopRequested = true;
    state.changed.notify_all();
}

void HttpServer::Private::closeIdle()
{
    const std::lock_guard lock(state.mutex);
    for (const auto &control : state.connections) {
        // Between two requests nothing is in flight; elsewhere the session sees `stopping` itself.
        net::post(control->executor, [control] {
            if (control->stream && control->idle)
                control->stream->cancel();
        });
    }
}

HttpServer::HttpServer(ServerOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

HttpServer::~HttpServer()
{
    stop();
}

void HttpServer::route(const QByteArray &method, const QString &pattern, Handler handler,
                       RouteOptions options)
{
    d->state.router.add({method, patternSegments(pattern), std::move(handler), {}, options});
}

void HttpServer::upload(const QByteArray &method, const QString &pattern, SinkFactory factory,
                        RouteOptions options)
{
    d->state.router.add({method, patternSegments(pattern), {}, std::move(factory), options});
}

Result<quint16> HttpServer::start()
{
    const Result<tcp::endpoint> endpoint = endpointOf(d->state.options.listen);
    if (!endpoint)
        return endpoint.failure();
    if (d->state.options.tls) {
        const Result<void> tls = setUpTls(d->state);
        if (!tls)
            return tls.failure();
    }
    const Result<void> opened = d->open(*endpoint);
    if (!opened)
        return opened.failure();
    if (d->state.options.stopOnSignals) {
        boost::system::error_code ignored;
        d->signalSet.add(SIGTERM, ignored);
        d->signalSet.add(SIGINT, ignored);
        d->signalSet.async_wait([this](const boost::system::error_code &error, int) {
            if (!error)
                d->requestStop();
        });
    }
    net::co_spawn(d->acceptor.get_executor(), d->accept(), net::detached);
    for (IoLoop &loop : d->state.loops)
        d->threads.emplace_back([&loop] { loop.io.run(); });
    boost::system::error_code ignored;
    return static_cast<quint16>(d->acceptor.local_endpoint(ignored).port());
}

void HttpServer::stop()
{
    d->requestStop();
    // The first call ends it; whoever comes meanwhile (at least the thread of waitForTermination(),
    // which the first one has just woken) returns no sooner than that.
    const std::lock_guard stopping(d->stopMutex);
    if (d->threads.empty())
        return;
    d->state.stopping = true;
    net::post(d->acceptor.get_executor(), [this] {
        boost::system::error_code ignored;
        d->acceptor.close(ignored);
    });
    if (d->state.options.onStopping)
        d->state.options.onStopping();
    d->closeIdle();
    {
        std::unique_lock lock(d->state.mutex);
        d->state.changed.wait_for(lock, d->state.options.stopTime,
                                  [this] { return d->state.connections.empty(); });
    }
    for (IoLoop &loop : d->state.loops)
        loop.io.stop();
    for (std::thread &thread : d->threads)
        thread.join();
    d->threads.clear();
    d->state.workers.stop();
    d->state.workers.join();
}

void HttpServer::waitForTermination()
{
    {
        std::unique_lock lock(d->state.mutex);
        d->state.changed.wait(lock, [this] { return d->stopRequested; });
    }
    stop();
}

} // namespace ruqsat::gateway::http
