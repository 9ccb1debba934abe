#include "desk/support/copy_place.h"

#include <QDir>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

/// A vault that was damaged while the desk was locked: a copy takes its place under the work that
/// is in memory.
class TestVaultUnlock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVaultDamagedBehindTheLockIsRestoredAtTheUnlock_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("database") << QStringLiteral("/vault.db");
        QTest::newRow("keyslots") << QStringLiteral("/keyslots.json");
    }
    void aVaultDamagedBehindTheLockIsRestoredAtTheUnlock()
    {
        QFETCH(QString, file);
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(place.keepDraft());
        QVERIFY(!place.copy().isEmpty());
        const Session *session = place.session.get();
        place.session->lock();
        QTRY_VERIFY_WITH_TIMEOUT(isClosed(place), 20'000);
        place.spoil(file);
        const auto asks = [&](const QByteArray &password) {
            place.failure.reset();
            place.signIn->unlock(*place.session, Secret::copyOf(password));
            return QTest::qWaitFor(
                       [&] {
                           return place.signIn->step() == SignInStep::AwaitingCopy || place.over();
                       },
                       20'000) &&
                   !place.over();
        };
        // Nobody puts a copy under another person's work.
        QVERIFY(!asks("Not-1856"));
        QCOMPARE(failureName(place.failure->code),
                 file == u"/vault.db" ? u"vaultWrongPassword"_qs : u"signInWrong"_qs);
        QVERIFY(place.session->isLocked());

        QSignalSpy leaves(place.signIn.get(), &SignIn::aboutToReplaceVault);
        QSignalSpy replaced(place.signIn.get(), &SignIn::vaultReplaced);
        QVERIFY(asks(rightPassword));
        place.signIn->cancel();
        QVERIFY(place.session->isLocked());
        QVERIFY(asks(rightPassword));
        // What is handed in behind the lock waits for the vault that comes.
        const auto typed = place.session->inVault<void>([](vault::Vault &vault) {
            vault::Draft later = sampleDraft();
            later.caseId.replace(0, 1, u'6');
            return vault.drafts().save(later);
        });
        QVERIFY(place.restores(place.signIn->copies().first().folder));
        QCOMPARE(leaves.count(), 1);
        QCOMPARE(replaced.count(), 1);
        QCOMPARE(place.session.get(), session);
        QVERIFY(!place.session->isLocked() && place.session->isAlive());
        QVERIFY(ended(typed) && typed.result());
        QVERIFY(place.hasDraft());
    }

    void aVaultThatHasGoneBehindTheLockIsReplacedAtTheUnlock_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::addColumn<bool>("expired");
        QTest::addColumn<bool>("copied");
        QTest::newRow("files") << false << false << true;
        QTest::newRow("files, session expired") << false << true << true;
        QTest::newRow("folder") << true << false << true;
        QTest::newRow("folder, session expired") << true << true << true;
        QTest::newRow("folder, no copy") << true << false << false;
        QTest::newRow("files, no copy, session expired") << false << true << false;
    }
    void aVaultThatHasGoneBehindTheLockIsReplacedAtTheUnlock()
    {
        QFETCH(bool, folder);
        QFETCH(bool, expired);
        QFETCH(bool, copied);
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(place.keepDraft());
        QVERIFY(!copied || !place.copy().isEmpty());
        place.session->lock();
        QTRY_VERIFY_WITH_TIMEOUT(isClosed(place), 20'000);
        if (expired) {
            const auto asked = place.session->client().drafts();
            QVERIFY(ended(asked));
            QTRY_VERIFY_WITH_TIMEOUT(!place.session->isAlive(), 20'000);
        }
        takeAway(place, folder);
        QVERIFY(!place.unlock("Not-1856"));
        QCOMPARE(place.failure->code, FailureCode::SignInWrong);
        QVERIFY(place.session->isLocked());

        QSignalSpy leaves(place.signIn.get(), &SignIn::aboutToReplaceVault);
        QSignalSpy replaced(place.session.get(), &Session::vaultReplaced);
        if (copied) {
            place.failure.reset();
            place.signIn->unlock(*place.session, Secret::copyOf(rightPassword));
            QTRY_VERIFY_WITH_TIMEOUT(
                place.signIn->step() == SignInStep::AwaitingCopy || place.over(), 20'000);
            QVERIFY(!place.over());
            QVERIFY(!place.signIn->damage());
            QVERIFY(place.restores(place.signIn->copies().first().folder));
        } else {
            QVERIFY(place.unlock());
        }
        QCOMPARE(leaves.count(), 1);
        QCOMPARE(replaced.count(), 1);
        QVERIFY(!place.session->isLocked() && place.session->isAlive());
        QCOMPARE(place.hasDraft(), copied);
        // What is in memory can go into it again, and the next lock opens as ever.
        QVERIFY(place.keepDraft());
        place.session->lock();
        QTRY_VERIFY_WITH_TIMEOUT(isClosed(place), 20'000);
        QVERIFY(place.unlock());
        QCOMPARE(replaced.count(), 1);
        QVERIFY(place.hasDraft());
    }

    void aVaultThatGoesWhileItIsHeldIsReplacedToo()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(place.keepDraft());
        QVERIFY(!place.copy().isEmpty());
        const std::shared_ptr<void> hold = place.session->holdVault();
        place.session->lock();
        takeAway(place, true);
        QVERIFY(asksAtTheLock(place));
        QVERIFY(place.restores(place.signIn->copies().first().folder));
        QVERIFY(place.hasDraft());
        QVERIFY(vault::holdsVault(place.vaultFolder()));
    }

    void aVaultThatHasGoneIsNotReplacedWhileNobodyProvesThePassword()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(!place.copy().isEmpty());
        place.session->lock();
        QTRY_VERIFY_WITH_TIMEOUT(isClosed(place), 20'000);
        takeAway(place, true);
        place.accounts.away = true;
        QVERIFY(!place.unlock());
        QCOMPARE(place.failure->code, FailureCode::OfflineUnknownHere);
        QVERIFY(place.session->isLocked());
        QVERIFY(!vault::holdsVault(place.vaultFolder()));
    }

    void aCopyThatCannotBePutInItsPlaceLeavesTheDeskLocked()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(place.keepDraft());
        QVERIFY(!place.copy().isEmpty());
        place.session->lock();
        QTRY_VERIFY_WITH_TIMEOUT(isClosed(place), 20'000);
        place.spoil(QStringLiteral("/vault.db"));
        QSignalSpy replaced(place.signIn.get(), &SignIn::vaultReplaced);
        QVERIFY(asksAtTheLock(place));
        QVERIFY(!place.restores(place.folder.filePath(QStringLiteral("nowhere"))));
        QVERIFY(place.session->isLocked());
        QCOMPARE(replaced.count(), 0);
        QVERIFY(asksAtTheLock(place));
        QVERIFY(place.restores(place.signIn->copies().first().folder));
        QCOMPARE(replaced.count(), 1);
        QVERIFY(place.hasDraft());
    }

    void keyslotsThatNobodyProvesAreNotReplaced()
    {
        CopyPlace place;
        QVERIFY(place.enter());
        QVERIFY(!place.copy().isEmpty());
        place.session->lock();
        QTRY_VERIFY_WITH_TIMEOUT(isClosed(place), 20'000);
        place.spoil(QStringLiteral("/keyslots.json"));
        place.accounts.away = true;
        QVERIFY(!place.unlock());
        QCOMPARE(place.failure->code, FailureCode::VaultKeyslotDamaged);
        QVERIFY(place.session->isLocked());
    }

private:
    static bool asksAtTheLock(CopyPlace &place)
    {
        place.failure.reset();
        place.signIn->unlock(*place.session, Secret::copyOf(rightPassword));
        return QTest::qWaitFor(
                   [&] { return place.signIn->step() == SignInStep::AwaitingCopy || place.over(); },
                   20'000) &&
               !place.over();
    }

    static void takeAway(const CopyPlace &place, bool folder)
    {
        QDir vault(place.vaultFolder());
        if (folder) {
            QVERIFY(vault.removeRecursively());
            return;
        }
        for (const QString &name : vault.entryList({QStringLiteral("vault.db*")}, QDir::Files))
            QVERIFY(vault.remove(name));
        QVERIFY(vault.remove(QStringLiteral("keyslots.json")));
    }
};

QTEST_GUILESS_MAIN(TestVaultUnlock)
#include "tst_vault_unlock.moc"
