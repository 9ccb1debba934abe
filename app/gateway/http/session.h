#pragma once

// Private to connection.cpp.
#include "gateway/http/request_head.h"
#include "gateway/http/server_state.h"

#include <QFile>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/read.hpp>

#include <array>

namespace ruqsat::gateway::http {

/// The requests of one connection, one after the other.
template <typename Stream>
class Session final
{
public:
    Session(ServerState &state, Stream &stream, ConnectionControl &control, QByteArray certificate,
            QString address)
        : m_state(state)
        , m_stream(stream)
        , m_low(*control.stream)
        , m_control(control)
        , m_certificate(std::move(certificate))
        , m_address(std::move(address))
    {
    }

    /// Returns when the connection is to be closed.
    awaitable<void> run();

private:
    using Clock = std::chrono::steady_clock;
    enum class Body { Whole, Refused, Gone };

    awaitable<bool> waitForFirstByte();
    awaitable<bool> serveOne();
    awaitable<void> answerBadHead();
    awaitable<bool> sendContinue(const Request &request);
    awaitable<Body> admitHead(const Route &route, const Request &request, Response &refused);
    awaitable<Body> readWhole(RequestParser &parser, const Route &route, Request &request,
                              Response &refused);
    awaitable<Body> readIntoSink(RequestParser &parser, const Route &route, const Request &request,
                                 Response &answer);
    awaitable<bool> readPiece(RequestParser &parser, QByteArrayView &piece);
    awaitable<bool> send(const Response &response, bool keepAlive);
    awaitable<bool> sendFile(const Response &response, bool keepAlive);
    awaitable<bool> write(QByteArrayView bytes);
    awaitable<void> runJob(std::function<void()> job, Response &answer,
                           JobKind kind = JobKind::Local);

    /// A sink may have files to delete, which is no work for this thread.
    awaitable<void> dropSink();

    Response refuse(int status, FailureCode code, const char *detail) const
    {
        return m_state.options.refusal({status, code, QString::fromLatin1(detail)});
    }
    auto token() { return net::redirect_error(net::use_awaitable, m_error); }

    ServerState &m_state;
    Stream &m_stream;
    beast::tcp_stream &m_low;
    ConnectionControl &m_control;
    QByteArray m_certificate;
    QString m_address;
    const Route *m_route = nullptr; ///< of the request that is served
    std::unique_ptr<BodySink> m_sink;
    boost::system::error_code m_error;
    beast::flat_buffer m_buffer{32 * 1024};
    std::array<char, 64 * 1024> m_piece{};
    Clock::time_point m_bodyStart;
    qint64 m_received = 0;
};

template <typename Stream>
awaitable<void> Session<Stream>::run()
{
    bool more = true;
    while (more) {
        more = co_await waitForFirstByte();
        if (more)
            more = co_await serveOne();
    }
}

template <typename Stream>
awaitable<bool> Session<Stream>::waitForFirstByte()
{
    if (m_buffer.size() > 0)
        co_return true;
    if (m_state.stopping)
        co_return false;
    m_control.idle = true;
    m_low.expires_after(m_state.options.idleTime);
    const std::size_t count = co_await m_stream.async_read_some(m_buffer.prepare(4096), token());
    m_control.idle = false;
    m_buffer.commit(count);
    co_return !m_error;
}

template <typename Stream>
awaitable<bool> Session<Stream>::serveOne()
{
    RequestParser parser;
    parser.header_limit(16 * 1024);
    // The limit is the route's and is not known yet: readWhole and readIntoSink count.
    parser.body_limit(std::numeric_limits<std::uint64_t>::max());
    m_low.expires_after(m_state.options.headerTime);
    co_await beast::http::async_read_header(m_stream, m_buffer, parser, token());
    if (m_error) {
        co_await answerBadHead();
        co_return false;
    }

    m_bodyStart = Clock::now();
    m_received = 0;
    Request request;
    request.peerCertificateDer = m_certificate;
    request.peerAddress = m_address;
    const std::optional<Refusal> bad = readHead(parser, request);
    if (bad) {
        co_await send(m_state.options.refusal(*bad), false);
        co_return false;
    }
    const Found found = m_state.router.find(request);
    if (!found.route) {
        const bool keep = parser.is_done() && parser.keep_alive() && !m_state.stopping;
        const bool sent = co_await send(
            refuse(found.status, FailureCode::NotFound, "no such route or method"), keep);
        co_return sent &&keep;
    }
    m_route = found.route;
    if (request.contentLength > found.route->options.maxBody) {
        co_await send(refuse(413, FailureCode::RequestTooLarge, "body"), false);
        co_return false;
    }

    Response answer;
    Body body = Body::Whole;
    if (found.route->sink) {
        body = co_await readIntoSink(parser, *found.route, request, answer);
        co_await dropSink();
    } else {
        body = co_await readWhole(parser, *found.route, request, answer);
    }
    if (body == Body::Gone)
        co_return false;
    if (body == Body::Whole && !found.route->sink)
        co_await runJob([&] { answer = found.route->handler(request); }, answer,
                        found.route->options.asksOutside ? JobKind::AsksOutside : JobKind::Local);

    const bool keep = body == Body::Whole && parser.keep_alive() && !m_state.stopping;
    const bool sent = co_await send(answer, keep);
    co_return sent &&keep;
}

template <typename Stream>
awaitable<void> Session<Stream>::answerBadHead()
{
    const std::optional<Refusal> refusal = refusalFor(m_error);
    if (refusal)
        co_await send(m_state.options.refusal(*refusal), false);
}

template <typename Stream>
awaitable<bool> Session<Stream>::sendContinue(const Request &request)
{
    if (request.header("expect").toLower() != "100-continue")
        co_return true;
    const bool sent = co_await write("HTTP/1.1 100 Continue\r\n\r\n");
    co_return sent;
}

template <typename Stream>
awaitable<typename Session<Stream>::Body>
Session<Stream>::admitHead(const Route &route, const Request &request, Response &refused)
{
    if (!route.options.admission)
        co_return Body::Whole;
    bool isAdmitted = false;
    co_await runJob(
        [&] {
            std::optional<Response> refusal = route.options.admission(request);
            isAdmitted = !refusal;
            if (refusal)
                refused = std::move(*refusal);
        },
        refused);
    co_return isAdmitted ? Body::Whole : Body::Refused;
}

template <typename Stream>
awaitable<typename Session<Stream>::Body>
Session<Stream>::readWhole(RequestParser &parser, const Route &route, Request &request,
                           Response &refused)
{
    const Body admitted = co_await admitHead(route, request, refused);
    if (admitted != Body::Whole)
        co_return admitted;
    bool going = co_await sendContinue(request);
    while (going && !parser.is_done()) {
        QByteArrayView piece;
        going = co_await readPiece(parser, piece);
        if (request.body.size() + piece.size() > route.options.maxBody) {
            refused = refuse(413, FailureCode::RequestTooLarge, "body");
            co_return Body::Refused;
        }
        request.body.append(piece);
    }
    if (going)
        co_return Body::Whole;
    const std::optional<Refusal> refusal = refusalFor(m_error);
    if (!refusal)
        co_return Body::Gone;
    refused = m_state.options.refusal(*refusal);
    co_return Body::Refused;
}

template <typename Stream>
awaitable<typename Session<Stream>::Body>
Session<Stream>::readIntoSink(RequestParser &parser, const Route &route, const Request &request,
                              Response &answer)
{
    m_sink = route.sink();
    std::optional<Response> refused;
    bool ran = false;
    co_await runJob([&] { ran = true, refused = m_sink->begin(request); }, answer);
    if (!ran)
        co_return Body::Refused;
    bool going = true;
    if (!refused && answer.status == 200)
        going = co_await sendContinue(request);
    while (going && !refused && answer.status == 200 && !parser.is_done()) {
        QByteArrayView piece;
        going = co_await readPiece(parser, piece);
        if (m_received > route.options.maxBody)
            refused = refuse(413, FailureCode::RequestTooLarge, "body");
        else if (going && !piece.isEmpty())
            co_await runJob([&] { refused = m_sink->chunk(piece); }, answer);
    }
    if (!going) {
        const std::optional<Refusal> refusal = refusalFor(m_error);
        if (!refusal)
            co_return Body::Gone;
        refused = m_state.options.refusal(*refusal);
    }
    if (refused)
        answer = std::move(*refused);
    if (refused || answer.status != 200)
        co_return Body::Refused;
    co_await runJob([&] { answer = m_sink->end(); }, answer);
    co_return Body::Whole;
}

template <typename Stream>
awaitable<void> Session<Stream>::dropSink()
{
    Response ignored;
    co_await runJob([this] { m_sink.reset(); }, ignored);
    m_sink.reset();
}

template <typename Stream>
awaitable<bool> Session<Stream>::readPiece(RequestParser &parser, QByteArrayView &piece)
{
    const ServerOptions &options = m_state.options;
    const auto byRate = options.bodyGrace +
                        std::chrono::milliseconds(m_received * 1000 / options.minBytesPerSecond);
    m_low.expires_at(m_bodyStart + std::min(byRate, options.requestTime));
    auto &body = parser.get().body();
    body.data = m_piece.data();
    body.size = m_piece.size();
    co_await beast::http::async_read(m_stream, m_buffer, parser, token());
    if (m_error == beast::http::error::need_buffer)
        m_error = {};
    const auto count = static_cast<qsizetype>(m_piece.size() - body.size);
    m_received += count;
    piece = QByteArrayView(m_piece.data(), count);
    co_return !m_error;
}

template <typename Stream>
awaitable<void> Session<Stream>::runJob(std::function<void()> job, Response &answer, JobKind kind)
{
    auto guarded = [&] {
        try {
            job();
        } catch (const std::exception &problem) {
            warnAboutThrow(*m_route, problem);
            answer = refuse(500, FailureCode::InternalError, "");
        } catch (...) {
            answer = refuse(500, FailureCode::InternalError, "");
        }
    };
    const bool ran = co_await inTurn(m_state, guarded, kind);
    if (!ran) {
        answer = refuse(503, FailureCode::RegistryBusy, "too many requests wait");
        answer.addHeader("Retry-After", "2");
    }
}

template <typename Stream>
awaitable<bool> Session<Stream>::send(const Response &response, bool keepAlive)
{
    if (!response.filePath.isEmpty()) {
        const bool sent = co_await sendFile(response, keepAlive);
        co_return sent;
    }
    QByteArray bytes = responseHead(response, response.body.size(), keepAlive);
    bytes += response.body;
    const bool sent = co_await write(bytes);
    co_return sent;
}

template <typename Stream>
awaitable<bool> Session<Stream>::sendFile(const Response &response, bool keepAlive)
{
    QFile file(response.filePath);
    Response failed;
    // Where the folder hangs, this connection waits and no other.
    co_await runJob(
        [&] {
            if (!file.open(QIODevice::ReadOnly))
                failed = refuse(500, FailureCode::IoError, "file");
        },
        failed);
    if (failed.status != 200) {
        const bool sent = co_await send(failed, keepAlive);
        co_return sent;
    }
    qint64 left = file.size();
    bool sent = co_await write(responseHead(response, left, keepAlive));
    while (sent && left > 0) {
        qint64 count = 0;
        co_await runJob(
            [&] {
                count =
                    file.read(m_piece.data(), std::min(left, static_cast<qint64>(m_piece.size())));
            },
            failed);
        // The promised length can no longer be kept: cutting the connection says so.
        if (count <= 0)
            co_return false;
        left -= count;
        sent = co_await write(QByteArrayView(m_piece.data(), count));
    }
    co_return sent;
}

template <typename Stream>
awaitable<bool> Session<Stream>::write(QByteArrayView bytes)
{
    constexpr qsizetype step = 256 * 1024;
    while (!bytes.isEmpty()) {
        const qsizetype count = std::min(step, bytes.size());
        m_low.expires_after(
            m_state.options.bodyGrace +
            std::chrono::milliseconds(count * 1000 / m_state.options.minBytesPerSecond));
        co_await net::async_write(
            m_stream, net::buffer(bytes.data(), static_cast<std::size_t>(count)), token());
        if (m_error)
            co_return false;
        bytes = bytes.sliced(count);
    }
    co_return true;
}

} // namespace ruqsat::gateway::http
