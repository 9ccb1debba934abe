#include "scan/scan_fixture.h"

#include "scan/assemble.h"
#include "scan/inspect.h"

#include <QProcess>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::scan;

class TestAssemble final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeScannedPagesBecomeOnePdf();
    void whatIsNoPageIsRefused_data();
    void whatIsNoPageIsRefused();
    void tooMuchIsRefused();
    void cancelKillsTheHelper();
    void theHelperIsConfined();

private:
    Result<QByteArray> assembled(const QList<Page> &pages)
    {
        QFuture<Result<QByteArray>> future = assemble(pages, {helperProgram(), {}, 60'000});
        if (!waitUntil([&] { return future.isFinished(); }))
            return FailureCode::InternalError;
        return future.result();
    }

    QTemporaryDir m_folder;
};

void TestAssemble::threeScannedPagesBecomeOnePdf()
{
    const SaneConfig config;
    Scanner scanner(config.place());
    ScanRecord record(scanner);
    ScanOptions options;
    options.maximumPages = 3;
    scanner.start(options);
    QVERIFY(record.wait());
    const Result<QByteArray> pdf = assembled(record.pages);
    QVERIFY(pdf.ok());
    QCOMPARE(*assembled(record.pages), *pdf);

    const QString file = m_folder.filePath(u"құжат.pdf"_s);
    writeFile(file, *pdf);
    QByteArray output;
    QCOMPARE(runProgram(u"qpdf"_s, {u"--check"_s, file}, &output), 0);
    QVERIFY2(output.contains("No syntax or stream encoding errors"), output.constData());
    QCOMPARE(runProgram(u"pdfinfo"_s, {file}, &output), 0);
    QVERIFY2(output.contains("595.") && output.contains("841."), output.constData());
    QCOMPARE(runProgram(u"pdfimages"_s, {u"-j"_s, file, m_folder.filePath(u"image"_s)}, &output),
             0);
    for (int i = 0; i < 3; ++i)
        QVERIFY2(readFile(m_folder.filePath(QStringLiteral("image-00%1.jpg").arg(i))) ==
                     record.pages.at(i).jpeg,
                 "the scanner's JPEG passes through unchanged");

    QFuture<Result<FileReport>> judged = inspectFile(file, config.place());
    QVERIFY(waitUntil([&] { return judged.isFinished(); }));
    QVERIFY(judged.result().ok());
    QCOMPARE(judged.result()->pages, 3);
    QCOMPARE(judged.result()->type, u"application/pdf"_s);
    QCOMPARE(judged.result()->size, pdf->size());
}

void TestAssemble::whatIsNoPageIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("resolution");
    QTest::newRow("no JPEG") << QByteArray("no JPEG") << 200;
    QTest::newRow("empty") << QByteArray() << 200;
    QTest::newRow("only a beginning") << QByteArray("\xff\xd8\xff\xe0") << 200;
    QTest::newRow("no resolution") << QByteArray("\xff\xd8\xff\xe0") << 0;
}

void TestAssemble::whatIsNoPageIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, resolution);
    Page page;
    page.resolution = resolution;
    page.jpeg = bytes;
    const Result<QByteArray> pdf = assembled({page});
    QVERIFY(!pdf.ok());
    QCOMPARE(failureName(pdf.failure().code), u"scanHelperFailed"_s);
    QVERIFY(!assembled({}).ok());
}

void TestAssemble::tooMuchIsRefused()
{
    const QString file = m_folder.filePath(u"noise.jpg"_s);
    QCOMPARE(runProgram(u"convert"_s, {u"-size"_s, u"2400x2400"_s, u"xc:"_s, u"+noise"_s,
                                       u"Random"_s, u"-quality"_s, u"95"_s, file}),
             0);
    Page page;
    page.resolution = 200;
    page.jpeg = readFile(file);
    const qsizetype fitting = maximumFileBytes / page.jpeg.size();
    QVERIFY(fitting >= 1 && fitting < 50);
    QVERIFY(assembled(QList<Page>(fitting, page)).ok());
    const Result<QByteArray> pdf = assembled(QList<Page>(fitting + 1, page));
    QVERIFY(!pdf.ok());
    QCOMPARE(failureName(pdf.failure().code), u"fileTooLarge"_s);
}

void TestAssemble::cancelKillsTheHelper()
{
    const QString script = m_folder.filePath(u"helper"_s);
    writeFile(script, "#!/bin/sh\nexec sleep 1000\n");
    QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFuture<Result<QByteArray>> future = assemble({}, {script, {}, 60'000});
    future.cancel();
    QVERIFY(waitUntil([&] { return future.isFinished(); }));
    QVERIFY(future.isCanceled());
}

void TestAssemble::theHelperIsConfined()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizers need what is forbidden");
#endif
    QProcess helper;
    helper.start(helperProgram(), {u"--assemble"_s});
    QVERIFY(helper.waitForStarted());
    const QString status = QStringLiteral("/proc/%1/status").arg(helper.processId());
    QTRY_VERIFY(readFile(status).contains("Seccomp:\t2"));
    QVERIFY(readFile(status).contains("NoNewPrivs:\t1"));
    helper.closeWriteChannel();
    QVERIFY(helper.waitForFinished());
}

QTEST_GUILESS_MAIN(TestAssemble)
#include "tst_assemble.moc"
