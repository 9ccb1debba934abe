#include "core/failure_text.h"
#include "desk/case_editor.h"
#include "desk/support/desk_keys.h"
#include "desk/support/operator_desk.h"
#include "support/test_paths.h"
#include "workstation/shell/start.h"
#include "workstation/support/fault_desk.h"
#include "workstation/support/fault_screen.h"
#include "workstation/support/pin_hand.h"
#include "workstation/support/scan_place.h"
#include "workstation/widgets/action_button.h"
#include "workstation/widgets/failure_panel.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// Token, scanner and printer that fail at the counter: the message is read in three languages, the
/// case is as it was, and what the message says leads on.
class tst_FaultsDevices : public QObject
{
    Q_OBJECT

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }

    /// What the token is to say from now on; "" for nothing unusual.
    void setToken(const QByteArray &fault) const { write(m_folder.filePath(u"token"_s), fault); }

    QJsonObject settings() const
    {
        const QString module = buildDir() + u"/tests/bin/fault_module.so"_s;
        return {{"token", QJsonObject{{"modules", QJsonArray{module}}}},
                {"lock", QJsonObject{{"onTokenRemoval", false}}},
                {"scanner",
                 QJsonObject{{"saneConfigDir", m_folder.filePath(u"sane"_s)}, {"sheets", 1}}}};
    }

    static QString read(FaultDesk &desk, FailureCode code, const char *picture)
    {
        return readFailure(desk.window(), desk.languages, code, QString::fromLatin1(picture))
            .join(u'\n');
    }

    static bool beginReview(FaultDesk &desk)
    {
        desk.office.desk().tokens().setPollInterval(50);
        if (!desk.signIn() || !putCase(desk.office, desk.window(), SampleCase::Whole))
            return false;
        desk.window().open(PageId::Review);
        return true;
    }

    static bool mayBeSigned(FaultDesk &desk)
    {
        return QTest::qWaitFor(
            [&] {
                return desk.office.desk().tokens().firstUsable() &&
                       desk.window().currentPage()->primary()->isEnabled();
            },
            20'000);
    }

    /// Ctrl+Enter, then the PIN where it is asked for.
    static PinDialog *askForPin(FaultDesk &desk)
    {
        // Offscreen, no window manager gives the focus back from a dialog that is closed.
        desk.window().activateWindow();
        if (!QTest::qWaitForWindowActive(&desk.window(), 20'000))
            return nullptr;
        QTest::keyClick(&desk.window(), Qt::Key_Return, Qt::ControlModifier);
        return waitForPinDialog();
    }

    static bool isSigned(FaultDesk &desk)
    {
        PinDialog *dialog = askForPin(desk);
        if (!dialog)
            return false;
        typePin(*dialog, u"123456"_s);
        return QTest::qWaitFor([&] { return desk.window().currentId() == PageId::Receipt; },
                               20'000);
    }

    int runPrinter(const QString &what, QByteArray *output = nullptr) const
    {
        return runProgram(
            u"bash"_s,
            {sourceDir() + u"/packaging/printer.sh"_s, what, m_folder.filePath(u"printer"_s)},
            output);
    }

    QTemporaryDir m_folder;
    QString m_server;
    QString m_printed;

private Q_SLOTS:
    void initTestCase()
    {
        prepareApplication();
        qputenv("RUQSAT_FAULT", m_folder.filePath(u"token"_s).toLocal8Bit());
        QVERIFY(QDir().mkpath(m_folder.filePath(u"sane"_s)));
        QVERIFY(linkScanHelper());
        // From the beginning: a thread that asks CUPS once goes on with the server it knew then.
        QByteArray output;
        QCOMPARE(runPrinter(u"start"_s, &output), 0);
        const QJsonObject printer = QJsonDocument::fromJson(output).object();
        m_server = printer.value(u"server"_s).toString();
        m_printed = printer.value(u"printed"_s).toString();
        qputenv("CUPS_SERVER", m_server.toLocal8Bit());
    }

    void cleanupTestCase() { runPrinter(u"stop"_s); }

    void init() { setToken({}); }

    void aTokenThatCannotSignIsSaidAtTheReview_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("code");
        QTest::newRow("token-absent") << QByteArray("absent") << int(FailureCode::TokenAbsent);
        QTest::newRow("token-locked") << QByteArray("locked") << int(FailureCode::TokenPinLocked);
        QTest::newRow("token-foreign")
            << QByteArray("foreign") << int(FailureCode::CertificateOtherIin);
    }

    void aTokenThatCannotSignIsSaidAtTheReview()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, code);
        setToken(fault);
        FaultDesk desk(settings());
        QVERIFY(beginReview(desk));
        auto *reason = desk.find<QLabel>("certificateReason");
        QTRY_VERIFY_WITH_TIMEOUT(!reason->text().isEmpty(), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(failureName(desk.office.desk().tokens().whyNoneUsable()),
                                  failureName(FailureCode(code)), 20'000);
        const QString findings = read(desk, FailureCode(code), QTest::currentDataTag());
        QVERIFY2(findings.isEmpty(), qPrintable(findings));
        QVERIFY(!desk.window().currentPage()->primary()->isEnabled());
        setToken({});
        QVERIFY(mayBeSigned(desk));
        QVERIFY(isSigned(desk));
    }

    void aTokenThatCannotSignIsSaidToTheHead_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("code");
        QTest::newRow("token-absent") << QByteArray("absent") << int(FailureCode::TokenAbsent);
        QTest::newRow("token-locked") << QByteArray("locked") << int(FailureCode::TokenPinLocked);
        QTest::newRow("token-foreign")
            << QByteArray("foreign-to-head") << int(FailureCode::CertificateOtherIin);
    }

    void aTokenThatCannotSignIsSaidToTheHead()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, code);
        setToken(fault);
        OfficeDesk desk(Role::Head, settings());
        // With a paper to sign: nothing but the token stands in the way.
        desk.office.application = sampleApplication(ApplicationState::Prepared);
        desk.office.paper = samplePaper();
        announcePaper(desk.office.application, desk.office.paper, false);
        Languages languages;
        languages.set(Language::English);
        MainWindow window(desk.desk(), languages);
        const auto signOut = qScopeGuard([&] { desk.desk().signOut(); });
        window.show();
        desk.desk().tokens().setPollInterval(50);
        QVERIFY(desk.signIn());
        const QString why = failureText(FailureCode(code), Language::English).title;
        const QString pages[] = {u"signing"_s, u"batch"_s, u"act"_s};
        for (const QString &each : pages) {
            setToken(fault);
            if (each == u"batch"_s)
                window.open(PageId::Batch);
            else if (each == u"act"_s)
                window.open(PageId::LicenceAct, u"terminate "_s + desk.office.life.licence.number);
            else
                window.open(PageId::ResultSigning, desk.office.application.id);
            const Page *page = window.currentPage();
            const auto *panel = page->findChild<FailurePanel *>(u"failurePanel"_s);
            QTRY_COMPARE_WITH_TIMEOUT(page->reason(), why, 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
            QCOMPARE(failureName(panel->failure()->code), failureName(FailureCode(code)));
            QVERIFY(!page->primary()->isEnabled());
            // And not a word of it once somebody may sign.
            setToken({});
            QVERIFY(desk.waitForToken());
            QTRY_VERIFY_WITH_TIMEOUT(!panel->failure() && page->reason().isEmpty(), 20'000);
        }
    }

    void aTokenThatFailsUnderTheSignatureSignsNothing_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<int>("code");
        QTest::newRow("token-removed") << QByteArray("removed") << int(FailureCode::TokenRemoved);
        QTest::newRow("token-locked-by-the-pin")
            << QByteArray("locked-at-login") << int(FailureCode::TokenPinLocked);
        QTest::newRow("token-error")
            << QByteArray("device-error") << int(FailureCode::TokenDeviceError);
    }

    void aTokenThatFailsUnderTheSignatureSignsNothing()
    {
        QFETCH(QByteArray, fault);
        QFETCH(int, code);
        FaultDesk desk(settings());
        QVERIFY(beginReview(desk));
        QVERIFY(mayBeSigned(desk));
        PinDialog *dialog = askForPin(desk);
        QVERIFY(dialog);
        setToken(fault);
        typePin(*dialog, u"123456"_s);
        auto *panel = desk.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        QCOMPARE(failureName(panel->failure()->code), failureName(FailureCode(code)));
        QTRY_VERIFY(!QApplication::activeModalWidget());
        const QString findings = read(desk, FailureCode(code), QTest::currentDataTag());
        QVERIFY2(findings.isEmpty(), qPrintable(findings));
        QVERIFY(!desk.window().editor()->isSigned());
        QCOMPARE(desk.office.desk().outbox()->waitingCount(), 0);
        setToken({});
        QVERIFY(mayBeSigned(desk));
        QVERIFY(isSigned(desk));
    }

    void aWrongPinIsSaidInTheDialog()
    {
        FaultDesk desk(settings());
        QVERIFY(beginReview(desk));
        QVERIFY(mayBeSigned(desk));
        PinDialog *dialog = askForPin(desk);
        QVERIFY(dialog);
        typePin(*dialog, u"654321"_s);
        auto *field = dialog->findChild<QLineEdit *>(u"pin"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!field->accessibleDescription().isEmpty(), 20'000);
        const QString findings = read(desk, FailureCode::TokenPinWrong, "pin-wrong");
        QVERIFY2(findings.isEmpty(), qPrintable(findings));
        typePin(*dialog, u"123456"_s);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Receipt, 20'000);
    }

    void aScannerThatIsGoneIsSaidAndScansOnceItIsBack()
    {
        write(m_folder.filePath(u"sane/dll.conf"_s), "\n");
        FaultDesk desk(settings());
        QVERIFY(desk.signIn());
        QVERIFY(putCase(desk.office, desk.window(), SampleCase::Found));
        desk.window().open(PageId::Documents);
        QTest::keyClick(&desk.window(), Qt::Key_F9);
        auto *panel = desk.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 30'000);
        QCOMPARE(panel->failure()->code, FailureCode::ScannerNone);
        const QString findings = read(desk, FailureCode::ScannerNone, "scanner-gone");
        QVERIFY2(findings.isEmpty(), qPrintable(findings));
        write(m_folder.filePath(u"sane/dll.conf"_s), "test\n");
        write(m_folder.filePath(u"sane/test.conf"_s),
              "number_of_devices 1\nmode Color\ngeometry_max 300.0\n"
              "test-picture \"Color pattern\"\n");
        QTest::keyClick(&desk.window(), Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window().editor()->inventory().first().attachments.isEmpty(),
                                 60'000);
        QVERIFY(!panel->failure());
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().editor()->isSaved(), 20'000);
        desk.stop();
        QVERIFY(desk.kept().contains("540940000407"));
    }

    void aPrinterThatIsGoneIsSaidAndPrintsOnceItIsBack()
    {
        // Nobody answers where the print server was.
        QVERIFY(QFile::rename(m_server, m_server + u".away"_s));
        FaultDesk desk(settings());
        QVERIFY(beginReview(desk));
        QVERIFY(mayBeSigned(desk));
        QVERIFY(isSigned(desk));
        auto *print = desk.find<ActionButton>("printButton");
        QTRY_VERIFY_WITH_TIMEOUT(print->isEnabled(), 60'000);
        QTest::mouseClick(print, Qt::LeftButton);
        auto *panel = desk.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 30'000);
        QCOMPARE(panel->failure()->code, FailureCode::PrinterNone);
        const QString findings = read(desk, FailureCode::PrinterNone, "printer-gone");
        QVERIFY2(findings.isEmpty(), qPrintable(findings));

        QVERIFY(QFile::rename(m_server + u".away"_s, m_server));
        QTest::mouseClick(print, Qt::LeftButton);
        const QDir printed(m_printed);
        const auto isPrinted = [&] {
            return print->isEnabled() && !printed.entryList({u"*.pdf"_s}).isEmpty();
        };
        const bool ended =
            QTest::qWaitFor([&] { return panel->failure() || isPrinted(); }, 120'000);
        QVERIFY2(!panel->failure(), qPrintable(panel->text()));
        QVERIFY2(ended, print->isEnabled() ? "nothing was printed" : "still at work");
    }
};

QTEST_MAIN(tst_FaultsDevices)
#include "tst_faults_devices.moc"
