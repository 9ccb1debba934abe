#include "desk/support/sign_in_place.h"

#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

/// The registry has a new password, the vault still the one before: no draft is lost over it.
class tst_FormerPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPasswordThatWasResetAsksForTheOneBeforeOnce()
    {
        Place place;
        QVERIFY(place.enter());
        const auto kept = place.session->inVault<void>([](vault::Vault &vault) {
            return vault.drafts().save({QStringLiteral("case"), {}, {}, {}, {}});
        });
        QVERIFY(ended(kept) && kept.result());
        place.leave();
        place.accounts.reset(QStringLiteral("aigul"));

        QSignalSpy refused(place.signIn.get(), &SignIn::formerRefused);
        place.signIn->start(QStringLiteral("aigul"), Secret::copyOf("Jana-1857"));
        QTRY_COMPARE_WITH_TIMEOUT(place.signIn->step(), SignInStep::AwaitingFormer, 20'000);
        place.signIn->giveFormer(Secret::copyOf("wrong"));
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, 20'000);
        QCOMPARE(place.signIn->step(), SignInStep::AwaitingFormer);
        place.signIn->giveFormer(Secret::copyOf(rightPassword));
        QTRY_VERIFY_WITH_TIMEOUT(place.session && place.over(), 20'000);
        const auto drafts = place.session->inVault<QList<vault::Draft>>(
            [](vault::Vault &vault) { return vault.drafts().all(); });
        QVERIFY(ended(drafts));
        QCOMPARE(drafts.result()->size(), 1);
        // From now on the new one is enough, without the registry too.
        place.leave();
        QVERIFY(place.enter("aigul", "Jana-1857"));
        place.leave();
        place.accounts.away = true;
        QVERIFY(place.enter("aigul", "Jana-1857"));
        place.leave();
        QVERIFY(!place.enter());
        QCOMPARE(place.failure->code, FailureCode::VaultWrongPassword);
    }

    void whoGivesUpTheFormerPasswordIsSignedOutAndTheVaultStays()
    {
        Place place;
        QVERIFY(place.enter());
        place.leave();
        place.accounts.reset(QStringLiteral("aigul"));
        place.accounts.signedOut.clear();
        place.signIn->start(QStringLiteral("aigul"), Secret::copyOf("Jana-1857"));
        QTRY_COMPARE_WITH_TIMEOUT(place.signIn->step(), SignInStep::AwaitingFormer, 20'000);
        place.signIn->cancel();
        QCOMPARE(place.failure->code, FailureCode::Cancelled);
        QTRY_COMPARE(place.accounts.signedOut.size(), 1);
        QVERIFY(!place.client->hasToken());
        place.accounts.away = true;
        QVERIFY(place.enter());
    }

    void aLockedDeskTakesTheNewPasswordAfterTheOneBefore()
    {
        Place place;
        Session *session = place.enter();
        QVERIFY(session);
        QSignalSpy expired(session, &Session::expired);
        place.client->session();
        QTRY_COMPARE(expired.count(), 1);
        session->lock();
        QTRY_VERIFY(isClosed(place));
        place.accounts.reset(QStringLiteral("aigul"));
        place.signIn->unlock(*session, Secret::copyOf("Jana-1857"));
        QTRY_COMPARE_WITH_TIMEOUT(place.signIn->step(), SignInStep::AwaitingFormer, 20'000);
        place.signIn->giveFormer(Secret::copyOf(rightPassword));
        QTRY_VERIFY_WITH_TIMEOUT(!session->isLocked(), 20'000);
        QVERIFY(session->isAlive());
    }

    void theAdministratorsKeyIsSealedIntoTheVault()
    {
        const QByteArray key = recoveryKey();
        Place place;
        place.policy.recoveryKey = key;
        place.start(offlineDays);
        QVERIFY(place.enter());
        const auto isThere = place.session->inVault<bool>(
            [key](vault::Vault &vault) -> Result<bool> { return vault.isRecoverableBy(key); });
        QVERIFY(ended(isThere));
        QVERIFY(*isThere.result());
    }
};

QTEST_GUILESS_MAIN(tst_FormerPassword)
#include "tst_former_password.moc"
