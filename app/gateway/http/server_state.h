#pragma once

// Private to the .cpp files of this folder: it pulls in Boost.Asio and Boost.Beast.
#include "gateway/http/job_gate.h"
#include "gateway/http/peer_places.h"
#include "gateway/http/router.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>

namespace ruqsat::gateway::http {

namespace net = boost::asio;
namespace beast = boost::beast;
using net::awaitable;
using net::ip::tcp;

/// What stop() may touch of a connection, always in the connection's own thread.
struct ConnectionControl
{
    explicit ConnectionControl(beast::tcp_stream &tcpStream)
        : stream(&tcpStream)
        , executor(tcpStream.get_executor())
    {
    }

    beast::tcp_stream *stream;
    net::any_io_executor executor;
    bool idle = false;
};

/// What one thread serves. With one alone each, nothing that becomes ready wakes a second thread,
/// and no lock is fought for.
struct IoLoop
{
    net::io_context io{1};
    net::executor_work_guard<net::io_context::executor_type> work{io.get_executor()};
};

struct ServerState
{
    explicit ServerState(ServerOptions serverOptions)
        : options(std::move(serverOptions))
        , loops(static_cast<std::size_t>(std::max(1, options.ioThreads)))
    {
    }

    ServerOptions options;
    Router router;
    std::atomic<bool> stopping{false};

    std::mutex mutex;
    std::condition_variable changed;
    std::set<std::shared_ptr<ConnectionControl>> connections;
    PeerPlaces places{options.maxConnectionsOfOne, options.maxHandshakesOfOne};

    std::optional<net::ssl::context> tls;
    // They destroy unfinished connections, which use what is above.
    std::deque<IoLoop> loops;
    // After the loops, so that it goes before them: whoever waits here is a connection of theirs.
    JobGate gate{options.workers, options.maxQueuedJobs,
                 std::clamp(options.outsideWorkers, 1, std::max(1, options.workers / 2))};
    // Last: what runs here uses all of the above.
    net::thread_pool workers{static_cast<std::size_t>(std::max(1, options.workers))};
};

/// Runs `job`, which throws nothing, in a thread of its own, so that the connection's goes on with
/// other connections whatever the job waits for. False, without running it, when too many wait for
/// their turn.
template <typename Job>
awaitable<bool> inTurn(ServerState &state, Job &job, JobKind kind)
{
    const net::any_io_executor executor = co_await net::this_coro::executor;
    auto start = [&state, &job, executor, kind](auto handler) {
        auto resume = std::make_shared<decltype(handler)>(std::move(handler));
        const auto goOn = [executor, resume](bool ran) {
            net::post(executor, [resume, ran] { std::move (*resume)(ran); });
        };
        state.gate.enter(
            [&state, &job, kind, goOn](bool turn) {
                if (!turn)
                    return goOn(false);
                net::post(state.workers, [&state, &job, kind, goOn] {
                    job();
                    state.gate.leave(kind);
                    goOn(true);
                });
            },
            kind);
    };
    const bool ran = co_await net::async_initiate<const net::use_awaitable_t<>, void(bool)>(
        start, net::use_awaitable);
    co_return ran;
}

/// Logs what a handler threw, by the pattern of its route: a target may hold personal data.
void warnAboutThrow(const Route &route, const std::exception &problem);

using PeerPlace = std::unique_ptr<PeerPlaces::Place>;

/// Serves one accepted connection to its end.
awaitable<void> servePlain(tcp::socket socket, PeerPlace place, ServerState &state);
awaitable<void> serveTls(tcp::socket socket, PeerPlace place, ServerState &state);

} // namespace ruqsat::gateway::http
