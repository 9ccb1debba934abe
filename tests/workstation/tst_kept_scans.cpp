#include "desk/case_editor.h"
#include "desk/support/wait.h"
#include "workstation/pages/case_opener.h"
#include "workstation/pages/scan_run.h"
#include "workstation/shell/start.h"
#include "workstation/support/fault_desk.h"
#include "workstation/support/scan_place.h"
#include "workstation/widgets/failure_panel.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// Sheets that passed the feeder of SANE's own test device: none is lost, and none is in another
/// case than its own.
class tst_KeptScans : public QObject
{
    Q_OBJECT

private:
    static constexpr int sheets = 5;

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }

    void setScanner(bool there, const QByteArray &picture = "Color pattern") const
    {
        write(u"dll.conf"_s, there ? "test\n" : "\n");
        write(u"test.conf"_s, "number_of_devices 1\nmode Color\ngeometry_max 300.0\n"
                              "test-picture \"" +
                                  picture + "\"\n");
    }

    QJsonObject settings(int count) const
    {
        return {{"scanner", QJsonObject{{"saneConfigDir", m_folder.path()}, {"sheets", count}}}};
    }

    static bool begin(FaultDesk &desk, SampleCase wanted)
    {
        desk.languages.set(Language::English);
        if (!desk.signIn() || !putCase(desk.office, desk.window(), wanted))
            return false;
        desk.window().open(PageId::Documents);
        return QTest::qWaitFor([&] { return desk.window().editor()->attachmentsUnderWay() == 0; },
                               20'000);
    }

    /// Signs in again and waits for the documents of the case that stood there.
    static bool comeBack(FaultDesk &desk)
    {
        desk.start();
        return desk.signIn() &&
               QTest::qWaitFor([&] { return desk.window().currentId() == PageId::Documents; },
                               20'000);
    }

    /// In the vault, of the running desk.
    static qsizetype keptPages(FaultDesk &desk, const QString &caseId)
    {
        const auto kept = desk.office.desk().session()->inVault<QList<vault::ScanPage>>(
            [caseId](vault::Vault &vault) { return vault.scanPages().of(caseId); });
        return ended(kept) && kept.result() ? kept.result()->size() : -1;
    }

    static QList<vault::Attachment> files(FaultDesk &desk, const QString &caseId)
    {
        const auto kept = desk.office.desk().session()->inVault<QList<vault::Attachment>>(
            [caseId](vault::Vault &vault) { return vault.attachments().of(caseId); });
        return ended(kept) && kept.result() ? *kept.result() : QList<vault::Attachment>();
    }

    static bool asks(FaultDesk &desk)
    {
        return QTest::qWaitFor([&] { return desk.find<QWidget>("keptPane")->isVisible(); }, 60'000);
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        prepareApplication();
        QVERIFY(linkScanHelper());
    }
    void init() { setScanner(true); }

    void aScanStaysInItsCaseWhenAnotherIsOpened()
    {
        FaultDesk desk(settings(sheets));
        QVERIFY(begin(desk, SampleCase::Found));
        const QString first = desk.window().editor()->caseId();
        const QString document = desk.window().editor()->inventory().first().document.id;
        QTest::keyClick(&desk.window(), Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(keptPages(desk, first) >= 1, 60'000);

        desk.window().open(PageId::Home);
        QVERIFY(putCase(desk.office, desk.window(), SampleCase::Found));
        const QString second = desk.window().editor()->caseId();
        QVERIFY(second != first);
        desk.window().open(PageId::Documents);
        // The paper in the feeder comes to its end, in its own case.
        QTRY_COMPARE_WITH_TIMEOUT(keptPages(desk, first), sheets, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentPage()->findChildren<ScanRun *>().size(), 1,
                                  20'000);
        QCOMPARE(keptPages(desk, second), 0);
        QVERIFY(files(desk, second).isEmpty());
        QVERIFY(files(desk, first).isEmpty());
        QVERIFY(!desk.find<QWidget>("keptPane")->isVisible());

        desk.window().open(PageId::Home);
        const PageContext context{desk.window(), desk.languages, desk.office.desk()};
        openKeptCase(context, first);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().editor()->caseId(), first, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Documents, 20'000);
        QVERIFY(asks(desk));
        QVERIFY(!desk.window().currentPage()->primary()->isEnabled());
        const QString words = desk.find<QLabel>("keptLabel")->text();
        QCOMPARE(words, u"%1 scanned pages not yet in the inventory"_s.arg(sheets));
        desk.languages.set(Language::Kazakh);
        QTRY_VERIFY(desk.find<QLabel>("keptLabel")->text() != words);
        QTest::mouseClick(desk.find<QPushButton>("keepAllButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(files(desk, first).size(), 1, 60'000);
        QCOMPARE(files(desk, first).first().item, document);
        QCOMPARE(files(desk, first).first().pages, sheets);
        QCOMPARE(keptPages(desk, first), 0);
        QVERIFY(files(desk, second).isEmpty());
    }

    void whatEndsTheSessionUnderAScanTakesNoPage()
    {
        FaultDesk desk(settings(sheets));
        QVERIFY(begin(desk, SampleCase::Found));
        const QString caseId = desk.window().editor()->caseId();
        QTest::keyClick(&desk.window(), Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(keptPages(desk, caseId) >= 2, 60'000);
        // As a colleague who signs in at the locked desk.
        desk.window().lock();
        desk.stop();
        QVERIFY(comeBack(desk));
        QVERIFY(asks(desk));
        const qsizetype kept = keptPages(desk, caseId);
        QVERIFY(kept >= 2);
        // The rest of the paper joins them.
        QTest::keyClick(&desk.window(), Qt::Key_F9);
        QTRY_COMPARE_WITH_TIMEOUT(files(desk, caseId).size(), 1, 60'000);
        QCOMPARE(files(desk, caseId).first().pages, int(kept) + sheets);
        QCOMPARE(keptPages(desk, caseId), 0);
        QTRY_VERIFY(!desk.find<QWidget>("keptPane")->isVisible());
    }

    void undecidedPagesWaitOverNightAndGoWhereNobodyWantsThem()
    {
        setScanner(true, "Solid white");
        FaultDesk desk(settings(2));
        QVERIFY(begin(desk, SampleCase::Found));
        const QString caseId = desk.window().editor()->caseId();
        QTest::keyClick(&desk.window(), Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(desk.find<QWidget>("blankPane")->isVisible(), 60'000);
        // One is decided on, which is not asked about again.
        QTest::mouseClick(desk.find<QPushButton>("keepPageButton"), Qt::LeftButton);
        desk.stop();
        QVERIFY(comeBack(desk));
        QVERIFY(asks(desk));
        QCOMPARE(keptPages(desk, caseId), 2);
        QVERIFY(desk.find<QWidget>("blankPane")->isVisible());
        // By keys alone.
        desk.languages.set(Language::English);
        const auto press = [&desk](const char *button) {
            QTest::keySequence(&desk.window(), desk.find<QPushButton>(button)->shortcut());
        };
        QTRY_COMPARE(desk.find<QPushButton>("keepPageButton")->shortcut(),
                     QKeySequence(Qt::ALT | Qt::Key_K));
        press("keepPageButton");
        QTRY_VERIFY(!desk.find<QWidget>("blankPane")->isVisible());
        // Nothing is made of them before somebody says so.
        QVERIFY(desk.find<QWidget>("keptPane")->isVisible());
        press("throwAwayButton");
        QTRY_COMPARE_WITH_TIMEOUT(keptPages(desk, caseId), 0, 20'000);
        QTRY_VERIFY(!desk.find<QWidget>("keptPane")->isVisible());
        QVERIFY(files(desk, caseId).isEmpty());
        desk.stop();
        QVERIFY(comeBack(desk));
        QCOMPARE(keptPages(desk, caseId), 0);
        QVERIFY(!desk.find<QWidget>("keptPane")->isVisible());
    }

    void scanningAgainKeepsTheOldPagesUntilTheNewAreSafe()
    {
        FaultDesk desk(settings(sheets));
        QVERIFY(begin(desk, SampleCase::Whole));
        const QString caseId = desk.window().editor()->caseId();
        const QString document = desk.window().editor()->inventory().first().document.id;
        const auto ids = [&] {
            QStringList found;
            for (const vault::Attachment &file : files(desk, caseId)) {
                if (file.item == document)
                    found << file.id;
            }
            return found;
        };
        const QStringList before = ids();
        QCOMPARE(before.size(), 1);
        setScanner(false);
        QTest::keyClick(&desk.window(), Qt::Key_F9, Qt::ShiftModifier);
        auto *panel = desk.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 60'000);
        QCOMPARE(ids(), before);

        // Nor does what cuts it off take them.
        setScanner(true);
        QTest::keyClick(&desk.window(), Qt::Key_F9, Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(keptPages(desk, caseId) >= 1, 60'000);
        QCOMPARE(ids(), before);
        desk.stop();
        QVERIFY(comeBack(desk));
        QCOMPARE(ids(), before);
        QVERIFY(asks(desk));
        QTest::mouseClick(desk.find<QPushButton>("keepAllButton"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(keptPages(desk, caseId), 0, 60'000);
        QCOMPARE(ids().size(), 1);
        QVERIFY(ids() != before);
    }
};

QTEST_MAIN(tst_KeptScans)
#include "tst_kept_scans.moc"
