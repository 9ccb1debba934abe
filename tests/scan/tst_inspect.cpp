#include "scan/scan_fixture.h"

#include "scan/inspect.h"

#include <QCryptographicHash>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::scan;

class TestInspect final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goodFilesAreTakenByContent_data();
    void goodFilesAreTakenByContent();
    void badFilesHaveTheirCode_data();
    void badFilesHaveTheirCode();
    void whatIsNoFileIsUnreadable();
    void aCutFileIsNeverTaken_data();
    void aCutFileIsNeverTaken();
    void aHelperThatDiesIsAFailure();
    void cancelKillsTheHelper();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void keep(const QString &name, const QByteArray &bytes) { writeFile(path(name), bytes); }
    Result<FileReport> inspected(const QString &file, const QString &program = helperProgram())
    {
        QFuture<Result<FileReport>> future = inspectFile(file, {program, {}, 60'000});
        if (!waitUntil([&] { return future.isFinished(); }))
            return FailureCode::InternalError;
        return future.result();
    }

    QTemporaryDir m_folder;
};

namespace {

/// A PDF with right cross references. Object 1 is the catalogue, 2 the pages, 3 the only page.
QByteArray pdfWith(const QByteArray &catalogueEntry, const QByteArray &fourthObject = "null")
{
    const QByteArray bodies[] = {
        "<< /Type /Catalog /Pages 2 0 R " + catalogueEntry + " >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
        fourthObject,
    };
    QByteArray pdf = "%PDF-1.7\n";
    QByteArray table = "xref\n0 5\n0000000000 65535 f \n";
    int number = 1;
    for (const QByteArray &body : bodies) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(number++) + " 0 obj\n" + body + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

void TestInspect::initTestCase()
{
    keep(u"plain.pdf"_s, pdfWith({}));
    const QStringList image{u"-size"_s, u"300x200"_s, u"gradient:red-blue"_s};
    for (const char *ending : {"jpg", "png", "tif"})
        QCOMPARE(runProgram(u"convert"_s,
                            image + QStringList(path(u"image."_s + QLatin1String(ending)))),
                 0);
    QCOMPARE(runProgram(u"convert"_s, {path(u"image.png"_s), path(u"image.jpg"_s), u"-compress"_s,
                                       u"LZW"_s, path(u"two.tiff"_s)}),
             0);
    QCOMPARE(runProgram(u"qpdf"_s, {u"--encrypt"_s, u"secret"_s, u"owner"_s, u"256"_s, u"--"_s,
                                    path(u"plain.pdf"_s), path(u"locked.pdf"_s)}),
             0);
    QCOMPARE(runProgram(u"qpdf"_s, {u"--encrypt"_s, u""_s, u"owner"_s, u"256"_s, u"--"_s,
                                    path(u"plain.pdf"_s), path(u"owner.pdf"_s)}),
             0);
}

void TestInspect::goodFilesAreTakenByContent_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("pages");
    QTest::newRow("PDF") << u"plain.pdf"_s << u"plain.pdf"_s << u"application/pdf"_s << 1;
    QTest::newRow("Kazakh name") << u"plain.pdf"_s << u"Жарғы (көшірме).PDF"_s
                                 << u"application/pdf"_s << 1;
    QTest::newRow("no ending") << u"plain.pdf"_s << u"scan"_s << u"application/pdf"_s << 1;
    QTest::newRow("JPEG") << u"image.jpg"_s << u"photo.jpeg"_s << u"image/jpeg"_s << 1;
    QTest::newRow("PNG") << u"image.png"_s << u"image.PNG"_s << u"image/png"_s << 1;
    QTest::newRow("TIFF") << u"image.tif"_s << u"image.tif"_s << u"image/tiff"_s << 1;
    QTest::newRow("TIFF of two") << u"two.tiff"_s << u"two.tiff"_s << u"image/tiff"_s << 2;
}

void TestInspect::goodFilesAreTakenByContent()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(int, pages);
    const QByteArray bytes = readFile(path(file));
    keep(name, bytes);
    const Result<FileReport> report = inspected(path(name));
    QVERIFY2(report.ok(), report ? ""
                                 : qPrintable(failureName(report.failure().code) + u' ' +
                                              report.failure().detail));
    QCOMPARE(report->type, type);
    QCOMPARE(report->pages, pages);
    QCOMPARE(report->size, bytes.size());
    QCOMPARE(report->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
}

void TestInspect::badFilesHaveTheirCode_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QByteArray pdf = readFile(path(u"plain.pdf"_s));
    const QByteArray jpeg = readFile(path(u"image.jpg"_s));
    const QByteArray png = readFile(path(u"image.png"_s));
    const QByteArray action = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>";
    QByteArray badXref = pdf;
    badXref.replace("startxref\n", "startxref\n9");
    QByteArray badJpeg = jpeg;
    badJpeg.replace(badJpeg.size() / 2, 20, QByteArray(20, '\xff'));
    QByteArray badPng = png;
    badPng[badPng.size() / 2] = static_cast<char>(badPng.at(badPng.size() / 2) ^ 0x55);
    QByteArray hugePng = png;
    hugePng.replace(16, 8, QByteArray("\0\1\0\0\0\1\0\0", 8));

    QTest::newRow("zero bytes") << u"a.pdf"_s << QByteArray() << u"fileEmpty"_s;
    QTest::newRow("21 MiB") << u"a.pdf"_s << pdf + QByteArray(21 * 1024 * 1024, ' ')
                            << u"fileTooLarge"_s;
    QTest::newRow("20 MiB and a byte")
        << u"a.pdf"_s << QByteArray(maximumFileBytes + 1, ' ') << u"fileTooLarge"_s;
    QTest::newRow("PDF called JPEG") << u"a.jpg"_s << pdf << u"fileTypeMismatch"_s;
    QTest::newRow("JPEG called PDF") << u"a.pdf"_s << jpeg << u"fileTypeMismatch"_s;
    QTest::newRow("PDF called a program") << u"a.exe"_s << pdf << u"fileTypeMismatch"_s;
    QTest::newRow("text called PDF") << u"a.pdf"_s << QByteArray("hello") << u"fileTypeMismatch"_s;
    QTest::newRow("office file") << u"a.docx"_s << QByteArray("PK\3\4 and more")
                                 << u"fileTypeUnsupported"_s;
    QTest::newRow("password") << u"a.pdf"_s << readFile(path(u"locked.pdf"_s))
                              << u"fileEncrypted"_s;
    QTest::newRow("owner's password")
        << u"a.pdf"_s << readFile(path(u"owner.pdf"_s)) << u"fileEncrypted"_s;
    QTest::newRow("script at opening") << u"a.pdf"_s << pdfWith(action) << u"fileActiveContent"_s;
    QTest::newRow("script elsewhere")
        << u"a.pdf"_s
        << pdfWith("/Names << /JavaScript 4 0 R >>", "<< /Names [(a) << /S /Java"
                                                     "Script /JS (x) >>] >>")
        << u"fileActiveContent"_s;
    QTest::newRow("script under an escaped name")
        << u"a.pdf"_s << pdfWith("/OpenAction << /S /Java#53cript /J#53 (x) >>")
        << u"fileActiveContent"_s;
    QTest::newRow("program to start")
        << u"a.pdf"_s << pdfWith("/OpenAction << /S /Launch /F (x.exe) >>")
        << u"fileActiveContent"_s;
    QTest::newRow("file within") << u"a.pdf"_s
                                 << pdfWith(
                                        "/AF [<< /Type /Filespec /F (x) /EF << /F 4 0 R >> >>]",
                                        "<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream")
                                 << u"fileActiveContent"_s;
    QTest::newRow("no pages") << u"a.pdf"_s
                              << QByteArray(pdf).replace("[3 0 R] /Count 1", "[     ] /Count 0")
                              << u"fileUnreadable"_s;
    QTest::newRow("wrong cross references") << u"a.pdf"_s << badXref << u"fileUnreadable"_s;
    QTest::newRow("nested without end")
        << u"a.pdf"_s << pdfWith("/Deep " + QByteArray("[").repeated(100'000))
        << u"fileUnreadable"_s;
    QTest::newRow("damaged JPEG") << u"a.jpg"_s << badJpeg << u"fileUnreadable"_s;
    QTest::newRow("damaged PNG") << u"a.png"_s << badPng << u"fileUnreadable"_s;
    QTest::newRow("PNG of 65536 × 65536") << u"a.png"_s << hugePng << u"fileUnreadable"_s;
}

void TestInspect::badFilesHaveTheirCode()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    keep(name, bytes);
    const Result<FileReport> report = inspected(path(name));
    QVERIFY(!report.ok());
    QCOMPARE(failureName(report.failure().code), code);
}

void TestInspect::whatIsNoFileIsUnreadable()
{
    const QString pipe = path(u"pipe.pdf"_s);
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &name : {path(u"absent.pdf"_s), m_folder.path(), pipe, u"/dev/zero"_s}) {
        const Result<FileReport> report = inspected(name);
        QVERIFY(!report.ok());
        QCOMPARE(failureName(report.failure().code), u"fileUnreadable"_s);
    }
}

void TestInspect::aCutFileIsNeverTaken_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"plain.pdf", "image.jpg", "image.png", "image.tif", "two.tiff"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestInspect::aCutFileIsNeverTaken()
{
    QFETCH(QString, name);
    const QByteArray whole = readFile(path(name));
    for (const int percent : {20, 50, 80, 97}) {
        const QString cut = path(u"cut-"_s + name);
        writeFile(cut, whole.first(whole.size() * percent / 100));
        const Result<FileReport> report = inspected(cut);
        QVERIFY(!report.ok());
        QCOMPARE(failureName(report.failure().code), u"fileTruncated"_s);
    }
}

void TestInspect::aHelperThatDiesIsAFailure()
{
    const QString script = path(u"helper"_s);
    for (const char *lines :
         {"kill -SEGV $$\n", "exit 0\n", "echo '{\"type\":\"x\"}'\n", "exec cat /dev/zero\n"}) {
        writeFile(script, QByteArray("#!/bin/sh\n") + lines);
        QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const Result<FileReport> report = inspected(path(u"plain.pdf"_s), script);
        QVERIFY(!report.ok());
        QCOMPARE(failureName(report.failure().code), u"fileInspectionFailed"_s);
    }
}

void TestInspect::cancelKillsTheHelper()
{
    const QString script = path(u"helper"_s);
    writeFile(script, "#!/bin/sh\nexec sleep 1000\n");
    QFile::setPermissions(script, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFuture<Result<FileReport>> future = inspectFile(path(u"plain.pdf"_s), {script, {}, 60'000});
    future.cancel();
    QVERIFY(waitUntil([&] { return future.isFinished(); }));
    QVERIFY(future.isCanceled());
}

QTEST_GUILESS_MAIN(TestInspect)
#include "tst_inspect.moc"
