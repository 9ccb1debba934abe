#include "desk/case_editor.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
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
        test::Seat seat;
        QVERIFY(seat.beginCase());
        seat.window.open(PageId::Home);
        seat.desk.desk().signOut();
        QVERIFY(seat.desk.signIn());
        const auto last = desk::lastOpenCase(*seat.desk.desk().session());
        QTRY_VERIFY(last.isFinished());
        QCOMPARE(*last.result(), QString());
        QCOMPARE(seat.window.currentId(), PageId::Home);
    }
};

QTEST_MAIN(tst_WayBack)
#include "tst_way_back.moc"
