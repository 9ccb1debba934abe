#include "vault/vault_fixture.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

class TestOutbox final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signedBytesComeBackAsTheyWere();
    void theSameKeyTwiceIsOneItem();
    void aCaseIsSignedOnce();
    void onlyTheRightOrderIsTaken_data();
    void onlyTheRightOrderIsTaken();
    void sendingIsUnknownAfterARestart();
    void acknowledgementLetsTheDraftGo();
    void aWithdrawnCaseMayBeSignedAgain();
    void aReasonIsKeptWithWhatWasTakenBack();
    void theCaseOnTheScreenIsFoundAgainWhileItsDraftIsThere();
    void aWaitingCaseKeepsItsDraft();
    void attachmentsComeBackInOrder();
    void badAttachmentsLeaveNothing_data();
    void badAttachmentsLeaveNothing();
    void aCaseIsBounded();
    void aSourceThatFailsLeavesNothing();
    void anotherKeyOfAnOfficeForgetsNoStore();

private:
    void reopen()
    {
        m_vault.reset();
        auto vault = Vault::open(m_folder->path(), operatorKey(u"aigerim"_s, 'a'), m_clock);
        VERIFY_OK(vault);
        m_vault = *std::move(vault);
    }
    Result<Attachment> attach(const QString &id, const QByteArray &bytes,
                              const QString &caseId = u"case-1"_s)
    {
        QBuffer file;
        file.setData(bytes);
        file.open(QIODevice::ReadOnly);
        return m_vault->attachments().add(
            {id, caseId, u"charter"_s, u"жарғы.pdf"_s, u"application/pdf"_s, 3, 0, {}}, file);
    }
    QByteArray bytesOf(const QString &id)
    {
        QBuffer target;
        target.open(QIODevice::WriteOnly);
        return m_vault->attachments().read(id, target) ? target.data() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock{QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<Vault> m_vault;
};

namespace {

class BrokenDevice final : public QIODevice
{
protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_given > 600'000) {
            setErrorString(u"the stick was pulled out"_s);
            return -1;
        }
        memset(data, 'x', static_cast<std::size_t>(size));
        m_given += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }
    bool atEnd() const override { return false; }

private:
    qint64 m_given = 0;
};

} // namespace

void TestOutbox::init()
{
    m_vault.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    reopen();
    VERIFY_OK(m_vault->drafts().save(draft(u"case-1"_s, u"text"_s)));
}

void TestOutbox::signedBytesComeBackAsTheyWere()
{
    OutboxItem item = outboxItem(u"key-1"_s, u"case-1"_s);
    item.request = QByteArray("\x00\xff{\r\n}", 6) + "Қ";
    VERIFY_OK(m_vault->outbox().put(item));
    reopen();
    const Result<OutboxItem> kept = m_vault->outbox().find(u"key-1"_s);
    VERIFY_OK(kept);
    QCOMPARE(kept->request, item.request);
    QCOMPARE(kept->signature, item.signature);
    QCOMPARE(kept->lookupId, u"lookup"_s);
    QCOMPARE(kept->state, OutboxState::Waiting);
    QCOMPARE(kept->attempts, 0);
    QCOMPARE(kept->createdAt, m_clock.now());
    QCOMPARE(m_vault->outbox().ofCase(u"case-1"_s)->idempotencyKey, u"key-1"_s);
}

void TestOutbox::theSameKeyTwiceIsOneItem()
{
    OutboxItem item = outboxItem(u"key-1"_s, u"case-1"_s);
    VERIFY_OK(m_vault->outbox().put(item));
    VERIFY_OK(m_vault->outbox().put(item));
    QCOMPARE(m_vault->outbox().pending()->size(), 1);
    item.request += ' ';
    COMPARE_CODE(m_vault->outbox().put(item), "vaultError");
    item.signature.clear();
    COMPARE_CODE(m_vault->outbox().put(item), "vaultError");
}

void TestOutbox::aCaseIsSignedOnce()
{
    VERIFY_OK(m_vault->outbox().put(outboxItem(u"key-1"_s, u"case-1"_s)));
    COMPARE_CODE(m_vault->outbox().put(outboxItem(u"key-2"_s, u"case-1"_s)), "vaultError");
    COMPARE_CODE(m_vault->outbox().find(u"key-2"_s), "vaultItemMissing");
}

void TestOutbox::onlyTheRightOrderIsTaken_data()
{
    QTest::addColumn<QByteArray>("calls");
    QTest::addColumn<QString>("state");
    // s sending, w waiting, u unknown, a acknowledged, x withdrawn; a capital one must be refused.
    QTest::newRow("answered at once") << QByteArray("sa") << u"acknowledged"_s;
    QTest::newRow("not reached, again") << QByteArray("swsa") << u"acknowledged"_s;
    QTest::newRow("unknown, asked") << QByteArray("suua") << u"acknowledged"_s;
    QTest::newRow("unknown, sent again") << QByteArray("susu") << u"unknown"_s;
    QTest::newRow("refused") << QByteArray("sx") << u"withdrawn"_s;
    QTest::newRow("acknowledged twice") << QByteArray("saa") << u"acknowledged"_s;
    QTest::newRow("waiting is not under way") << QByteArray("WU") << u"waiting"_s;
    QTest::newRow("unknown is not forgotten") << QByteArray("suW") << u"unknown"_s;
    QTest::newRow("sending once") << QByteArray("sS") << u"sending"_s;
    QTest::newRow("acknowledged stays") << QByteArray("saSWUX") << u"acknowledged"_s;
    QTest::newRow("withdrawn stays") << QByteArray("xSWUA") << u"withdrawn"_s;
}

void TestOutbox::onlyTheRightOrderIsTaken()
{
    QFETCH(QByteArray, calls);
    QFETCH(QString, state);
    Outbox &outbox = m_vault->outbox();
    const QString key = u"key-1"_s;
    VERIFY_OK(outbox.put(outboxItem(key, u"case-1"_s)));
    for (const char call : calls) {
        const Result<void> done = [&]() -> Result<void> {
            switch (QChar::fromLatin1(call).toLower().unicode()) {
            case 's':
                return outbox.markSending(key);
            case 'w':
                return outbox.markWaiting(key, FailureCode::RegistryUnreachable);
            case 'u':
                return outbox.markUnknown(key, FailureCode::RegistryTimeout);
            case 'a':
                return outbox.acknowledge(key, {{u"number"_s, u"2026-11-000001"_s}});
            default:
                return outbox.withdraw(key, FailureCode::RequestSignatureInvalid);
            }
        }();
        if (QChar::fromLatin1(call).isUpper())
            COMPARE_CODE(done, "vaultError");
        else
            VERIFY_OK(done);
    }
    QCOMPARE(outboxStateName(outbox.find(key)->state), state);
    COMPARE_CODE(outbox.markSending(u"absent"_s), "vaultItemMissing");
}

void TestOutbox::sendingIsUnknownAfterARestart()
{
    VERIFY_OK(m_vault->outbox().put(outboxItem(u"key-1"_s, u"case-1"_s)));
    VERIFY_OK(m_vault->outbox().markSending(u"key-1"_s));
    reopen();
    const Result<OutboxItem> item = m_vault->outbox().find(u"key-1"_s);
    QCOMPARE(item->state, OutboxState::Unknown);
    QCOMPARE(item->attempts, 1);
    QCOMPARE(item->lastFailure, FailureCode::OutcomeUnknown);
}

void TestOutbox::acknowledgementLetsTheDraftGo()
{
    VERIFY_OK(attach(u"att-1"_s, "bytes"));
    VERIFY_OK(m_vault->outbox().put(outboxItem(u"key-1"_s, u"case-1"_s)));
    VERIFY_OK(m_vault->outbox().markSending(u"key-1"_s));
    VERIFY_OK(m_vault->outbox().acknowledge(u"key-1"_s, {{u"number"_s, u"1"_s}}));
    VERIFY_OK(m_vault->outbox().acknowledge(u"key-1"_s, {{u"number"_s, u"2"_s}}));
    reopen();
    COMPARE_CODE(m_vault->drafts().load(u"case-1"_s), "vaultItemMissing");
    COMPARE_CODE(m_vault->attachments().find(u"att-1"_s), "vaultItemMissing");
    QVERIFY(m_vault->outbox().pending()->isEmpty());
    const Result<QList<OutboxItem>> done = m_vault->outbox().acknowledged(10);
    QCOMPARE(done->size(), 1);
    QCOMPARE(done->first().answer[u"number"].toString(), u"1"_s);
    QVERIFY(!done->first().request.isEmpty());
}

void TestOutbox::aWithdrawnCaseMayBeSignedAgain()
{
    VERIFY_OK(m_vault->outbox().put(outboxItem(u"key-1"_s, u"case-1"_s)));
    VERIFY_OK(m_vault->outbox().withdraw(u"key-1"_s, FailureCode::AttachmentMissing));
    QCOMPARE(m_vault->outbox().find(u"key-1"_s)->lastFailure, FailureCode::AttachmentMissing);
    VERIFY_OK(m_vault->drafts().load(u"case-1"_s));
    VERIFY_OK(m_vault->outbox().put(outboxItem(u"key-2"_s, u"case-1"_s)));
    QCOMPARE(m_vault->outbox().ofCase(u"case-1"_s)->idempotencyKey, u"key-2"_s);
}

void TestOutbox::aReasonIsKeptWithWhatWasTakenBack()
{
    VERIFY_OK(m_vault->outbox().put(outboxItem(u"key-1"_s, u"case-1"_s)));
    COMPARE_CODE(
        m_vault->outbox().withdraw(u"key-1"_s, FailureCode::Withdrawn, QString(1'001, u'ж')),
        "vaultError");
    VERIFY_OK(m_vault->outbox().withdraw(u"key-1"_s, FailureCode::Withdrawn, u"қате көшірме"_s));
    reopen();
    const auto item = m_vault->outbox().find(u"key-1"_s);
    VERIFY_OK(item);
    QCOMPARE(item->state, OutboxState::Withdrawn);
    QCOMPARE(item->reason, u"қате көшірме"_s);
    QCOMPARE(item->lastFailure, FailureCode::Withdrawn);
}

void TestOutbox::theCaseOnTheScreenIsFoundAgainWhileItsDraftIsThere()
{
    QCOMPARE(*m_vault->drafts().openCase(), QString());
    VERIFY_OK(m_vault->drafts().noteOpen(u"case-1"_s));
    reopen();
    QCOMPARE(*m_vault->drafts().openCase(), u"case-1"_s);
    VERIFY_OK(m_vault->drafts().noteOpen(u"case-2"_s));
    QCOMPARE(*m_vault->drafts().openCase(), QString());
    VERIFY_OK(m_vault->drafts().noteOpen(u"case-1"_s));
    VERIFY_OK(m_vault->drafts().noteOpen({}));
    QCOMPARE(*m_vault->drafts().openCase(), QString());
}

void TestOutbox::aWaitingCaseKeepsItsDraft()
{
    VERIFY_OK(m_vault->outbox().put(outboxItem(u"key-1"_s, u"case-1"_s)));
    COMPARE_CODE(m_vault->drafts().remove(u"case-1"_s), "vaultError");
    VERIFY_OK(m_vault->drafts().load(u"case-1"_s));
}

void TestOutbox::attachmentsComeBackInOrder()
{
    const QByteArray large = QByteArray("0123456789abcdef").repeated(70'000);
    VERIFY_OK(attach(u"z"_s, large));
    VERIFY_OK(attach(u"a"_s, QByteArray(20 * 1024 * 1024, 'x')));
    reopen();
    const Result<QList<Attachment>> all = m_vault->attachments().of(u"case-1"_s);
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->at(0).id, u"z"_s);
    QCOMPARE(all->at(0).name, u"жарғы.pdf"_s);
    QCOMPARE(all->at(0).pages, 3);
    QCOMPARE(all->at(0).size, large.size());
    QCOMPARE(all->at(0).sha256, QCryptographicHash::hash(large, QCryptographicHash::Sha256));
    QCOMPARE(bytesOf(u"z"_s), large);
    QCOMPARE(bytesOf(u"a"_s).size(), 20 * 1024 * 1024);
    VERIFY_OK(m_vault->attachments().remove(u"z"_s));
    COMPARE_CODE(m_vault->attachments().remove(u"z"_s), "vaultItemMissing");
    QVERIFY(bytesOf(u"z"_s).isEmpty());
    QCOMPARE(m_vault->attachments().of(u"case-1"_s)->size(), 1);
}

void TestOutbox::badAttachmentsLeaveNothing_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("caseId");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << 0 << u"case-1"_s << u"fileEmpty"_s;
    QTest::newRow("too large") << 20 * 1024 * 1024 + 1 << u"case-1"_s << u"fileTooLarge"_s;
    QTest::newRow("no such draft") << 10 << u"case-9"_s << u"vaultItemMissing"_s;
}

void TestOutbox::badAttachmentsLeaveNothing()
{
    QFETCH(int, size);
    QFETCH(QString, caseId);
    QFETCH(QString, code);
    const Result<Attachment> added = attach(u"att"_s, QByteArray(size, 'x'), caseId);
    QVERIFY(!added.ok());
    QCOMPARE(codeOf(added.failure()), code);
    QVERIFY(m_vault->attachments().of(caseId)->isEmpty());
    VERIFY_OK(attach(u"att"_s, "bytes"));
}

void TestOutbox::aCaseIsBounded()
{
    const QByteArray large(20 * 1024 * 1024, 'x');
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(attach(QString::number(i), large));
    COMPARE_CODE(attach(u"more"_s, "x"), "caseTooLarge");
    QCOMPARE(m_vault->attachments().of(u"case-1"_s)->size(), 5);
}

void TestOutbox::aSourceThatFailsLeavesNothing()
{
    BrokenDevice device;
    QVERIFY(device.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
    COMPARE_CODE(m_vault->attachments().add({u"att"_s, u"case-1"_s, {}, {}, {}, 0, 0, {}}, device),
                 "fileUnreadable");
    QVERIFY(m_vault->attachments().of(u"case-1"_s)->isEmpty());
}

void TestOutbox::anotherKeyOfAnOfficeForgetsNoStore()
{
    OfficeKeys &keys = m_vault->officeKeys();
    VERIFY_OK(keys.keep(u"office-1"_s, Secret::copyOf(QByteArray(32, 'o'))));
    QCOMPARE(*keys.storeOf(u"office-1"_s), QString());
    VERIFY_OK(keys.noteStore(u"office-1"_s, u"one"_s));
    VERIFY_OK(keys.keep(u"office-1"_s, Secret::copyOf(QByteArray(32, 'p'))));
    QCOMPARE(*keys.storeOf(u"office-1"_s), u"one"_s);
    const Result<Secret> kept = keys.find(u"office-1"_s);
    VERIFY_OK(kept);
    QCOMPARE(kept->view().toByteArray(), QByteArray(32, 'p'));
    QCOMPARE(*keys.storeOf(u"office-2"_s), QString());
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
