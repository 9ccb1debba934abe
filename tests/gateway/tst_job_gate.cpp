#include "gateway/http/http_server.h"
#include "gateway/http/job_gate.h"
#include "gateway/raw_client.h"

#include <QScopeGuard>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <latch>
#include <memory>
#include <semaphore>
#include <stdexcept>
#include <thread>

using namespace ruqsat::gateway::http;
using ruqsat::test::exchange;
using ruqsat::test::get;
using ruqsat::test::RawClient;
using ruqsat::test::statusOf;

namespace {

/// False: the turn comes later, or never.
bool entersAtOnce(JobGate &gate, JobKind kind = JobKind::Local)
{
    const auto isIn = std::make_shared<bool>(false);
    gate.enter([isIn](bool turn) { *isIn = turn; }, kind);
    return *isIn;
}

} // namespace

class TestJobGate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsInAsManyAsMayRun();
    void aTurnGoesToWhoeverHasWaitedLongest();
    void nobodyOvertakesWhoWaits();
    void refusesAtOnceWhenTooManyWait();
    void nobodyWaitsWhereNobodyMay();
    void whatAsksOutsideLeavesTurnsToOthers();
    void ofThoseWhoMayRunTheLongestWaitingIsNext();
    void aTurnMayEndWithinItself();
    void noTurnIsLostAmongManyThreads();
    void whatThrowsGivesItsTurnBack();
    void whoWentAwayWhileWaitingHoldsNothing();
    void aServiceThatHangsHoldsUpNobodyElse();
};

void TestJobGate::letsInAsManyAsMayRun()
{
    JobGate gate(2, 0);
    QVERIFY(entersAtOnce(gate));
    QVERIFY(entersAtOnce(gate));
    QVERIFY(!entersAtOnce(gate));
    // To be refused takes nobody's place.
    gate.leave();
    QVERIFY(entersAtOnce(gate));
    QVERIFY(!entersAtOnce(gate));
    gate.leave();
    gate.leave();
    QVERIFY(entersAtOnce(gate));
    QVERIFY(entersAtOnce(gate));
    QVERIFY(!entersAtOnce(gate));
}

void TestJobGate::aTurnGoesToWhoeverHasWaitedLongest()
{
    JobGate gate(1, 10);
    QVERIFY(entersAtOnce(gate));
    QList<int> order;
    for (int i = 0; i < 5; ++i)
        gate.enter([&order, i](bool turn) { order << (turn ? i : -1); });
    QVERIFY(order.isEmpty());
    for (int i = 0; i < 5; ++i) {
        gate.leave();
        // One at a time, each once.
        QCOMPARE(order.size(), i + 1);
    }
    QCOMPARE(order, QList<int>({0, 1, 2, 3, 4}));
    gate.leave();
    QVERIFY(entersAtOnce(gate));
    QVERIFY(!entersAtOnce(gate));
}

void TestJobGate::nobodyOvertakesWhoWaits()
{
    JobGate gate(1, 10);
    QVERIFY(entersAtOnce(gate));
    bool first = false;
    bool second = false;
    gate.enter([&](bool turn) { first = turn; });
    gate.leave();
    QVERIFY(first);
    // The turn went on: there was no moment in which somebody else could take it.
    gate.enter([&](bool turn) { second = turn; });
    QVERIFY(!second);
    gate.leave();
    QVERIFY(second);
}

void TestJobGate::refusesAtOnceWhenTooManyWait()
{
    JobGate gate(1, 2);
    QVERIFY(entersAtOnce(gate));
    QList<int> told;
    for (int i = 0; i < 3; ++i)
        gate.enter([&told, i](bool turn) { told << (turn ? i : -i - 1); });
    // The third, and only it.
    QCOMPARE(told, QList<int>({-3}));
    gate.leave();
    QCOMPARE(told, QList<int>({-3, 0}));
    // There is a place again for one to wait.
    gate.enter([&told](bool turn) { told << (turn ? 3 : -4); });
    QCOMPARE(told.size(), 2);
    gate.leave();
    gate.leave();
    QCOMPARE(told, QList<int>({-3, 0, 1, 3}));
    // Who was refused has no turn to give back, and none is missing.
    gate.leave();
    QVERIFY(entersAtOnce(gate));
    QVERIFY(!entersAtOnce(gate));
}

void TestJobGate::nobodyWaitsWhereNobodyMay()
{
    JobGate gate(1, 0);
    QVERIFY(entersAtOnce(gate));
    QList<bool> told;
    gate.enter([&](bool turn) { told << turn; });
    QCOMPARE(told, QList<bool>({false}));
    gate.leave();
    gate.enter([&](bool turn) { told << turn; });
    QCOMPARE(told, QList<bool>({false, true}));
}

void TestJobGate::whatAsksOutsideLeavesTurnsToOthers()
{
    JobGate gate(3, 2, 1);
    QVERIFY(entersAtOnce(gate, JobKind::AsksOutside));
    QList<int> told;
    for (int i = 0; i < 3; ++i)
        gate.enter([&told, i](bool turn) { told << (turn ? i : -i - 1); }, JobKind::AsksOutside);
    QCOMPARE(told, QList<int>({-3}));
    // However many of them wait, others have their turns, and their own places to wait.
    QVERIFY(entersAtOnce(gate));
    QVERIFY(entersAtOnce(gate));
    for (int i = 10; i < 13; ++i)
        gate.enter([&told, i](bool turn) { told << (turn ? i : -i - 1); });
    QCOMPARE(told, QList<int>({-3, -13}));
    // A turn that ends here is none for who asks outside, though they wait longer.
    gate.leave();
    gate.leave();
    QCOMPARE(told, QList<int>({-3, -13, 10, 11}));
    gate.leave();
    QCOMPARE(told.size(), 4);
    gate.leave(JobKind::AsksOutside);
    gate.leave(JobKind::AsksOutside);
    QCOMPARE(told, QList<int>({-3, -13, 10, 11, 0, 1}));
}

void TestJobGate::ofThoseWhoMayRunTheLongestWaitingIsNext()
{
    JobGate gate(2, 10, 1);
    QVERIFY(entersAtOnce(gate));
    QVERIFY(entersAtOnce(gate));
    QList<int> order;
    const auto wait = [&](int number, JobKind kind) {
        gate.enter([&order, number](bool turn) { order << (turn ? number : -1); }, kind);
    };
    wait(1, JobKind::AsksOutside);
    wait(2, JobKind::Local);
    wait(3, JobKind::AsksOutside);
    wait(4, JobKind::Local);
    gate.leave();
    QCOMPARE(order, QList<int>({1}));
    gate.leave();
    QCOMPARE(order, QList<int>({1, 2}));
    gate.leave(JobKind::AsksOutside);
    QCOMPARE(order, QList<int>({1, 2, 3}));
    gate.leave();
    QCOMPARE(order, QList<int>({1, 2, 3, 4}));
}

void TestJobGate::aTurnMayEndWithinItself()
{
    JobGate gate(1, 10);
    QVERIFY(entersAtOnce(gate));
    int turns = 0;
    const auto atOnce = [&](bool turn) {
        turns += turn;
        gate.leave();
    };
    for (int i = 0; i < 10; ++i)
        gate.enter(atOnce);
    gate.leave();
    QCOMPARE(turns, 10);
    // Nor does it matter when it comes without waiting.
    gate.enter(atOnce);
    QCOMPARE(turns, 11);
    QVERIFY(entersAtOnce(gate));
}

void TestJobGate::noTurnIsLostAmongManyThreads()
{
    constexpr int most = 3;
    constexpr int threads = 12;
    constexpr int each = 2'000;
    JobGate gate(most, 4);
    std::atomic<int> running{0};
    std::atomic<int> tooMany{0};
    std::atomic<int> ran{0};
    std::atomic<int> refused{0};
    const auto work = [&] {
        tooMany += ++running > most;
        std::this_thread::yield();
        ++ran;
        --running;
        gate.leave();
    };
    std::latch begin(threads);
    {
        std::vector<std::jthread> asking;
        for (int i = 0; i < threads; ++i) {
            asking.emplace_back([&] {
                begin.arrive_and_wait();
                for (int job = 0; job < each; ++job) {
                    // As in the server: whoever hands the turn on does not do the work.
                    const auto told = std::make_shared<std::promise<bool>>();
                    std::future<bool> turn = told->get_future();
                    gate.enter([told](bool taken) { told->set_value(taken); });
                    if (turn.get())
                        work();
                    else
                        ++refused;
                }
            });
        }
    }
    QCOMPARE(tooMany.load(), 0);
    QCOMPARE(ran.load() + refused.load(), threads * each);
    QVERIFY(ran.load() > 0);
    for (int i = 0; i < most; ++i)
        QVERIFY(entersAtOnce(gate));
    QVERIFY(!entersAtOnce(gate));
}

void TestJobGate::whatThrowsGivesItsTurnBack()
{
    ServerOptions options;
    options.workers = 1;
    options.maxQueuedJobs = 0;
    HttpServer server(options);
    server.route("GET", QStringLiteral("/throw"),
                 [](Request &) -> Response { throw std::runtime_error("broken"); });
    server.route("GET", QStringLiteral("/ping"), [](Request &) { return Response::empty(200); });
    const auto port = server.start();
    QVERIFY(port.ok());
    // The only turn, and nobody may wait for it.
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(statusOf(exchange(*port, get("/throw"))), 500);
        QCOMPARE(statusOf(exchange(*port, get("/ping"))), 200);
    }
}

void TestJobGate::whoWentAwayWhileWaitingHoldsNothing()
{
    std::counting_semaphore<> entered(0);
    std::counting_semaphore<> goOn(0);
    ServerOptions options;
    options.workers = 1;
    options.maxQueuedJobs = 2;
    HttpServer server(options);
    server.route("GET", QStringLiteral("/slow"), [&](Request &) {
        entered.release();
        goOn.acquire();
        return Response::empty(200);
    });
    server.route("GET", QStringLiteral("/ping"), [](Request &) { return Response::empty(200); });
    const auto port = server.start();
    QVERIFY(port.ok());
    const auto letGo = qScopeGuard([&] { goOn.release(); });
    RawClient running(*port);
    running.send(get("/slow"));
    entered.acquire();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(std::make_unique<RawClient>(*port));
        clients.back()->send(get("/ping"));
    }
    // When two of them are refused, the other two wait.
    const auto isAnswered = [](const std::unique_ptr<RawClient> &client) {
        return client->socket().bytesAvailable() > 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(std::count_if(clients.begin(), clients.end(), isAnswered), 2, 20'000);
    const auto refused = std::partition(clients.begin(), clients.end(), std::not_fn(isAnswered));
    for (auto client = refused; client != clients.end(); ++client)
        QCOMPARE(statusOf((*client)->response()), 503);
    clients.front()->abort();
    goOn.release();
    QCOMPARE(statusOf(running.response()), 200);
    QCOMPARE(statusOf(clients.at(1)->response()), 200);
    QCOMPARE(statusOf(exchange(*port, get("/ping"))), 200);
}

void TestJobGate::aServiceThatHangsHoldsUpNobodyElse()
{
    std::counting_semaphore<> entered(0);
    std::counting_semaphore<> goOn(0);
    ServerOptions options;
    options.workers = 2;
    options.outsideWorkers = 1;
    options.maxQueuedJobs = 2;
    HttpServer server(options);
    server.route("GET", QStringLiteral("/outside"),
                 [&](Request &) {
                     entered.release();
                     goOn.acquire();
                     return Response::empty(200);
                 },
                 {1000, true});
    server.route("GET", QStringLiteral("/ping"), [](Request &) { return Response::empty(200); });
    const auto port = server.start();
    QVERIFY(port.ok());
    std::vector<std::unique_ptr<RawClient>> clients;
    const auto letGo = qScopeGuard([&] { goOn.release(4); });
    for (int i = 0; i < 4; ++i) {
        clients.push_back(std::make_unique<RawClient>(*port));
        clients.back()->send(get("/outside"));
    }
    entered.acquire();
    // When one of them is refused, two wait, and everybody else is served.
    const auto isAnswered = [](const std::unique_ptr<RawClient> &client) {
        return client->socket().bytesAvailable() > 0;
    };
    QTRY_COMPARE_WITH_TIMEOUT(std::count_if(clients.begin(), clients.end(), isAnswered), 1, 20'000);
    QCOMPARE(statusOf(exchange(*port, get("/ping"))), 200);
    const auto waiting = std::partition(clients.begin(), clients.end(), isAnswered);
    QCOMPARE(statusOf(clients.front()->response()), 503);
    goOn.release(3);
    for (auto client = waiting; client != clients.end(); ++client)
        QCOMPARE(statusOf((*client)->response()), 200);
}

QTEST_GUILESS_MAIN(TestJobGate)
#include "tst_job_gate.moc"
