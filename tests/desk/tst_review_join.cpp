#include "desk/support/review_desk.h"
#include "desk/support/wait.h"

#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

Q_DECLARE_METATYPE(ruqsat::Action)

/// What is found on a case at more than one desk, and what of it is at the registry when the case
/// leaves the desk.
class tst_ReviewJoin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOnlyOneOfBothChangedStands()
    {
        ReviewWork work = ReviewWork::fromReview(
            review({mark("document/charter", true, ""), mark("field/phone", true, "")}));
        work.findings.insert(QStringLiteral("methods"),
                             {QStringLiteral("methods"), protocol::FindingAnswer::Yes, {}});
        work.marks.insert(QStringLiteral("field/phone"), {false, QStringLiteral("ескі")});
        protocol::Review elsewhere =
            review({mark("field/phone", true, ""), mark("field/fax", true, "")});
        elsewhere.at = elsewhere.at.addSecs(1);
        elsewhere.decision = Decision::Refuse;
        QVERIFY(work.join(elsewhere).isEmpty());
        QVERIFY(!work.marks.value(QStringLiteral("field/phone")).inOrder);
        QVERIFY(work.marks.contains(QStringLiteral("field/fax")));
        // Taken away there, and not touched here.
        QVERIFY(!work.marks.contains(QStringLiteral("document/charter")));
        QVERIFY(work.findings.contains(QStringLiteral("methods")));
        QVERIFY(work.decision == Decision::Refuse);
        QCOMPARE(work.from, elsewhere.at);
        QVERIFY(!work.isThere());
    }

    void whereBothDifferNoWordIsLost()
    {
        ReviewWork work = ReviewWork::fromReview(review({}));
        const QString requirement = QStringLiteral("methods");
        const protocol::Ground ground{QStringLiteral("qualificationNotMet"), requirement,
                                      QStringLiteral("біреу")};
        work.findings.insert(requirement,
                             {requirement, protocol::FindingAnswer::No, QStringLiteral("біреу")});
        work.grounds.insert(groundKey(ground), ground);
        work.marks.insert(QStringLiteral("field/phone"), {true, {}});
        work.decision = Decision::Issue;
        protocol::Review elsewhere = review({mark("field/phone", false, "ескі")});
        elsewhere.at = elsewhere.at.addSecs(1);
        elsewhere.findings = {
            {requirement, protocol::FindingAnswer::Unknown, QStringLiteral("екеу")}};
        elsewhere.grounds = {{ground.code, requirement, QStringLiteral("екеу")}};
        elsewhere.decision = Decision::Refuse;
        QCOMPARE(work.join(elsewhere),
                 (QStringList{QStringLiteral("field/phone"), QStringLiteral("requirement/methods"),
                              QStringLiteral("ground/qualificationNotMet//methods"),
                              QStringLiteral("decision")}));
        QCOMPARE(work.findings.value(requirement).answer, protocol::FindingAnswer::No);
        QCOMPARE(work.findings.value(requirement).note, QStringLiteral("біреу / екеу"));
        QCOMPARE(work.grounds.value(groundKey(ground)).note, QStringLiteral("біреу / екеу"));
        QCOMPARE(work.marks.value(QStringLiteral("field/phone")),
                 (ReviewMark{false, QStringLiteral("ескі")}));
        QVERIFY(work.decision == Decision::Issue);
    }

    void whatItGoesOnFromComesBackFromTheVault()
    {
        ReviewWork work = ReviewWork::fromReview(review({mark("field/phone", true, "")}));
        const auto same = ReviewWork::fromVault(work.toVault(reviewedCase));
        QVERIFY(same && same->isThere());
        work.marks.clear();
        const auto back = ReviewWork::fromVault(work.toVault(reviewedCase));
        QVERIFY(back && !back->isThere());
        QCOMPARE(back->from, work.from);
        QCOMPARE(back->there.marks, work.there.marks);
    }

    void nobodyIsWrittenOverAndWhoWroteIsTold()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        KeptReviews registry(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, reviewedCase);
        QVERIFY(open(review, registry.there));
        QSignalSpy joined(&review, &CaseReview::joined);
        QSignalSpy failed(&review, &CaseReview::failed);
        QSignalSpy stale(desk.client.get(), &RegistryClient::versionStale);
        registry.markElsewhere(QStringLiteral("charter"));
        review.setMark(phone, {true, {}});
        QTRY_COMPARE_WITH_TIMEOUT(joined.count(), 1, 20'000);
        QCOMPARE(joined.first().first().value<protocol::Actor>().iin, someColleague().iin);
        QVERIFY(joined.first().at(2).toStringList().isEmpty());
        QCOMPARE(review.marks().size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(registry.there.review->marks.size(), 2, 20'000);
        QCOMPARE(registry.there.review->by.iin, actorOf(desk).iin);
        QVERIFY(failed.isEmpty() && stale.isEmpty());
    }

    void whatIsThereWhenTheCaseIsOpenedIsJoinedToo()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        KeptReviews registry(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        {
            CaseReview review(*desk.session, regulations, reviewedCase);
            QVERIFY(open(review, registry.there));
            review.setMark(phone, {true, {}});
            const auto kept = review.keepNow();
            QVERIFY(ended(kept) && kept.result());
        }
        QTRY_VERIFY_WITH_TIMEOUT(registry.there.review, 20'000);
        // As if what was sent had not come: the colleague goes on from an empty page.
        registry.there.review.reset();
        registry.markElsewhere(QStringLiteral("charter"));
        CaseReview again(*desk.session, regulations, reviewedCase);
        QSignalSpy joined(&again, &CaseReview::joined);
        QVERIFY(open(again, registry.there));
        QCOMPARE(joined.count(), 1);
        QCOMPARE(again.marks().size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(registry.there.review->marks.size(), 2, 20'000);
    }

    void allThatIsTypedIsThereBeforeTheCaseLeaves_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("proposed") << QStringLiteral("proposal");
        QTest::newRow("put back") << QStringLiteral("release");
    }

    void allThatIsTypedIsThereBeforeTheCaseLeaves()
    {
        QFETCH(QString, action);
        OperatorDesk desk;
        sitDownToReview(desk);
        KeptReviews registry(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, reviewedCase);
        QVERIFY(open(review, registry.there));
        find(review);
        QSignalSpy done(&review, &CaseReview::actionDone);
        leave(review, action);
        QVERIFY(review.isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        QCOMPARE(registry.asked, (QStringList{QStringLiteral("review"), action}));
        QCOMPARE(registry.there.review->marks.size(), 1);
        QVERIFY(registry.there.review->decision == Decision::Issue);
    }

    void nothingIsProposedPastAColleague()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        KeptReviews registry(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, reviewedCase);
        QVERIFY(open(review, registry.there));
        find(review);
        registry.markElsewhere(QStringLiteral("charter"));
        QSignalSpy joined(&review, &CaseReview::joined);
        QSignalSpy failed(&review, &CaseReview::failed);
        review.propose();
        QTRY_COMPARE_WITH_TIMEOUT(joined.count(), 1, 20'000);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VersionStale);
        QVERIFY(!registry.asked.contains(QStringLiteral("proposal")));
        QTRY_VERIFY_WITH_TIMEOUT(!review.isBusy(), 20'000);
        // On what both found.
        QSignalSpy done(&review, &CaseReview::actionDone);
        review.propose();
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        QCOMPARE(registry.there.review->marks.size(), 2);
    }

    void whoTookTheCaseIsToldAndWhatWasTypedIsKept_data()
    {
        QTest::addColumn<Action>("action");
        QTest::addColumn<bool>("proposing");
        QTest::newRow("given to a colleague") << Action::Assign << false;
        QTest::newRow("proposed by a substitute") << Action::Propose << false;
        QTest::newRow("put back at another desk") << Action::Release << false;
        QTest::newRow("given to a colleague, and proposed here") << Action::Assign << true;
    }

    void whoTookTheCaseIsToldAndWhatWasTypedIsKept()
    {
        QFETCH(Action, action);
        QFETCH(bool, proposing);
        OperatorDesk desk;
        sitDownToReview(desk);
        KeptReviews registry(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, reviewedCase);
        QVERIFY(open(review, registry.there));
        QVERIFY(review.mayWork());
        QSignalSpy failed(&review, &CaseReview::failed);
        QSignalSpy told(desk.client.get(), &RegistryClient::versionStale);
        registry.takeAway(action);
        find(review);
        if (proposing)
            review.propose();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        // Not that there is no right to it: a colleague was first, and it is told who.
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VersionStale);
        QCOMPARE(told.count(), 1);
        const auto current = told.first().first().value<protocol::CurrentVersion>();
        const protocol::Actor by = action == Action::Release ? actorOf(desk) : someColleague();
        QCOMPARE(current.by.kk, by.name.kk);
        QCOMPARE(current.action, actionName(action));
        QVERIFY(!review.mayWork() && !review.isBusy());
        QCOMPARE(review.application()->version, registry.there.version);
        QCOMPARE(registry.asked, QStringList{QStringLiteral("review")});
        // It can be read here, and is in the vault.
        QVERIFY(review.mark(phone));
        QTRY_VERIFY_WITH_TIMEOUT(review.isKept(), 20'000);
        const auto draft = desk.session->inVault<vault::Draft>([](vault::Vault &vault) {
            return vault.drafts().load(ReviewWork::caseIdOf(reviewedCase));
        });
        QVERIFY(ended(draft) && draft.result());
        const auto work = ReviewWork::fromVault(*draft.result());
        QVERIFY(work && work->marks.contains(phone));
        QVERIFY(work->decision == Decision::Issue);
    }

    void whatTheRegistryDoesNotTakeIsSaidOnce()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        KeptReviews registry(desk);
        registry.refusal = "requestMalformed";
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, reviewedCase);
        QVERIFY(open(review, registry.there));
        QSignalSpy failed(&review, &CaseReview::failed);
        review.setMark(phone, {true, {}});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::RequestMalformed);
        review.setMark(phone, {false, QStringLiteral("ескі")});
        QTRY_COMPARE_WITH_TIMEOUT(registry.asked.size(), 2, 20'000);
        // What was found is in the proposal itself.
        find(review);
        QSignalSpy done(&review, &CaseReview::actionDone);
        review.propose();
        QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, 20'000);
        QCOMPARE(failed.count(), 1);
    }

private:
    inline static const QString phone = markKey(MarkKind::Field, QStringLiteral("phone"));

    static protocol::CaseMark mark(const char *target, bool inOrder, const char *reason)
    {
        return {QString::fromUtf8(target), inOrder, QString::fromUtf8(reason)};
    }

    static protocol::Review review(const QList<protocol::CaseMark> &marks)
    {
        protocol::Review review;
        review.marks = marks;
        review.by = someColleague();
        review.at = QDateTime::currentDateTimeUtc();
        return review;
    }

    /// Everything that a proposal to issue wants, and a mark.
    static void find(CaseReview &review)
    {
        review.setMark(phone, {true, {}});
        for (const QualificationRequirement &requirement : review.requirements())
            review.setFinding(requirement.id, protocol::FindingAnswer::Yes);
        review.setDecision(Decision::Issue);
    }

    static void leave(CaseReview &review, const QString &action)
    {
        if (action == QLatin1String("proposal"))
            review.propose();
        else
            review.release();
    }
};

QTEST_GUILESS_MAIN(tst_ReviewJoin)
#include "tst_review_join.moc"
