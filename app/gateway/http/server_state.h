#pragma once

// Private to the .cpp files of this folder: it pulls in Boost.Asio and Boost.Beast.
#include "gateway/http/router.h"

#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>

namespace ruqsat::gateway::http {

namespace net = boost::asio;
namespace beast = boost::beast;
using net::awaitable;
using net::ip::tcp;

/// What stop() may touch of a connection, always on the connection's own strand.
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

struct ServerState
{
    explicit ServerState(ServerOptions serverOptions)
        : options(std::move(serverOptions))
        , workers(static_cast<std::size_t>(options.workers))
    {
    }

    ServerOptions options;
    Router router;
    std::atomic<bool> stopping{false};
    std::atomic<int> jobs{0};
    net::thread_pool workers;

    std::mutex mutex;
    std::condition_variable changed;
    std::set<std::shared_ptr<ConnectionControl>> connections;

    std::optional<net::ssl::context> tls;
    // Last, so that it goes first: it destroys unfinished connections, which use what is above.
    net::io_context io;
};

/// Runs `job` on a worker and resumes on the connection's strand; false when too many jobs wait.
template <typename Job>
awaitable<bool> onWorker(ServerState &state, Job &job)
{
    const net::any_io_executor executor = co_await net::this_coro::executor;
    auto start = [&state, &job, executor](auto handler) {
        auto resume = std::make_shared<decltype(handler)>(std::move(handler));
        const int limit = state.options.workers + state.options.maxQueuedJobs;
        if (state.jobs.fetch_add(1) >= limit) {
            --state.jobs;
            net::post(executor, [resume] { std::move (*resume)(false); });
            return;
        }
        net::post(state.workers, [&state, &job, executor, resume] {
            job();
            --state.jobs;
            net::post(executor, [resume] { std::move (*resume)(true); });
        });
    };
    const bool ran = co_await net::async_initiate<const net::use_awaitable_t<>, void(bool)>(
        start, net::use_awaitable);
    co_return ran;
}

/// Serves one accepted connection to its end.
awaitable<void> servePlain(tcp::socket socket, ServerState &state);
awaitable<void> serveTls(tcp::socket socket, ServerState &state);

} // namespace ruqsat::gateway::http
