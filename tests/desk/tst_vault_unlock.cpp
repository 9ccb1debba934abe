#include "desk/support/copy_place.h"

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
};

QTEST_GUILESS_MAIN(TestVaultUnlock)
#include "tst_vault_unlock.moc"
