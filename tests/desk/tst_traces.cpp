#include "desk/paper_output.h"
#include "desk/receipt.h"
#include "desk/support/desk_keys.h"
#include "desk/support/operator_desk.h"
#include "desk/support/wait.h"
#include "scan/assemble.h"
#include "support/test_paths.h"
#include "support/trace_scan.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QSignalSpy>

#include <cstdio>

using namespace ruqsat;
using namespace ruqsat::desk;
using namespace ruqsat::test;

namespace {

const QString kazakh = QStringLiteral("Құпиясөзтұрағы");
const QString latin = QStringLiteral("Zhasyrynkozhe");

/// What was typed, what was looked up, and what stands in a scanned or chosen document.
QStringList plantedWords()
{
    return {kazakh,
            latin,
            sampleBin,
            QStringLiteral("ҮЛГІЛІ"),
            QStringLiteral("+77012201496"),
            QStringLiteral("Сынақова Айгүл")};
}

void say(const char *step)
{
    std::printf("%s\n", step);
    std::fflush(stdout);
}

/// A document that stands up to the examination, with the words in it.
QByteArray plantedPdf()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(kazakh + QLatin1Char(' ') + latin);
    QPainter painter(&writer);
    painter.drawText(1000, 1000, kazakh);
    painter.end();
    return buffer.data();
}

/// Two sheets of SANE's own test scanner, as one PDF.
QByteArray scanned(const scan::HelperPlace &place)
{
    scan::Scanner scanner(place);
    QList<scan::Page> pages;
    QObject::connect(&scanner, &scan::Scanner::pageArrived, &scanner,
                     [&pages](const scan::Page &page) { pages.append(page); });
    QSignalSpy finished(&scanner, &scan::Scanner::finished);
    scan::ScanOptions options;
    options.maximumPages = 2;
    options.resolution = 75;
    scanner.start(options);
    if (!finished.wait(60'000))
        return {};
    const auto pdf = scan::assemble(pages, place);
    return ended(pdf, 60'000) && pdf.result() ? *pdf.result() : QByteArray();
}

bool kept(CaseEditor &editor, const std::function<void()> &add)
{
    QSignalSpy added(&editor, &CaseEditor::attachmentAdded);
    QSignalSpy failed(&editor, &CaseEditor::attachmentFailed);
    add();
    if (QTest::qWaitFor([&] { return added.count() + failed.count() > 0; }, 60'000) &&
        failed.isEmpty())
        return true;
    if (!failed.isEmpty())
        say(failureName(failed.first().at(2).value<Failure>().code).toLatin1().constData());
    return false;
}

/// A whole case at the desk, to be killed after "ready", or to its quiet end.
int playCase(const QStringList &arguments)
{
    const bool calm = arguments.at(2) == QLatin1String("calm");
    const QString outside = arguments.at(3);
    const QString queue = arguments.at(4);
    scan::HelperPlace place;
    place.program = buildDir() + QStringLiteral("/bin/ruqsat-scan");
    place.saneConfigDir = outside + QStringLiteral("/sane");
    OperatorDesk desk;
    auto editor = std::make_unique<CaseEditor>(*desk.session, desk.clock, desk.regulation,
                                               ServiceKind::Issue);
    editor->setApplicantText(sampleBin);
    editor->lookUp();
    if (!QTest::qWaitFor([&] { return editor->lookupState() == LookupState::Found; }, 20'000))
        return 3;
    fillIn(*editor);
    editor->setValue(QStringLiteral("productionBase"),
                     QJsonObject{{QStringLiteral("kk"), kazakh}, {QStringLiteral("ru"), latin}});
    const QString document = editor->inventory().first().document.id;
    const QByteArray scan = scanned(place);
    if (scan.isEmpty() ||
        !kept(*editor, [&] { editor->addScan(document, latin + QStringLiteral(".pdf"), scan, 2); }))
        return 4;
    if (!kept(*editor, [&] {
            editor->addFile(document, outside + QLatin1Char('/') + latin + QStringLiteral(".pdf"),
                            place);
        }))
        return 5;
    say("filled");
    const auto saved = editor->saveNow();
    const Result<QByteArray> request = editor->buildRequest();
    if (!ended(saved) || !request)
        return 6;
    const auto read = protocol::CaseRequest::parseCanonical(*request);
    const auto receipt = desk::renderReceipt(provisionalContent(
        *read, desk.regulation, desk.session->user(), WorkCalendar::shipped(), false, true));
    if (!ended(receipt) || !receipt.result())
        return 7;
    const auto printed = printDocument(queue, *receipt.result(), QStringLiteral("5F6D2C1A"), {});
    if (!ended(printed, 60'000) || !printed.result())
        return 8;
    const auto copied = desk.session->inVault<QString>(
        [copies = desk.folder().filePath(QStringLiteral("copies"))](vault::Vault &vault) {
            return vault.backUp(copies, 3);
        });
    if (!ended(copied) || !copied.result())
        return 9;
    say("the case is ready");
    for (int change = 0; !calm; ++change) {
        editor->setValue(QStringLiteral("productionBase"),
                         QJsonObject{{QStringLiteral("kk"), kazakh + QString::number(change)},
                                     {QStringLiteral("ru"), latin.repeated(200)}});
        const auto again = editor->saveNow();
        if (!ended(again))
            return 10;
        say("saved");
    }
    editor.reset();
    return 0;
}

} // namespace

/// Nothing of a case is on the disk in the clear, wherever the desk was ended.
class TestTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theScanFindsWhatIsThere();
    void aWholeCaseLeavesNone_data();
    void aWholeCaseLeavesNone();

private:
    QProcessEnvironment environment(const QString &root) const;

    QTemporaryDir m_outside;
    QString m_queue;
    QString m_cupsServer;
};

void TestTraces::initTestCase()
{
    deskKeys();
    const QString sane = m_outside.filePath(QStringLiteral("sane"));
    QVERIFY(QDir().mkpath(sane));
    const auto put = [](const QString &path, const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(put(sane + QStringLiteral("/dll.conf"), "test\n"));
    QVERIFY(put(sane + QStringLiteral("/test.conf"),
                "number_of_devices 1\nmode Color\ngeometry_max 300.0\n"
                "test-picture \"Color pattern\"\n"));
    QVERIFY(put(m_outside.filePath(latin + QStringLiteral(".pdf")), plantedPdf()));
    QByteArray output;
    const int code =
        runProgram(QStringLiteral("bash"),
                   {sourceDir() + QStringLiteral("/packaging/printer.sh"), QStringLiteral("start"),
                    m_outside.filePath(QStringLiteral("printer"))},
                   &output);
    QVERIFY2(code == 0, output.constData());
    const QJsonObject printer = QJsonDocument::fromJson(output).object();
    m_queue = printer.value(QStringLiteral("queue")).toString();
    m_cupsServer = printer.value(QStringLiteral("server")).toString();
}

void TestTraces::cleanupTestCase()
{
    QCOMPARE(runProgram(QStringLiteral("bash"),
                        {sourceDir() + QStringLiteral("/packaging/printer.sh"),
                         QStringLiteral("stop"), m_outside.filePath(QStringLiteral("printer"))}),
             0);
}

QProcessEnvironment TestTraces::environment(const QString &root) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, folder] :
         {std::pair{"HOME", "home"}, std::pair{"TMPDIR", "tmp"},
          std::pair{"XDG_CONFIG_HOME", "config"}, std::pair{"XDG_DATA_HOME", "data"},
          std::pair{"XDG_CACHE_HOME", "cache"}, std::pair{"XDG_STATE_HOME", "state"},
          std::pair{"XDG_RUNTIME_DIR", "run"}}) {
        const QString path = root + QLatin1Char('/') + QLatin1String(folder);
        QDir().mkpath(path);
        environment.insert(QLatin1String(name), path);
    }
    environment.insert(QStringLiteral("CUPS_SERVER"), m_cupsServer);
    return environment;
}

void TestTraces::theScanFindsWhatIsThere()
{
    const QTemporaryDir folder;
    const QStringList words{kazakh};
    QVERIFY(tracesOf(words, folder.path()).isEmpty());
    QFile file(folder.filePath(QStringLiteral("wide")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QString shouted = kazakh.toUpper();
    // Over the edge between two pieces.
    file.write(QByteArray(4 * 1024 * 1024 - 7, 'x'));
    file.write(QByteArray(static_cast<const char *>(static_cast<const void *>(shouted.utf16())),
                          shouted.size() * 2));
    file.close();
    QCOMPARE(tracesOf(words, folder.path()).size(), 1);
    QVERIFY(QDir(folder.path()).mkdir(kazakh.toLower()));
    QCOMPARE(tracesOf(words, folder.path()).size(), 2);
}

void TestTraces::aWholeCaseLeavesNone_data()
{
    QTest::addColumn<bool>("calm");
    QTest::newRow("ended in order") << true;
    QTest::newRow("killed while it saves") << false;
}

void TestTraces::aWholeCaseLeavesNone()
{
    QFETCH(bool, calm);
    const QTemporaryDir root;
    QProcess desk;
    desk.setProcessEnvironment(environment(root.path()));
    desk.setProcessChannelMode(QProcess::MergedChannels);
    desk.start(QCoreApplication::applicationFilePath(),
               {QStringLiteral("--case"), calm ? QStringLiteral("calm") : QStringLiteral("killed"),
                m_outside.path(), m_queue});
    QVERIFY(desk.waitForStarted());
    QByteArray said;
    const auto heard = [&](const char *step, int times) {
        return QTest::qWaitFor(
            [&] {
                said += desk.readAll();
                return said.count(step) >= times || desk.state() == QProcess::NotRunning;
            },
            100'000);
    };
    QVERIFY2(heard("the case is ready\n", 1), said.constData());
    if (!calm) {
        QVERIFY2(heard("saved\n", 20), said.constData());
        desk.kill();
    }
    QVERIFY(desk.state() == QProcess::NotRunning || desk.waitForFinished(30'000));
    said += desk.readAll();
    QVERIFY2(!calm || desk.exitCode() == 0, said.constData());
    QVERIFY2(said.contains("the case is ready\n"), said.constData());

    const QStringList traces = tracesOf(plantedWords(), root.path());
    QVERIFY2(traces.isEmpty(), qPrintable(traces.join(QLatin1Char('\n'))));
    const QStringList logged = tracesOf(plantedWords(), said);
    QVERIFY2(logged.isEmpty(), qPrintable(logged.join(QLatin1Char(' '))));
    // Pictures and papers have no words to be found by: beside the vault and its copies there is no
    // file of any size.
    QDirIterator files(root.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    bool vaultThere = false;
    while (files.hasNext()) {
        files.next();
        const bool ofVault = files.filePath().contains(QLatin1String("/vault/")) ||
                             files.filePath().contains(QLatin1String("/copies/"));
        vaultThere = vaultThere || ofVault;
        QVERIFY2(ofVault || files.fileInfo().size() < 4'096, qPrintable(files.filePath()));
    }
    QCOMPARE(vaultThere, !calm);
}

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--case"))
        return playCase(arguments);
    TestTraces test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_traces.moc"
