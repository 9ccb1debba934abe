#include "workstation/pages/batch_notes.h"
#include "workstation/pages/proposal_changes.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"

#include <QAction>
#include <QLabel>
#include <QTableView>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What the head is told before the signature of a proposal that was sent back once.
class tst_ProposalChanges : public QObject
{
    Q_OBJECT

private:
    static protocol::Proposal refusal(const QString &document, const QString &note = {})
    {
        protocol::Proposal proposal;
        proposal.decision = Decision::Refuse;
        proposal.grounds = {
            {QStringLiteral("documentsIncomplete"), document, note, GroundTarget::Document}};
        proposal.by = test::samplePerson(QStringLiteral("executor"), Role::Executor);
        proposal.at = QDateTime::currentDateTimeUtc().addSecs(-3600);
        return proposal;
    }

    /// "Wrong document": the executor names another one, and changes nothing else.
    static protocol::Application proposedAgain(const QString &document)
    {
        protocol::Application application = test::sampleApplication(ApplicationState::Proposed);
        application.returnedProposal = refusal(QStringLiteral("charter"));
        application.proposal = refusal(document);
        return application;
    }

    static const Regulation *regulationOf(const protocol::Application &application)
    {
        static const RegulationCatalog shipped = RegulationCatalog::shipped();
        return shipped.find(application.regulation, application.effectiveFrom);
    }

    static QString labelText(const test::Seat &seat, const char *name)
    {
        const auto *label = seat.find<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void anotherTargetIsAChange()
    {
        Languages languages;
        languages.set(Language::English);
        const auto application = proposedAgain(QStringLiteral("feeReceipt"));
        const Regulation *regulation = regulationOf(application);
        QVERIFY(regulation);
        const QStringList changes = changesSinceReturn(application, regulation, Language::Russian);
        QCOMPARE(changes.size(), 1);
        for (const char *document : {"charter", "feeReceipt"})
            QVERIFY2(
                changes.first().contains(regulation->document(QLatin1String(document))->title.ru),
                qPrintable(changes.first()));
        // A desk that does not know the regulation tells what it can.
        QVERIFY(changesSinceReturn(application, nullptr, Language::Russian)
                    .join(u' ')
                    .contains(QStringLiteral("feeReceipt")));
    }

    void theOrderOfTheGroundsIsNone()
    {
        Languages languages;
        languages.set(Language::English);
        protocol::Application application = proposedAgain(QStringLiteral("charter"));
        const auto more = refusal(QStringLiteral("feeReceipt")).grounds.first();
        application.returnedProposal->grounds.append(more);
        application.proposal->grounds.prepend(more);
        const QStringList changes =
            changesSinceReturn(application, regulationOf(application), Language::English);
        QCOMPARE(changes, QStringList{QStringLiteral("nothing in the proposal was changed")});
        // Without a return there is nothing to compare with.
        application.returnedProposal.reset();
        QVERIFY(changesSinceReturn(application, regulationOf(application), Language::English)
                    .isEmpty());
    }

    void thePreparingOfThePaperIsNoEvent()
    {
        protocol::Application application = proposedAgain(QStringLiteral("charter"));
        QCOMPARE(eventsSinceProposal(application, Language::English), QStringList());
        const auto happened = [&application](Action action) {
            application.history << protocol::HistoryEntry{
                QDateTime::currentDateTimeUtc(),
                actionName(action),
                test::samplePerson(QStringLiteral("head"), Role::Head),
                {}};
        };
        happened(Action::PrepareResult);
        QCOMPARE(eventsSinceProposal(application, Language::English), QStringList());
        happened(Action::Assign);
        QCOMPARE(eventsSinceProposal(application, Language::English).size(), 1);
    }

    void thePageOfTheSignatureTellsIt()
    {
        test::Seat seat(Role::Head);
        seat.languages.set(Language::Russian);
        QVERIFY(seat.ready && seat.desk.waitForToken());
        protocol::Application &application = seat.desk.office.application;
        application = proposedAgain(QStringLiteral("feeReceipt"));
        application.state = ApplicationState::Prepared;
        seat.desk.office.paper = test::samplePaper();
        test::announcePaper(application, seat.desk.office.paper, false);
        seat.window.open(PageId::ResultSigning, application.id);
        const QString wanted =
            regulationOf(application)->document(QStringLiteral("feeReceipt"))->title.ru;
        QTRY_VERIFY_WITH_TIMEOUT(labelText(seat, "returnedLabel").contains(wanted), 20'000);
        // That nothing has changed is not said beside it.
        QCOMPARE(labelText(seat, "sinceLabel"), QString());
    }

    void theBatchTellsItUnderThePaper()
    {
        test::Seat seat(Role::Head);
        seat.languages.set(Language::Russian);
        QVERIFY(seat.ready && seat.desk.waitForToken());
        protocol::Application &application = seat.desk.office.application;
        application = proposedAgain(QStringLiteral("feeReceipt"));
        protocol::ApplicationSummary row = test::sampleQueue().first();
        row.id = application.id;
        row.number = application.number;
        row.version = application.version;
        row.state = application.state;
        row.regulation = application.regulation;
        row.decision = Decision::Refuse;
        seat.desk.office.queue = {row};
        seat.window.open(PageId::Batch);
        const QAction *primary = seat.window.currentPage()->primary();
        QTRY_VERIFY_WITH_TIMEOUT(primary->isEnabled(), 20'000);
        // Before it is prepared nobody knows of the case more than its line.
        QVERIFY(!seat.find<BatchNotes>("notes")->isVisible());
        seat.window.currentPage()->primary()->trigger();
        const QString wanted =
            regulationOf(application)->document(QStringLiteral("feeReceipt"))->title.ru;
        QTRY_VERIFY_WITH_TIMEOUT(labelText(seat, "returnedLabel").contains(wanted), 20'000);
        // One decision: no other is pointed at.
        QCOMPARE(labelText(seat, "moreLabel"), QString());
    }
};

QTEST_MAIN(tst_ProposalChanges)
#include "tst_proposal_changes.moc"
