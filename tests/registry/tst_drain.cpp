#include "registry/support/demo_case.h"

#include <QDir>
#include <QProcess>
#include <QTcpSocket>
#include <QTest>

#include <future>

using namespace ruqsat;
using namespace ruqsat::test;

/// What becomes of work in flight when the registry is told to end.
class TestDrain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRequestInFlightIsAnswered();
    void aRequestThatIsCutOffIsSafelyRepeated();

private:
    static bool acceptsConnections(quint16 port)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        return socket.waitForConnected(5'000);
    }
    bool hasOther(const char *condition) const
    {
        return m_world
            .sql(QStringLiteral("select count(*) > 0 from pg_stat_activity where ") +
                 QLatin1String(condition))
            .startsWith('t');
    }

    RegistryWorld m_world;
};

void TestDrain::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
}

void TestDrain::aRequestInFlightIsAnswered()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    const QByteArray bytes = DemoCase::pdf(4096);
    const DemoCase demo(m_world);
    // In the middle of its body: the registry has begun with it.
    const auto socket =
        desk.beginUpload("/v1/uploads/3a0b2c9e-5d52-4f7e-9d2a-5c6b7a8d9e01/"
                         "3a0b2c9e-5d52-4f7e-9d2a-5c6b7a8d9e02",
                         bytes.size(), DemoCase::sha256Hex(bytes), bytes.first(1000));
    QVERIFY(socket);
    const QDir incoming(m_world.storage() + QStringLiteral("/incoming"));
    QTRY_VERIFY_WITH_TIMEOUT(!incoming.isEmpty(), 10'000);
    m_world.terminateRegistry();
    QTRY_VERIFY_WITH_TIMEOUT(!acceptsConnections(m_world.port()), 10'000);
    QCOMPARE(m_world.registryEnd(0), -1);
    socket->write(bytes.sliced(1000));
    socket->flush();
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket->waitForReadyRead(15'000))
        answer += socket->readAll();
    QVERIFY2(answer.startsWith("HTTP/1.1 201"), answer.constData());
    QVERIFY(answer.toLower().contains("connection: close"));
    QCOMPARE(m_world.registryEnd(15'000), 0);
    QVERIFY(m_world.startRegistry());
}

void TestDrain::aRequestThatIsCutOffIsSafelyRepeated()
{
    m_world.terminateRegistry();
    QCOMPARE(m_world.registryEnd(15'000), 0);
    QVERIFY(m_world.configure(QStringLiteral("drainSeconds"), 2));
    QVERIFY(m_world.startRegistry());
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    QCOMPARE(demo.lookUp(desk).status, 200);
    QCOMPARE(demo.upload(desk).status, 201);
    const protocol::Submission submission = demo.signedBy(demo.signerLabel());
    // Somebody holds what the registration needs.
    QProcess lock;
    lock.start(QStringLiteral("psql"),
               {QStringLiteral("-qX"), QStringLiteral("-h"), m_world.databaseSocket(),
                QStringLiteral("-U"), QStringLiteral("registry"), QStringLiteral("registry")});
    QVERIFY(lock.waitForStarted());
    lock.write("begin; lock table application; select 1;\n");
    QVERIFY(lock.waitForBytesWritten());
    QTRY_VERIFY_WITH_TIMEOUT(hasOther("state = 'idle in transaction'"), 10'000);
    auto waiting =
        std::async(std::launch::async, [&] { return demo.submit(desk, submission).status; });
    QTRY_VERIFY_WITH_TIMEOUT(hasOther("wait_event_type = 'Lock'"), 10'000);
    m_world.terminateRegistry();
    QCOMPARE(m_world.registryEnd(15'000), 4);
    QCOMPARE(waiting.get(), 0);
    lock.write("rollback;\n\\q\n");
    QVERIFY(lock.waitForFinished(10'000));
    QVERIFY(m_world.startRegistry());
    const HttpsClient again = m_world.signedIn(QStringLiteral("operator"));
    const Reply first = demo.submit(again, submission);
    QVERIFY2(first.status == 201 || first.status == 200, first.body.constData());
    const Reply second = demo.submit(again, submission);
    QCOMPARE(second.json().value(QStringLiteral("id")), first.json().value(QStringLiteral("id")));
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from application")).trimmed(),
             QByteArray("1"));
}

QTEST_GUILESS_MAIN(TestDrain)
#include "tst_drain.moc"
