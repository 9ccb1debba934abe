#include "registry/support/demo_case.h"
#include "support/test_paths.h"

#include <QJsonArray>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// Every endpoint, asked by people of an office that has nothing to do with the case.
class TestScoping final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aForeignOfficeReachesNothing_data();
    void aForeignOfficeReachesNothing();
    void everyRefusalIsOtherOffice_data();
    void everyRefusalIsOtherOffice();
    void listsAreEmptyForOthers();
    void theSelfServiceAndTheDesksAreApart();

private:
    QByteArray filled(QString pattern) const
    {
        return pattern.replace(u"{id}"_qs, m_id)
            .replace(u"{attachmentId}"_qs, m_attachment)
            .replace(u"{caseId}"_qs, m_case)
            .replace(u"{key}"_qs, m_key)
            .replace(u"{questionId}"_qs, m_id)
            .replace(u"{number}"_qs, u"KZ00LAA00000000"_qs)
            .toLatin1();
    }

    RegistryWorld m_world;
    QString m_id;
    QString m_attachment;
    QString m_case;
    QString m_key;
    /// One of each role that works on cases, all of other offices.
    QList<HttpsClient> m_strangers;
    HttpsClient m_operator{QString(), 0, QString()};
};

void TestScoping::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    DemoCase demo(m_world);
    m_id = demo.registered(m_operator);
    QVERIFY(!m_id.isEmpty());
    m_attachment = demo.request.attachments.first().id;
    m_case = demo.request.caseId;
    m_key = demo.key;
    for (const char *login : {"ainur", "asel", "qanat", "gulnar"}) {
        m_strangers.append(m_world.signedIn(QLatin1String(login)));
        QVERIFY2(!m_strangers.last().token.isEmpty(), login);
    }
}

void TestScoping::aForeignOfficeReachesNothing_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("pattern");
    QByteArray output;
    QCOMPARE(runProgram(buildDir() + QStringLiteral("/bin/ruqsat-registry"),
                        {QStringLiteral("--routes")}, &output),
             0);
    int rows = 0;
    for (const QByteArray &line : output.split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        // What names no case is a list or a search: listsAreEmptyForOthers().
        const bool named = parts.size() == 2 && (parts.at(1).startsWith("/v1/applications/{") ||
                                                 parts.at(1).startsWith("/v1/uploads/"));
        if (!named)
            continue;
        QTest::newRow(line.constData()) << parts.at(0) << QString::fromLatin1(parts.at(1));
        ++rows;
    }
    QVERIFY(rows >= 18);
}

void TestScoping::aForeignOfficeReachesNothing()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, pattern);
    const QByteArray before = m_world.sql(QStringLiteral(
        "select version, state, review, (select count(*) from attachment), (select count(*) from "
        "question) from application"));
    for (const HttpsClient &stranger : m_strangers) {
        const bool upload = pattern.contains(u"uploads");
        const RequestHeaders hash{{"X-Content-Sha256", QByteArray(64, 'a')}};
        const Reply reply =
            method == "GET" && upload ? stranger.send(method, filled(pattern), {}, hash)
            : method == "GET"         ? stranger.send(method, filled(pattern))
            : upload ? stranger.send(method, filled(pattern), DemoCase::pdf(64), hash)
                     : stranger.json(method, filled(pattern), {{"version", 1}});
        QVERIFY2(reply.status == 400 || reply.status == 403 || reply.status == 404,
                 reply.body.constData());
        QVERIFY(method != "GET" || reply.status != 400);
        // Nothing of the case slips out with the refusal.
        QVERIFY(!reply.json().contains(QStringLiteral("current")));
        QVERIFY(!reply.body.contains("540940000407"));
    }
    QCOMPARE(m_world.sql(QStringLiteral(
                 "select version, state, review, (select count(*) from attachment), (select "
                 "count(*) from question) from application")),
             before);
}

void TestScoping::everyRefusalIsOtherOffice_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<QJsonObject>("body");
    const auto row = [](const char *login, const char *action, const QJsonObject &body) {
        QTest::newRow(action) << QString::fromLatin1(login) << QByteArray(action) << body;
    };
    const QJsonObject version{{"version", 1}};
    row("qanat", "claim", version);
    row("qanat", "release", version);
    row("qanat", "continue", version);
    row("qanat", "proposal", issueProposal(1).toJson());
    row("qanat", "completeness", {{"version", 1}, {"wrong", QJsonArray()}});
    row("qanat", "questions",
        {{"version", 1},
         {"addressee", "applicant"},
         {"question", "?"},
         {"marks", QJsonArray()},
         {"workingDays", 1}});
    row("gulnar", "assign", {{"version", 1}, {"executorIin", "710524100113"}, {"note", ""}});
    row("gulnar", "return", {{"version", 1}, {"reason", "?"}});
    row("gulnar", "result", version);
    row("asel", "hand-over", {{"version", 1}, {"printed", false}});
    row("ainur", "hand-over at the other centre", {{"version", 1}, {"printed", false}});
}

void TestScoping::everyRefusalIsOtherOffice()
{
    QFETCH(QString, login);
    QFETCH(QByteArray, action);
    QFETCH(QJsonObject, body);
    const Reply reply = m_world.signedIn(login).json(
        "POST", "/v1/applications/" + m_id.toLatin1() + '/' + action.split(' ').first(), body);
    QCOMPARE(reply.code(), QStringLiteral("otherOffice"));
    QCOMPARE(reply.status, 403);
}

void TestScoping::listsAreEmptyForOthers()
{
    for (const HttpsClient &stranger : m_strangers) {
        for (const char *target :
             {"/v1/applications?queue=open", "/v1/applications?queue=mine",
              "/v1/applications?queue=unassigned", "/v1/applications?queue=done",
              "/v1/case-status?q=540940000407", "/v1/changes?since=1-0"}) {
            const Reply reply = stranger.send("GET", target);
            QVERIFY2(reply.status == 200, reply.body.constData());
            QVERIFY2(reply.json().value(u"items"_qs).toArray().isEmpty(), target);
        }
    }
}

void TestScoping::theSelfServiceAndTheDesksAreApart()
{
    const HttpsClient intake = m_world.client(QStringLiteral("intake-1"));
    QCOMPARE(intake.json("POST", "/v1/sign-in/challenge", {{"login", "aigul"}}).code(),
             QStringLiteral("permissionDenied"));
    HttpsClient borrowed = intake;
    borrowed.token = m_operator.token;
    QCOMPARE(borrowed.send("GET", "/v1/applications/" + m_id.toLatin1()).code(),
             QStringLiteral("permissionDenied"));
    // Its own side shows its own cases only, and a desk has no way to it.
    QCOMPARE(intake.send("GET", "/v1/intake/applications/" + m_id.toLatin1()).code(),
             QStringLiteral("otherOffice"));
    QCOMPARE(m_operator.send("GET", "/v1/intake/applications/" + m_id.toLatin1()).code(),
             QStringLiteral("permissionDenied"));
}

QTEST_GUILESS_MAIN(TestScoping)
#include "tst_scoping.moc"
