// There is one vault for each login, and its data key is random: it never comes out of a password.
// A change of the password rewrites keyslots.json alone, where the same data key then stands
// wrapped by another; no page of the database is encrypted anew. So what a fault can hit is the
// keyslot file and the count of tries, at every write of each call that changes them.
#include "vault/fault_child.h"
#include "vault/vault_fixture.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

namespace {

constexpr char formerFill = 'a';
constexpr char nextFill = 'b';
const QString login = u"aigerim"_s;
const QString colleague = u"bolat"_s;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The keys of the administrators lie beside the vault.
Result<void> recover(const QString &folder)
{
    const SystemClock clock;
    const Secret administrator = Secret::copyOf(bytesOf(folder + u"/private.pem"_s));
    arm();
    return Vault::recover(folder + u"/vault"_s, administrator, operatorKey(login, nextFill), clock);
}

/// Each promise is said once it holds; the first failure ends the work.
Result<void> changeSlots(const QString &what, const QString &folder)
{
    const SystemClock clock;
    if (what == u"--password"_s)
        arm();
    const auto vault = Vault::open(folder + u"/vault"_s, operatorKey(login, formerFill), clock);
    if (!vault)
        return vault.failure();
    arm();
    if (what == u"--password"_s)
        return (*vault)->changePassword(operatorKey(login, nextFill));
    if (what == u"--operator"_s)
        return (*vault)->addOperator(operatorKey(colleague, nextFill));
    if (what == u"--recovery"_s)
        return (*vault)->setRecoveryKey(bytesOf(folder + u"/public.der"_s));
    const Result<void> begun = (*vault)->beginPasswordChange(operatorKey(login, nextFill));
    if (!begun)
        return begun;
    say("begun");
    return (*vault)->settlePassword(
        operatorKey(login, what == u"--settle-next"_s ? nextFill : formerFill));
}

int child(const QStringList &arguments)
{
    const Result<void> done = arguments.at(1) == u"--recover"_s
                                  ? recover(arguments.at(2))
                                  : changeSlots(arguments.at(1), arguments.at(2));
    say(done ? "done" : qPrintable(codeOf(done.failure())));
    return 0;
}

} // namespace

class TestKeyslotFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPasswordChangeIsWholeOrNotAtAll_data() { faultRows(); }
    void aPasswordChangeIsWholeOrNotAtAll();
    void aChangeInTwoStepsOpensAtEveryMoment_data();
    void aChangeInTwoStepsOpensAtEveryMoment();
    void aColleagueIsLetInOrNot_data() { faultRows(); }
    void aColleagueIsLetInOrNot();
    void theRecoverySlotIsThereOrNot_data() { faultRows(); }
    void theRecoverySlotIsThereOrNot();
    void aRecoveryIsWholeOrNotAtAll_data() { faultRows(); }
    void aRecoveryIsWholeOrNotAtAll();

private:
    /// A vault with a draft, and the keys of the administrators beside it.
    void prepare(const QString &folder, bool recoverable = false) const
    {
        const QString from = recoverable ? u"/recoverable"_s : u"/vault"_s;
        copyVault(m_prepared.path() + from, folder + u"/vault"_s);
        for (const QString &name : {u"/private.pem"_s, u"/public.der"_s})
            QFile::copy(m_prepared.path() + name, folder + name);
    }
    static Result<std::unique_ptr<Vault>> open(const QString &folder, char fill,
                                               const QString &who = login)
    {
        static const SystemClock clock;
        return Vault::open(folder + u"/vault"_s, operatorKey(who, fill), clock);
    }
    /// The password opens the vault, and the draft is there.
    static bool opens(const QString &folder, char fill)
    {
        const auto vault = open(folder, fill);
        return vault && (*vault)->drafts().load(u"case"_s);
    }
    bool isDatabaseAsBefore(const QString &folder) const
    {
        const QByteArray before = bytesOf(m_prepared.path() + u"/vault/vault.db"_s);
        return !before.isEmpty() && bytesOf(folder + u"/vault/vault.db"_s) == before;
    }

    QTemporaryDir m_prepared;
};

void TestKeyslotFaults::initTestCase()
{
    const QString folder = m_prepared.path();
    QCOMPARE(runProgram(u"openssl"_s,
                        {u"genpkey"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s,
                         u"rsa_keygen_bits:2048"_s, u"-out"_s, folder + u"/private.pem"_s}),
             0);
    QCOMPARE(
        runProgram(u"openssl"_s, {u"pkey"_s, u"-in"_s, folder + u"/private.pem"_s, u"-pubout"_s,
                                  u"-outform"_s, u"DER"_s, u"-out"_s, folder + u"/public.der"_s}),
        0);
    {
        const auto vault = open(folder, formerFill);
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->drafts().save(draft(u"case"_s, u"kept"_s)));
    }
    copyVault(folder + u"/vault"_s, folder + u"/recoverable"_s);
    const SystemClock clock;
    const auto vault =
        Vault::open(folder + u"/recoverable"_s, operatorKey(login, formerFill), clock);
    VERIFY_OK(vault);
    VERIFY_OK((*vault)->setRecoveryKey(bytesOf(folder + u"/public.der"_s)));
}

void TestKeyslotFaults::aPasswordChangeIsWholeOrNotAtAll()
{
    QFETCH(int, error);
    int failed = 0;
    for (int at = 1;; ++at, ++failed) {
        const QTemporaryDir folder;
        prepare(folder.path());
        const FaultyRun run = runFaulty("--password", folder.path(), at, error);
        if (run.isWhole())
            QVERIFY(isDatabaseAsBefore(folder.path()));
        // Never both, never neither; and what was promised is the new one.
        const bool former = opens(folder.path(), formerFill);
        QVERIFY(former != opens(folder.path(), nextFill));
        QVERIFY(!former || !run.has("done"));
        if (run.isWhole())
            break;
        if (error != 0)
            QCOMPARE(run.said.last(), expectedCode(error));
    }
    QVERIFY(failed >= 4);
}

void TestKeyslotFaults::aChangeInTwoStepsOpensAtEveryMoment_data()
{
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("taken");
    for (const bool taken : {true, false}) {
        const char *answer = taken ? "the registry took it" : "the registry refused it";
        QTest::addRow("disk full, %s", answer) << ENOSPC << taken;
        QTest::addRow("input/output error, %s", answer) << EIO << taken;
        QTest::addRow("killed, %s", answer) << 0 << taken;
    }
}

void TestKeyslotFaults::aChangeInTwoStepsOpensAtEveryMoment()
{
    QFETCH(int, error);
    QFETCH(bool, taken);
    int failed = 0;
    int begun = 0;
    for (int at = 1;; ++at, ++failed) {
        const QTemporaryDir folder;
        prepare(folder.path());
        const FaultyRun run =
            runFaulty(taken ? "--settle-next" : "--settle-former", folder.path(), at, error);
        if (run.isWhole())
            QVERIFY(isDatabaseAsBefore(folder.path()));
        const bool former = opens(folder.path(), formerFill);
        const bool next = opens(folder.path(), nextFill);
        // Until it has begun the former one opens, and from then on the one that the registry has;
        // the other one may open as well until all is done.
        QVERIFY(former || run.has("begun"));
        QVERIFY(!run.has("begun") || (taken ? next : former));
        QVERIFY(!run.has("done") || former != next);
        begun += run.has("begun") ? 1 : 0;
        if (run.isWhole())
            break;
        if (error != 0)
            QCOMPARE(run.said.last(), expectedCode(error));
    }
    // Faults before and after it had begun.
    QVERIFY(begun >= 4 && failed - begun >= 3);
}

void TestKeyslotFaults::aColleagueIsLetInOrNot()
{
    QFETCH(int, error);
    int failed = 0;
    for (int at = 1;; ++at, ++failed) {
        const QTemporaryDir folder;
        prepare(folder.path());
        const FaultyRun run = runFaulty("--operator", folder.path(), at, error);
        QVERIFY(opens(folder.path(), formerFill));
        if (run.has("done"))
            VERIFY_OK(open(folder.path(), nextFill, colleague));
        if (run.isWhole())
            break;
        if (error != 0)
            QCOMPARE(run.said.last(), expectedCode(error));
    }
    QVERIFY(failed >= 4);
}

void TestKeyslotFaults::theRecoverySlotIsThereOrNot()
{
    QFETCH(int, error);
    const Secret administrator = Secret::copyOf(bytesOf(m_prepared.path() + u"/private.pem"_s));
    int failed = 0;
    for (int at = 1;; ++at, ++failed) {
        const QTemporaryDir folder;
        prepare(folder.path());
        const FaultyRun run = runFaulty("--recovery", folder.path(), at, error);
        QVERIFY(opens(folder.path(), formerFill));
        if (run.has("done")) {
            const SystemClock clock;
            VERIFY_OK(Vault::recover(folder.path() + u"/vault"_s, administrator,
                                     operatorKey(login, nextFill), clock));
            QVERIFY(opens(folder.path(), nextFill));
        }
        if (run.isWhole())
            break;
        if (error != 0)
            QCOMPARE(run.said.last(), expectedCode(error));
    }
    QVERIFY(failed >= 4);
}

void TestKeyslotFaults::aRecoveryIsWholeOrNotAtAll()
{
    QFETCH(int, error);
    int failed = 0;
    for (int at = 1;; ++at, ++failed) {
        const QTemporaryDir folder;
        prepare(folder.path(), true);
        const FaultyRun run = runFaulty("--recover", folder.path(), at, error);
        const bool next = opens(folder.path(), nextFill);
        QVERIFY(next || !run.has("done"));
        QVERIFY(next != opens(folder.path(), formerFill));
        if (run.isWhole())
            break;
        if (error != 0)
            QCOMPARE(run.said.last(), expectedCode(error));
    }
    QVERIFY(failed >= 4);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1).startsWith(u"--"_s))
        return child(arguments);
    TestKeyslotFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyslot_faults.moc"
