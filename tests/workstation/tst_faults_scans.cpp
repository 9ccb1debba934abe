#include "desk/case_editor.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"
#include "workstation/shell/start.h"
#include "workstation/support/fault_desk.h"
#include "workstation/support/scan_place.h"
#include "workstation/widgets/failure_panel.h"

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// A disk that takes nothing at the documents page: neither what was typed nor a document goes by
/// it, and what was taken away is not half away.
class tst_FaultsScans : public QObject
{
    Q_OBJECT

private:
    /// As fault_io understands it; 0: the disk is well again.
    static void breakDisk(int error)
    {
        qputenv("FAULT_ERRNO", QByteArray::number(error));
        qputenv("FAULT_AT", error ? "1" : "0");
    }

    /// A saved case at its documents.
    static bool begin(FaultDesk &desk, SampleCase wanted)
    {
        qputenv("FAULT_FOLDER", desk.folder().toUtf8());
        if (!desk.signIn() || !putCase(desk.office, desk.window(), wanted))
            return false;
        desk.window().open(PageId::Documents);
        return QTest::qWaitFor(
            [&] {
                const desk::CaseEditor &editor = *desk.window().editor();
                return editor.isSaved() && editor.attachmentsUnderWay() == 0;
            },
            20'000);
    }

    static QStringList filesOf(const desk::CaseEditor &editor, const QString &document)
    {
        QStringList ids;
        for (const desk::InventoryItem &item : editor.inventory()) {
            for (const vault::Attachment &file : item.attachments) {
                if (item.document.id == document)
                    ids << file.id;
            }
        }
        return ids;
    }

    static qsizetype keptPages(FaultDesk &desk, const QString &caseId)
    {
        const auto kept = desk.office.desk().session()->inVault<QList<vault::ScanPage>>(
            [caseId](vault::Vault &vault) { return vault.scanPages().of(caseId); });
        return ended(kept) && kept.result() ? kept.result()->size() : -1;
    }

    QTemporaryDir m_sane;

private Q_SLOTS:
    void initTestCase()
    {
        prepareApplication();
        QVERIFY(linkScanHelper());
        QFile backends(m_sane.filePath(u"dll.conf"_s));
        QVERIFY(backends.open(QIODevice::WriteOnly) && backends.write("test\n") > 0);
        QFile device(m_sane.filePath(u"test.conf"_s));
        QVERIFY(device.open(QIODevice::WriteOnly) &&
                device.write("number_of_devices 1\nmode Color\ngeometry_max 300.0\n"
                             "test-picture \"Color pattern\"\n") > 0);
    }
    void cleanup() { breakDisk(0); }

    void whatIsTypedIsSavedByItselfAfterADocumentThatCouldNotBeKept()
    {
        FaultDesk desk;
        QVERIFY(begin(desk, SampleCase::Found));
        desk::CaseEditor &editor = *desk.window().editor();
        QSignalSpy failed(&editor, &desk::CaseEditor::attachmentFailed);
        breakDisk(ENOSPC);
        editor.setValue(u"phone"_s, u"+77012201499"_s);
        editor.addScan(editor.inventory().first().document.id, u"scan.pdf"_s, smallPdf(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(failureName(failed.first().at(2).value<Failure>().code), u"vaultDiskFull"_s);
        QVERIFY(!editor.isSaved());
        QVERIFY(editor.draft().scanned.isEmpty());
        breakDisk(0);
        QTRY_VERIFY_WITH_TIMEOUT(editor.isSaved(), 20'000);
        desk.stop();
        QVERIFY(desk.kept().contains("+77012201499"));
    }

    void aDocumentThatCouldNotBeRemovedIsThereAgain()
    {
        FaultDesk desk;
        QVERIFY(begin(desk, SampleCase::Whole));
        desk::CaseEditor &editor = *desk.window().editor();
        const QString caseId = editor.caseId();
        const QString document = editor.inventory().first().document.id;
        const QStringList before = filesOf(editor, document);
        QVERIFY(!before.isEmpty());
        QSignalSpy failed(&editor, &desk::CaseEditor::saveFailed);
        breakDisk(ENOSPC);
        editor.removeAttachment(before.first());
        QVERIFY(!filesOf(editor, document).contains(before.first()));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(filesOf(editor, document), before);
        breakDisk(0);
        editor.removeAttachment(before.first());
        desk.stop();
        const auto vault = desk.openVault();
        QVERIFY(vault);
        const auto kept = (*vault)->attachments().of(caseId);
        QVERIFY(kept);
        for (const vault::Attachment &file : *kept)
            QVERIFY(file.id != before.first());
    }

    void sheetsThatTheDiskDidNotTakeAreKeptOnceItDoes()
    {
        FaultDesk desk({{"scanner", QJsonObject{{"saneConfigDir", m_sane.path()}, {"sheets", 2}}}});
        QVERIFY(begin(desk, SampleCase::Found));
        const QString caseId = desk.window().editor()->caseId();
        QTest::keyClick(&desk.window(), Qt::Key_F9);
        breakDisk(ENOSPC);
        auto *panel = desk.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 60'000);
        QCOMPARE(failureName(panel->failure()->code), u"vaultDiskFull"_s);
        // To its end: the document could not be kept either, and its pages are there still.
        auto *ask = desk.find<QWidget>("keptPane");
        QTRY_VERIFY_WITH_TIMEOUT(ask->isVisible(), 60'000);
        QCOMPARE(keptPages(desk, caseId), 0);
        QVERIFY(desk.window().editor()->inventory().first().attachments.isEmpty());
        breakDisk(0);
        QTRY_COMPARE_WITH_TIMEOUT(keptPages(desk, caseId), 2, 20'000);
        QVERIFY(ask->isVisible());
        QTest::mouseClick(desk.find<QPushButton>("keepAllButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().editor()->inventory().first().pages(), 2, 60'000);
        QTRY_VERIFY(!ask->isVisible());
        QCOMPARE(keptPages(desk, caseId), 0);
    }
};

/// Once more with the disk that fails when told to, in front of the C library.
int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("FAULT_FOLDER")) {
        qputenv("LD_PRELOAD", FAULT_IO_LIBRARY);
        qputenv("FAULT_FOLDER", "/nowhere");
        qputenv("FAULT_AT", "0");
        qputenv("FAULT_ERRNO", "0");
        execv("/proc/self/exe", argv);
        return 1;
    }
    QApplication application(argc, argv);
    tst_FaultsScans test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_faults_scans.moc"
