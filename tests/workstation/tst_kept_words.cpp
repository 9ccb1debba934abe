#include "desk/kept_words.h"
#include "desk/support/wait.h"
#include "workstation/pages/answer_dialog.h"
#include "workstation/pages/question_dialog.h"
#include "workstation/pages/return_dialog.h"
#include "workstation/shell/lose_work_dialog.h"
#include "workstation/shell/start.h"
#include "workstation/support/fault_desk.h"
#include "workstation/support/lost_act.h"
#include "workstation/support/wait_for_dialog.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::workstation;
using test::waitForDialog;

namespace {

constexpr int patience = 20'000;
const QString typed = u"Қай жылғы құрал?"_s;

QString textOf(const test::Seat &seat, const char *line)
{
    return seat.find<QLineEdit>(line)->text();
}

/// Of the page of the moment.
desk::KeptWords *wordsOf(const test::Seat &seat)
{
    return seat.window.currentPage()->findChild<desk::KeptWords *>();
}

/// The vault was read, and has what was typed.
bool isKept(const test::Seat &seat)
{
    return QTest::qWaitFor([&] { return wordsOf(seat)->isKept(); }, patience) &&
           test::ended(wordsOf(seat)->keepNow());
}

/// The same person goes and comes again.
bool signInAnew(test::Seat &seat)
{
    seat.window.activateWindow();
    if (!QTest::qWaitForWindowActive(&seat.window))
        return false;
    QTest::keyClick(&seat.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const auto isAt = [&](PageId page) {
        return QTest::qWaitFor([&] { return seat.window.currentId() == page; }, patience);
    };
    return isAt(PageId::SignIn) && seat.desk.signIn() && isAt(PageId::Home);
}

template <typename Dialog>
Dialog *press(const test::Seat &seat, const char *button)
{
    const auto isThere = [&] {
        const auto *found = seat.find<QPushButton>(button);
        return found && found->isVisible() && found->isEnabled();
    };
    if (!QTest::qWaitFor(isThere, patience))
        return nullptr;
    seat.find<QPushButton>(button)->click();
    return waitForDialog<Dialog>();
}

QPlainTextEdit *field(const QDialog *dialog)
{
    return dialog->findChild<QPlainTextEdit *>();
}

bool isOver()
{
    return QTest::qWaitFor([] { return !QApplication::activeModalWidget(); }, patience);
}

} // namespace

/// What is typed in the office for an act is there again until the registry has it.
class tst_KeptWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        prepareApplication();
        // The test goes on.
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void theGroundOfAnActOutlivesItsPage()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && seat.desk.waitForToken());
        seat.languages.set(Language::English);
        protocol::LicenceLife &life = seat.desk.office.life;
        life.licence.state = LicenceState::Active;
        const QString subject = u"suspend "_s + life.licence.number;
        seat.window.open(PageId::LicenceAct, subject);
        const QString until =
            QDate::currentDate().addDays(30).toString(QStringLiteral("dd.MM.yyyy"));
        seat.find<QLineEdit>("untilLine")->setText(until);
        for (const char *line : {"actKkLine", "actRuLine", "clauseKkLine", "clauseRuLine",
                                 "reasonKkLine", "reasonRuLine"})
            seat.find<QLineEdit>(line)->setText(QLatin1String(line));
        // The window that is closed now waits for it.
        QVERIFY(!wordsOf(seat)->isKept());
        QVERIFY(signInAnew(seat));

        seat.window.open(PageId::LicenceAct, u"terminate "_s + life.licence.number);
        QVERIFY(isKept(seat));
        QCOMPARE(textOf(seat, "reasonKkLine"), QString());
        seat.window.open(PageId::LicenceAct, subject);
        QTRY_COMPARE_WITH_TIMEOUT(textOf(seat, "reasonKkLine"), u"reasonKkLine"_s, patience);
        QCOMPARE(textOf(seat, "actRuLine"), u"actRuLine"_s);
        QCOMPARE(textOf(seat, "untilLine"), until);

        // Entered into the register, it is not offered again.
        QVERIFY(test::sign(seat));
        QTRY_VERIFY_WITH_TIMEOUT(life.licence.state == LicenceState::Suspended, patience);
        QTRY_VERIFY_WITH_TIMEOUT(seat.window.currentId() != PageId::LicenceAct, patience);
        QVERIFY(isOver());
        QVERIFY(signInAnew(seat));
        seat.window.open(PageId::LicenceAct, subject);
        QVERIFY(isKept(seat));
        QVERIFY(wordsOf(seat)->of(subject).isEmpty());
        QCOMPARE(textOf(seat, "reasonKkLine"), QString());
    }

    void theGroundOfAnActIsKeptForWhoTypedIt()
    {
        test::FaultDesk desk({}, Role::Head);
        // The vault takes no draft.
        QVERIFY(desk.signIn() && desk.change({u"CREATE TRIGGER full BEFORE INSERT ON draft "
                                              "BEGIN SELECT RAISE(FAIL, 'full'); END"_s}));
        const QString subject = u"suspend "_s + desk.office.office.life.licence.number;
        MainWindow &window = desk.window();
        window.open(PageId::LicenceAct, subject);
        const auto *line = desk.find<QLineEdit>("actKkLine");
        desk.find<QLineEdit>("actKkLine")->setText(typed);
        QVERIFY(!window.close());
        auto *question = waitForDialog<LoseWorkDialog>();
        QVERIFY(question);
        question->findChild<QPushButton *>(u"stay"_s)->click();
        QVERIFY(isOver());
        QCOMPARE(line->text(), typed);
        QVERIFY(desk.change({u"DROP TRIGGER full"_s}));

        window.lock();
        const protocol::User first = desk.office.office.user;
        desk.office.office.user.login = u"ainur"_s;
        desk.typePassword(u"Password-2"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::Home, 30'000);
        window.open(PageId::LicenceAct, subject);
        auto *words = window.currentPage()->findChild<desk::KeptWords *>();
        // What the vault has is read by then.
        QVERIFY(test::ended(words->keepNow()));
        QCOMPARE(desk.find<QLineEdit>("actKkLine")->text(), QString());
        desk.office.office.user = first;
        desk.stop();
        QVERIFY(desk.kept().contains(typed.toUtf8()));
    }

    void aQuestionThatIsNotSentStaysWithItsCase()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        protocol::Application &application = seat.desk.office.application;
        bool refuses = true;
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            if (!request.target.endsWith("/questions"))
                return seat.desk.office.answer(request);
            if (refuses)
                return test::ScriptedReply::error(409, "stateForbids");
            application.state = ApplicationState::AwaitingApplicant;
            test::happen(application, Action::AskApplicant, test::actorOf(seat.desk.office.user));
            return test::ScriptedReply::json(
                200, QJsonDocument(application.toJson()).toJson(QJsonDocument::Compact));
        });
        seat.window.open(PageId::CaseReview, application.id);
        auto *dialog = press<QuestionDialog>(seat, "askApplicant");
        QVERIFY(dialog);
        field(dialog)->setPlainText(typed);
        dialog->findChild<QSpinBox *>()->setValue(7);
        dialog->findChild<QPushButton *>(u"questionSend"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(test::told(seat), std::optional(FailureCode::StateForbids),
                                  patience);
        QVERIFY(isOver());

        // From the queue to the same case, and after the next sign-in.
        for (const bool anew : {false, true}) {
            if (anew)
                QVERIFY(signInAnew(seat));
            else
                seat.window.open(PageId::Queue);
            seat.window.open(PageId::CaseReview, application.id);
            QVERIFY(isKept(seat));
            dialog = press<QuestionDialog>(seat, "askApplicant");
            QVERIFY(dialog);
            QCOMPARE(dialog->text().question, typed);
            QCOMPARE(dialog->text().workingDays, 7);
            dialog->reject();
            QVERIFY(isOver());
            // What is asked of a body is another question.
            dialog = press<QuestionDialog>(seat, "askBody");
            QVERIFY(dialog);
            QVERIFY(dialog->text().question.isEmpty());
            dialog->reject();
            QVERIFY(isOver());
        }

        refuses = false;
        dialog = press<QuestionDialog>(seat, "askApplicant");
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"questionSend"_s)->click();
        const QString subject = application.id + u"/askApplicant"_s;
        QVERIFY(!wordsOf(seat)->of(subject).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(wordsOf(seat)->of(subject).isEmpty(), patience);
        QVERIFY(isKept(seat));
    }

    void whatIsTypedInADialogThatIsLeftIsThereAgain()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready);
        protocol::Application &application = seat.desk.office.application;
        application = test::sampleApplication(ApplicationState::Proposed);
        const auto open = [&]() -> ReturnDialog * {
            seat.window.open(PageId::CaseReview, application.id);
            seat.window.activateWindow();
            const Page *page = seat.window.currentPage();
            const bool isRead =
                QTest::qWaitFor([&] { return page->title() == application.number; }, patience);
            if (!isRead || !isKept(seat) || !QTest::qWaitForWindowActive(&seat.window))
                return nullptr;
            QTest::keyClick(&seat.window, Qt::Key_B, Qt::ControlModifier);
            return waitForDialog<ReturnDialog>();
        };
        ReturnDialog *dialog = open();
        QVERIFY(dialog);
        field(dialog)->setPlainText(typed);
        // While it is typed.
        QVERIFY(!wordsOf(seat)->isKept());
        QVERIFY(isKept(seat));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(isOver());
        QVERIFY(signInAnew(seat));
        dialog = open();
        QVERIFY(dialog);
        QCOMPARE(dialog->reason(), typed);
        // Emptied, it is not wanted.
        field(dialog)->clear();
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(isOver());
        QVERIFY(wordsOf(seat)->of(application.id + u"/returnToExecutor"_s).isEmpty());
        QVERIFY(isKept(seat));
    }

    void whatWasDoneAllTheSameIsNotOfferedAgain()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready);
        protocol::Application &application = seat.desk.office.application;
        application = test::sampleApplication(ApplicationState::Proposed);
        const protocol::Actor head = test::actorOf(seat.desk.office.user);
        const QString returning = application.id + u"/returnToExecutor"_s;
        const QString asking = application.id + u"/askApplicant"_s;
        const auto type = [&](const QString &subject, qsizetype since) {
            wordsOf(seat)->put(subject, {{u"text"_s, typed},
                                         {u"workingDays"_s, u"7"_s},
                                         {u"since"_s, QString::number(since)}});
            return isKept(seat);
        };
        const auto readAnew = [&] {
            seat.window.open(PageId::Queue);
            seat.window.open(PageId::CaseReview, application.id);
            return isKept(seat);
        };
        const auto isGone = [&](const QString &subject) {
            return QTest::qWaitFor([&] { return wordsOf(seat)->of(subject).isEmpty(); }, patience);
        };
        QVERIFY(readAnew());
        QVERIFY(type(returning, application.version) && type(asking, 0));
        // The registry has it; its answer was lost.
        test::happen(application, Action::ReturnToExecutor, head);
        application.history.last().note = typed;
        application.state = ApplicationState::InReview;
        QVERIFY(readAnew());
        QVERIFY(isGone(returning));
        QVERIFY(!wordsOf(seat)->of(asking).isEmpty());

        // The same words in another round are not that act.
        QVERIFY(type(returning, application.version));
        protocol::Question question;
        question.id = u"4a0d7c52-3f6e-4d1b-9b7a-5f1e8d2c6b01"_s;
        question.question = typed;
        question.workingDays = 7;
        question.marks = {u"field/phone"_s};
        question.askedAt = QDateTime::currentDateTimeUtc();
        question.askedBy = head;
        question.due = question.askedAt.addDays(9);
        application.questions = {question};
        test::happen(application, Action::AskApplicant, head);
        QVERIFY(readAnew());
        QVERIFY(isGone(asking));
        QVERIFY(!wordsOf(seat)->of(returning).isEmpty());

        // Nobody returns it any more.
        const qint64 before = application.version;
        application = test::sampleApplication(ApplicationState::Issued);
        application.version = before + 1;
        QVERIFY(readAnew());
        QVERIFY(isGone(returning));
        QVERIFY(isKept(seat));
    }

    void theAnswerOfABodyIsKeptByItsQuestion()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        protocol::Application &application = seat.desk.office.application;
        protocol::Question question;
        question.id = u"4a0d7c52-3f6e-4d1b-9b7a-5f1e8d2c6b01"_s;
        question.addressee = protocol::Addressee::Body;
        question.body = {u"Санитариялық бақылау"_s, u"Управление санитарного контроля"_s, {}};
        question.question = u"Согласны ли вы?"_s;
        question.workingDays = 2;
        question.askedAt = QDateTime::currentDateTimeUtc().addDays(-1);
        question.askedBy = *application.executor;
        question.due = question.askedAt.addDays(3);
        application.questions = {question};
        seat.window.open(PageId::CaseReview, application.id);
        auto *dialog = press<AnswerDialog>(seat, "recordAnswer");
        QVERIFY(dialog);
        field(dialog)->setPlainText(typed);
        dialog->reject();
        QVERIFY(isOver());
        seat.window.open(PageId::Queue);
        seat.window.open(PageId::CaseReview, application.id);
        dialog = press<AnswerDialog>(seat, "recordAnswer");
        QVERIFY(dialog);
        QCOMPARE(dialog->answer(), typed);
        dialog->reject();
        QVERIFY(isOver());
    }
};

QTEST_MAIN(tst_KeptWords)
#include "tst_kept_words.moc"
