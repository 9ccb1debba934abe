#include "scan/scan_fixture.h"

#include "scan/frame.h"

#include <QProcess>

#include <memory>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::scan;

class TestScanner final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheScanners();
    void threeColourPagesComeFromTheFeeder();
    void theFlatbedGivesOneGrayPage();
    void theFeederEndsWhenItIsEmpty();
    void everyErrorOfTheScannerHasItsCode_data();
    void everyErrorOfTheScannerHasItsCode();
    void noScannerAtAll();
    void aScannerThatIsGone();
    void cancelInTheMiddleKeepsWhatArrived();
    void aHungHelperIsKilled();
    void aHungHelperIsKilledAfterCancel();
    void aHelperThatHangsAfterItsJobChangesNothing_data();
    void aHelperThatHangsAfterItsJobChangesNothing();
    void aCrashKeepsThePages();
    void aTalkingHelperThatBreaksTheBoundsIsKilled();
    void aMissingHelperIsAFailure();
    void theHelperEndsWithItsClient();
    void oneJobAtATime();

private:
    /// A helper that is a shell script.
    HelperPlace script(const QByteArray &lines, int deadlineMs)
    {
        const QString path = m_folder.filePath(u"helper"_s);
        writeFile(path, "#!/bin/sh\n" + lines);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return {path, {}, deadlineMs};
    }

    QTemporaryDir m_folder;
};

void TestScanner::listsTheScanners()
{
    const SaneConfig config;
    Scanner scanner(config.place());
    ScanRecord record(scanner);
    scanner.listDevices();
    QVERIFY(scanner.isBusy());
    QVERIFY(record.wait());
    QCOMPARE(record.devices.size(), 1);
    QCOMPARE(record.devices.first().name, u"test:0"_s);
    QVERIFY(!record.devices.first().vendor.isEmpty());
    QVERIFY(!scanner.isBusy());
}

void TestScanner::threeColourPagesComeFromTheFeeder()
{
    const SaneConfig config;
    Scanner scanner(config.place());
    ScanRecord record(scanner);
    QSignalSpy progress(&scanner, &Scanner::progressed);
    ScanOptions options;
    options.maximumPages = 3;
    scanner.start(options);
    QVERIFY(record.wait());
    QCOMPARE(record.code, QString());
    QCOMPARE(record.finishedPages, 3);
    QCOMPARE(record.pages.size(), 3);
    for (int i = 0; i < 3; ++i) {
        const Page &page = record.pages.at(i);
        QCOMPARE(page.number, i + 1);
        QCOMPARE(page.resolution, 200);
        // A4: 1654 × 2339 pixels, to the scanner's whole millimetre.
        QVERIFY2(qAbs(page.width - 1654) <= 8, qPrintable(QString::number(page.width)));
        QVERIFY2(qAbs(page.height - 2339) <= 8, qPrintable(QString::number(page.height)));
        QVERIFY(page.jpeg.startsWith("\xff\xd8\xff"));
        QVERIFY(!page.blank);
    }
    QVERIFY(progress.size() >= 30);
    QCOMPARE(progress.last().at(0).toInt(), 3);
}

void TestScanner::theFlatbedGivesOneGrayPage()
{
    const SaneConfig config("test-picture \"Solid white\"\n");
    Scanner scanner(config.place());
    ScanRecord record(scanner);
    ScanOptions options;
    options.device = u"test:0"_s;
    options.source = ScanSource::Flatbed;
    options.colour = ScanColour::Gray;
    options.resolution = 600; // held at 300
    scanner.start(options);
    QVERIFY(record.wait());
    QCOMPARE(record.code, QString());
    QCOMPARE(record.pages.size(), 1);
    QCOMPARE(record.pages.first().resolution, 300);
    QVERIFY2(record.pages.first().blank, "a white page is flagged, and still handed over");
}

void TestScanner::theFeederEndsWhenItIsEmpty()
{
    const SaneConfig config;
    Scanner scanner(config.place());
    ScanRecord record(scanner);
    ScanOptions options;
    options.resolution = 75;
    options.colour = ScanColour::Gray;
    options.straighten = false;
    scanner.start(options);
    QVERIFY(record.wait());
    // The backend's feeder holds ten sheets.
    QCOMPARE(record.finishedPages, 10);
}

void TestScanner::everyErrorOfTheScannerHasItsCode_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("code");
    const std::pair<const char *, const char *> rows[] = {{"UNSUPPORTED", "scannerError"},
                                                          {"CANCELLED", "scannerCancelled"},
                                                          {"DEVICE_BUSY", "scannerBusy"},
                                                          {"INVAL", "scannerError"},
                                                          {"EOF", "scannerError"},
                                                          {"JAMMED", "scannerJam"},
                                                          {"NO_DOCS", "scannerNoDocuments"},
                                                          {"COVER_OPEN", "scannerCoverOpen"},
                                                          {"IO_ERROR", "scannerError"},
                                                          {"NO_MEM", "scannerError"},
                                                          {"ACCESS_DENIED", "scannerAccessDenied"}};
    for (const auto &[status, code] : rows)
        QTest::newRow(status) << QByteArray(status) << QString::fromLatin1(code);
}

void TestScanner::everyErrorOfTheScannerHasItsCode()
{
    QFETCH(QByteArray, status);
    QFETCH(QString, code);
    const SaneConfig config("read-status-code \"SANE_STATUS_" + status + "\"\n");
    Scanner scanner(config.place());
    ScanRecord record(scanner);
    ScanOptions options;
    options.resolution = 75;
    scanner.start(options);
    QVERIFY(record.wait());
    QCOMPARE(record.code, code);
    QCOMPARE(record.keptPages, 0);
}

void TestScanner::noScannerAtAll()
{
    SaneConfig config;
    config.removeBackends();
    Scanner scanner(config.place());
    ScanRecord record(scanner);
    scanner.start({});
    QVERIFY(record.wait());
    QCOMPARE(record.code, u"scannerNone"_s);

    ScanRecord list(scanner);
    scanner.listDevices();
    QVERIFY(list.wait());
    QVERIFY(list.devices.isEmpty());
    QCOMPARE(list.code, QString());
}

void TestScanner::aScannerThatIsGone()
{
    const SaneConfig config;
    Scanner scanner(config.place());
    ScanRecord record(scanner);
    ScanOptions options;
    options.device = u"test:7"_s;
    scanner.start(options);
    QVERIFY(record.wait());
    QCOMPARE(record.code, u"scannerNone"_s);
}

void TestScanner::cancelInTheMiddleKeepsWhatArrived()
{
    // Half a minute a page would be read, were it not cancelled.
    const SaneConfig config("read-delay true\nread-delay-duration 100000\n");
    Scanner scanner(config.place());
    ScanRecord record(scanner);
    ScanOptions options;
    options.resolution = 100;
    QObject::connect(&scanner, &Scanner::progressed, &scanner, [&](int page, int percent) {
        if (page == 2 && percent > 0)
            scanner.cancel();
    });
    scanner.start(options);
    QVERIFY(record.wait());
    QCOMPARE(record.code, u"scannerCancelled"_s);
    QCOMPARE(record.detail, QString());
    QCOMPARE(record.keptPages, 1);
    QCOMPARE(record.pages.size(), 1);
    QVERIFY(!scanner.isBusy());
}

void TestScanner::aHungHelperIsKilled()
{
    Scanner scanner(script("exec sleep 1000\n", 300));
    ScanRecord record(scanner);
    scanner.start({});
    QVERIFY(record.wait());
    QCOMPARE(record.code, u"scanHelperFailed"_s);
    QVERIFY(record.detail.contains(u"300 ms"));
}

void TestScanner::aHungHelperIsKilledAfterCancel()
{
    Scanner scanner(script("exec sleep 1000\n", 60'000));
    ScanRecord record(scanner);
    scanner.start({});
    scanner.cancel();
    QVERIFY(record.wait());
    QCOMPARE(record.code, u"scannerCancelled"_s);
    QVERIFY(!record.detail.isEmpty());
}

void TestScanner::aHelperThatHangsAfterItsJobChangesNothing_data()
{
    QTest::addColumn<QJsonObject>("last");
    QTest::addColumn<QString>("code");
    QTest::newRow("done") << QJsonObject{{u"event"_s, u"done"_s}} << QString();
    QTest::newRow("failed") << QJsonObject{{u"event"_s, u"failed"_s}, {u"code"_s, u"scannerJam"_s}}
                            << u"scannerJam"_s;
}

void TestScanner::aHelperThatHangsAfterItsJobChangesNothing()
{
    QFETCH(QJsonObject, last);
    QFETCH(QString, code);
    const QString frames = m_folder.filePath(u"frames"_s);
    writeFile(frames, encodeFrame({{{u"event"_s, u"page"_s}, {u"number"_s, 1}}, "jpeg"}) +
                          encodeFrame({last, {}}));
    Scanner scanner(script("cat '" + frames.toUtf8() + "'\nexec sleep 1000\n", 600'000));
    ScanRecord record(scanner);
    scanner.start({});
    QVERIFY(record.wait());
    QCOMPARE(record.code, code);
    QCOMPARE(record.pages.size(), 1);
    QCOMPARE(code.isEmpty() ? record.finishedPages : record.keptPages, 1);
}

void TestScanner::aCrashKeepsThePages()
{
    const QString frames = m_folder.filePath(u"frames"_s);
    writeFile(frames, encodeFrame({{{u"event"_s, u"page"_s}, {u"number"_s, 1}}, "jpeg"}));
    Scanner scanner(script("cat '" + frames.toUtf8() + "'\nkill -SEGV $$\n", 10'000));
    ScanRecord record(scanner);
    scanner.start({});
    QVERIFY(record.wait());
    QCOMPARE(record.code, u"scanHelperFailed"_s);
    QCOMPARE(record.keptPages, 1);
    QCOMPARE(record.pages.first().jpeg, QByteArray("jpeg"));
}

void TestScanner::aTalkingHelperThatBreaksTheBoundsIsKilled()
{
    Scanner scanner(script("exec cat /dev/zero | tr '\\0' '\\377'\n", 30'000));
    ScanRecord record(scanner);
    scanner.start({});
    QVERIFY(record.wait());
    QCOMPARE(record.code, u"scanHelperFailed"_s);
}

void TestScanner::aMissingHelperIsAFailure()
{
    Scanner scanner({m_folder.filePath(u"absent"_s), {}, 10'000});
    ScanRecord record(scanner);
    scanner.start({});
    QVERIFY(record.wait());
    QCOMPARE(record.code, u"scanHelperFailed"_s);
    QCOMPARE(record.keptPages, 0);
}

void TestScanner::theHelperEndsWithItsClient()
{
    const SaneConfig config("read-delay true\nread-delay-duration 100000\n");
    QProcess helper;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SANE_CONFIG_DIR"_s, config.place().saneConfigDir);
    helper.setProcessEnvironment(environment);
    helper.start(helperProgram(), {u"--scan"_s});
    QVERIFY(helper.waitForReadyRead(30'000));
    helper.closeWriteChannel();
    QVERIFY(helper.waitForFinished(30'000));
    QVERIFY(helper.readAll().contains("scannerCancelled"));
}

void TestScanner::oneJobAtATime()
{
    const SaneConfig config;
    Scanner scanner(config.place());
    ScanRecord record(scanner);
    ScanOptions options;
    options.resolution = 75;
    options.maximumPages = 1;
    scanner.start(options);
    scanner.listDevices();
    scanner.start(options);
    QVERIFY(record.wait());
    QCOMPARE(record.finishedPages, 1);
    QVERIFY(record.devices.isEmpty());
    QVERIFY(!scanner.isBusy());
}

QTEST_GUILESS_MAIN(TestScanner)
#include "tst_scanner.moc"
