#include "core/failure_text.h"
#include "desk/support/operator_desk.h"
#include "workstation/pages/case_facts.h"
#include "workstation/pages/case_list.h"
#include "workstation/pages/case_stage.h"
#include "workstation/shell/start.h"
#include "workstation/support/fact_words.h"
#include "workstation/support/overtaken.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/three_way.h"
#include "workstation/words/format.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The page of a case at the executor's desk: what is marked, what a colleague finds meanwhile, and
/// what the state's systems said.
class tst_ReviewPage : public QObject
{
    Q_OBJECT

private:
    /// Opened, and what was typed before has come from the vault.
    static bool open(test::Seat &seat, const protocol::Application &application)
    {
        seat.languages.set(Language::English);
        seat.desk.office.application = application;
        seat.desk.office.attachment = test::smallPdf();
        seat.window.open(PageId::CaseReview, application.id);
        return QTest::qWaitFor(
            [&] {
                const auto *answer = seat.window.currentPage()->findChild<ThreeWay *>();
                return answer && answer->isEnabled();
            },
            20'000);
    }

    /// The last document is marked by this key.
    static void mark(const test::Seat &seat, Qt::Key key)
    {
        auto *documents = seat.find<CaseList>("documents");
        documents->setCurrentRow(documents->count() - 1);
        QTest::keyClick(documents, key);
    }

    static QStringList markedIn(const test::Seat &seat)
    {
        QStringList targets;
        if (const auto &review = seat.desk.office.application.review) {
            for (const protocol::CaseMark &mark : review->marks)
                targets << mark.target;
        }
        return targets;
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void whatCameWithAReplyIsMarkedLikeADocument()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        protocol::Application replied = test::sampleApplication(ApplicationState::InReview);
        protocol::Attachment file = replied.attachments.last();
        file.id = QStringLiteral("7d1f6c1e-2b43-4f0e-9d0f-3a5b8c6e4f21");
        file.item = QStringLiteral("reply");
        file.name = QStringLiteral("жауап.pdf");
        replied.attachments.append(file);
        QVERIFY(open(seat, replied));
        const auto *check = seat.find<QPushButton>("completenessButton");
        QCOMPARE(check->text(), QStringLiteral("Record: documents are complete"));
        mark(seat, Qt::Key_2);
        QCOMPARE(check->text(), QStringLiteral("Record: documents are incomplete"));
        const auto labels = seat.window.currentPage()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text() == QStringLiteral("✕ ") + file.name;
        }));
        QTRY_COMPARE_WITH_TIMEOUT(markedIn(seat), QStringList{QStringLiteral("document/reply")},
                                  20'000);
    }

    void whoWroteMeanwhileIsTold()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        QVERIFY(open(seat, test::sampleApplication(ApplicationState::InReview)));
        const protocol::Actor colleague = test::sampleColleagues().people.last().person;
        protocol::Review elsewhere;
        elsewhere.marks = {{QStringLiteral("field/phone"), true, {}}};
        elsewhere.by = colleague;
        elsewhere.at = QDateTime::currentDateTimeUtc();
        seat.desk.office.application.review = elsewhere;
        mark(seat, Qt::Key_1);
        const auto *toast = seat.window.findChild<Toast *>();
        QTRY_VERIFY_WITH_TIMEOUT(toast->isVisible() && toast->text().contains(colleague.name.kk),
                                 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(markedIn(seat).size(), 2, 20'000);
        QVERIFY(markedIn(seat).contains(QStringLiteral("field/phone")));
    }

    void whoTookTheCaseIsToldWhereNothingWasPressed()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        QVERIFY(open(seat, test::sampleApplication(ApplicationState::InReview)));
        seat.desk.office.giveToAnother();
        const QString who = seat.desk.office.faster->by.in(Language::English);
        mark(seat, Qt::Key_2);
        const auto *toast = seat.window.findChild<Toast *>();
        QTRY_VERIFY_WITH_TIMEOUT(toast->isVisible() && toast->text().contains(who), 20'000);
        // That a colleague was faster is no lack of rights.
        const auto *panel = seat.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure(), 20'000);
        QCOMPARE(failureName(panel->failure()->code), failureName(FailureCode::VersionStale));
        // The mark can be read, and nothing offers to send it.
        QVERIFY(!seat.window.currentPage()->findChild<ThreeWay *>()->isEnabled());
        const auto labels = seat.window.currentPage()->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().startsWith(QStringLiteral("✕ "));
        }));
        QVERIFY(!seat.find<QWidget>("markPanel")->isVisible());
        QVERIFY(!seat.desk.office.application.review);
    }

    void aVerdictShowsByItselfAndNotBehindADialog()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        protocol::Application waiting = test::sampleApplication(ApplicationState::InReview);
        waiting.verdict.verdict = Verdict::Pending;
        QVERIFY(open(seat, waiting));
        const Page *page = seat.window.currentPage();
        const QString pending = failureText(FailureCode::VerdictPending, Language::English).title;
        QCOMPARE(page->reason(), pending);
        mark(seat, Qt::Key_2);
        const auto asked = [&] { return seat.desk.registry.count("GET", "/v1/changes"); };
        QTRY_VERIFY_WITH_TIMEOUT(asked() > 0, 20'000);
        QDialog dialog(&seat.window);
        dialog.open();
        seat.desk.office.application.verdict.verdict = Verdict::Valid;
        test::tellDesks(seat.desk.office, QStringLiteral("verdict"));
        const int before = asked();
        QTRY_VERIFY_WITH_TIMEOUT(asked() > before + 1, 20'000);
        QCOMPARE(page->reason(), pending);
        dialog.close();
        QTRY_COMPARE_WITH_TIMEOUT(page->reason(), QStringLiteral("Choose the decision"), 20'000);
        // The mark is there still.
        QCOMPARE(seat.find<QPushButton>("completenessButton")->text(),
                 QStringLiteral("Record: documents are incomplete"));
    }

    void whoTookTheCaseIsToldWithoutAnAct()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        QVERIFY(open(seat, test::sampleApplication(ApplicationState::InReview)));
        QTRY_VERIFY_WITH_TIMEOUT(seat.desk.registry.count("GET", "/v1/changes") > 0, 20'000);
        seat.desk.office.giveToAnother();
        const QString who = seat.desk.office.faster->by.in(Language::English);
        test::tellDesks(seat.desk.office, actionName(Action::Assign));
        const auto *toast = seat.window.findChild<Toast *>();
        QTRY_VERIFY_WITH_TIMEOUT(toast->isVisible() && toast->text().contains(who), 20'000);
        QVERIFY(!seat.window.currentPage()->findChild<ThreeWay *>()->isEnabled());
    }

    void whatWasHeardInAnOutageComesAfterAKeyThatFailed()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        test::OfficeRegistry &office = seat.desk.office;
        QVERIFY(open(seat, test::sampleApplication(ApplicationState::InReview)));
        QTRY_VERIFY_WITH_TIMEOUT(seat.desk.registry.count("GET", "/v1/changes") > 0, 20'000);
        const QByteArray target = "/v1/applications/" + office.application.id.toUtf8();
        bool away = true;
        int refused = 0;
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            if (!away || request.target != target)
                return office.answer(request);
            ++refused;
            return test::ScriptedReply::error(503, "databaseUnavailable");
        });
        office.giveToAnother();
        const QString who = office.faster->by.in(Language::English);
        test::tellDesks(office, actionName(Action::Assign));
        QTRY_VERIFY_WITH_TIMEOUT(refused > 1, 20'000);
        const auto *panel = seat.find<FailurePanel>("failurePanel");
        QVERIFY(!panel->failure());
        QTest::keyClick(&seat.window, Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure(), 20'000);
        away = false;
        const auto *toast = seat.window.findChild<Toast *>();
        QTRY_VERIFY_WITH_TIMEOUT(toast->isVisible() && toast->text().contains(who), 20'000);
        // The failure of the key is none any more.
        QTRY_VERIFY_WITH_TIMEOUT(!panel->failure(), 20'000);
    }

    void theTextOfTheDecisionStaysWhileOthersWork()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        protocol::Application decided = test::sampleApplication(ApplicationState::InReview);
        decided.review = protocol::Review();
        decided.review->decision = Decision::Issue;
        decided.review->by = *decided.executor;
        decided.review->at = QDateTime::currentDateTimeUtc();
        QVERIFY(open(seat, decided));
        QTRY_VERIFY_WITH_TIMEOUT(seat.desk.registry.count("GET", "/v1/changes") > 0, 20'000);
        QTest::keyClick(&seat.window, Qt::Key_P, Qt::ControlModifier);
        const auto *stage = seat.find<CaseStage>("stage");
        QTRY_VERIFY(stage->isShowingText());
        const protocol::Actor head = test::samplePerson(QStringLiteral("head"), Role::Head);
        test::happen(seat.desk.office.application, Action::Assign, head);
        test::tellDesks(seat.desk.office, actionName(Action::Assign));
        const auto *toast = seat.window.findChild<Toast *>();
        const QString who = head.name.in(Language::English);
        QTRY_VERIFY_WITH_TIMEOUT(toast->isVisible() && toast->text().contains(who), 20'000);
        QVERIFY(stage->isShowingText());
    }

    void thePageIsShownAnewByKey()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        protocol::Application waiting = test::sampleApplication(ApplicationState::InReview);
        waiting.verdict.verdict = Verdict::Pending;
        QVERIFY(open(seat, waiting));
        // Nobody tells of it.
        seat.desk.office.application.verdict.verdict = Verdict::Valid;
        QTest::keyClick(&seat.window, Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentPage()->reason(),
                                  QStringLiteral("Choose the decision"), 20'000);
    }

    void nothingIsToldOfWhatStandsHere()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        QVERIFY(open(seat, test::sampleApplication(ApplicationState::InReview)));
        // As if the substitution had ended: nobody has changed the case.
        seat.desk.office.giveToAnother();
        --seat.desk.office.application.version;
        seat.desk.office.faster->version = seat.desk.office.application.version;
        mark(seat, Qt::Key_1);
        const auto *panel = seat.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure(), 20'000);
        QCOMPARE(failureName(panel->failure()->code), failureName(FailureCode::PermissionDenied));
        QVERIFY(!seat.window.findChild<Toast *>()->isVisible());
    }

    void whatIsUnderWayEndsThoughAnotherCaseIsOpened()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        QVERIFY(open(seat, test::sampleApplication(ApplicationState::InReview)));
        mark(seat, Qt::Key_1);
        QTest::keyClick(&seat.window, Qt::Key_U, Qt::ControlModifier);
        seat.window.open(PageId::CaseReview,
                         QStringLiteral("6f0c1d3e-0000-4000-8000-0000000000aa"));
        QTRY_COMPARE_WITH_TIMEOUT(seat.desk.office.application.state, ApplicationState::Registered,
                                  20'000);
        QCOMPARE(markedIn(seat).size(), 1);
    }

    void whatTheRegistryDoesNotTakeIsShown()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        seat.desk.office.refusesReviews = true;
        QVERIFY(open(seat, test::sampleApplication(ApplicationState::InReview)));
        mark(seat, Qt::Key_1);
        const auto *panel = seat.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure(), 20'000);
        QCOMPARE(panel->failure()->code, FailureCode::RequestMalformed);
    }

    void whatTheGatewayAndTheNotariesSaidIsShown()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        seat.languages.set(Language::English);
        protocol::Application application = test::sampleApplication(ApplicationState::InReview);
        auto request = protocol::fromJson<protocol::CaseRequest>(application.request,
                                                                 protocol::Direction::Answer);
        QVERIFY(request);
        protocol::Representative person;
        person.iin = QStringLiteral("560317100006");
        person.name = QStringLiteral("ҮЛГІЛІ АДАМ");
        person.basis = QStringLiteral("ENIS-1");
        person.basisDate = QDate(2026, 11, 2);
        person.provenance =
            protocol::Provenance{QStringLiteral("enis-invented"), QStringLiteral("notary-message"),
                                 QDateTime::currentDateTimeUtc()};
        request->representative = person;
        request->payment = protocol::Payment{QStringLiteral("DEMO-25950-950"),
                                             QStringLiteral("25950"), QDate(2026, 11, 3)};
        application.request = request->toJson();
        protocol::PaymentVerdict paid;
        paid.verdict = Verdict::Invalid;
        paid.code = FailureCode::PaymentReturned;
        paid.due = QStringLiteral("25950");
        paid.provenance = protocol::Provenance{QStringLiteral("pshep-invented"),
                                               QStringLiteral("payment-message"),
                                               QDateTime::currentDateTimeUtc()};
        application.payment = paid;
        seat.desk.office.application = application;
        desk::CaseReview review(*seat.desk.desk().session(), seat.desk.desk().regulations(),
                                application.id);
        review.load();
        QTRY_VERIFY_WITH_TIMEOUT(review.application().has_value(), 20'000);
        const QString told = test::said(checkFacts(review, QDate(2026, 11, 22), Language::English));
        for (const QString &wanted :
             {QStringLiteral("confirmed by the notary system"), QStringLiteral("ENIS-1"),
              QStringLiteral("notary-message"), QStringLiteral("not paid"),
              failureText(FailureCode::PaymentReturned, Language::English).title,
              QStringLiteral("DEMO-25950-950"), QStringLiteral("payment-message")})
            QVERIFY2(told.contains(wanted), qPrintable(wanted + u'\n' + told));
        // Each date says of what it is.
        const QString typed = test::said(applicationFacts(review, Language::English));
        QVERIFY2(typed.contains(QStringLiteral("No. ENIS-1 of 02.11.2026")), qPrintable(typed));
        QVERIFY2(typed.contains(tengeText(25950) + QStringLiteral(" · paid on 03.11.2026")),
                 qPrintable(typed));
    }
};

QTEST_MAIN(tst_ReviewPage)
#include "tst_review_page.moc"
