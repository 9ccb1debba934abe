#include "registry/support/review_desks.h"

#include <QJsonArray>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::test;

Q_DECLARE_METATYPE(ruqsat::Action)

/// The review that a case keeps: of whom it is, what it goes on from, and what becomes of it when
/// the applicant replies, the term ends, or the head sends the proposal back.
class TestKeptReview final : public QObject, private ReviewDesks
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatCameWithAReplyIsMarkedLikeADocument();
    void whatWasProposedIsThereAgain_data();
    void whatWasProposedIsThereAgain();
    void nobodyWritesOverWhatAColleagueFound();
    void whoTookTheCaseIsTold_data();
    void whoTookTheCaseIsTold();
    void nothingIsToldToAnotherOffice();
    void whatWasFoundCompleteInItsTermStaysComplete();
    void whatWasFoundIncompleteInItsTermIsLookedAtAgain();

private:
    static QJsonObject review(const QJsonArray &marks, const QJsonValue &base = {});
    static QJsonValue timeOf(const Reply &kept) { return kept.json().value(u"at"); }
    /// The applicant was asked, and a file came with the reply; version 4, in review.
    QString replied();
};

void TestKeptReview::initTestCase()
{
    QCOMPARE(start(), QString());
}

QJsonObject TestKeptReview::review(const QJsonArray &marks, const QJsonValue &base)
{
    QJsonObject review{{"marks", marks}, {"findings", QJsonArray()}, {"grounds", QJsonArray()}};
    if (base.isString())
        review.insert(QStringLiteral("base"), base);
    return review;
}

QString TestKeptReview::replied()
{
    const QString id = claimed();
    const protocol::Application waiting =
        applicationOf(post(m_executor, id, "questions", question(2, "applicant")));
    DemoCase files(m_world);
    if (waiting.questions.isEmpty() || files.upload(m_operator).status != 201)
        return {};
    QList<protocol::Attachment> attachments = files.request.attachments;
    attachments.first().item = QStringLiteral("reply");
    const QByteArray reply =
        path(id, "questions/") + waiting.questions.first().id.toLatin1() + "/reply";
    const Reply recorded = m_operator.json("POST", reply,
                                           {{"version", 3},
                                            {"answer", "Қосымша тіркелді"},
                                            {"uploadId", files.request.caseId},
                                            {"attachments", protocol::jsonList(attachments)}});
    return recorded.status == 200 ? id : QString();
}

void TestKeptReview::whatCameWithAReplyIsMarkedLikeADocument()
{
    const QString id = replied();
    QVERIFY(!id.isEmpty());
    const QJsonObject wrong = mark("document/reply", false, QStringLiteral("мөр жоқ"));
    const Reply kept = keep(m_executor, id, review({wrong}));
    QVERIFY2(kept.status == 200, kept.body.constData());
    QCOMPARE(
        keep(m_executor, id, review({mark("document/nothing", true, {})}, timeOf(kept))).code(),
        QStringLiteral("requestMalformed"));
    QJsonObject asked = question(4, "body");
    asked.insert(QStringLiteral("marks"), QJsonArray{"document/reply"});
    QCOMPARE(post(m_executor, id, "questions", asked).status, 200);
    const Reply checked =
        post(m_executor, id, "completeness", {{"version", 5}, {"wrong", QJsonArray{wrong}}});
    QVERIFY2(checked.status == 200, checked.body.constData());
    // Of a case to which no such file came it is an unknown mark.
    QCOMPARE(keep(m_executor, claimed(), review({wrong})).code(),
             QStringLiteral("requestMalformed"));
}

void TestKeptReview::whatWasProposedIsThereAgain_data()
{
    QTest::addColumn<bool>("keptBefore");
    QTest::newRow("the desk had sent nothing before") << false;
    QTest::newRow("with the marks that stood beside it") << true;
}

void TestKeptReview::whatWasProposedIsThereAgain()
{
    QFETCH(bool, keptBefore);
    const QString id = claimed();
    const QJsonArray marks{mark("document/charter", false, QStringLiteral("мөр жоқ"))};
    if (keptBefore)
        QCOMPARE(keep(m_executor, id, review(marks)).status, 200);
    QCOMPARE(post(m_executor, id, "proposal", refuseProposal(2).toJson()).status, 200);
    QCOMPARE(post(m_head, id, "return", {{"version", 3}, {"reason", "тексеру"}}).status, 200);
    const protocol::Application again = applicationOf(shown(m_executor, id));
    QVERIFY(again.review);
    const protocol::ProposalBody proposed = refuseProposal(2);
    QCOMPARE(again.review->findings, proposed.findings);
    QCOMPARE(again.review->grounds, proposed.grounds);
    QVERIFY(again.review->decision == Decision::Refuse);
    QCOMPARE(again.review->by.iin, again.executor->iin);
    QCOMPARE(again.review->marks.size(), keptBefore ? 1 : 0);
    // The work goes on from there, and from nothing else.
    QCOMPARE(keep(m_executor, id, review({})).code(), QStringLiteral("versionStale"));
    QCOMPARE(keep(m_executor, id, review({}, protocol::timeText(again.review->at))).status, 200);
}

void TestKeptReview::nobodyWritesOverWhatAColleagueFound()
{
    const QString id = claimed();
    QVERIFY(letSecondStandIn());
    const QJsonObject first = mark("document/charter", false, QStringLiteral("мөр жоқ"));
    const QJsonObject second = mark("field/phone", true, {});
    const Reply one = keep(m_executor, id, review({first}));
    QCOMPARE(one.status, 200);
    const Reply two = keep(m_second, id, review({first, second}, timeOf(one)));
    QVERIFY2(two.status == 200, two.body.constData());
    QVERIFY(timeOf(one) != timeOf(two));
    // The executor's desk still goes on from its own, and does not know.
    const Reply stale = keep(m_executor, id, review({}, timeOf(one)));
    QCOMPARE(stale.code(), QStringLiteral("versionStale"));
    const QJsonObject told = stale.json().value(u"current").toObject();
    QCOMPARE(told.value(u"by"), two.json().value(u"by").toObject().value(u"name"));
    QCOMPARE(told.value(u"at"), timeOf(two));
    QCOMPARE(told.value(u"action").toString(), protocol::CurrentVersion::keptReview());
    QCOMPARE(applicationOf(shown(m_head, id)).review->marks.size(), 2);
    // What is there already comes twice where an answer was lost.
    const Reply twice = keep(m_executor, id, review({first, second}, timeOf(one)));
    QCOMPARE(twice.status, 200);
    QCOMPARE(timeOf(twice), timeOf(two));
    QCOMPARE(keep(m_executor, id, review({first}, timeOf(two))).status, 200);
    endStandingIn();
}

void TestKeptReview::whoTookTheCaseIsTold_data()
{
    QTest::addColumn<Action>("action");
    QTest::addColumn<QString>("code");
    QTest::newRow("given to another") << Action::Assign << QStringLiteral("permissionDenied");
    QTest::newRow("proposed by a substitute") << Action::Propose << QStringLiteral("stateForbids");
    QTest::newRow("put back at another desk") << Action::Release << QStringLiteral("stateForbids");
}

void TestKeptReview::whoTookTheCaseIsTold()
{
    QFETCH(Action, action);
    QFETCH(QString, code);
    const QString id = claimed();
    const Reply kept = keep(m_executor, id, review({mark("field/phone", true, {})}));
    QCOMPARE(kept.status, 200);
    Reply taken;
    QString who = QStringLiteral("second");
    if (action == Action::Assign) {
        who = m_world.demoUser(u"head"_qs).value(u"name").toObject().value(u"kk").toString();
        taken =
            post(m_head, id, "assign", {{"version", 2}, {"executorIin", secondIin}, {"note", ""}});
    } else if (action == Action::Propose) {
        QVERIFY(letSecondStandIn());
        taken = post(m_second, id, "proposal", issueProposal(2).toJson());
        endStandingIn();
    } else {
        who = m_world.demoUser(u"executor"_qs).value(u"name").toObject().value(u"kk").toString();
        taken = post(m_executor, id, "release", {{"version", 2}});
    }
    QVERIFY2(taken.status == 200, taken.body.constData());
    // The review names no version, so that nothing else could tell.
    const Reply late =
        keep(m_executor, id, review({mark("field/phone", false, u"ескі"_qs)}, timeOf(kept)));
    QCOMPARE(late.code(), code);
    const auto refused = protocol::parseAnswer<protocol::ErrorAnswer>(late.body);
    QVERIFY2(refused && refused->current, late.body.constData());
    QCOMPARE(refused->current->version, 3);
    QCOMPARE(refused->current->action, actionName(action));
    QCOMPARE(refused->current->by.kk, who);
    QCOMPARE(m_world.sql(u"select review -> 'marks' -> 0 ->> 'inOrder' from application "
                         "where id = '%1'"_qs.arg(id)),
             QByteArray("true"));
}

void TestKeptReview::nothingIsToldToAnotherOffice()
{
    const HttpsClient stranger = m_world.signedIn(QStringLiteral("qanat"));
    QVERIFY(!stranger.token.isEmpty());
    const Reply refused = keep(stranger, claimed(), review({}));
    QCOMPARE(refused.code(), QStringLiteral("otherOffice"));
    QVERIFY(!refused.json().contains(u"current"));
    // Nor to whom the route is closed.
    const Reply closed = keep(m_operator, claimed(), review({}));
    QCOMPARE(closed.code(), QStringLiteral("permissionDenied"));
    QVERIFY(!closed.json().contains(u"current"));
}

void TestKeptReview::whatWasFoundCompleteInItsTermStaysComplete()
{
    const QString id = claimed();
    QCOMPARE(post(m_executor, id, "completeness", {{"version", 2}, {"wrong", QJsonArray()}}).status,
             200);
    setDue(id, "completeness", "2020-01-01T00:00:00.000Z");
    // As if the check had been made before that.
    m_world.sql(QStringLiteral("update application set completeness = completeness || "
                               "'{\"at\": \"2019-12-31T00:00:00.000Z\"}' where id = '%1'")
                    .arg(id));
    const QJsonArray wrong{mark("document/charter", false, QStringLiteral("мөр жоқ"))};
    QCOMPARE(post(m_executor, id, "completeness", {{"version", 3}, {"wrong", wrong}}).code(),
             QStringLiteral("termOver"));
    protocol::ProposalBody refusal = refuseProposal(3);
    refusal.grounds = {{QStringLiteral("documentsIncomplete"), QStringLiteral("charter"), {}}};
    QCOMPARE(post(m_executor, id, "proposal", refusal.toJson()).code(), QStringLiteral("termOver"));
    QCOMPARE(post(m_executor, id, "proposal", issueProposal(3).toJson()).status, 200);
}

void TestKeptReview::whatWasFoundIncompleteInItsTermIsLookedAtAgain()
{
    const QString id = claimed();
    const QJsonArray wrong{mark("document/charter", false, QStringLiteral("мөр жоқ"))};
    QCOMPARE(post(m_executor, id, "completeness", {{"version", 2}, {"wrong", wrong}}).status, 200);
    setDue(id, "completeness", "2020-01-01T00:00:00.000Z");
    // More than once: what the reply brought may lack something too.
    QCOMPARE(post(m_executor, id, "completeness", {{"version", 3}, {"wrong", wrong}}).status, 200);
    QCOMPARE(post(m_executor, id, "completeness", {{"version", 4}, {"wrong", wrong}}).status, 200);
    protocol::ProposalBody refusal = refuseProposal(5);
    refusal.grounds = {{QStringLiteral("documentsIncomplete"), QStringLiteral("charter"), {}}};
    const Reply proposed = post(m_executor, id, "proposal", refusal.toJson());
    QVERIFY2(proposed.status == 200, proposed.body.constData());
}

QTEST_GUILESS_MAIN(TestKeptReview)
#include "tst_kept_review.moc"
