#include "desk/case_review.h"
#include "desk/queue_work.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

/// What an officer types comes back from the vault as it was.
class tst_ReviewWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingComesBack()
    {
        ReviewWork work;
        QVERIFY(work.isEmpty());
        work.findings.insert(QStringLiteral("premises"),
                             {QStringLiteral("premises"), protocol::FindingAnswer::No,
                              QStringLiteral("жалдау мерзімі өткен")});
        work.grounds.insert(QStringLiteral("qualificationNotMet"),
                            {QStringLiteral("qualificationNotMet"), QStringLiteral("premises"),
                             QStringLiteral("аренда истекла")});
        work.marks.insert(markKey(MarkKind::Document, QStringLiteral("charter")),
                          {false, QStringLiteral("мөр жоқ")});
        work.marks.insert(markKey(MarkKind::Field, QStringLiteral("phone")), {true, {}});
        work.decision = Decision::Refuse;
        const vault::Draft kept = work.toVault(QStringLiteral("case"));
        QCOMPARE(kept.step, ReviewWork::step());
        QCOMPARE(kept.caseId, ReviewWork::caseIdOf(QStringLiteral("case")));
        const auto back = ReviewWork::fromVault(kept);
        QVERIFY(back.ok());
        QCOMPARE(back->findings.value(QStringLiteral("premises")).note,
                 QStringLiteral("жалдау мерзімі өткен"));
        QCOMPARE(back->grounds.value(QStringLiteral("qualificationNotMet")).target,
                 QStringLiteral("premises"));
        QCOMPARE(back->marks, work.marks);
        QVERIFY(back->decision == Decision::Refuse);
    }

    void damagedWorkIsSaidToBeDamaged()
    {
        vault::Draft kept = ReviewWork().toVault(QStringLiteral("case"));
        kept.content.insert(QStringLiteral("marks"), QStringLiteral("not a list"));
        const auto back = ReviewWork::fromVault(kept);
        QVERIFY(!back.ok());
        QCOMPARE(back.failure().code, FailureCode::VaultDraftUnreadable);
    }

    void whatCannotBeReadIsNotWrittenOver()
    {
        OperatorDesk desk;
        sitDown(desk);
        QVERIFY(!holdsUnread(desk));
        vault::Draft later = ReviewWork().toVault(application);
        later.content = QJsonObject{{QStringLiteral("schema"), QStringLiteral("of tomorrow")}};
        const auto kept = desk.session->inVault<void>(
            [later](vault::Vault &vault) { return vault.drafts().save(later); });
        QVERIFY(ended(kept) && kept.result());

        QVERIFY(holdsUnread(desk));
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, application);
        QSignalSpy failed(&review, &CaseReview::keepFailed);
        open(review);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VaultDraftUnreadable);
        // Nothing is touched before there is something to keep.
        QCOMPARE(recordsIn(desk), QList<QJsonObject>{later.content});
        review.setMark(markKey(MarkKind::Field, QStringLiteral("phone")), {true, {}});
        const auto first = review.keepNow();
        const auto second = review.keepNow();
        QVERIFY(ended(first) && first.result());
        QVERIFY(ended(second) && second.result());
        const QList<QJsonObject> records = recordsIn(desk);
        QCOMPARE(records.size(), 2);
        QVERIFY(records.contains(later.content));
        QVERIFY(holdsUnread(desk));

        CaseReview again(*desk.session, regulations, application);
        QSignalSpy restored(&again, &CaseReview::restored);
        open(again);
        QTRY_COMPARE_WITH_TIMEOUT(restored.count(), 1, 20'000);
        QCOMPARE(again.marks().size(), 1);
    }

    void whatIsTypedGoesIntoTheVaultThatTookThePlaceOfItsOwn()
    {
        OperatorDesk desk;
        sitDown(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview typed(*desk.session, regulations, application);
        open(typed);
        typed.setMark(markKey(MarkKind::Field, QStringLiteral("phone")), {true, {}});
        const auto kept = typed.keepNow();
        QVERIFY(ended(kept) && kept.result());
        CaseReview read(*desk.session, regulations, QStringLiteral("another"));
        open(read);
        const auto gone = desk.session->inVault<void>([](vault::Vault &vault) {
            return vault.drafts().remove(ReviewWork::caseIdOf(application));
        });
        QVERIFY(ended(gone) && gone.result());
        desk.session->noteVaultReplaced();
        QTRY_COMPARE_WITH_TIMEOUT(recordsIn(desk).size(), 1, 20'000);
        QVERIFY(ReviewWork::fromVault({{}, recordsIn(desk).first(), {}, {}, {}}));
    }

    void afterTheTermWhatIsFoundKeepsNothingFromBeingIssued()
    {
        OperatorDesk desk;
        sitDown(desk);
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, application);
        protocol::Application opened = absentColleaguesCase();
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
        sitDown(desk);
        answered = absentColleaguesCase();
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
        CaseReview review(*desk.session, regulations, application);
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
        QCOMPARE(QueueWork(*desk.session).mayRelease(row), standsIn);
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

private:
    inline static const QString application =
        QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e00a");

    static void sitDown(OperatorDesk &desk)
    {
        desk.restartAs(OperatorDesk::colleague(QStringLiteral("officer"),
                                               QStringLiteral("560317100006"), Role::Executor));
    }

    static QList<FailureCode> codesOf(const CaseReview &review)
    {
        QList<FailureCode> codes;
        for (const ReviewProblem &problem : review.problems())
            codes.append(problem.code);
        return codes;
    }

    static protocol::Application absentColleaguesCase()
    {
        protocol::Application shown;
        shown.id = application;
        shown.number = QStringLiteral("2026-11-000001");
        shown.version = 2;
        shown.state = ApplicationState::InReview;
        shown.regulation = QStringLiteral("moos-393-3");
        shown.effectiveFrom =
            RegulationCatalog::shipped().find(QStringLiteral("moos-393-3"))->effectiveFrom;
        shown.applicant = {sampleBin, {QStringLiteral("Сынақ"), QStringLiteral("Сынақ"), {}}};
        shown.receivedAt = QDateTime::currentDateTimeUtc();
        shown.registeredAt = shown.receivedAt;
        shown.verdict.verdict = Verdict::Valid;
        shown.executor = protocol::Actor{QStringLiteral("710524100113"),
                                         {QStringLiteral("Сынақов"), QStringLiteral("Сынақов"), {}},
                                         Role::Executor};
        return shown;
    }

    static bool holdsUnread(OperatorDesk &desk)
    {
        const auto held = holdsUnreadWork(*desk.session);
        return ended(held) && held.result() && *held.result();
    }

    static void open(CaseReview &review)
    {
        QSignalSpy changed(&review, &CaseReview::changed);
        protocol::Application opened;
        opened.id = application;
        review.take(opened);
        // By itself, and once the vault has answered.
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() >= 2, 20'000);
    }

    static QList<QJsonObject> recordsIn(OperatorDesk &desk)
    {
        const auto all = desk.session->inVault<QList<vault::Draft>>(
            [](vault::Vault &vault) { return vault.drafts().all(); });
        if (!ended(all) || !all.result())
            return {};
        QList<QJsonObject> contents;
        const Result<QList<vault::Draft>> drafts = all.result();
        for (const vault::Draft &draft : *drafts)
            contents.append(draft.content);
        return contents;
    }
};

QTEST_GUILESS_MAIN(tst_ReviewWork)
#include "tst_review_work.moc"
