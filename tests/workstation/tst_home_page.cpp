#include "desk/law_edit.h"
#include "workstation/pages/home_source.h"
#include "workstation/shell/start.h"
#include "workstation/support/audit.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/due_link.h"
#include "workstation/widgets/number_tile.h"
#include "workstation/words/due_words.h"
#include "workstation/words/format.h"

#include <QJsonArray>
#include <QLabel>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// What the home page counts, and what its days count from.
class tst_HomePage : public QObject
{
    Q_OBJECT

private:
    struct Seat : test::Seat
    {
        explicit Seat(Role role)
            : test::Seat(role)
        {
            languages.set(Language::English);
        }

        /// Of the home page, once its lists have these cases; empty where they do not come.
        HomeFacts factsWith(const QList<protocol::ApplicationSummary> &queue)
        {
            desk.office.queue = queue;
            window.open(PageId::Home);
            const auto has = [&queue](const HomeFacts::Section &section) {
                return std::equal(queue.begin(), queue.end(), section.rows.begin(),
                                  section.rows.end(),
                                  [](const auto &wanted, const HomeFacts::Row &row) {
                                      return wanted.id == row.subject;
                                  });
            };
            HomeFacts facts;
            const bool shown = QTest::qWaitFor(
                [&] {
                    facts = source()->facts(Language::English);
                    return has(facts.second) && (source()->isOperator() || has(facts.first));
                },
                20'000);
            return shown ? facts : HomeFacts();
        }

        HomeSource *source() const { return window.currentPage()->findChild<HomeSource *>(); }
    };

    static protocol::ApplicationSummary caseOf(int row, int daysSinceRegistered)
    {
        protocol::ApplicationSummary summary = test::sampleQueue().at(row);
        summary.registeredAt = QDateTime::currentDateTimeUtc().addDays(-daysSinceRegistered);
        return summary;
    }

    /// Signed so many days ago, of a case of twenty days.
    static protocol::ApplicationSummary result(int row, int daysSinceSigned)
    {
        protocol::ApplicationSummary summary = caseOf(row, 20);
        summary.state = ApplicationState::Issued;
        summary.decision = Decision::Issue;
        summary.due = {};
        summary.decidedAt = QDateTime::currentDateTimeUtc().addDays(-daysSinceSigned);
        return summary;
    }

    static bool announces(const HomeFacts &facts, const QString &words)
    {
        return std::any_of(
            facts.notices.begin(), facts.notices.end(),
            [&words](const HomeFacts::Notice &notice) { return notice.text == words; });
    }

    /// A Saturday of that year, to be worked in exchange.
    static QDate saturday(int year, int weeks)
    {
        const QDate first(year, 6, 1);
        return first.addDays(Qt::Saturday - first.dayOfWeek() + 7 * weeks);
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void aResultWaitsSinceItsSignature()
    {
        Seat seat(Role::Operator);
        QVERIFY(seat.ready);
        const protocol::ApplicationSummary fresh = result(0, 0);
        HomeFacts facts = seat.factsWith({fresh});
        QCOMPARE(facts.second.rows.size(), 1);
        QCOMPARE(facts.second.rows.first().clock->text, QStringLiteral("today"));
        QVERIFY(facts.second.rows.first().clock->state == ClockState::OnTime);
        QCOMPARE(facts.numbers.at(2).note, QStringLiteral("none older than 3 days"));
        const QString signedAt = QStringLiteral("signed ") + dateTimeText(fresh.decidedAt);
        const QModelIndex waiting = seat.find<QTableView>("secondTable")->model()->index(0, 2);
        QTRY_COMPARE(waiting.data(Qt::AccessibleTextRole).toString(),
                     QStringLiteral("today, ") + signedAt);
        QCOMPARE(waiting.data(Qt::ToolTipRole).toString(), signedAt);

        facts = seat.factsWith({result(1, 4), fresh});
        QCOMPARE(facts.second.rows.size(), 2);
        QCOMPARE(facts.second.rows.first().clock->text, QStringLiteral("4 days"));
        QVERIFY(facts.second.rows.first().clock->state == ClockState::NearDue);
        // It is not the term of a case.
        QCOMPARE(facts.second.rows.first().clock->why, QString());
        QCOMPARE(facts.numbers.at(2).note, QStringLiteral("1 older than 3 days"));

        // A registry from before tells nothing of the signature.
        protocol::ApplicationSummary untold = result(2, 0);
        untold.decidedAt = {};
        facts = seat.factsWith({untold});
        QCOMPARE(facts.second.rows.size(), 1);
        QCOMPARE(facts.second.rows.first().clock->text, QStringLiteral("20 days"));
        QCOMPARE(facts.second.rows.first().clockReason,
                 QStringLiteral("registered ") + dateTimeText(untold.registeredAt));
    }

    void theProviderSeesWhichTermRunsAndWhenItIsNear()
    {
        Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        protocol::ApplicationSummary row = caseOf(4, 70);
        row.due = QDateTime::currentDateTimeUtc().addDays(14);
        const desk::ClockChip chip =
            desk::clockChip(row, QDateTime::currentDateTimeUtc(), WorkCalendar::shipped());
        QVERIFY(chip.kind == desk::ChipKind::NearDue && chip.workingDays > 2);
        const HomeFacts facts = seat.factsWith({row});
        QCOMPARE(facts.first.rows.size(), 1);
        QCOMPARE(facts.numbers.at(2).value, QStringLiteral("1"));
        QCOMPARE(facts.numbers.at(2).note,
                 QStringLiteral("the last fifth of the term, or two working days"));
        const QString term = QStringLiteral("to be decided by ") +
                             dateText(row.due.toTimeZone(WorkCalendar::zone()).date());
        QCOMPARE(facts.first.rows.first().note, term);
        QCOMPARE(facts.second.rows.first().note, term);
        // Two lines need the higher row.
        QTRY_COMPARE(seat.find<QTableView>("secondTable")->rowHeight(0), 52);

        seat.window.resize(1280, 800);
        for (const Language language : {Language::Kazakh, Language::Russian, Language::English}) {
            QVERIFY(seat.languages.set(language));
            QCOMPARE(test::auditLaidOut(&seat.window).join(u'\n'), QString());
        }
    }

    // By F2 from the list, of the list that is looked at; and the same for a screen reader.
    void theChosenCaseSaysWhyItsTermEndsThen()
    {
        Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        protocol::Application &application = seat.desk.office.application;
        const protocol::DueClock clock = application.clocks.first();
        protocol::ApplicationSummary row = caseOf(4, 2);
        row.dueClock = clock.id;
        row.due = QDateTime::currentDateTimeUtc().addDays(14);
        protocol::ApplicationSummary over = caseOf(3, 20);
        over.due = {};
        over.state = ApplicationState::Issued;
        QCOMPARE(seat.factsWith({row, over}).first.rows.size(), 2);
        auto *first = seat.find<QTableView>("firstTable");
        auto *second = seat.find<QTableView>("secondTable");
        auto *firstWhy = seat.find<DueLink>("firstTableWhy");
        auto *secondWhy = seat.find<DueLink>("secondTableWhy");
        QTRY_COMPARE(second->model()->rowCount(), 2);
        // The list that the page begins in has a chosen row, whenever its rows come.
        QTRY_VERIFY(first->hasFocus());
        QCOMPARE(first->currentIndex().row(), 0);
        QTRY_VERIFY(firstWhy->isVisible() && !secondWhy->isVisible());
        second->setFocus();
        second->setCurrentIndex(second->model()->index(0, 0));
        QTRY_VERIFY(secondWhy->isVisible() && !firstWhy->isVisible());
        QCOMPARE(secondWhy->accessibleName(),
                 QStringLiteral("Decision, ") + row.applicant.name.in(Language::English) +
                     QStringLiteral(", ") +
                     dateText(row.due.toTimeZone(WorkCalendar::zone()).date()) +
                     QStringLiteral(", why this date?"));
        QTest::keyClick(second, Qt::Key_Tab);
        QVERIFY(secondWhy->hasFocus());

        first->setFocus();
        first->setCurrentIndex(first->model()->index(0, 0));
        QTRY_VERIFY(firstWhy->isVisible() && !secondWhy->isVisible());
        QTest::keyClick(&seat.window, Qt::Key_F2);
        QTRY_VERIFY(seat.window.findChild<DuePanel *>());
        auto *panel = seat.window.findChild<DuePanel *>();
        const Regulation *regulation =
            seat.desk.desk().regulations().find(application.regulation, application.effectiveFrom);
        QVERIFY(regulation);
        QCOMPARE(panel->why().lines,
                 dueWhy(clock, regulation, seat.desk.desk().calendar(), Language::English).lines);
        QTest::keyClick(panel, Qt::Key_Escape);
        QTRY_VERIFY(!seat.window.findChild<DuePanel *>());

        // A case that is over has no term to ask about, and nothing is left of the one before.
        first->setCurrentIndex(first->model()->index(1, 0));
        QTRY_VERIFY(!firstWhy->isVisible());
        QTest::keyClick(&seat.window, Qt::Key_F2);
        QVERIFY(!seat.window.findChild<DuePanel *>());
    }

    // The lists come anew at any time, also while the date has the focus.
    void aDateKeepsTheFocusWhenTheListComesAnew()
    {
        Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        protocol::ApplicationSummary row = caseOf(4, 2);
        row.due = QDateTime::currentDateTimeUtc().addDays(14);
        QCOMPARE(seat.factsWith({row}).first.rows.size(), 1);
        auto *first = seat.find<QTableView>("firstTable");
        auto *why = seat.find<DueLink>("firstTableWhy");
        QTRY_COMPARE(first->model()->rowCount(), 1);
        first->setFocus();
        first->setCurrentIndex(first->model()->index(0, 0));
        QTRY_VERIFY(why->isVisible());
        why->setFocus();
        row.due = row.due.addDays(1);
        seat.desk.office.queue = {caseOf(0, 1), row};
        seat.source()->refresh();
        QTRY_COMPARE(first->model()->rowCount(), 2);
        QTRY_COMPARE(why->text(), dateText(row.due.toTimeZone(WorkCalendar::zone()).date()));
        QVERIFY(why->hasFocus());
    }

    void whoeverComesBackSeesTheCasesOfNow()
    {
        Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        QCOMPARE(seat.factsWith({caseOf(0, 1)}).first.rows.size(), 1);
        QVERIFY(seat.source()->isOfToday());
        seat.window.lock();
        seat.desk.office.queue = {caseOf(0, 1), caseOf(1, 2)};
        seat.typePassword();
        QTRY_COMPARE_WITH_TIMEOUT(seat.window.currentId(), PageId::Home, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(seat.find<QTableView>("firstTable")->model()->rowCount(), 2,
                                  20'000);
    }

    void theBoardSaysWhenATermRunsOut()
    {
        Seat seat(Role::Head);
        QVERIFY(seat.ready);
        seat.window.open(PageId::Board);
        const auto *tile = seat.find<NumberTile>("nearTile");
        const QString words = QStringLiteral("the term ends within two working days");
        QCOMPARE(tile->toolTip(), words);
        QCOMPARE(tile->accessibleDescription(), words);
    }

    void theIndexIsSaidSinceItsDay()
    {
        Seat seat(Role::Operator);
        QVERIFY(seat.ready);
        const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(WorkCalendar::zone()).date();
        const QDate since = today.addDays(-3);
        seat.desk.office.law.mci =
            QJsonObject{{"rates", QJsonArray{QJsonObject{{"from", since.toString(Qt::ISODate)},
                                                         {"tenge", 4444},
                                                         {"unconfirmed", true}}}},
                        {"until", today.addDays(400).toString(Qt::ISODate)}};
        seat.desk.office.law.revision = 13;
        seat.desk.desk().connection().ask();
        const QString words = QStringLiteral("MCI from %1: %2, not confirmed by an act")
                                  .arg(dateText(since), tengeText(4444));
        QTRY_VERIFY_WITH_TIMEOUT(announces(seat.source()->facts(Language::English), words), 20'000);
    }

    void aDayOffSaysWhyItIsOne()
    {
        Seat seat(Role::Operator);
        QVERIFY(seat.ready);
        const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(WorkCalendar::zone()).date();
        const QDate soon = today.addDays(3);
        const QDate first = saturday(today.year(), 0);
        const QDate second = saturday(soon.year(), 1);
        const auto one = desk::withTransfer(seat.desk.office.law.calendar, first, today);
        QVERIFY(one);
        const auto both = desk::withTransfer(*one, second, soon);
        QVERIFY(both);
        seat.desk.office.law.calendar = *both;
        seat.desk.office.law.revision = 12;
        seat.desk.desk().connection().ask();
        const QString words = QStringLiteral("day off in exchange for %1");
        const auto *day = seat.find<QLabel>("day");
        QTRY_VERIFY2(day->text().endsWith(QStringLiteral(" · ") + words.arg(dateText(first))),
                     qPrintable(day->text()));
        QVERIFY(announces(seat.source()->facts(Language::English),
                          dateText(soon) + QStringLiteral(" – ") + words.arg(dateText(second))));
        // The longest reason takes a second line and does not widen the window.
        QVERIFY(day->wordWrap());
    }
};

QTEST_MAIN(tst_HomePage)
#include "tst_home_page.moc"
