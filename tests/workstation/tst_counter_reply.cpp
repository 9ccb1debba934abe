#include "desk/kept_replies.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"
#include "workstation/pages/answer_dialog.h"
#include "workstation/pages/unrecorded_reply_dialog.h"
#include "workstation/shell/start.h"
#include "workstation/support/audit.h"
#include "workstation/support/scan_place.h"
#include "workstation/support/seat.h"
#include "workstation/support/wait_for_dialog.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/toast.h"
#include "workstation/words/format.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPainter>
#include <QPdfWriter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace ruqsat;
using namespace ruqsat::workstation;
using test::waitForDialog;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;
/// The row of sampleStatuses() whose applicant is waited for.
constexpr int awaitingRow = 2;

const QString asked = u"4a0d7c52-3f6e-4d1b-9b7a-5f1e8d2c6b01"_s;
const QString askedLater = u"4a0d7c52-3f6e-4d1b-9b7a-5f1e8d2c6b02"_s;
const QString typed = u"Шарт 2026 жылғы 3 наурызда жасалды, № 14"_s;

protocol::Question question(const QString &id)
{
    protocol::Question question;
    question.id = id;
    question.question = u"Укажите номер и дату договора аренды помещения."_s;
    question.workingDays = 2;
    question.askedAt = QDateTime::currentDateTimeUtc().addDays(-1);
    question.askedBy = test::samplePerson(u"executor"_s, Role::Executor);
    question.due = question.askedAt.addDays(3);
    return question;
}

void close(protocol::Question &question, const protocol::Actor &by, const QString &answer)
{
    question.answeredAt = QDateTime::currentDateTimeUtc();
    question.answeredBy = by;
    question.answer = answer;
}

} // namespace

/// The applicant's reply at the counter where somebody else is faster, or the answer is lost.
class tst_CounterReply : public QObject
{
    Q_OBJECT

private:
    static QByteArray told(const protocol::Application &application)
    {
        return QJsonDocument(application.toJson()).toJson(QJsonDocument::Compact);
    }

    /// What the registry does with a reply; anything else is the office's own.
    static void answerReplies(test::OfficeDesk &desk, std::function<test::ScriptedReply()> reply)
    {
        desk.registry.setScript([&desk, reply](const test::ScriptedRequest &request) {
            return request.target.endsWith("/reply") ? reply() : desk.office.answer(request);
        });
    }

    static int replies(const test::OfficeDesk &desk)
    {
        int count = 0;
        for (const test::ScriptedRequest &request : desk.registry.requests())
            count += request.target.endsWith("/reply") ? 1 : 0;
        return count;
    }

    static QAction *action(const test::Seat &seat, Qt::Key key)
    {
        for (QAction *each : seat.window.currentPage()->secondary()) {
            if (each->shortcut() == QKeySequence(Qt::CTRL | key))
                return each;
        }
        return nullptr;
    }

    static bool isOn(const test::Seat &seat, Qt::Key key)
    {
        const QAction *each = action(seat, key);
        return each && each->isVisible() && each->isEnabled();
    }

    /// The dialog of the reply to the question that is open.
    static AnswerDialog *beginReply(test::Seat &seat)
    {
        seat.languages.set(Language::English);
        seat.desk.office.application.state = ApplicationState::AwaitingApplicant;
        seat.desk.office.application.questions = {question(asked)};
        seat.window.open(PageId::Status, test::sampleBin);
        auto *cases = seat.find<QListView>("cases");
        if (!QTest::qWaitFor([&] { return cases->model()->rowCount() > awaitingRow; }, patience))
            return nullptr;
        return replyAgain(seat);
    }

    static AnswerDialog *replyAgain(test::Seat &seat)
    {
        auto *cases = seat.find<QListView>("cases");
        // A search that is answered meanwhile chooses the first row.
        const auto isChosen = [&] {
            cases->setCurrentIndex(cases->model()->index(awaitingRow, 0));
            return isOn(seat, Qt::Key_R);
        };
        if (!QTest::qWaitFor(isChosen, patience))
            return nullptr;
        action(seat, Qt::Key_R)->trigger();
        return waitForDialog<AnswerDialog>();
    }

    static void record(AnswerDialog *dialog)
    {
        dialog->findChild<QPlainTextEdit *>(u"answerText"_s)->setPlainText(typed);
        dialog->findChild<QPushButton *>(u"answerRecord"_s)->click();
    }

    /// The first try is refused: the dialog stands there again and is put aside.
    static bool putsAside(const test::Seat &seat)
    {
        if (!QTest::qWaitFor([&] { return replies(seat.desk) == 1; }, patience))
            return false;
        AnswerDialog *back = waitForDialog<AnswerDialog>();
        if (!back)
            return false;
        back->reject();
        return QTest::qWaitFor([] { return !QApplication::activeModalWidget(); });
    }

    static bool isToasted(const test::Seat &seat)
    {
        const auto *toast = seat.window.findChild<Toast *>();
        return toast && toast->isVisible() &&
               toast->text().contains(u"The reply is with the executor"_s);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void whatWasTypedStaysWhereTheQuestionWasClosed_data()
    {
        QTest::addColumn<QString>("recorded");
        QTest::addColumn<bool>("askedAnew");
        QTest::newRow("went on without a reply") << QString() << false;
        QTest::newRow("went on and asked anew") << QString() << true;
        QTest::newRow("the clerk recorded another") << u"Договор № 15"_s << false;
    }
    void whatWasTypedStaysWhereTheQuestionWasClosed()
    {
        QFETCH(QString, recorded);
        QFETCH(bool, askedAnew);
        QVERIFY(test::linkScanHelper());
        QTemporaryDir folder;
        const QString paper = folder.filePath(u"шарт.pdf"_s);
        {
            QPdfWriter writer(paper);
            QPainter(&writer).drawText(1000, 1000, u"шарт"_s);
        }
        test::Seat seat(Role::Operator);
        QVERIFY(seat.ready);
        protocol::Application &now = seat.desk.office.application;
        const protocol::Actor faster = test::samplePerson(u"executor"_s, Role::Executor);
        answerReplies(seat.desk, [&] {
            if (now.questions.first().isOpen()) {
                close(now.questions.first(), faster, recorded);
                ++now.version;
                if (askedAnew)
                    now.questions << question(askedLater);
            }
            return test::ScriptedReply::error(409, "versionStale");
        });
        AnswerDialog *dialog = beginReply(seat);
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"answerAdd"_s)->click();
        auto *chooser = dialog->findChild<QFileDialog *>();
        QVERIFY(chooser);
        Q_EMIT chooser->filesSelected({paper});
        chooser->close();
        QCOMPARE(dialog->files(), QStringList{paper});
        record(dialog);

        auto *kept = waitForDialog<UnrecordedReplyDialog>();
        QVERIFY2(kept, qPrintable(seat.find<FailurePanel>("failurePanel")->text()));
        const QString why = kept->findChild<QLabel *>(u"unrecordedWhy"_s)->text();
        QVERIFY2(why.contains(shortName(faster.name.in(Language::English))) &&
                     why.contains(dateTimeText(now.questions.first().answeredAt)) &&
                     why.contains(recorded),
                 qPrintable(why));
        QCOMPARE(kept->findChild<QPlainTextEdit *>(u"unrecordedText"_s)->toPlainText(), typed);
        auto *files = kept->findChild<QListWidget *>(u"unrecordedFiles"_s);
        QVERIFY(files);
        QCOMPARE(files->item(0)->text(), u"шарт.pdf"_s);
        QVERIFY(!seat.find<FailurePanel>("failurePanel")->failure());
        QCOMPARE(replies(seat.desk), 1);

        // Closed, it is there again, until the person removes it.
        kept->findChild<QPushButton *>(u"unrecordedClose"_s)->click();
        QTRY_VERIFY(!QApplication::activeModalWidget());
        if (askedAnew) {
            AnswerDialog *anew = replyAgain(seat);
            QVERIFY(anew);
            QVERIFY2(anew->answer().isEmpty() && anew->files().isEmpty(),
                     "the old reply stands under the new question");
            anew->reject();
            QTRY_VERIFY(!QApplication::activeModalWidget());
        }
        QTRY_VERIFY_WITH_TIMEOUT(isOn(seat, Qt::Key_U), patience);
        action(seat, Qt::Key_U)->trigger();
        kept = waitForDialog<UnrecordedReplyDialog>();
        QVERIFY(kept);
        QCOMPARE(kept->findChild<QPlainTextEdit *>(u"unrecordedText"_s)->toPlainText(), typed);
        kept->findChild<QPushButton *>(u"unrecordedRemove"_s)->click();
        QTRY_VERIFY(!isOn(seat, Qt::Key_U));
    }

    void aReplyWhoseAnswerWasLostIsRecordedOnce()
    {
        test::Seat seat(Role::Operator);
        QVERIFY(seat.ready);
        protocol::Application &now = seat.desk.office.application;
        answerReplies(seat.desk, [&] {
            const protocol::User &user = seat.desk.office.user;
            close(now.questions.first(), {user.iin, user.name, user.role}, typed);
            ++now.version;
            test::ScriptedReply lost = test::ScriptedReply::json(200, QByteArray(64, ' '));
            lost.kind = test::ScriptedReply::CutBody;
            return lost;
        });
        AnswerDialog *dialog = beginReply(seat);
        QVERIFY(dialog);
        record(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(isToasted(seat), patience);
        QCOMPARE(replies(seat.desk), 1);
        QTRY_VERIFY(!seat.find<FailurePanel>("failurePanel")->failure());
        QVERIFY(!isOn(seat, Qt::Key_U));
    }

    void aReplyThatDidNotComeIsOfferedAgain()
    {
        test::Seat seat(Role::Operator);
        QVERIFY(seat.ready);
        protocol::Application &now = seat.desk.office.application;
        bool refuses = true;
        answerReplies(seat.desk, [&] {
            if (refuses)
                return test::ScriptedReply::error(409, "stateForbids");
            const protocol::User &user = seat.desk.office.user;
            close(now.questions.first(), {user.iin, user.name, user.role}, typed);
            return test::ScriptedReply::json(200, told(now));
        });
        AnswerDialog *dialog = beginReply(seat);
        QVERIFY(dialog);
        record(dialog);
        QVERIFY(putsAside(seat));
        // It comes with the words in it.
        QVERIFY(isOn(seat, Qt::Key_U));
        refuses = false;
        AnswerDialog *again = replyAgain(seat);
        QVERIFY(again);
        QCOMPARE(again->answer(), typed);
        record(again);
        QTRY_VERIFY_WITH_TIMEOUT(isToasted(seat), patience);
        QTRY_VERIFY(!isOn(seat, Qt::Key_U));
    }

    void signingOutKeepsAReplyThatIsNotRecorded()
    {
        test::Seat seat(Role::Operator);
        QVERIFY(seat.ready);
        answerReplies(seat.desk, [] { return test::ScriptedReply::error(409, "stateForbids"); });
        AnswerDialog *dialog = beginReply(seat);
        QVERIFY(dialog);
        record(dialog);
        QVERIFY(putsAside(seat));
        seat.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&seat.window));
        QTest::keyClick(&seat.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::SignIn, patience);
        QVERIFY(!seat.desk.desk().session());

        QVERIFY(seat.desk.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::Home, patience);
        seat.window.open(PageId::Status);
        QTRY_VERIFY_WITH_TIMEOUT(isOn(seat, Qt::Key_U), patience);
        action(seat, Qt::Key_U)->trigger();
        AnswerDialog *again = waitForDialog<AnswerDialog>();
        QVERIFY(again);
        QCOMPARE(again->answer(), typed);
        again->reject();
    }

    void whatIsTypedIsKeptBeforeItIsRecorded()
    {
        test::Seat seat(Role::Operator);
        QVERIFY(seat.ready);
        AnswerDialog *dialog = beginReply(seat);
        QVERIFY(dialog);
        const auto *replies = seat.window.findChild<desk::KeptReplies *>();
        QVERIFY(replies);
        dialog->findChild<QPlainTextEdit *>(u"answerText"_s)->setPlainText(typed);
        QVERIFY(!replies->isKept());
        QTRY_VERIFY_WITH_TIMEOUT(replies->isKept(), patience);
        const auto found =
            seat.desk.desk().session()->inVault<vault::Draft>([](vault::Vault &vault) {
                return vault.drafts().load(desk::UnrecordedReply::caseIdOf(asked));
            });
        QVERIFY(test::ended(found) && found.result());
        const Result<vault::Draft> kept = found.result();
        QCOMPARE(desk::UnrecordedReply::fromVault(*kept)->answer, typed);
        // Cancelled, it is not wanted.
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(replies->all().isEmpty() && replies->isKept(), patience);
        QVERIFY(!isOn(seat, Qt::Key_U));
    }

    void noWordOfTheDialogIsCut_data()
    {
        QTest::addColumn<int>("language");
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English})
            QTest::newRow(qPrintable(languageCode(language))) << int(language);
    }
    void noWordOfTheDialogIsCut()
    {
        QFETCH(int, language);
        Languages languages;
        QVERIFY(languages.set(Language(language)));
        desk::UnrecordedReply reply{
            {}, u"2026-11-004049"_s, question(asked), typed, {u"/a/шарт.pdf"_s}};
        close(reply.question, test::samplePerson(u"executor"_s, Role::Executor), u"№ 15"_s);
        UnrecordedReplyDialog dialog(reply, languages, nullptr);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const QStringList findings = test::auditLaidOut(&dialog);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
        // The words follow the language of the screen.
        const QString before = dialog.windowTitle();
        QVERIFY(languages.set(Language(language) == Language::Russian ? Language::English
                                                                      : Language::Russian));
        QTRY_VERIFY(dialog.windowTitle() != before);
    }
};

QTEST_MAIN(tst_CounterReply)
#include "tst_counter_reply.moc"
