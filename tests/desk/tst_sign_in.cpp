#include "desk/sign_in.h"

#include "desk/support/desk_keys.h"
#include "desk/support/scripted_registry.h"
#include "desk/support/wait.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

const QByteArray rightPassword = "Ayna-1856";
constexpr int offlineDays = 7;

/// A registry that knows two operators by their proofs, and can be away.
class Accounts final
{
public:
    bool away = false;
    QStringList signedOut; ///< the tokens, in their order

    /// The administrator gave the login a new password: salt and proof are others.
    void reset(const QString &login)
    {
        m_proofs.remove(login);
        ++m_resets[login];
    }

    ScriptedReply answer(const ScriptedRequest &request)
    {
        if (away)
            return ScriptedReply::error(503, "registryBusy");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QJsonDocument body = QJsonDocument::fromJson(request.body);
        const QString login = body[QLatin1String("login")].toString();
        if (request.target == "/v1/sign-in/challenge") {
            protocol::Challenge challenge;
            challenge.salt =
                login.toUtf8().leftJustified(16, char('s' + m_resets.value(login)), true);
            challenge.time = now;
            return json(challenge.toJson());
        }
        if (request.target == "/v1/sign-in") {
            const QString proof = body[QLatin1String("proof")].toString();
            if (m_proofs.value(login, proof) != proof)
                return ScriptedReply::error(401, "signInWrong");
            m_proofs.insert(login, proof);
            protocol::SignInAnswer welcome;
            const QByteArray token(
                (login + QString::number(++m_tokens)).toUtf8().leftJustified(32, 't', true));
            welcome.token = QString::fromLatin1(
                token.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
            welcome.expiresAt = now.addSecs(12 * 3600);
            welcome.time = now;
            welcome.user.login = login;
            welcome.user.iin = login == QLatin1String("aigul") ? QStringLiteral("830918100229")
                                                               : QStringLiteral("560317100006");
            welcome.user.name = {QStringLiteral("Сынақова"), QStringLiteral("Сынакова"), {}};
            welcome.user.office.id = QStringLiteral("centre-1");
            welcome.user.office.bin = QStringLiteral("500140000106");
            welcome.user.office.name = {QStringLiteral("Орталық"), QStringLiteral("Центр"), {}};
            return json(welcome.toJson());
        }
        if (request.verb == "DELETE" && request.target == "/v1/session") {
            const QByteArray bearer = request.headers.value("authorization").mid(7);
            signedOut << QString::fromUtf8(
                             QByteArray::fromBase64(bearer, QByteArray::Base64UrlEncoding))
                             .section(QLatin1Char('t'), 0, 0);
            return ScriptedReply::json(204, {});
        }
        return ScriptedReply::error(401, "sessionExpired");
    }

private:
    static ScriptedReply json(const QJsonObject &body)
    {
        return ScriptedReply::json(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

    QHash<QString, QString> m_proofs; ///< the first one that comes counts
    QHash<QString, int> m_resets;
    int m_tokens = 0;
};

/// A desk with one vault folder, before those accounts.
struct Place
{
    Accounts accounts;
    ScriptedRegistry registry{
        [this](const ScriptedRequest &request) { return accounts.answer(request); }};
    QTemporaryDir folder;
    ManualClock clock{QDateTime::currentDateTimeUtc()};
    std::unique_ptr<RegistryClient> client;
    SignInPolicy policy{folder.filePath(QStringLiteral("vault")), offlineDays, {}};
    std::unique_ptr<SignIn> signIn;
    std::shared_ptr<Session> session;
    std::optional<Failure> failure;

    explicit Place(int days = offlineDays)
    {
        client = *RegistryClient::create(deskSettings(registry.port(), folder.path()));
        start(days);
    }

    void start(int days)
    {
        policy.offlineDays = days;
        signIn = std::make_unique<SignIn>(*client, policy, clock);
        QObject::connect(signIn.get(), &SignIn::failed, signIn.get(),
                         [this](const Failure &why) { failure = why; });
        QObject::connect(signIn.get(), &SignIn::aboutToSucceed, signIn.get(), [this] {
            if (session)
                session->signOut();
            session.reset();
        });
        QObject::connect(signIn.get(), &SignIn::succeeded, signIn.get(),
                         [this](const std::shared_ptr<Session> &made) { session = made; });
    }

    bool over() const { return !signIn->isRunning(); }

    /// The session, or null with `failure`.
    Session *enter(const char *login = "aigul", const QByteArray &password = rightPassword)
    {
        failure.reset();
        signIn->start(QLatin1String(login), Secret::copyOf(password));
        return QTest::qWaitFor([this] { return over(); }, 20'000) && !failure ? session.get()
                                                                              : nullptr;
    }

    bool unlock(const QByteArray &password = rightPassword)
    {
        failure.reset();
        signIn->unlock(*session, Secret::copyOf(password));
        return QTest::qWaitFor([this] { return over(); }, 20'000) && !failure;
    }

    void leave()
    {
        session->signOut();
        session.reset();
    }
};

/// The public half of a key of the test keys, DER.
QByteArray recoveryKey()
{
    const QSslCertificate certificate =
        QSslCertificate::fromPath(deskKeys() + QStringLiteral("/root.pem")).value(0);
    return certificate.publicKey().toDer();
}

/// Whether the vault of the login is closed: its lock can be taken.
bool isClosed(const Place &place)
{
    vault::VaultThread other(place.clock);
    vault::OperatorKey key{QStringLiteral("aigul"), Secret::copyOf(QByteArray(32, 'k')), {}};
    const auto opened =
        other.open(place.folder.filePath(QStringLiteral("vault/user-aigul")), std::move(key));
    return ended(opened) && opened.result().failure().code != FailureCode::VaultBusy;
}

} // namespace

/// Who gets in, with the registry and without it, and who gets back to a locked desk.
class tst_SignIn : public QObject
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
