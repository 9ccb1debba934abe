#include "core/calendar.h"
#include "desk/support/operator_desk.h"
#include "workstation/pages/case_list.h"
#include "workstation/pages/case_stage.h"
#include "workstation/pages/fact_list.h"
#include "workstation/shell/start.h"
#include "workstation/support/seat.h"
#include "workstation/widgets/clock_chip.h"
#include "workstation/widgets/field_box.h"
#include "workstation/widgets/tag.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListView>
#include <QTableView>

using namespace ruqsat;
using namespace ruqsat::workstation;

/// A page that was left open over the night is that of the next day.
class tst_DaysPass : public QObject
{
    Q_OBJECT

private:
    static constexpr int patience = 20'000;

    static QDate today(const test::Seat &seat)
    {
        return seat.desk.clock->now().toTimeZone(WorkCalendar::zone()).date();
    }

    static QByteArray day(const char *name, const QDate &date)
    {
        return QByteArray(name) + '=' + date.toString(Qt::ISODate).toLatin1();
    }

    static void passDays(const test::Seat &seat, int days)
    {
        seat.desk.clock->days += days;
        seat.window.currentPage()->onReturn();
    }

private Q_SLOTS:
    void initTestCase() { prepareApplication(); }

    void theCaseCountsTheDaysAnew()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        protocol::Application application = test::sampleApplication(ApplicationState::InReview);
        application.clocks.first().due = seat.desk.clock->now().addDays(10);
        seat.desk.office.application = application;
        seat.window.open(PageId::CaseReview, application.id);
        const auto *chip = seat.find<ClockChip>("dueChip");
        QTRY_COMPARE_WITH_TIMEOUT(chip->face().text.isEmpty(), false, patience);
        QTRY_VERIFY_WITH_TIMEOUT(chip->face().state != ClockState::Overdue, patience);
        auto *documents = seat.find<CaseList>("documents");
        QTRY_VERIFY_WITH_TIMEOUT(documents->count() > 3, patience);
        documents->setCurrentRow(2);
        FactList *terms = seat.find<CaseStage>("stage")->facts();
        QVERIFY(terms->model()->rowCount() > 1);
        terms->setCurrentIndex(terms->model()->index(1, 0));
        const QString before = chip->face().text;
        const auto state = [terms] { return terms->model()->index(1, 0).data().toString(); };
        QCOMPARE(state(), before);
        const QWidget *focus = seat.window.focusWidget();
        passDays(seat, 30);
        QVERIFY(chip->face().state == ClockState::Overdue);
        QVERIFY(chip->face().text != before);
        QCOMPARE(state(), chip->face().text);
        // Whoever reads stays where they are.
        QCOMPARE(terms->currentIndex().row(), 1);
        QCOMPARE(documents->currentRow(), 2);
        QCOMPARE(seat.window.focusWidget(), focus);
    }

    void theCounterTellsThatTheTermIsOver()
    {
        test::Seat seat;
        QVERIFY(seat.ready);
        QVERIFY(seat.languages.set(Language::English));
        seat.window.open(PageId::Status, test::sampleBin);
        auto *cases = seat.find<QListView>("cases");
        QTRY_VERIFY_WITH_TIMEOUT(cases->model()->rowCount() > 0, patience);
        const auto *caption = seat.find<QLabel>("dueCaption");
        const auto runs = [&] {
            return caption->isVisible() && caption->text() == u"To be decided by";
        };
        for (int row = 0; row < cases->model()->rowCount() && !runs(); ++row)
            cases->setCurrentIndex(cases->model()->index(row, 0));
        QVERIFY(runs());
        const int row = cases->currentIndex().row();
        passDays(seat, 30);
        QCOMPARE(caption->text(), QStringLiteral("The term is over; it was to be decided by"));
        QCOMPARE(cases->currentIndex().row(), row);
    }

    void theLicenceEndsOnItsDay()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready);
        protocol::Licence &licence = seat.desk.office.life.licence;
        licence.state = LicenceState::Active;
        licence.validUntil = today(seat).addDays(1);
        seat.window.open(PageId::Licence, licence.number);
        const auto *tag = seat.find<Tag>("stateTag");
        QTRY_VERIFY_WITH_TIMEOUT(tag->isVisible(), patience);
        const QString inForce = tag->face().text;
        passDays(seat, 2);
        QVERIFY(tag->face().text != inForce);
    }

    void whatWasReceivedTodayIsOfTheNewDay()
    {
        test::Seat seat(Role::Executor);
        QVERIFY(seat.ready);
        const QDate first = today(seat);
        seat.window.open(PageId::Queue);
        auto *period = seat.find<QComboBox>("queuePeriod");
        period->setCurrentIndex(1);
        Q_EMIT period->activated(1);
        const QByteArray &asked = seat.desk.office.lastList;
        QTRY_VERIFY2_WITH_TIMEOUT(asked.contains(day("from", first)), asked.constData(), patience);
        auto *rows = seat.find<QTableView>("queue");
        QTRY_VERIFY_WITH_TIMEOUT(rows->model()->rowCount() > 1, patience);
        rows->setCurrentIndex(rows->model()->index(1, 0));
        passDays(seat, 1);
        QTRY_VERIFY2_WITH_TIMEOUT(asked.contains(day("from", first.addDays(1))), asked.constData(),
                                  patience);
        QCOMPARE(rows->currentIndex().row(), 1);
    }

    void theAuditorsThirtyDaysEndToday()
    {
        test::Seat seat(Role::Auditor);
        QVERIFY(seat.ready);
        const QDate first = today(seat);
        const QByteArray &asked = seat.desk.office.admin.lastTarget;
        const auto between = [&](const QDate &from, const QDate &to) {
            return asked.contains(day("from", from)) && asked.contains(day("to", to));
        };
        // With both ends they are thirty.
        QTRY_VERIFY2_WITH_TIMEOUT(between(first.addDays(-29), first), asked.constData(), patience);
        passDays(seat, 1);
        QTRY_VERIFY2_WITH_TIMEOUT(between(first.addDays(-28), first.addDays(1)), asked.constData(),
                                  patience);
        // Days that somebody chose stay.
        auto *from = qobject_cast<QDateEdit *>(seat.find<FieldBox>("from")->field());
        auto *to = qobject_cast<QDateEdit *>(seat.find<FieldBox>("to")->field());
        from->setDate(first.addDays(-100));
        passDays(seat, 1);
        QCOMPARE(from->date(), first.addDays(-100));
        QCOMPARE(to->date(), first.addDays(2));
        to->setDate(first);
        passDays(seat, 1);
        QCOMPARE(to->date(), first);
    }

    void theLastDayOfASuspensionIsStillToCome()
    {
        test::Seat seat(Role::Head);
        QVERIFY(seat.ready && seat.desk.waitForToken());
        QVERIFY(seat.languages.set(Language::English));
        seat.desk.office.life.licence.state = LicenceState::Active;
        seat.window.open(PageId::LicenceAct,
                         QStringLiteral("suspend ") + seat.desk.office.life.licence.number);
        QAction *sign = seat.window.currentPage()->primary();
        QTRY_VERIFY_WITH_TIMEOUT(sign->isEnabled(), patience);
        auto *until = seat.find<FieldBox>("until");
        until->lineEdit()->setText(today(seat).toString(QStringLiteral("dd.MM.yyyy")));
        sign->trigger();
        QCOMPARE(until->error(), QStringLiteral("The day must be after today"));
    }
};

QTEST_MAIN(tst_DaysPass)
#include "tst_days_pass.moc"
