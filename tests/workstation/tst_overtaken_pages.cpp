#include "workstation/pages/batch_view.h"
#include "workstation/pages/survey_panel.h"
#include "workstation/shell/start.h"
#include "workstation/support/cases_to_sign.h"
#include "workstation/support/overtaken.h"
#include "workstation/support/page_hand.h"
#include "workstation/words/faster_words.h"
#include "workstation/words/format.h"

#include <QAction>
#include <QCheckBox>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

constexpr int patience = 20'000;

QString outcome(const BatchView &view, int row)
{
    return view.model()->index(row, BatchModel::Outcome).data().toString();
}

void fill(const test::Seat &seat)
{
    for (const char *name :
         {"actKkLine", "actRuLine", "clauseKkLine", "clauseRuLine", "reasonKkLine", "reasonRuLine"})
        seat.find<QLineEdit>(name)->setText(QLatin1String(name));
}

/// At the signature of a result that is prepared, once the page hears of other desks.
bool opensPaper(test::Seat &seat)
{
    if (!seat.ready || !seat.desk.waitForToken())
        return false;
    seat.languages.set(Language::English);
    test::OfficeRegistry &office = seat.desk.office;
    office.application = test::sampleApplication(ApplicationState::Prepared);
    office.paper = test::samplePaper();
    test::announcePaper(office.application, office.paper, false);
    seat.window.open(PageId::ResultSigning, office.application.id);
    const auto isThere = [&seat] {
        return seat.window.currentPage()->primary()->isEnabled() &&
               seat.desk.registry.count("GET", "/v1/changes") > 0;
    };
    return QTest::qWaitFor(isThere, patience);
}

} // namespace

/// Somebody else was faster: the page says who, and nothing that was typed or signed is gone.
class tst_OvertakenPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void whatWasTypedForTheHandOverStays()
    {
        test::Seat seat(Role::Operator);
        QVERIFY(seat.ready);
        seat.languages.set(Language::English);
        test::OfficeRegistry &office = seat.desk.office;
        office.application = test::sampleApplication(ApplicationState::Issued);
        office.paper = test::samplePaper(QStringLiteral("head"));
        test::announcePaper(office.application, office.paper, true);
        seat.window.open(PageId::HandOver, office.application.id);
        const QAction *primary = seat.window.currentPage()->primary();
        auto *sealed = seat.find<QCheckBox>("sealed");
        QTRY_VERIFY_WITH_TIMEOUT(primary->isEnabled() && sealed->isVisible(), patience);
        auto *survey = seat.window.currentPage()->findChild<SurveyPanel *>();
        survey->answer(1);
        QCOMPARE(survey->answers().size(), 1);
        sealed->setChecked(true);
        const QString signer = QStringLiteral("Ахметов Нұрлан");
        seat.find<QLineEdit>("handSigner")->setText(signer);
        seat.desk.registry.setScript(test::overtakenAt(office, "/hand-over", [&] {
            office.application.state = ApplicationState::HandedOver;
            test::happen(office.application, Action::HandOver, test::colleague());
        }));
        QVERIFY(test::pressPrimary(seat));
        QTRY_COMPARE_WITH_TIMEOUT(test::told(seat), std::optional(FailureCode::VersionStale),
                                  patience);
        const QString name = test::colleague().name.in(Language::English);
        QTRY_VERIFY2(test::toastText(seat).contains(name), qPrintable(test::toastText(seat)));
        QCOMPARE(survey->answers().size(), 1);
        QVERIFY(sealed->isVisible() && sealed->isChecked());
        // The seal that is on the print is recorded by itself.
        QVERIFY(test::pressPrimary(seat));
        QTRY_VERIFY_WITH_TIMEOUT(office.copies.items.last().sealedAt.isValid(), patience);
        QCOMPARE(office.copies.items.last().handSigner, signer);
    }

    void theHeadIsShownWhatStandsThereNow()
    {
        test::Seat seat(Role::Head);
        QVERIFY(opensPaper(seat));
        test::OfficeRegistry &office = seat.desk.office;
        bool overtaken = false;
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            if (!request.target.endsWith("/result/signature") || std::exchange(overtaken, true))
                return office.answer(request);
            // Another head has had it prepared for themselves meanwhile.
            test::happen(office.application, Action::PrepareResult, test::colleague());
            return test::ScriptedReply::error(409, "versionStale");
        });
        QVERIFY(test::sign(seat));
        QTRY_COMPARE_WITH_TIMEOUT(test::told(seat), std::optional(FailureCode::VersionStale),
                                  patience);
        const QString name = test::colleague().name.in(Language::English);
        QTRY_VERIFY2(test::toastText(seat).contains(name), qPrintable(test::toastText(seat)));
        // It is prepared anew and shown, and can be signed.
        QVERIFY(test::sign(seat));
        QTRY_COMPARE_WITH_TIMEOUT(office.application.state, ApplicationState::Issued, patience);
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::Queue, patience);
    }

    void whatTheHeadWouldSignGoesWhenItIsGone()
    {
        test::Seat seat(Role::Head);
        QVERIFY(opensPaper(seat));
        test::OfficeRegistry &office = seat.desk.office;
        const Page *page = seat.window.currentPage();
        office.application.state = ApplicationState::InReview;
        office.application.result.reset();
        test::happen(office.application, Action::ReturnToExecutor, test::colleague());
        test::tellDesks(office, actionName(Action::ReturnToExecutor));
        const QString name = test::colleague().name.in(Language::English);
        QTRY_VERIFY_WITH_TIMEOUT(page->reason().contains(name), patience);
        QVERIFY(!page->primary()->isEnabled());
    }

    void aPaperThatAnotherHeadTookIsNotTakenBackByItself()
    {
        test::Seat seat(Role::Head);
        QVERIFY(opensPaper(seat));
        test::OfficeRegistry &office = seat.desk.office;
        const QByteArray prepare = "/v1/applications/" + office.application.id.toUtf8() + "/result";
        const auto prepared = [&] {
            const auto &requests = seat.desk.registry.requests();
            return std::count_if(requests.begin(), requests.end(), [&](const auto &request) {
                return request.verb == "POST" && request.target == prepare;
            });
        };
        const Page *page = seat.window.currentPage();
        const auto asked = [&] { return seat.desk.registry.count("GET", "/v1/changes"); };
        QCOMPARE(prepared(), 1);
        test::happen(office.application, Action::PrepareResult, test::colleague());
        test::tellDesks(office, actionName(Action::PrepareResult));
        const QString name = test::colleague().name.in(Language::English);
        QTRY_VERIFY_WITH_TIMEOUT(page->reason().contains(name), patience);
        QVERIFY(!page->primary()->isEnabled());
        const int before = asked();
        QTRY_VERIFY_WITH_TIMEOUT(asked() > before + 1, patience);
        QCOMPARE(prepared(), 1);
        QTest::keyClick(&seat.window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(page->primary()->isEnabled(), patience);
        QCOMPARE(prepared(), 2);
    }

    void whoIsFasterWhileThePaperComesAnewIsTold()
    {
        test::Seat seat(Role::Head);
        QVERIFY(opensPaper(seat));
        test::OfficeRegistry &office = seat.desk.office;
        const Page *page = seat.window.currentPage();
        bool overtaken = false;
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            if (!request.target.endsWith("/result") || std::exchange(overtaken, true))
                return office.answer(request);
            test::happen(office.application, Action::PrepareResult, test::colleague());
            return test::ScriptedReply::error(409, "versionStale");
        });
        // The same person had it prepared at another desk.
        test::happen(office.application, Action::PrepareResult, test::actorOf(office.user));
        test::tellDesks(office, actionName(Action::PrepareResult));
        const QString name = test::colleague().name.in(Language::English);
        QTRY_VERIFY2_WITH_TIMEOUT(test::toastText(seat).contains(name),
                                  qPrintable(test::toastText(seat)), patience);
        QTRY_VERIFY_WITH_TIMEOUT(page->primary()->isEnabled(), patience);
    }

    void aPaperThatIsPublishedMeanwhileIsShown()
    {
        test::Seat seat(Role::Operator);
        QVERIFY(seat.ready);
        test::OfficeRegistry &office = seat.desk.office;
        office.application = test::sampleApplication(ApplicationState::Signed);
        office.paper = test::samplePaper(QStringLiteral("head"));
        test::announcePaper(office.application, office.paper, false);
        seat.window.open(PageId::HandOver, office.application.id);
        const Page *page = seat.window.currentPage();
        QTRY_VERIFY_WITH_TIMEOUT(!page->reason().isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(seat.desk.registry.count("GET", "/v1/changes") > 0, patience);
        office.application.state = ApplicationState::Issued;
        test::announcePaper(office.application, office.paper, true);
        // By the registry itself, as what it does bears no IIN.
        protocol::Actor registry = test::colleague();
        registry.iin.clear();
        test::happen(office.application, Action::ConfirmResult, registry);
        test::tellDesks(office, actionName(Action::ConfirmResult));
        QTRY_VERIFY_WITH_TIMEOUT(page->primary()->isEnabled(), patience);
        QCOMPARE(test::toastText(seat), QString());
    }

    void aRowOfABatchTellsWhoWasFaster()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && seat.desk.waitForToken());
        seat.languages.set(Language::English);
        test::CasesToSign cases(2);
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            const auto reply = cases.answer(request);
            return reply ? *reply : seat.desk.office.answer(request);
        });
        seat.window.open(PageId::Batch);
        const auto *view = seat.find<BatchView>("batch");
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, patience);
        const QDateTime at = QDateTime::currentDateTimeUtc().addDays(-2);
        cases.at(0).proposal->decision = Decision::Refuse;
        test::happen(cases.at(0), Action::Propose, test::colleague(), at);
        QVERIFY(test::pressPrimary(seat));
        const QString name = test::colleague().name.in(Language::English);
        QTRY_VERIFY_WITH_TIMEOUT(outcome(*view, 0).contains(name), patience);
        QVERIFY2(outcome(*view, 0).contains(timeOrDateText(at, QDateTime::currentDateTimeUtc())),
                 qPrintable(outcome(*view, 0)));
    }

    void aBatchGoesOnWhileItsPageIsLeft()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && seat.desk.waitForToken());
        seat.languages.set(Language::English);
        test::CasesToSign cases(2);
        bool away = false;
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            if (away && request.target.startsWith("/v1/applications/"))
                return test::ScriptedReply::error(503, "databaseUnavailable");
            const auto reply = cases.answer(request);
            return reply ? *reply : seat.desk.office.answer(request);
        });
        seat.window.open(PageId::Batch);
        const auto *view = seat.find<BatchView>("batch");
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 2, patience);
        QVERIFY(test::pressPrimary(seat));
        QTRY_COMPARE_WITH_TIMEOUT(cases.count(ApplicationState::Prepared), 2, patience);
        PinDialog *dialog = test::pressPrimary(seat) ? test::waitForPinDialog() : nullptr;
        QVERIFY(dialog);
        away = true;
        test::typePin(*dialog);
        const QString onItsWay = QStringLiteral("signed, being sent");
        QTRY_VERIFY_WITH_TIMEOUT(outcome(*view, 0) == onItsWay && outcome(*view, 1) == onItsWay,
                                 patience);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        seat.window.open(PageId::Queue);
        seat.window.open(PageId::Batch);
        QCOMPARE(view->model()->rowCount(), 2);
        QCOMPARE(outcome(*view, 0), onItsWay);
        // Its end comes while something else is looked at, and the report waits.
        seat.window.open(PageId::Queue);
        away = false;
        QTRY_COMPARE_WITH_TIMEOUT(cases.count(ApplicationState::Issued), 2, patience);
        seat.window.open(PageId::Batch);
        QTRY_COMPARE_WITH_TIMEOUT(outcome(*view, 1), QStringLiteral("signed"), patience);
        QCOMPARE(view->model()->rowCount(), 2);
        // Whoever has seen it is given what waits now.
        QTRY_VERIFY(seat.window.currentPage()->primary()->isEnabled());
        seat.window.open(PageId::Queue);
        seat.window.open(PageId::Batch);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 0, patience);
    }

    void anActOnALicenceThatChangedIsMadeAnew()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && seat.desk.waitForToken());
        seat.languages.set(Language::English);
        protocol::LicenceLife &life = seat.desk.office.life;
        seat.window.open(PageId::LicenceAct, QStringLiteral("terminate ") + life.licence.number);
        fill(seat);
        protocol::LicenceEvent theirs = life.events.last();
        theirs.position += 1;
        theirs.at = QDateTime::currentDateTimeUtc();
        theirs.signedBy.name = QStringLiteral("Ахметов Нұрлан");
        theirs.signedBy.iin = test::colleague().iin;
        bool overtaken = false;
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            if (!request.target.endsWith("/acts") || std::exchange(overtaken, true))
                return seat.desk.office.answer(request);
            life.events << theirs;
            return test::ScriptedReply::error(409, "licenceChanged");
        });
        QVERIFY(test::sign(seat));
        QTRY_COMPARE_WITH_TIMEOUT(test::told(seat), std::optional(FailureCode::LicenceChanged),
                                  patience);
        QTRY_VERIFY2(test::toastText(seat).contains(theirs.signedBy.name),
                     qPrintable(test::toastText(seat)));
        QCOMPARE(seat.find<QLineEdit>("reasonRuLine")->text(), QStringLiteral("reasonRuLine"));
        QVERIFY(test::sign(seat));
        QTRY_COMPARE_WITH_TIMEOUT(life.licence.state, LicenceState::Terminated, patience);
        QCOMPARE(life.events.last().act->after, theirs.position);
        QCOMPARE(life.events.last().act->ground.reason.ru, QStringLiteral("reasonRuLine"));
    }
};

QTEST_MAIN(tst_OvertakenPages)
#include "tst_overtaken_pages.moc"
