#include "workstation/support/case_scenes.h"

#include "desk/case_editor.h"
#include "desk/support/operator_desk.h"
#include "workstation/pages/case_list.h"
#include "workstation/pages/pdf_pane.h"
#include "workstation/pages/queue_view.h"
#include "workstation/shell/main_window.h"
#include "workstation/widgets/bar_list.h"
#include "workstation/widgets/failure_panel.h"
#include "workstation/widgets/segments.h"
#include "workstation/widgets/three_way.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTest>
#include <QUuid>

namespace ruqsat::test {

using workstation::MainWindow;
using workstation::PageId;

namespace {

constexpr int patienceMs = 15'000;

std::function<bool(OfficeDesk &, MainWindow &)> casePage(SampleCase wanted, PageId page)
{
    return [wanted, page](OfficeDesk &desk, MainWindow &window) {
        if (page == PageId::Review && !desk.waitForToken())
            return false;
        if (!putCase(desk, window, wanted))
            return false;
        window.open(page);
        return true;
    };
}

/// Fields that were left get their messages when the page is entered again.
bool showForm(OfficeDesk &desk, MainWindow &window)
{
    if (!putCase(desk, window, SampleCase::FormWrong))
        return false;
    window.open(PageId::Form, QStringLiteral("phone"));
    window.open(PageId::Form, QStringLiteral("email"));
    return true;
}

bool showRows(MainWindow &window, PageId page)
{
    window.open(page);
    return QTest::qWaitFor(
        [&] {
            const auto *table = window.currentPage()->findChild<QTableView *>();
            return table && table->model() && table->model()->rowCount() > 0;
        },
        patienceMs);
}

/// A case of the second list is chosen.
bool showHome(OfficeDesk &, MainWindow &window)
{
    if (!showRows(window, PageId::Home))
        return false;
    auto *table = window.currentPage()->findChild<QTableView *>(QStringLiteral("secondTable"));
    table->setFocus();
    table->selectRow(0);
    return true;
}

std::function<bool(OfficeDesk &, MainWindow &)> review(ApplicationState state, int document)
{
    return [state, document](OfficeDesk &desk, MainWindow &window) {
        desk.office.application = sampleApplication(state);
        desk.office.attachment = smallPdf();
        window.open(PageId::CaseReview, desk.office.application.id);
        auto *documents = window.currentPage()->findChild<QListWidget *>();
        if (!QTest::qWaitFor([&] { return documents->count() > document; }, patienceMs))
            return false;
        documents->setCurrentRow(document);
        return true;
    };
}

/// The lines before the documents: the application, the checks, the terms, the history.
constexpr int firstDocument = 4;

bool waitForPaper(const MainWindow &window)
{
    return QTest::qWaitFor(
        [&] {
            const auto *pane = window.currentPage()->findChild<workstation::PdfPane *>();
            return pane && pane->pageCount() > 0;
        },
        patienceMs);
}

bool showSigning(OfficeDesk &desk, MainWindow &window)
{
    if (!desk.waitForToken())
        return false;
    desk.office.application = sampleApplication(ApplicationState::Prepared);
    desk.office.paper = samplePaper();
    announcePaper(desk.office.application, desk.office.paper, false);
    window.open(PageId::ResultSigning, desk.office.application.id);
    return waitForPaper(window);
}

bool showHandOver(OfficeDesk &desk, MainWindow &window)
{
    desk.office.application = sampleApplication(ApplicationState::Issued);
    desk.office.paper = samplePaper(QStringLiteral("head"));
    announcePaper(desk.office.application, desk.office.paper, true);
    window.open(PageId::HandOver, desk.office.application.id);
    return waitForPaper(window);
}

} // namespace

void press(QWidget *widget, Qt::Key key, const QString &text = {})
{
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    QApplication::sendEvent(widget, &down);
}

bool showBeside(OfficeDesk &desk, MainWindow &window)
{
    if (!review(ApplicationState::InReview, firstDocument)(desk, window) || !waitForPaper(window))
        return false;
    for (QAction *action : window.currentPage()->actions()) {
        if (action->shortcut() == QKeySequence(Qt::Key_F4))
            action->trigger();
    }
    window.currentPage()->findChild<workstation::CaseList *>()->setCurrentRow(0);
    return true;
}

/// Until the named list has rows.
bool waitForRows(const MainWindow &window, const char *list)
{
    return QTest::qWaitFor(
        [&] {
            const auto *view =
                window.currentPage()->findChild<QAbstractItemView *>(QLatin1String(list));
            return view && view->model() && view->model()->rowCount() > 0;
        },
        patienceMs);
}

bool showLicence(OfficeDesk &desk, MainWindow &window)
{
    window.open(PageId::Licence, desk.office.life.licence.number);
    return waitForRows(window, "events");
}

bool showLicenceAct(OfficeDesk &desk, MainWindow &window)
{
    window.open(PageId::LicenceAct, QStringLiteral("terminate ") + desk.office.life.licence.number);
    auto *reason = window.currentPage()->findChild<QLineEdit *>(QStringLiteral("reasonRuLine"));
    reason->setText(QStringLiteral("Заявление лицензиата о прекращении"));
    return desk.waitForToken();
}

bool showBoard(OfficeDesk &, MainWindow &window)
{
    window.open(PageId::Board);
    return QTest::qWaitFor(
        [&] {
            const auto charts = window.currentPage()->findChildren<workstation::BarList *>();
            return std::all_of(charts.cbegin(), charts.cend(),
                               [](const auto *chart) { return chart->model().rowCount() > 0; });
        },
        patienceMs);
}

bool showEmptyQueue(OfficeDesk &desk, MainWindow &window)
{
    const auto rows = std::exchange(desk.office.queue, {});
    window.open(PageId::Queue);
    const bool shown = QTest::qWaitFor(
        [&] {
            const auto *empty =
                window.currentPage()->findChild<QWidget *>(QStringLiteral("emptyState"));
            return empty && empty->isVisible();
        },
        patienceMs);
    desk.office.queue = rows;
    return shown;
}

bool showFailedQueue(OfficeDesk &desk, MainWindow &window)
{
    desk.office.listFailure = "databaseError";
    window.open(PageId::Queue);
    const bool shown = QTest::qWaitFor(
        [&] {
            const auto *panel =
                window.currentPage()->findChild<QWidget *>(QStringLiteral("failurePanel"));
            return panel && panel->isVisible();
        },
        patienceMs);
    desk.office.listFailure.clear();
    return shown;
}

bool showExecutorsCases(OfficeDesk &desk, MainWindow &window)
{
    const QString iin = desk.office.colleagues.people.first().person.iin;
    window.open(PageId::Queue, QStringLiteral("queue=open&executor=") + iin);
    return waitForRows(window, "queue") &&
           QTest::qWaitFor(
               [&] {
                   const auto *button = window.currentPage()->findChild<QAbstractButton *>(
                       QStringLiteral("queueExecutor"));
                   return button && button->isVisible() && !button->text().trimmed().endsWith(u':');
               },
               patienceMs);
}

/// The head signs a refusal whose term has passed: the registry takes none any more.
bool showLateRefusal(OfficeDesk &desk, MainWindow &window)
{
    desk.office.application = sampleApplication(ApplicationState::Proposed);
    desk.office.application.proposal->decision = Decision::Refuse;
    desk.office.application.clocks.first().due = QDateTime::currentDateTimeUtc().addDays(-1);
    desk.office.prepareFailure = "termOver";
    window.open(PageId::CaseReview, desk.office.application.id);
    const QAction *primary = window.currentPage()->primary();
    if (!QTest::qWaitFor([&] { return primary->isEnabled(); }, patienceMs))
        return false;
    window.currentPage()->primary()->trigger();
    const auto *panel = window.currentPage()->findChild<workstation::FailurePanel *>(
        QStringLiteral("failurePanel"));
    const bool told = QTest::qWaitFor(
        [&] { return panel->failure() && panel->failure()->code == FailureCode::TermOver; },
        patienceMs);
    desk.office.prepareFailure.clear();
    return told;
}

bool showBatch(OfficeDesk &desk, MainWindow &window)
{
    window.open(PageId::Batch);
    return waitForRows(window, "batch") && desk.waitForToken();
}

/// The registry refuses each paper: every row tells why.
bool showBatchReport(OfficeDesk &desk, MainWindow &window)
{
    if (!showBatch(desk, window))
        return false;
    desk.office.application = sampleApplication(ApplicationState::Proposed);
    desk.office.prepareFailure = "verdictPending";
    const QAction *primary = window.currentPage()->primary();
    if (!QTest::qWaitFor([&] { return primary->isEnabled(); }, patienceMs))
        return false;
    const QString before = primary->text();
    window.currentPage()->primary()->trigger();
    const bool over = QTest::qWaitFor(
        [&] { return primary->isEnabled() && primary->text() != before; }, patienceMs);
    desk.office.prepareFailure.clear();
    return over;
}

bool showStatus(OfficeDesk &, MainWindow &window)
{
    window.open(PageId::Status, sampleBin);
    return QTest::qWaitFor(
        [&] {
            const auto *list =
                window.currentPage()->findChild<QListView *>(QStringLiteral("cases"));
            return list && list->model() && list->model()->rowCount() > 0;
        },
        patienceMs);
}

/// Signed, and the registry does not take it: the applicant gets a provisional receipt.
bool showProvisional(OfficeDesk &desk, MainWindow &window)
{
    if (!putCase(desk, window, SampleCase::Whole))
        return false;
    desk.office.model.refusal = "registryBusy";
    desk.office.model.refusalStatus = 503;
    desk::CaseEditor &editor = *window.editor();
    const auto saved = editor.saveNow();
    const Result<QByteArray> request = editor.buildRequest();
    if (!QTest::qWaitFor([&] { return saved.isFinished(); }, patienceMs) || !request)
        return false;
    vault::OutboxItem item;
    item.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    item.caseId = editor.caseId();
    item.request = *request;
    item.signature = "signature";
    item.lookupId = editor.lookup()->lookupId;
    const auto kept = desk.desk().outbox()->add(item);
    if (!QTest::qWaitFor([&] { return kept.isFinished(); }, patienceMs))
        return false;
    editor.setSigned(item.idempotencyKey);
    window.open(PageId::Receipt, item.idempotencyKey);
    const auto *paper = window.currentPage()->findChild<workstation::PdfPane *>();
    return QTest::qWaitFor([&] { return paper->pageCount() > 0; }, patienceMs);
}

QList<CaseScene> caseScenes()
{
    const Role clerk = Role::Operator;
    return {
        {QStringLiteral("applicant-empty"), clerk, casePage(SampleCase::Empty, PageId::Applicant)},
        {QStringLiteral("applicant-found"), clerk, casePage(SampleCase::Found, PageId::Applicant)},
        {QStringLiteral("applicant-not-found"), clerk,
         casePage(SampleCase::NotFound, PageId::Applicant)},
        {QStringLiteral("applicant-unknown"), clerk,
         casePage(SampleCase::Unknown, PageId::Applicant)},
        {QStringLiteral("applicant-wrong"), clerk,
         casePage(SampleCase::WrongNumber, PageId::Applicant)},
        {QStringLiteral("form-empty"), clerk, casePage(SampleCase::Found, PageId::Form)},
        {QStringLiteral("form-wrong"), clerk, showForm},
        {QStringLiteral("documents-empty"), clerk, casePage(SampleCase::Found, PageId::Documents)},
        {QStringLiteral("documents"), clerk,
         casePage(SampleCase::SomeDocuments, PageId::Documents)},
        {QStringLiteral("review-problems"), clerk,
         casePage(SampleCase::SomeDocuments, PageId::Review)},
        {QStringLiteral("review-whole"), clerk, casePage(SampleCase::Whole, PageId::Review)},
        {QStringLiteral("hand-over"), clerk, showHandOver},
        {QStringLiteral("provisional"), clerk, showProvisional},
        {QStringLiteral("queue"), Role::Executor,
         [](OfficeDesk &, MainWindow &window) { return showRows(window, PageId::Queue); }},
        {QStringLiteral("case-executor"), Role::Executor, review(ApplicationState::InReview, 0)},
        {QStringLiteral("case-executor-paper"), Role::Executor,
         review(ApplicationState::InReview, firstDocument)},
        {QStringLiteral("case-checks"), Role::Executor, review(ApplicationState::InReview, 1)},
        {QStringLiteral("case-history"), Role::Executor, review(ApplicationState::InReview, 3)},
        {QStringLiteral("case-beside"), Role::Executor, showBeside},
        {QStringLiteral("queue-empty"), Role::Executor, showEmptyQueue},
        {QStringLiteral("queue-failed"), Role::Executor, showFailedQueue},
        {QStringLiteral("home-executor"), Role::Executor, showHome},
        {QStringLiteral("home-head"), Role::Head, showHome},
        {QStringLiteral("queue-of-executor"), Role::Head, showExecutorsCases},
        {QStringLiteral("batch"), Role::Head, showBatch},
        {QStringLiteral("batch-report"), Role::Head, showBatchReport},
        {QStringLiteral("queue-head"), Role::Head,
         [](OfficeDesk &, MainWindow &window) { return showRows(window, PageId::Queue); }},
        {QStringLiteral("status"), clerk, showStatus},
        {QStringLiteral("status-empty"), clerk,
         [](OfficeDesk &, MainWindow &window) {
             window.open(PageId::Status);
             return true;
         }},
        {QStringLiteral("case-head"), Role::Head, review(ApplicationState::Proposed, 0)},
        {QStringLiteral("case-term-over"), Role::Head, showLateRefusal},
        {QStringLiteral("result-signing"), Role::Head, showSigning},
        {QStringLiteral("register"), Role::Head,
         [](OfficeDesk &, MainWindow &window) { return showRows(window, PageId::Register); }},
        {QStringLiteral("licence"), Role::Head, showLicence},
        {QStringLiteral("licence-act"), Role::Head, showLicenceAct},
        {QStringLiteral("board"), Role::Head, showBoard},
    };
}

} // namespace ruqsat::test
