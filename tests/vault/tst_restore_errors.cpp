#include "vault/backup.h"
#include "vault/fault_child.h"
#include "vault/try_counter.h"
#include "vault/vault_fixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

namespace {

constexpr char fill = 'a';
const QString login = u"aigerim"_s;

int child(const QString &folder)
{
    arm();
    const Result<void> done =
        restoreVault(folder + u"/copy"_s, folder + u"/vault"_s, QDateTime::currentDateTime());
    say(done ? "done" : qPrintable(codeOf(done.failure())));
    return 0;
}

} // namespace

/// What a restore and a reading say of files that cannot be read, and what they leave.
class TestRestoreErrors final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyThatCannotBeReadIsNoFullDisk();
    void aRestoreBegunAnewFirstEndsTheOneBefore();
    void onlyTheLatestTwoOfWhatWasReplacedStay();
    void whatCannotBeReadNowIsNotDamaged();
    void aCounterThatCannotBeReadNowIsNotBegunAnew();

private:
    static Result<std::unique_ptr<Vault>> open(const QString &folder)
    {
        static const SystemClock clock;
        return Vault::open(folder + u"/vault"_s, operatorKey(login, fill), clock);
    }

    /// A vault with a draft "old", the copy of it, and a draft "new" that the copy has not.
    static Result<void> leaveCopy(const QString &folder)
    {
        const auto vault = open(folder);
        if (!vault)
            return vault.failure();
        if (const auto old = (*vault)->drafts().save(draft(u"old"_s, u"in the copy"_s)); !old)
            return old;
        const auto copy = (*vault)->backUp(folder + u"/copies"_s, 1);
        if (!copy)
            return copy.failure();
        if (!QDir().rename(*copy, folder + u"/copy"_s))
            return Failure(FailureCode::VaultError, u"the copy cannot be moved"_s);
        return (*vault)->drafts().save(draft(u"new"_s, u"after the copy"_s));
    }
    static QStringList inVault(const QString &folder, const QString &pattern)
    {
        return QDir(folder + u"/vault"_s).entryList({pattern});
    }
};

void TestRestoreErrors::aCopyThatCannotBeReadIsNoFullDisk()
{
    const QTemporaryDir folder;
    VERIFY_OK(leaveCopy(folder.path()));
    const QString database = folder.path() + u"/copy/vault.db"_s;
    QVERIFY(QFile::remove(database) && QDir().mkpath(database));
    COMPARE_CODE(restoreVault(folder.path() + u"/copy"_s, folder.path() + u"/vault"_s,
                              QDateTime::currentDateTime()),
                 "vaultError");
    QVERIFY(inVault(folder.path(), u"*.restored"_s).isEmpty());
    VERIFY_OK(open(folder.path()));
}

void TestRestoreErrors::aRestoreBegunAnewFirstEndsTheOneBefore()
{
    int killed = 0;
    for (int at = 1;; ++at, ++killed) {
        const QTemporaryDir folder;
        VERIFY_OK(leaveCopy(folder.path()));
        const FaultyRun run = runFaulty("--restore", folder.path(), at, 0);
        // The second one does not get far; what the first left is a vault nevertheless.
        const QString empty = folder.path() + u"/other"_s;
        QVERIFY(QDir().mkpath(empty));
        QVERIFY(QFile::copy(folder.path() + u"/copy/keyslots.json"_s, empty + u"/keyslots.json"_s));
        COMPARE_CODE(restoreVault(empty, folder.path() + u"/vault"_s, QDateTime::currentDateTime()),
                     "vaultItemMissing");
        const auto vault = open(folder.path());
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->drafts().load(u"old"_s));
        if (run.isWhole())
            break;
    }
    QVERIFY(killed >= 4);
}

void TestRestoreErrors::onlyTheLatestTwoOfWhatWasReplacedStay()
{
    const QTemporaryDir folder;
    VERIFY_OK(leaveCopy(folder.path()));
    const QDateTime first = QDateTime::currentDateTime();
    for (int day = 0; day < 4; ++day) {
        VERIFY_OK(restoreVault(folder.path() + u"/copy"_s, folder.path() + u"/vault"_s,
                               first.addDays(day)));
    }
    const QStringList kept = inVault(folder.path(), u"replaced-*"_s);
    QCOMPARE(kept.size(), 2);
    QVERIFY(kept.last().contains(first.addDays(3).toUTC().toString(u"yyyyMMdd"_s)));
    for (const QString &name : kept)
        QVERIFY(holdsVault(folder.path() + u"/vault/"_s + name));
    VERIFY_OK(open(folder.path()));
}

void TestRestoreErrors::whatCannotBeReadNowIsNotDamaged()
{
    // A file of the process that opens, and whose first byte cannot be read: input/output error.
    const QTemporaryDir folder;
    VERIFY_OK(open(folder.path()));
    const QString keyslots = folder.path() + u"/vault/keyslots.json"_s;
    QVERIFY(QFile::rename(keyslots, keyslots + u".away"_s));
    COMPARE_CODE(Keyslots::load(keyslots), "vaultKeyslotDamaged");
    QVERIFY(QFile::link(u"/proc/self/mem"_s, keyslots));
    COMPARE_CODE(Keyslots::load(keyslots), "vaultError");
    COMPARE_CODE(open(folder.path()), "vaultError");
    QVERIFY(QFile::remove(keyslots));
    QVERIFY(QFile::rename(keyslots + u".away"_s, keyslots));
    VERIFY_OK(open(folder.path()));
}

void TestRestoreErrors::aCounterThatCannotBeReadNowIsNotBegunAnew()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"tries.json"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    constexpr int freeTries = 5;
    for (int i = 0; i < freeTries; ++i)
        VERIFY_OK(TryCounter(file).begin(login, now));
    QVERIFY(QFile::rename(file, file + u".away"_s));
    QVERIFY(QFile::link(u"/proc/self/mem"_s, file));
    COMPARE_CODE(TryCounter(file).begin(login, now), "vaultError");
    COMPARE_CODE(TryCounter(file).succeeded(u"another"_s), "vaultError");
    QVERIFY(QFile::remove(file));
    QVERIFY(QFile::rename(file + u".away"_s, file));
    COMPARE_CODE(TryCounter(file).begin(login, now), "vaultTooManyTries");
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--restore"_s)
        return child(arguments.at(2));
    TestRestoreErrors test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_restore_errors.moc"
