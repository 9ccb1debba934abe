#include "registry/support/demo_case.h"

#include <QJsonArray>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

namespace {

/// What the deciding office says within itself in this case.
const QStringList within{QStringLiteral("қарарым"),
                         QStringLiteral("сараптамасы"),
                         QStringLiteral("сұрауымыз"),
                         QStringLiteral("жауабымыз"),
                         QStringLiteral("өтілі үш"),
                         QStringLiteral("қайтарамын"),
                         QStringLiteral("qualificationNotMet"),
                         QStringLiteral("\"proposal\""),
                         QStringLiteral("\"returnedProposal\""),
                         QStringLiteral("\"review\""),
                         QStringLiteral("\"completeness\":"),
                         QStringLiteral("\"result\""),
                         QStringLiteral("\"decision\""),
                         QStringLiteral("/Б"),
                         QStringLiteral("\"refuse\"")};

QStringList toldIn(const Reply &reply)
{
    QStringList told;
    for (const QString &word : within) {
        if (reply.body.contains(word.toUtf8()))
            told.append(word);
    }
    return told;
}

} // namespace

/// What of a case is told outside the office that decides.
class TestShownCase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCounterIsToldTheDecisionOnceItIsPublished();

private:
    Reply act(const HttpsClient &desk, const char *action, const QJsonObject &body) const
    {
        return desk.json("POST", caseOf() + '/' + action, body);
    }
    QByteArray caseOf() const { return "/v1/applications/" + m_id.toLatin1(); }
    void decide();
    void publish();

    RegistryWorld m_world;
    HttpsClient m_operator{QString(), 0, QString()};
    HttpsClient m_executor = m_operator;
    HttpsClient m_head = m_operator;
    QString m_id;
};

void TestShownCase::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    m_executor = m_world.signedIn(QStringLiteral("executor"));
    m_head = m_world.signedIn(QStringLiteral("head"));
    QVERIFY(!m_head.token.isEmpty());
}

/// To version 9: assigned, another body asked and answered, checked, refused, sent back, refused
/// again, prepared.
void TestShownCase::decide()
{
    const QJsonValue executor = m_world.demoUser(QStringLiteral("executor")).value(u"iin");
    QCOMPARE(act(m_head, "assign",
                 {{"version", 1}, {"executorIin", executor}, {"note", "менің қарарым"}})
                 .status,
             200);
    const QJsonObject body{{"kk", "санэпид сараптамасы"}, {"ru", "санэпид сараптамасы"}};
    const Reply asked = act(m_executor, "questions",
                            {{"version", 2},
                             {"addressee", "body"},
                             {"body", body},
                             {"question", "біздің сұрауымыз"},
                             {"marks", QJsonArray()},
                             {"workingDays", 3}});
    QVERIFY2(asked.status == 200, asked.body.constData());
    const QString question =
        asked.json().value(u"questions").toArray().first().toObject().value(u"id").toString();
    const QByteArray answer = "questions/" + question.toLatin1() + "/answer";
    QCOMPARE(act(m_executor, answer.constData(),
                 {{"version", 3}, {"answer", "біздің жауабымыз"}, {"attachments", QJsonArray()}})
                 .status,
             200);
    QCOMPARE(act(m_executor, "completeness", {{"version", 4}, {"wrong", QJsonArray()}}).status,
             200);
    QCOMPARE(act(m_executor, "proposal", refuseProposal(5).toJson()).status, 200);
    QCOMPARE(act(m_head, "return", {{"version", 6}, {"reason", "қайтарамын"}}).status, 200);
    // It goes on from what was proposed, and says so.
    const QJsonValue base =
        m_executor.send("GET", caseOf()).json().value(u"review").toObject().value(u"at");
    const QJsonObject review{{"marks", QJsonArray()},
                             {"findings", QJsonArray()},
                             {"grounds", QJsonArray()},
                             {"base", base}};
    QCOMPARE(m_executor.json("PUT", caseOf() + "/review", review).status, 200);
    QCOMPARE(act(m_executor, "proposal", refuseProposal(7).toJson()).status, 200);
    QCOMPARE(act(m_head, "result", {{"version", 8}}).status, 200);
}

void TestShownCase::publish()
{
    const Reply prepared = m_head.send("GET", caseOf());
    const auto application = protocol::parseAnswer<protocol::Application>(prepared.body);
    QVERIFY(application && application->result);
    const QByteArray pdf = m_head.send("GET", caseOf() + "/result.pdf").body;
    const QByteArray cms =
        signPdf(m_world.pki(), QStringLiteral("head"), pdf, application->result->byteRange);
    const Reply done = act(m_head, "result/signature", protocol::SignatureBody{9, cms}.toJson());
    QVERIFY2(done.status == 200, done.body.constData());
    QCOMPARE(done.json().value(u"state").toString(), QStringLiteral("refused"));
}

void TestShownCase::theCounterIsToldTheDecisionOnceItIsPublished()
{
    DemoCase demo(m_world);
    m_id = demo.registered(m_operator);
    QVERIFY(!m_id.isEmpty());
    decide();
    const Reply inside = m_executor.send("GET", caseOf());
    QCOMPARE(toldIn(inside), within);
    QVERIFY(m_executor.send("GET", "/v1/applications?queue=open").body.contains("\"decision\""));
    for (const QByteArray &target : {caseOf(), "/v1/applications/by-key/" + demo.key.toLatin1(),
                                     QByteArray("/v1/applications?queue=mine")}) {
        const Reply outside = m_operator.send("GET", target);
        QCOMPARE(outside.status, 200);
        QVERIFY(outside.body.contains(m_id.toLatin1()));
        QCOMPARE(toldIn(outside), QStringList());
    }
    // Nor does a search by the decision find it before it is published.
    for (const QByteArray &asked :
         {QByteArray("mine&decision=refuse"), QByteArray("mine&ground=qualificationNotMet"),
          QByteArray("returned")}) {
        const Reply found = m_operator.send("GET", "/v1/applications?queue=" + asked);
        QCOMPARE(found.status, 200);
        QVERIFY2(!found.body.contains(m_id.toLatin1()), asked.constData());
    }
    QVERIFY(m_executor.send("GET", "/v1/applications?queue=open&decision=refuse")
                .body.contains(m_id.toLatin1()));
    // The same of the account at the portal.
    m_world.sql(QStringLiteral("update application set office_id = (select office_id from device "
                               "where id = 'intake-1') where id = '%1'")
                    .arg(m_id));
    const HttpsClient portal = m_world.client(QStringLiteral("intake-1"));
    const QByteArray own = "/v1/intake/applications/" + m_id.toLatin1();
    const Reply before = portal.send("GET", own);
    QCOMPARE(before.status, 200);
    QCOMPARE(toldIn(before), QStringList());

    publish();
    const auto after = protocol::parseAnswer<protocol::Application>(portal.send("GET", own).body);
    QVERIFY(after.ok());
    QVERIFY(after->proposal && after->result);
    QCOMPARE(after->proposal->decision, Decision::Refuse);
    QCOMPARE(after->proposal->grounds.size(), 1);
    QVERIFY(!after->returnedProposal && !after->review && after->questions.isEmpty());
    for (const protocol::HistoryEntry &entry : after->history)
        QVERIFY2(entry.action == actionName(Action::SignResult) || entry.note.isEmpty(),
                 qPrintable(entry.action + u' ' + entry.note));
}

QTEST_GUILESS_MAIN(TestShownCase)
#include "tst_shown_case.moc"
