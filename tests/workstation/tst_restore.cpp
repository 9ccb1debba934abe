#include "desk/case_editor.h"
#include "vault/backup.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/office_desk.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/words/languages.h"

#include <QAction>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The vault is damaged, a copy takes its place at the window, and the work goes on.
class tst_Restore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theDraftsOfACopyAreThereAgain()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        QVERIFY(desk.signIn());
        QVERIFY(test::putCase(desk, window, test::SampleCase::Found));
        window.open(PageId::Form);
        const QString caseId = window.editor()->caseId();
        const auto saved = window.editor()->saveNow();
        QTRY_VERIFY(saved.isFinished());
        QSignalSpy copied(desk.desk().vaultCopies(), &desk::VaultCopies::copied);
        desk.desk().vaultCopies()->copyNow();
        QTRY_COMPARE(copied.count(), 1);
        desk.desk().signOut();
        // The registry hears of the vault once more: the copy is older than that.
        QVERIFY(desk.signIn());
        QTRY_VERIFY(desk.desk().vaultWatch()->isSettled());
        QVERIFY(!desk.desk().vaultWatch()->olderCopy());
        desk.desk().signOut();
        spoil(desk::folderOfLogin(desk.desk().settings().vaultFolder, desk.office.user.login));

        desk.desk().signIn().start(desk.office.user.login,
                                   Secret::copyOf(QByteArrayLiteral("Password-1")));
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::Restore, 20'000);
        Page *page = window.currentPage();
        QVERIFY(page->primary()->isEnabled());
        page->back()->trigger();
        QCOMPARE(window.currentId(), PageId::SignIn);

        desk.desk().signIn().start(desk.office.user.login,
                                   Secret::copyOf(QByteArrayLiteral("Password-1")));
        QTRY_COMPARE_WITH_TIMEOUT(window.currentId(), PageId::Restore, 20'000);
        page->primary()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(desk.desk().session(), 20'000);
        QTRY_VERIFY(desk.desk().vaultWatch()->olderCopy());
        const auto drafts = desk::listDrafts(*desk.desk().session());
        QTRY_VERIFY(drafts.isFinished());
        QCOMPARE(drafts.result()->size(), 1);
        QCOMPARE(drafts.result()->first().caseId, caseId);
        // The operator is told so, and what to do.
        window.open(PageId::Home);
        const auto *panel = window.currentPage()->findChild<FailurePanel *>();
        QTRY_VERIFY(panel->failure());
        QCOMPARE(panel->failure()->code, FailureCode::VaultOlderCopy);
        desk.desk().signOut();
    }

private:
    static void spoil(const QString &folder)
    {
        QFile::remove(folder + QStringLiteral("/vault.db-wal"));
        QFile file(folder + QStringLiteral("/vault.db"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
    }
};

QTEST_MAIN(tst_Restore)
#include "tst_restore.moc"
