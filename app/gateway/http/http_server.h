#pragma once

#include "core/result.h"
#include "gateway/http/message.h"

#include <chrono>

namespace ruqsat::gateway::http {

/// PEM files. With `clientCaFile` every client must show a certificate of that authority (TLS 1.3
/// mutual); without it clients stay anonymous.
struct TlsOptions
{
    QString certificateFile;
    QString keyFile;
    QString clientCaFile;
};

struct ServerOptions
{
    /// "address:port"; port 0 takes a free one.
    QString listen = QStringLiteral("127.0.0.1:0");
    std::optional<TlsOptions> tls;
    /// Threads that read, send and do TLS, each for its own connections; the first also accepts.
    int ioThreads = 2;
    /// Jobs that run at a time.
    int workers = 16;
    /// So many of them may be of routes that ask a service elsewhere; at most half of all are.
    int outsideWorkers = 8;
    /// Jobs of each kind that may wait for their turn; beyond it the answer is 503 with
    /// Retry-After.
    int maxQueuedJobs = 512;
    int maxConnections = 1024;
    /// Of one address (of IPv6: of one /64 network); 0 for any number. An office behind one router
    /// has one address for all its desks, a proxy one for everybody.
    int maxConnectionsOfOne = 0;
    /// Of one address, whose TLS handshake is still to come.
    int maxHandshakesOfOne = 64;
    /// Whole header, from its first byte to its last; also the TLS handshake.
    std::chrono::milliseconds headerTime{10'000};
    /// Between two requests of one connection.
    std::chrono::milliseconds idleTime{60'000};
    /// A body may take bodyGrace + bytes so far / minBytesPerSecond, and requestTime at most.
    std::chrono::milliseconds bodyGrace{10'000};
    qint64 minBytesPerSecond = 8 * 1024;
    std::chrono::milliseconds requestTime{600'000};
    /// How long stop() waits for work in flight.
    std::chrono::milliseconds stopTime{20'000};
    /// SIGTERM and SIGINT end waitForTermination().
    bool stopOnSignals = false;
    /// Called once by stop() before it waits, to wake handlers that block.
    std::function<void()> onStopping;
    std::function<Response(const Refusal &)> refusal = refusalAsJson;
};

struct RouteOptions
{
    /// Largest accepted body in bytes: 413 beyond it.
    qint64 maxBody = 1024 * 1024;
    /// The handler may wait long for a service that is not ours.
    bool asksOutside = false;
    /// Asked before the body is read, and before 100-continue; a response refuses the request. Must
    /// not rest on the body, and spares the handler nothing. Uploads ask in begin().
    Admission admission = {};
};

/// HTTP/1.1 server on Boost.Beast coroutines, plain or TLS 1.3. Answers 400 (malformed, no Host,
/// two Hosts, ambiguous length), 404, 405, 413, 431 and 503 itself; cuts clients that drip.
class HttpServer final
{
public:
    explicit HttpServer(ServerOptions options);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Routes are declared before start(). Pattern: "/v1/applications/{id}/claim".
    void route(const QByteArray &method, const QString &pattern, Handler handler,
               RouteOptions options = {});
    void upload(const QByteArray &method, const QString &pattern, SinkFactory factory,
                RouteOptions options);

    /// Listens and begins to serve; returns the port. Fails with configurationInvalid (address or
    /// TLS files) or ioError (address in use).
    Result<quint16> start();
    /// Takes no new connection, lets work in flight finish, then returns. Safe to call twice and
    /// from several threads at once, each of which returns when all has ended; not from a handler.
    void stop();
    /// Blocks until a signal (stopOnSignals) or another thread's stop(), then stops.
    void waitForTermination();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ruqsat::gateway::http
