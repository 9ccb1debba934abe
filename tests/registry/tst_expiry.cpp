#include "registry/support/demo_case.h"

#include <QJsonArray>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// How a case ends when its term is over.
class TestExpiry final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aRefusalAfterTheTermIsRefused();
    void aLicenceWhoseTermIsOverIsIssuedAsFound();
    void aRefusalProposedInTimeIsTooLateForTheHead();
    void aBadRequestIsRefusedAfterTheTermToo();
    void aQuestionAfterTheTermDoesNotReviveIt();

private:
    Reply post(const HttpsClient &desk, const QString &id, const char *action,
               const QJsonObject &body) const
    {
        return desk.json("POST", "/v1/applications/" + id.toLatin1() + '/' + action, body);
    }
    protocol::Application shown(const HttpsClient &desk, const QString &id) const
    {
        const Reply reply = desk.send("GET", "/v1/applications/" + id.toLatin1());
        const auto application = protocol::parseAnswer<protocol::Application>(reply.body);
        return application ? *application : protocol::Application();
    }
    /// Version 2, in review.
    QString claimed()
    {
        DemoCase demo(m_world);
        const QString id = demo.registered(m_operator);
        return post(m_executor, id, "claim", {{"version", 1}}).status == 200 ? id : QString();
    }
    void letPass(const QString &id, const char *clock) const
    {
        m_world.sql(
            QStringLiteral("update application set clocks = (select jsonb_agg(case when "
                           "c ->> 'id' = '%2' then c || '{\"due\": \"2020-01-01T00:00:00.000Z\"}' "
                           "else c end) from jsonb_array_elements(clocks) as c) where id = '%1'")
                .arg(id, QLatin1String(clock)));
    }

    RegistryWorld m_world;
    HttpsClient m_operator{QString(), 0, QString()};
    HttpsClient m_executor = m_operator;
    HttpsClient m_head = m_operator;
};

void TestExpiry::initTestCase()
{
    QCOMPARE(m_world.start(), QString());
    m_operator = m_world.signedIn(QStringLiteral("operator"));
    m_executor = m_world.signedIn(QStringLiteral("executor"));
    m_head = m_world.signedIn(QStringLiteral("head"));
    QVERIFY(!m_head.token.isEmpty());
}

void TestExpiry::aRefusalAfterTheTermIsRefused()
{
    const QString id = claimed();
    letPass(id, "issue");
    QCOMPARE(post(m_executor, id, "proposal", refuseProposal(2).toJson()).code(),
             QStringLiteral("termOver"));
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(2).toJson()).status, 200);
    // Twice: the state says no.
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(3).toJson()).code(),
             QStringLiteral("stateForbids"));
}

void TestExpiry::aLicenceWhoseTermIsOverIsIssuedAsFound()
{
    const QString id = claimed();
    const QJsonObject wrong{
        {"version", 2},
        {"wrong", QJsonArray{QJsonObject{
                      {"target", "document/charter"}, {"inOrder", false}, {"reason", "мөр жоқ"}}}}};
    QCOMPARE(post(m_executor, id, "completeness", wrong).status, 200);
    protocol::ProposalBody found = issueProposal(3);
    found.findings[0].answer = protocol::FindingAnswer::No;
    found.findings[1].answer = protocol::FindingAnswer::Unknown;
    QCOMPARE(post(m_executor, id, "proposal", found.toJson()).code(),
             QStringLiteral("findingUnknown"));
    found.findings[1].answer = protocol::FindingAnswer::Yes;
    QCOMPARE(post(m_executor, id, "proposal", found.toJson()).code(),
             QStringLiteral("findingMissing"));
    letPass(id, "issue");
    // What was not looked at is no finding, however late it is.
    protocol::ProposalBody unread = found;
    unread.findings.removeLast();
    QCOMPARE(post(m_executor, id, "proposal", unread.toJson()).code(),
             QStringLiteral("findingMissing"));
    found.findings[1].answer = protocol::FindingAnswer::Unknown;
    const Reply proposed = post(m_executor, id, "proposal", found.toJson());
    QVERIFY2(proposed.status == 200, proposed.body.constData());
    const protocol::Application application = shown(m_head, id);
    QVERIFY(application.proposal && application.proposal->byExpiry);
    QCOMPARE(application.proposal->findings.first().answer, protocol::FindingAnswer::No);
    QCOMPARE(application.history.last().note, QStringLiteral("issueByExpiry"));
    QCOMPARE(post(m_head, id, "result", {{"version", 4}}).status, 200);
    // In its term nothing is issued by its end.
    const QString inTime = claimed();
    QCOMPARE(post(m_executor, inTime, "proposal", issueProposal(2).toJson()).status, 200);
    QVERIFY(!shown(m_head, inTime).proposal->byExpiry);
}

void TestExpiry::aRefusalProposedInTimeIsTooLateForTheHead()
{
    const QString id = claimed();
    QCOMPARE(post(m_executor, id, "proposal", refuseProposal(2).toJson()).status, 200);
    letPass(id, "issue");
    QCOMPARE(post(m_head, id, "result", {{"version", 3}}).code(), QStringLiteral("termOver"));
    // It is the applicant who is to be refused in the term. So the case goes back, and ends.
    QCOMPARE(post(m_head, id, "return", {{"version", 3}, {"reason", "мерзім"}}).status, 200);
    protocol::ProposalBody found = issueProposal(4);
    found.findings[0].answer = protocol::FindingAnswer::No;
    QCOMPARE(post(m_executor, id, "proposal", found.toJson()).status, 200);
    QCOMPARE(post(m_head, id, "result", {{"version", 5}}).status, 200);
}

void TestExpiry::aBadRequestIsRefusedAfterTheTermToo()
{
    for (const char *bad : {"verdict = 'invalid', verdict_code = 'certificateRevoked'",
                            "payment = '{\"verdict\": \"invalid\", \"code\": \"paymentReturned\", "
                            "\"due\": \"1\", \"provenance\": {\"system\": \"payment\", "
                            "\"messageId\": \"m\", \"time\": \"2026-01-05T10:00:00.000Z\"}}'"}) {
        const QString id = claimed();
        letPass(id, "issue");
        letPass(id, "completeness");
        protocol::ProposalBody incomplete = refuseProposal(2);
        incomplete.grounds = {{QStringLiteral("documentsIncomplete"), QStringLiteral("charter"),
                               QStringLiteral("қолтаңба жарамсыз")}};
        QCOMPARE(post(m_executor, id, "proposal", incomplete.toJson()).code(),
                 QStringLiteral("termOver"));
        m_world.sql(QStringLiteral("update application set %1 where id = '%2'")
                        .arg(QLatin1String(bad), id));
        const Reply issued = post(m_executor, id, "proposal", issueProposal(2).toJson());
        QVERIFY2(issued.code() == u"requestSignatureInvalid" || issued.code() == u"paymentReturned",
                 issued.body.constData());
        const Reply refused = post(m_executor, id, "proposal", incomplete.toJson());
        QVERIFY2(refused.status == 200, refused.body.constData());
        QCOMPARE(post(m_head, id, "result", {{"version", 3}}).status, 200);
    }
}

void TestExpiry::aQuestionAfterTheTermDoesNotReviveIt()
{
    const QString id = claimed();
    letPass(id, "issue");
    const auto stateOf = [&](const QString &clockId) -> std::optional<protocol::ClockState> {
        for (const protocol::DueClock &clock : shown(m_executor, id).clocks) {
            if (clock.id == clockId)
                return clock.state;
        }
        return std::nullopt;
    };
    const Reply asked = post(m_executor, id, "questions",
                             {{"version", 2},
                              {"addressee", "applicant"},
                              {"question", "?"},
                              {"marks", QJsonArray()},
                              {"workingDays", 3}});
    QVERIFY2(asked.status == 200, asked.body.constData());
    // What still runs stands still; what is over stays so, in the queues too.
    QCOMPARE(stateOf(QStringLiteral("completeness")), protocol::ClockState::Stopped);
    QCOMPARE(stateOf(QStringLiteral("issue")), protocol::ClockState::Overdue);
    QCOMPARE(m_world.sql(
                 QStringLiteral("select due_clock from application where id = '%1' and due < now()")
                     .arg(id)),
             QByteArray("issue"));
    QCOMPARE(post(m_executor, id, "continue", {{"version", 3}}).status, 200);
    QCOMPARE(stateOf(QStringLiteral("completeness")), protocol::ClockState::Running);
    QCOMPARE(stateOf(QStringLiteral("issue")), protocol::ClockState::Overdue);
    QCOMPARE(post(m_executor, id, "proposal", refuseProposal(4).toJson()).code(),
             QStringLiteral("termOver"));
}

QTEST_GUILESS_MAIN(TestExpiry)
#include "tst_expiry.moc"
