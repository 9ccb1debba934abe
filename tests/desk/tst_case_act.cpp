#include "desk/queue_work.h"
#include "desk/support/review_desk.h"

#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

const QString openQuestion = QStringLiteral("0b0f4a52-6e0c-4d0e-9a51-2d1f3b7c9a11");
const QString otherQuestion = QStringLiteral("0b0f4a52-6e0c-4d0e-9a51-2d1f3b7c9a12");
const QString words = QStringLiteral("қайта қараңыз");
const LocalizedText bodyX{QStringLiteral("Х органы"), QStringLiteral("Орган Х"), {}};
const LocalizedText bodyY{QStringLiteral("Y органы"), QStringLiteral("Орган Y"), {}};

protocol::Question question(const QString &id, const LocalizedText &body, const protocol::Actor &by)
{
    protocol::Question asked;
    asked.id = id;
    asked.addressee = protocol::Addressee::Body;
    asked.body = body;
    asked.question = words;
    asked.workingDays = 5;
    asked.askedAt = QDateTime::currentDateTimeUtc();
    asked.askedBy = by;
    asked.due = asked.askedAt.addDays(7);
    return asked;
}

} // namespace

/// The same officer does the same kind of act at two desks: what was done at the other one is no
/// answer to what was typed here, unless it says the same.
class tst_CaseAct : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherActOfTheSameOfficerIsNotThisOne_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<bool>("same");
        for (const Action action :
             {Action::AskBody, Action::RecordAnswer, Action::CheckCompleteness,
              Action::ReturnToExecutor, Action::Assign}) {
            QTest::addRow("%s, other", qPrintable(actionName(action))) << int(action) << false;
            QTest::addRow("%s, same", qPrintable(actionName(action))) << int(action) << true;
        }
    }
    void anotherActOfTheSameOfficerIsNotThisOne()
    {
        QFETCH(int, action);
        QFETCH(bool, same);
        protocol::Application there;
        OperatorDesk desk;
        sitDownToReview(desk);
        const protocol::Actor self = actorOf(desk);
        there = caseInReview(self);
        // An earlier one of each counts for nothing.
        there.questions = {question(openQuestion, bodyX, self),
                           question(otherQuestion, bodyY, self)};
        there.history = {entry(Action(action), self, words)};
        const protocol::Application opened = there;
        happen(there, Action(action), self, same);
        desk.registry.setScript([&](const ScriptedRequest &request) {
            if (request.verb == "POST")
                return ScriptedReply::error(409, "versionStale");
            return ScriptedReply::json(200, protocol::compactJson(there.toJson()));
        });
        const RegulationCatalog regulations = RegulationCatalog::shipped();
        CaseReview review(*desk.session, regulations, reviewedCase);
        QueueWork work(*desk.session, regulations);
        QVERIFY(open(review, opened));
        QSignalSpy done(&review, &CaseReview::actionDone);
        QSignalSpy failed(&review, &CaseReview::failed);
        QSignalSpy doneInRow(&work, &QueueWork::done);
        QSignalSpy failedInRow(&work, &QueueWork::failed);
        act(review, work, Action(action));
        QTRY_COMPARE_WITH_TIMEOUT(
            done.count() + failed.count() + doneInRow.count() + failedInRow.count(), 1, 20'000);
        QCOMPARE(done.count() + doneInRow.count(), same ? 1 : 0);
        const auto &told = failed.isEmpty() ? failedInRow : failed;
        if (!same)
            QCOMPARE(told.first().first().value<Failure>().code, FailureCode::VersionStale);
    }

    void anotherProposalIsNotThisOne()
    {
        OperatorDesk desk;
        sitDownToReview(desk);
        const protocol::Actor self = actorOf(desk);
        protocol::ProposalBody body;
        body.version = 2;
        body.findings = {{QStringLiteral("premises"), protocol::FindingAnswer::Yes, words}};
        protocol::Application now = caseInReview(self);
        ++now.version;
        now.history = {entry(Action::Propose, self, {})};
        protocol::Proposal &proposal = now.proposal.emplace();
        proposal.decision = body.decision;
        proposal.by = self;
        QVERIFY(!isProposed(now, body, self.iin));
        proposal.findings = body.findings;
        QVERIFY(isProposed(now, body, self.iin));
        QVERIFY(!isProposed(now, body, someColleague().iin));
        // The head has sent it back since.
        now.returnedProposal = std::exchange(now.proposal, std::nullopt);
        QVERIFY(isProposed(now, body, self.iin));
        body.decision = Decision::Refuse;
        QVERIFY(!isProposed(now, body, self.iin));
    }

private:
    static protocol::HistoryEntry entry(Action action, const protocol::Actor &by,
                                        const QString &note)
    {
        return {QDateTime::currentDateTimeUtc(), actionName(action), by, note};
    }

    /// At the other desk, with the words of act() or with others.
    static void happen(protocol::Application &there, Action action, const protocol::Actor &self,
                       bool same)
    {
        const QString said = same ? words : QStringLiteral("басқа");
        ++there.version;
        there.history << entry(action, self, said);
        switch (action) {
        case Action::AskBody:
            there.questions << question(QStringLiteral("0b0f4a52-6e0c-4d0e-9a51-2d1f3b7c9a13"),
                                        same ? bodyX : bodyY, self);
            break;
        case Action::RecordAnswer: {
            protocol::Question &answered = there.questions[same ? 0 : 1];
            answered.answer = words;
            answered.answeredAt = QDateTime::currentDateTimeUtc();
            answered.answeredBy = self;
            break;
        }
        case Action::CheckCompleteness:
            there.completeness = protocol::Completeness{
                same,
                same ? QList<protocol::CaseMark>()
                     : QList<protocol::CaseMark>{{QStringLiteral("field/phone"), false, words}},
                self, QDateTime::currentDateTimeUtc()};
            break;
        case Action::Assign:
            there.executor = same ? someColleague() : self;
            break;
        case Action::ReturnToExecutor:
            break;
        default:
            QFAIL("Nothing is said here of what this act leaves in the case");
        }
    }

    static void act(CaseReview &review, QueueWork &work, Action action)
    {
        switch (action) {
        case Action::AskBody:
            review.ask(bodyX, words, 5);
            break;
        case Action::RecordAnswer:
            review.recordAnswer(openQuestion, words);
            break;
        case Action::CheckCompleteness:
            review.checkCompleteness();
            break;
        case Action::ReturnToExecutor:
            review.giveBack(words);
            break;
        case Action::Assign: {
            protocol::ApplicationSummary row;
            row.id = reviewedCase;
            row.version = 2;
            work.assign(row, someColleague().iin, words);
            break;
        }
        default:
            QFAIL("Nobody does this act here");
        }
    }
};

QTEST_GUILESS_MAIN(tst_CaseAct)
#include "tst_case_act.moc"
