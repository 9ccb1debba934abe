#include "vault/vault_fixture.h"

#include <QBuffer>
#include <QProcess>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <filesystem>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::vault;

/// The child of the test is this program again: it keeps page after page and says which are kept,
/// until the parent kills it.
namespace {

const QString caseId = u"case-1"_s;

QByteArray jpegOf(int number)
{
    return QByteArray(90'000 + number, char('a' + number % 26));
}

ScanPage pageOf(int number, const QString &item = u"charter"_s)
{
    ScanPage page;
    page.caseId = caseId;
    page.item = item;
    page.number = number;
    page.resolution = 200;
    page.jpeg = jpegOf(number);
    return page;
}

Result<Attachment> attach(Vault &vault, const QString &id, const QByteArray &bytes,
                          const QStringList &replaced)
{
    QBuffer source;
    source.setData(bytes);
    source.open(QIODevice::ReadOnly);
    const Attachment pdf{id, caseId, u"charter"_s, u"scan.pdf"_s, u"application/pdf"_s, 2, 0, {}};
    return vault.scanPages().settle(pdf, source, replaced);
}

/// Scans a document anew, and says what is kept.
int scanAnew(const QString &folder)
{
    const SystemClock clock;
    const auto vault = Vault::open(folder, operatorKey(u"aigerim"_s, 'a'), clock);
    if (!vault)
        return 1;
    for (const int number : {1, 2}) {
        if (!(*vault)->scanPages().keep(pageOf(number)))
            return 1;
        std::printf("page %d\n", number);
        std::fflush(stdout);
    }
    if (!attach(**vault, u"new"_s, jpegOf(1) + jpegOf(2), {u"old"_s}))
        return 1;
    std::printf("document\n");
    std::fflush(stdout);
    return 0;
}

int child(const QString &folder)
{
    const SystemClock clock;
    const auto vault = Vault::open(folder, operatorKey(u"aigerim"_s, 'a'), clock);
    if (!vault || !(*vault)->drafts().save(draft(caseId, u"text"_s)))
        return 1;
    for (int number = 1;; ++number) {
        if (!(*vault)->scanPages().keep(pageOf(number)))
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

} // namespace

class TestScanPages final : public QObject
{
    Q_OBJECT

private:
    Result<std::unique_ptr<Vault>> open(const char *login = "aigerim", char fill = 'a')
    {
        return Vault::open(m_folder->path(), operatorKey(QString::fromUtf8(login), fill), m_clock);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void pagesComeBackInTheOrderOfScanning()
    {
        {
            const auto vault = open();
            VERIFY_OK(vault);
            VERIFY_OK((*vault)->drafts().save(draft(caseId, u"text"_s)));
            ScanPage second = pageOf(2);
            second.blank = true;
            second.replaces = {u"first-id"_s, u"second-id"_s};
            VERIFY_OK((*vault)->scanPages().keep(second));
            VERIFY_OK((*vault)->scanPages().keep(pageOf(1)));
            VERIFY_OK((*vault)->scanPages().markWanted(caseId, u"charter"_s, 2));
        }
        const auto vault = open();
        VERIFY_OK(vault);
        const auto pages = (*vault)->scanPages().of(caseId);
        VERIFY_OK(pages);
        QCOMPARE(pages->size(), 2);
        QCOMPARE(pages->first().number, 1);
        QCOMPARE(pages->first().jpeg, jpegOf(1));
        QVERIFY(!pages->first().blank && !pages->first().wanted);
        QVERIFY(pages->first().replaces.isEmpty());
        QCOMPARE(pages->last().resolution, 200);
        QVERIFY(pages->last().blank && pages->last().wanted);
        QCOMPARE(pages->last().replaces, QStringList({u"first-id"_s, u"second-id"_s}));
    }

    void aPageBelongsToADraftOfItsOwner()
    {
        {
            const auto vault = open();
            VERIFY_OK(vault);
            COMPARE_CODE((*vault)->scanPages().keep(pageOf(1)), "vaultItemMissing");
            VERIFY_OK((*vault)->drafts().save(draft(caseId, u"text"_s)));
            VERIFY_OK((*vault)->scanPages().keep(pageOf(1)));
            VERIFY_OK((*vault)->addOperator(operatorKey(u"ainur"_s, 'b')));
        }
        {
            const auto vault = open("ainur", 'b');
            VERIFY_OK(vault);
            QVERIFY((*vault)->scanPages().of(caseId)->isEmpty());
            COMPARE_CODE((*vault)->scanPages().keep(pageOf(2)), "vaultItemMissing");
            VERIFY_OK((*vault)->scanPages().removeAll(caseId, u"charter"_s));
        }
        const auto vault = open();
        VERIFY_OK(vault);
        QCOMPARE((*vault)->scanPages().of(caseId)->size(), 1);
    }

    void theDocumentTakesThePlaceOfItsPagesOrNothingChanges()
    {
        const auto vault = open();
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->drafts().save(draft(caseId, u"text"_s)));
        VERIFY_OK(attach(**vault, u"old"_s, "the old pages", {}));
        VERIFY_OK((*vault)->scanPages().keep(pageOf(1)));
        VERIFY_OK((*vault)->scanPages().keep(pageOf(2)));
        VERIFY_OK((*vault)->scanPages().keep(pageOf(1, u"power"_s)));

        COMPARE_CODE(attach(**vault, u"new"_s, {}, {u"old"_s}), "fileEmpty");
        QCOMPARE((*vault)->scanPages().of(caseId)->size(), 3);
        QCOMPARE((*vault)->attachments().of(caseId)->size(), 1);
        QCOMPARE((*vault)->attachments().of(caseId)->first().id, u"old"_s);

        VERIFY_OK(attach(**vault, u"new"_s, "the new pages", {u"old"_s, u"gone before"_s}));
        QCOMPARE((*vault)->attachments().of(caseId)->size(), 1);
        QCOMPARE((*vault)->attachments().of(caseId)->first().id, u"new"_s);
        const auto left = (*vault)->scanPages().of(caseId);
        QCOMPARE(left->size(), 1);
        QCOMPARE(left->first().item, u"power"_s);
    }

    void theOldPagesLeaveRoomForTheNew()
    {
        const auto vault = open();
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->drafts().save(draft(caseId, u"text"_s)));
        const QByteArray large(int(maximumAttachmentBytes), 'x');
        for (int i = 0; i < 5; ++i)
            VERIFY_OK(attach(**vault, u"old-%1"_s.arg(i), large, {}));
        COMPARE_CODE(attach(**vault, u"new"_s, large, {}), "caseTooLarge");
        VERIFY_OK(attach(**vault, u"new"_s, large, {u"old-2"_s}));
    }

    void pagesGoOneByOneAndWithTheirDraft()
    {
        const auto vault = open();
        VERIFY_OK(vault);
        VERIFY_OK((*vault)->drafts().save(draft(caseId, u"text"_s)));
        for (int number = 1; number <= 3; ++number)
            VERIFY_OK((*vault)->scanPages().keep(pageOf(number)));
        VERIFY_OK((*vault)->scanPages().keep(pageOf(1, u"power"_s)));
        VERIFY_OK((*vault)->scanPages().remove(caseId, u"charter"_s, 2));
        VERIFY_OK((*vault)->scanPages().remove(caseId, u"charter"_s, 2));
        QCOMPARE((*vault)->scanPages().of(caseId)->size(), 3);
        VERIFY_OK((*vault)->scanPages().removeAll(caseId, u"charter"_s));
        QCOMPARE((*vault)->scanPages().of(caseId)->size(), 1);
        // A draft that nobody can read takes them along where it is set aside.
        VERIFY_OK((*vault)->drafts().setAside(caseId));
        QVERIFY((*vault)->scanPages().of(caseId)->isEmpty());
        const QString aside = (*vault)->drafts().all()->first().caseId;
        QCOMPARE((*vault)->scanPages().of(aside)->size(), 1);
        VERIFY_OK((*vault)->drafts().remove(aside));
        VERIFY_OK((*vault)->drafts().save(draft(aside, u"text"_s)));
        QVERIFY((*vault)->scanPages().of(aside)->isEmpty());
    }

    void aKillAfterAnyPageLosesNone()
    {
        for (const int promises : {1, 2, 7, 39}) {
            init();
            QProcess process;
            process.start(QCoreApplication::applicationFilePath(), {u"--work"_s, m_folder->path()});
            int promised = 0;
            while (promised < promises) {
                while (!process.canReadLine())
                    QVERIFY(process.waitForReadyRead(30'000));
                promised = process.readLine().trimmed().toInt();
            }
            process.kill();
            process.waitForFinished();
            while (process.canReadLine())
                promised = process.readLine().trimmed().toInt();
            const auto vault = open();
            VERIFY_OK(vault);
            const auto pages = (*vault)->scanPages().of(caseId);
            VERIFY_OK(pages);
            QVERIFY(pages->size() >= promised);
            for (int i = 0; i < pages->size(); ++i) {
                QCOMPARE(pages->at(i).number, i + 1);
                QCOMPARE(pages->at(i).jpeg, jpegOf(i + 1));
            }
        }
    }

    void aDocumentScannedAnewIsTheOldOneOrTheNewAtEveryWrite_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("disk full") << ENOSPC;
        QTest::newRow("input/output error") << EIO;
        QTest::newRow("killed") << 0;
    }

    void aDocumentScannedAnewIsTheOldOneOrTheNewAtEveryWrite()
    {
        QFETCH(int, error);
        {
            const auto vault = open();
            VERIFY_OK(vault);
            VERIFY_OK((*vault)->drafts().save(draft(caseId, u"text"_s)));
            VERIFY_OK(attach(**vault, u"old"_s, "the old pages", {}));
        }
        const std::unique_ptr<QTemporaryDir> before = std::move(m_folder);
        int failed = 0;
        for (int at = 1;; ++at, ++failed) {
            init();
            std::filesystem::copy(before->path().toStdString(), m_folder->path().toStdString(),
                                  std::filesystem::copy_options::recursive |
                                      std::filesystem::copy_options::overwrite_existing);
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"LD_PRELOAD"_s, QStringLiteral(FAULT_IO_LIBRARY));
            environment.insert(u"FAULT_FOLDER"_s, m_folder->path());
            environment.insert(u"FAULT_AT"_s, QString::number(at));
            environment.insert(u"FAULT_ERRNO"_s, QString::number(error));
            process.setProcessEnvironment(environment);
            process.start(QCoreApplication::applicationFilePath(),
                          {u"--scan-anew"_s, m_folder->path()});
            QVERIFY(process.waitForFinished());
            const QByteArray said = process.readAllStandardOutput();
            const auto vault = open();
            VERIFY_OK(vault);
            const auto pages = (*vault)->scanPages().of(caseId);
            VERIFY_OK(pages);
            const auto files = (*vault)->attachments().of(caseId);
            VERIFY_OK(files);
            QCOMPARE(files->size(), 1);
            if (files->first().id == u"old"_s) {
                QVERIFY(!said.contains("document"));
                QVERIFY(pages->size() >= said.count("page"));
            } else {
                QVERIFY(pages->isEmpty());
                QBuffer target;
                QVERIFY(target.open(QIODevice::WriteOnly));
                VERIFY_OK((*vault)->attachments().read(u"new"_s, target));
                QCOMPARE(target.data(), jpegOf(1) + jpegOf(2));
            }
            const bool whole = process.exitStatus() == QProcess::NormalExit &&
                               process.exitCode() == 0 && said.contains("document");
            if (whole)
                break;
        }
        QVERIFY(failed > 10);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--work"_s)
        return child(arguments.value(2));
    if (arguments.value(1) == u"--scan-anew"_s)
        return scanAnew(arguments.value(2));
    TestScanPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_scan_pages.moc"
