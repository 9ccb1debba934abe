#include "desk/support/desk_keys.h"
#include "support/test_paths.h"
#include "support/trace_scan.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/office_desk.h"
#include "workstation/support/scan_place.h"
#include "workstation/support/traced_case.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QFileDialog>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

/// Pictures and papers have no words to be found by.
bool isPicture(const QString &path)
{
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(8) : QByteArray();
    for (const QByteArray &start :
         {QByteArray("%PDF-"), QByteArray("\x89PNG"), QByteArray("\xff\xd8\xff"),
          QByteArray("II*\0", 4), QByteArray("MM\0*", 4), QByteArray("P4\n"), QByteArray("P5\n"),
          QByteArray("P6\n")}) {
        if (head.startsWith(start))
            return true;
    }
    return false;
}

/// The folders of a person, and those for what is written meanwhile, each under `root`.
QProcessEnvironment foldersUnder(const QString &root)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME",
                             "XDG_STATE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString path = root + QLatin1Char('/') + QLatin1String(name).toString().toLower();
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(QLatin1String(name), path);
    }
    // Never a printer of this machine.
    environment.insert(QStringLiteral("CUPS_SERVER"), root + QStringLiteral("/no-printer"));
    return environment;
}

} // namespace

/// What the window leaves behind on the machine: nothing that names a person.
class tst_Traces : public QObject
{
    Q_OBJECT

public:
    explicit tst_Traces(QString home)
        : m_home(std::move(home))
    {
    }

private Q_SLOTS:
    void initTestCase()
    {
        prepareApplication();
        test::deskKeys();
        QVERIFY(QDir().mkpath(m_outside.filePath(QStringLiteral("sane"))));
        const auto put = [this](const QString &name, const QByteArray &bytes) {
            QFile file(m_outside.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(put(QStringLiteral("sane/dll.conf"), "test\n"));
        QVERIFY(put(QStringLiteral("sane/test.conf"),
                    "number_of_devices 1\nmode Color\ngeometry_max 300.0\n"
                    "test-picture \"Color pattern\"\n"));
        QPdfWriter writer(m_outside.filePath(test::plantedLatin + QStringLiteral(".pdf")));
        writer.setTitle(test::plantedKazakh + QLatin1Char(' ') + test::plantedLatin);
        QPainter(&writer).drawText(1000, 1000, test::plantedKazakh);
        // Where a desk looks for it: beside the program.
        QVERIFY(test::linkScanHelper());
    }

    void aWholeCaseLeavesNothingOnTheDisk_data()
    {
        QTest::addColumn<bool>("calm");
        QTest::newRow("signed, and ended in order") << true;
        QTest::newRow("killed while it saves") << false;
    }
    void aWholeCaseLeavesNothingOnTheDisk()
    {
        QFETCH(bool, calm);
        const QTemporaryDir root;
        QProcess program;
        program.setProcessEnvironment(foldersUnder(root.path()));
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--case"),
                       calm ? QStringLiteral("calm") : QStringLiteral("killed"), m_outside.path()});
        QVERIFY(program.waitForStarted());
        QByteArray said;
        const auto heard = [&](const char *step, int times) {
            return QTest::qWaitFor(
                [&] {
                    said += program.readAll();
                    return said.count(step) >= times || program.state() == QProcess::NotRunning;
                },
                100'000);
        };
        QVERIFY2(heard("the case is ready\n", 1), said.constData());
        if (!calm) {
            QVERIFY2(heard("saved\n", 20), said.constData());
            program.kill();
        }
        QVERIFY(program.state() == QProcess::NotRunning || program.waitForFinished(30'000));
        said += program.readAll();
        QVERIFY2(said.contains("the case is ready\n"), said.constData());
        QVERIFY2(calm ? program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0
                      : said.count("saved\n") >= 20,
                 said.constData());

        const QStringList traces = test::tracesOf(test::plantedWords(), root.path());
        QVERIFY2(traces.isEmpty(), qPrintable(traces.join(QLatin1Char('\n'))));
        const QStringList logged = test::tracesOf(test::plantedWords(), said);
        QVERIFY2(logged.isEmpty(), qPrintable(logged.join(QLatin1Char(' '))));
        bool vaultThere = false;
        QDirIterator files(root.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            vaultThere = vaultThere || files.fileName() == QLatin1String("vault.db");
            QVERIFY2(!isPicture(files.filePath()), qPrintable(files.filePath()));
        }
        // The desk of the test takes its folder away where it ends in order.
        QCOMPARE(vaultThere, !calm);
    }

    void theClipboardIsEmptiedWithTheDesk_data()
    {
        QTest::addColumn<bool>("locked");
        QTest::newRow("locked") << true;
        QTest::newRow("signed out") << false;
    }
    void theClipboardIsEmptiedWithTheDesk()
    {
        QFETCH(bool, locked);
        Languages languages;
        test::OfficeDesk desk(Role::Operator);
        MainWindow window(desk.desk(), languages);
        window.show();
        window.activateWindow();
        QVERIFY(desk.signIn());
        QVERIFY(test::putCase(desk, window, test::SampleCase::Found));
        window.open(PageId::Form);
        auto *field = window.currentPage()->findChild<QLineEdit *>();
        QVERIFY(field);
        QTRY_COMPARE(QGuiApplication::applicationState(), Qt::ApplicationActive);
        field->setText(test::plantedKazakh);
        field->selectAll();
        field->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), test::plantedKazakh);
        if (locked)
            window.lock();
        else
            desk.desk().signOut();
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        desk.desk().signOut();
    }

    void aFileDialogRemembersNothing()
    {
        const QString folder = m_home + QStringLiteral("/outside/") + test::plantedKazakh;
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + QStringLiteral("/a.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        {
            QFileDialog dialog(nullptr, {}, folder);
            dialog.setOption(QFileDialog::DontUseNativeDialog);
            dialog.setFileMode(QFileDialog::ExistingFile);
            dialog.open();
            dialog.selectFile(file.fileName());
            static_cast<QDialog &>(dialog).done(QDialog::Accepted);
        }
        QVERIFY(QDir(m_home + QStringLiteral("/outside")).removeRecursively());
        const QStringList traces = test::tracesOf({test::plantedKazakh}, m_home);
        QVERIFY2(traces.isEmpty(), qPrintable(traces.join(QLatin1Char('\n'))));
    }

    void noCoreIsDumped()
    {
        forbidCoreDumps();
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_max, rlim_t(0));
        QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
    }

private:
    const QString m_home;
    QTemporaryDir m_outside;
};

int main(int argc, char **argv)
{
    if (argc == 4 && QLatin1String(argv[1]) == QLatin1String("--case")) {
        QApplication application(argc, argv);
        return test::playTracedCase(QLatin1String(argv[2]) == QLatin1String("calm"),
                                    QString::fromLocal8Bit(argv[3]));
    }
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toUtf8());
    QApplication application(argc, argv);
    tst_Traces test(home.path());
    return QTest::qExec(&test, argc, argv);
}
#include "tst_traces.moc"
