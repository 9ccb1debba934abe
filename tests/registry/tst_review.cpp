#include "protocol/policy.h"
#include "registry/support/review_desks.h"

#include <QJsonArray>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

/// What the office does with a case before it is decided: completeness, questions, what it found so
/// far, and the rules of the proposal.
class TestReview final : public QObject, private ReviewDesks
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWasFoundStaysWithTheCase();
    void completenessIsCheckedWithinItsTerm();
    void aMarkWithoutReasonIsNoFinding();
    void theApplicantIsAskedAndReplies();
    void theReviewGoesOnWithoutAReply();
    void whoRegisteredTheCaseReviewsNothingAsASubstitute();
    void anotherBodyIsAskedBesideTheReview();
    void aProposalIsBoundToWhatWasFound_data();
    void aProposalIsBoundToWhatWasFound();
    void whatWasSentBackStaysToBeCompared();
    void theChainIsLawOrPolicy();
};

void TestReview::initTestCase()
{
    QCOMPARE(start(), QString());
}

void TestReview::whatWasFoundStaysWithTheCase()
{
    const QString id = claimed();
    const QJsonObject found{
        {"marks", QJsonArray{mark("document/charter", false, "мөр жоқ")}},
        {"findings", QJsonArray{QJsonObject{
                         {"requirement", "specialists"}, {"answer", "unknown"}, {"note", "?"}}}},
        {"grounds", QJsonArray()},
        {"decision", "refuse"}};
    const Reply kept = m_executor.json("PUT", path(id, "review"), found);
    QVERIFY2(kept.status == 200, kept.body.constData());
    QCOMPARE(m_second.json("PUT", path(id, "review"), found).code(),
             QStringLiteral("permissionDenied"));
    QCOMPARE(m_operator.json("PUT", path(id, "review"), found).code(),
             QStringLiteral("permissionDenied"));
    // The head hands the case over: whoever takes it goes on from there, and only that office.
    QCOMPARE(post(m_head, id, "assign", {{"version", 2}, {"executorIin", secondIin}, {"note", ""}})
                 .status,
             200);
    const protocol::Application taken = applicationOf(shown(m_second, id));
    QVERIFY(taken.review);
    QCOMPARE(taken.review->marks.size(), 1);
    QCOMPARE(taken.review->marks.first().reason, QStringLiteral("мөр жоқ"));
    QCOMPARE(taken.review->decision, Decision::Refuse);
    QCOMPARE(taken.review->findings.first().answer, protocol::FindingAnswer::Unknown);
    QVERIFY(!applicationOf(shown(m_operator, id)).review);
    QJsonObject strange = found;
    strange.insert(QStringLiteral("marks"), QJsonArray{mark("document/nothing", true, {})});
    QCOMPARE(m_second.json("PUT", path(id, "review"), strange).code(),
             QStringLiteral("requestMalformed"));
}

void TestReview::completenessIsCheckedWithinItsTerm()
{
    const QString id = claimed();
    const QJsonObject wrong{
        {"version", 2},
        {"wrong", QJsonArray{mark("document/charter", false, "мөр жоқ / нет печати")}}};
    const Reply checked = post(m_executor, id, "completeness", wrong);
    QVERIFY2(checked.status == 200, checked.body.constData());
    const protocol::Application application = applicationOf(checked);
    QVERIFY(application.completeness && !application.completeness->complete);
    QCOMPARE(application.completeness->wrong.size(), 1);
    QCOMPARE(clockOf(application, "completeness")->state, protocol::ClockState::Done);
    QCOMPARE(clockOf(application, "issue")->state, protocol::ClockState::Running);
    // Incomplete documents are no ground to issue, but one to refuse.
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(3).toJson()).code(),
             QStringLiteral("incompleteDocuments"));
    const QString late = claimed();
    setDue(late, "completeness", "2020-01-01T00:00:00.000Z");
    QCOMPARE(post(m_executor, late, "completeness", wrong).code(), QStringLiteral("termOver"));
    QCOMPARE(
        post(m_executor, late, "completeness", {{"version", 2}, {"wrong", QJsonArray()}}).status,
        200);
}

void TestReview::aMarkWithoutReasonIsNoFinding()
{
    const QString id = claimed();
    const auto check = [&](const QJsonObject &one) {
        return post(m_executor, id, "completeness", {{"version", 2}, {"wrong", QJsonArray{one}}})
            .code();
    };
    QCOMPARE(check(mark("document/charter", false, " ")), QStringLiteral("requestMalformed"));
    QCOMPARE(check(mark("document/charter", true, "?")), QStringLiteral("requestMalformed"));
    QCOMPARE(check(mark("requirement/specialists", false, "?")),
             QStringLiteral("requestMalformed"));
}

void TestReview::theApplicantIsAskedAndReplies()
{
    const QString id = claimed();
    const Reply asked = post(m_executor, id, "questions", question(2, "applicant"));
    QVERIFY2(asked.status == 200, asked.body.constData());
    const protocol::Application waiting = applicationOf(asked);
    QCOMPARE(waiting.state, ApplicationState::AwaitingApplicant);
    QCOMPARE(clockOf(waiting, "issue")->state, protocol::ClockState::Stopped);
    QVERIFY(!clockOf(waiting, "issue")->stops.last().ground.kk.isEmpty());
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(3).toJson()).code(),
             QStringLiteral("stateForbids"));

    DemoCase files(m_world);
    QCOMPARE(files.upload(m_operator).status, 201);
    const QByteArray reply = path(id, "questions/") + waiting.questions.first().id.toLatin1();
    QJsonObject body{{"version", 3},
                     {"answer", "Қосымша тіркелді"},
                     {"uploadId", files.request.caseId},
                     {"attachments", protocol::jsonList(files.request.attachments)}};
    QCOMPARE(m_executor.json("POST", reply + "/reply", body).code(),
             QStringLiteral("permissionDenied"));
    QCOMPARE(m_executor.json("POST", reply + "/answer", body).code(), QStringLiteral("notFound"));
    QJsonObject missing = body;
    DemoCase other(m_world);
    missing.insert(QStringLiteral("attachments"), protocol::jsonList(other.request.attachments));
    QCOMPARE(m_operator.json("POST", reply + "/reply", missing).code(),
             QStringLiteral("attachmentMissing"));
    const Reply replied = m_operator.json("POST", reply + "/reply", body);
    QVERIFY2(replied.status == 200, replied.body.constData());
    const protocol::Application again = applicationOf(replied);
    QCOMPARE(again.state, ApplicationState::InReview);
    QCOMPARE(again.attachments.size(), 2);
    QCOMPARE(again.questions.first().attachments,
             QStringList{files.request.attachments.first().id});
    QCOMPARE(clockOf(again, "issue")->state, protocol::ClockState::Running);
    QCOMPARE(clockOf(again, "issue")->stops.size(), 1);
    QVERIFY(clockOf(again, "issue")->stops.first().until.isValid());
    QCOMPARE(
        m_executor
            .send("GET", path(id, "attachments/") + files.request.attachments.first().id.toLatin1())
            .body,
        files.content);
    QCOMPARE(m_operator.json("POST", reply + "/reply", body).code(),
             QStringLiteral("versionStale"));
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(4).toJson()).status, 200);
}

void TestReview::theReviewGoesOnWithoutAReply()
{
    const QString id = claimed();
    QCOMPARE(post(m_executor, id, "continue", {{"version", 2}}).code(),
             QStringLiteral("stateForbids"));
    QCOMPARE(post(m_executor, id, "questions", question(2, "applicant")).status, 200);
    QCOMPARE(post(m_second, id, "continue", {{"version", 3}}).code(),
             QStringLiteral("permissionDenied"));
    const Reply goesOn = post(m_executor, id, "continue", {{"version", 3}});
    QVERIFY2(goesOn.status == 200, goesOn.body.constData());
    const protocol::Application application = applicationOf(goesOn);
    QCOMPARE(application.state, ApplicationState::InReview);
    QVERIFY(!application.questions.first().isOpen());
    QVERIFY(application.questions.first().answer.isEmpty());
}

void TestReview::whoRegisteredTheCaseReviewsNothingAsASubstitute()
{
    const QString id = claimed();
    m_world.sql(QStringLiteral("update application set registered_by_iin = '%1' where id = '%2'")
                    .arg(secondIin, id));
    QVERIFY(letSecondStandIn());
    const QString forbidden = QStringLiteral("samePersonForbidden");
    const QJsonObject complete{{"version", 2}, {"wrong", QJsonArray()}};
    const QJsonObject review{
        {"marks", QJsonArray()}, {"findings", QJsonArray()}, {"grounds", QJsonArray()}};
    QCOMPARE(post(m_second, id, "completeness", complete).code(), forbidden);
    QCOMPARE(post(m_second, id, "questions", question(2, "body")).code(), forbidden);
    QCOMPARE(post(m_second, id, "questions", question(2, "applicant")).code(), forbidden);
    const QJsonObject answer{{"version", 2}, {"answer", "Жоқ"}, {"attachments", QJsonArray()}};
    QCOMPARE(
        post(m_second, id, "questions/00000000-0000-4000-8000-000000000000/answer", answer).code(),
        forbidden);
    QCOMPARE(m_second.json("PUT", path(id, "review"), review).code(), forbidden);
    QCOMPARE(post(m_executor, id, "questions", question(2, "applicant")).status, 200);
    QCOMPARE(post(m_second, id, "continue", {{"version", 3}}).code(), forbidden);
    QCOMPARE(post(m_executor, id, "continue", {{"version", 3}}).status, 200);
    // Of another's case it is a substitute's work.
    const QString other = claimed();
    QCOMPARE(post(m_second, other, "completeness", complete).status, 200);
    endStandingIn();
}

void TestReview::anotherBodyIsAskedBesideTheReview()
{
    const QString id = claimed();
    QJsonObject nameless = question(2, "body");
    nameless.remove(QStringLiteral("body"));
    QCOMPARE(post(m_executor, id, "questions", nameless).code(),
             QStringLiteral("requestMalformed"));
    const Reply asked = post(m_executor, id, "questions", question(2, "body"));
    QVERIFY2(asked.status == 200, asked.body.constData());
    const protocol::Application application = applicationOf(asked);
    QCOMPARE(application.state, ApplicationState::InReview);
    // The clock of the question is its own; the service's goes on.
    QCOMPARE(clockOf(application, "issue")->state, protocol::ClockState::Running);
    QVERIFY(application.questions.first().due > application.questions.first().askedAt);
    const Reply waiting = m_executor.send("GET", "/v1/applications?queue=waiting");
    QVERIFY(waiting.body.contains(id.toLatin1()));
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(3).toJson()).code(),
             QStringLiteral("questionOpen"));
    const QByteArray answer =
        path(id, "questions/") + application.questions.first().id.toLatin1() + "/answer";
    const QJsonObject body{{"version", 3}, {"answer", "Келісілді"}, {"attachments", QJsonArray()}};
    QCOMPARE(m_second.json("POST", answer, body).code(), QStringLiteral("permissionDenied"));
    QCOMPARE(m_executor.json("POST", answer, body).status, 200);
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(4).toJson()).status, 200);
}

void TestReview::aProposalIsBoundToWhatWasFound_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("ground");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *answer, const char *ground,
                        const char *target, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(answer) << QString::fromLatin1(ground)
                            << QString::fromLatin1(target) << QString::fromLatin1(code);
    };
    row("cannot tell now", "unknown", "documentsIncomplete", "charter", "findingUnknown");
    row("points at nothing", "no", "qualificationNotMet", "", "groundMissing");
    row("points at another kind of thing", "no", "qualificationNotMet", "charter",
        "requestMalformed");
    row("what is met", "yes", "qualificationNotMet", "specialists", "groundUnfounded");
    row("of no regulation", "no", "dislike", "specialists", "requestMalformed");
    row("not met", "no", "qualificationNotMet", "specialists", "");
    row("a document", "yes", "documentsIncomplete", "charter", "");
}

void TestReview::aProposalIsBoundToWhatWasFound()
{
    QFETCH(QString, answer);
    QFETCH(QString, ground);
    QFETCH(QString, target);
    QFETCH(QString, code);
    const QString id = claimed();
    const protocol::ProposalBody body{
        2,
        Decision::Refuse,
        {{QStringLiteral("specialists"), *protocol::findingAnswerFromName(answer), {}}},
        {{ground, target, QString()}}};
    const Reply reply = post(m_executor, id, "proposal", body.toJson());
    QCOMPARE(reply.code(), code);
    QCOMPARE(reply.status == 200, code.isEmpty());
    protocol::ProposalBody agreed = issueProposal(2);
    agreed.conclusion = protocol::Conclusion::Agreed;
    if (!code.isEmpty())
        QCOMPARE(post(m_executor, id, "proposal", agreed.toJson()).code(),
                 QStringLiteral("requestMalformed"));
}

void TestReview::whatWasSentBackStaysToBeCompared()
{
    const QString id = claimed();
    QCOMPARE(post(m_executor, id, "proposal", refuseProposal(2).toJson()).status, 200);
    QCOMPARE(post(m_head, id, "return", {{"version", 3}, {"reason", "тексеру"}}).status, 200);
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(4).toJson()).status, 200);
    const protocol::Application application = applicationOf(shown(m_head, id));
    QVERIFY(application.returnedProposal);
    QCOMPARE(application.returnedProposal->decision, Decision::Refuse);
    QCOMPARE(application.proposal->decision, Decision::Issue);
}

void TestReview::theChainIsLawOrPolicy()
{
    const QString id = claimed();
    const protocol::Application application = applicationOf(shown(m_executor, id));
    QCOMPARE(clockOf(application, "chain-assign")->basis, protocol::LimitBasis::Policy);
    QCOMPARE(clockOf(application, "chain-assign")->state, protocol::ClockState::Done);
    QCOMPARE(clockOf(application, "chain-assign")->term.seconds, 2 * 60 * 60);
    const QJsonObject policy{
        {"registration", 0}, {"assignment", 600}, {"signing", 1200}, {"sending", 0}};
    const QByteArray path = "/v1/admin/offices/committee/chain";
    QJsonObject rule{{"version", 0}, {"limits", policy}, {"reason", "order No. 4"}};
    QCOMPARE(m_head.json("PUT", path, rule).code(), QStringLiteral("permissionDenied"));
    const HttpsClient administrator = m_world.signedIn(QStringLiteral("administrator"));
    QCOMPARE(administrator.json("PUT", path, rule).status, 200);
    QCOMPARE(m_head.send("GET", "/v1/policies/chain").json(), policy);
    // A rule of the regulation's own goes before the one for every other.
    QJsonObject own = policy;
    own.insert(QStringLiteral("signing"), 1800);
    rule.insert(QStringLiteral("limits"), own);
    rule.insert(QStringLiteral("regulation"), application.regulation);
    QCOMPARE(administrator.json("PUT", path, rule).status, 200);
    const QByteArray asked = "/v1/policies/chain?regulation=" + application.regulation.toLatin1();
    QCOMPARE(m_head.send("GET", asked).json(), own);
    const Reply proposed = post(m_executor, id, "proposal", issueProposal(2).toJson());
    QCOMPARE(clockOf(applicationOf(proposed), "chain-sign")->term.seconds, 1800);
    // A policy does not make a case overdue in the law's sense.
    setDue(id, "chain-sign", "2020-01-01T00:00:00.000Z");
    QVERIFY(!m_head.send("GET", "/v1/applications?queue=overdue").body.contains(id.toLatin1()));
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
