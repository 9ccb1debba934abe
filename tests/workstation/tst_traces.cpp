#include "support/trace_scan.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/office_desk.h"
#include "workstation/words/languages.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>

using namespace ruqsat;
using namespace ruqsat::workstation;

namespace {

const QString planted = QStringLiteral("Құпиясөзтұрағы");

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
    void initTestCase() { prepareApplication(); }

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
        field->setText(planted);
        field->selectAll();
        field->copy();
        QCOMPARE(QGuiApplication::clipboard()->text(), planted);
        if (locked)
            window.lock();
        else
            desk.desk().signOut();
        QVERIFY(QGuiApplication::clipboard()->text().isEmpty());
        desk.desk().signOut();
    }

    void aFileDialogRemembersNothing()
    {
        const QString folder = m_home + QStringLiteral("/outside/") + planted;
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
        const QStringList traces = test::tracesOf({planted}, m_home);
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
};

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toUtf8());
    QApplication application(argc, argv);
    tst_Traces test(home.path());
    return QTest::qExec(&test, argc, argv);
}
#include "tst_traces.moc"
