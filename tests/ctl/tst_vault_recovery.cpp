#include "desk/support/sign_in_place.h"
#include "support/test_paths.h"

#include <QDir>
#include <QProcess>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

const QByteArray newPassword = "Jana-Qupiya-1857";
const QString login = QStringLiteral("aigul");
const QString caseId = QStringLiteral("5f6d2c1a-7f0e-4f6e-8a44-c1b7f2d9e001");

/// What `ruqsatctl vault recover` ends with; the new password is typed.
int recover(const QString &folder, const QString &privateKey)
{
    return runProgram(buildDir() + QStringLiteral("/bin/ruqsatctl"),
                      {QStringLiteral("vault"), QStringLiteral("recover"),
                       QStringLiteral("--folder"), folder, QStringLiteral("--login"), login,
                       QStringLiteral("--key"), privateKey},
                      nullptr, newPassword + '\n');
}

/// As a kill leaves it right before the files move: the copy stands beside the vault.
bool leaveRestoreCutOff(const QString &copy, const QString &folder)
{
    for (const QString &name : {QStringLiteral("/vault.db"), QStringLiteral("/keyslots.json")}) {
        if (!QFile::copy(copy + name, folder + name + QStringLiteral(".restored")))
            return false;
    }
    QFile marker(folder + QStringLiteral("/restoring"));
    return marker.open(QIODevice::WriteOnly) && marker.write("20261102-090000-000") > 0;
}

} // namespace

/// The password was forgotten: the administrator gave another one at the registry, and opens the
/// vault with the key of the administrators, from the command line.
class TestVaultRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForgottenPasswordLosesNoDraft_data()
    {
        QTest::addColumn<bool>("restoreCutOff");
        QTest::newRow("the vault as it was") << false;
        QTest::newRow("the copy whose restore was cut off") << true;
    }

    void aForgottenPasswordLosesNoDraft()
    {
        QFETCH(bool, restoreCutOff);
        Place place;
        place.policy.recoveryKey = recoveryKey();
        place.start(offlineDays);
        QVERIFY(place.enter());
        const QString copies = place.folder.filePath(QStringLiteral("copies"));
        const auto copied =
            place.session->inVault<QString>([copies](vault::Vault &vault) -> Result<QString> {
                const Result<void> saved =
                    vault.drafts().save({caseId, {{"text", "сақталған"}}, "form", {}, {}});
                return saved ? vault.backUp(copies, 1) : saved.failure();
            });
        QVERIFY(ended(copied) && copied.result());
        place.leave();
        place.accounts.reset(login);

        // Nobody knows the former one that the desk asks for.
        place.signIn->start(login, Secret::copyOf(newPassword));
        QTRY_COMPARE_WITH_TIMEOUT(place.signIn->step(), SignInStep::AwaitingFormer, 20'000);
        place.signIn->cancel();
        QTRY_VERIFY(isClosed(place));

        const QString folder = place.folder.filePath(QStringLiteral("vault/user-aigul"));
        if (restoreCutOff)
            QVERIFY(leaveRestoreCutOff(*copied.result(), folder));
        QVERIFY(recover(folder, deskKeys() + QStringLiteral("/int.key")) != 0);
        QCOMPARE(recover(folder, deskKeys() + QStringLiteral("/root.key")), 0);

        // The registry's salt is another, so the desk asks once more; the recovered password opens.
        place.failure.reset();
        place.signIn->start(login, Secret::copyOf(newPassword));
        QTRY_COMPARE_WITH_TIMEOUT(place.signIn->step(), SignInStep::AwaitingFormer, 20'000);
        place.signIn->giveFormer(Secret::copyOf(newPassword));
        QTRY_VERIFY_WITH_TIMEOUT(place.session && place.over(), 20'000);
        QVERIFY(hasDraft(place));
        // From then on it is enough, also without the registry.
        place.leave();
        place.accounts.away = true;
        QVERIFY(place.enter("aigul", newPassword));
        QVERIFY(hasDraft(place));
        place.leave();
        QVERIFY(!place.enter());
        QCOMPARE(place.failure->code, FailureCode::VaultWrongPassword);
        const QStringList asides =
            QDir(folder).entryList({QStringLiteral("replaced-*")}, QDir::Dirs);
        QCOMPARE(asides.size(), restoreCutOff ? 1 : 0);
    }

private:
    static bool hasDraft(Place &place)
    {
        const auto draft = place.session->inVault<vault::Draft>(
            [](vault::Vault &vault) { return vault.drafts().load(caseId); });
        return ended(draft) && draft.result().ok();
    }
};

QTEST_GUILESS_MAIN(TestVaultRecovery)
#include "tst_vault_recovery.moc"
