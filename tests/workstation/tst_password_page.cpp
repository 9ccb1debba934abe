#include "workstation/shell/start.h"
#include "workstation/support/fault_desk.h"
#include "workstation/support/fault_screen.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/toast.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// The person signed in changes the password at the window.
class tst_PasswordPage : public QObject
{
    Q_OBJECT

private:
    static void type(FaultDesk &desk, const char *box, const QString &text)
    {
        QLineEdit *line = desk.find<FieldBox>(box)->lineEdit();
        line->clear();
        QTest::keyClicks(line, text);
    }

    static void submit(FaultDesk &desk)
    {
        QTest::keyClick(desk.find<FieldBox>("again")->lineEdit(), Qt::Key_Return);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theWindowChangesThePasswordOfTheVaultAndTheRegistry()
    {
        FaultDesk desk;
        QVERIFY(desk.signIn());
        QTRY_COMPARE(desk.window().currentId(), PageId::Home);
        QTest::mouseClick(desk.window().findChild<QAbstractButton *>(u"person"_s), Qt::LeftButton);
        QCOMPARE(desk.window().currentId(), PageId::Password);

        type(desk, "own", u"Jana-Qupiya-1857"_s);
        type(desk, "again", u"Jana-Qupiya-1857"_s);
        submit(desk);
        QVERIFY(desk.find<FieldBox>("present")->hasError());
        QVERIFY(!desk.find<FieldBox>("own")->hasError());

        type(desk, "present", u"Password-1"_s);
        QVERIFY(!desk.find<FieldBox>("present")->hasError());
        type(desk, "own", u"short"_s);
        type(desk, "again", u"shorter"_s);
        submit(desk);
        QVERIFY(desk.find<FieldBox>("own")->hasError());
        QVERIFY(desk.find<FieldBox>("again")->hasError());
        QCOMPARE(desk.office.registry.count("POST", "/v1/session/password"), 0);

        type(desk, "present", u"wrong"_s);
        type(desk, "own", u"Jana-Qupiya-1857"_s);
        type(desk, "again", u"Jana-Qupiya-1857"_s);
        submit(desk);
        auto *panel = desk.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        QCOMPARE(panel->failure()->code, FailureCode::VaultWrongPassword);
        const QStringList findings = readFailure(desk.window(), desk.languages,
                                                 FailureCode::VaultWrongPassword, u"password"_s);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
        QCOMPARE(desk.office.registry.count("POST", "/v1/session/password"), 0);

        type(desk, "present", u"Password-1"_s);
        type(desk, "own", u"Jana-Qupiya-1857"_s);
        type(desk, "again", u"Jana-Qupiya-1857"_s);
        submit(desk);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Home, 20'000);
        QCOMPARE(desk.office.registry.count("POST", "/v1/session/password"), 1);
        desk.stop();
        QVERIFY(desk.openVault("Jana-Qupiya-1857").ok());
        QVERIFY(!desk.openVault("Password-1").ok());
    }

    void whoeverSetsAPasswordOfTheirOwnStaysUntilItEnds()
    {
        FaultDesk desk;
        desk.office.registry.setScript([](const ScriptedRequest &) {
            ScriptedReply late = ScriptedReply::error(503, "registryBusy");
            late.kind = ScriptedReply::Held;
            return late;
        });
        desk.window().open(PageId::NewPassword, u"aigul"_s);
        const auto goBack = [&] { QTest::keyClick(&desk.window(), Qt::Key_Left, Qt::AltModifier); };
        type(desk, "oneTime", u"Password-1"_s);
        type(desk, "own", u"Jana-Qupiya-1857"_s);
        type(desk, "again", u"Jana-Qupiya-1857"_s);
        submit(desk);
        QTRY_VERIFY(desk.office.registry.count("POST", "/v1/sign-in/challenge") > 0);
        goBack();
        QCOMPARE(desk.window().currentId(), PageId::NewPassword);
        desk.office.registry.release();
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<FailurePanel>("failurePanel")->failure(), 20'000);
        goBack();
        QCOMPARE(desk.window().currentId(), PageId::SignIn);
    }

    void aSessionThatIsNotAliveCannotChangeIt()
    {
        FaultDesk desk;
        QVERIFY(desk.signIn());
        desk.stop();
        desk.office.registry.setScript(
            [](const ScriptedRequest &) { return ScriptedReply::error(503, "registryBusy"); });
        desk.start();
        QVERIFY(desk.signIn());
        desk.window().open(PageId::Password);
        QVERIFY(!desk.window().currentPage()->primary()->isEnabled());
        QVERIFY(!desk.window().currentPage()->reason().isEmpty());
    }

    void aFailureTakesTheFocusFromNoOtherPage_data()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("own password") << int(PageId::Password);
        QTest::newRow("one-time password") << int(PageId::NewPassword);
    }

    void aFailureTakesTheFocusFromNoOtherPage()
    {
        QFETCH(int, page);
        FaultDesk desk;
        const bool isOwn = PageId(page) == PageId::Password;
        if (isOwn) {
            QVERIFY(desk.signIn());
            QTRY_COMPARE(desk.window().currentId(), PageId::Home);
        }
        const PageId other = desk.window().currentId();
        desk.window().open(PageId(page), u"aigul"_s);
        const Page *left = desk.window().currentPage();
        const auto *panel = desk.find<FailurePanel>("failurePanel");
        desk.office.registry.setScript(
            [](const ScriptedRequest &) { return ScriptedReply::error(503, "registryBusy"); });
        type(desk, isOwn ? "present" : "oneTime", u"wrong"_s);
        type(desk, "own", u"Jana-Qupiya-1857"_s);
        type(desk, "again", u"Jana-Qupiya-1857"_s);
        submit(desk);
        QVERIFY(!panel->failure());
        desk.window().open(other);
        QVERIFY(QApplication::focusWidget());
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        QVERIFY(QApplication::focusWidget());
        QVERIFY(!left->isAncestorOf(QApplication::focusWidget()));
    }

    void whoHasGoneElsewhereIsToldThatItFailed()
    {
        FaultDesk desk;
        QVERIFY(desk.signIn());
        QTRY_COMPARE(desk.window().currentId(), PageId::Home);
        const auto *toast = desk.window().findChild<Toast *>();
        desk.window().open(PageId::Password);
        const auto *panel = desk.find<FailurePanel>("failurePanel");
        const auto ask = [&] {
            type(desk, "present", u"wrong"_s);
            type(desk, "own", u"Jana-Qupiya-1857"_s);
            type(desk, "again", u"Jana-Qupiya-1857"_s);
            submit(desk);
        };
        ask();
        QVERIFY(!panel->failure());
        desk.window().open(PageId::Home);
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        QVERIFY(toast->isVisible() && toast->showsFailure());

        // The button leads to the page, where the reason still stands.
        toast->findChild<QAbstractButton *>()->click();
        QCOMPARE(desk.window().currentId(), PageId::Password);
        QVERIFY(panel->failure().has_value());
        QVERIFY(panel->isVisible());
        desk.window().open(PageId::Home);
        desk.window().open(PageId::Password);
        QVERIFY(!panel->failure());

        // Where it is seen, nothing says it twice.
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        QVERIFY(!toast->showsFailure());
    }
};

QTEST_MAIN(tst_PasswordPage)
#include "tst_password_page.moc"
