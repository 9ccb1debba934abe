#include "desk/support/sign_in_place.h"

#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

/// Who gets in, with the registry and without it, and who gets back to a locked desk.
class tst_SignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWasHereWithTheRegistryGoesOnWithoutIt()
    {
        Place place;
        QVERIFY(place.enter());
        QVERIFY(place.session->isAlive());
        QVERIFY(!place.session->isOffline());
        place.leave();
        place.accounts.away = true;
        place.clock.advanceSeconds(offlineDays * 86'400 - 60);
        QVERIFY2(place.enter(), place.failure ? qPrintable(failureName(place.failure->code)) : "");
        QVERIFY(place.session->isOffline());
        QVERIFY(!place.session->isAlive());
        QCOMPARE(place.session->user().iin, QStringLiteral("830918100229"));
        QVERIFY(!place.client->hasToken());
    }

    void aStrangerToTheDeskNeedsTheRegistry()
    {
        Place place;
        place.accounts.away = true;
        QVERIFY(!place.enter());
        QCOMPARE(place.failure->code, FailureCode::OfflineUnknownHere);
    }

    void theDaysAreCounted()
    {
        Place place;
        QVERIFY(place.enter());
        place.leave();
        place.accounts.away = true;
        place.clock.advanceSeconds((offlineDays + 1) * 86'400);
        QVERIFY(!place.enter());
        QCOMPARE(place.failure->code, FailureCode::OfflineDaysOver);
    }

    void aClockSetBackStretchesNothing()
    {
        Place place;
        QVERIFY(place.enter());
        place.leave();
        place.accounts.away = true;
        place.clock.advanceSeconds(-3'600);
        QVERIFY(!place.enter());
        QCOMPARE(place.failure->code, FailureCode::ClockSkewed);
    }

    void anOfficeMayForbidIt()
    {
        Place place(0);
        QVERIFY(place.enter());
        place.leave();
        place.accounts.away = true;
        QVERIFY(!place.enter());
        QCOMPARE(place.failure->code, FailureCode::RegistryBusy);
    }

    void fiveWrongPasswordsSlowDownAndARestartDoesNotHelp()
    {
        Place place;
        QVERIFY(place.enter());
        place.leave();
        place.accounts.away = true;
        for (int i = 0; i < 5; ++i) {
            QVERIFY(!place.enter("aigul", "wrong"));
            QCOMPARE(place.failure->code, FailureCode::VaultWrongPassword);
        }
        place.start(offlineDays);
        QVERIFY(!place.enter());
        QCOMPARE(place.failure->code, FailureCode::VaultTooManyTries);
        place.clock.advanceSeconds(31);
        QVERIFY(place.enter());
    }

    void aLockedDeskForgetsItsKeyAndOpensAgainByThePassword_data()
    {
        QTest::addColumn<bool>("away");
        QTest::newRow("with the registry") << false;
        QTest::newRow("without it") << true;
    }

    void aLockedDeskForgetsItsKeyAndOpensAgainByThePassword()
    {
        QFETCH(bool, away);
        Place place;
        Session *session = place.enter();
        QVERIFY(session);
        place.accounts.away = away;
        QSignalSpy unlocked(session, &Session::unlocked);
        session->lock();
        QTRY_VERIFY(isClosed(place));
        const auto late = session->inVault<QStringList>(
            [](vault::Vault &vault) -> Result<QStringList> { return vault.operators(); });
        QVERIFY(!place.unlock("wrong"));
        QCOMPARE(place.failure->code, FailureCode::VaultWrongPassword);
        QVERIFY(session->isLocked());
        QVERIFY(!late.isFinished());
        QVERIFY(place.unlock());
        QCOMPARE(unlocked.count(), 1);
        QVERIFY(ended(late));
        QCOMPARE(*late.result(), QStringList{QStringLiteral("aigul")});
        QCOMPARE(place.session.get(), session);
        QVERIFY(session->isAlive());
    }

    void whatIsUnderWayHoldsTheVaultOfALockedDesk()
    {
        Place place;
        Session *session = place.enter();
        QVERIFY(session);
        std::shared_ptr<void> hold = session->holdVault();
        session->lock();
        const auto work = session->inVault<QStringList>(
            [](vault::Vault &vault) -> Result<QStringList> { return vault.operators(); });
        QVERIFY(ended(work));
        QVERIFY(!isClosed(place));
        hold.reset();
        QTRY_VERIFY(isClosed(place));
    }

    void anExpiredSessionIsRenewedWhenItIsUnlocked()
    {
        Place place;
        Session *session = place.enter();
        QVERIFY(session);
        QSignalSpy expired(session, &Session::expired);
        place.client->session();
        QTRY_COMPARE(expired.count(), 1);
        session->lock();
        QVERIFY(place.unlock());
        QVERIFY(session->isAlive());
        QVERIFY(place.client->hasToken());
        session->lock();
        QVERIFY(!place.unlock("wrong"));
        QCOMPARE(place.failure->code, FailureCode::VaultWrongPassword);
    }

    void anotherPersonAtALockedDeskEndsItsSessionOnlyWithTheirOwnPassword()
    {
        Place place;
        Session *session = place.enter();
        QVERIFY(session);
        QVERIFY(place.enter("ainur", "Kokil-1851"));
        place.leave();
        QVERIFY(place.enter());
        session = place.session.get();
        session->lock();
        QVERIFY(!place.enter("ainur", "wrong"));
        QCOMPARE(place.failure->code, FailureCode::SignInWrong);
        QCOMPARE(place.session.get(), session);
        QVERIFY(session->isLocked());
        QVERIFY(session->isAlive());
        place.accounts.signedOut.clear();
        QVERIFY(place.enter("ainur", "Kokil-1851"));
        QCOMPARE(place.session->user().login, QStringLiteral("ainur"));
        // The first one's token was given back, not the new one's.
        QTRY_COMPARE(place.accounts.signedOut.size(), 1);
        QVERIFY(place.accounts.signedOut.first().startsWith(QLatin1String("aigul")));
    }
};

QTEST_GUILESS_MAIN(tst_SignIn)
#include "tst_sign_in.moc"
