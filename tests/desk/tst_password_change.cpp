#include "desk/password_change.h"
#include "desk/support/sign_in_place.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

const QByteArray nextPassword = "Jana-Qupiya-1857";
const QString login = QStringLiteral("aigul");
const QString caseId = QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001");

/// The failure's code, or "" where it went well.
QString changed(Session &session, const QByteArray &present)
{
    PasswordChange work(session);
    QSignalSpy succeeded(&work, &PasswordChange::succeeded);
    QSignalSpy failed(&work, &PasswordChange::failed);
    work.start(Secret::copyOf(present), Secret::copyOf(nextPassword));
    if (!QTest::qWaitFor([&] { return succeeded.count() + failed.count() > 0; }, 30'000))
        return QStringLiteral("no end");
    return failed.isEmpty() ? QString() : failureName(failed.first().first().value<Failure>().code);
}

/// The program of a person who changes the password, to be killed; `folder` and the registry at
/// `port` are those of the test.
int changeToBeKilled(quint16 port, const QString &folder)
{
    const SystemClock clock;
    const auto client = RegistryClient::create(deskSettings(port, folder));
    if (!client)
        return 2;
    SignIn signIn(**client, {folder + QStringLiteral("/vault"), offlineDays, {}}, clock);
    std::shared_ptr<Session> session;
    QObject::connect(&signIn, &SignIn::succeeded, &signIn,
                     [&session](const std::shared_ptr<Session> &made) { session = made; });
    signIn.start(login, Secret::copyOf(rightPassword));
    if (!QTest::qWaitFor([&] { return session || !signIn.isRunning(); }, 20'000) || !session)
        return 3;
    changed(*session, rightPassword);
    return 0;
}

} // namespace

/// The password of vault and registry changes together; whatever goes wrong in between, one of the
/// two passwords is good for both, and nothing asks for a former one.
class tst_PasswordChange : public QObject
{
    Q_OBJECT

private:
    static QString change(Place &place, const QByteArray &present)
    {
        return changed(*place.session, present);
    }

    /// The program dies when the registry was told: false where it did not.
    static bool changeAndDie(Place &place)
    {
        place.leave();
        if (!QTest::qWaitFor([&place] { return isClosed(place); }, 20'000))
            return false;
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        place.accounts.passwordCame = [&program] {
            program.kill();
            program.waitForFinished();
        };
        program.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--change"), QString::number(place.registry.port()),
                       place.folder.path()});
        return program.waitForStarted() &&
               QTest::qWaitFor([&program] { return program.state() == QProcess::NotRunning; },
                               60'000) &&
               program.exitStatus() == QProcess::CrashExit;
    }

    static bool hasDraft(Place &place)
    {
        const auto draft = place.session->inVault<vault::Draft>(
            [](vault::Vault &vault) { return vault.drafts().load(caseId); });
        return ended(draft) && draft.result().ok();
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
        QTest::addColumn<bool>("killed");
        QTest::addColumn<QByteArray>("good");
        QTest::addColumn<QByteArray>("bad");
        const int before = int(Accounts::PasswordFault::LostBefore);
        const int after = int(Accounts::PasswordFault::LostAfter);
        QTest::newRow("not changed") << before << false << rightPassword << nextPassword;
        QTest::newRow("changed") << after << false << nextPassword << rightPassword;
        QTest::newRow("killed before it is changed")
            << before << true << rightPassword << nextPassword;
        QTest::newRow("killed after it is changed")
            << after << true << nextPassword << rightPassword;
    }

    void whereNobodyCanTellBothOpenUntilTheRegistrySays()
    {
        QFETCH(int, fault);
        QFETCH(bool, killed);
        QFETCH(QByteArray, good);
        QFETCH(QByteArray, bad);
        Place place;
        QVERIFY(place.enter());
        const auto kept = place.session->inVault<void>([](vault::Vault &vault) {
            return vault.drafts().save({caseId, {{"text", "сақталған"}}, "form", {}, {}});
        });
        QVERIFY(ended(kept) && kept.result());
        place.accounts.passwordFault = Accounts::PasswordFault(fault);
        if (killed)
            QVERIFY(changeAndDie(place));
        else
            QCOMPARE(change(place, rightPassword), QStringLiteral("outcomeUnknown"));
        // Without the registry either one opens the drafts.
        QVERIFY(opens(place, nextPassword, true));
        QVERIFY(hasDraft(place));
        QVERIFY(opens(place, rightPassword, true));
        QVERIFY(hasDraft(place));
        QVERIFY(!opens(place, "wrong", true));
        // The registry's is good for both, and from then on it is the only one.
        QVERIFY(opens(place, good));
        QVERIFY(!opens(place, bad));
        QTRY_VERIFY(!opens(place, bad, true));
        QVERIFY(opens(place, good, true));
        QVERIFY(hasDraft(place));
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

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == QLatin1String("--change"))
        return changeToBeKilled(arguments.at(2).toUShort(), arguments.at(3));
    tst_PasswordChange test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_password_change.moc"
