#include "desk/queue_work.h"
#include "desk/support/review_desk.h"
#include "desk/support/wait.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

/// Who may work on a case at the desk, and what keeps a proposal back.
class tst_ReviewRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterTheTermWhatIsFoundKeepsNothingFromBeingIssued()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, reviewedCase);
        protocol::Application opened = caseInReview(someColleague());
        opened.completeness = protocol::Completeness{false, {}, {}, opened.receivedAt};
        protocol::DueClock term;
        term.id = QStringLiteral("issue");
        term.due = opened.receivedAt.addDays(1);
        opened.clocks = {term};
        review.take(opened);
        for (const QualificationRequirement &requirement : review.requirements())
            review.setFinding(requirement.id, protocol::FindingAnswer::Yes);
        const QString first = review.requirements().first().id;
        review.setFinding(first, protocol::FindingAnswer::No);
        review.setDecision(Decision::Issue);
        QVERIFY(!review.countsAsIssued());
        QCOMPARE(codesOf(review),
                 (QList<FailureCode>{FailureCode::StateForbids, FailureCode::IncompleteDocuments}));
        opened.clocks.first().due = opened.receivedAt.addDays(-1);
        review.take(opened);
        QVERIFY(review.countsAsIssued());
        QVERIFY(codesOf(review).isEmpty());
        review.setFinding(first, protocol::FindingAnswer::Unknown);
        QVERIFY(codesOf(review).isEmpty());
        review.clearFinding(first);
        QCOMPARE(codesOf(review), QList<FailureCode>{FailureCode::FindingMissing});
        // A term that stands still or is done is not over, and a bad request has none.
        opened.clocks.first().state = protocol::ClockState::Stopped;
        review.take(opened);
        QVERIFY(!review.countsAsIssued());
        opened.clocks.first().state = protocol::ClockState::Running;
        opened.verdict.verdict = Verdict::Invalid;
        review.take(opened);
        QVERIFY(!review.countsAsIssued());
    }

    void ofABadRequestOnlyARefusalIsProposed()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, reviewedCase);
        protocol::Application opened = caseInReview(someColleague());
        opened.payment.emplace();
        opened.payment->verdict = Verdict::Invalid;
        opened.payment->code = FailureCode::PaymentReturned;
        review.take(opened);
        for (const QualificationRequirement &requirement : review.requirements())
            review.setFinding(requirement.id, protocol::FindingAnswer::Yes);
        review.setDecision(Decision::Issue);
        QCOMPARE(codesOf(review), QList<FailureCode>{FailureCode::PaymentReturned});
        review.setDecision(Decision::Refuse);
        QCOMPARE(codesOf(review), QList<FailureCode>{FailureCode::GroundMissing});
        opened.payment.reset();
        opened.verdict.verdict = Verdict::Invalid;
        review.take(opened);
        review.setDecision(Decision::Issue);
        QCOMPARE(codesOf(review), QList<FailureCode>{FailureCode::RequestSignatureInvalid});
    }

    void whoStandsInWorksOnTheCase_data()
    {
        QTest::addColumn<bool>("standsIn");
        QTest::newRow("a substitute") << true;
        QTest::newRow("a colleague") << false;
    }

    void whoStandsInWorksOnTheCase()
    {
        QFETCH(bool, standsIn);
        protocol::Application answered;
        QByteArray proposal;
        OperatorDesk desk;
        sitDownToReview(desk);
        answered = caseInReview(someColleague());
        answered.standsIn = standsIn;
        desk.registry.setScript([&](const ScriptedRequest &request) {
            if (request.target.endsWith("/proposal")) {
                proposal = request.body;
                answered.state = ApplicationState::Proposed;
                ++answered.version;
            }
            return ScriptedReply::json(200, protocol::compactJson(answered.toJson()));
        });
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, reviewedCase);
        QSignalSpy changed(&review, &CaseReview::changed);
        review.load();
        // The case is there, and the vault was asked what was typed on it.
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() >= 2, 20'000);
        QCOMPARE(review.mayWork(), standsIn);
        QCOMPARE(review.canRelease(), standsIn);
        QCOMPARE(review.canCheckCompleteness(), standsIn);
        QCOMPARE(review.canAskApplicant(), standsIn);
        QCOMPARE(review.canAskBody(), standsIn);
        QCOMPARE(review.canRecordAnswer(), standsIn);
        QCOMPARE(review.canPropose(), standsIn);
        protocol::ApplicationSummary row;
        row.state = ApplicationState::InReview;
        row.executor = answered.executor;
        row.standsIn = standsIn;
        QCOMPARE(QueueWork(*desk.session, regulations).mayRelease(row), standsIn);
        if (!standsIn)
            return;
        for (const QualificationRequirement &requirement : review.requirements())
            review.setFinding(requirement.id, protocol::FindingAnswer::Yes);
        review.setDecision(Decision::Issue);
        QSignalSpy done(&review, &CaseReview::actionDone);
        review.propose();
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        QCOMPARE(QJsonDocument::fromJson(proposal)[QLatin1String("decision")].toString(),
                 QStringLiteral("issue"));
        QVERIFY(!review.canPropose());
    }

    void whatTheHeadForwardsIsNotTaken_data()
    {
        QTest::addColumn<QString>("regulation");
        QTest::addColumn<bool>("forwards");
        QTest::newRow("004 clause 5(2)") << QStringLiteral("yuko-441") << true;
        QTest::newRow("another act") << QStringLiteral("moos-393-3") << false;
        // The registry knows it.
        QTest::newRow("an act that this desk does not know") << QStringLiteral("x") << false;
    }

    void whatTheHeadForwardsIsNotTaken()
    {
        QFETCH(QString, regulation);
        QFETCH(bool, forwards);
        OperatorDesk desk;
        sitDownToReview(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        protocol::Application shown = caseInReview(someColleague());
        shown.state = ApplicationState::Registered;
        shown.executor.reset();
        shown.regulation = regulation;
        if (const Regulation *known = regulations.find(regulation))
            shown.effectiveFrom = known->effectiveFrom;
        CaseReview review(*desk.session, regulations, reviewedCase);
        review.take(shown);
        QCOMPARE(review.canClaim(), !forwards);
        QCOMPARE(review.waitsForHead(), forwards);
        protocol::ApplicationSummary row;
        row.regulation = regulation;
        const QueueWork work(*desk.session, regulations);
        QCOMPARE(work.mayClaim(row), !forwards);
        QCOMPARE(work.waitsForHead(row), forwards);
        // What somebody works on waits for nobody.
        row.state = shown.state = ApplicationState::InReview;
        review.take(shown);
        QVERIFY(!review.waitsForHead() && !work.waitsForHead(row));
    }

private:
    static QList<FailureCode> codesOf(const CaseReview &review)
    {
        QList<FailureCode> codes;
        for (const ReviewProblem &problem : review.problems())
            codes.append(problem.code);
        return codes;
    }
};

QTEST_GUILESS_MAIN(tst_ReviewRights)
#include "tst_review_rights.moc"
