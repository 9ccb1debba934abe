#include "gateway/http/http_server.h"
#include "gateway/http_attacks.h"
#include "gateway/raw_client.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>

using namespace ruqsat;
using namespace ruqsat::gateway::http;
using test::bodyOf;
using test::exchange;
using test::get;
using test::RawClient;
using test::statusOf;

namespace {

std::atomic<int> s_openSinks{0};

class HashingSink final : public BodySink
{
public:
    HashingSink() { ++s_openSinks; }
    ~HashingSink() override { --s_openSinks; }
    std::optional<Response> begin(const Request &request) override
    {
        if (request.parameters.value(QStringLiteral("name")) == u"refused")
            return Response::json(403, "{}");
        return std::nullopt;
    }
    std::optional<Response> chunk(QByteArrayView bytes) override
    {
        m_hash.addData(bytes.toByteArray());
        m_size += bytes.size();
        return std::nullopt;
    }
    Response end() override
    {
        return Response::json(201, QByteArray::number(m_size) + ' ' + m_hash.result().toHex());
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_size = 0;
};

} // namespace

class TestHttpServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersAndKeepsTheConnection();
    void decodesTargetAndParameters();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();
    void sendsFilesWhole();
    void takesUploadsInPieces();
    void refusesAnUploadBeforeItsBytes();
    void refusesBeforeTheBodyWhoIsNotAdmitted();
    void servesSoManyOfOneAddress();
    void dropsTheSinkWhenTheClientGoesAway();
    void cutsClientsThatDripTheirHeader();
    void cutsClientsThatDripTheirBody();
    void saysBusyInsteadOfQueueingForEver();
    void finishesWorkInFlightWhenStopped();
    void turnsAnExceptionIntoAnAnswer();
    void headerValuesCannotAddHeaders();

private:
    std::unique_ptr<HttpServer> makeServer();
    /// With the options as they are.
    void serve();

    ServerOptions m_options;
    std::unique_ptr<HttpServer> m_server;
    std::counting_semaphore<> m_entered{0};
    std::counting_semaphore<> m_release{0};
    QString m_file;
    quint16 m_port = 0;
};

void TestHttpServer::init()
{
    m_options = {};
    m_options.workers = 4;
    serve();
}

void TestHttpServer::serve()
{
    m_server = makeServer();
    const auto port = m_server->start();
    QVERIFY2(port.ok(), port ? "" : qPrintable(port.failure().detail));
    m_port = *port;
}

std::unique_ptr<HttpServer> TestHttpServer::makeServer()
{
    auto server = std::make_unique<HttpServer>(m_options);
    server->route("GET", QStringLiteral("/ping"),
                  [](Request &) { return Response::json(200, "{\"pong\":true}"); });
    server->route("GET", QStringLiteral("/people/{name}/papers"), [](Request &request) {
        return Response::json(200, request.parameters.value(QStringLiteral("name")).toUtf8() + '|' +
                                       request.query.value(QStringLiteral("q")).toUtf8());
    });
    server->route("POST", QStringLiteral("/echo"),
                  [](Request &request) { return Response::json(200, request.body); }, {1000});
    server->route("GET", QStringLiteral("/slow"), [this](Request &) {
        m_entered.release();
        m_release.acquire();
        return Response::json(200, "\"done\"");
    });
    server->route("GET", QStringLiteral("/throw/{name}"),
                  [](Request &) -> Response { throw std::runtime_error("broken"); });
    server->route("GET", QStringLiteral("/header"), [](Request &request) {
        Response response = Response::empty(200);
        response.addHeader("X-Name", request.query.value(QStringLiteral("v")).toUtf8());
        response.addHeader("X-Bad", "a\r\nX-Injected: b");
        return response;
    });
    server->route("GET", QStringLiteral("/file"),
                  [this](Request &) { return Response::file(m_file, "application/pdf"); });
    const auto admitted = [](const Request &request) {
        return request.header("x-name") == "known"
                   ? std::optional<Response>()
                   : std::optional<Response>(Response::json(403, "{}"));
    };
    server->route("POST", QStringLiteral("/admitted"),
                  [](Request &request) { return Response::json(200, request.body); },
                  {1'000'000, false, admitted});
    server->upload("PUT", QStringLiteral("/upload/{name}"),
                   [] { return std::make_unique<HashingSink>(); }, {3'000'000});
    return server;
}

void TestHttpServer::answersAndKeepsTheConnection()
{
    RawClient client(m_port);
    for (int i = 0; i < 3; ++i) {
        client.send(get("/ping"));
        const QByteArray response = client.response();
        QCOMPARE(statusOf(response), 200);
        QCOMPARE(bodyOf(response), QByteArray("{\"pong\":true}"));
    }
    client.send(get("/ping") + get("/ping"));
    QCOMPARE(statusOf(client.response()), 200);
    client.send("GET /ping HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(client.isClosed());
}

void TestHttpServer::decodesTargetAndParameters()
{
    const QByteArray response =
        exchange(m_port, get("/people/%D0%90%D0%BD%D0%B0/papers?q=a+b%26c&z"));
    QCOMPARE(bodyOf(response), QByteArray("Ана|a b&c"));
    QCOMPARE(statusOf(exchange(m_port, get("/people//papers"))), 404);
}

void TestHttpServer::refusesMalformedRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    for (const test::HttpAttack &attack : test::httpAttacks())
        QTest::newRow(attack.name) << attack.request << attack.status;
}

void TestHttpServer::refusesMalformedRequests()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    QCOMPARE(statusOf(exchange(m_port, request)), status);
    QCOMPARE(statusOf(exchange(m_port, get("/ping"))), 200);
}

void TestHttpServer::sendsFilesWhole()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    QByteArray content;
    for (int i = 0; i < 300'000; ++i)
        content += QByteArray::number(i);
    file.write(content);
    file.close();
    m_file = file.fileName();
    RawClient client(m_port);
    client.send(get("/file"));
    QVERIFY(bodyOf(client.response()) == content);
    client.send(get("/ping"));
    QCOMPARE(statusOf(client.response()), 200);
    m_file = QStringLiteral("/nonexistent");
    QCOMPARE(statusOf(exchange(m_port, get("/file"))), 500);
}

void TestHttpServer::takesUploadsInPieces()
{
    QByteArray content(2'500'000, 'x');
    content[17] = 'y';
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    const QByteArray expected = "2500000 " + hash;
    const QByteArray put = "PUT /upload/a HTTP/1.1\r\nHost: x\r\n";
    QCOMPARE(bodyOf(exchange(m_port, put + "Content-Length: 2500000\r\n\r\n" + content)), expected);
    QCOMPARE(bodyOf(exchange(m_port, put + "Transfer-Encoding: chunked\r\n\r\n2625a0\r\n" +
                                         content + "\r\n0\r\n\r\n")),
             expected);
    RawClient client(m_port);
    client.send(put + "Expect: 100-continue\r\nContent-Length: 2500000\r\n\r\n");
    QCOMPARE(statusOf(client.response()), 100);
    client.send(content);
    QCOMPARE(bodyOf(client.response()), expected);
    client.send(put + "Content-Length: 0\r\n\r\n");
    QCOMPARE(statusOf(client.response()), 201);
    QCOMPARE(statusOf(exchange(m_port, put + "Transfer-Encoding: chunked\r\n\r\n2dc6c1\r\n" +
                                           QByteArray(3'000'001, 'x') + "\r\n0\r\n\r\n")),
             413);
}

void TestHttpServer::refusesAnUploadBeforeItsBytes()
{
    RawClient client(m_port);
    client.send("PUT /upload/refused HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                "Content-Length: 2500000\r\n\r\n");
    QCOMPARE(statusOf(client.response()), 403);
    QVERIFY(client.isClosed());
}

void TestHttpServer::refusesBeforeTheBodyWhoIsNotAdmitted()
{
    const QByteArray head = "POST /admitted HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                            "Content-Length: 5\r\n";
    RawClient stranger(m_port);
    stranger.send(head + "X-Name: stranger\r\n\r\n");
    QCOMPARE(statusOf(stranger.response()), 403);
    QVERIFY(stranger.isClosed());
    RawClient known(m_port);
    known.send(head + "X-Name: known\r\n\r\n");
    QCOMPARE(statusOf(known.response()), 100);
    known.send("whole");
    const QByteArray response = known.response();
    QCOMPARE(statusOf(response), 200);
    QCOMPARE(bodyOf(response), QByteArray("whole"));
}

void TestHttpServer::servesSoManyOfOneAddress()
{
    m_options.maxConnectionsOfOne = 3;
    m_options.headerTime = std::chrono::minutes(1);
    serve();
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    const auto connectOne = [&] {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->bind(QHostAddress(QStringLiteral("127.0.0.2")));
        sockets.back()->connectToHost(QStringLiteral("127.0.0.1"), m_port);
        return sockets.back()->waitForConnected();
    };
    const auto isServed = [&](QTcpSocket &socket) {
        socket.write(get("/ping"));
        return socket.waitForReadyRead(15'000) && socket.readAll().startsWith("HTTP/1.1 200");
    };
    for (int i = 0; i < 4; ++i)
        QVERIFY(connectOne());
    QTRY_COMPARE(sockets.back()->state(), QAbstractSocket::UnconnectedState);
    // Others are served, and so is the next one as soon as there is a place.
    QCOMPARE(statusOf(exchange(m_port, get("/ping"))), 200);
    QVERIFY(isServed(*sockets.front()));
    sockets.front()->abort();
    // QTRY_VERIFY asks once more at its end.
    bool served = false;
    QTRY_VERIFY(served || (served = connectOne() && isServed(*sockets.back())));
}

void TestHttpServer::dropsTheSinkWhenTheClientGoesAway()
{
    for (int i = 0; i < 20; ++i) {
        RawClient client(m_port);
        client.send("PUT /upload/a HTTP/1.1\r\nHost: x\r\nContent-Length: 2500000\r\n\r\n" +
                    QByteArray(500'000, 'z'));
        client.abort();
    }
    QTRY_COMPARE(s_openSinks.load(), 0);
    QCOMPARE(statusOf(exchange(m_port, get("/ping"))), 200);
}

void TestHttpServer::cutsClientsThatDripTheirHeader()
{
    m_options.headerTime = std::chrono::milliseconds(400);
    serve();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 100; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_port));
        clients.back()->send("GET /ping HTTP/1.1\r\nHost: x\r\nX-A: ");
    }
    QCOMPARE(statusOf(exchange(m_port, get("/ping"))), 200);
    for (const auto &client : clients) {
        // One more byte now and then must not buy more time.
        client->send("a");
        QVERIFY(client->isClosed());
    }
}

void TestHttpServer::cutsClientsThatDripTheirBody()
{
    m_options.bodyGrace = std::chrono::milliseconds(400);
    serve();
    RawClient client(m_port);
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\n");
    QElapsedTimer timer;
    timer.start();
    while (client.socket().state() == QAbstractSocket::ConnectedState && timer.elapsed() < 10'000) {
        client.send("a");
        client.socket().waitForReadyRead(20);
    }
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(statusOf(client.response()), 0);
}

void TestHttpServer::saysBusyInsteadOfQueueingForEver()
{
    m_options.workers = 1;
    m_options.maxQueuedJobs = 1;
    serve();
    RawClient running(m_port);
    running.send(get("/slow"));
    m_entered.acquire();
    // Whichever comes first may wait.
    RawClient one(m_port);
    RawClient other(m_port);
    one.send(get("/ping"));
    other.send(get("/ping"));
    QTRY_VERIFY_WITH_TIMEOUT(
        one.socket().bytesAvailable() > 0 || other.socket().bytesAvailable() > 0, 20'000);
    const bool isOneRefused = one.socket().bytesAvailable() > 0;
    const QByteArray busy = (isOneRefused ? one : other).response();
    QCOMPARE(statusOf(busy), 503);
    QVERIFY(busy.contains("Retry-After: 2"));
    m_release.release();
    QCOMPARE(statusOf(running.response()), 200);
    QCOMPARE(statusOf((isOneRefused ? other : one).response()), 200);
}

void TestHttpServer::finishesWorkInFlightWhenStopped()
{
    RawClient idle(m_port);
    idle.send(get("/ping"));
    QCOMPARE(statusOf(idle.response()), 200);
    RawClient working(m_port);
    working.send(get("/slow"));
    m_entered.acquire();
    std::jthread stopping([this] { m_server->stop(); });
    QVERIFY(idle.isClosed());
    // The listener closes in its own thread, a moment later.
    QTRY_VERIFY(!RawClient(m_port).connected());
    m_release.release();
    const QByteArray response = working.response();
    stopping.join();
    QCOMPARE(bodyOf(response), QByteArray("\"done\""));
    QVERIFY(response.contains("Connection: close"));
}

void TestHttpServer::turnsAnExceptionIntoAnAnswer()
{
    QTest::ignoreMessage(QtWarningMsg, "GET /throw/{name}: broken");
    const QByteArray response = exchange(m_port, get("/throw/somebody"));
    QCOMPARE(statusOf(response), 500);
    QVERIFY(response.contains("internalError"));
    // What it was is for the log, and whom it was about for nobody.
    QVERIFY(!response.contains("broken"));
}

void TestHttpServer::headerValuesCannotAddHeaders()
{
    const QByteArray response = exchange(m_port, get("/header?v=plain"));
    QVERIFY(response.contains("X-Name: plain"));
    QVERIFY(!response.contains("X-Injected"));
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
