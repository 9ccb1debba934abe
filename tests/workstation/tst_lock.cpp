#include "desk/support/operator_desk.h"
#include "support/test_paths.h"
#include "workstation/look/look.h"
#include "workstation/shell/idle_watch.h"
#include "workstation/shell/keys_sheet.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/pin_dialog.h"
#include "workstation/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// Nobody sees or touches the work while its person is away, and it is where it was afterwards.
class tst_Lock : public QObject
{
    Q_OBJECT

private:
    static QList<QWidget *> visibleWindows()
    {
        QList<QWidget *> windows;
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->isVisible())
                windows << window;
        }
        return windows;
    }

    static bool comesBackHome(const test::Seat &seat)
    {
        seat.typePassword();
        return QTest::qWaitFor([&] { return seat.window.currentId() == PageId::Home; }, 20'000);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void everyWindowIsHiddenAndComesBackWithTheFocus()
    {
        test::Seat seat;
        QVERIFY(seat.beginCase());
        Page *form = seat.window.currentPage();
        auto *files = new QFileDialog(form);
        files->setOption(QFileDialog::DontUseNativeDialog);
        files->open();
        auto *pin = new PinDialog({}, seat.languages, form);
        pin->open();
        auto *field = pin->findChild<QLineEdit *>(QStringLiteral("pin"));
        field->setText(QStringLiteral("1234"));
        QTRY_COMPARE(visibleWindows().size(), 3);
        QTRY_VERIFY(field->hasFocus());

        QTest::keyClick(field, Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(visibleWindows(), QList<QWidget *>{&seat.window});
        QCOMPARE(seat.window.currentId(), PageId::Locked);
        QVERIFY(!form->isVisible());
        QVERIFY(field->text().isEmpty());
        QVERIFY(!seat.window.windowTitle().contains(form->title()));
        // With its day: nobody may come back before the week is over.
        const QString said = seat.find<QLabel>("place")->text();
        static const QRegularExpression since(
            QStringLiteral("\\d\\d\\.\\d\\d\\.\\d{4} \\d\\d:\\d\\d"));
        QVERIFY2(since.match(said).hasMatch(), qPrintable(said));

        seat.typePassword();
        QTRY_COMPARE(seat.window.currentId(), PageId::Form);
        QCOMPARE(seat.window.currentPage(), form);
        QCOMPARE(visibleWindows().size(), 3);
        QTRY_VERIFY(field->hasFocus());
        delete pin;
        delete files;
    }

    void theSheetOfKeysGivesTheFocusBack()
    {
        test::Seat seat;
        QVERIFY(seat.beginCase());
        const auto *sheet = seat.window.findChild<KeysSheet *>();
        QWidget *field = QApplication::focusWidget();
        QVERIFY(field && seat.window.currentPage()->isAncestorOf(field));
        // The fields of a form that was just filled are shown by the next turn of events.
        QTRY_VERIFY(field->isVisible() && field->hasFocus());
        const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
            QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        };
        press(Qt::Key_F1);
        QVERIFY(sheet->isVisible());
        QVERIFY(sheet->hasFocus());
        const QList<QLabel *> labels = sheet->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text() == QStringLiteral("Ctrl+Shift+L");
        }));
        press(Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
        QVERIFY(field->hasFocus());

        press(Qt::Key_F1);
        press(Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(seat.window.currentId(), PageId::Locked);
        seat.typePassword();
        QTRY_COMPARE(seat.window.currentId(), PageId::Form);
        QVERIFY(!sheet->isVisible());
        QTRY_VERIFY(field->hasFocus());
    }

    void aWrongPasswordLeavesItLocked()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        QSignalSpy failed(&seat.desk.desk().signIn(), &desk::SignIn::failed);
        seat.window.lock();
        seat.typePassword(QStringLiteral("wrong"));
        QVERIFY(failed.wait(20'000));
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VaultWrongPassword);
        QCOMPARE(seat.window.currentId(), PageId::Locked);
    }

    void whatOpensBehindTheCurtainStaysBehindIt()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        seat.window.lock();
        seat.window.open(PageId::ServiceChoice);
        QCOMPARE(seat.window.currentId(), PageId::Locked);
        PinDialog late({}, seat.languages, &seat.window);
        late.open();
        QTRY_VERIFY(!late.isVisible());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QTest::keyClick(&seat.window, Qt::Key_N, Qt::ControlModifier);
        QTest::keyClick(&seat.window, Qt::Key_F7);
        QCOMPARE(seat.window.currentId(), PageId::Locked);
        seat.typePassword();
        QTRY_COMPARE(seat.window.currentId(), PageId::ServiceChoice);
        QVERIFY(late.isVisible());
        late.reject();
    }

    void whatIsSaidBehindTheCurtainIsSaidAfterIt()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        const auto *toast = seat.window.findChild<Toast *>();
        seat.window.toastWarning([] { return QStringLiteral("Jam"); });
        seat.window.lock();
        QVERIFY(!toast->isVisible());
        QVERIFY(comesBackHome(seat));
        QTRY_VERIFY(toast->isVisible());
        QCOMPARE(toast->text(), QStringLiteral("Jam"));

        // The gravest of what comes meanwhile.
        seat.window.lock();
        seat.window.toastFailure(FailureCode::OutcomeUnknown);
        seat.window.toastWarning([] { return QStringLiteral("Jam"); });
        seat.window.toast(Toast::Tone::Good, QStringLiteral("Printed"));
        QVERIFY(!toast->isVisible());
        QVERIFY(comesBackHome(seat));
        QTRY_VERIFY(toast->isVisible() && toast->showsFailure());

        // It is over meanwhile.
        seat.window.lock();
        seat.window.dismissFailure();
        QVERIFY(comesBackHome(seat));
        QVERIFY(!toast->isVisible());
        bool isOver = false;
        seat.window.toastWarning([&isOver] { return isOver ? QString() : QStringLiteral("Jam"); });
        seat.window.lock();
        isOver = true;
        QVERIFY(comesBackHome(seat));
        QVERIFY(!toast->isVisible());
    }

    void theRegistryIsToldAsItIsAfterTheLock()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        const auto *toast = seat.window.findChild<Toast *>();
        desk::ConnectionWatch &connection = seat.desk.desk().connection();
        bool isAway = true;
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            return isAway ? test::ScriptedReply{test::ScriptedReply::Cut, 0, {}}
                          : seat.desk.office.answer(request);
        });
        const auto turn = [&](bool away) {
            isAway = away;
            connection.ask();
            const auto state =
                away ? desk::ConnectionState::Unreachable : desk::ConnectionState::Connected;
            return QTest::qWaitFor([&] { return connection.state() == state; }, 20'000);
        };
        QVERIFY(turn(true));
        QTRY_VERIFY(toast->isVisible());
        QVERIFY(toast->text().startsWith(QStringLiteral("No connection")));
        seat.window.lock();
        QVERIFY(turn(false));
        QVERIFY(comesBackHome(seat));
        QVERIFY(toast->isVisible());
        QVERIFY(toast->text().startsWith(QStringLiteral("The registry is connected again")));

        seat.window.lock();
        QVERIFY(turn(true));
        QVERIFY(!toast->isVisible());
        QVERIFY(comesBackHome(seat));
        QVERIFY(toast->isVisible());
        QVERIFY(toast->text().startsWith(QStringLiteral("No connection")));
    }

    void goodNewsThatWasSeenDoesNotComeAgain()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        const auto *toast = seat.window.findChild<Toast *>();
        seat.window.toast(Toast::Tone::Good, QStringLiteral("Printed"));
        QVERIFY(toast->isVisible());
        seat.window.lock();
        QVERIFY(comesBackHome(seat));
        QVERIFY(!toast->isVisible());
    }

    void whatIsSaidBehindTheCurtainIsNotForTheNextPerson()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        const auto *toast = seat.window.findChild<Toast *>();
        seat.window.lock();
        seat.window.toastWarning([] { return QStringLiteral("Jam"); });
        seat.desk.desk().signOut();
        QTRY_COMPARE(seat.window.currentId(), PageId::SignIn);
        QVERIFY(!toast->isVisible());
        QVERIFY(seat.desk.signIn());
        QTRY_COMPARE(seat.window.currentId(), PageId::Home);
        QVERIFY(!toast->isVisible());
        // Who hears their own again.
        seat.window.toastWarning([] { return QStringLiteral("No paper"); });
        QVERIFY(toast->isVisible());
        QCOMPARE(toast->text(), QStringLiteral("No paper"));
    }

    void anotherPersonSignsInAndTheFirstOnesWorkIsKept()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        QVERIFY(test::putCase(seat.desk, seat.window, test::SampleCase::Found));
        const QString caseId = seat.window.editor()->caseId();
        seat.window.open(PageId::Form);
        seat.window.lock();
        const protocol::User first = seat.desk.office.user;
        seat.desk.office.user.login = QStringLiteral("ainur");
        auto *login = seat.window.currentPage()->findChild<QLineEdit *>(QStringLiteral("login"));
        auto *other = seat.window.currentPage()->findChild<QPushButton *>(QStringLiteral("other"));
        QCOMPARE(login->text(), first.login);
        other->click();
        QVERIFY(login->text().isEmpty());
        other->click();
        QCOMPARE(login->text(), first.login);
        login->setText(QStringLiteral("ainur"));
        seat.typePassword(QStringLiteral("Password-2"));
        QTRY_COMPARE(seat.window.currentId(), PageId::Home);
        QCOMPARE(seat.desk.desk().session()->user().login, QStringLiteral("ainur"));
        QVERIFY(!seat.window.editor());

        seat.desk.desk().signOut();
        seat.desk.office.user = first;
        QVERIFY(seat.desk.signIn());
        const auto kept = desk::loadCase(*seat.desk.desk().session(), caseId);
        QTRY_VERIFY(kept.isFinished());
        QVERIFY(kept.result());
        QCOMPARE(kept.result()->draft.caseId, caseId);
    }

    void whatOnePersonLookedForDoesNotStandBeforeTheNext()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        auto *search = seat.window.findChild<QLineEdit *>(QStringLiteral("caseSearch"));
        QTest::keyClick(&seat.window, Qt::Key_K, Qt::ControlModifier);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, test::sampleBin);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(seat.window.currentId(), PageId::Status);
        QVERIFY(search->text().isEmpty());
        // Typed, and left.
        QTest::keyClick(&seat.window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(search, test::sampleBin);
        const protocol::User first = seat.desk.office.user;
        seat.window.lock();
        seat.desk.office.user.login = QStringLiteral("ainur");
        seat.find<QLineEdit>("login")->setText(QStringLiteral("ainur"));
        seat.typePassword(QStringLiteral("Password-2"));
        QTRY_COMPARE(seat.window.currentId(), PageId::Home);
        QVERIFY(search->text().isEmpty());
        QVERIFY(!search->isUndoAvailable());
        seat.desk.office.user = first;
    }

    void takingTheTokenOutLocksTheDeskWhereTheOfficeWantsIt_data()
    {
        QTest::addColumn<bool>("wanted");
        QTest::newRow("wanted") << true;
        QTest::newRow("not wanted") << false;
    }

    void takingTheTokenOutLocksTheDeskWhereTheOfficeWantsIt()
    {
        QFETCH(bool, wanted);
        QTemporaryDir folder;
        const QString said = folder.filePath(QStringLiteral("token"));
        const auto setToken = [&said](const QByteArray &fault) {
            QFile file(said);
            return file.open(QIODevice::WriteOnly) && file.write(fault) == fault.size();
        };
        QVERIFY(setToken({}));
        qputenv("RUQSAT_FAULT", said.toLocal8Bit());
        const QString module = test::buildDir() + QStringLiteral("/tests/bin/fault_module.so");
        test::Seat seat(Role::Operator, {{"token", QJsonObject{{"modules", QJsonArray{module}}}},
                                         {"lock", QJsonObject{{"onTokenRemoval", wanted}}}});
        QVERIFY(seat.ready);
        seat.desk.desk().tokens().setPollInterval(20);
        QVERIFY(seat.desk.waitForToken());
        seat.window.open(PageId::ServiceChoice);
        PinDialog dialog({}, seat.languages, &seat.window);
        dialog.open();
        QVERIFY(setToken("absent"));
        QTRY_COMPARE(seat.desk.desk().tokens().state(), desk::TokenState::Absent);
        QCOMPARE(seat.window.currentId(), wanted ? PageId::Locked : PageId::ServiceChoice);
        QCOMPARE(dialog.isVisible(), !wanted);
        // Putting it back opens nothing: the password does.
        QVERIFY(setToken({}));
        QVERIFY(seat.desk.waitForToken());
        QCOMPARE(seat.window.currentId(), wanted ? PageId::Locked : PageId::ServiceChoice);
        if (wanted) {
            seat.typePassword();
            QTRY_COMPARE(seat.window.currentId(), PageId::ServiceChoice);
            QVERIFY(dialog.isVisible());
        }
        dialog.reject();
    }

    void idleTimeIsCountedFromTheLastTouch()
    {
        IdleWatch watch(80);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        QWidget window;
        QElapsedTimer since;
        since.start();
        // A touch on the way puts it off.
        QVERIFY(QTest::qWaitFor([&since] { return since.elapsed() > 40; }));
        const qint64 touched = since.elapsed();
        QTest::keyClick(&window, Qt::Key_A);
        QVERIFY(idle.wait(5'000));
        QVERIFY(since.elapsed() - touched >= 79);
        // Once, until somebody comes and goes again.
        QVERIFY(!idle.wait(200));
        QTest::keyClick(&window, Qt::Key_A);
        QVERIFY(idle.wait(5'000));
    }

    void aKeyThatAShortcutTakesIsATouch()
    {
        QWidget window;
        QAction turn;
        turn.setShortcut(Qt::Key_PageDown);
        window.addAction(&turn);
        QSignalSpy turned(&turn, &QAction::triggered);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        IdleWatch watch(80);
        QSignalSpy idle(&watch, &IdleWatch::idle);
        QElapsedTimer since;
        since.start();
        QVERIFY(QTest::qWaitFor([&since] { return since.elapsed() > 40; }));
        const qint64 touched = since.elapsed();
        QTest::keyClick(&window, Qt::Key_PageDown);
        QCOMPARE(turned.count(), 1);
        QVERIFY(idle.wait(5'000));
        QVERIFY(since.elapsed() - touched >= 79);
    }
};

QTEST_MAIN(tst_Lock)
#include "tst_lock.moc"
