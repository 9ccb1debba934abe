#include "vault/vault_fixture.h"

#include "vault/backup.h"
#include "vault/try_counter.h"

#include <QBuffer>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

/// The child of the test is this program again, with fault_io in front of the C library: each run
/// one write further fails, or the process dies before it.
namespace {

constexpr char firstFill = 'a';
constexpr char secondFill = 'b';
const QString login = u"aigerim"_s;

void say(const char *what)
{
    std::puts(what);
    std::fflush(stdout);
}

Result<void> attach(Vault &vault)
{
    QBuffer file;
    file.setData(QByteArray(300'000, 'x'));
    file.open(QIODevice::ReadOnly);
    const Result<Attachment> added =
        vault.attachments().add({u"att"_s, u"case"_s, {}, {}, {}, 1, 0, {}}, file);
    return added ? Result<void>() : added.failure();
}

/// Each promise is said once it holds; the first failure ends the work.
Result<void> work(const QString &what, const QString &folder)
{
    const SystemClock clock;
    const auto vault = Vault::open(folder + u"/vault"_s, operatorKey(login, firstFill), clock);
    if (!vault)
        return vault.failure();
    if (what == u"--case"_s) {
        if (const auto saved = (*vault)->drafts().save(draft(u"case"_s, u"kept"_s)); !saved)
            return saved;
        say("draft");
        if (const auto kept = attach(**vault); !kept)
            return kept;
        say("attachment");
        if (const auto put = (*vault)->outbox().put(outboxItem(u"key"_s, u"case"_s)); !put)
            return put;
        say("signed");
    } else if (what == u"--password"_s) {
        const auto changed = (*vault)->changePassword(operatorKey(login, secondFill));
        if (!changed)
            return changed;
        say("changed");
    } else if (what == u"--backup"_s) {
        const auto copy = (*vault)->backUp(folder + u"/copies"_s, 3);
        if (!copy)
            return copy.failure();
        say("copied");
    }
    return {};
}

int child(const QStringList &arguments)
{
    const QString &what = arguments.at(1);
    const QString &folder = arguments.at(2);
    const Result<void> done =
        what == u"--restore"_s
            ? restoreVault(folder + u"/copy"_s, folder + u"/vault"_s, QDateTime::currentDateTime())
            : work(what, folder);
    say(done ? "done" : qPrintable(codeOf(done.failure())));
    return 0;
}

} // namespace

class TestIoFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWriteThatFailsLosesNoPromise_data() { faults(); }
    void aWriteThatFailsLosesNoPromise();
    void aPasswordChangeIsWholeOrNotAtAll_data() { faults(); }
    void aPasswordChangeIsWholeOrNotAtAll();
    void aCopyIsWholeOrNotThere_data() { faults(); }
    void aCopyIsWholeOrNotThere();
    void aRestoreIsCompletedByTheNextOpening_data() { faults(); }
    void aRestoreIsCompletedByTheNextOpening();
    void aCopyThatCannotBeReadIsNoFullDisk();
    void aRestoreBegunAnewFirstEndsTheOneBefore();
    void onlyTheLatestTwoOfWhatWasReplacedStay();
    void whatCannotBeReadNowIsNotDamaged();
    void aCounterThatCannotBeReadNowIsNotBegunAnew();

private:
    static void faults()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("disk full") << ENOSPC;
        QTest::newRow("input/output error") << EIO;
        QTest::newRow("killed") << 0;
    }

    /// What the child said, with the fault at its `at`-th write; 0: without a fault.
    QStringList run(const char *what, const QString &folder, int at, int error)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(FAULT_IO_LIBRARY));
        environment.insert(u"FAULT_FOLDER"_s, folder);
        environment.insert(u"FAULT_AT"_s, QString::number(at));
        environment.insert(u"FAULT_ERRNO"_s, QString::number(error));
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {QLatin1String(what), folder});
        process.waitForFinished();
        m_over = process.exitStatus() == QProcess::NormalExit;
        return QString::fromLatin1(process.readAllStandardOutput())
            .split(u'\n', Qt::SkipEmptyParts);
    }
    /// No write was left to fail: every one had its turn.
    bool wentThrough(const QStringList &said) const { return m_over && said.contains(u"done"_s); }
    static Result<std::unique_ptr<Vault>> open(const QString &folder, char fill = firstFill)
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

    bool m_over = false;
};

void TestIoFaults::aWriteThatFailsLosesNoPromise()
{
    QFETCH(int, error);
    int failed = 0;
    // The steps grow: the many writes of one attachment are alike.
    for (int at = 1, step = 1;; at += step) {
        const QTemporaryDir folder;
        const QStringList said = run("--case", folder.path(), at, error);
        const auto vault = open(folder.path());
        VERIFY_OK(vault);
        if (said.contains(u"draft"_s))
            VERIFY_OK((*vault)->drafts().load(u"case"_s));
        if (said.contains(u"attachment"_s)) {
            QBuffer target;
            QVERIFY(target.open(QIODevice::WriteOnly));
            VERIFY_OK((*vault)->attachments().read(u"att"_s, target));
        }
        if (said.contains(u"signed"_s))
            VERIFY_OK((*vault)->outbox().find(u"key"_s));
        if (wentThrough(said))
            break;
        if (error == ENOSPC)
            QCOMPARE(said.last(), u"vaultDiskFull"_s);
        ++failed;
        step = at > 30 ? 4 : 1;
    }
    QVERIFY(failed > 20);
}

void TestIoFaults::aPasswordChangeIsWholeOrNotAtAll()
{
    QFETCH(int, error);
    int failed = 0;
    for (int at = 1;; ++at, ++failed) {
        const QTemporaryDir folder;
        {
            const auto vault = open(folder.path());
            VERIFY_OK(vault);
            VERIFY_OK((*vault)->drafts().save(draft(u"case"_s, u"kept"_s)));
        }
        const QStringList said = run("--password", folder.path(), at, error);
        const auto before = open(folder.path(), firstFill);
        if (before)
            VERIFY_OK((*before)->drafts().load(u"case"_s));
        // Never both, never neither; and what was promised is the new one.
        QVERIFY(!before || !said.contains(u"changed"_s));
        if (!before) {
            const auto after = open(folder.path(), secondFill);
            VERIFY_OK(after);
            VERIFY_OK((*after)->drafts().load(u"case"_s));
        }
        if (wentThrough(said))
            break;
    }
    QVERIFY(failed >= 4);
}

void TestIoFaults::aCopyIsWholeOrNotThere()
{
    QFETCH(int, error);
    int failed = 0;
    for (int at = 1;; at += 3, ++failed) {
        const QTemporaryDir folder;
        {
            const auto vault = open(folder.path());
            VERIFY_OK(vault);
            VERIFY_OK((*vault)->drafts().save(draft(u"case"_s, u"kept"_s)));
        }
        const QStringList said = run("--backup", folder.path(), at, error);
        const QString target = folder.path() + u"/copies"_s;
        const QStringList copies = QDir(target).entryList({u"vault-*"_s}, QDir::Dirs);
        QVERIFY(copies.size() == 1 || !said.contains(u"copied"_s));
        const SystemClock clock;
        for (const QString &copy : copies) {
            const auto content =
                checkVault(target + u'/' + copy, operatorKey(login, firstFill), clock);
            VERIFY_OK(content);
            QCOMPARE(content->drafts, 1);
        }
        VERIFY_OK(open(folder.path()));
        if (wentThrough(said))
            break;
    }
    QVERIFY(failed > 3);
}

void TestIoFaults::aRestoreIsCompletedByTheNextOpening()
{
    QFETCH(int, error);
    int failed = 0;
    for (int at = 1;; ++at, ++failed) {
        const QTemporaryDir folder;
        VERIFY_OK(leaveCopy(folder.path()));
        const QStringList said = run("--restore", folder.path(), at, error);
        // Half of a copy stays only where it is needed for the rest.
        if (error != 0 && !QFile::exists(folder.path() + u"/vault/restoring"_s))
            QVERIFY(inVault(folder.path(), u"*.restored"_s).isEmpty());
        const auto vault = open(folder.path());
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->drafts().load(u"old"_s));
        const bool replaced = !(*vault)->drafts().load(u"new"_s).ok();
        QVERIFY(replaced || !said.contains(u"done"_s));
        // What was replaced is beside it, whole.
        if (replaced)
            QCOMPARE(inVault(folder.path(), u"replaced-*"_s).size(), 1);
        QVERIFY(inVault(folder.path(), u"*.restored"_s).isEmpty());
        if (wentThrough(said))
            break;
        if (error != 0)
            QCOMPARE(said.last(), error == ENOSPC ? u"vaultDiskFull"_s : u"vaultError"_s);
    }
    QVERIFY(failed >= 4);
}

void TestIoFaults::aCopyThatCannotBeReadIsNoFullDisk()
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

void TestIoFaults::aRestoreBegunAnewFirstEndsTheOneBefore()
{
    int killed = 0;
    for (int at = 1;; ++at, ++killed) {
        const QTemporaryDir folder;
        VERIFY_OK(leaveCopy(folder.path()));
        const QStringList said = run("--restore", folder.path(), at, 0);
        // The second one does not get far; what the first left is a vault nevertheless.
        const QString empty = folder.path() + u"/other"_s;
        QVERIFY(QDir().mkpath(empty));
        QVERIFY(QFile::copy(folder.path() + u"/copy/keyslots.json"_s, empty + u"/keyslots.json"_s));
        COMPARE_CODE(restoreVault(empty, folder.path() + u"/vault"_s, QDateTime::currentDateTime()),
                     "vaultItemMissing");
        const auto vault = open(folder.path());
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->drafts().load(u"old"_s));
        if (wentThrough(said))
            break;
    }
    QVERIFY(killed >= 4);
}

void TestIoFaults::onlyTheLatestTwoOfWhatWasReplacedStay()
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

void TestIoFaults::whatCannotBeReadNowIsNotDamaged()
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

void TestIoFaults::aCounterThatCannotBeReadNowIsNotBegunAnew()
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
    if (arguments.size() == 3 && arguments.at(1).startsWith(u"--"_s))
        return child(arguments);
    TestIoFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_io_faults.moc"
