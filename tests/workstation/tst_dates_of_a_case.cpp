#include "desk/support/operator_desk.h"
#include "workstation/pages/queue_view.h"
#include "workstation/shell/start.h"
#include "workstation/support/case_scenes.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/case_card.h"
#include "workstation/widgets/map_view.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"

#include <QLabel>
#include <QListView>
#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// The dates of one case on the pages of desk and office: what they are of, and why they are those.
class tst_DatesOfACase : public QObject
{
    Q_OBJECT

private:
    static bool show(const QString &name, test::Seat &seat)
    {
        seat.languages.set(Language::English);
        const QList<test::CaseScene> scenes = test::caseScenes();
        const auto scene = std::find_if(scenes.begin(), scenes.end(),
                                        [&](const auto &each) { return each.name == name; });
        return seat.ready && scene != scenes.end() && scene->show(seat.desk, seat.window);
    }

    static const DueLink *shownLink(const MainWindow &window)
    {
        const QList<DueLink *> links = window.findChildren<DueLink *>();
        const auto shown = std::find_if(links.begin(), links.end(),
                                        [](const DueLink *link) { return link->isVisible(); });
        return shown == links.end() ? nullptr : *shown;
    }

    /// By F2; the panel tells what is expected, named by what it is the date of, and closes.
    static void askWhy(test::Seat &seat, const DueWhy &expected)
    {
        QTest::keyClick(&seat.window, Qt::Key_F2);
        QTRY_VERIFY(seat.window.findChild<DuePanel *>());
        auto *panel = seat.window.findChild<DuePanel *>();
        QCOMPARE(panel->why().lines, expected.lines);
        QVERIFY2(panel->why().title.endsWith(QStringLiteral(". ") + expected.title),
                 qPrintable(panel->why().title));
        QTest::keyClick(panel, Qt::Key_Escape);
        QTRY_VERIFY(!seat.window.findChild<DuePanel *>());
    }

    static protocol::HistoryEntry happened(Action action, const QDateTime &at)
    {
        return {at,
                actionName(action),
                test::samplePerson(QStringLiteral("operator"), Role::Operator),
                {}};
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theTermTellsItsReason_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("queue") << int(Role::Executor);
        QTest::newRow("case-executor") << int(Role::Executor);
        QTest::newRow("case-head") << int(Role::Head);
        QTest::newRow("status") << int(Role::Operator);
    }

    void theTermTellsItsReason()
    {
        QFETCH(int, role);
        test::Seat seat{Role(role)};
        QVERIFY(show(QString::fromLatin1(QTest::currentDataTag()), seat));
        protocol::Application &application = seat.desk.office.application;
        const protocol::DueClock clock = application.clocks.first();
        // Another term that ends on the same day, first in the list, is not the one asked for.
        protocol::DueClock completeness = clock;
        completeness.id = QStringLiteral("completeness");
        completeness.term = {2, 0, 0};
        application.clocks = {completeness, clock};
        // Of an applicant's cases the second is under review.
        if (auto *cases = seat.find<QListView>("cases"))
            cases->setCurrentIndex(cases->model()->index(1, 0));
        const DueLink *link = nullptr;
        QTRY_VERIFY((link = shownLink(seat.window)) != nullptr);
        // Told before it is asked: what it is the date of, and that it can be asked.
        QVERIFY2(link->accessibleName().endsWith(QStringLiteral(", ") + link->text() +
                                                 QStringLiteral(", why this date?")),
                 qPrintable(link->accessibleName()));
        QVERIFY(!link->event().isEmpty() && !link->toolTip().isEmpty());
        const Regulation *regulation =
            seat.desk.desk().regulations().find(application.regulation, application.effectiveFrom);
        QVERIFY(regulation);
        askWhy(seat, dueWhy(clock, regulation, WorkCalendar::shipped(), Language::English));
    }

    void aTermThatIsNotToldSaysSoEverywhere_data()
    {
        QTest::addColumn<int>("role");
        QTest::newRow("queue") << int(Role::Executor);
        QTest::newRow("case") << int(Role::Executor);
        QTest::newRow("status") << int(Role::Operator);
    }

    void aTermThatIsNotToldSaysSoEverywhere()
    {
        QFETCH(int, role);
        test::Seat seat{Role(role)};
        QVERIFY(seat.ready);
        seat.languages.set(Language::English);
        const QString page = QString::fromLatin1(QTest::currentDataTag());
        const bool isCase = page == QStringLiteral("case");
        QVERIFY(isCase || show(page, seat));
        // As a registry from before tells it.
        protocol::DueClock &clock = seat.desk.office.application.clocks.first();
        clock.term = {};
        if (isCase)
            seat.window.open(PageId::CaseReview, seat.desk.office.application.id);
        if (auto *cases = seat.find<QListView>("cases"))
            cases->setCurrentIndex(cases->model()->index(1, 0));
        const auto isAskable = [&seat] {
            const DueLink *link = shownLink(seat.window);
            return link && link->canTell() && !link->text().isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isAskable(), 20'000);
        askWhy(seat, unknownWhy(dueText(clock)));
    }

    void theDayOfTheReplyTellsItsReason()
    {
        test::Seat seat;
        protocol::Question question;
        question.id = QStringLiteral("3b6c1de2-58a1-4c0f-8f0f-1b8e3a0c7d91");
        question.question = QStringLiteral("Укажите номер и дату договора аренды помещения.");
        question.workingDays = 3;
        question.askedAt = QDateTime::currentDateTimeUtc();
        question.askedBy = test::samplePerson(QStringLiteral("executor"), Role::Executor);
        question.due = question.askedAt.addDays(2);
        seat.desk.office.application.questions = {question};
        QVERIFY(show(QStringLiteral("status"), seat));
        auto *cases = seat.find<QListView>("cases");
        auto *link = seat.find<DueLink>("replyLink");
        QVERIFY(!link->isVisible());
        // Of the third the applicant is asked something.
        cases->setCurrentIndex(cases->model()->index(2, 0));
        QTRY_VERIFY(link->isVisible());
        link->setFocus();
        QTest::keyClick(&seat.window, Qt::Key_F2);
        QTRY_VERIFY(seat.window.findChild<DuePanel *>());
        auto *panel = seat.window.findChild<DuePanel *>();
        const DueWhy expected = dueWhy(question, WorkCalendar::shipped(), Language::English);
        QCOMPARE(panel->why().lines, expected.lines);
        QCOMPARE(panel->why().title, QStringLiteral("Reply of the applicant. ") + expected.title);
        QCOMPARE(panel->why().lines.first().text, QStringLiteral("the question was asked"));
        QCOMPARE(link->text(), dueText(question));
        QTest::keyClick(panel, Qt::Key_Escape);
        QTRY_VERIFY(!seat.window.findChild<DuePanel *>());
    }

    void aPaperSaysWhenItWasSignedAndWhenHandedOver()
    {
        test::Seat seat;
        QVERIFY(show(QStringLiteral("hand-over"), seat));
        const auto state = [&seat] { return seat.find<QLabel>("stateLabel")->text(); };
        protocol::Application &application = seat.desk.office.application;
        const QString signedAt =
            QStringLiteral(" · signed ") + dateTimeText(application.result->signedAt);
        QVERIFY2(state().endsWith(signedAt), qPrintable(state()));
        application.state = ApplicationState::HandedOver;
        application.history << happened(Action::HandOver,
                                        QDateTime(QDate(2026, 3, 12), QTime(6, 0), Qt::UTC));
        seat.window.open(PageId::HandOver, application.id);
        QTRY_VERIFY2(state().startsWith(QStringLiteral("handed over 12.03.2026 11:00 · ")),
                     qPrintable(state()));
        QVERIFY2(state().endsWith(signedAt), qPrintable(state()));
    }

    void theMapTellsSinceWhenTheCaseIsInTheOffice()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        seat.languages.set(Language::English);
        protocol::Application &application = seat.desk.office.application;
        // What was done within the step does not begin it anew.
        application.history << happened(Action::CheckCompleteness, QDateTime::currentDateTimeUtc());
        seat.window.open(PageId::ProcessMap, application.id);
        const auto here = [&seat] {
            QStringList words;
            for (const MapNode &node : seat.find<MapView>("view")->map().nodes) {
                for (const MapLine &line : node.lines) {
                    if (node.state == MapState::Current)
                        words << line.text;
                }
            }
            return words.join(QLatin1Char(' '));
        };
        QTRY_VERIFY(!here().isEmpty());
        // A saved map is read later: its times are those of one moment.
        QStringList heading;
        for (const MapLine &line : seat.find<MapView>("view")->map().heading)
            heading << line.text;
        QVERIFY2(heading.join(QLatin1Char(' ')).contains(QStringLiteral(" · as of ")),
                 qPrintable(heading.join(QLatin1Char(' '))));
        QVERIFY2(
            here().endsWith(QStringLiteral(" · since ") + dateTimeText(application.registeredAt)),
            qPrintable(here()));
    }

    void aCaseNearItsEndSaysWhyItWarns()
    {
        test::Seat seat(Role::Executor);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        protocol::ApplicationSummary near = seat.desk.office.queue.at(0);
        protocol::ApplicationSummary far = seat.desk.office.queue.at(1);
        for (protocol::ApplicationSummary *each : {&near, &far}) {
            each->state = ApplicationState::InReview;
            each->dueClock = QStringLiteral("issue");
        }
        near.due = now.addDays(1);
        far.due = now.addDays(60);
        seat.desk.office.queue = {near, far};
        QVERIFY(show(QStringLiteral("queue"), seat));
        const QString why =
            QStringLiteral("near its end: the last fifth of the term, or two working days");
        auto *queue = seat.window.currentPage()->findChild<QueueView *>();
        const auto *card = seat.window.findChild<CaseCard *>();
        for (const protocol::ApplicationSummary &each : {near, far}) {
            const int row = queue->queue()->rowOf(each.id);
            const QModelIndex due = queue->model()->index(row, desk::QueueModel::Due);
            const QString term = termLine(each.dueClock, each.due, each.state);
            const bool warns = each.id == near.id;
            QCOMPARE(due.data(Qt::ToolTipRole).toString(),
                     warns ? term + QStringLiteral(" · ") + why : term);
            queue->setCurrentIndex(queue->model()->index(row, desk::QueueModel::Applicant));
            QTRY_COMPARE(card->facts().number, each.number);
            QCOMPARE(card->facts().clocks.size(), 1);
            QCOMPARE(card->facts().clocks.first().face.why, warns ? why : QString());
        }
    }

    void theHeadOfACaseSaysWhatItsDatesAre()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        seat.languages.set(Language::English);
        protocol::Question question;
        question.id = QStringLiteral("3b6c1de2-58a1-4c0f-8f0f-1b8e3a0c7d91");
        question.question = QStringLiteral("Укажите номер и дату договора аренды помещения.");
        question.workingDays = 3;
        question.askedAt = QDateTime::currentDateTimeUtc();
        question.askedBy = test::samplePerson(QStringLiteral("executor"), Role::Executor);
        question.due = question.askedAt.addDays(2);
        protocol::Application &application = seat.desk.office.application;
        application.questions = {question};
        seat.window.open(PageId::CaseReview, application.id);
        const QString registered = dateTimeText(application.registeredAt);
        QTRY_COMPARE(seat.find<QLabel>("registeredLabel")->text(), registered);
        QCOMPARE(seat.find<QLabel>("registeredLabel")->accessibleName(),
                 QStringLiteral("Registered: ") + registered);
        const auto says = [&seat](const QString &words) {
            const auto labels = seat.window.currentPage()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->text() == words; });
        };
        QTRY_VERIFY(says(QStringLiteral("Last day for the answer")));
        QVERIFY(seat.languages.set(Language::Russian));
        QTRY_VERIFY(says(QStringLiteral("Последний день для ответа")));
    }

    void aCaseThatIsOverHasNoTerm()
    {
        test::Seat seat(Role::Executor);
        protocol::ApplicationSummary over = seat.desk.office.queue.at(0);
        protocol::ApplicationSummary waiting = seat.desk.office.queue.at(1);
        over.state = ApplicationState::HandedOver;
        waiting.state = ApplicationState::AwaitingApplicant;
        for (protocol::ApplicationSummary *each : {&over, &waiting}) {
            each->due = {};
            each->dueClock.clear();
        }
        seat.desk.office.queue = {over, waiting};
        QVERIFY(show(QStringLiteral("queue"), seat));
        auto *queue = seat.window.currentPage()->findChild<QueueView *>();
        const auto *card = seat.window.findChild<CaseCard *>();
        const auto choose = [queue](int row) {
            queue->setCurrentIndex(queue->model()->index(row, desk::QueueModel::Applicant));
        };
        choose(0);
        QTRY_COMPARE(card->facts().number, over.number);
        QVERIFY(card->facts().clocks.isEmpty());
        choose(1);
        QTRY_COMPARE(card->facts().number, waiting.number);
        QCOMPARE(card->facts().clocks.size(), 1);
        QVERIFY(card->facts().clocks.first().face.state == ClockState::Paused);
        QCOMPARE(card->facts().received, dateTimeText(waiting.receivedAt));
    }
};

QTEST_MAIN(tst_DatesOfACase)
#include "tst_dates_of_a_case.moc"
