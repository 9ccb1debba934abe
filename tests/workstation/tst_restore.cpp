#include "vault/backup.h"
#include "vault/vault_lock.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/failure_panel.h"

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
        test::Seat seat;
        QVERIFY(seat.beginCase());
        const QString caseId = seat.window.editor()->caseId();
        const auto saved = seat.window.editor()->saveNow();
        QTRY_VERIFY(saved.isFinished());
        QSignalSpy copied(seat.desk.desk().vaultCopies(), &desk::VaultCopies::copied);
        seat.desk.desk().vaultCopies()->copyNow();
        QTRY_COMPARE(copied.count(), 1);
        seat.desk.desk().signOut();
        // The registry hears of the vault once more: the copy is older than that.
        QVERIFY(seat.desk.signIn());
        QTRY_VERIFY(seat.desk.desk().vaultWatch()->isSettled());
        QVERIFY(!seat.desk.desk().vaultWatch()->olderCopy());
        seat.desk.desk().signOut();
        spoil(desk::folderOfLogin(seat.desk.desk().settings().vaultFolder,
                                  seat.desk.office.user.login));

        seat.desk.desk().signIn().start(seat.desk.office.user.login,
                                        Secret::copyOf(QByteArrayLiteral("Password-1")));
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::Restore, 20'000);
        Page *page = seat.window.currentPage();
        QVERIFY(page->primary()->isEnabled());
        page->back()->trigger();
        QCOMPARE(seat.window.currentId(), PageId::SignIn);

        seat.desk.desk().signIn().start(seat.desk.office.user.login,
                                        Secret::copyOf(QByteArrayLiteral("Password-1")));
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::Restore, 20'000);
        page->primary()->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(seat.desk.desk().session(), 20'000);
        QTRY_VERIFY(seat.desk.desk().vaultWatch()->olderCopy());
        const auto drafts = desk::listDrafts(*seat.desk.desk().session());
        QTRY_VERIFY(drafts.isFinished());
        QCOMPARE(drafts.result()->size(), 1);
        QCOMPARE(drafts.result()->first().caseId, caseId);
        // The operator is told so, and what to do.
        seat.window.open(PageId::Home);
        const auto *panel = seat.window.currentPage()->findChild<FailurePanel *>();
        QTRY_VERIFY(panel->failure());
        QCOMPARE(panel->failure()->code, FailureCode::VaultOlderCopy);
    }

    void theWorkBehindTheLockGoesOnOverACopy()
    {
        test::Seat seat;
        QVERIFY(seat.beginCase(test::SampleCase::Whole));
        const QString caseId = seat.window.editor()->caseId();
        QTRY_VERIFY_WITH_TIMEOUT(seat.window.editor()->isSaved(), 20'000);
        QSignalSpy copied(seat.desk.desk().vaultCopies(), &desk::VaultCopies::copied);
        seat.desk.desk().vaultCopies()->copyNow();
        QTRY_COMPARE_WITH_TIMEOUT(copied.count(), 1, 20'000);
        // What comes after the copy: a word that is typed, and a file less.
        seat.window.editor()->setValue(QStringLiteral("email"), QStringLiteral("later@example.kz"));
        QString item;
        for (const desk::InventoryItem &each : seat.window.editor()->inventory()) {
            if (!each.attachments.isEmpty())
                item = each.attachments.first().id;
        }
        QVERIFY(!item.isEmpty());
        seat.window.editor()->removeAttachment(item);
        QTRY_VERIFY_WITH_TIMEOUT(seat.window.editor()->isSaved(), 20'000);
        seat.window.lock();
        const QString folder = seat.desk.vaultFolder();
        QTRY_VERIFY_WITH_TIMEOUT(isClosed(folder), 20'000);
        spoil(folder);

        QSignalSpy replaced(&seat.desk.desk().signIn(), &desk::SignIn::vaultReplaced);
        seat.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::Restore, 20'000);
        // Whoever thinks better of it stands before the lock again.
        seat.window.currentPage()->back()->trigger();
        QCOMPARE(seat.window.currentId(), PageId::Locked);
        seat.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::Restore, 20'000);
        seat.window.currentPage()->primary()->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::Form, 20'000);
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(seat.window.editor()->caseId(), caseId);
        // The word is in the vault again; the files are those that the copy has.
        const auto hasFile = [&] {
            for (const desk::InventoryItem &each : seat.window.editor()->inventory()) {
                for (const vault::Attachment &file : each.attachments) {
                    if (file.id == item)
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasFile(), 20'000);
        const auto kept = desk::loadCase(*seat.desk.desk().session(), caseId);
        QTRY_VERIFY_WITH_TIMEOUT(kept.isFinished(), 20'000);
        const Result<desk::LoadedCase> again = kept.result();
        QVERIFY(again);
        QCOMPARE(again->draft.fields.value(u"email").toString(),
                 QStringLiteral("later@example.kz"));
        QTRY_VERIFY_WITH_TIMEOUT(seat.desk.desk().vaultWatch()->isSettled(), 20'000);
        QVERIFY(seat.desk.desk().vaultCopies());
    }

private:
    /// Its lock can be taken.
    static bool isClosed(const QString &folder)
    {
        return vault::VaultLock::take(folder + QStringLiteral("/lock")).ok();
    }

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
