#include "desk/case_editor.h"
#include "support/test_paths.h"
#include "workstation/look/look.h"
#include "workstation/shell/idle_watch.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/office_desk.h"
#include "workstation/widgets/pin_dialog.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QFileDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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

    static void typePassword(MainWindow &window, const QString &password)
    {
        auto *field = window.currentPage()->findChild<QLineEdit *>(QStringLiteral("password"));
        QVERIFY(field);
        field->setText(password);
        QTest::keyClick(field, Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void everyWindowIsHiddenAndComesBackWithTheFocus()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        QVERIFY(test::putCase(desk, window, test::SampleCase::Found));
        window.open(PageId::Form);
        Page *form = window.currentPage();
        auto *files = new QFileDialog(form);
        files->setOption(QFileDialog::DontUseNativeDialog);
        files->open();
        auto *pin = new PinDialog({}, languages, form);
        pin->open();
        auto *field = pin->findChild<QLineEdit *>(QStringLiteral("pin"));
        field->setText(QStringLiteral("1234"));
        QTRY_COMPARE(visibleWindows().size(), 3);
        QTRY_VERIFY(field->hasFocus());

        QTest::keyClick(field, Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(visibleWindows(), QList<QWidget *>{&window});
        QCOMPARE(window.currentId(), PageId::Locked);
        QVERIFY(!form->isVisible());
        QVERIFY(field->text().isEmpty());
        QVERIFY(!window.windowTitle().contains(form->title()));

        typePassword(window, QStringLiteral("Password-1"));
        QTRY_COMPARE(window.currentId(), PageId::Form);
        QCOMPARE(window.currentPage(), form);
        QCOMPARE(visibleWindows().size(), 3);
        QTRY_VERIFY(field->hasFocus());
        delete pin;
        delete files;
        desk.desk().signOut();
    }

    void aWrongPasswordLeavesItLocked()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        QSignalSpy failed(&desk.desk().signIn(), &desk::SignIn::failed);
        window.lock();
        typePassword(window, QStringLiteral("wrong"));
        QVERIFY(failed.wait(20'000));
        QCOMPARE(failed.first().first().value<Failure>().code, FailureCode::VaultWrongPassword);
        QCOMPARE(window.currentId(), PageId::Locked);
        desk.desk().signOut();
    }

    void whatOpensBehindTheCurtainStaysBehindIt()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        window.lock();
        window.open(PageId::ServiceChoice);
        QCOMPARE(window.currentId(), PageId::Locked);
        PinDialog late({}, languages, &window);
        late.open();
        QTRY_VERIFY(!late.isVisible());
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_F7);
        QCOMPARE(window.currentId(), PageId::Locked);
        typePassword(window, QStringLiteral("Password-1"));
        QTRY_COMPARE(window.currentId(), PageId::ServiceChoice);
        QVERIFY(late.isVisible());
        late.reject();
        desk.desk().signOut();
    }

    void anotherPersonSignsInAndTheFirstOnesWorkIsKept()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        QVERIFY(test::putCase(desk, window, test::SampleCase::Found));
        const QString caseId = window.editor()->caseId();
        window.open(PageId::Form);
        window.lock();
        const protocol::User first = desk.office.user;
        desk.office.user.login = QStringLiteral("ainur");
        auto *login = window.currentPage()->findChild<QLineEdit *>(QStringLiteral("login"));
        auto *other = window.currentPage()->findChild<QPushButton *>(QStringLiteral("other"));
        QCOMPARE(login->text(), first.login);
        other->click();
        QVERIFY(login->text().isEmpty());
        other->click();
        QCOMPARE(login->text(), first.login);
        login->setText(QStringLiteral("ainur"));
        typePassword(window, QStringLiteral("Password-2"));
        QTRY_COMPARE(window.currentId(), PageId::Home);
        QCOMPARE(desk.desk().session()->user().login, QStringLiteral("ainur"));
        QVERIFY(!window.editor());

        desk.desk().signOut();
        desk.office.user = first;
        QVERIFY(desk.signIn());
        const auto kept = desk::loadCase(*desk.desk().session(), caseId);
        QTRY_VERIFY(kept.isFinished());
        QVERIFY(kept.result());
        QCOMPARE(kept.result()->draft.caseId, caseId);
        desk.desk().signOut();
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
        Languages languages;
        test::OfficeDesk desk(Role::Operator,
                              {{"token", QJsonObject{{"modules", QJsonArray{module}}}},
                               {"lock", QJsonObject{{"onTokenRemoval", wanted}}}});
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        desk.desk().tokens().setPollInterval(20);
        QVERIFY(desk.waitForToken());
        window.open(PageId::ServiceChoice);
        PinDialog dialog({}, languages, &window);
        dialog.open();
        QVERIFY(setToken("absent"));
        QTRY_COMPARE(desk.desk().tokens().state(), desk::TokenState::Absent);
        QCOMPARE(window.currentId(), wanted ? PageId::Locked : PageId::ServiceChoice);
        QCOMPARE(dialog.isVisible(), !wanted);
        // Putting it back opens nothing: the password does.
        QVERIFY(setToken({}));
        QVERIFY(desk.waitForToken());
        QCOMPARE(window.currentId(), wanted ? PageId::Locked : PageId::ServiceChoice);
        if (wanted) {
            typePassword(window, QStringLiteral("Password-1"));
            QTRY_COMPARE(window.currentId(), PageId::ServiceChoice);
            QVERIFY(dialog.isVisible());
        }
        dialog.reject();
        desk.desk().signOut();
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
        QTest::keyClick(&window, Qt::Key_A);
        const qint64 touched = since.elapsed();
        QVERIFY(idle.wait(5'000));
        QVERIFY(since.elapsed() - touched >= 79);
        // Once, until somebody comes and goes again.
        QVERIFY(!idle.wait(200));
        QTest::keyClick(&window, Qt::Key_A);
        QVERIFY(idle.wait(5'000));
    }
};

QTEST_MAIN(tst_Lock)
#include "tst_lock.moc"
