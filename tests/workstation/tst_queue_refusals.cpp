#include "desk/queue_model.h"
#include "protocol/text_limits.h"
#include "workstation/pages/assign_dialog.h"
#include "workstation/pages/queue_view.h"
#include "workstation/pages/return_dialog.h"
#include "workstation/shell/start.h"
#include "workstation/support/overtaken.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/case_card.h"
#include "workstation/widgets/failure_panel.h"

#include <QAction>
#include <QApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What the registry refuses in the queue is read in peace, and nothing typed goes with it.
class tst_QueueRefusals : public QObject
{
    Q_OBJECT

private:
    /// Such requests are refused, and all others answered.
    static void refuse(test::Seat &seat, const QByteArray &end, int status, const QByteArray &code)
    {
        seat.desk.registry.setScript([&seat, end, status, code](const auto &request) {
            return request.target.endsWith(end) ? test::ScriptedReply::error(status, code)
                                                : seat.desk.office.answer(request);
        });
    }

    /// At the first case that nobody has.
    static bool chooseFreeCase(const test::Seat &seat)
    {
        auto *view = seat.find<QueueView>("queue");
        if (!QTest::qWaitFor([view] { return view->model()->rowCount() > 0; }, 20'000))
            return false;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            view->setCurrentIndex(view->model()->index(row, desk::QueueModel::Applicant));
            if (view->chosen()->state == ApplicationState::Registered)
                return true;
        }
        return false;
    }

    static AssignDialog *openAssignment(test::Seat &seat)
    {
        seat.window.activateWindow();
        if (!QTest::qWaitForWindowActive(&seat.window, 20'000))
            return nullptr;
        QTest::keyClick(&seat.window, Qt::Key_J, Qt::ControlModifier);
        const auto dialog = [] {
            return qobject_cast<AssignDialog *>(QApplication::activeModalWidget());
        };
        return QTest::qWaitFor([&] { return dialog() != nullptr; }, 20'000) ? dialog() : nullptr;
    }

    static QPlainTextEdit *noteOf(const AssignDialog *dialog)
    {
        return dialog->findChild<QPlainTextEdit *>(QStringLiteral("assignNote"));
    }

    static bool isOn(const QDialog &dialog, const char *button)
    {
        return dialog.findChild<QPushButton *>(QLatin1String(button))->isEnabled();
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theReasonStaysWhenTheListComesAnew()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        seat.window.open(PageId::Queue, QStringLiteral("queue=unassigned"));
        QVERIFY(chooseFreeCase(seat));
        refuse(seat, "/claim", 403, "samePersonForbidden");
        const desk::QueueModel *model = seat.find<QueueView>("queue")->queue();
        const auto *panel = seat.find<FailurePanel>("failurePanel");
        QSignalSpy loaded(model, &desk::QueueModel::loaded);
        QTest::keyClick(&seat.window, Qt::Key_F3);
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(loaded.count() > 0, 20'000);
        QVERIFY(panel->failure());
        QCOMPARE(failureName(panel->failure()->code),
                 failureName(FailureCode::SamePersonForbidden));
        // Until something else is done.
        QTest::keyClick(&seat.window, Qt::Key_F5);
        QVERIFY(!panel->failure());
    }

    void aResolutionThatCouldNotBeSentIsThereOnceMore()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready);
        seat.window.open(PageId::Queue, QStringLiteral("queue=unassigned"));
        QVERIFY(chooseFreeCase(seat));
        refuse(seat, "/assign", 409, "versionStale");
        const QString typed = QStringLiteral("Мерзімінде тексеріңіз.");
        AssignDialog *dialog = openAssignment(seat);
        QVERIFY(dialog);
        noteOf(dialog)->setPlainText(typed);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        const auto *panel = seat.find<FailurePanel>("failurePanel");
        QTRY_VERIFY_WITH_TIMEOUT(panel->failure().has_value(), 20'000);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QVERIFY(chooseFreeCase(seat));
        dialog = openAssignment(seat);
        QVERIFY(dialog);
        QCOMPARE(noteOf(dialog)->toPlainText(), typed);
        dialog->reject();
    }

    void aResolutionThatTheRegistryHasAllTheSameIsNotOfferedAgain()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready);
        seat.window.open(PageId::Queue, QStringLiteral("queue=unassigned"));
        QVERIFY(chooseFreeCase(seat));
        const auto *view = seat.find<QueueView>("queue");
        const protocol::ApplicationSummary row = *view->chosen();
        const QString typed = QStringLiteral("Мерзімінде тексеріңіз.");
        seat.desk.registry.setScript([&](const test::ScriptedRequest &request) {
            test::OfficeRegistry &office = seat.desk.office;
            if (!request.target.endsWith("/assign"))
                return office.answer(request);
            office.application.id = row.id;
            office.application.version = row.version;
            office.application.executor = test::colleague();
            test::happen(office.application, Action::Assign, test::actorOf(office.user));
            office.application.history.last().note = typed;
            for (protocol::ApplicationSummary &each : office.queue)
                each.version += each.id == row.id ? 1 : 0;
            return test::ScriptedReply::error(409, "stateForbids");
        });
        AssignDialog *dialog = openAssignment(seat);
        QVERIFY(dialog);
        noteOf(dialog)->setPlainText(typed);
        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        const auto isShown = [&] {
            return chooseFreeCase(seat) && view->chosen()->version > row.version;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isShown(), 20'000);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        dialog = openAssignment(seat);
        QVERIFY(dialog);
        QCOMPARE(noteOf(dialog)->toPlainText(), QString());
        dialog->reject();
    }

    void whatTheHeadForwardsIsNotOfferedAndSaysWhy()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        seat.languages.set(Language::English);
        protocol::ApplicationSummary row = seat.desk.office.queue.first();
        row.state = ApplicationState::Registered;
        row.executor.reset();
        row.regulation = QStringLiteral("yuko-441");
        seat.desk.office.queue = {row};
        protocol::Application &application = seat.desk.office.application;
        application = test::sampleApplication(ApplicationState::Registered);
        application.regulation = row.regulation;
        application.effectiveFrom =
            seat.desk.desk().regulations().find(row.regulation)->effectiveFrom;
        seat.window.open(PageId::Queue, QStringLiteral("queue=unassigned"));
        QVERIFY(chooseFreeCase(seat));
        const auto *card = seat.window.findChild<CaseCard *>();
        QTRY_VERIFY(card->facts().note.contains(QStringLiteral("the head forwards it")));
        QTest::keyClick(&seat.window, Qt::Key_F3);
        seat.window.open(PageId::CaseReview, application.id);
        const Page *page = seat.window.currentPage();
        QTRY_COMPARE(page->reason(), QStringLiteral("The head forwards the case to an executor"));
        QVERIFY(!page->primary()->isEnabled());
        QVERIFY(seat.desk.office.lastBody.isEmpty());
    }

    void aTextThatIsTooLongIsSaidAndNotCut()
    {
        const QString longest(protocol::maxReason, u'ә');
        QVERIFY(isOn(ReturnDialog(longest, nullptr), "returnButton"));
        const ReturnDialog back(longest + u'ә', nullptr);
        QVERIFY(!isOn(back, "returnButton"));
        QCOMPARE(back.reason(), longest + u'ә');
        const auto people = test::sampleColleagues().people;
        const Languages languages;
        const auto assignment = [&](const QString &note) {
            return std::make_unique<AssignDialog>(QStringLiteral("1"), people, QString(), note,
                                                  languages, nullptr);
        };
        QVERIFY(isOn(*assignment(longest), "assignButton"));
        QVERIFY(!isOn(*assignment(longest + u'ә'), "assignButton"));
    }
};

QTEST_MAIN(tst_QueueRefusals)
#include "tst_queue_refusals.moc"
