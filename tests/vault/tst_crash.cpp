#include "vault/vault_fixture.h"

#include <QBuffer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

/// The child of the test is this program again. It works in the vault and says on its output what
/// was promised to be durable; the parent kills it and looks whether the promises hold.
namespace {

constexpr int stepsOfCase = 5;

void promise(int caseNumber, int step)
{
    std::printf("%d %d\n", caseNumber, step);
    std::fflush(stdout);
}

int work(Vault &vault, int firstCase)
{
    for (int number = firstCase;; ++number) {
        const QString caseId = QStringLiteral("case-%1").arg(number);
        const QString key = QStringLiteral("key-%1").arg(number);
        QBuffer file;
        file.setData(QByteArray(700'000, 'x'));
        file.open(QIODevice::ReadOnly);
        if (!vault.drafts().save(draft(caseId, u"text"_s)))
            return 1;
        promise(number, 1);
        if (!vault.attachments().add({key, caseId, {}, {}, {}, 1, 0, {}}, file))
            return 1;
        promise(number, 2);
        if (!vault.outbox().put(outboxItem(key, caseId)))
            return 1;
        promise(number, 3);
        if (!vault.outbox().markSending(key))
            return 1;
        promise(number, 4);
        if (!vault.outbox().acknowledge(key, {{u"number"_s, number}}))
            return 1;
        promise(number, 5);
    }
}

int fillDisk(Vault &vault)
{
    // Every file of this process ends at 2 MiB: to SQLite a disk without room.
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{2 * 1024 * 1024, 2 * 1024 * 1024};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
        return 1;
    QBuffer file;
    file.setData(QByteArray(8 * 1024 * 1024, 'x'));
    file.open(QIODevice::ReadOnly);
    const Result<Attachment> added =
        vault.attachments().add({u"att"_s, u"case-0"_s, {}, {}, {}, 1, 0, {}}, file);
    std::printf("%s\n", added ? "none" : qPrintable(codeOf(added.failure())));
    const Result<Draft> kept = vault.drafts().load(u"case-0"_s);
    std::printf("%s\n", kept ? "kept" : qPrintable(codeOf(kept.failure())));
    std::fflush(stdout);
    return 0;
}

int child(const QStringList &arguments)
{
    const SystemClock clock;
    const auto vault = Vault::open(arguments.at(2), operatorKey(u"aigerim"_s, 'a'), clock);
    if (!vault) {
        std::printf("%s\n", qPrintable(codeOf(vault.failure())));
        return 1;
    }
    if (arguments.at(1) == u"--fill-disk"_s)
        return fillDisk(**vault);
    return work(**vault, arguments.at(3).toInt());
}

} // namespace

class TestCrash final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKillBetweenAnyStepsLosesNothing();
    void aKillWhileTheVaultIsMadeLeavesItUsable();
    void aFullDiskKeepsWhatWasThere();
    void anotherProcessFindsTheVaultBusy();

private:
    Result<std::unique_ptr<Vault>> open()
    {
        return Vault::open(m_folder.path(), operatorKey(u"aigerim"_s, 'a'), m_clock);
    }

    QTemporaryDir m_folder;
    SystemClock m_clock;
};

void TestCrash::aKillBetweenAnyStepsLosesNothing()
{
    int nextCase = 1;
    QRandomGenerator random(20261102);
    for (int round = 0; round < 12; ++round) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--work"_s, m_folder.path(), QString::number(nextCase)});
        // After a different step each round, at no particular moment within the one under way.
        const int promises = 1 + round % stepsOfCase + stepsOfCase * random.bounded(3);
        QByteArray last;
        for (int line = 0; line < promises; ++line) {
            while (!process.canReadLine())
                QVERIFY(process.waitForReadyRead(30'000));
            last = process.readLine();
        }
        process.kill();
        process.waitForFinished();
        while (process.canReadLine())
            last = process.readLine();

        const int caseNumber = last.split(' ').at(0).toInt();
        const int promised = last.split(' ').at(1).trimmed().toInt();
        const auto vault = open();
        VERIFY_OK(vault);
        for (int number = nextCase; number < caseNumber; ++number)
            QCOMPARE((*vault)->outbox().find(QStringLiteral("key-%1").arg(number))->state,
                     OutboxState::Acknowledged);
        const QString caseId = QStringLiteral("case-%1").arg(caseNumber);
        const QString key = QStringLiteral("key-%1").arg(caseNumber);
        const Result<OutboxItem> item = (*vault)->outbox().find(key);
        const bool acknowledged = item && item->state == OutboxState::Acknowledged;
        if (!acknowledged) {
            QVERIFY(promised < 5);
            VERIFY_OK((*vault)->drafts().load(caseId));
        }
        if (!acknowledged && promised >= 2) {
            QBuffer target;
            QVERIFY(target.open(QIODevice::WriteOnly));
            VERIFY_OK((*vault)->attachments().read(key, target));
            QCOMPARE(target.size(), 700'000);
        }
        if (promised >= 3)
            QCOMPARE(item->request, outboxItem(key, caseId).request);
        if (promised == 4 && !acknowledged)
            QCOMPARE(item->state, OutboxState::Unknown);
        nextCase = caseNumber + 2;
    }
}

void TestCrash::aKillWhileTheVaultIsMadeLeavesItUsable()
{
    for (int round = 0; round < 8; ++round) {
        QTemporaryDir folder;
        const QString place = folder.filePath(u"vault"_s);
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--work"_s, place, u"1"_s});
        QVERIFY(process.waitForStarted());
        // From "nothing there yet" to "just made": kill as soon as the file of this round is there.
        const QStringList signs{u""_s, u"/lock"_s, u"/keyslots.json"_s, u"/vault.db"_s};
        const QString sign = place + signs.at(round % 4);
        QTRY_VERIFY(QFile::exists(sign) || process.state() == QProcess::NotRunning);
        process.kill();
        process.waitForFinished();
        VERIFY_OK(Vault::open(place, operatorKey(u"aigerim"_s, 'a'), m_clock));
    }
}

void TestCrash::aFullDiskKeepsWhatWasThere()
{
    {
        const auto vault = open();
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->drafts().save(draft(u"case-0"_s, u"kept"_s)));
    }
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--fill-disk"_s, m_folder.path()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardOutput(), QByteArray("vaultDiskFull\nkept\n"));
    const auto vault = open();
    VERIFY_OK(vault);
    QVERIFY((*vault)->attachments().of(u"case-0"_s)->isEmpty());
    VERIFY_OK((*vault)->drafts().save(draft(u"case-0"_s, u"goes on"_s)));
}

void TestCrash::anotherProcessFindsTheVaultBusy()
{
    const auto vault = open();
    VERIFY_OK(vault);
    QByteArray output;
    QCOMPARE(runProgram(QCoreApplication::applicationFilePath(),
                        {u"--work"_s, m_folder.path(), u"1"_s}, &output),
             1);
    QCOMPARE(output.trimmed(), QByteArray("vaultBusy"));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work"_s || arguments.value(1) == u"--fill-disk"_s)
        return child(arguments);
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
