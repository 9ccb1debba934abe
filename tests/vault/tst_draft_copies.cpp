#include "vault/vault_fixture.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

class TestDraftCopies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyChangeIsOneToBeKept();
    void whatIsSignedIsNotKept();
    void aDeletedDraftIsToldOnce();
    void aDraftComesWithItsFiles();
    void whatIsBroughtIsWholeOrNotAtAll();
    void whatStandsHereMovesAside();
    void anotherOperatorsNotesAreNotSeen();
    void whatIsToldKeepsItsSaveUntilAnAnswer();
    void deletionOutlivesTheAnswer();

private:
    static Attachment file(const QString &id, const QByteArray &bytes)
    {
        return {id,
                u"case-1"_s,
                u"charter"_s,
                u"жарғы.pdf"_s,
                u"application/pdf"_s,
                1,
                bytes.size(),
                QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)};
    }
    Result<Attachment> attach(const QString &id, const QByteArray &bytes)
    {
        QBuffer source;
        source.setData(bytes);
        source.open(QIODevice::ReadOnly);
        return m_vault->attachments().add(file(id, bytes), source);
    }
    QByteArray bytesOf(const QString &id)
    {
        QBuffer target;
        target.open(QIODevice::WriteOnly);
        return m_vault->attachments().read(id, target) ? target.data() : QByteArray();
    }
    QStringList changed() { return *m_vault->draftCopies().changed(); }
    /// As the registry has kept what is here.
    void keep(qint64 version)
    {
        const qint64 revision = m_vault->drafts().load(u"case-1"_s)->revision;
        VERIFY_OK(m_vault->draftCopies().note({u"case-1"_s, version, revision, false}));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    ManualClock m_clock{QDateTime(QDate(2026, 11, 2), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<Vault> m_vault;
};

void TestDraftCopies::init()
{
    m_vault.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto vault = Vault::open(m_folder->path(), operatorKey(u"aigerim"_s, 'a'), m_clock);
    VERIFY_OK(vault);
    m_vault = *std::move(vault);
    VERIFY_OK(m_vault->drafts().save(draft(u"case-1"_s, u"text"_s)));
}

void TestDraftCopies::everyChangeIsOneToBeKept()
{
    QCOMPARE(changed(), QStringList{u"case-1"_s});
    keep(1);
    QVERIFY(changed().isEmpty());
    // The clock stands still: changes are counted, not timed.
    VERIFY_OK(m_vault->drafts().save(draft(u"case-1"_s, u"text"_s)));
    QCOMPARE(changed(), QStringList{u"case-1"_s});
    VERIFY_OK(attach(u"a-1"_s, "bytes"));
    keep(2);
    VERIFY_OK(m_vault->attachments().remove(u"a-1"_s));
    QCOMPARE(changed(), QStringList{u"case-1"_s});
    COMPARE_CODE(m_vault->attachments().remove(u"a-1"_s), "vaultItemMissing");
}

void TestDraftCopies::whatIsSignedIsNotKept()
{
    keep(1);
    VERIFY_OK(m_vault->drafts().save(draft(u"case-1"_s, u"more"_s)));
    VERIFY_OK(m_vault->outbox().put(outboxItem(u"key-1"_s, u"case-1"_s)));
    QVERIFY(changed().isEmpty());
    COMPARE_CODE(m_vault->draftCopies().bring({draft(u"case-1"_s, u"there"_s), {}, 2}),
                 "vaultError");
    VERIFY_OK(m_vault->outbox().acknowledge(u"key-1"_s, {}));
    QVERIFY(m_vault->draftCopies().all()->isEmpty());
}

void TestDraftCopies::aDeletedDraftIsToldOnce()
{
    keep(3);
    VERIFY_OK(m_vault->drafts().remove(u"case-1"_s));
    const auto notes = m_vault->draftCopies().all();
    QCOMPARE(notes->size(), 1);
    QVERIFY(notes->first().deleted);
    QCOMPARE(notes->first().version, 3);
    VERIFY_OK(m_vault->draftCopies().forget(u"case-1"_s));
    QVERIFY(m_vault->draftCopies().all()->isEmpty());
}

void TestDraftCopies::aDraftComesWithItsFiles()
{
    VERIFY_OK(attach(u"same"_s, "same"));
    VERIFY_OK(attach(u"old"_s, "old"));
    keep(1);
    VERIFY_OK(m_vault->draftCopies().bring(
        {draft(u"case-1"_s, u"there"_s),
         {{file(u"same"_s, "same"), {}}, {file(u"new"_s, "new"), QByteArray("new")}},
         2}));
    QCOMPARE(m_vault->drafts().load(u"case-1"_s)->content.value(u"text"_s).toString(), u"there"_s);
    QCOMPARE(m_vault->attachments().of(u"case-1"_s)->size(), 2);
    QCOMPARE(bytesOf(u"same"_s), QByteArray("same"));
    QCOMPARE(bytesOf(u"new"_s), QByteArray("new"));
    QVERIFY(changed().isEmpty());
    QCOMPARE(m_vault->draftCopies().of(u"case-1"_s)->version, 2);
}

void TestDraftCopies::whatIsBroughtIsWholeOrNotAtAll()
{
    VERIFY_OK(attach(u"old"_s, "old"));
    keep(1);
    COMPARE_CODE(m_vault->draftCopies().bring(
                     {draft(u"case-1"_s, u"there"_s), {{file(u"new"_s, "new"), {}}}, 2}),
                 "vaultItemMissing");
    COMPARE_CODE(
        m_vault->draftCopies().bring(
            {draft(u"case-1"_s, u"there"_s), {{file(u"new"_s, "new"), QByteArray("other")}}, 2}),
        "attachmentHashMismatch");
    QCOMPARE(m_vault->drafts().load(u"case-1"_s)->content.value(u"text"_s).toString(), u"text"_s);
    QCOMPARE(bytesOf(u"old"_s), QByteArray("old"));
    QCOMPARE(m_vault->draftCopies().of(u"case-1"_s)->version, 1);
}

void TestDraftCopies::whatStandsHereMovesAside()
{
    VERIFY_OK(attach(u"file"_s, "here"));
    const DraftFork fork{u"case-2"_s, {{u"text"_s, u"aside"_s}}, {{u"file"_s, u"file-2"_s}}};
    VERIFY_OK(m_vault->draftCopies().bring(
        {draft(u"case-1"_s, u"there"_s), {{file(u"file"_s, "there"), QByteArray("there")}}, 4},
        fork));
    QCOMPARE(bytesOf(u"file"_s), QByteArray("there"));
    QCOMPARE(bytesOf(u"file-2"_s), QByteArray("here"));
    QCOMPARE(m_vault->drafts().load(u"case-2"_s)->content.value(u"text"_s).toString(), u"aside"_s);
    QCOMPARE(m_vault->attachments().of(u"case-2"_s)->first().id, u"file-2"_s);
    QCOMPARE(changed(), QStringList{u"case-2"_s});
}

void TestDraftCopies::anotherOperatorsNotesAreNotSeen()
{
    keep(1);
    VERIFY_OK(m_vault->addOperator(operatorKey(u"bolat"_s, 'b')));
    m_vault.reset();
    auto other = Vault::open(m_folder->path(), operatorKey(u"bolat"_s, 'b'), m_clock);
    VERIFY_OK(other);
    QVERIFY((*other)->draftCopies().all()->isEmpty());
    QVERIFY((*other)->draftCopies().changed()->isEmpty());
}

void TestDraftCopies::whatIsToldKeepsItsSaveUntilAnAnswer()
{
    DraftCopies &copies = m_vault->draftCopies();
    QCOMPARE(copies.begin(u"case-1"_s, u"save-1"_s)->save, u"save-1"_s);
    VERIFY_OK(m_vault->drafts().save(draft(u"case-1"_s, u"more"_s)));
    QCOMPARE(copies.begin(u"case-1"_s, u"save-2"_s)->save, u"save-1"_s);
    VERIFY_OK(copies.kept({u"case-1"_s, 1, 2, false, u"save-1"_s}));
    QVERIFY(changed().isEmpty());
    QCOMPARE(copies.of(u"case-1"_s)->version, 1);
    QCOMPARE(copies.begin(u"case-1"_s, u"save-3"_s)->save, u"save-3"_s);
    // Another version took its place: the late answer changes nothing.
    VERIFY_OK(copies.note({u"case-1"_s, 7, 0, false, {}}));
    VERIFY_OK(copies.kept({u"case-1"_s, 2, 2, false, u"save-3"_s}));
    QCOMPARE(copies.of(u"case-1"_s)->version, 7);
}

void TestDraftCopies::deletionOutlivesTheAnswer()
{
    DraftCopies &copies = m_vault->draftCopies();
    VERIFY_OK(copies.begin(u"case-1"_s, u"save-1"_s));
    VERIFY_OK(m_vault->drafts().remove(u"case-1"_s));
    COMPARE_CODE(copies.begin(u"case-1"_s, u"save-2"_s), "vaultItemMissing");
    VERIFY_OK(copies.kept({u"case-1"_s, 1, 1, false, u"save-1"_s}));
    QVERIFY(copies.of(u"case-1"_s)->deleted);
    QCOMPARE(copies.of(u"case-1"_s)->version, 1);
    VERIFY_OK(copies.markDeleted(u"case-2"_s, 4));
    QVERIFY(copies.of(u"case-2"_s)->deleted);
    QCOMPARE(copies.of(u"case-2"_s)->version, 4);
}

QTEST_GUILESS_MAIN(TestDraftCopies)
#include "tst_draft_copies.moc"
