#include "desk/password_change.h"
#include "desk/support/sign_in_place.h"

#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

const QByteArray nextPassword = "Jana-Qupiya-1857";

} // namespace

/// The password of vault and registry changes together; whatever goes wrong in between, one of the
/// two passwords is good for both, and nothing asks for a former one.
class tst_PasswordChange : public QObject
{
    Q_OBJECT

private:
    /// The failure's code, or "" where it went well.
    static QString change(Place &place, const QByteArray &present)
    {
        PasswordChange work(*place.session);
        QSignalSpy succeeded(&work, &PasswordChange::succeeded);
        QSignalSpy failed(&work, &PasswordChange::failed);
        work.start(Secret::copyOf(present), Secret::copyOf(nextPassword));
        if (!QTest::qWaitFor([&] { return succeeded.count() + failed.count() > 0; }, 30'000))
            return QStringLiteral("no end");
        return failed.isEmpty() ? QString()
                                : failureName(failed.first().first().value<Failure>().code);
    }

    /// Whether the password opens vault and registry, or the vault alone while the registry is
    /// away; a sign-in that asks for a former password is none.
    static bool opens(Place &place, const QByteArray &password, bool away = false)
    {
        if (place.session)
            place.leave();
        place.accounts.away = away;
        place.failure.reset();
        place.signIn->start(QStringLiteral("aigul"), Secret::copyOf(password));
        const bool ended = QTest::qWaitFor(
            [&] { return place.over() || place.signIn->step() == SignInStep::AwaitingFormer; },
            20'000);
        if (ended && place.over() && !place.failure)
            return true;
        place.signIn->cancel();
        return false;
    }

private Q_SLOTS:
    void bothChangeTogether()
    {
        Place place;
        QVERIFY(place.enter());
        QCOMPARE(change(place, rightPassword), QString());
        QVERIFY(opens(place, nextPassword));
        QVERIFY(opens(place, nextPassword, true));
        QVERIFY(!opens(place, rightPassword, true));
        QCOMPARE(place.failure->code, FailureCode::VaultWrongPassword);
        QVERIFY(!opens(place, rightPassword));
        QCOMPARE(place.failure->code, FailureCode::SignInWrong);
    }

    void aWrongPresentPasswordIsFoundHere()
    {
        Place place;
        QVERIFY(place.enter());
        QCOMPARE(change(place, "wrong"), QStringLiteral("vaultWrongPassword"));
        QCOMPARE(place.registry.count("POST", "/v1/session/password"), 0);
        QVERIFY(opens(place, rightPassword));
        QVERIFY(!opens(place, nextPassword, true));
    }

    void aRegistryThatIsAwayChangesNothing()
    {
        Place place;
        QVERIFY(place.enter());
        place.accounts.away = true;
        QCOMPARE(change(place, rightPassword), QStringLiteral("registryBusy"));
        QVERIFY(opens(place, rightPassword, true));
        QVERIFY(!opens(place, nextPassword, true));
    }

    void anAnswerThatIsLostIsAskedFor()
    {
        Place place;
        QVERIFY(place.enter());
        place.accounts.passwordFault = Accounts::PasswordFault::AnswerLost;
        QCOMPARE(change(place, rightPassword), QString());
        QVERIFY(opens(place, nextPassword));
        QVERIFY(!opens(place, rightPassword, true));
    }

    void whereNobodyCanTellBothOpenUntilTheRegistrySays_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("not changed")
            << int(Accounts::PasswordFault::LostBefore) << rightPassword << nextPassword;
        QTest::newRow("changed") << int(Accounts::PasswordFault::LostAfter) << nextPassword
                                 << rightPassword;
    }

    void whereNobodyCanTellBothOpenUntilTheRegistrySays()
    {
        QFETCH(int, fault);
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        Place place;
        QVERIFY(place.enter());
        place.accounts.passwordFault = Accounts::PasswordFault(fault);
        QCOMPARE(change(place, rightPassword), QStringLiteral("outcomeUnknown"));
        // Without the registry either one opens the drafts.
        QVERIFY(opens(place, nextPassword, true));
        QVERIFY(opens(place, rightPassword, true));
        QVERIFY(!opens(place, "wrong", true));
        // The registry's is good for both, and from then on it is the only one.
        QVERIFY(opens(place, good));
        QVERIFY(!opens(place, bad));
        QTRY_VERIFY(!opens(place, bad, true));
        QVERIFY(opens(place, good, true));
    }

    void aLockedDeskOpensWithTheNewOne()
    {
        Place place;
        QVERIFY(place.enter());
        QCOMPARE(change(place, rightPassword), QString());
        place.session->lock();
        QTRY_VERIFY(isClosed(place));
        QVERIFY(!place.unlock(rightPassword));
        QVERIFY(place.unlock(nextPassword));
    }
};

QTEST_GUILESS_MAIN(tst_PasswordChange)
#include "tst_password_change.moc"
