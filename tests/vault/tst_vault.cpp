#include "vault/vault_fixture.h"

#include "vault/cipher_driver.h"
#include "vault/connection.h"
#include "vault/vault_thread.h"

#include <QBuffer>
#include <QDir>
#include <QSqlDatabase>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

class TestVault final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMalformedKeyLeavesNoFile();
    void draftsComeBackWithStepAndFocus();
    void aWrongPasswordIsCountedAndSlowedDown();
    void aPasswordThatIsTriedAtTwoSlotsCountsOnce();
    void anUnknownOperatorIsRefused();
    void aSecondUserOfTheFolderIsRefused();
    void nothingIsReadableOnTheDisk();
    void aPlainDatabaseIsRefused();
    void aTamperedPageIsDamage();
    void aForeignFileIsToldFromDamage();
    void anEmptiedDatabaseIsNotANewOne();
    void lostKeyslotsAreNotReplaced();
    void aNewerSchemaIsRefused();
    void operatorsSeeOnlyTheirOwn();
    void aChangedPasswordKeepsTheDrafts();
    void anAdministratorRecovers();
    void theThreadAnswersInOrder();
    void anotherThreadIsRefused();

private:
    Result<std::unique_ptr<Vault>> open(const char *login = "aigerim", char fill = 'a')
    {
        return Vault::open(m_path, operatorKey(QString::fromUtf8(login), fill), m_clock);
    }
    QByteArray content(const char *name) const
    {
        QFile file(m_path + u'/' + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    ManualClock m_clock{QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC)};
};

void TestVault::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"қойма"_s);
}

void TestVault::aMalformedKeyLeavesNoFile()
{
    COMPARE_CODE(Vault::open(m_path, {u"a"_s, Secret(), {QByteArray(16, 'a'), {}}}, m_clock),
                 "vaultError");
    QVERIFY(!QDir(m_path).exists());

    const QString file = m_folder->filePath(u"vault.db"_s);
    for (const int size : {0, 32, 47, 49}) {
        const Result<std::unique_ptr<Connection>> opened =
            Connection::open(file, Secret::copyOf(QByteArray(size, 'k')), u"a"_s, m_clock);
        COMPARE_CODE(opened, "vaultError");
        QVERIFY(!QFile::exists(file));
    }
}

void TestVault::draftsComeBackWithStepAndFocus()
{
    {
        const auto vault = open();
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->drafts().save(draft(u"case-1"_s, u"Қазақша мәтін"_s)));
        m_clock.advanceSeconds(60);
        VERIFY_OK((*vault)->drafts().save(draft(u"case-2"_s, u"second"_s)));
        m_clock.advanceSeconds(60);
        VERIFY_OK((*vault)->drafts().save(draft(u"case-1"_s, u"Өзгертілді"_s)));
    }
    const auto vault = open();
    VERIFY_OK(vault);
    const Result<QList<Draft>> all = (*vault)->drafts().all();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().caseId, u"case-1"_s);
    QCOMPARE(all->first().content[u"text"].toString(), u"Өзгертілді"_s);
    QCOMPARE(all->first().step, u"applicant"_s);
    QCOMPARE(all->first().focusField, u"bin"_s);
    QCOMPARE(all->first().changedAt, m_clock.now());
    VERIFY_OK((*vault)->drafts().remove(u"case-1"_s));
    COMPARE_CODE((*vault)->drafts().load(u"case-1"_s), "vaultItemMissing");
    COMPARE_CODE((*vault)->drafts().remove(u"case-1"_s), "vaultItemMissing");
}

void TestVault::aWrongPasswordIsCountedAndSlowedDown()
{
    VERIFY_OK(open());
    for (int i = 0; i < 5; ++i)
        COMPARE_CODE(open("aigerim", 'x'), "vaultWrongPassword");
    const auto slowed = open();
    COMPARE_CODE(slowed, "vaultTooManyTries");
    QCOMPARE(slowed.failure().detail, u"30"_s);
    m_clock.advanceSeconds(30);
    VERIFY_OK(open());
    COMPARE_CODE(open("aigerim", 'x'), "vaultWrongPassword");
    VERIFY_OK(open());
}

void TestVault::aPasswordThatIsTriedAtTwoSlotsCountsOnce()
{
    VERIFY_OK(open());
    for (int i = 0; i < 5; ++i)
        COMPARE_CODE(open("aigerim", 'x'), "vaultWrongPassword");
    m_clock.advanceSeconds(30);
    COMPARE_CODE(open("aigerim", 'x'), "vaultWrongPassword");
    OperatorKey second = operatorKey(u"aigerim"_s, 'a');
    second.furtherTry = true;
    VERIFY_OK(Vault::open(m_path, second, m_clock));
}

void TestVault::anUnknownOperatorIsRefused()
{
    QVERIFY(!Vault::derivationOf(m_path, u"aigerim"_s)->has_value());
    VERIFY_OK(open());
    COMPARE_CODE(open("stranger"), "vaultOperatorUnknown");
    QCOMPARE((*Vault::derivationOf(m_path, u"aigerim"_s))->salt, QByteArray(16, 'a'));
    QVERIFY(!Vault::derivationOf(m_path, u"stranger"_s)->has_value());
}

void TestVault::aSecondUserOfTheFolderIsRefused()
{
    const auto first = open();
    VERIFY_OK(first);
    COMPARE_CODE(open(), "vaultBusy");
}

void TestVault::nothingIsReadableOnTheDisk()
{
    const QByteArray latin = "PLANTED-needle-940140000385";
    const QByteArray cyrillic = "Құпиялылық-өтініш";
    const auto vault = open();
    VERIFY_OK(vault);
    const QString text = QString::fromUtf8(latin + cyrillic);
    VERIFY_OK((*vault)->drafts().save(draft(u"case-1"_s, text)));
    QBuffer file;
    file.setData((latin + cyrillic).repeated(5000));
    QVERIFY(file.open(QIODevice::ReadOnly));
    VERIFY_OK((*vault)->attachments().add(
        {u"att"_s, u"case-1"_s, u"charter"_s, text, u"application/pdf"_s, 1, 0, {}}, file));
    OutboxItem item = outboxItem(u"key-1"_s, u"case-1"_s);
    item.request = latin + cyrillic;
    VERIFY_OK((*vault)->outbox().put(item));

    QVERIFY2(!content("vault.db-wal").isEmpty(), "the log is where the words would be first");
    const QString utf16 = QString::fromUtf8(cyrillic);
    const QByteArray wide(static_cast<const char *>(static_cast<const void *>(utf16.utf16())),
                          utf16.size() * 2);
    const QStringList files = QDir(m_path).entryList(QDir::Files);
    QVERIFY(files.size() >= 4);
    for (const QString &name : files) {
        const QByteArray bytes = content(qPrintable(name));
        QVERIFY2(
            !(QFile::permissions(m_path + u'/' + name) & (QFile::ReadGroup | QFile::ReadOther)),
            qPrintable(name));
        for (const QByteArray &needle : {latin, cyrillic, wide, QByteArray("CREATE TABLE")})
            QVERIFY2(!bytes.contains(needle), qPrintable(name));
    }
}

void TestVault::aPlainDatabaseIsRefused()
{
    VERIFY_OK(open());
    QFile file(m_path + u"/vault.db"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("SQLite format 3" + QByteArray(4081, '\0'));
    file.close();
    COMPARE_CODE(open(), "vaultNotEncrypted");
}

void TestVault::aTamperedPageIsDamage()
{
    {
        const auto vault = open();
        for (int i = 0; i < 40; ++i)
            VERIFY_OK((*vault)->drafts().save(
                draft(QStringLiteral("case-%1").arg(i), QString(2000, u'x'))));
    }
    QFile file(m_path + u"/vault.db"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // One flipped bit in every page but the first, so that whatever is read next has one.
    for (qint64 at = 4096 + 100; at < file.size(); at += 4096) {
        file.seek(at);
        const char byte = file.read(1).at(0);
        file.seek(at);
        file.write(QByteArray(1, static_cast<char>(byte ^ 1)));
    }
    file.close();
    const auto vault = open();
    if (vault)
        COMPARE_CODE((*vault)->drafts().all(), "vaultDamaged");
    else
        COMPARE_CODE(vault, "vaultDamaged");
}

void TestVault::aForeignFileIsToldFromDamage()
{
    VERIFY_OK(open());
    const QByteArray own = content("vault.db");
    QFile file(m_path + u"/vault.db"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'z'));
    file.close();
    // Not "wrong password": the keyslot has already proved the password.
    COMPARE_CODE(open(), "vaultOtherKey");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(own.first(16) + QByteArray(8176, 'z'));
    file.close();
    COMPARE_CODE(open(), "vaultDamaged");
}

void TestVault::anEmptiedDatabaseIsNotANewOne()
{
    VERIFY_OK(open());
    QVERIFY(QFile::resize(m_path + u"/vault.db"_s, 0));
    COMPARE_CODE(open(), "vaultDamaged");
    QVERIFY(QFile::remove(m_path + u"/vault.db"_s));
    COMPARE_CODE(open(), "vaultDamaged");
    QVERIFY(!QFile::exists(m_path + u"/vault.db"_s));
}

void TestVault::lostKeyslotsAreNotReplaced()
{
    VERIFY_OK(open());
    const QByteArray before = content("vault.db");
    QVERIFY(QFile::remove(m_path + u"/keyslots.json"_s));
    COMPARE_CODE(open(), "vaultKeyslotDamaged");
    QVERIFY(!QFile::exists(m_path + u"/keyslots.json"_s));
    QCOMPARE(content("vault.db"), before);
}

void TestVault::aNewerSchemaIsRefused()
{
    const QString file = m_folder->filePath(u"newer.db"_s);
    const QByteArray key(48, 'k');
    {
        auto connection = Connection::open(file, Secret::copyOf(key), u"a"_s, m_clock);
        VERIFY_OK(connection);
        VERIFY_OK((*connection)->query(u"PRAGMA user_version = 999"_s));
    }
    COMPARE_CODE(Connection::open(file, Secret::copyOf(key), u"a"_s, m_clock), "vaultNewerSchema");
}

void TestVault::operatorsSeeOnlyTheirOwn()
{
    {
        const auto vault = open();
        VERIFY_OK((*vault)->addOperator(operatorKey(u"bolat"_s, 'b')));
        VERIFY_OK((*vault)->drafts().save(draft(u"case-1"_s, u"hers"_s)));
        QBuffer file;
        file.setData("bytes");
        QVERIFY(file.open(QIODevice::ReadOnly));
        VERIFY_OK((*vault)->attachments().add(
            {u"att"_s, u"case-1"_s, u"charter"_s, u"a.pdf"_s, {}, 1, 0, {}}, file));
        VERIFY_OK((*vault)->outbox().put(outboxItem(u"key-1"_s, u"case-1"_s)));
    }
    const auto vault = open("bolat", 'b');
    VERIFY_OK(vault);
    QCOMPARE((*vault)->operators().size(), 2);
    QVERIFY((*vault)->drafts().all()->isEmpty());
    COMPARE_CODE((*vault)->drafts().load(u"case-1"_s), "vaultItemMissing");
    COMPARE_CODE((*vault)->drafts().remove(u"case-1"_s), "vaultItemMissing");
    QVERIFY((*vault)->attachments().of(u"case-1"_s)->isEmpty());
    QBuffer target;
    QVERIFY(target.open(QIODevice::WriteOnly));
    COMPARE_CODE((*vault)->attachments().read(u"att"_s, target), "vaultItemMissing");
    COMPARE_CODE((*vault)->attachments().remove(u"att"_s), "vaultItemMissing");
    QVERIFY((*vault)->outbox().pending()->isEmpty());
    COMPARE_CODE((*vault)->outbox().markSending(u"key-1"_s), "vaultItemMissing");
    COMPARE_CODE((*vault)->removeOperator(u"bolat"_s), "vaultError");
    VERIFY_OK((*vault)->removeOperator(u"aigerim"_s));
}

void TestVault::aChangedPasswordKeepsTheDrafts()
{
    {
        const auto vault = open();
        VERIFY_OK((*vault)->drafts().save(draft(u"case-1"_s, u"kept"_s)));
        VERIFY_OK((*vault)->changePassword(operatorKey(u"aigerim"_s, 'n')));
    }
    COMPARE_CODE(open("aigerim", 'a'), "vaultWrongPassword");
    const auto vault = open("aigerim", 'n');
    VERIFY_OK(vault);
    VERIFY_OK((*vault)->drafts().load(u"case-1"_s));
    COMPARE_CODE((*vault)->changePassword(operatorKey(u"bolat"_s, 'b')), "vaultError");
}

void TestVault::anAdministratorRecovers()
{
    const QString privateKey = m_folder->filePath(u"private.pem"_s);
    const QString publicKey = m_folder->filePath(u"public.der"_s);
    QCOMPARE(runProgram(u"openssl"_s, {u"genpkey"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s,
                                       u"rsa_keygen_bits:2048"_s, u"-out"_s, privateKey}),
             0);
    QCOMPARE(runProgram(u"openssl"_s, {u"pkey"_s, u"-in"_s, privateKey, u"-pubout"_s, u"-outform"_s,
                                       u"DER"_s, u"-out"_s, publicKey}),
             0);
    QFile publicFile(publicKey);
    QFile privateFile(privateKey);
    QVERIFY(publicFile.open(QIODevice::ReadOnly) && privateFile.open(QIODevice::ReadOnly));
    const Secret administrator = Secret::copyOf(privateFile.readAll());
    {
        const auto vault = open();
        VERIFY_OK((*vault)->drafts().save(draft(u"case-1"_s, u"kept"_s)));
    }
    COMPARE_CODE(Vault::recover(m_path, administrator, operatorKey(u"new"_s, 'n'), m_clock),
                 "vaultItemMissing");
    {
        const auto vault = open();
        COMPARE_CODE((*vault)->setRecoveryKey("no key"), "vaultError");
        VERIFY_OK((*vault)->setRecoveryKey(publicFile.readAll()));
    }
    COMPARE_CODE(
        Vault::recover(m_path, Secret::copyOf("no key"), operatorKey(u"new"_s, 'n'), m_clock),
        "vaultWrongPassword");
    VERIFY_OK(Vault::recover(m_path, administrator, operatorKey(u"aigerim"_s, 'n'), m_clock));
    const auto vault = open("aigerim", 'n');
    VERIFY_OK(vault);
    VERIFY_OK((*vault)->drafts().load(u"case-1"_s));
}

void TestVault::theThreadAnswersInOrder()
{
    VaultThread thread(m_clock);
    const auto tooEarly =
        thread.run<QList<Draft>>([](Vault &vault) { return vault.drafts().all(); });
    const QFuture<Result<void>> opened = thread.open(m_path, operatorKey(u"aigerim"_s, 'a'));
    const auto saved = thread.run<void>(
        [](Vault &vault) { return vault.drafts().save(draft(u"case-1"_s, u"text"_s)); });
    const auto all = thread.run<QList<Draft>>([](Vault &vault) { return vault.drafts().all(); });
    COMPARE_CODE(tooEarly.result(), "vaultError");
    VERIFY_OK(opened.result());
    VERIFY_OK(saved.result());
    QCOMPARE(all.result()->size(), 1);
    VERIFY_OK(thread.close().result());
    VERIFY_OK(open());
}

void TestVault::anotherThreadIsRefused()
{
    const auto vault = open();
    VERIFY_OK(vault);
    QString code;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        const Result<QList<Draft>> drafts = (*vault)->drafts().all();
        code = drafts ? u"none"_s : codeOf(drafts.failure());
    }));
    thread->start();
    QVERIFY(thread->wait());
    QCOMPARE(code, u"vaultError"_s);
}

QTEST_GUILESS_MAIN(TestVault)
#include "tst_vault.moc"
