#include "desk/support/operator_desk.h"
#include "workstation/pages/batch_view.h"
#include "workstation/pages/queue_view.h"
#include "workstation/pages/return_dialog.h"
#include "workstation/shell/main_window.h"
#include "workstation/shell/start.h"
#include "workstation/support/case_scenes.h"
#include "workstation/widgets/row_delegate.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/three_way.h"
#include "workstation/words/languages.h"
#include "workstation/words/names.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The pages of the office before a model of the registry, by the keyboard alone.
class tst_OfficePages : public QObject
{
    Q_OBJECT

private:
    static QWidget *focus() { return QApplication::focusWidget(); }

    static bool isAt(const char *name)
    {
        for (const QWidget *widget = focus(); widget; widget = widget->parentWidget()) {
            if (widget->objectName() == QLatin1String(name))
                return true;
        }
        return false;
    }

    static void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *window = QApplication::activeModalWidget() ? QApplication::activeModalWidget()
                                                            : QApplication::activeWindow();
        QVERIFY2(focus() || window, "no window is active");
        QTest::keyClick(focus() ? focus() : window, static_cast<Qt::Key>(key), modifiers);
    }

    static void typed(const QString &words)
    {
        for (const QChar c : words)
            QTest::sendKeyEvent(QTest::Click, focus(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }

    static bool tabTo(const char *name)
    {
        for (int i = 0; i < 200 && !isAt(name); ++i)
            key(Qt::Key_Tab);
        return isAt(name);
    }

    static bool show(const char *scene, test::OfficeDesk &desk, MainWindow &window)
    {
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window) || !desk.signIn())
            return false;
        for (const test::CaseScene &each : test::caseScenes()) {
            if (each.name == QLatin1String(scene))
                return each.show(desk, window) && isLaidOut();
        }
        return false;
    }

    /// New rows are shown and placed in the next turns of the loop: a test would be faster.
    static bool isLaidOut()
    {
        for (int turn = 0; turn < 4; ++turn)
            QCoreApplication::processEvents();
        return true;
    }

    /// Of buttons that exclude each other Tab reaches one, and arrows the others.
    static bool isBesideOneOf(const QSet<const QWidget *> &reached, const QWidget *widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QButtonGroup *group = button ? button->group() : nullptr;
        if (!group || !group->exclusive())
            return false;
        const auto buttons = group->buttons();
        return std::any_of(buttons.begin(), buttons.end(),
                           [&](const QAbstractButton *each) { return reached.contains(each); });
    }

    static QString toastText(const MainWindow &window)
    {
        const auto *toast = window.findChild<Toast *>();
        return toast && toast->isVisible() ? toast->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theFocusIsWhereTheWorkBegins_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("place");
        QTest::newRow("queue") << int(Role::Executor) << "queue";
        QTest::newRow("queue-head") << int(Role::Head) << "queue";
        QTest::newRow("case-executor") << int(Role::Executor) << "documents";
        QTest::newRow("case-head") << int(Role::Head) << "documents";
        QTest::newRow("batch") << int(Role::Head) << "batch";
        QTest::newRow("register") << int(Role::Head) << "filter";
        QTest::newRow("licence") << int(Role::Head) << "events";
        QTest::newRow("licence-act") << int(Role::Head) << "actKkLine";
        QTest::newRow("board") << int(Role::Head) << "statePanel";
    }
    void theFocusIsWhereTheWorkBegins()
    {
        QFETCH(int, role);
        QFETCH(QString, place);
        Languages languages;
        test::OfficeDesk desk{Role(role)};
        MainWindow window(desk.desk(), languages);
        QVERIFY(show(QTest::currentDataTag(), desk, window));
        QTRY_VERIFY2(isAt(qPrintable(place)),
                     focus() ? qPrintable(focus()->objectName()) : "nowhere");
        desk.desk().signOut();
    }

    void tabGoesRoundAndMissesNothing_data()
    {
        QTest::addColumn<int>("role");
        for (const char *scene : {"queue", "case-executor", "case-executor-paper"})
            QTest::newRow(scene) << int(Role::Executor);
        for (const char *scene : {"queue-head", "queue-of-executor", "case-head", "batch",
                                  "register", "licence", "licence-act", "board"})
            QTest::newRow(scene) << int(Role::Head);
    }
    void tabGoesRoundAndMissesNothing()
    {
        QFETCH(int, role);
        Languages languages;
        test::OfficeDesk desk{Role(role)};
        MainWindow window(desk.desk(), languages);
        QVERIFY(show(QTest::currentDataTag(), desk, window));
        QCoreApplication::processEvents();
        QSet<const QWidget *> wanted;
        for (const QWidget *widget : window.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->isEnabled() &&
                (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
                wanted.insert(widget);
        }
        QSet<const QWidget *> reached;
        key(Qt::Key_Tab);
        const QWidget *first = focus();
        for (int i = 0; i < 300; ++i) {
            QVERIFY2(focus(), "Tab leads nowhere");
            QVERIFY(focus()->isVisible());
            reached.insert(focus());
            key(Qt::Key_Tab);
            if (focus() == first)
                break;
        }
        QVERIFY2(focus() == first, "Tab is caught somewhere");
        QStringList missed;
        for (const QWidget *widget : std::as_const(wanted)) {
            if (!reached.contains(widget) && !isBesideOneOf(reached, widget))
                missed << QString::fromLatin1(widget->metaObject()->className()) + u'/' +
                              widget->objectName();
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u' ')));
        desk.desk().signOut();
    }

    void anEmptyQueueGivesTheFocusToItsFirstRow()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Executor);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("queue", desk, window));
        const auto rows = std::exchange(desk.office.queue, {});
        key(Qt::Key_Down, Qt::ControlModifier);
        auto *empty = window.currentPage()->findChild<QWidget *>(QStringLiteral("emptyState"));
        QTRY_VERIFY(empty->isVisible());
        desk.office.queue = rows;
        key(Qt::Key_Up, Qt::ControlModifier);
        auto *view = window.currentPage()->findChild<QueueView *>();
        QTRY_VERIFY(view->isVisible() && view->model()->rowCount() == rows.size());
        QTRY_VERIFY(view->hasFocus());
        QVERIFY(view->chosen());
        desk.desk().signOut();
    }

    void aQueueThatDidNotComeIsAskedForAgain()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Executor);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("queue-failed", desk, window));
        auto *panel = window.currentPage()->findChild<QWidget *>(QStringLiteral("failurePanel"));
        key(Qt::Key_F5);
        auto *view = window.currentPage()->findChild<QueueView *>();
        QTRY_VERIFY(view->isVisible() && view->model()->rowCount() > 0);
        QVERIFY(!panel->isVisible());
        desk.desk().signOut();
    }

    void f8LeadsFromOneAnswerToTheNext()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Executor);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("case-executor", desk, window));
        const QAction *primary = window.currentPage()->primary();
        QVERIFY(!primary->isEnabled());
        const auto requirements = window.currentPage()->findChildren<ThreeWay *>();
        QVERIFY(requirements.size() > 1);
        QTRY_VERIFY(requirements.first()->isEnabled());
        for (const ThreeWay *requirement : requirements) {
            if (requirement->answer())
                continue;
            key(Qt::Key_F8);
            QVERIFY(requirement->isAncestorOf(focus()));
            key(Qt::Key_1);
            QVERIFY(requirement->answer() == ThreeWay::Answer::Yes);
        }
        key(Qt::Key_F8);
        QVERIFY(isAt("decisionSegments"));
        key(Qt::Key_Right);
        key(Qt::Key_Space);
        key(Qt::Key_F8);
        QVERIFY(qobject_cast<QCheckBox *>(focus()));
        key(Qt::Key_Space);
        if (!primary->isEnabled()) {
            key(Qt::Key_F8);
            key(Qt::Key_Down);
        }
        QTRY_VERIFY(primary->isEnabled());
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(window.currentId(), PageId::Queue);
        QCOMPARE(desk.office.application.state, ApplicationState::Proposed);
        desk.desk().signOut();
    }

    void theSecondIsToldWhoWasFirstAndKeepsWhatWasTyped()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Executor);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("case-executor", desk, window));
        QVERIFY(!window.currentPage()->findChildren<ThreeWay *>().isEmpty());
        auto *requirement = window.currentPage()->findChildren<ThreeWay *>().last();
        QTRY_VERIFY(requirement->isEnabled());
        const QString name = requirement->objectName();
        QVERIFY(tabTo(qPrintable(name)));
        key(Qt::Key_2);
        const QString note = QStringLiteral("note_") + name.section(u'_', 1);
        QVERIFY(tabTo(qPrintable(note)));
        typed(QStringLiteral("үш жылдан аз"));
        QVERIFY(tabTo("completenessButton"));

        // The head has given the case to another meanwhile.
        desk.office.giveToAnother();
        const protocol::CurrentVersion first = *desk.office.faster;
        key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!toastText(window).isEmpty(), 20'000);
        const QString told = toastText(window);
        QVERIFY2(told.contains(first.by.in(Language::English)), qPrintable(told));
        QVERIFY2(told.contains(stateText(ApplicationState::InReview)), qPrintable(told));
        // What was typed can be read, and nothing offers to send it.
        QTRY_VERIFY_WITH_TIMEOUT(
            !window.currentPage()->findChildren<ThreeWay *>().last()->isEnabled() && isLaidOut(),
            20'000);
        const auto *line = window.currentPage()->findChild<QLineEdit *>(note);
        QVERIFY(line && line->isVisible() && line->isReadOnly());
        QCOMPARE(line->text(), QStringLiteral("үш жылдан аз"));
        const auto *again = window.currentPage()->findChildren<ThreeWay *>().last();
        QVERIFY(again->answer() == ThreeWay::Answer::No);
        QVERIFY2(!tabTo("completenessButton"), "the case is another's");
        desk.desk().signOut();
    }

    void theHeadReturnsACaseWithoutTheMouse()
    {
        Languages languages;
        test::OfficeDesk desk(Role::Head);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("case-head", desk, window));
        key(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<ReturnDialog *>(QApplication::activeModalWidget()));
        QTRY_VERIFY(isAt("returnReason"));
        const auto *button = QApplication::activeModalWidget()->findChild<QPushButton *>(
            QStringLiteral("returnButton"));
        QVERIFY(!button->isEnabled());
        typed(QStringLiteral("қайта қараңыз"));
        QVERIFY(button->isEnabled());
        // Tab leaves the reason instead of becoming a part of it.
        key(Qt::Key_Tab);
        QVERIFY(!isAt("returnReason"));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        desk.desk().signOut();
    }

    void aDecisionIsLeftOutOfTheBatchByOneKey()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Head);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("batch", desk, window));
        auto *view = window.currentPage()->findChild<BatchView *>();
        QTRY_VERIFY(view->hasFocus());
        auto *model = static_cast<BatchModel *>(view->model());
        const int before = model->chosenCount();
        QVERIFY(before > 0);
        key(Qt::Key_Space);
        QCOMPARE(qAbs(model->chosenCount() - before), 1);
        key(Qt::Key_Space);
        QCOMPARE(model->chosenCount(), before);
        desk.desk().signOut();
    }

    void theReportOfABatchTellsWhyOfEachRow()
    {
        Languages languages;
        languages.set(Language::English);
        test::OfficeDesk desk(Role::Head);
        MainWindow window(desk.desk(), languages);
        QVERIFY(show("batch-report", desk, window));
        auto *view = window.currentPage()->findChild<BatchView *>();
        auto *model = static_cast<BatchModel *>(view->model());
        const auto chosen = model->chosen();
        QVERIFY(!chosen.isEmpty());
        int told = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto face = model->index(row, BatchModel::Outcome).data(TagRole).value<TagFace>();
            told += face.tone == TagFace::Tone::Bad && !face.text.isEmpty() ? 1 : 0;
        }
        QCOMPARE(told, chosen.size());
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(window.currentId(), PageId::Queue);
        desk.desk().signOut();
    }
};

QTEST_MAIN(tst_OfficePages)
#include "tst_office_pages.moc"
