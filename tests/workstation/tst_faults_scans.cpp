#include "desk/case_editor.h"
#include "desk/support/operator_desk.h"
#include "workstation/shell/start.h"
#include "workstation/support/fault_desk.h"

#include <QApplication>
#include <QSignalSpy>
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

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }
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
