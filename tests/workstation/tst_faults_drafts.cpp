#include "desk/case_editor.h"
#include "vault/backup.h"
#include "workstation/pages/home_page.h"
#include "workstation/pages/home_source.h"
#include "workstation/shell/start.h"
#include "workstation/support/fault_desk.h"
#include "workstation/support/fault_screen.h"
#include "workstation/widgets/due_link.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/toast.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ruqsat;
using namespace ruqsat::test;
using namespace ruqsat::workstation;

/// Drafts that cannot be read, or lie for too long: what the home page says of them, and that none
/// is lost by it.
class tst_FaultsDrafts : public QObject
{
    Q_OBJECT

private:
    /// Two drafts, the older one of which nobody can read.
    static bool leaveDrafts(FaultDesk &desk)
    {
        if (!desk.signIn() || !putCase(desk.office, desk.window(), SampleCase::Whole))
            return false;
        const auto first = desk.window().editor()->saveNow();
        const QString id = desk.window().editor()->caseId();
        if (!QTest::qWaitFor([&] { return first.isFinished(); }, 20'000) ||
            !putCase(desk.office, desk.window(), SampleCase::Found))
            return false;
        const auto second = desk.window().editor()->saveNow();
        if (!QTest::qWaitFor([&] { return second.isFinished(); }, 20'000))
            return false;
        desk.window().setEditor({});
        desk.window().open(PageId::Home);
        desk.stop();
        return desk.change(
            {u"UPDATE draft SET content = substr(content, 1, 40), "
             "changed_at = '2020-01-01T00:00:00.000Z' WHERE case_id = '%1'"_s.arg(id)});
    }

    static QTableView *drafts(FaultDesk &desk)
    {
        auto *table = desk.find<QTableView>("firstTable");
        return QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }, 20'000) ? table
                                                                                        : nullptr;
    }

    static void press(QWidget *widget, Qt::Key key)
    {
        widget->setFocus();
        QTest::keyClick(widget, key);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void anUnreadableOneIsShownBesideTheOthersAndNotDeleted()
    {
        FaultDesk desk;
        QVERIFY(leaveDrafts(desk));
        const QByteArray before = desk.kept();
        desk.start();
        desk.languages.set(Language::English);
        QVERIFY(desk.signIn());
        QTRY_COMPARE_WITH_TIMEOUT(desk.window().currentId(), PageId::Home, 20'000);
        QTableView *table = drafts(desk);
        QVERIFY(table);
        auto *panel = desk.find<FailurePanel>("failure");
        QVERIFY(!panel->failure());
        QCOMPARE(table->model()->index(1, 0).data().toString(), u"a draft that cannot be read"_s);
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Delete}) {
            desk.window().open(PageId::Home);
            QVERIFY(drafts(desk));
            table->selectRow(1);
            press(table, key);
            QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
            QCOMPARE(failureName(panel->failure()->code), u"vaultDraftUnreadable"_s);
            QCOMPARE(desk.window().currentId(), PageId::Home);
        }
        const QStringList findings =
            readFailure(desk.window(), desk.languages, FailureCode::VaultDraftUnreadable,
                        u"draft-unreadable"_s);
        QVERIFY2(findings.isEmpty(), qPrintable(findings.join(u'\n')));
        // What is done next takes it away.
        const QTemporaryDir folder;
        static_cast<HomePage *>(desk.window().currentPage())->copyTo(folder.path());
        QVERIFY(!panel->failure());
        // The other one opens as ever.
        table->selectRow(0);
        press(table, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window().editor(), 20'000);
        desk.stop();
        QVERIFY(before.contains(" {}\n"));
        QVERIFY(desk.kept().contains(" {}\n"));
        QCOMPARE(desk.kept().count('\n'), before.count('\n'));
    }

    void aCopyIsKeptBeforeAnOldDraftIsDeleted()
    {
        FaultDesk desk;
        QVERIFY(leaveDrafts(desk));
        QVERIFY(desk.change({u"DELETE FROM draft WHERE changed_at < '2021'"_s}));
        desk.start();
        QVERIFY(desk.signIn());
        auto *button = desk.find<QPushButton>("copyButton");
        auto *table = desk.find<QTableView>("firstTable");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 20'000);
        // Nothing is offered for what is fresh.
        QVERIFY(!button->isVisible());
        desk.stop();
        QVERIFY(desk.change({u"UPDATE draft SET changed_at = '2020-01-01T00:00:00.000Z'"_s}));
        desk.start();
        desk.languages.set(Language::English);
        QVERIFY(desk.signIn());
        button = desk.find<QPushButton>("copyButton");
        QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), 20'000);
        // How old a draft may get is said where one is too old.
        const QModelIndex age = desk.find<QTableView>("firstTable")->model()->index(0, 2);
        const QString term =
            u"last changed 01.01.2020; the settings of the desk give a draft 60 days, "
            "the last day is 29.02.2020"_s;
        QCOMPARE(age.data(Qt::ToolTipRole).toString(), term);
        QCOMPARE(age.data(Qt::AccessibleTextRole).toString(), u"past its term, "_s + term);
        // And why, of the chosen one.
        desk.find<QTableView>("firstTable")->setFocus();
        desk.find<QTableView>("firstTable")->selectRow(0);
        auto *why = desk.find<DueLink>("firstTableWhy");
        QTRY_VERIFY(why->isVisible());
        QCOMPARE(why->text(), u"29.02.2020"_s);
        QStringList lines;
        for (const DueWhy::Line &line : why->why().lines)
            lines << line.days + u' ' + line.text;
        QCOMPARE(lines, QStringList({u"01.01.2020 last changed"_s,
                                     u"01.01.2020 – 29.02.2020 60 calendar days, by the settings "
                                     "of the desk"_s,
                                     u"29.02.2020 last day; each change begins the term anew"_s}));
        QStringList notices;
        for (const HomeFacts::Notice &notice : desk.window()
                                                   .currentPage()
                                                   ->findChild<HomeSource *>()
                                                   ->facts(Language::English)
                                                   .notices)
            notices << notice.text;
        QVERIFY(notices.join(u'\n').contains(
            u"1 draft is past its term of 60 days from the last change."_s));
        const QTemporaryDir folder;
        static_cast<HomePage *>(desk.window().currentPage())->copyTo(folder.path());
        auto *toast = desk.window().findChild<Toast *>();
        QTRY_VERIFY_WITH_TIMEOUT(toast->text().contains(folder.path()), 20'000);
        const QStringList own = QDir(folder.path()).entryList({u"ruqsat-*"_s}, QDir::Dirs);
        QCOMPARE(own.size(), 1);
        const auto copies = vault::copiesIn(folder.filePath(own.first()));
        QCOMPARE(copies.size(), 1);
        table = desk.find<QTableView>("firstTable");
        table->selectRow(0);
        press(table, Qt::Key_Delete);
        QTest::keyClick(&desk.window(), Qt::Key_F6);
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, 20'000);
        // What is kept holds the draft that has gone, and opens with the password.
        const auto content = vault::checkVault(copies.first().folder, desk.key(), SystemClock());
        QVERIFY(content);
        QCOMPARE(content->drafts, 1);
        // A folder that takes nothing is said, and nothing else is.
        static_cast<HomePage *>(desk.window().currentPage())->copyTo(u"/dev/null"_s);
        QTRY_VERIFY_WITH_TIMEOUT(toast->showsFailure(), 20'000);
    }
};

QTEST_MAIN(tst_FaultsDrafts)
#include "tst_faults_drafts.moc"
