#include "desk/case_editor.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/office_desk.h"
#include "workstation/words/languages.h"

#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// Whoever comes back, after a crash or a sign-out, finds the case where it stood.
class tst_WayBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theCaseOpensAtTheSamePage()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        QString caseId;
        {
            MainWindow window(desk.desk(), languages);
            window.show();
            QVERIFY(desk.signIn());
            QVERIFY(test::putCase(desk, window, test::SampleCase::Found));
            window.open(PageId::Form);
            caseId = window.editor()->caseId();
            desk.desk().signOut();
        }
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::Form, 30'000);
        QCOMPARE(window.editor()->caseId(), caseId);
        desk.desk().signOut();
    }

    void whoLeftTheCaseForTheHomePageBeginsThere()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        QVERIFY(test::putCase(desk, window, test::SampleCase::Found));
        window.open(PageId::Form);
        window.open(PageId::Home);
        desk.desk().signOut();
        QVERIFY(desk.signIn());
        const auto last = desk::lastOpenCase(*desk.desk().session());
        QTRY_VERIFY(last.isFinished());
        QCOMPARE(*last.result(), QString());
        QCOMPARE(window.currentId(), PageId::Home);
        desk.desk().signOut();
    }
};

QTEST_MAIN(tst_WayBack)
#include "tst_way_back.moc"
