#include "core/secret.h"
#include "desk/batch_signing.h"
#include "desk/hand_over.h"
#include "desk/licence_signing.h"
#include "desk/result_signing.h"
#include "workstation/shell/start.h"
#include "workstation/support/cases_to_sign.h"
#include "workstation/support/office_desk.h"
#include "workstation/support/overtaken.h"
#include "workstation/words/faster_words.h"
#include "workstation/words/format.h"

#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

constexpr int patience = 20'000;

desk::LicenceDecision decisionToTerminate()
{
    const LocalizedText both{QStringLiteral("негіз"), QStringLiteral("основание"), {}};
    return {LicenceAction::Terminate, {both, both, both}, {}};
}

} // namespace

/// Somebody else was faster: an act counts for whoever did it, and for nobody else.
class tst_Overtaken : public QObject
{
    Q_OBJECT

private:
    static void addWho()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("by a colleague") << false;
        QTest::newRow("by myself, at a try whose answer was lost") << true;
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theDayIsSaidWhereItIsNotToday()
    {
        const QDateTime now(QDate(2026, 11, 30), QTime(6, 0), Qt::UTC);
        // It is five hours later in Almaty.
        QCOMPARE(timeOrDateText(now.addSecs(-3600), now), QStringLiteral("10:00"));
        QCOMPARE(timeOrDateText(QDateTime(QDate(2026, 11, 29), QTime(20, 0), Qt::UTC), now),
                 QStringLiteral("01:00"));
        QCOMPARE(timeOrDateText(now.addDays(-2), now), QStringLiteral("28.11.2026 11:00"));
    }

    void whatIsOnesOwnIsNotToldAsAColleagues()
    {
        const test::OfficeRegistry office(Role::Executor);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const protocol::Actor head = test::samplePerson(QStringLiteral("head"), Role::Head);
        const QString name = head.name.in(Language::English);
        protocol::Application theirs = test::sampleApplication(ApplicationState::InReview);
        test::happen(theirs, Action::Assign, head);
        protocol::Application own = theirs;
        test::happen(own, Action::Claim, test::actorOf(office.user));
        const QString ownName = office.user.name.in(Language::English);
        using Words = QString (*)(const protocol::Application &, const protocol::User &,
                                  const QDateTime &, Language);
        const Words both[] = {fasterText, changedText};
        for (const Words words : both) {
            QVERIFY(words(theirs, office.user, now, Language::English).contains(name));
            QVERIFY(!words(own, office.user, now, Language::English).contains(ownName));
        }
        // What the registry does by itself is nobody's being faster.
        protocol::Application published = theirs;
        test::happen(published, Action::ConfirmResult, {{}, office.user.name, Role::Head});
        QVERIFY(!isByPerson(published) && isByPerson(theirs));
        QVERIFY(fasterText(published, office.user, now, Language::English).contains(name));
        // The portal is, though nobody is signed in there.
        test::happen(published, Action::HandOver, {{}, office.user.office.name, Role::SelfService});
        QVERIFY(isByPerson(published));
    }

    void aHandOverCountsForWhoRecordedIt_data() { addWho(); }

    void aHandOverCountsForWhoRecordedIt()
    {
        QFETCH(bool, mine);
        test::OfficeDesk desk(Role::Operator);
        QVERIFY(desk.signIn());
        test::OfficeRegistry &office = desk.office;
        office.application = test::sampleApplication(ApplicationState::Issued);
        desk::HandOver handing(*desk.desk().session(), desk.desk().anchors(), desk.desk().clock(),
                               office.application);
        QSignalSpy over(&handing, &desk::HandOver::handedOver);
        QSignalSpy failed(&handing, &desk::HandOver::failed);
        desk.registry.setScript(test::overtakenAt(office, "/hand-over", [&] {
            office.application.state = ApplicationState::HandedOver;
            test::happen(office.application, Action::HandOver,
                         mine ? test::actorOf(office.user) : test::colleague());
        }));
        handing.handOver({});
        QTRY_COMPARE_WITH_TIMEOUT(over.count() + failed.count(), 1, patience);
        QCOMPARE(over.count(), mine ? 1 : 0);
        // What stands there now is known either way.
        QCOMPARE(handing.application().state, ApplicationState::HandedOver);
        if (!mine)
            QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VersionStale);
        desk.desk().signOut();
    }

    void aSignatureCountsForWhoMadeIt_data() { addWho(); }

    void aSignatureCountsForWhoMadeIt()
    {
        QFETCH(bool, mine);
        test::OfficeDesk desk(Role::Head);
        test::OfficeRegistry &office = desk.office;
        office.application = test::sampleApplication(ApplicationState::Prepared);
        office.paper = test::samplePaper();
        test::announcePaper(office.application, office.paper, false);
        QVERIFY(desk.signIn() && desk.waitForToken());
        auto signing = std::make_unique<desk::ResultSigning>(
            *desk.desk().session(), desk.desk().tokens(), desk.desk().clock(), office.application);
        QSignalSpy ready(signing.get(), &desk::ResultSigning::readyForPin);
        QSignalSpy done(signing.get(), &desk::ResultSigning::done);
        QSignalSpy failed(signing.get(), &desk::ResultSigning::failed);
        signing->begin(*desk.desk().tokens().firstUsable());
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, patience);
        desk.registry.setScript(test::overtakenAt(office, "/result/signature", [&] {
            office.application.state = ApplicationState::Issued;
            test::announcePaper(office.application, office.paper, true);
            test::happen(office.application, Action::SignResult,
                         mine ? test::actorOf(office.user) : test::colleague());
        }));
        signing->sign(Secret::copyOf("123456"));
        QTRY_COMPARE_WITH_TIMEOUT(done.count() + failed.count(), 1, patience);
        QCOMPARE(done.count(), mine ? 1 : 0);
        if (!mine) {
            QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VersionStale);
            // Nobody gives the PIN for a paper that is not to be signed any more.
            QVERIFY(signing->paper().isEmpty());
            signing->begin(*desk.desk().tokens().firstUsable());
            QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 2, patience);
            QCOMPARE(ready.count(), 1);
        }
        signing.reset();
        desk.desk().signOut();
    }

    void aSignatureOfABatchCountsForWhoMadeIt_data() { addWho(); }

    void aSignatureOfABatchCountsForWhoMadeIt()
    {
        QFETCH(bool, mine);
        test::OfficeDesk desk(Role::Head);
        test::CasesToSign cases(2);
        desk.registry.setScript([&](const test::ScriptedRequest &request) {
            const QByteArray first = cases.at(0).id.toLatin1();
            if (request.target.endsWith(first + "/result/signature")) {
                cases.at(0).state = ApplicationState::Issued;
                cases.at(0).result->state = protocol::PaperState::Signed;
                cases.at(0).result->signedAt = QDateTime::currentDateTimeUtc();
                test::happen(cases.at(0), Action::SignResult,
                             mine ? test::actorOf(desk.office.user) : test::colleague());
                return test::ScriptedReply::error(409, "versionStale");
            }
            const auto reply = cases.answer(request);
            return reply ? *reply : desk.office.answer(request);
        });
        QVERIFY(desk.signIn() && desk.waitForToken());
        auto batch = std::make_unique<desk::BatchSigning>(
            *desk.desk().session(), desk.desk().tokens(), desk.desk().clock(), cases.rows());
        batch->begin(*desk.desk().tokens().firstUsable());
        QTRY_VERIFY_WITH_TIMEOUT(batch->stage() == desk::BatchStage::ReadyForPin, patience);
        batch->sign(Secret::copyOf("123456"));
        QTRY_VERIFY_WITH_TIMEOUT(batch->stage() == desk::BatchStage::Finished, patience);
        QVERIFY(batch->items().at(1).state == desk::BatchItemState::Published);
        const desk::BatchItem &first = batch->items().at(0);
        QVERIFY(first.state ==
                (mine ? desk::BatchItemState::Published : desk::BatchItemState::Failed));
        if (!mine) {
            QCOMPARE(first.failure->code, FailureCode::VersionStale);
            // The row can tell who it was.
            QCOMPARE(first.application->history.last().by.iin, test::colleague().iin);
        }
        batch.reset();
        desk.desk().signOut();
    }

    void aPaperOfABatchCountsForWhoHadItPrepared_data() { addWho(); }

    void aPaperOfABatchCountsForWhoHadItPrepared()
    {
        QFETCH(bool, mine);
        test::OfficeDesk desk(Role::Head);
        test::CasesToSign cases(2);
        desk.registry.setScript([&](const test::ScriptedRequest &request) {
            const auto reply = cases.answer(request);
            if (!request.target.endsWith(cases.at(0).id.toLatin1() + "/result"))
                return reply ? *reply : desk.office.answer(request);
            if (!mine)
                cases.at(0).history.last().by = test::colleague();
            return test::ScriptedReply::error(409, "versionStale");
        });
        QVERIFY(desk.signIn() && desk.waitForToken());
        auto batch = std::make_unique<desk::BatchSigning>(
            *desk.desk().session(), desk.desk().tokens(), desk.desk().clock(), cases.rows());
        batch->begin(*desk.desk().tokens().firstUsable());
        QTRY_VERIFY_WITH_TIMEOUT(batch->stage() == desk::BatchStage::ReadyForPin, patience);
        QVERIFY(batch->items().at(1).state == desk::BatchItemState::Ready);
        const desk::BatchItem &first = batch->items().at(0);
        QVERIFY(first.state == (mine ? desk::BatchItemState::Ready : desk::BatchItemState::Failed));
        // What stands there now is known either way.
        QCOMPARE(first.application->version, cases.at(0).version);
        if (!mine) {
            QCOMPARE(first.failure->code, FailureCode::VersionStale);
            QCOMPARE(first.application->history.last().by.iin, test::colleague().iin);
        }
        batch.reset();
        desk.desk().signOut();
    }

    void anActWhoseAnswerIsLostIsEnteredOnce()
    {
        test::OfficeDesk desk(Role::Head);
        QVERIFY(desk.signIn() && desk.waitForToken());
        protocol::LicenceLife &life = desk.office.life;
        auto signing = std::make_unique<desk::LicenceSigning>(
            *desk.desk().session(), desk.desk().tokens(), desk.desk().clock(), life);
        signing->setPatience({patience, 50});
        signing->setDecision(decisionToTerminate());
        QSignalSpy asking(signing.get(), &desk::LicenceSigning::asking);
        QSignalSpy done(signing.get(), &desk::LicenceSigning::done);
        QSignalSpy failed(signing.get(), &desk::LicenceSigning::failed);
        signing->begin(*desk.desk().tokens().firstUsable());
        QTRY_VERIFY_WITH_TIMEOUT(signing->stage() == desk::SigningStage::ReadyForPin, patience);
        const qsizetype before = life.events.size();
        int sent = 0;
        desk.desk().client().setPatience({500, 3'000});
        desk.registry.setScript([&](const test::ScriptedRequest &request) {
            const test::ScriptedReply reply = desk.office.answer(request);
            if (!request.target.endsWith("/acts"))
                return reply;
            ++sent;
            return test::ScriptedReply{test::ScriptedReply::Hang, 0, {}};
        });
        signing->sign(Secret::copyOf("123456"));
        QTRY_COMPARE_WITH_TIMEOUT(done.count() + failed.count(), 1, patience);
        QCOMPARE(done.count(), 1);
        QCOMPARE(asking.count(), 1);
        QCOMPARE(sent, 1);
        QCOMPARE(life.events.size(), before + 1);
        signing.reset();
        desk.desk().signOut();
    }

    void anActOnALicenceCountsForWhoMadeIt_data() { addWho(); }

    void anActOnALicenceCountsForWhoMadeIt()
    {
        QFETCH(bool, mine);
        test::OfficeDesk desk(Role::Head);
        QVERIFY(desk.signIn() && desk.waitForToken());
        protocol::LicenceLife &life = desk.office.life;
        auto signing = std::make_unique<desk::LicenceSigning>(
            *desk.desk().session(), desk.desk().tokens(), desk.desk().clock(), life);
        signing->setPatience({patience, 50});
        signing->setDecision(decisionToTerminate());
        QSignalSpy done(signing.get(), &desk::LicenceSigning::done);
        QSignalSpy failed(signing.get(), &desk::LicenceSigning::failed);
        signing->begin(*desk.desk().tokens().firstUsable());
        QTRY_VERIFY_WITH_TIMEOUT(signing->stage() == desk::SigningStage::ReadyForPin, patience);
        protocol::LicenceEvent theirs = life.events.last();
        theirs.position += 1;
        theirs.signedBy.iin = test::colleague().iin;
        const qsizetype before = life.events.size();
        bool away = false;
        desk.registry.setScript([&](const test::ScriptedRequest &request) {
            // It goes away once more before it shows the licence.
            if (request.target.endsWith("/life") && std::exchange(away, false))
                return test::ScriptedReply::error(503, "databaseUnavailable");
            const bool isAct = request.target.endsWith("/acts");
            if (isAct && !mine)
                life.events << theirs;
            const test::ScriptedReply reply =
                isAct && !mine ? test::ScriptedReply() : desk.office.answer(request);
            away = away || isAct;
            return isAct ? test::ScriptedReply::error(409, "licenceChanged") : reply;
        });
        signing->sign(Secret::copyOf("123456"));
        QTRY_COMPARE_WITH_TIMEOUT(done.count() + failed.count(), 1, patience);
        QCOMPARE(done.count(), mine ? 1 : 0);
        if (!mine)
            QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::LicenceChanged);
        QCOMPARE(signing->isOvertaken(), !mine);
        // What stands there now is known either way.
        QCOMPARE(signing->life().events.size(), before + 1);
        signing.reset();
        desk.desk().signOut();
    }
};

QTEST_MAIN(tst_Overtaken)
#include "tst_overtaken.moc"
