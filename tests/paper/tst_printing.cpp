#include "paper/ipp_line.h"
#include "paper/pdf_tools.h"
#include "paper/print.h"
#include "paper/samples.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <csignal>
#include <thread>

using namespace ruqsat;
using namespace ruqsat::paper;
using namespace std::chrono_literals;

namespace {

const QString lineName = QStringLiteral("line.sock");

} // namespace

// Against a real cupsd and a virtual IPP printer, started by packaging/printer.sh.
class TestPrinting final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void thePrinterIsReachedFromThisMachineOnly();
    void listsTheQueues();
    void printsThePdfItself();
    void missingQueueIsNeverReplaced_data();
    void missingQueueIsNeverReplaced();
    void rejectingQueueIsNamed();
    void stoppedQueueIsNamed();
    void printerThatStopsMeanwhileLosesTheJob();
    void cancellingWithdrawsTheJob();
    void cancelledTooLateTheJobWasPrinted();
    void aLostAnswerToTheDocumentIsUnknown();
    void cancelledAtThePrinterItMayHaveComeOut();
    void fileThatIsNoPdfFails();
    void whatNobodyTellsIsUnknown();
    void unreachableServerIsNoPrinter();

private:
    void tool(const char *program, const QStringList &arguments);
    QStringList printed() const;
    /// The id of a job that waits in the queue until it is resumed.
    int heldJob();
    /// Does it over the line to the server, on a thread of its own: CUPS keeps its server per
    /// thread.
    std::optional<Failure> overLine(const std::function<Result<void>()> &act) const;
    QTemporaryDir m_folder;
    QString m_server;
    QString m_queue;
    QString m_printed;
    QByteArray m_pdf;
};

void TestPrinting::tool(const char *program, const QStringList &arguments)
{
    QByteArray output;
    QCOMPARE(test::runProgram(QString::fromLatin1(program), arguments, &output), 0);
}

QStringList TestPrinting::printed() const
{
    // Beside each lies an empty one for what the printer's command would say.
    return QDir(m_printed).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Time);
}

void TestPrinting::initTestCase()
{
    QByteArray output;
    const int code = test::runProgram(QStringLiteral("bash"),
                                      {test::sourceDir() + QStringLiteral("/packaging/printer.sh"),
                                       QStringLiteral("start"), m_folder.path()},
                                      &output);
    QVERIFY2(code == 0, output.constData());
    const QJsonObject server = QJsonDocument::fromJson(output).object();
    m_queue = server.value(QStringLiteral("queue")).toString();
    m_printed = server.value(QStringLiteral("printed")).toString();
    QVERIFY(!m_queue.isEmpty());
    m_server = server.value(QStringLiteral("server")).toString();
    qputenv("CUPS_SERVER", m_server.toUtf8());
    m_pdf = *renderLicence(test::sampleLicence());
}

void TestPrinting::cleanupTestCase()
{
    QCOMPARE(test::runProgram(QStringLiteral("bash"),
                              {test::sourceDir() + QStringLiteral("/packaging/printer.sh"),
                               QStringLiteral("stop"), m_folder.path()}),
             0);
}

void TestPrinting::cleanup()
{
    tool("cancel", {QStringLiteral("-a")});
    tool("cupsaccept", {m_queue});
    // With the option it lets go of new jobs that were held, and does nothing else.
    tool("cupsenable", {QStringLiteral("--release"), m_queue});
    tool("cupsenable", {m_queue});
}

void TestPrinting::thePrinterIsReachedFromThisMachineOnly()
{
    QByteArray queues;
    QCOMPARE(test::runProgram(QStringLiteral("lpstat"), {QStringLiteral("-v")}, &queues), 0);
    const auto device =
        QRegularExpression(QStringLiteral("ipp://[^:]*:(\\d+)/")).match(QString::fromUtf8(queues));
    QVERIFY2(device.hasMatch(), queues.constData());
    const QString port =
        QStringLiteral("%1").arg(device.captured(1).toInt(), 4, 16, QLatin1Char('0')).toUpper();
    int listening = 0;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile sockets(QString::fromLatin1(table));
        QVERIFY(sockets.open(QIODevice::ReadOnly));
        for (const QByteArray &line : sockets.readAll().split('\n')) {
            const QStringList columns = QString::fromLatin1(line.simplified()).split(u' ');
            // State 0A is LISTEN; the address stands in the order of the processor's bytes.
            if (columns.value(3) != u"0A" || columns.value(1).section(u':', 1) != port)
                continue;
            ++listening;
            const QString address = columns.value(1).section(u':', 0, 0);
            QVERIFY2(address == u"0100007F" || address == u"00000000000000000000000001000000",
                     qPrintable(address));
        }
    }
    QVERIFY(listening > 0);
}

void TestPrinting::listsTheQueues()
{
    const Result<QList<PrintQueue>> queues = printQueues();
    QVERIFY(queues);
    QCOMPARE(queues->size(), 1);
    QCOMPARE(queues->first().name, m_queue);
    QVERIFY(queues->first().accepting);
    QCOMPARE(queues->first().state, PrinterState::Idle);
    QCOMPARE(*printQueue(m_queue), queues->first());
}

void TestPrinting::printsThePdfItself()
{
    const Result<int> job = submitPrintJob(m_queue, m_pdf, QStringLiteral("KZ07ABC00012345"));
    QVERIFY2(job, job ? "" : qPrintable(job.failure().detail));
    const Result<void> end = followPrintJob(m_queue, *job, 60s, {});
    QVERIFY2(end, end ? "" : qPrintable(end.failure().detail));
    QCOMPARE(printJobStatus(m_queue, *job)->state, PrintJobState::Completed);

    // What reached the queue is the file, byte for byte.
    QFile spooled(m_printed +
                  QStringLiteral("/../spool/d%1-001").arg(*job, 5, 10, QLatin1Char('0')));
    QVERIFY(spooled.open(QIODevice::ReadOnly));
    QCOMPARE(spooled.readAll(), m_pdf);

    // What reached the printer is still a PDF with the same text and fonts: no picture of it.
    QCOMPARE(printed().size(), 1);
    QFile delivered(m_printed + u'/' + printed().first());
    QVERIFY(delivered.open(QIODevice::ReadOnly));
    const test::PdfFile paper(delivered.readAll());
    QCOMPARE(paper.text(), test::PdfFile(m_pdf).text());
    QCOMPARE(paper.fonts().size(), test::PdfFile(m_pdf).fonts().size());
    QVERIFY(!paper.unpacked().contains("/Subtype /Image"));
}

void TestPrinting::missingQueueIsNeverReplaced_data()
{
    QTest::addColumn<QString>("queue");
    QTest::newRow("unknown") << QStringLiteral("Other");
    QTest::newRow("empty") << QString();
    QTest::newRow("other case") << QStringLiteral("RUQSAT-DEMO");
    QTest::newRow("path") << QStringLiteral("../printers/Ruqsat-demo");
}

void TestPrinting::missingQueueIsNeverReplaced()
{
    QFETCH(QString, queue);
    tool("lpadmin", {QStringLiteral("-d"), m_queue});
    const qsizetype before = printed().size();
    const Result<void> result = printPdf(queue, m_pdf, QStringLiteral("x"), 5s, {});
    QVERIFY(!result);
    QCOMPARE(result.failure().code, FailureCode::PrinterNone);
    QCOMPARE(printed().size(), before);
}

void TestPrinting::rejectingQueueIsNamed()
{
    tool("cupsreject", {QStringLiteral("-r"), QStringLiteral("inventory"), m_queue});
    QVERIFY(!printQueue(m_queue)->accepting);
    const Result<int> job = submitPrintJob(m_queue, m_pdf, QStringLiteral("x"));
    QVERIFY(!job);
    QCOMPARE(job.failure().code, FailureCode::PrinterRejecting);
}

void TestPrinting::stoppedQueueIsNamed()
{
    tool("cupsdisable", {m_queue});
    QCOMPARE(printQueue(m_queue)->state, PrinterState::Stopped);
    const Result<int> job = submitPrintJob(m_queue, m_pdf, QStringLiteral("x"));
    QVERIFY(!job);
    QCOMPARE(job.failure().code, FailureCode::PrinterStopped);
}

void TestPrinting::printerThatStopsMeanwhileLosesTheJob()
{
    // Held, so that it is surely still there when the printer stops.
    tool("cupsdisable", {QStringLiteral("--hold"), m_queue});
    tool("cupsenable", {m_queue});
    const Result<int> job = submitPrintJob(m_queue, m_pdf, QStringLiteral("x"));
    QVERIFY(job);
    tool("lp", {QStringLiteral("-i"), QStringLiteral("%1-%2").arg(m_queue).arg(*job),
                QStringLiteral("-H"), QStringLiteral("hold")});
    tool("cupsdisable", {m_queue});
    const Result<void> end = followPrintJob(m_queue, *job, 30s, {});
    QVERIFY(!end);
    QCOMPARE(end.failure().code, FailureCode::PrinterStopped);
    QCOMPARE(printJobStatus(m_queue, *job)->state, PrintJobState::Cancelled);
}

int TestPrinting::heldJob()
{
    QByteArray output;
    QFile held(m_folder.filePath(QStringLiteral("held.pdf")));
    if (!held.open(QIODevice::WriteOnly) || held.write(m_pdf) != m_pdf.size())
        return 0;
    held.close();
    test::runProgram(QStringLiteral("lp"),
                     {QStringLiteral("-d"), m_queue, QStringLiteral("-H"), QStringLiteral("hold"),
                      held.fileName()},
                     &output);
    static const QRegularExpression id(QStringLiteral("-(\\d+) "));
    return id.match(QString::fromUtf8(output)).captured(1).toInt();
}

std::optional<Failure> TestPrinting::overLine(const std::function<Result<void>()> &act) const
{
    std::optional<Failure> failure;
    std::thread([&] {
        cupsSetServer(m_folder.filePath(lineName).toUtf8().constData());
        if (const Result<void> end = act(); !end)
            failure = end.failure();
    }).join();
    return failure;
}

void TestPrinting::cancellingWithdrawsTheJob()
{
    const qsizetype before = printed().size();
    const int job = heldJob();
    QVERIFY(job > 0);

    std::stop_source source;
    std::jthread other([&source] { source.request_stop(); });
    const Result<void> end = followPrintJob(m_queue, job, 60s, source.get_token());
    QVERIFY(!end);
    QCOMPARE(end.failure().code, FailureCode::Cancelled);
    QCOMPARE(printJobStatus(m_queue, job)->state, PrintJobState::Cancelled);
    QCOMPARE(printed().size(), before);
}

void TestPrinting::cancelledTooLateTheJobWasPrinted()
{
    const int job = heldJob();
    QVERIFY(job > 0);
    test::IppLine line(m_server, m_folder.filePath(lineName));
    line.before(IPP_OP_CANCEL_JOB, [this, job] {
        test::runProgram(QStringLiteral("lp"),
                         {QStringLiteral("-i"), QStringLiteral("%1-%2").arg(m_queue).arg(job),
                          QStringLiteral("-H"), QStringLiteral("resume")});
        [[maybe_unused]] const Result<void> end = followPrintJob(m_queue, job, 60s, {});
    });
    std::stop_source stop;
    stop.request_stop();
    const auto failure =
        overLine([&] { return followPrintJob(m_queue, job, 60s, stop.get_token()); });
    QCOMPARE(printJobStatus(m_queue, job)->state, PrintJobState::Completed);
    QVERIFY2(!failure, failure ? qPrintable(failure->detail) : "");
}

void TestPrinting::cancelledAtThePrinterItMayHaveComeOut()
{
    QFile number(m_folder.filePath(QStringLiteral("printer.pid")));
    QVERIFY(number.open(QIODevice::ReadOnly));
    const pid_t printer = number.readAll().trimmed().toInt();
    QVERIFY(printer > 0);
    // A printer that has stopped answering keeps its job for as long as the test needs.
    QCOMPARE(::kill(printer, SIGSTOP), 0);
    const auto goOn = qScopeGuard([&] { ::kill(printer, SIGCONT); });
    const Result<int> job = submitPrintJob(m_queue, m_pdf, QStringLiteral("x"));
    QVERIFY(job);
    QTRY_COMPARE_WITH_TIMEOUT(printJobStatus(m_queue, *job)->state, PrintJobState::Printing,
                              30'000);
    std::stop_source stop;
    stop.request_stop();
    const Result<void> end = followPrintJob(m_queue, *job, 60s, stop.get_token());
    QCOMPARE(printJobStatus(m_queue, *job)->state, PrintJobState::Cancelled);
    QVERIFY(!end);
    QCOMPARE(end.failure().code, FailureCode::PrintOutcomeUnknown);
    // Whoever takes it out of the queue, it was at the printer.
    QCOMPARE(followPrintJob(m_queue, *job, 60s, {}).failure().code,
             FailureCode::PrintOutcomeUnknown);
}

void TestPrinting::aLostAnswerToTheDocumentIsUnknown()
{
    const qsizetype before = printed().size();
    test::IppLine line(m_server, m_folder.filePath(lineName));
    line.loseAnswerTo(IPP_OP_PRINT_JOB);
    const auto failure =
        overLine([&] { return printPdf(m_queue, m_pdf, QStringLiteral("x"), 60s, {}); });
    QVERIFY(failure);
    QCOMPARE(failure->code, FailureCode::PrintOutcomeUnknown);
    // The paper of which nothing was heard comes out.
    QTRY_VERIFY_WITH_TIMEOUT(printed().size() > before, 60'000);
}

void TestPrinting::fileThatIsNoPdfFails()
{
    const Result<void> end =
        printPdf(m_queue, QByteArray("this is no PDF"), QStringLiteral("x"), 60s, {});
    QVERIFY(!end);
    QVERIFY(end.failure().code == FailureCode::PrintJobFailed ||
            end.failure().code == FailureCode::PrinterStopped);
}

void TestPrinting::whatNobodyTellsIsUnknown()
{
    // A job that the server does not know (any more) did not fail, and was not printed.
    QCOMPARE(followPrintJob(m_queue, 999'999, 60s, {}).failure().code,
             FailureCode::PrintOutcomeUnknown);
    // CUPS reads its server once per thread.
    const QByteArray server = qgetenv("CUPS_SERVER");
    qputenv("CUPS_SERVER", "127.0.0.1:1");
    std::optional<Failure> failure;
    std::thread([&failure, this] {
        const Result<void> end = followPrintJob(m_queue, 1, 300ms, {});
        if (!end)
            failure = end.failure();
    }).join();
    qputenv("CUPS_SERVER", server);
    QVERIFY(failure);
    QCOMPARE(failure->code, FailureCode::PrintOutcomeUnknown);
}

void TestPrinting::unreachableServerIsNoPrinter()
{
    // CUPS reads its server once per thread.
    const QByteArray server = qgetenv("CUPS_SERVER");
    qputenv("CUPS_SERVER", "/nonexistent/cups.sock");
    std::optional<Failure> failure;
    std::thread([&failure, this] {
        const Result<PrintQueue> queue = printQueue(m_queue);
        if (!queue)
            failure = queue.failure();
    }).join();
    qputenv("CUPS_SERVER", server);
    QVERIFY(failure);
    QCOMPARE(failure->code, FailureCode::PrinterNone);
}

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
