#include "desk/case_editor.h"
#include "desk/scan_keeping.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"

#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

const QString charter = QStringLiteral("charter");

std::unique_ptr<CaseEditor> newCase(OperatorDesk &desk)
{
    return std::make_unique<CaseEditor>(*desk.session, desk.clock, desk.regulation,
                                        ServiceKind::Issue);
}

bool save(CaseEditor &editor)
{
    const auto saved = editor.saveNow();
    return ended(saved) && saved.result();
}

vault::ScanPage page(int number, const QStringList &replaces = {})
{
    vault::ScanPage page;
    page.item = charter;
    page.number = number;
    page.resolution = 200;
    page.replaces = replaces;
    page.jpeg = QByteArray(1'000, char('a' + number));
    return page;
}

QList<int> keptOf(OperatorDesk &desk, const QString &caseId)
{
    const auto kept = desk.session->inVault<QList<vault::ScanPage>>(
        [caseId](vault::Vault &vault) { return vault.scanPages().of(caseId); });
    if (!ended(kept))
        return {-1};
    const Result<QList<vault::ScanPage>> pages = kept.result();
    if (!pages)
        return {-1};
    QList<int> numbers;
    for (const vault::ScanPage &each : *pages)
        numbers << each.number;
    return numbers;
}

} // namespace

class TestScanKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesOutliveTheProgramInTheirOwnCase()
    {
        OperatorDesk desk;
        QString first;
        QString second;
        {
            const auto one = newCase(desk);
            const auto other = newCase(desk);
            QVERIFY(save(*one) && save(*other));
            first = one->caseId();
            second = other->caseId();
            ScanKeeping keeping(*desk.session, first);
            for (int number = 1; number <= 40; ++number)
                keeping.keep(page(number));
            // What was handed over is the vault's, whatever becomes of the scan and of its case.
        }
        desk.restart();
        QCOMPARE(keptOf(desk, first).size(), 40);
        QVERIFY(keptOf(desk, second).isEmpty());
    }

    void aPageThatIsNotTakenIsHandedOverAgain()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        ScanKeeping keeping(*desk.session, editor->caseId());
        QSignalSpy failed(&keeping, &ScanKeeping::failed);
        QSignalSpy settled(&keeping, &ScanKeeping::settled);
        // Their draft is not in the vault yet.
        keeping.keep(page(1));
        keeping.keep(page(2));
        keeping.keep(page(3));
        keeping.remove(charter, 2);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QVERIFY(!keeping.isSettled());
        QVERIFY(save(*editor));
        QTRY_VERIFY_WITH_TIMEOUT(keeping.isSettled(), 20'000);
        QCOMPARE(keptOf(desk, editor->caseId()), QList<int>({1, 3}));
    }

    void whatWasNotTakenIsHandedOverOnceMoreAtTheEnd()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        auto keeping = std::make_unique<ScanKeeping>(*desk.session, editor->caseId());
        QSignalSpy failed(keeping.get(), &ScanKeeping::failed);
        keeping->keep(page(1));
        keeping->keep(page(2));
        keeping->remove(charter, 2);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QVERIFY(save(*editor));
        // Whoever owned it may be half gone: nothing is told any more.
        QSignalSpy settled(keeping.get(), &ScanKeeping::settled);
        keeping.reset();
        QCOMPARE(settled.count(), 0);
        QCOMPARE(keptOf(desk, editor->caseId()), QList<int>{1});
    }

    void pagesOfACaseThatIsGoneHoldNothing()
    {
        OperatorDesk desk;
        ScanKeeping keeping(*desk.session, QStringLiteral("00000000-0000-4000-8000-000000000001"));
        keeping.setAlone(true);
        QSignalSpy settled(&keeping, &ScanKeeping::settled);
        keeping.keep(page(1));
        QTRY_COMPARE_WITH_TIMEOUT(settled.count(), 1, 20'000);
        QVERIFY(keeping.isSettled());
    }

    void pagesThatArriveAtALockedDeskAreKept()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        QVERIFY(save(*editor));
        ScanKeeping keeping(*desk.session, editor->caseId());
        keeping.keep(page(1));
        desk.session->lock();
        keeping.keep(page(2));
        QTRY_VERIFY_WITH_TIMEOUT(keeping.isSettled(), 20'000);
        desk.session->unlock();
        QCOMPARE(keptOf(desk, editor->caseId()), QList<int>({1, 2}));
    }

    void theDocumentTakesThePlaceOfItsPagesAndOfTheOldOne()
    {
        OperatorDesk desk;
        const auto editor = newCase(desk);
        QSignalSpy added(editor.get(), &CaseEditor::attachmentAdded);
        QSignalSpy failed(editor.get(), &CaseEditor::attachmentFailed);
        editor->addScan(charter, QStringLiteral("old.pdf"), smallPdf(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(added.count(), 1, 20'000);
        const QString old = editor->inventory().first().attachments.first().id;
        ScanKeeping keeping(*desk.session, editor->caseId());
        keeping.keep(page(1, {old}));
        keeping.keep(page(2, {old}));

        // What makes no document takes nothing away.
        editor->addScan(charter, QStringLiteral("scan.pdf"), {}, 2, {old});
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
        QCOMPARE(editor->inventory().first().attachments.first().id, old);
        QCOMPARE(keptOf(desk, editor->caseId()), QList<int>({1, 2}));

        const auto kept =
            editor->addScan(charter, QStringLiteral("scan.pdf"), smallPdf(), 2, {old});
        QVERIFY(ended(kept) && kept.result());
        QCOMPARE(editor->inventory().first().attachments.size(), 1);
        QCOMPARE(editor->inventory().first().attachments.first().id, kept.result()->id);
        QVERIFY(keptOf(desk, editor->caseId()).isEmpty());
        const auto loaded = loadCase(*desk.session, editor->caseId());
        QVERIFY(ended(loaded) && loaded.result());
        QCOMPARE(loaded.result()->attachments.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestScanKeeping)
#include "tst_scan_keeping.moc"
