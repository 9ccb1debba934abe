#include "registry/support/demo_case.h"

#include <QDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

constexpr qint64 twentyMebibytes = 20LL * 1024 * 1024;

QString attachmentId(int i)
{
    return QStringLiteral("6f0c1d3e-0000-4000-8000-%1").arg(i, 12, 10, QLatin1Char('0'));
}

/// Of the document that attachment i would be when it is whole.
QByteArray sha256Of(int i, char version = 'a')
{
    return QByteArray::number(i).rightJustified(64, version);
}

} // namespace

/// What is uploaded takes no more room of the registry's disk than cases need.
class TestUploadRoom final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void piecesNobodyGoesOnWithAreGoneAfterADay();
    void documentsThatBreakLeaveTheirRoomToTheNext();
    void oneWholeDocumentIsAllThatIsKeptOfIt();
    void whoIsBlockedMeanwhileLeavesNothing();
    void anOfficeHasItsRoomAndNoMore();

private:
    bool restart(const QJsonObject &uploads)
    {
        m_world.killRegistry();
        return m_world.configure(QStringLiteral("uploads"), uploads) && m_world.startRegistry();
    }
    /// The first bytes of a document of twenty mebibytes.
    static Reply begin(const HttpsClient &desk, const DemoCase &demo, int i, char version = 'a')
    {
        return desk.send("PATCH", demo.uploadPath(attachmentId(i)), DemoCase::pdf(1000),
                         {{"X-Content-Sha256", sha256Of(i, version)},
                          {"Upload-Offset", "0"},
                          {"Upload-Length", QByteArray::number(twentyMebibytes)}});
    }
    static QByteArray state(const HttpsClient &desk, const DemoCase &demo, int i,
                            char version = 'a')
    {
        return desk
            .send("GET", demo.uploadPath(attachmentId(i)), {},
                  {{"X-Content-Sha256", sha256Of(i, version)}})
            .body;
    }
    QStringList incoming(const DemoCase &demo) const
    {
        const QDir folder(m_world.storage() + QStringLiteral("/incoming"));
        return folder.entryList({demo.request.caseId + u'*'}, QDir::Files, QDir::Name);
    }
    QByteArray rows(const DemoCase &demo) const
    {
        return m_world.sql(QStringLiteral("select count(*) from upload_piece where case_id = '%1'")
                               .arg(demo.request.caseId));
    }
    RegistryWorld m_world;
};

const QByteArray begun = R"({"complete":false,"received":1000})";
const QByteArray nothing = R"({"complete":false,"received":0})";

void TestUploadRoom::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
}

void TestUploadRoom::piecesNobodyGoesOnWithAreGoneAfterADay()
{
    QVERIFY(restart({{"seconds", 1}}));
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    const DemoCase left(m_world);
    const DemoCase young(m_world);
    QCOMPARE(begin(desk, left, 1).status, 200);
    QCOMPARE(begin(desk, young, 1).status, 200);
    QCOMPARE(incoming(left).size(), 1);
    m_world.sql(QStringLiteral("update upload_piece set at = at - interval '25 hours' "
                               "where case_id = '%1'")
                    .arg(left.request.caseId));
    QFile part(m_world.storage() + QStringLiteral("/incoming/") + incoming(left).first());
    QVERIFY(part.open(QIODevice::ReadWrite));
    QVERIFY(part.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-25 * 3600),
                             QFileDevice::FileModificationTime));
    part.close();
    QTRY_VERIFY_WITH_TIMEOUT(incoming(left).isEmpty(), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(rows(left), QByteArray("0"), 20'000);
    QCOMPARE(state(desk, left, 1), nothing);
    QCOMPARE(state(desk, young, 1), begun);
    QCOMPARE(rows(young), QByteArray("1"));
}

void TestUploadRoom::documentsThatBreakLeaveTheirRoomToTheNext()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    const DemoCase demo(m_world);
    for (int i = 1; i <= 6; ++i)
        QCOMPARE(begin(desk, demo, i).status, 200);
    // Five of them are a case; the oldest gave way.
    QCOMPARE(incoming(demo).size(), 5);
    QCOMPARE(rows(demo), QByteArray("5"));
    QCOMPARE(state(desk, demo, 1), nothing);
    QCOMPARE(state(desk, demo, 6), begun);
    // Scanned anew, it takes the place of its former self alone.
    QCOMPARE(begin(desk, demo, 6, 'b').status, 200);
    QCOMPARE(incoming(demo).size(), 5);
    QCOMPARE(state(desk, demo, 6), nothing);
    QCOMPARE(state(desk, demo, 6, 'b'), begun);
    QCOMPARE(state(desk, demo, 2), begun);
}

void TestUploadRoom::oneWholeDocumentIsAllThatIsKeptOfIt()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    const DemoCase demo(m_world);
    QCOMPARE(begin(desk, demo, 1).status, 200);
    const QByteArray bytes = DemoCase::pdf(2001);
    QCOMPARE(desk.send("PUT", demo.uploadPath(attachmentId(1)), bytes,
                       {{"X-Content-Sha256", DemoCase::sha256Hex(bytes)}})
                 .status,
             201);
    QCOMPARE(incoming(demo), QStringList());
    QCOMPARE(rows(demo), QByteArray("0"));
}

void TestUploadRoom::whoIsBlockedMeanwhileLeavesNothing()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    const DemoCase demo(m_world);
    const QByteArray bytes = DemoCase::pdf(4097);
    const QDir incomingFolder(m_world.storage() + QStringLiteral("/incoming"));
    const uint before = incomingFolder.count();
    const auto socket = desk.beginUpload(demo.uploadPath(), bytes.size(),
                                         DemoCase::sha256Hex(bytes), bytes.first(1000));
    QTRY_VERIFY_WITH_TIMEOUT(QDir(incomingFolder.path()).count() > before, 10'000);
    m_world.sql(QStringLiteral("update account set blocked_at = now() where login = 'aigul'"));
    socket->write(bytes.sliced(1000));
    socket->flush();
    QByteArray answer;
    while (!answer.contains("}") && socket->waitForReadyRead(15'000))
        answer += socket->readAll();
    m_world.sql(QStringLiteral("update account set blocked_at = null where login = 'aigul'"));
    QVERIFY2(answer.contains("\"accountBlocked\""), answer.constData());
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from upload where case_id = '%1'")
                             .arg(demo.request.caseId)),
             QByteArray("0"));
    const QString sha256 = QString::fromLatin1(DemoCase::sha256Hex(bytes));
    const QString kept =
        m_world.storage() + QStringLiteral("/files/") + sha256.first(2) + u'/' + sha256;
    QVERIFY(!QFile::exists(kept));
}

void TestUploadRoom::anOfficeHasItsRoomAndNoMore()
{
    QVERIFY(restart({{"officeMebibytes", 1}}));
    const HttpsClient desk = m_world.signedIn(QStringLiteral("ainur"));
    DemoCase first(m_world);
    DemoCase second(m_world);
    first.content = DemoCase::pdf(600'000);
    second.content = DemoCase::pdf(600'001);
    QCOMPARE(first.upload(desk).status, 201);
    const Reply refused = second.upload(desk);
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.code(), QStringLiteral("uploadRoomFull"));
    // It takes people to make room, and not two seconds.
    QCOMPARE(refused.headers.value("retry-after"), QByteArray("60"));
    QCOMPARE(begin(desk, second, 1).code(), QStringLiteral("uploadRoomFull"));
    QCOMPARE(rows(second), QByteArray("0"));
    // What takes its own place asks for no more, and what is submitted is counted no more.
    first.content = DemoCase::pdf(900'000);
    QCOMPARE(first.upload(desk).status, 201);
    QCOMPARE(first.upload(desk).status, 200);
    m_world.sql(QStringLiteral("update upload_case set submitted = true where case_id = '%1'")
                    .arg(first.request.caseId));
    QCOMPARE(second.upload(desk).status, 201);
}

QTEST_GUILESS_MAIN(TestUploadRoom)
#include "tst_upload_room.moc"
