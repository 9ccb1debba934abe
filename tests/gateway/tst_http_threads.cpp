#include "gateway/http/http_server.h"
#include "gateway/raw_client.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <latch>
#include <semaphore>
#include <thread>

using namespace ruqsat::gateway::http;
using ruqsat::test::exchange;
using ruqsat::test::get;
using ruqsat::test::RawClient;
using ruqsat::test::statusOf;

/// Connections and jobs have threads of their own.
class TestHttpThreads final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTakesNoTurnIsAnsweredWhileAllAreTaken();
    void theEndWaitsForWhatRunsAndDropsWhatWaits();
    void severalThreadsMayEndIt();
};

void TestHttpThreads::whatTakesNoTurnIsAnsweredWhileAllAreTaken()
{
    std::counting_semaphore<> entered(0);
    std::counting_semaphore<> goOn(0);
    ServerOptions options;
    options.workers = 2;
    options.ioThreads = 3;
    HttpServer server(options);
    server.route("GET", QStringLiteral("/slow"), [&](Request &) {
        entered.release();
        goOn.acquire();
        return Response::empty(200);
    });
    const auto port = server.start();
    QVERIFY(port.ok());
    const auto letGo = qScopeGuard([&] { goOn.release(options.workers); });
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < options.workers; ++i) {
        clients.push_back(std::make_unique<RawClient>(*port));
        clients.back()->send(get("/slow"));
        entered.acquire();
    }
    // One connection after the other comes to each of the threads.
    for (int i = 0; i < 2 * options.ioThreads; ++i)
        QCOMPARE(statusOf(exchange(*port, get("/nothing"))), 404);
}

void TestHttpThreads::theEndWaitsForWhatRunsAndDropsWhatWaits()
{
    constexpr int stopMs = 50;
    std::counting_semaphore<> entered(0);
    std::counting_semaphore<> goOn(0);
    std::atomic<bool> running = false;
    ServerOptions options;
    options.workers = 1;
    options.maxQueuedJobs = 1;
    options.stopTime = std::chrono::milliseconds(stopMs);
    auto server = std::make_unique<HttpServer>(options);
    server->route("GET", QStringLiteral("/slow"), [&](Request &) {
        running = true;
        entered.release();
        goOn.acquire();
        running = false;
        return Response::empty(200);
    });
    const auto port = server->start();
    QVERIFY(port.ok());
    RawClient first(*port);
    first.send(get("/slow"));
    entered.acquire();
    // When one of the two is refused, the other waits.
    RawClient second(*port);
    RawClient third(*port);
    second.send(get("/slow"));
    third.send(get("/slow"));
    QTRY_VERIFY_WITH_TIMEOUT(
        second.socket().bytesAvailable() > 0 || third.socket().bytesAvailable() > 0, 20'000);
    QElapsedTimer timer;
    timer.start();
    {
        std::jthread ending([&] { server.reset(); });
        QTRY_VERIFY(timer.elapsed() > 4 * stopMs);
        QVERIFY(running);
        // The second may have begun meanwhile.
        goOn.release(2);
    }
    QVERIFY(!server);
    QVERIFY(!running);
}

void TestHttpThreads::severalThreadsMayEndIt()
{
    constexpr int enders = 4;
    std::counting_semaphore<> entered(0);
    std::counting_semaphore<> goOn(0);
    std::atomic<bool> running = false;
    std::atomic<int> endings = 0;
    std::atomic<int> returnedTooSoon = 0;
    ServerOptions options;
    options.onStopping = [&] { ++endings; };
    HttpServer server(options);
    server.route("GET", QStringLiteral("/slow"), [&](Request &) {
        running = true;
        entered.release();
        goOn.acquire();
        running = false;
        return Response::empty(200);
    });
    const auto port = server.start();
    QVERIFY(port.ok());
    RawClient client(*port);
    {
        std::latch begin(enders + 1);
        std::vector<std::jthread> threads;
        const auto letGo = qScopeGuard([&] { goOn.release(); });
        client.send(get("/slow"));
        entered.acquire();
        for (int i = 0; i < enders; ++i) {
            threads.emplace_back([&] {
                begin.arrive_and_wait();
                server.stop();
                returnedTooSoon += running;
            });
        }
        // As in a program, whose main thread waits while something else ends the server.
        threads.emplace_back([&] {
            begin.arrive_and_wait();
            server.waitForTermination();
            returnedTooSoon += running;
        });
        QTRY_VERIFY(endings > 0);
    }
    QCOMPARE(endings.load(), 1);
    QCOMPARE(returnedTooSoon.load(), 0);
    QCOMPARE(statusOf(client.response()), 200);
}

QTEST_GUILESS_MAIN(TestHttpThreads)
#include "tst_http_threads.moc"
