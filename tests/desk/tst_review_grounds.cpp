#include "desk/case_review.h"
#include "desk/support/operator_desk.h"

#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

/// What a refusal is for, and what keeps it from being proposed.
class tst_ReviewGrounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_desk.restartAs(OperatorDesk::colleague(QStringLiteral("officer"),
                                                 QStringLiteral("560317100006"), Role::Executor));
    }

    void aFieldNeedsNoAnswerOfTheRequirementWithItsName()
    {
        const auto review = refusing(ServiceKind::Issue);
        const protocol::Ground field{untrue, specialists, {}, GroundTarget::Field};
        review->setGround(field);
        QVERIFY(!has(*review, FailureCode::GroundUnfounded));
        QVERIFY(!has(*review, FailureCode::GroundMissing));
        const Regulation &regulation = *review->regulation();
        QCOMPARE(review->targetOf(field)->title, regulation.field(specialists)->title);
        // Of a desk that did not say which: the ground is about no requirement.
        QCOMPARE(review->targetOf({untrue, specialists, {}})->kind, GroundTarget::Field);
        review->clearGround(untrue);

        review->setGround({notMet, specialists, {}, GroundTarget::Requirement});
        QVERIFY(has(*review, FailureCode::GroundUnfounded));
        review->setFinding(specialists, protocol::FindingAnswer::Yes);
        QVERIFY(has(*review, FailureCode::GroundUnfounded));
        review->setFinding(specialists, protocol::FindingAnswer::No);
        QVERIFY(!has(*review, FailureCode::GroundUnfounded));
    }

    void oneGroundIsAboutSeveralThings()
    {
        const auto review = refusing(ServiceKind::Issue);
        review->setGround({incomplete, {}, QStringLiteral("жоқ")});
        QCOMPARE(review->given(incomplete).size(), 1);
        QVERIFY(has(*review, FailureCode::GroundMissing));
        const protocol::Ground receipt{
            incomplete, QStringLiteral("feeReceipt"), {}, GroundTarget::Document};
        const protocol::Ground charter{
            incomplete, QStringLiteral("charter"), {}, GroundTarget::Document};
        // What is about nothing goes as soon as there is something.
        review->setGround(receipt);
        review->setGround(charter);
        QVERIFY(!has(*review, FailureCode::GroundMissing));
        // In the order of the regulation, whichever was chosen first.
        QCOMPARE(review->given(incomplete), (QList<protocol::Ground>{charter, receipt}));

        protocol::Ground noted = charter;
        noted.note = QStringLiteral("мөр жоқ");
        review->setGround(noted, charter);
        QCOMPARE(review->given(incomplete), (QList<protocol::Ground>{noted, receipt}));
        review->setGround({incomplete, {}, {}}, noted);
        QCOMPARE(review->given(incomplete), QList<protocol::Ground>{receipt});
        review->clearGround(incomplete);
        QVERIFY(review->given(incomplete).isEmpty());
    }

    void documentAndFieldOfOneNameStandBesideEachOther()
    {
        const auto review = refusing(ServiceKind::Reissue);
        const QString name = QStringLiteral("previousLicence");
        const protocol::Ground document{untrue, name, {}, GroundTarget::Document};
        const protocol::Ground field{untrue, name, {}, GroundTarget::Field};
        review->setGround(field);
        review->setGround(document);
        QCOMPARE(review->given(untrue), (QList<protocol::Ground>{document, field}));
        QVERIFY(review->targetOf(document)->title != review->targetOf(field)->title);
    }

    void whatTheRegulationDoesNotHaveIsToBeChosenAnew()
    {
        const auto review = refusing(ServiceKind::Issue);
        review->setGround({incomplete, QStringLiteral("ofTomorrow"), {}, GroundTarget::Document});
        QVERIFY(has(*review, FailureCode::GroundMissing));
    }

private:
    inline static const QString untrue = QStringLiteral("falseDocuments");
    inline static const QString notMet = QStringLiteral("qualificationNotMet");
    inline static const QString incomplete = QStringLiteral("documentsIncomplete");
    inline static const QString specialists = QStringLiteral("specialists");

    /// A case of moos-393-3 that is to be refused.
    std::unique_ptr<CaseReview> refusing(ServiceKind kind)
    {
        protocol::Application application;
        application.id = QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e00a");
        application.regulation = m_desk.regulation.id;
        application.effectiveFrom = m_desk.regulation.effectiveFrom;
        application.kind = kind;
        auto review = std::make_unique<CaseReview>(*m_desk.session, m_regulations, application.id);
        review->take(application);
        review->setDecision(Decision::Refuse);
        return review;
    }

    static bool has(const CaseReview &review, FailureCode code)
    {
        const QList<ReviewProblem> problems = review.problems();
        return std::any_of(problems.begin(), problems.end(),
                           [code](const ReviewProblem &problem) { return problem.code == code; });
    }

    OperatorDesk m_desk;
    const RegulationCatalog m_regulations = RegulationCatalog::shipped();
};

QTEST_GUILESS_MAIN(tst_ReviewGrounds)
#include "tst_review_grounds.moc"
