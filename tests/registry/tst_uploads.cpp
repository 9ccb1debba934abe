#include "registry/support/demo_case.h"

#include <QDir>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

class TestUploads final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_world.start(), QString()); }
    void theSameUploadAgainIsTheSame();
    void whatDoesNotFitIsRefused();
    void aCaseHoldsOneHundredMebibytes();
    void anotherOfficeMayNotUploadIntoTheCase();
    void aKillDuringTheUploadLeavesNothingHalfDone();
    void piecesGoOnWhereTheyBrokeAlsoAfterAKill();
    void whatWasReceivedWholeIsEnteredAfterAKill();
    void aPieceInTheWrongPlaceIsRefused();
    void piecesThatMakeAnotherFileAreForgotten();
    void whatNobodySubmitsIsForgottenAfterItsDays();

private:
    Reply put(const HttpsClient &desk, const QByteArray &path, const QByteArray &bytes) const
    {
        return desk.send("PUT", path, bytes, {{"X-Content-Sha256", DemoCase::sha256Hex(bytes)}});
    }
    static Reply pieceOf(const HttpsClient &desk, const DemoCase &demo, const QByteArray &offset,
                         const QByteArray &whole, const QByteArray &bytes)
    {
        return desk.send("PATCH", demo.uploadPath(), bytes,
                         {{"X-Content-Sha256", DemoCase::sha256Hex(demo.content)},
                          {"Upload-Offset", offset},
                          {"Upload-Length", whole}});
    }
    static Reply piece(const HttpsClient &desk, const DemoCase &demo, int offset, int size)
    {
        return pieceOf(desk, demo, QByteArray::number(offset),
                       QByteArray::number(demo.content.size()),
                       demo.content.mid(qMax(0, offset), size));
    }
    static QByteArray state(const HttpsClient &desk, const DemoCase &demo)
    {
        return desk
            .send("GET", demo.uploadPath(), {},
                  {{"X-Content-Sha256", DemoCase::sha256Hex(demo.content)}})
            .body;
    }
    QString pathOf(const DemoCase &demo) const
    {
        const QString sha256 = QString::fromLatin1(DemoCase::sha256Hex(demo.content));
        return m_world.storage() + QStringLiteral("/files/") + sha256.first(2) + u'/' + sha256;
    }
    /// As if everything of the case had been uploaded so many days ago.
    bool age(const DemoCase &demo, int days) const
    {
        m_world.sql(QStringLiteral("update upload set at = at - %1 * interval '1 day' "
                                   "where case_id = '%2'")
                        .arg(days)
                        .arg(demo.request.caseId));
        QFile file(pathOf(demo));
        return file.open(QIODevice::ReadWrite) &&
               file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-days),
                                QFileDevice::FileModificationTime);
    }
    RegistryWorld m_world;
};

void TestUploads::theSameUploadAgainIsTheSame()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    const Reply first = demo.upload(desk);
    QCOMPARE(first.status, 201);
    const Reply again = demo.upload(desk);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
}

void TestUploads::whatDoesNotFitIsRefused()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    const Reply large = put(desk, demo.uploadPath(), DemoCase::pdf(21 * 1024 * 1024));
    QCOMPARE(large.status, 413);
    QCOMPARE(large.code(), QStringLiteral("fileTooLarge"));
    QCOMPARE(put(desk, demo.uploadPath(), {}).code(), QStringLiteral("fileEmpty"));
    QCOMPARE(put(desk, demo.uploadPath(), QByteArray(100, 'x')).code(),
             QStringLiteral("fileTypeUnsupported"));
    const Reply other = desk.send("PUT", demo.uploadPath(), DemoCase::pdf(100),
                                  {{"X-Content-Sha256", QByteArray(64, 'a')}});
    QCOMPARE(other.code(), QStringLiteral("attachmentHashMismatch"));
    QCOMPARE(desk.send("PUT", demo.uploadPath(), DemoCase::pdf(100)).code(),
             QStringLiteral("requestMalformed"));
    QCOMPARE(put(desk, "/v1/uploads/x/y", DemoCase::pdf(100)).status, 404);
    QCOMPARE(QDir(m_world.storage() + QStringLiteral("/incoming")).count(), 2U);
}

void TestUploads::aCaseHoldsOneHundredMebibytes()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    const DemoCase demo(m_world);
    const QByteArray base = demo.uploadPath().chopped(36);
    const QByteArray bytes = DemoCase::pdf(20 * 1024 * 1024);
    for (int i = 0; i < 5; ++i) {
        const QByteArray id = "6f0c1d3e-0000-4000-8000-00000000000" + QByteArray::number(i);
        QCOMPARE(put(desk, base + id, bytes).status, 201);
    }
    const Reply sixth =
        put(desk, base + "6f0c1d3e-0000-4000-8000-000000000009", DemoCase::pdf(1000));
    QCOMPARE(sixth.status, 413);
    QCOMPARE(sixth.code(), QStringLiteral("caseTooLarge"));
}

void TestUploads::anotherOfficeMayNotUploadIntoTheCase()
{
    DemoCase demo(m_world);
    QCOMPARE(demo.upload(m_world.signedIn(QStringLiteral("operator"))).status, 201);
    QCOMPARE(demo.upload(m_world.signedIn(QStringLiteral("clerk"))).code(),
             QStringLiteral("otherOffice"));
    QCOMPARE(demo.upload(m_world.signedIn(QStringLiteral("executor"))).code(),
             QStringLiteral("permissionDenied"));
}

void TestUploads::aKillDuringTheUploadLeavesNothingHalfDone()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    demo.content = DemoCase::pdf(8 * 1024 * 1024);
    const auto socket =
        desk.beginUpload(demo.uploadPath(), demo.content.size(), DemoCase::sha256Hex(demo.content),
                         demo.content.first(3 * 1024 * 1024));
    QTRY_VERIFY(QDir(m_world.storage() + QStringLiteral("/incoming")).count() > 2U);
    m_world.killRegistry();
    QVERIFY(m_world.startRegistry());
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from upload where case_id = '%1'")
                             .arg(demo.request.caseId)),
             QByteArray("0"));
    HttpsClient again = m_world.client();
    again.token = desk.token;
    QCOMPARE(demo.upload(again).status, 201);
}

void TestUploads::piecesGoOnWhereTheyBrokeAlsoAfterAKill()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    demo.content = DemoCase::pdf(2'500'000);
    QCOMPARE(state(desk, demo), QByteArray(R"({"complete":false,"received":0})"));
    const Reply first = piece(desk, demo, 0, 1'000'000);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.body, QByteArray(R"({"complete":false,"received":1000000})"));
    m_world.killRegistry();
    QVERIFY(m_world.startRegistry());
    HttpsClient again = m_world.client();
    again.token = desk.token;
    QCOMPARE(state(again, demo), first.body);
    QCOMPARE(piece(again, demo, 1'000'000, 1'000'000).status, 200);
    const Reply last = piece(again, demo, 2'000'000, 500'000);
    QCOMPARE(last.body, QByteArray(R"({"complete":true,"received":2500000})"));
    // The answer was lost: the same again, and the whole in one.
    QCOMPARE(piece(again, demo, 2'000'000, 500'000).body, last.body);
    QCOMPARE(state(again, demo), last.body);
    QCOMPARE(demo.upload(again).status, 200);
    QCOMPARE(m_world.sql(QStringLiteral("select size from upload where case_id = '%1'")
                             .arg(demo.request.caseId)),
             QByteArray("2500000"));
}

void TestUploads::whatWasReceivedWholeIsEnteredAfterAKill()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    demo.content = DemoCase::pdf(300'000);
    QCOMPARE(piece(desk, demo, 0, 200'000).status, 200);
    // As a kill between the last byte and the entry leaves it.
    const QDir incoming(m_world.storage() + QStringLiteral("/incoming"));
    const QStringList parts = incoming.entryList({demo.request.caseId + u'*'}, QDir::Files);
    QCOMPARE(parts.size(), 1);
    QFile part(incoming.filePath(parts.first()));
    QVERIFY(part.open(QIODevice::Append));
    QCOMPARE(part.write(demo.content.sliced(200'000)), 100'000);
    part.close();
    QCOMPARE(state(desk, demo), QByteArray(R"({"complete":false,"received":300000})"));
    QCOMPARE(piece(desk, demo, 100'000, 0).code(), QStringLiteral("fileEmpty"));
    QCOMPARE(piece(desk, demo, 300'000, 0).body,
             QByteArray(R"({"complete":true,"received":300000})"));
    QCOMPARE(demo.upload(desk).status, 200);
}

void TestUploads::aPieceInTheWrongPlaceIsRefused()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    demo.content = DemoCase::pdf(300'000);
    QCOMPARE(piece(desk, demo, 100'000, 100'000).code(), QStringLiteral("uploadIncomplete"));
    QCOMPARE(piece(desk, demo, 0, 100'000).status, 200);
    QCOMPARE(piece(desk, demo, 0, 100'000).code(), QStringLiteral("uploadIncomplete"));
    QCOMPARE(piece(desk, demo, 200'000, 100'000).code(), QStringLiteral("uploadIncomplete"));
    QCOMPARE(piece(desk, demo, -1, 100'000).code(), QStringLiteral("requestMalformed"));
    QCOMPARE(pieceOf(desk, demo, "100000", "150000", QByteArray(100'000, 'x')).code(),
             QStringLiteral("requestMalformed"));
    QCOMPARE(pieceOf(desk, demo, "100000", "99999999999", QByteArray(100, 'x')).code(),
             QStringLiteral("fileTooLarge"));
    QCOMPARE(pieceOf(desk, demo, "100000", "x", QByteArray(100, 'x')).code(),
             QStringLiteral("requestMalformed"));
    QCOMPARE(piece(m_world.signedIn(QStringLiteral("clerk")), demo, 100'000, 100).code(),
             QStringLiteral("otherOffice"));
    QCOMPARE(piece(m_world.signedIn(QStringLiteral("executor")), demo, 100'000, 100).code(),
             QStringLiteral("permissionDenied"));
    QCOMPARE(state(desk, demo), QByteArray(R"({"complete":false,"received":100000})"));
}

void TestUploads::piecesThatMakeAnotherFileAreForgotten()
{
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    demo.content = DemoCase::pdf(200'000);
    QCOMPARE(piece(desk, demo, 0, 100'000).status, 200);
    QCOMPARE(pieceOf(desk, demo, "100000", "200000", QByteArray(100'000, 'y')).code(),
             QStringLiteral("attachmentHashMismatch"));
    QCOMPARE(state(desk, demo), QByteArray(R"({"complete":false,"received":0})"));
    QCOMPARE(pieceOf(desk, demo, "0", "200000", QByteArray(100'000, 'y')).code(),
             QStringLiteral("fileTypeUnsupported"));
    QCOMPARE(state(desk, demo), QByteArray(R"({"complete":false,"received":0})"));
    // Nor do they take room any more.
    QCOMPARE(m_world.sql(QStringLiteral("select count(*) from upload_piece where case_id = '%1'")
                             .arg(demo.request.caseId)),
             QByteArray("0"));
}

void TestUploads::whatNobodySubmitsIsForgottenAfterItsDays()
{
    m_world.killRegistry();
    QVERIFY(m_world.configure(QStringLiteral("uploads"), QJsonObject{{"days", 90}}));
    QVERIFY(m_world.startRegistry());
    const HttpsClient desk = m_world.signedIn(QStringLiteral("operator"));
    DemoCase left(m_world);
    DemoCase young(m_world);
    DemoCase submitted(m_world);
    DemoCase alike(m_world);
    alike.content = submitted.content;
    alike.request.attachments[0].sha256 = submitted.request.attachments[0].sha256;
    QVERIFY(!submitted.registered(desk).isEmpty());
    for (DemoCase *demo : {&left, &young, &alike})
        QCOMPARE(demo->upload(desk).status, 201);
    for (const DemoCase *demo : {&left, &submitted, &alike})
        QVERIFY(age(*demo, 91));
    QVERIFY(age(young, 89));

    m_world.killRegistry();
    QVERIFY(
        m_world.configure(QStringLiteral("uploads"), QJsonObject{{"days", 90}, {"seconds", 1}}));
    QVERIFY(m_world.startRegistry());
    const auto uploads = [this](const DemoCase &demo) {
        return m_world.sql(QStringLiteral("select count(*) from upload where case_id = '%1'")
                               .arg(demo.request.caseId));
    };
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(pathOf(left)), 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(uploads(alike), QByteArray("0"), 30'000);
    QCOMPARE(uploads(left), QByteArray("0"));
    QCOMPARE(uploads(young), QByteArray("1"));
    QCOMPARE(uploads(submitted), QByteArray("1"));
    QVERIFY(QFile::exists(pathOf(young)));
    QVERIFY(QFile::exists(pathOf(submitted)));
    QCOMPARE(
        m_world.sql(QStringLiteral("select entry::jsonb#>>'{detail,days}' from audit where "
                                   "(facts).action = 'forgetUploads' and (facts).subject = '%1'")
                        .arg(left.request.caseId)),
        QByteArray("90"));
    QCOMPARE(m_world.sql(
                 QStringLiteral("select count(*) from audit where (facts).action = 'deleteFile'")),
             QByteArray("1"));
    // Whoever comes back later is told that nothing is here, and sends it again.
    HttpsClient again = m_world.client();
    again.token = desk.token;
    QCOMPARE(state(again, left), QByteArray(R"({"complete":false,"received":0})"));
    QCOMPARE(left.upload(again).status, 201);
    QVERIFY(QFile::exists(pathOf(left)));
}

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
