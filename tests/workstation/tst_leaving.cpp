#include "desk/case_editor.h"
#include "desk/desk.h"
#include "desk/kept_replies.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"
#include "workstation/pages/case_list.h"
#include "workstation/pages/case_opener.h"
#include "workstation/shell/lose_work_dialog.h"
#include "workstation/shell/start.h"
#include "workstation/support/fault_desk.h"
#include "workstation/widgets/failure_panel.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// Nobody's last words are lost without somebody's word: the window that is closed, the locked desk
/// at which another person signs in, and the case that another one takes the place of.
class tst_Leaving : public QObject
{
    Q_OBJECT

private:
    /// The vault takes no draft, or takes it again.
    static bool refuseDrafts(FaultDesk &desk)
    {
        return desk.change({u"CREATE TRIGGER full BEFORE UPDATE ON draft "
                            "BEGIN SELECT RAISE(FAIL, 'full'); END"_s,
                            u"CREATE TRIGGER fullNew BEFORE INSERT ON draft "
                            "BEGIN SELECT RAISE(FAIL, 'full'); END"_s});
    }
    static bool takeDrafts(FaultDesk &desk)
    {
        return desk.change({u"DROP TRIGGER full"_s, u"DROP TRIGGER fullNew"_s});
    }

    /// A case at its form, with a number of a telephone that the vault does not take.
    static bool typeUnsaved(FaultDesk &desk)
    {
        if (!desk.signIn() || !putCase(desk.office, desk.window(), SampleCase::Found))
            return false;
        desk.window().open(PageId::Form);
        desk::CaseEditor &editor = *desk.window().editor();
        const bool saved = QTest::qWaitFor([&] { return editor.isSaved(); }, 20'000);
        if (!saved || !refuseDrafts(desk))
            return false;
        QSignalSpy failed(&editor, &desk::CaseEditor::saveFailed);
        editor.setValue(u"phone"_s, typed);
        return QTest::qWaitFor([&] { return failed.count() > 0; }, 20'000) && !editor.isSaved();
    }

    /// A row of the drafts at home.
    static desk::Later<void> openRow(FaultDesk &desk, const QString &caseId)
    {
        return openKeptCase({desk.window(), desk.languages, desk.office.desk()}, caseId);
    }

    /// An executor's case with a mark that the vault does not take.
    static bool markUnkept(FaultDesk &desk)
    {
        if (!desk.signIn() || !refuseDrafts(desk))
            return false;
        desk.office.office.application = sampleApplication(ApplicationState::InReview);
        // The paper is whole: nothing but the vault fails.
        desk.office.office.attachment = smallPdf();
        desk.window().open(PageId::CaseReview, firstCase);
        return mark(desk);
    }
    static bool mark(FaultDesk &desk)
    {
        constexpr int firstDocument = 4;
        auto *list = desk.find<CaseList>("documents");
        const auto *panel = desk.find<FailurePanel>("failurePanel");
        const auto *marks = desk.find<QWidget>("markPanel");
        const auto mayMark = [&] {
            list->setCurrentRow(firstDocument);
            return list->currentRow() == firstDocument && marks->isVisible();
        };
        if (!QTest::qWaitFor(mayMark, 20'000))
            return false;
        Q_EMIT list->marked(list->chosen()->key, true);
        return QTest::qWaitFor([&] { return panel->failure().has_value(); }, 20'000);
    }

    static LoseWorkDialog *question(FaultDesk &desk)
    {
        LoseWorkDialog *dialog = nullptr;
        const bool asked = QTest::qWaitFor(
            [&] {
                dialog = desk.window().findChild<LoseWorkDialog *>();
                // With the reason before the eyes.
                return dialog && dialog->findChild<FailurePanel *>()->isVisible();
            },
            20'000);
        return asked ? dialog : nullptr;
    }

    static bool answer(FaultDesk &desk, const QString &button)
    {
        LoseWorkDialog *dialog = question(desk);
        if (!dialog)
            return false;
        dialog->findChild<QPushButton *>(button)->click();
        return QTest::qWaitFor(
            [&] { return desk.window().findChild<LoseWorkDialog *>() == nullptr; }, 20'000);
    }

    /// At the locked desk.
    static void signInAs(FaultDesk &desk, const QString &login)
    {
        desk.office.office.user.login = login;
        desk.typePassword(u"Password-2"_s);
    }

    static QString personAt(FaultDesk &desk) { return desk.office.desk().session()->user().login; }

    inline static const QString typed = u"+77012201497"_s;
    inline static const QString firstCase = u"0b0f4a52-6e0c-4d0e-9a51-2d1f3b7c9a11"_s;
    inline static const QString secondCase = u"0b0f4a52-6e0c-4d0e-9a51-2d1f3b7c9a12"_s;

private Q_SLOTS:
    void initTestCase()
    {
        prepareApplication();
        // The test goes on.
        QApplication::setQuitOnLastWindowClosed(false);
    }

    void aWindowWithoutUnsavedWorkClosesAtOnce()
    {
        FaultDesk desk;
        QVERIFY(desk.window().close());
        QVERIFY(!desk.window().isVisible());
        desk.restart();
        QVERIFY(desk.signIn());
        QVERIFY(desk.window().close());
        QVERIFY(!desk.window().findChild<LoseWorkDialog *>());
    }

    void whatWasJustTypedIsSavedBeforeTheWindowCloses()
    {
        FaultDesk desk;
        QVERIFY(desk.signIn());
        QVERIFY(putCase(desk.office, desk.window(), SampleCase::Found));
        desk::CaseEditor &editor = *desk.window().editor();
        editor.setValue(u"phone"_s, typed);
        desk.window().close();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().isVisible(), 20'000);
        QVERIFY(editor.isSaved());
        QVERIFY(!desk.window().findChild<LoseWorkDialog *>());
        desk.stop();
        QVERIFY(desk.kept().contains(typed.toLatin1()));
    }

    void aWindowIsNotClosedOverWorkThatCannotBeSaved()
    {
        FaultDesk desk;
        QVERIFY(typeUnsaved(desk));
        QVERIFY(!desk.window().close());
        QVERIFY(desk.window().isVisible());
        LoseWorkDialog *dialog = question(desk);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<FailurePanel *>()->failure()->code, FailureCode::VaultError);
        // Once is enough.
        QVERIFY(!desk.window().close());
        QCOMPARE(desk.window().findChildren<LoseWorkDialog *>().size(), 1);
        QVERIFY(answer(desk, u"stay"_s));
        QVERIFY(desk.window().isVisible());
        QCOMPARE(desk.window().editor()->value(u"phone"_s).toString(), typed);

        QVERIFY(takeDrafts(desk));
        desk.window().close();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().isVisible(), 20'000);
        desk.stop();
        QVERIFY(desk.kept().contains(typed.toLatin1()));
    }

    void aWindowClosesOverLostWorkAtTheWordOfThePerson()
    {
        FaultDesk desk;
        QVERIFY(typeUnsaved(desk));
        QVERIFY(!desk.window().close());
        QVERIFY(answer(desk, u"lose"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().isVisible(), 20'000);
    }

    void anotherPersonEndsNoWorkThatCannotBeSaved()
    {
        FaultDesk desk;
        QVERIFY(typeUnsaved(desk));
        const protocol::User first = desk.office.office.user;
        desk.window().lock();
        QCOMPARE(desk.window().currentId(), PageId::Locked);
        signInAs(desk, u"ainur"_s);
        // Seen over the locked desk.
        QVERIFY(answer(desk, u"stay"_s));
        QCOMPARE(desk.window().currentId(), PageId::Locked);
        QCOMPARE(personAt(desk), first.login);
        QVERIFY(!desk.office.desk().signIn().isRunning());
        QVERIFY(desk.find<QLineEdit>("password")->text().isEmpty());
        desk.office.office.user = first;

        // The vault is open as long as there is something to be saved.
        QVERIFY(takeDrafts(desk));
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().editor()->isSaved(), 20'000);
        signInAs(desk, u"ainur"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Home, 30'000);
        QCOMPARE(personAt(desk), u"ainur"_s);
        QVERIFY(!desk.window().findChild<LoseWorkDialog *>());
        desk.office.office.user = first;
        desk.stop();
        QVERIFY(desk.kept().contains(typed.toLatin1()));
    }

    void anotherPersonSignsInOverLostWorkByTheirWord()
    {
        FaultDesk desk;
        QVERIFY(typeUnsaved(desk));
        const protocol::User first = desk.office.office.user;
        desk.window().lock();
        signInAs(desk, u"ainur"_s);
        QVERIFY(answer(desk, u"lose"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Home, 30'000);
        QCOMPARE(personAt(desk), u"ainur"_s);
        desk.office.office.user = first;
    }

    void signingOutEndsNoWorkThatCannotBeSaved()
    {
        FaultDesk desk;
        QVERIFY(typeUnsaved(desk));
        const auto signOut = [&desk] {
            QTest::keyClick(&desk.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        };
        signOut();
        QVERIFY(answer(desk, u"stay"_s));
        QCOMPARE(desk.window().currentId(), PageId::Form);
        QCOMPARE(desk.window().editor()->value(u"phone"_s).toString(), typed);
        // Nobody ends the work of somebody who is away.
        desk.window().lock();
        signOut();
        QCOMPARE(desk.window().currentId(), PageId::Locked);
        desk.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Form, 20'000);

        QVERIFY(takeDrafts(desk));
        signOut();
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::SignIn, 20'000);
        QVERIFY(!desk.office.desk().session());
        QVERIFY(!desk.window().findChild<LoseWorkDialog *>());
        desk.stop();
        QVERIFY(desk.kept().contains(typed.toLatin1()));
    }

    void anotherCaseTakesTheOpenOnesPlaceByTheWordOfThePerson()
    {
        FaultDesk desk;
        QVERIFY(desk.signIn());
        QVERIFY(putCase(desk.office, desk.window(), SampleCase::Found));
        const QString other = desk.window().editor()->caseId();
        const auto saved = desk.window().editor()->saveNow();
        QVERIFY(ended(saved) && saved.result());
        desk.restart();
        QVERIFY(typeUnsaved(desk));
        const QString first = desk.window().editor()->caseId();
        QVERIFY(first != other);

        desk.window().open(PageId::Home);
        openRow(desk, other);
        QVERIFY(answer(desk, u"stay"_s));
        QCOMPARE(desk.window().editor()->caseId(), first);
        QCOMPARE(desk.window().editor()->value(u"phone"_s).toString(), typed);
        // Its own row leads back to it, as it is.
        const auto own = openRow(desk, first);
        QVERIFY(ended(own) && own.result());
        QCOMPARE(desk.window().currentId(), PageId::Form);
        QCOMPARE(desk.window().editor()->value(u"phone"_s).toString(), typed);
        QVERIFY(!desk.window().findChild<LoseWorkDialog *>());

        openRow(desk, other);
        QVERIFY(answer(desk, u"lose"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().editor()->caseId(), other, 20'000);
    }

    void aNewCaseWaitsForTheOpenOne()
    {
        FaultDesk desk;
        // Every act of the acts given is repealed: the registry is to let cases be opened by them.
        desk.office.office.allowsRepealed = true;
        desk.restart();
        QVERIFY(typeUnsaved(desk));
        const desk::ConnectionWatch &registry = desk.office.desk().connection();
        QTRY_COMPARE_WITH_TIMEOUT(registry.repealed(), RepealedRegulations::Allowed, 20'000);
        const QString first = desk.window().editor()->caseId();
        desk.window().open(PageId::ServiceChoice);
        // The first row that is a service and no heading.
        auto *services = desk.find<QTableView>("services");
        const QAction *start = desk.window().currentPage()->primary();
        for (int row = 0; row < services->model()->rowCount() && !start->isEnabled(); ++row)
            services->selectRow(row);
        QVERIFY(start->isEnabled());
        desk.window().currentPage()->primary()->trigger();
        QVERIFY(answer(desk, u"stay"_s));
        QCOMPARE(desk.window().currentId(), PageId::ServiceChoice);
        QCOMPARE(desk.window().editor()->caseId(), first);

        QVERIFY(takeDrafts(desk));
        desk.window().currentPage()->primary()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Applicant, 20'000);
        QVERIFY(desk.window().editor()->caseId() != first);
        QVERIFY(!desk.window().findChild<LoseWorkDialog *>());
        desk.stop();
        QVERIFY(desk.kept().contains(typed.toLatin1()));
    }

    void anotherReviewTakesTheOpenOnesPlaceByTheWordOfThePerson()
    {
        FaultDesk desk({}, Role::Executor);
        QVERIFY(markUnkept(desk));
        desk.window().open(PageId::Queue);
        desk.window().open(PageId::CaseReview, secondCase);
        QVERIFY(answer(desk, u"stay"_s));
        // The officer is at the case that was marked.
        auto *panel = desk.find<FailurePanel>("failurePanel");
        QCOMPARE(panel->failure()->code, FailureCode::VaultError);
        QVERIFY(takeDrafts(desk));
        QTRY_VERIFY_WITH_TIMEOUT(!panel->failure(), 20'000);
        desk.window().open(PageId::CaseReview, secondCase);
        QVERIFY(!desk.window().findChild<LoseWorkDialog *>());
        desk.stop();
        QVERIFY(desk.kept().contains(firstCase.toLatin1()));
    }

    void eachCaseSaysThatWhatIsTypedOnItCannotBeKept()
    {
        FaultDesk desk({}, Role::Executor);
        QVERIFY(markUnkept(desk));
        const auto *panel = desk.find<FailurePanel>("failurePanel");
        QCOMPARE(panel->failure()->code, FailureCode::VaultError);
        desk.window().open(PageId::Queue);
        desk.window().open(PageId::CaseReview, secondCase);
        QVERIFY(answer(desk, u"lose"_s));
        QTRY_VERIFY(!panel->failure());
        QVERIFY(mark(desk));
        QCOMPARE(panel->failure()->code, FailureCode::VaultError);
        QVERIFY(takeDrafts(desk));
    }

    void aReplyOfTheCounterIsSavedOrAskedAboutToo()
    {
        FaultDesk desk;
        QVERIFY(desk.signIn());
        desk.window().open(PageId::Status);
        auto *replies = desk.window().findChild<desk::KeptReplies *>();
        QVERIFY(replies);
        QVERIFY(refuseDrafts(desk));
        desk::UnrecordedReply reply;
        reply.applicationId = firstCase;
        reply.caseNumber = u"2026-11-004049"_s;
        reply.question.id = secondCase;
        reply.question.askedAt = reply.question.due = QDateTime::currentDateTimeUtc();
        reply.answer = typed;
        replies->put(reply);
        QVERIFY(!desk.window().close());
        QVERIFY(answer(desk, u"stay"_s));
        QVERIFY(desk.window().isVisible());
        QCOMPARE(replies->of(secondCase).answer, typed);

        QVERIFY(takeDrafts(desk));
        desk.window().close();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().isVisible(), 20'000);
        desk.stop();
        QVERIFY(desk.kept().contains(typed.toLatin1()));
    }

    void lockingTheDeskIsStaying()
    {
        FaultDesk desk;
        QVERIFY(typeUnsaved(desk));
        QVERIFY(!desk.window().close());
        QVERIFY(question(desk));
        desk.window().lock();
        QTRY_VERIFY(!desk.window().findChild<LoseWorkDialog *>());
        QVERIFY(desk.window().isVisible());
        QCOMPARE(desk.window().currentId(), PageId::Locked);
    }
};

QTEST_MAIN(tst_Leaving)
#include "tst_leaving.moc"
