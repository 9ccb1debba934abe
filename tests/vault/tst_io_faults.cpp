#include "vault/backup.h"
#include "vault/fault_child.h"
#include "vault/vault_fixture.h"

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

constexpr char fill = 'a';
const QString login = u"aigerim"_s;

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
    arm();
    const auto vault = Vault::open(folder + u"/vault"_s, operatorKey(login, fill), clock);
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
    if (what == u"--restore"_s)
        arm();
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
    void aWriteThatFailsLosesNoPromise_data() { faultRows(); }
    void aWriteThatFailsLosesNoPromise();
    void aCopyIsWholeOrNotThere_data() { faultRows(); }
    void aCopyIsWholeOrNotThere();
    void aRestoreIsCompletedByTheNextOpening();

private:
    static Result<std::unique_ptr<Vault>> open(const QString &folder)
    {
        static const SystemClock clock;
        return Vault::open(folder + u"/vault"_s, operatorKey(login, fill), clock);
    }
};

void TestIoFaults::aWriteThatFailsLosesNoPromise()
{
    QFETCH(int, error);
    int failed = 0;
    // The steps grow: the many writes of one attachment are alike.
    for (int at = 1, step = 1;; at += step) {
        const QTemporaryDir folder;
        const FaultyRun run = runFaulty("--case", folder.path(), at, error);
        const auto vault = open(folder.path());
        VERIFY_OK(vault);
        if (run.has("draft"))
            VERIFY_OK((*vault)->drafts().load(u"case"_s));
        if (run.has("attachment")) {
            QBuffer target;
            QVERIFY(target.open(QIODevice::WriteOnly));
            VERIFY_OK((*vault)->attachments().read(u"att"_s, target));
        }
        if (run.has("signed"))
            VERIFY_OK((*vault)->outbox().find(u"key"_s));
        if (run.isWhole())
            break;
        if (error == ENOSPC)
            QCOMPARE(run.said.last(), u"vaultDiskFull"_s);
        ++failed;
        step = at > 30 ? 4 : 1;
    }
    QVERIFY(failed > 20);
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
        const FaultyRun run = runFaulty("--backup", folder.path(), at, error);
        const QString target = folder.path() + u"/copies"_s;
        const QStringList copies = QDir(target).entryList({u"vault-*"_s}, QDir::Dirs);
        QVERIFY(copies.size() == 1 || !run.has("copied"));
        const SystemClock clock;
        for (const QString &copy : copies) {
            const auto content = checkVault(target + u'/' + copy, operatorKey(login, fill), clock);
            VERIFY_OK(content);
            QCOMPARE(content->drafts, 1);
        }
        VERIFY_OK(open(folder.path()));
        if (run.isWhole())
            break;
    }
    QVERIFY(failed > 3);
}

void TestIoFaults::aRestoreIsCompletedByTheNextOpening()
{
    int killed = 0;
    for (int at = 1;; ++at, ++killed) {
        const QTemporaryDir folder;
        {
            const auto vault = open(folder.path());
            VERIFY_OK(vault);
            VERIFY_OK((*vault)->drafts().save(draft(u"old"_s, u"in the copy"_s)));
            const auto copy = (*vault)->backUp(folder.path() + u"/copies"_s, 1);
            VERIFY_OK(copy);
            QVERIFY(QDir().rename(*copy, folder.path() + u"/copy"_s));
            VERIFY_OK((*vault)->drafts().save(draft(u"new"_s, u"after the copy"_s)));
        }
        const FaultyRun run = runFaulty("--restore", folder.path(), at, 0);
        const auto vault = open(folder.path());
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->drafts().load(u"old"_s));
        const bool replaced = !(*vault)->drafts().load(u"new"_s).ok();
        QVERIFY(replaced || !run.has("done"));
        // What was replaced is beside it, whole.
        if (replaced)
            QCOMPARE(QDir(folder.path() + u"/vault"_s).entryList({u"replaced-*"_s}).size(), 1);
        if (run.isWhole())
            break;
    }
    QVERIFY(killed >= 4);
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
